// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/migration_session.h"

#include "plan/leftovers.h"

#include <QtConcurrentRun>

namespace rehome::wizard {
using journal::StepRecord;
using journal::StepState;
using report::Mark;
namespace {

struct LastRun
{
    StepRecord record; ///< without its evidence
    ReadRun read;
};

/// Of every step that was ever run; their evidence may be much.
std::vector<LastRun> lastRuns(const plan::Plan &plan, const journal::Journal &journal)
{
    std::vector<LastRun> runs;
    for (const plan::Step &step : plan.steps()) {
        if (const std::optional<StepRecord> record = journal.latest(step.id)) {
            runs.push_back({*record, readRun(*record)});
            runs.back().record.evidence.clear();
        }
    }
    return runs;
}

} // namespace

MigrationSession::MigrationSession(const QString &folder, plan::Plan plan)
    : m_migration(plan::Migration::open(folder)), m_plan(std::move(plan)), m_journal(m_migration.paths().journal()),
      m_runner(m_migration, m_plan, m_journal, m_redactor), m_run(m_runner, m_migration, m_plan, m_journal)
{
    connect(&m_runner, &plan::StepRunner::stepStarted, this, &MigrationSession::onStepStarted);
    connect(&m_runner, &plan::StepRunner::progressed, &m_progress,
            [this](const QString &, const core::Progress &progress) { m_progress.take(progress); });
    connect(&m_progress, &RunningProgress::changed, this, [this] { Q_EMIT progressed(m_runningStep); });
    connect(&m_runner, &plan::StepRunner::logged, this, &MigrationSession::logged);
    connect(&m_runner, &plan::StepRunner::announced, this, &MigrationSession::logged);
    connect(&m_runner, &plan::StepRunner::stepFinished, this, &MigrationSession::onStepFinished);
    connect(&m_run, &plan::PlanRun::stepPassedOver, this, [this](const QString &step, const StepRecord &record) {
        StepStatus &status = m_statuses[step];
        status.waiting = false;
        const bool isNew = !status.record || status.record->id != record.id; // it does not apply, and was skipped
        if (isNew) {
            takeRecord(record);
            readLater(record);
        }
        refresh();
    });
    // Queued: the run hears of a step's ending first, and would be over before this object knows of the ending.
    connect(&m_run, &plan::PlanRun::finished, this, &MigrationSession::onRunEnded, Qt::QueuedConnection);
    QHash<QString, QString> titles;
    for (const plan::Step &step : m_plan.steps()) {
        const std::optional<StepRecord> settled = m_journal.lastSettled(step.id);
        StepStatus status;
        status.foundDifference = settled && plan::foundDifference(*settled);
        m_statuses.insert(step.id, status);
        titles.insert(step.id, step.title);
    }
    for (const StepRecord &record : m_journal.closeInterrupted())
        m_notes += tr("The last session ended in the middle of “%1”. It can be run again.")
                       .arg(titles.value(record.step, record.step));
    tidy();
}

void MigrationSession::tidy()
{
    connect(&m_tidying, &Job::failed, this, [this](const core::Error &error) {
        Q_EMIT failed(error); // what could not be tidied is tidied by the step itself, or by the next opening
        readAll();
    });
    connect(&m_reading, &Job::failed, this, &MigrationSession::failed);
    connect(&m_tidying, &Job::stopped, this, &MigrationSession::readAll);
    connect(&m_tidying, &Job::rested, this, &MigrationSession::becameIdle);
    m_tidying.start<QStringList>(
        [paths = m_migration.paths(), lock = m_migration.lock()](const core::WorkContext &context) mutable {
            const auto kept = std::move(lock); // until the work ends, also where this object is gone by then
            return plan::removeLeftovers(paths, context);
        },
        [this](const QStringList &removed) {
            m_notes += removed;
            readAll();
        });
}

void MigrationSession::readAll()
{
    m_reading.start<std::vector<LastRun>>(
        [path = m_migration.paths().journal(), plan = m_plan](const core::WorkContext &) {
            const journal::Journal journal(path); // the main thread's belongs to that thread
            return lastRuns(plan, journal);
        },
        [this](const std::vector<LastRun> &runs) {
            for (const LastRun &run : runs) {
                takeRecord(run.record);
                take(run.record.step, run.read);
            }
            m_ready = true;
            refresh();
            Q_EMIT ready(m_notes);
        });
}

void MigrationSession::readLater(const StepRecord &record)
{
    auto *watcher = new QFutureWatcher<ReadRun>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, step = record.step, id = record.id] {
        watcher->deleteLater();
        const auto &latest = m_statuses[step].record;
        if (!latest || latest->id != id)
            return; // it has been run again meanwhile
        take(step, watcher->result());
        refresh();
        Q_EMIT statusChanged(step);
        Q_EMIT stepEnded(step);
    });
    watcher->setFuture(QtConcurrent::run([record] { return readRun(record); }));
}

void MigrationSession::take(const QString &step, const ReadRun &read)
{
    StepStatus &status = m_statuses[step];
    status.evidence = read.evidence;
    status.readMark = read.mark;
    status.readWord = read.word;
}

void MigrationSession::takeRecord(const StepRecord &record)
{
    StepStatus &status = m_statuses[record.step];
    StepRecord bare = record;
    bare.evidenceKind.clear();
    const ReadRun read = readRun(bare); // enough for every ending but success, whose verdict stands in the evidence
    status.record = record;
    status.record->evidence.clear(); // read on a worker; the journal keeps it
    status.evidence.reset();
    status.readMark = record.state == StepState::Succeeded ? Mark::None : read.mark;
    status.readWord = read.word;
}

void MigrationSession::refresh()
{
    QHash<QString, journal::RunHead> heads;
    for (auto status = m_statuses.cbegin(); status != m_statuses.cend(); ++status) {
        if (status->record)
            heads.insert(status.key(), {.id = status->record->id, .state = status->record->state});
    }
    const QHash<QString, plan::StepStanding> standings = plan::standings(m_plan, heads);
    for (const plan::Step &step : m_plan.steps()) {
        StepStatus &status = m_statuses[step.id];
        status.standing = standings.value(step.id);
        status.mark = status.record ? status.readMark : Mark::None;
        status.word = status.record ? status.readWord : tr("not yet");
        if (status.standing == plan::StepStanding::Outdated) {
            status.mark = Mark::Attention;
            status.word = tr("outdated");
        }
        if (status.waiting) {
            status.mark = Mark::None;
            status.word = tr("waiting");
        }
        if (status.running) {
            status.mark = Mark::Running;
            status.word = tr("running");
        }
    }
    for (const plan::Step &step : m_plan.steps())
        Q_EMIT statusChanged(step.id);
}

void MigrationSession::setSourcePassword(const core::Secret &password)
{
    m_redactor.add(password);
    m_runner.setSourcePassword(password);
    m_hasPassword = true;
}

void MigrationSession::setPreparing(bool preparing)
{
    if (m_preparing == preparing)
        return;
    m_preparing = preparing;
    refresh();
}

void MigrationSession::run(const QStringList &steps)
{
    if (m_running || !m_ready)
        return;
    m_running = true;
    m_stopping = false;
    for (const QString &step : steps)
        m_statuses[step].waiting = !m_statuses[step].isDone();
    refresh();
    m_run.start(steps);
}

void MigrationSession::runAgain(const QString &step)
{
    const QString why = whyNotRun(step);
    if (!why.isEmpty()) {
        Q_EMIT runEnded(plan::PlanEnding::Failed, why);
        return;
    }
    m_running = true;
    m_stopping = false;
    try {
        m_run.startOne(step);
    } catch (const core::Error &error) {
        onRunEnded(plan::PlanEnding::Failed, error.whatHappened() + QLatin1Char(' ') + error.whatToDo());
    }
}

void MigrationSession::stop()
{
    m_tidying.stop();
    if (!m_running)
        return;
    m_stopping = true;
    m_run.stop();
    refresh();
}

void MigrationSession::settle(const QString &step, const std::function<void()> &write)
{
    try {
        if (const QString why = whyNotSkip(step); !why.isEmpty())
            throw core::Error(core::ErrorCode::BadUsage, why);
        write();
        takeRecord(m_journal.latest(step).value());
    } catch (const core::Error &error) {
        Q_EMIT failed(error);
        return;
    }
    refresh();
    Q_EMIT stepEnded(step);
}

void MigrationSession::skip(const QString &step, const QString &reason)
{
    settle(step, [&] { m_journal.skip(step, reason); });
}

void MigrationSession::confirm(const QString &step, const QString &who, const QString &how)
{
    settle(step, [&] {
        m_journal.confirm(step, how.isEmpty() ? tr("%1 says that it is done.").arg(who)
                                              : tr("%1 says that it is done: %2").arg(who, how));
    });
}

void MigrationSession::changeSettings(const plan::MigrationSettings &settings)
{
    if (m_running)
        throw core::Error(core::ErrorCode::Busy, tr("A step is running."), tr("Change it when the step has ended."));
    m_migration.change(settings);
    Q_EMIT settingsChanged();
}

void MigrationSession::onStepStarted(const QString &step)
{
    m_runningStep = step;
    m_progress.begin();
    m_statuses[step].waiting = false;
    m_statuses[step].running = true;
    refresh();
}

void MigrationSession::onStepFinished(const StepRecord &record)
{
    StepStatus &status = m_statuses[record.step];
    status.running = false;
    if (record.state == StepState::Succeeded || record.state == StepState::Failed)
        status.foundDifference = plan::foundDifference(record);
    m_runningStep.clear();
    m_progress.end();
    takeRecord(record);
    refresh();
    readLater(record);
}

void MigrationSession::onRunEnded(plan::PlanEnding ending, const QString &problem)
{
    m_running = false;
    m_stopping = false;
    for (StepStatus &status : m_statuses)
        status.waiting = false;
    refresh();
    Q_EMIT runEnded(ending, problem);
    Q_EMIT becameIdle();
}

} // namespace rehome::wizard
