// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/run_command.h"

#include "cli/interrupts.h"
#include "core/engine_text.h"
#include "core/files.h"
#include "core/text.h"
#include "plan/leftovers.h"
#include "plan/plan_run.h"
#include "plan/source_access.h"
#include "plan/step_state.h"
#include "postgres/server/private_server.h"
#include "postgres/session/session.h"
#include "report/log_source.h"

#include <QCoreApplication>
#include <QTextStream>

#include <iostream>
#include <unistd.h>

namespace rehome::cli {
namespace {

using core::Error;
using core::ErrorCode;
using journal::StepRecord;
using journal::StepState;

QStringList chosenSteps(const plan::Plan &plan, const RunOptions &options)
{
    if (!options.step.isEmpty())
        return {plan.step(options.step).id};
    if (!options.until.isEmpty())
        (void)plan.step(options.until); // names the mistake if there is no such step
    QStringList ids;
    for (const plan::Step &step : plan.steps()) {
        if (options.phase == 0 || step.phase == options.phase)
            ids += step.id;
        if (step.id == options.until)
            break;
    }
    return ids;
}

void confirm(Console &console, const plan::Migration &migration, const plan::Plan &plan, const QStringList &steps)
{
    QStringList writing;
    for (const QString &id : steps) {
        if (plan.step(id).writesOutside)
            writing += plan.step(id).title;
    }
    if (writing.isEmpty())
        return;
    const plan::MigrationSettings &settings = migration.settings();
    console.say(EngineText::tr("These steps write: %1.").arg(writing.join(QStringLiteral(", "))));
    console.say(EngineText::tr("They write to %1 and %2.").arg(settings.repositoryFolder, migration.paths().folder));
    if (::isatty(STDIN_FILENO) != 1)
        throw Error(ErrorCode::BadUsage, EngineText::tr("The run would write, and there is no terminal to ask on."),
                    EngineText::tr("Add --yes to run without a question."));
    console.say(EngineText::tr("Go on? Type yes:"));
    if (QTextStream(stdin).readLine().trimmed() != QLatin1String("yes"))
        throw core::Stopped();
}

/// The evidence's own verdict counts: a step that has done its work may have found a difference, or no answer.
QString mark(const StepRecord &record)
{
    if (record.state == StepState::Cancelled)
        return QStringLiteral("■");
    if (record.state != StepState::Succeeded)
        return QStringLiteral("✗");
    switch (evidence::verdictOf(evidence::load(record.evidenceKind, record.evidenceVersion, record.evidence))) {
    case evidence::Verdict::Same:
        return QStringLiteral("✓");
    case evidence::Verdict::Differs:
        return QStringLiteral("≠");
    case evidence::Verdict::CouldNotCheck:
        break;
    }
    return QStringLiteral("?");
}

void tellEnding(Console &console, const StepRecord &record)
{
    console.endProgress();
    console.say(
        QStringLiteral("  %1 %2  %3").arg(mark(record), core::durationText(record.duration()), record.sentence));
    if (record.state == StepState::Failed) {
        console.say(QStringLiteral("    ") + record.whatToDo);
        if (!record.details.isEmpty())
            console.log(core::LogLevel::Debug, record.details);
    }
}

void writeLogs(Console &console, const plan::Migration &migration, const plan::Plan &plan,
               const journal::Journal &journal)
{
    const report::LogSource source = report::logSource(migration, plan, journal);
    const QString base = migration.paths().artifacts() + QStringLiteral("/migration-log.");
    for (const char *format : {"md", "html", "json"})
        core::writeFile(base + QLatin1String(format),
                        report::migrationLog(source, report::formatFromName(QLatin1String(format))));
    if (postgres::PrivateServer::exists(migration.paths().targetServer()))
        console.say(EngineText::tr("The new database's server runs on; `rehome-cli target %1 --stop` ends it.")
                        .arg(migration.paths().folder));
    console.say(EngineText::tr("Migration log: %1 (also as .md and .json; `rehome-cli log` makes a PDF)")
                    .arg(base + QStringLiteral("html")));
}

/// What the chosen steps came to, as an exit code: a step that failed counts by its error, evidence that differs is 1.
int exitCode(const journal::Journal &journal, const QStringList &steps)
{
    int code = 0;
    for (const QString &id : steps) {
        const std::optional<StepRecord> record = journal.latest(id);
        if (!record || record->state == StepState::Skipped || record->state == StepState::Confirmed)
            continue;
        if (record->state != StepState::Succeeded) {
            for (int error = 0; error <= int(ErrorCode::Internal); ++error) {
                if (core::errorCodeName(ErrorCode(error)) == record->errorCode)
                    return core::exitCodeFor(ErrorCode(error));
            }
            return 3;
        }
        const auto evidence = evidence::load(record->evidenceKind, record->evidenceVersion, record->evidence);
        if (evidence::verdictOf(evidence) == evidence::Verdict::Differs)
            code = 1;
    }
    return code;
}

void tidyUp(Console &console, const plan::Migration &migration, const plan::Plan &plan, journal::Journal &journal)
{
    for (const StepRecord &record : journal.closeInterrupted())
        console.say(EngineText::tr("The last run ended in the middle of “%1”; it will be run again.")
                        .arg(plan.step(record.step).title));
    for (const QString &sentence : plan::removeLeftovers(migration.paths(), console.context({})))
        console.say(sentence);
}

/// Asks for the source's password where the server wants one that nobody gave. Only for a source that the user named:
/// the settings know the password of the others.
core::Secret sourcePassword(Console &console, const plan::Migration &migration)
{
    if (!migration.settings().sourceAlias.isEmpty() || ::isatty(STDIN_FILENO) != 1)
        return {};
    const core::WorkContext context = console.context({});
    const plan::SourceAccess source = plan::sourceAccess(migration.settings(), console.redactor(), context);
    try {
        const postgres::Session trial(source.address, postgres::Access::ReadOnly, context);
    } catch (const Error &error) {
        if (error.code() == ErrorCode::WrongPassword)
            return console.askPassword(EngineText::tr("Password for %1:").arg(source.address.display()));
    }
    return {};
}

/// A step that is named alone is run again even if it has succeeded.
void runChosen(Console &console, plan::PlanRun &run, const RunOptions &options, const QStringList &steps)
{
    if (options.step.isEmpty())
        return run.start(steps);
    console.log(core::LogLevel::Debug, EngineText::tr("Running %1 alone.").arg(options.step));
    run.startOne(options.step);
}

} // namespace

int runMigration(Console &console, const RunOptions &options)
{
    const plan::Migration migration = plan::Migration::open(options.folder);
    const plan::Plan plan = plan::wholePlan();
    journal::Journal journal(migration.paths().journal());
    const QStringList steps = chosenSteps(plan, options);
    for (auto skip = options.skips.cbegin(); skip != options.skips.cend(); ++skip)
        (void)plan.step(skip.key());
    console.say(EngineText::tr("The old system is only read: %1, %2")
                    .arg(migration.settings().projectFolder, migration.settings().source));
    console.say(
        EngineText::tr("Its settings module is run to be read, with %1.").arg(migration.settings().interpreter));
    if (!options.yes)
        confirm(console, migration, plan, steps);
    tidyUp(console, migration, plan, journal);
    for (auto skip = options.skips.cbegin(); skip != options.skips.cend(); ++skip) {
        const std::optional<StepRecord> record = journal.lastSettled(skip.key());
        if (record && plan::foundDifference(*record))
            throw Error(ErrorCode::BadUsage,
                        EngineText::tr("%1 found a difference, which cannot be skipped.").arg(skip.key()),
                        EngineText::tr("Mend what differs and run the step again."));
        if (!record || record->state != StepState::Succeeded) // what is done stays done
            journal.skip(skip.key(), skip.value());
    }

    plan::StepRunner runner(migration, plan, journal, console.redactor());
    runner.setSourcePassword(sourcePassword(console, migration));
    plan::PlanRun run(runner, migration, plan, journal);
    QString problem;
    plan::PlanEnding ending = plan::PlanEnding::Failed;
    QObject::connect(&runner, &plan::StepRunner::stepStarted, &run, [&](const QString &id) {
        console.endProgress(); // what was asked before does not count as work
        console.say(QStringLiteral("%1  %2").arg(id, plan.step(id).title));
    });
    QObject::connect(&runner, &plan::StepRunner::progressed, &run,
                     [&](const QString &, const core::Progress &progress) { console.show(progress); });
    QObject::connect(&runner, &plan::StepRunner::logged, &run, [&](const std::vector<journal::LogRecord> &lines) {
        for (const journal::LogRecord &line : lines)
            console.log(line.level, line.text);
    });
    QObject::connect(&runner, &plan::StepRunner::stepFinished, &run,
                     [&](const StepRecord &record) { tellEnding(console, record); });
    QObject::connect(&run, &plan::PlanRun::stepPassedOver, &run, [&](const QString &id, const StepRecord &record) {
        console.say(QStringLiteral("%1  %2").arg(
            id, record.state == StepState::Skipped ? EngineText::tr("skipped: %1").arg(record.sentence)
                : record.state == StepState::Confirmed
                    ? EngineText::tr("done by hand: %1").arg(record.sentence)
                    : EngineText::tr("done before, %1").arg(record.endedAt.toString(Qt::ISODate))));
    });
    QObject::connect(&run, &plan::PlanRun::finished, &run, [&](plan::PlanEnding how, const QString &why) {
        ending = how;
        problem = why;
        QCoreApplication::quit();
    });
    const Interrupts interrupts([&] {
        console.say(EngineText::tr("Stopping…"));
        QMetaObject::invokeMethod(&run, &plan::PlanRun::stop, Qt::QueuedConnection);
    });
    runChosen(console, run, options, steps);
    QCoreApplication::exec();
    console.endProgress();
    writeLogs(console, migration, plan, journal);
    if (!problem.isEmpty())
        throw Error(ErrorCode::CouldNotCheck, problem);
    if (ending == plan::PlanEnding::Cancelled) {
        console.say(EngineText::tr("Stopped. `rehome-cli run %1` goes on from here.").arg(options.folder));
        return 130;
    }
    return exitCode(journal, steps);
}

} // namespace rehome::cli
