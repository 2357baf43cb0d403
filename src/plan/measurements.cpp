// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/measurements.h"

#include "core/files.h"
#include "django/management_command.h"

using namespace std::chrono_literals;

namespace rehome::plan {
namespace {

pdf::CommandRequest request(StepContext &context, process::ProgramCall call, const QString &database,
                            const QString &artifact)
{
    const QString script = context.workFolder() + QStringLiteral("/measure.py");
    core::writeFile(script, core::readFile(QStringLiteral(":/probe/measure.py")));
    call.timeLimit = 30min;
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
    return {.folder = context.settings().pdfFolder, .repeats = context.settings().repeats};
}

pdf::CommandRequest oldCommandRequest(StepContext &context, const QString &artifact)
{
    const MigrationSettings &settings = context.settings();
    return request(context,
                   django::managementCall({.projectFolder = settings.projectFolder,
                                           .interpreter = settings.interpreter,
                                           .arguments = settings.pdfCommand,
                                           .readOnly = true}),
                   context.source().address.display(), artifact);
}

pdf::CommandRequest newCommandRequest(StepContext &context, const QString &artifact)
{
    const MigrationSettings &settings = context.settings();
    const postgres::ServerAddress target = context.target();
    const django::DatabaseOverride database{.settingsModule = settings.settingsModule,
                                            .host = target.host,
                                            .port = target.port,
                                            .name = target.database,
                                            .user = target.user,
                                            .password = target.password};
    django::writeOverlay(context.workFolder());
    return request(context,
                   django::managementCall({.projectFolder = settings.projectFolder,
                                           .interpreter = settings.interpreter,
                                           .arguments = settings.pdfCommand,
                                           .readOnly = true,
                                           .overlayFolder = context.workFolder(),
                                           .database = &database}),
                   target.display(), artifact);
}

} // namespace rehome::plan
