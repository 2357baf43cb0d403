// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/step_runner.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "core/files.h"
#include "core/text.h"
#include "plan/leftovers.h"
#include "plan/step_state.h"

#include <QtConcurrentRun>

using namespace std::chrono_literals;

namespace rehome::plan {
namespace {

using evidence::Evidence;
using evidence::Verdict;
using journal::StepRecord;
using journal::StepState;

/// Evidence on which the next steps build: where it says no, the step has failed. Other evidence only tells.
bool mustBeSame(const Evidence &found)
{
    return std::holds_alternative<evidence::Proof>(found) || std::holds_alternative<evidence::Verification>(found) ||
           std::holds_alternative<evidence::OffsiteCopies>(found) ||
           std::holds_alternative<evidence::Preflight>(found) ||
           std::holds_alternative<evidence::RollbackPlan>(found) ||
           std::holds_alternative<evidence::WrittenFiles>(found);
}

/// Of these, also where it cannot say: what was not looked at is not known to be good.
bool mustBeKnown(const Evidence &found)
{
    return std::holds_alternative<evidence::Proof>(found) || std::holds_alternative<evidence::Verification>(found) ||
           std::holds_alternative<evidence::OffsiteCopies>(found) || std::holds_alternative<evidence::Preflight>(found);
}

void takeEvidence(const Evidence &found, const core::Redactor &redactor, StepEnding &ending)
{
    StepRecord &record = ending.record;
    const evidence::StoredEvidence stored = evidence::store(found);
    record.evidenceKind = stored.kind;
    record.evidenceVersion = stored.version;
    record.evidence = evidence::bytesOf(stored);
    record.sentence = redactor.redacted(evidence::verdictSentence(found));
    record.state = StepState::Succeeded;
    const Verdict verdict = evidence::verdictOf(found);
    ending.level = verdict == Verdict::Same ? core::LogLevel::Info : core::LogLevel::Warning;
    if (mustBeSame(found) &&
        (verdict == Verdict::Differs || (mustBeKnown(found) && verdict == Verdict::CouldNotCheck))) {
        record.state = StepState::Failed;
        ending.level = core::LogLevel::Error;
        record.errorCode = core::errorCodeName(verdict == Verdict::Differs ? core::ErrorCode::CheckFailed
                                                                           : core::ErrorCode::CouldNotCheck);
        record.whatToDo = std::holds_alternative<evidence::Preflight>(found)
                              ? EngineText::tr("Do what each failed check names, then run this step again; or leave it "
                                               "out and say why.")
                              : EngineText::tr("Look at what differs, mend it, and run this step again.");
    }
}

void takeError(const core::Error &error, const core::Redactor &redactor, StepEnding &ending)
{
    StepRecord &record = ending.record;
    ending.level = core::LogLevel::Error;
    record.state = StepState::Failed;
    record.errorCode = core::errorCodeName(error.code());
    record.sentence = redactor.redacted(error.whatHappened());
    record.whatToDo = redactor.redacted(error.whatToDo());
    record.details = redactor.redacted(error.details());
}

QString endingSentence(const StepRecord &record)
{
    const QString duration = core::durationText(record.duration());
    if (record.state == StepState::Failed)
        return EngineText::tr("Failed after %1: %2 %3", "duration, what happened, what to do")
            .arg(duration, record.sentence, record.whatToDo);
    return EngineText::tr("Ended after %1: %2", "duration, result").arg(duration, record.sentence);
}

/// The worker's side: runs the step, and turns every way of ending into a record.
StepEnding runStep(const Step &step, StepContext context, const QMap<QString, StepRecord> &needed, StepEnding ending)
{
    StepRecord &record = ending.record;
    for (auto run = needed.cbegin(); run != needed.cend(); ++run) // here, because large evidence takes time to read
        context.addEvidence(run.key(), evidence::load(run->evidenceKind, run->evidenceVersion, run->evidence));
    core::WorkContext tidying = context.work();
    tidying.stop = {};
    try {
        clearWorkFolder(context.workFolder(), tidying);
        core::makeFolder(context.workFolder());
        takeEvidence(step.run(context), context.redactor(), ending);
    } catch (const core::Stopped &) {
        record.state = StepState::Cancelled;
        record.sentence = EngineText::tr("Stopped by the user; nothing half-made is left.");
    } catch (const core::Error &error) {
        takeError(error, context.redactor(), ending);
    } catch (const std::exception &error) {
        takeError(core::Error(core::ErrorCode::Internal,
                              EngineText::tr("Something unforeseen happened: %1").arg(QString::fromUtf8(error.what())),
                              EngineText::tr("Try again; if it stays, report it with the log.")),
                  context.redactor(), ending);
    }
    try {
        clearWorkFolder(context.workFolder(), tidying);
    } catch (const core::Error &error) {
        tidying.warning(error.whatHappened());
    }
    record.endedAt = QDateTime::currentDateTimeUtc();
    return ending;
}

} // namespace

StepRunner::StepRunner(const Migration &migration, const Plan &plan, journal::Journal &journal,
                       core::Redactor &redactor, QObject *parent)
    : QObject(parent), m_migration(migration), m_plan(plan), m_journal(journal), m_redactor(redactor)
{
    m_pool.setMaxThreadCount(1);
    m_delivery.setInterval(50ms);
    connect(&m_delivery, &QTimer::timeout, this, &StepRunner::deliver);
    connect(&m_watcher, &QFutureWatcher<StepEnding>::finished, this, &StepRunner::finish);
}

StepRunner::~StepRunner()
{
    m_watcher.disconnect(this);
    m_stop.request_stop();
    m_pool.waitForDone();
    if (isRunning()) { // closed in the middle: the ending is written all the same
        try {
            deliver();
            m_journal.finish(m_watcher.result().record);
        } catch (const core::Error &) {
            // The journal cannot be written: the run stays "running" and is found as interrupted on the next opening.
        }
    }
}

QMap<QString, StepRecord> StepRunner::neededRuns(const Step &step) const
{
    QMap<QString, StepRecord> needed;
    for (const QString &id : step.needs) {
        const std::optional<StepRecord> record = m_journal.latest(id);
        if (record && (record->state == StepState::Skipped || record->state == StepState::Confirmed))
            continue;
        if (!record || record->state != StepState::Succeeded)
            throw core::Error(core::ErrorCode::NotFound,
                              EngineText::tr("“%1” needs “%2” first.").arg(step.title, m_plan.step(id).title),
                              EngineText::tr("Run %1.").arg(id));
        if (standingOf(m_plan, m_plan.step(id), m_journal) == StepStanding::Outdated)
            throw core::Error(
                core::ErrorCode::NotFound,
                EngineText::tr("“%1” needs “%2”, which is outdated.").arg(step.title, m_plan.step(id).title),
                EngineText::tr("Run %1 again.").arg(id));
        needed.insert(id, *record);
    }
    return needed;
}

core::WorkContext StepRunner::workContext(const QString &step)
{
    return {.stop = m_stop.get_token(),
            .progress =
                [this](const core::Progress &progress) {
                    const std::scoped_lock lock(m_mutex);
                    m_progress = progress;
                },
            .log =
                [this, step](core::LogLevel level, const QString &text) {
                    journal::LogRecord line{.at = QDateTime::currentDateTimeUtc(),
                                            .level = level,
                                            .step = step,
                                            .text = m_redactor.redacted(text)};
                    const std::scoped_lock lock(m_mutex);
                    m_lines.push_back(std::move(line));
                }};
}

void StepRunner::start(const QString &id)
{
    if (isRunning())
        throw core::Error(core::ErrorCode::Busy, EngineText::tr("Another step is running: %1.").arg(m_running.step),
                          EngineText::tr("Wait for it, or stop it."));
    const Step &step = m_plan.step(id);
    QMap<QString, StepRecord> needed = neededRuns(step);

    m_stop = std::stop_source();
    m_problem.reset();
    m_running = m_journal.begin(id);
    StepContext context(m_migration.settings(), m_migration.paths(), id, workContext(id), m_redactor, m_sourcePassword);
    m_delivery.start();
    m_watcher.setFuture(
        QtConcurrent::run(&m_pool, runStep, step, std::move(context), std::move(needed), StepEnding{m_running}));
    Q_EMIT stepStarted(id);
    announce(id, core::LogLevel::Info, EngineText::tr("“%1” begins.").arg(step.title));
}

void StepRunner::stop()
{
    m_stop.request_stop();
}

void StepRunner::deliver()
{
    std::vector<journal::LogRecord> lines;
    std::optional<core::Progress> progress;
    {
        const std::scoped_lock lock(m_mutex);
        lines.swap(m_lines);
        progress.swap(m_progress);
    }
    if (progress)
        Q_EMIT progressed(m_running.step, *progress);
    if (lines.empty())
        return;
    remember(lines);
    Q_EMIT logged(lines);
}

void StepRunner::remember(std::vector<journal::LogRecord> &lines)
{
    try {
        qint64 id = m_journal.append(lines);
        for (journal::LogRecord &line : lines)
            line.id = id++;
    } catch (const core::Error &error) {
        m_problem = error; // what cannot be remembered must not go on; finish() tells why
        m_stop.request_stop();
    }
}

void StepRunner::announce(const QString &step, core::LogLevel level, const QString &text)
{
    std::vector<journal::LogRecord> lines{
        {.at = QDateTime::currentDateTimeUtc(), .level = level, .step = step, .text = text}};
    remember(lines);
    Q_EMIT announced(lines);
}

void StepRunner::finish()
{
    m_delivery.stop();
    deliver();
    StepEnding ending = m_watcher.result();
    const StepRecord &record = ending.record;
    if (m_problem && record.state == StepState::Cancelled)
        takeError(*m_problem, m_redactor, ending);
    try {
        m_journal.finish(record);
    } catch (const core::Error &error) {
        takeError(error, m_redactor, ending); // the journal still says "running": an interrupted run, when it is opened
    }
    m_running = {};
    announce(record.step, ending.level, endingSentence(record));
    Q_EMIT stepFinished(record);
}

} // namespace rehome::plan
