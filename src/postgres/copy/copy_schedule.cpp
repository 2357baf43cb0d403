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

/// Tasks stand behind those that they wait for, so one walk from the end is enough.
void CopySchedule::prepare()
{
    m_prepared = true;
    for (auto state = m_tasks.rbegin(); state != m_tasks.rend(); ++state) {
        double longest = 0;
        for (const Id later : state->before)
            longest = std::max(longest, m_tasks[later].urgency);
        state->urgency = state->task.cost + longest;
    }
    for (Id id = 0; id < m_tasks.size(); ++id) {
        if (m_tasks[id].waitsFor == 0)
            m_ready.insert(id);
    }
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
    for (const std::size_t table : task.exclusive)
        m_tables[table].taken = begins;
}

std::optional<CopySchedule::Id> CopySchedule::next()
{
    if (!m_prepared)
        prepare();
    const auto found = std::find_if(m_ready.begin(), m_ready.end(), [this](Id id) { return isFree(m_tasks[id].task); });
    if (found == m_ready.end())
        return std::nullopt;
    const Id id = *found;
    m_ready.erase(found);
    hold(m_tasks[id].task, true);
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
