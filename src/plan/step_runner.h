// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "journal/journal.h"
#include "plan/plan.h"
#include "plan/step_context.h"

#include <QFutureWatcher>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <mutex>
#include <stop_token>

namespace rehome::plan {

/// How a run ended, and how loudly the log tells of it.
struct StepEnding
{
    journal::StepRecord record;
    core::LogLevel level = core::LogLevel::Info;
};

/// Runs one step at a time on a worker thread. Lives on the main thread, as the journal does: commits "running" before
/// the work begins, and one of three endings after it: succeeded, failed, cancelled. Progress and log lines arrive by a
/// timer, many at once, so that no number of them can keep the main thread busy. Where the journal cannot be written,
/// the step is stopped and ends as failed. Never blocks; its destructor stops the running step and waits for it.
class StepRunner final : public QObject
{
    Q_OBJECT

public:
    StepRunner(const Migration &migration, const Plan &plan, journal::Journal &journal, core::Redactor &redactor,
               QObject *parent = nullptr);
    ~StepRunner() override;

    /// A password for the source that the user was asked for; kept in memory only.
    void setSourcePassword(core::Secret password) { m_sourcePassword = std::move(password); }
    /// \throws Error Busy while a step runs, BadUsage for an unknown id, NotFound if a needed step has not succeeded or
    /// is outdated
    void start(const QString &step);
    /// Asks the running step to end. Nothing happens if none runs.
    void stop();
    [[nodiscard]] bool isRunning() const { return m_running.id != 0; }

Q_SIGNALS:
    void stepStarted(const QString &step);
    void progressed(const QString &step, const rehome::core::Progress &progress);
    void logged(const std::vector<rehome::journal::LogRecord> &lines);
    /// A line about the step itself, in the journal like the others: that it begins, and how it ended. Apart from
    /// logged(), because whoever shows that in another way needs no line for it.
    void announced(const std::vector<rehome::journal::LogRecord> &lines);
    void stepFinished(const rehome::journal::StepRecord &record);

private:
    [[nodiscard]] QMap<QString, journal::StepRecord> neededRuns(const Step &step) const;
    [[nodiscard]] core::WorkContext workContext(const QString &step);
    void deliver();
    void finish();
    /// Numbers the lines. Where they cannot be written, the step is stopped.
    void remember(std::vector<journal::LogRecord> &lines);
    void announce(const QString &step, core::LogLevel level, const QString &text);

    const Migration &m_migration;
    const Plan &m_plan;
    journal::Journal &m_journal;
    core::Redactor &m_redactor;
    core::Secret m_sourcePassword;
    journal::StepRecord m_running; ///< id 0: none
    std::stop_source m_stop;
    std::optional<core::Error> m_problem; ///< why log lines of the running step could not be written
    QThreadPool m_pool;
    QFutureWatcher<StepEnding> m_watcher;
    QTimer m_delivery;
    std::mutex m_mutex; ///< guards what the worker hands over
    std::vector<journal::LogRecord> m_lines;
    std::optional<core::Progress> m_progress;
};

} // namespace rehome::plan
