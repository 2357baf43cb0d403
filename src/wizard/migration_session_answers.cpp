// SPDX-License-Identifier: GPL-3.0-or-later
// What the session answers: how steps and phases stand, and what may be done now.
#include "report/log_source.h"
#include "wizard/migration_session.h"

#include <algorithm>

namespace rehome::wizard {
namespace {

using report::Mark;

/// How much a mark asks for attention.
int urgency(Mark mark)
{
    static const QList<Mark> order{Mark::None,    Mark::Good, Mark::Skipped, Mark::Attention,
                                   Mark::Unknown, Mark::Bad,  Mark::Running};
    return int(order.indexOf(mark));
}

} // namespace

const StepStatus &MigrationSession::status(const QString &step) const
{
    static const StepStatus unknown;
    const auto found = m_statuses.constFind(step);
    return found == m_statuses.constEnd() ? unknown : found.value();
}

std::vector<const plan::Step *> MigrationSession::stepsOf(int phase) const
{
    std::vector<const plan::Step *> steps;
    for (const plan::Step &step : m_plan.steps()) {
        if (step.phase == phase)
            steps.push_back(&step);
    }
    return steps;
}

bool MigrationSession::isPhaseDone(int phase) const
{
    const auto steps = stepsOf(phase);
    return std::all_of(steps.begin(), steps.end(),
                       [this](const plan::Step *step) { return status(step->id).isDone(); });
}

bool MigrationSession::isPhaseBegun(int phase) const
{
    const auto steps = stepsOf(phase);
    return std::any_of(steps.begin(), steps.end(),
                       [this](const plan::Step *step) { return status(step->id).record.has_value(); });
}

Mark MigrationSession::phaseMark(int phase) const
{
    Mark worst = Mark::None;
    for (const plan::Step *step : stepsOf(phase)) {
        const StepStatus &found = status(step->id);
        const Mark mark = found.running ? Mark::Running : found.mark;
        if (urgency(mark) > urgency(worst))
            worst = mark;
    }
    const bool settled = worst == Mark::Good || worst == Mark::Skipped;
    if (settled)
        return isPhaseDone(phase) ? Mark::Good : Mark::None;
    return worst;
}

Mark MigrationSession::worstMark() const
{
    Mark worst = Mark::None;
    for (int phase = 1; phase <= 5; ++phase) {
        const Mark mark = phaseMark(phase);
        if (urgency(mark) > urgency(worst))
            worst = mark;
    }
    return worst;
}

int MigrationSession::firstOpenPhase() const
{
    int phase = 1;
    while (phase <= 5 && isPhaseDone(phase))
        ++phase;
    return phase;
}

std::chrono::milliseconds MigrationSession::timeSpent() const
{
    std::chrono::milliseconds spent{0};
    for (const StepStatus &status : m_statuses) {
        if (status.record)
            spent += status.record->duration();
    }
    return spent;
}

QString MigrationSession::whyNotRun(const QString &id) const
{
    if (!m_ready)
        return tr("The migration is being opened.");
    if (m_preparing)
        return tr("Another run is being prepared.");
    if (m_running)
        return tr("“%1” is running.").arg(m_plan.step(m_runningStep.isEmpty() ? id : m_runningStep).title);
    for (const QString &need : m_plan.step(id).needs) {
        if (status(need).standing == plan::StepStanding::Open)
            return tr("It needs “%1” first.").arg(m_plan.step(need).title);
        if (status(need).standing == plan::StepStanding::Outdated)
            return tr("It needs “%1”, which is outdated: run that again first.").arg(m_plan.step(need).title);
    }
    return {};
}

QString MigrationSession::whyNotSkip(const QString &id) const
{
    if (!m_ready)
        return tr("The migration is being opened.");
    if (m_running || m_preparing)
        return tr("A step is running.");
    if (status(id).isDone())
        return tr("It is done.");
    if (m_statuses.value(id).foundDifference)
        return tr("It found a difference, which cannot be skipped: mend it, and run the step again.");
    return {};
}

bool MigrationSession::everRan(const QString &step) const
{
    try {
        return m_journal.everRan(step);
    } catch (const core::Error &) {
        return true; // whoever asks wants to be careful
    }
}

bool MigrationSession::isFirstWrite(const QStringList &steps) const
{
    const bool hasWritten = std::any_of(m_plan.steps().begin(), m_plan.steps().end(), [this](const plan::Step &step) {
        return step.writesOutside && everRan(step.id);
    });
    return !hasWritten &&
           std::any_of(steps.begin(), steps.end(), [this](const QString &id) { return m_plan.step(id).writesOutside; });
}

std::function<report::LogSource()> MigrationSession::logReader() const
{
    return [folder = m_migration.paths().folder, plan = m_plan] {
        const plan::Migration migration = plan::Migration::look(folder);
        const journal::Journal journal(migration.paths().journal()); // the main thread's belongs to that thread
        return report::logSource(migration, plan, journal);
    };
}

} // namespace rehome::wizard
