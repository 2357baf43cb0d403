// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/copy/copy_schedule.h"

#include <algorithm>

namespace rehome::postgres {

bool CopySchedule::MoreUrgent::operator()(Id left, Id right) const
{
    const double leftUrgency = (*tasks)[left].urgency;
    const double rightUrgency = (*tasks)[right].urgency;
    return leftUrgency != rightUrgency ? leftUrgency > rightUrgency : left < right;
}

CopySchedule::Id CopySchedule::add(Task task)
{
    const Id id = m_tasks.size();
    for (const Id earlier : task.after)
        m_tasks[earlier].before.push_back(id);
    for (const auto *tables : {&task.shared, &task.exclusive}) {
        for (const std::size_t table : *tables)
            m_tables.resize(std::max(m_tables.size(), table + 1));
    }
    const std::size_t waitsFor = task.after.size();
    m_tasks.push_back({.task = std::move(task), .before = {}, .waitsFor = waitsFor});
    return id;
}

/// First without, then with what shares a table waiting for what is to have it alone.
void CopySchedule::prepare()
{
    m_prepared = true;
    weigh();
    for (const State &state : m_tasks) {
        for (const std::size_t table : state.task.shared)
            m_tables[table].longest = std::max(m_tables[table].longest, state.urgency);
        count(state.task, state.task.cost);
    }
    weigh();
    for (Id id = 0; id < m_tasks.size(); ++id) {
        if (m_tasks[id].waitsFor == 0)
            m_ready.insert(id);
    }
}

/// Whether it waits for what shares the table: then it cannot come before all that does.
bool CopySchedule::followsSharing(const Task &task, std::size_t table) const
{
    return std::any_of(task.after.begin(), task.after.end(), [&](Id earlier) {
        const std::vector<std::size_t> &shared = m_tasks[earlier].task.shared;
        return std::find(shared.begin(), shared.end(), table) != shared.end();
    });
}

/// Tasks stand behind those that they wait for, so one walk from the end is enough.
void CopySchedule::weigh()
{
    for (auto state = m_tasks.rbegin(); state != m_tasks.rend(); ++state) {
        double longest = 0;
        for (const Id later : state->before)
            longest = std::max(longest, m_tasks[later].urgency);
        for (const std::size_t table : state->task.exclusive) {
            if (!followsSharing(state->task, table))
                longest = std::max(longest, m_tables[table].longest);
        }
        state->urgency = state->task.cost + longest;
    }
}

/// Counts what is still to be begun.
void CopySchedule::count(const Task &task, double cost)
{
    if (task.isWide)
        return;
    m_open += cost;
    for (const std::size_t table : task.exclusive) {
        m_tables[table].alone += cost;
        m_tables[table].all += cost;
    }
    for (const std::size_t table : task.shared)
        m_tables[table].all += cost;
}

bool CopySchedule::isFree(const Task &task) const
{
    const auto isOpen = [this](std::size_t table) { return !m_tables[table].taken; };
    const auto isUnused = [this](std::size_t table) { return !m_tables[table].taken && m_tables[table].sharing == 0; };
    return std::all_of(task.shared.begin(), task.shared.end(), isOpen) &&
           std::all_of(task.exclusive.begin(), task.exclusive.end(), isUnused);
}

void CopySchedule::hold(const Task &task, bool begins)
{
    for (const std::size_t table : task.shared)
        m_tables[table].sharing += begins ? 1 : -1;
    for (const std::size_t table : task.exclusive) {
        m_tables[table].taken = begins;
        if (task.isWide && begins)
            m_coming.push_back(table);
        else if (task.isWide)
            m_coming.erase(std::find(m_coming.begin(), m_coming.end(), table));
    }
}

/// Whether the task, which is free, is to wait until one hand has a table alone whose rows are coming now: else the
/// others would have nothing to do then. Not what that table itself waits for, and not what takes longer than that.
bool CopySchedule::isKept(const State &state) const
{
    const double cost = state.task.cost;
    return !state.task.isWide && std::any_of(m_coming.begin(), m_coming.end(), [&](std::size_t coming) {
        const Table &table = m_tables[coming];
        return state.urgency < table.longest && cost <= table.alone && m_open - table.all - cost < table.alone;
    });
}

std::optional<CopySchedule::Id> CopySchedule::next()
{
    if (!m_prepared)
        prepare();
    const auto found = std::find_if(m_ready.begin(), m_ready.end(),
                                    [this](Id id) { return isFree(m_tasks[id].task) && !isKept(m_tasks[id]); });
    if (found == m_ready.end())
        return std::nullopt;
    const Id id = *found;
    m_ready.erase(found);
    hold(m_tasks[id].task, true);
    count(m_tasks[id].task, -m_tasks[id].task.cost);
    ++m_running;
    return id;
}

void CopySchedule::finish(Id id)
{
    hold(m_tasks[id].task, false);
    --m_running;
    ++m_finished;
    for (const Id later : m_tasks[id].before) {
        if (--m_tasks[later].waitsFor == 0)
            m_ready.insert(later);
    }
}

std::size_t CopySchedule::startable(std::size_t limit) const
{
    std::size_t count = 0;
    for (auto id = m_ready.begin(); id != m_ready.end() && count < limit; ++id)
        count += isFree(m_tasks[*id].task) ? 1 : 0;
    return count;
}

} // namespace rehome::postgres
