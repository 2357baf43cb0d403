// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/migration_setup.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "core/text.h"
#include "deploy/licence.h"
#include "django/project.h"
#include "plan/source_access.h"
#include "postgres/catalog.h"
#include "process/explain.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <thread>

namespace rehome::plan {
namespace {

using core::Error;
using core::ErrorCode;

QString withoutPassword(postgres::ServerAddress address)
{
    address.password = {};
    return address.url();
}

/// DATABASES['default'], where it is PostgreSQL; else the only PostgreSQL entry.
const django::DatabaseEntry &defaultDatabase(const django::Project &project)
{
    for (const django::DatabaseEntry &entry : project.databases) {
        if (entry.alias == QLatin1String("default") && entry.isPostgres())
            return entry;
    }
    throw Error(
        ErrorCode::BadInput,
        EngineText::tr("The settings %1 have no PostgreSQL database named 'default'.").arg(project.settingsModule),
        EngineText::tr("Name the database with --source."));
}

/// "bankdocs" of /home/me/legacy/bankdocs; the settings' package names a project better than a folder called "src".
QString projectName(const django::Project &project)
{
    return core::identifierFrom(project.settingsModule.section(QLatin1Char('.'), 0, 0));
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

/// Sample documents that lie where one would put them.
QString pdfFolderNear(const QString &project)
{
    for (const char *name : {"pdfs", "samples", "sample_pdfs", "../pdfs"}) {
        const QDir folder(QDir(project).filePath(QLatin1String(name)));
        if (!folder.entryList({QStringLiteral("*.pdf")}, QDir::Files).isEmpty())
            return QDir::cleanPath(folder.absolutePath());
    }
    return {};
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
    const django::Project project = django::readProject(request.projectFolder, request.interpreter, context);
    MigrationSettings settings{.projectFolder = project.folder,
                               .interpreter = project.interpreter,
                               .settingsModule = project.settingsModule,
                               .target = request.target,
                               .licence = request.licence,
                               .criticalTables = request.criticalTables,
                               .switchBackCommand = request.switchBackCommand,
                               .jobs = request.jobs,
                               .repeats = request.repeats,
                               .windowMinutes = request.windowMinutes};
    core::Secret password;
    if (request.source.isEmpty()) {
        const django::DatabaseEntry &entry = defaultDatabase(project);
        settings.sourceAlias = entry.alias;
        settings.source = withoutPassword({.host = entry.host,
                                           .port = entry.port,
                                           .database = entry.name,
                                           .user = entry.user,
                                           .service = entry.options.value(QStringLiteral("service"))});
    } else {
        const auto given = postgres::ServerAddress::parse(request.source);
        password = given.password.isEmpty() ? request.sourcePassword : given.password;
        redactor.add(password);
        settings.source = withoutPassword(given);
    }
    if (settings.jobs <= 0)
        settings.jobs = std::clamp(int(std::thread::hardware_concurrency()), 1, 4);

    const QFileInfo folder(request.folder);
    settings.name = projectName(project);
    settings.repositoryFolder =
        QFileInfo(request.repositoryFolder.isEmpty() ? folder.absolutePath() + QLatin1Char('/') +
                                                           folder.completeBaseName() + QStringLiteral("-repository")
                                                     : request.repositoryFolder)
            .absoluteFilePath();
    checkRepository(settings);
    settings.pdfFolder =
        request.pdfFolder.isEmpty() ? pdfFolderNear(project.folder) : QFileInfo(request.pdfFolder).absoluteFilePath();
    if (!request.pdfCommand.isEmpty())
        settings.pdfCommand = process::splitCommand(request.pdfCommand);

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
