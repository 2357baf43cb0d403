// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/preparation_project.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "core/files.h"
#include "django/inspection.h"
#include "plan/step_context.h"
#include "process/explain.h"

#include <QJsonDocument>

namespace rehome::plan {
namespace {

const QString textOnly = QStringLiteral("text");

evidence::Evidence document(StepContext &context)
{
    const MigrationSettings &settings = context.settings();
    evidence::ProjectMap map = django::inspectProject({.folder = settings.projectFolder,
                                                       .interpreter = settings.interpreter,
                                                       .staticOnly = settings.projectReading == textOnly},
                                                      context.work());
    core::writeFile(context.paths().artifacts() + QStringLiteral("/project.json"),
                    QJsonDocument(evidence::toJson(map).toObject()).toJson());
    return map;
}

} // namespace

StepOption projectReadingOption()
{
    const QStringList choices{QStringLiteral("run"), textOnly};
    return {.id = QStringLiteral("projectReading"),
            .kind = OptionKind::Choice,
            .label = EngineText::tr("How the project is read"),
            .help = EngineText::tr("Its text alone tells most. Running its code, with sessions that can only read the "
                                   "database, also tells what depends on the environment, and which migrations were "
                                   "applied."),
            .choices = choices,
            .choiceLabels = {EngineText::tr("Read its text, then run its code"), EngineText::tr("Read its text only")},
            .read = [](const MigrationSettings &settings) { return settings.projectReading; },
            .write =
                [choices](MigrationSettings &settings, const QString &text) {
                    if (!choices.contains(text))
                        throw core::Error(core::ErrorCode::BadInput, EngineText::tr("“%1” is not offered.").arg(text),
                                          EngineText::tr("Offered are: %1.").arg(choices.join(QStringLiteral(", "))));
                    settings.projectReading = text;
                }};
}

Step projectStep()
{
    return {.id = QStringLiteral("preparation.project"),
            .phase = 1,
            .title = EngineText::tr("Document the project"),
            .purpose = EngineText::tr(
                "Reads the old project's code: settings, environment variables, apps, models, migrations, URLs and "
                "static files, and names what will make trouble. Nothing is written into the project."),
            .commands =
                [](const MigrationSettings &settings) {
                    return QStringList{
                        QStringLiteral("rehome-cli inspect %1%2")
                            .arg(process::shellQuoted(settings.projectFolder),
                                 settings.projectReading == textOnly ? QStringLiteral(" --static") : QString())};
                },
            .run = document,
            .options = {projectReadingOption()}};
}

} // namespace rehome::plan
