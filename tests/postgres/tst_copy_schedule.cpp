// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/copy/copy_schedule.h"

#include <QTest>

#include <algorithm>
#include <random>

using rehome::postgres::CopySchedule;
using Id = CopySchedule::Id;

namespace {

/// What may begin now, in the order in which it is begun.
std::vector<Id> begun(CopySchedule &schedule)
{
    std::vector<Id> ids;
    while (const std::optional<Id> id = schedule.next())
        ids.push_back(*id);
    return ids;
}

} // namespace

class TestCopySchedule final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLongestChainIsBegunFirst();
    void aTaskWaitsForAllThatItNeeds();
    void tablesAreSharedOrHadAlone();
    void whatCouldBeginIsCounted();
    void everythingIsDoneOnceWhateverTheOrder();
    void nothingToDoIsDone();
};

void TestCopySchedule::theLongestChainIsBegunFirst()
{
    CopySchedule schedule;
    const Id large = schedule.add({.cost = 5});
    const Id small = schedule.add({.cost = 1});
    schedule.add({.cost = 3, .after = {small}});
    schedule.add({.cost = 4, .after = {small}});
    const Id tiny = schedule.add({.cost = 2});
    const Id first = schedule.add({.cost = 1});
    const Id second = schedule.add({.cost = 3, .after = {first}});
    schedule.add({.cost = 3, .after = {second}});

    QCOMPARE(begun(schedule), (std::vector<Id>{first, large, small, tiny}));
}

void TestCopySchedule::aTaskWaitsForAllThatItNeeds()
{
    CopySchedule schedule;
    const Id one = schedule.add({.cost = 1});
    const Id two = schedule.add({.cost = 1});
    const Id both = schedule.add({.cost = 1, .after = {one, two}});
    QCOMPARE(begun(schedule), (std::vector<Id>{one, two}));

    schedule.finish(one);
    QVERIFY(begun(schedule).empty());
    schedule.finish(two);

    QCOMPARE(begun(schedule), std::vector<Id>{both});
    QVERIFY(!schedule.isDone());
    schedule.finish(both);
    QVERIFY(schedule.isDone());
}

void TestCopySchedule::tablesAreSharedOrHadAlone()
{
    CopySchedule schedule;
    const Id index = schedule.add({.cost = 9, .shared = {0}});
    const Id another = schedule.add({.cost = 8, .shared = {0}});
    const Id key = schedule.add({.cost = 7, .exclusive = {0, 1}});
    const Id elsewhere = schedule.add({.cost = 6, .exclusive = {1}});
    QCOMPARE(begun(schedule), (std::vector<Id>{index, another, elsewhere}));

    schedule.finish(index);
    QVERIFY(begun(schedule).empty()); // the other index is still built
    schedule.finish(another);
    QVERIFY(begun(schedule).empty()); // the other table is still had alone
    schedule.finish(elsewhere);

    QCOMPARE(begun(schedule), std::vector<Id>{key});
}

void TestCopySchedule::whatCouldBeginIsCounted()
{
    CopySchedule schedule;
    for (int i = 0; i < 4; ++i)
        schedule.add({.cost = 1, .exclusive = {std::size_t(i / 2)}});

    QVERIFY(schedule.next());

    QCOMPARE(schedule.running(), std::size_t(1));
    QCOMPARE(schedule.startable(9), std::size_t(2)); // both of the other table: each alone could
    QCOMPARE(schedule.startable(1), std::size_t(1));
}

void TestCopySchedule::everythingIsDoneOnceWhateverTheOrder()
{
    for (unsigned seed = 1; seed <= 50; ++seed) {
        std::mt19937 random(seed);
        const auto below = [&random](std::size_t limit) { return std::size_t(random()) % limit; };
        CopySchedule schedule;
        std::vector<CopySchedule::Task> tasks;
        for (Id id = 0; id < 200; ++id) {
            CopySchedule::Task task{.cost = double(below(100)), .after = {}, .shared = {}, .exclusive = {}};
            for (std::size_t i = 0; id > 0 && i < below(3); ++i)
                task.after.push_back(below(id));
            (below(2) == 0 ? task.shared : task.exclusive).push_back(below(8));
            tasks.push_back(task);
            schedule.add(task);
        }
        std::vector<int> times(tasks.size());
        std::vector<bool> finished(tasks.size());
        std::vector<Id> running;
        while (!schedule.isDone()) {
            for (const Id id : begun(schedule)) {
                ++times[id];
                for (const Id earlier : tasks[id].after)
                    QVERIFY(finished[earlier]);
                for (const Id other : running) {
                    for (const std::size_t table : tasks[id].exclusive)
                        QVERIFY(!std::count(tasks[other].exclusive.begin(), tasks[other].exclusive.end(), table) &&
                                !std::count(tasks[other].shared.begin(), tasks[other].shared.end(), table));
                }
                running.push_back(id);
            }
            QVERIFY(!running.empty()); // else it would never end
            const std::size_t which = below(running.size());
            finished[running[which]] = true;
            schedule.finish(running[which]);
            running.erase(running.begin() + qptrdiff(which));
        }
        QVERIFY(std::all_of(times.begin(), times.end(), [](int count) { return count == 1; }));
    }
}

void TestCopySchedule::nothingToDoIsDone()
{
    CopySchedule schedule;

    QVERIFY(schedule.isDone());
    QVERIFY(!schedule.next());
}

QTEST_APPLESS_MAIN(TestCopySchedule)
#include "tst_copy_schedule.moc"
