// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <vector>

namespace rehome::postgres {

/// Which piece of work is to be begun next, where pieces wait for one another and some may not run beside others on the
/// same table. Always the one whose own time and whatever waits for it takes longest, so that no long chain is left for
/// the end while other hands are idle. What must have a table alone comes before what others may share, and a little
/// work on other tables is kept for that time. Plain logic: no threads, no time; whoever calls guards it.
class CopySchedule final
{
public:
    using Id = std::size_t;
    struct Task
    {
        double cost = 0;                    ///< in any unit, the same for all
        std::vector<Id> after;              ///< tasks that must have ended, added before
        std::vector<std::size_t> shared;    ///< tables that others may share meanwhile
        std::vector<std::size_t> exclusive; ///< tables that nobody else may have meanwhile
        bool isWide = false;                ///< keeps two processors busy: rows on their way between two servers
    };

    Id add(Task task);

    /// The most urgent task that may begin now, which counts as begun; none where all must wait or all have ended.
    [[nodiscard]] std::optional<Id> next();
    void finish(Id id);

    [[nodiscard]] bool isDone() const { return m_finished == m_tasks.size(); }
    [[nodiscard]] std::size_t running() const { return m_running; }
    /// How many could begin now, beside what runs; at most \a limit.
    [[nodiscard]] std::size_t startable(std::size_t limit) const;

private:
    struct State
    {
        Task task;
        std::vector<Id> before; ///< tasks that wait for this one
        std::size_t waitsFor = 0;
        double urgency = 0;
    };
    struct Table
    {
        int sharing = 0;
        bool taken = false;
        double longest = 0; ///< the greatest urgency of what shares it
        double alone = 0;   ///< cost of what is to have it alone, not begun
        double all = 0;     ///< cost of what is to be done with it, not begun
    };
    struct MoreUrgent
    {
        const std::vector<State> *tasks;
        bool operator()(Id left, Id right) const;
    };

    void prepare();
    void weigh();
    [[nodiscard]] bool followsSharing(const Task &task, std::size_t table) const;
    [[nodiscard]] bool isFree(const Task &task) const;
    [[nodiscard]] bool isKept(const State &state) const;
    void hold(const Task &task, bool begins);
    void count(const Task &task, double cost);

    std::vector<State> m_tasks;
    std::vector<Table> m_tables;
    std::vector<std::size_t> m_coming; ///< tables whose wide task runs
    double m_open = 0;                 ///< cost of what is not begun and not wide
    std::set<Id, MoreUrgent> m_ready{MoreUrgent{&m_tasks}};
    bool m_prepared = false;
    std::size_t m_running = 0;
    std::size_t m_finished = 0;
};

} // namespace rehome::postgres
