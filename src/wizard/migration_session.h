// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/plan_run.h"
#include "report/migration_log.h"
#include "wizard/job.h"
#include "wizard/running_progress.h"
#include "wizard/step_status.h"

#include <QHash>

namespace rehome::wizard {

/// A migration that is open in the window: its folder's lock, journal, runner, and how every step stands. Knows no
/// widget. Lives on the main thread and never blocks it: what takes long (tidying up after a crash, reading evidence)
/// runs on a worker, and `ready` tells when steps may run. Closing it while a step runs stops the step and waits, so
/// call stop() first and close when it is idle. Tidying up is not waited for: the folder stays locked until its end.
class MigrationSession final : public QObject
{
    Q_OBJECT

public:
    /// Takes the lock and opens the journal. \throws Error as Migration::open() and Journal
    explicit MigrationSession(const QString &folder, plan::Plan plan = plan::wholePlan());

    [[nodiscard]] const plan::Migration &migration() const { return m_migration; }
    [[nodiscard]] const plan::Plan &plan() const { return m_plan; }
    [[nodiscard]] core::Redactor &redactor() { return m_redactor; }
    [[nodiscard]] const journal::Journal &journal() const { return m_journal; }
    [[nodiscard]] const StepStatus &status(const QString &step) const;
    [[nodiscard]] std::vector<const plan::Step *> stepsOf(int phase) const;
    /// Every step of it is done, skipped with a reason, or confirmed by a person.
    [[nodiscard]] bool isPhaseDone(int phase) const;
    /// Any step of it has run or was settled.
    [[nodiscard]] bool isPhaseBegun(int phase) const;
    /// What the phase's rail entry shows: the worst of its steps.
    [[nodiscard]] report::Mark phaseMark(int phase) const;
    /// The worst of all phases.
    [[nodiscard]] report::Mark worstMark() const;
    /// The first phase that is not done; 6 where all are.
    [[nodiscard]] int firstOpenPhase() const;
    [[nodiscard]] bool isReady() const { return m_ready; }
    [[nodiscard]] bool isRunning() const { return m_running; }
    /// Nothing of it works in the folder: no step runs, and nothing is tidied up.
    [[nodiscard]] bool isIdle() const { return !m_running && m_tidying.isAtRest(); }
    [[nodiscard]] QString runningStep() const { return m_runningStep; }
    /// Of the running step.
    [[nodiscard]] const RunningProgress &progress() const { return m_progress; }
    /// The time that the last runs of all steps took.
    [[nodiscard]] std::chrono::milliseconds timeSpent() const;
    /// Why the step cannot be run now, as a sentence; empty where it can.
    [[nodiscard]] QString whyNotRun(const QString &step) const;
    /// Why it cannot be skipped; empty where it can.
    [[nodiscard]] QString whyNotSkip(const QString &step) const;
    /// Whether the step was ever run, however long ago: what it made may be there.
    [[nodiscard]] bool everRan(const QString &step) const;
    /// Whether one of these steps writes outside of the migration's folder and none such has ever run.
    [[nodiscard]] bool isFirstWrite(const QStringList &steps) const;
    /// Reads what the migration log is made from, as it stands when this is called: on a worker, since the evidence of
    /// all runs may be much. \throws Error where the folder cannot be read
    [[nodiscard]] std::function<report::LogSource()> logReader() const;

    /// While a run is being prepared (a password tried, a question asked), no other one can be.
    void setPreparing(bool preparing);
    void setSourcePassword(const core::Secret &password);
    [[nodiscard]] bool hasSourcePassword() const { return m_hasPassword; }
    /// Runs the steps that are not done, one after another.
    void run(const QStringList &steps);
    /// Runs one step, again if it was done before.
    void runAgain(const QString &step);
    /// The running step; or the tidying up, whose rest is left to the step itself or to the next opening.
    void stop();
    [[nodiscard]] bool isStopping() const { return m_stopping; }
    void skip(const QString &step, const QString &reason);
    void confirm(const QString &step, const QString &who, const QString &how);
    /// \throws Error Busy while a step runs; or where migration.json cannot be written
    void changeSettings(const plan::MigrationSettings &settings);

Q_SIGNALS:
    /// Everything is tidied and read; \a notes say what was found on opening, a sentence each.
    void ready(const QStringList &notes);
    void statusChanged(const QString &step);
    /// The running step got on, or a second has passed.
    void progressed(const QString &step);
    void logged(const std::vector<rehome::journal::LogRecord> &lines);
    void stepEnded(const QString &step);
    /// \a problem says why the next step could not begin; empty otherwise.
    void runEnded(rehome::plan::PlanEnding ending, const QString &problem);
    /// As isIdle(): after runEnded(), or when the tidying up has ended, in whatever way.
    void becameIdle();
    /// Something could not be written or tidied.
    void failed(const rehome::core::Error &error);
    void settingsChanged();

private:
    void tidy();
    void readAll();
    void readLater(const journal::StepRecord &record);
    void take(const QString &step, const ReadRun &read);
    void onStepStarted(const QString &step);
    void onStepFinished(const journal::StepRecord &record);
    void onRunEnded(plan::PlanEnding ending, const QString &problem);
    /// Takes up a step's last run, without its evidence.
    void takeRecord(const journal::StepRecord &record);
    /// Marks, words and standings of all steps, from what is in memory.
    void refresh();
    void settle(const QString &step, const std::function<void()> &write);

    plan::Migration m_migration;
    plan::Plan m_plan;
    core::Redactor m_redactor;
    journal::Journal m_journal;
    QHash<QString, StepStatus> m_statuses;
    QStringList m_notes;
    QString m_runningStep;
    RunningProgress m_progress;
    bool m_ready = false;
    bool m_running = false;
    bool m_preparing = false;
    bool m_stopping = false;
    bool m_hasPassword = false;
    Job m_tidying;
    Job m_reading;
    plan::StepRunner m_runner; ///< the first to go: what it tells on its end needs the rest
    plan::PlanRun m_run;
};

} // namespace rehome::wizard
