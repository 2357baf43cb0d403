// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/log_source.h"

#include "core/engine_text.h"
#include "plan/step_state.h"

namespace rehome::report {

LogSource logSource(const plan::Migration &migration, const plan::Plan &plan, const journal::Journal &journal)
{
    const plan::MigrationSettings &settings = migration.settings();
    LogSource source{
        .name = settings.name,
        .settings = {{EngineText::tr("Old project"), settings.projectFolder},
                     {EngineText::tr("Python interpreter"), settings.interpreter},
                     {EngineText::tr("Settings module"), settings.settingsModule},
                     {EngineText::tr("Old database"), settings.source},
                     {EngineText::tr("New database"),
                      EngineText::tr("private PostgreSQL server in %1").arg(migration.paths().targetServer())},
                     {EngineText::tr("New repository"), settings.repositoryFolder},
                     {EngineText::tr("Sample PDFs"), settings.pdfFolder},
                     {EngineText::tr("Critical tables"), settings.criticalTables.join(QStringLiteral(", "))}},
        .records = journal.records()};
    QHash<QString, journal::RunHead> heads;
    for (const journal::StepRecord &record : source.records)
        heads.insert(record.step, {.id = record.id, .state = record.state});
    const QHash<QString, plan::StepStanding> standings = plan::standings(plan, heads);
    for (const plan::Step &step : plan.steps())
        source.steps.push_back(
            {step.id, step.phase, step.title, standings.value(step.id) == plan::StepStanding::Outdated});
    return source;
}

} // namespace rehome::report
