// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/measurements.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "core/files.h"
#include "django/management_command.h"

#include <QFileInfo>

using namespace std::chrono_literals;

namespace rehome::plan {
namespace {

constexpr auto commandLimit = 30min;

/// "{document}" as an argument of its own, or in one.
const QLatin1String documentMark("{document}");

QStringList commandArguments(const MigrationSettings &settings, const QString &document)
{
    QStringList arguments = settings.pdfCommand;
    return arguments.replaceInStrings(documentMark, document);
}

/// What is measured where the command takes one document.
QString firstDocument(const MigrationSettings &settings)
{
    return runsByDocument(settings)
               ? settings.pdfFolder + QLatin1Char('/') + pdf::documentsIn(settings.pdfFolder).constFirst()
               : QString();
}

pdf::CommandRequest request(StepContext &context, process::ProgramCall call, const QString &database,
                            const QString &artifact)
{
    const QString script = context.workFolder() + QStringLiteral("/measure.py");
    core::writeFile(script, core::readFile(QStringLiteral(":/probe/measure.py")));
    call.timeLimit = commandLimit;
    return {.call = std::move(call),
            .title = QStringLiteral("manage.py ") + context.settings().pdfCommand.join(QLatin1Char(' ')),
            .database = database,
            .repeats = context.settings().repeats,
            .python = context.settings().interpreter,
            .script = script,
            .outputFile = context.paths().artifacts() + QLatin1Char('/') + artifact,
            .artifact = QStringLiteral("artifacts/") + artifact};
}

} // namespace

pdf::BaselineRequest documentRequest(StepContext &context)
{
    return {.folder = context.settings().pdfFolder,
            .repeats = context.settings().repeats,
            .passwords = documentPasswords(context)};
}

bool runsByDocument(const MigrationSettings &settings)
{
    return settings.pdfCommand.join(QLatin1Char(' ')).contains(documentMark);
}

pdf::PasswordList documentPasswords(StepContext &context)
{
    pdf::PasswordList passwords = pdf::passwordsFrom(context.settings().passwordFile);
    for (const core::Secret &password : passwords)
        context.redactor().add(password);
    return passwords;
}

process::ProgramCall oldCommandCall(StepContext &context, const QString &document)
{
    const MigrationSettings &settings = context.settings();
    django::writeOverlay(context.workFolder());
    process::ProgramCall call = django::managementCall({.projectFolder = settings.projectFolder,
                                                        .interpreter = settings.interpreter,
                                                        .arguments = commandArguments(settings, document),
                                                        .readOnly = true,
                                                        .settingsModule = settings.settingsModule,
                                                        .overlayFolder = context.workFolder()});
    call.timeLimit = commandLimit;
    return call;
}

pdf::CommandRequest oldCommandRequest(StepContext &context, const QString &artifact)
{
    return request(context, oldCommandCall(context, firstDocument(context.settings())),
                   context.source().address.display(), artifact);
}

pdf::CommandRequest newCommandRequest(StepContext &context, const QString &artifact)
{
    const MigrationSettings &settings = context.settings();
    const postgres::ServerAddress target = context.target();
    const django::DatabaseOverride database{.host = target.host,
                                            .port = target.port,
                                            .name = target.database,
                                            .user = target.user,
                                            .password = target.password};
    django::writeOverlay(context.workFolder());
    return request(context,
                   django::managementCall({.projectFolder = settings.projectFolder,
                                           .interpreter = settings.interpreter,
                                           .arguments = commandArguments(settings, firstDocument(settings)),
                                           .readOnly = true,
                                           .settingsModule = settings.settingsModule,
                                           .overlayFolder = context.workFolder(),
                                           .database = &database}),
                   target.display(), artifact);
}

void requireOverlay(StepContext &context)
{
    const MigrationSettings &settings = context.settings();
    django::writeOverlay(context.workFolder());
    process::ProgramCall call = django::managementCall({.projectFolder = settings.projectFolder,
                                                        .interpreter = settings.interpreter,
                                                        .arguments = {QStringLiteral("diffsettings")},
                                                        .readOnly = true,
                                                        .settingsModule = settings.settingsModule,
                                                        .overlayFolder = context.workFolder()});
    const QString proof = context.workFolder() + QStringLiteral("/overlay-was-used");
    call.environment.insert(QStringLiteral("REHOME_OVERLAY_PROOF"), proof);
    call.timeLimit = 2min;
    const process::ProgramResult result = process::runProgram(call, context.work()); // what it prints is not kept
    if (result.exitCode == 0 && QFileInfo::exists(proof))
        return;
    throw core::Error(
        core::ErrorCode::CouldNotCheck,
        EngineText::tr("The project's command cannot be run safely: manage.py insists on its own settings, so "
                       "that it could not be kept from writing or sent to the new database."),
        EngineText::tr("Let manage.py set DJANGO_SETTINGS_MODULE with os.environ.setdefault(), or skip this step."));
}

} // namespace rehome::plan
