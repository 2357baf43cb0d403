// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/migration_setup.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "deploy/licence.h"
#include "deploy/offsite/offsite_place.h"
#include "django/project.h"
#include "plan/baseline_options.h"
#include "plan/database_place.h"
#include "plan/project_look.h"
#include "plan/rollback_options.h"
#include "plan/source_access.h"
#include "postgres/catalog/catalog.h"
#include "process/explain.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <thread>

namespace rehome::plan {
namespace {

using core::Error;
using core::ErrorCode;

const django::DatabaseEntry &databaseNamed(const QString &alias, const django::Project &project)
{
    for (const django::DatabaseEntry &entry : project.databases) {
        if (entry.alias == alias && entry.isPostgres())
            return entry;
    }
    throw Error(
        ErrorCode::BadInput,
        EngineText::tr("The settings %1 have no PostgreSQL database named '%2'.").arg(project.settingsModule, alias),
        EngineText::tr("Name the database with --source."));
}

/// The tables that no backup may lack: users, migrations, and every table of the project's own models, as far as they
/// are there.
QStringList criticalTables(const django::Project &project, postgres::Session &session)
{
    QStringList wanted = project.localTables;
    wanted << QStringLiteral("auth_user") << QStringLiteral("django_migrations");
    QStringList tables;
    for (const postgres::TableShape &table : postgres::tableShapes(session)) {
        if (wanted.contains(table.name))
            tables += table.display();
    }
    tables.sort();
    return tables;
}

/// What phase 2 would refuse is better refused before phase 1.
void checkRepository(const MigrationSettings &settings)
{
    if (!deploy::offeredLicences().contains(settings.licence))
        throw Error(ErrorCode::BadUsage, EngineText::tr("The licence “%1” is not offered.").arg(settings.licence),
                    EngineText::tr("Offered are: %1.").arg(deploy::offeredLicences().join(QStringLiteral(", "))));
    const QDir place(settings.repositoryFolder);
    if (place.exists() && !place.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
        throw Error(ErrorCode::AlreadyExists,
                    EngineText::tr("The new repository's folder %1 exists already and is not empty.").arg(place.path()),
                    EngineText::tr("Name another one with --repository."));
}

void checkTarget(const QString &target)
{
    if (target != QLatin1String("private"))
        throw Error(ErrorCode::BadUsage, EngineText::tr("The target “%1” is not known.").arg(target),
                    EngineText::tr("Use --target private: a PostgreSQL server that Rehome runs on this machine."));
}

} // namespace

MigrationSettings setUpMigration(const SetupRequest &request, core::Redactor &redactor,
                                 const core::WorkContext &context)
{
    checkTarget(request.target);
    const QString offsite = request.offsite.isEmpty() ? QString() : deploy::OffsitePlace::parse(request.offsite).text;
    const django::Project project = django::readProject(request.projectFolder, request.interpreter, context);
    MigrationSettings settings{.projectFolder = project.folder,
                               .interpreter = project.interpreter,
                               .settingsModule = project.settingsModule,
                               .target = request.target,
                               .licence = request.licence,
                               .projectReading = request.readTextOnly ? QStringLiteral("text") : QStringLiteral("run"),
                               .criticalTables = request.criticalTables,
                               .switchBackCommand = request.switchBackCommand,
                               .stopNewCommand = request.stopNewCommand,
                               .startOldCommand = request.startOldCommand,
                               .endpoint = request.endpoint,
                               .dnsNames = request.dnsNames,
                               .proxyFiles = request.proxyFiles,
                               .oldUnits = request.oldUnits,
                               .jobs = request.jobs,
                               .level = request.level,
                               .backupFormat = request.backupFormat,
                               .compression = request.compression,
                               .transfer = request.transfer,
                               .repeats = request.repeats,
                               .windowMinutes = request.windowMinutes,
                               .offsite = offsite};
    for (const StepOption &option : rollbackOptions()) // says what cannot be used
        option.write(settings, option.read(settings));
    core::Secret password = request.sourcePassword;
    if (request.source.isEmpty()) {
        settings.sourceAlias = request.sourceAlias;
        settings.source = placeOf(databaseNamed(request.sourceAlias, project)).url();
    } else {
        const auto given = postgres::ServerAddress::parse(request.source);
        if (!given.password.isEmpty())
            password = given.password;
        settings.source = given.url();
    }
    redactor.add(password);
    if (settings.jobs <= 0)
        settings.jobs = std::clamp(int(std::thread::hardware_concurrency()), 1, 4);

    const QFileInfo folder(request.folder);
    settings.name = projectName(project.folder, project.settingsModule);
    settings.repositoryFolder =
        QFileInfo(request.repositoryFolder.isEmpty() ? folder.absolutePath() + QLatin1Char('/') +
                                                           folder.completeBaseName() + QStringLiteral("-repository")
                                                     : request.repositoryFolder)
            .absoluteFilePath();
    checkRepository(settings);
    if (!request.pdfFolder.isEmpty())
        settings.pdfFolder = QFileInfo(request.pdfFolder).absoluteFilePath();
    else if (request.findPdfs)
        settings.pdfFolder = pdfFolderNear(project.folder);
    if (!request.pdfCommand.isEmpty())
        settings.pdfCommand = process::splitCommand(request.pdfCommand);
    for (const auto &[option, value] :
         {std::pair(passwordFileOption(), request.passwordFile), std::pair(queryFileOption(), request.queryFile)}) {
        if (!value.isEmpty())
            option.write(settings, value);
    }

    const SourceAccess access = sourceAccess(settings, redactor, context, password);
    postgres::Session session(access.address, postgres::Access::ReadOnly, context);
    settings.databaseName = session.value(QStringLiteral("SELECT current_database()"));
    settings.databaseUser = session.value(QStringLiteral("SELECT session_user"));
    if (settings.criticalTables.isEmpty())
        settings.criticalTables = criticalTables(project, session);
    Migration::create(request.folder, settings);
    return settings;
}

} // namespace rehome::plan
