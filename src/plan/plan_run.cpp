// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/plan_run.h"

#include "core/error.h"
#include "plan/step_state.h"

namespace rehome::plan {

PlanRun::PlanRun(StepRunner &runner, const Migration &migration, const Plan &plan, journal::Journal &journal,
                 QObject *parent)
    : QObject(parent), m_runner(runner), m_migration(migration), m_plan(plan), m_journal(journal)
{
    connect(&m_runner, &StepRunner::stepFinished, this, &PlanRun::onStepFinished);
}

void PlanRun::start(const QStringList &steps)
{
    m_waiting.clear();
    m_stopped = false;
    m_waiting.append(steps);
    QMetaObject::invokeMethod(this, &PlanRun::next, Qt::QueuedConnection);
}

void PlanRun::startOne(const QString &step)
{
    m_waiting.clear();
    m_stopped = false;
    const QString reason = whyNot(m_plan.step(step));
    if (reason.isEmpty()) {
        m_runner.start(step);
        return;
    }
    m_journal.skip(step, reason);
    QMetaObject::invokeMethod(
        this,
        [this, step, record = *m_journal.latest(step)] {
            Q_EMIT stepPassedOver(step, record);
            end(PlanEnding::Done);
        },
        Qt::QueuedConnection);
}

QString PlanRun::whyNot(const Step &step) const
{
    return step.doesNotApply ? step.doesNotApply(m_migration.settings()) : QString();
}

void PlanRun::stop()
{
    m_stopped = true;
    m_runner.stop();
}

void PlanRun::next()
{
    try {
        while (!m_waiting.isEmpty()) {
            if (m_stopped) {
                end(PlanEnding::Cancelled);
                return;
            }
            const QString id = m_waiting.dequeue();
            const Step &step = m_plan.step(id);
            std::optional<journal::StepRecord> record = m_journal.latest(id);
            const bool open = standingOf(m_plan, step, m_journal) != StepStanding::Done;
            const QString reason = whyNot(step);
            if (open && !reason.isEmpty()) {
                m_journal.skip(id, reason);
                record = m_journal.latest(id);
            } else if (open) {
                m_runner.start(id);
                return;
            }
            Q_EMIT stepPassedOver(id, *record);
        }
    } catch (const core::Error &error) {
        end(PlanEnding::Failed, error.whatHappened() + QLatin1Char(' ') + error.whatToDo());
        return;
    }
    end(PlanEnding::Done);
}

void PlanRun::onStepFinished(const journal::StepRecord &record)
{
    // Queued, so that everybody hears of this ending before the next step begins.
    if (record.state == journal::StepState::Succeeded)
        QMetaObject::invokeMethod(this, &PlanRun::next, Qt::QueuedConnection);
    else
        end(record.state == journal::StepState::Cancelled ? PlanEnding::Cancelled : PlanEnding::Failed);
}

void PlanRun::end(PlanEnding ending, const QString &problem)
{
    m_waiting.clear(); // what was not reached is forgotten: a step that is run alone later must not wake it
    m_stopped = false;
    Q_EMIT finished(ending, problem);
}

} // namespace rehome::plan
