// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/step_runner.h"

#include <QQueue>

namespace rehome::plan {

enum class PlanEnding { Done, Failed, Cancelled };

/// Runs a list of steps one after another on a StepRunner. A step that has succeeded or was skipped is passed over,
/// unless what it was built on has been run again since; one that does not apply is skipped with its reason; the first
/// that fails or is stopped ends the run. Lives on the main thread.
class PlanRun final : public QObject
{
    Q_OBJECT

public:
    PlanRun(StepRunner &runner, const Migration &migration, const Plan &plan, journal::Journal &journal,
            QObject *parent = nullptr);

    /// Begins with the first step as soon as the event loop runs.
    void start(const QStringList &steps);
    /// Runs this one step, also if it was done before; one that does not apply is skipped with its reason.
    /// \throws Error as StepRunner::start()
    void startOne(const QString &step);
    /// Asks the running step to end, and begins no other one: also where no step runs at this moment, or where the one
    /// that runs succeeds all the same.
    void stop();

Q_SIGNALS:
    void stepPassedOver(const QString &step, const rehome::journal::StepRecord &record);
    /// \a problem says why the next step could not even begin; empty otherwise.
    void finished(rehome::plan::PlanEnding ending, const QString &problem);

private:
    [[nodiscard]] QString whyNot(const Step &step) const;
    void next();
    void onStepFinished(const journal::StepRecord &record);
    void end(PlanEnding ending, const QString &problem = {});

    StepRunner &m_runner;
    const Migration &m_migration;
    const Plan &m_plan;
    journal::Journal &m_journal;
    QQueue<QString> m_waiting;
    bool m_stopped = false;
};

} // namespace rehome::plan
