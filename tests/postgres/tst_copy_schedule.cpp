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
    void whatIsHadAloneComesBeforeWhatIsShared();
    void workIsKeptForTheTimeInWhichATableIsHadAlone();
    void whatAnotherTableWaitsForIsNotKept();
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
    const Id key = schedule.add({.cost = 7, .after = {index}, .exclusive = {0, 1}});
    const Id elsewhere = schedule.add({.cost = 6, .exclusive = {1}});
    QCOMPARE(begun(schedule), (std::vector<Id>{index, another, elsewhere}));

    schedule.finish(index);
    QVERIFY(begun(schedule).empty()); // the other index is still built
    schedule.finish(another);
    QVERIFY(begun(schedule).empty()); // the other table is still had alone
    schedule.finish(elsewhere);

    QCOMPARE(begun(schedule), std::vector<Id>{key});
}

void TestCopySchedule::whatIsHadAloneComesBeforeWhatIsShared()
{
    CopySchedule schedule;
    const Id rows = schedule.add({.cost = 9, .exclusive = {0}, .isWide = true});
    const Id index = schedule.add({.cost = 8, .after = {rows}, .shared = {0}});
    const Id setting = schedule.add({.cost = 1, .after = {index}, .exclusive = {0}});
    const Id statistics = schedule.add({.cost = 2, .after = {rows}, .exclusive = {0}});
    QCOMPARE(begun(schedule), std::vector<Id>{rows});

    schedule.finish(rows);
    QCOMPARE(begun(schedule), std::vector<Id>{statistics});
    schedule.finish(statistics);
    QCOMPARE(begun(schedule), std::vector<Id>{index});
    schedule.finish(index);

    QCOMPARE(begun(schedule), std::vector<Id>{setting});
}

void TestCopySchedule::workIsKeptForTheTimeInWhichATableIsHadAlone()
{
    CopySchedule schedule;
    const Id rows = schedule.add({.cost = 90, .exclusive = {0}, .isWide = true});
    schedule.add({.cost = 80, .after = {rows}, .shared = {0}});
    const Id statistics = schedule.add({.cost = 10, .after = {rows}, .exclusive = {0}});
    const Id smallRows = schedule.add({.cost = 5, .exclusive = {1}, .isWide = true});
    const Id large = schedule.add({.cost = 11, .after = {smallRows}, .shared = {1}});
    const Id more = schedule.add({.cost = 7, .after = {smallRows}, .shared = {1}});
    const Id little = schedule.add({.cost = 6, .after = {smallRows}, .shared = {1}});
    const Id least = schedule.add({.cost = 5, .after = {smallRows}, .shared = {1}});
    QCOMPARE(begun(schedule), (std::vector<Id>{rows, smallRows}));

    schedule.finish(smallRows);
    // 11 is longer than the 10; of the others, 6 and 5 are enough.
    QCOMPARE(begun(schedule), (std::vector<Id>{large, more}));
    schedule.finish(rows);

    QCOMPARE(begun(schedule), (std::vector<Id>{statistics, little, least}));
}

void TestCopySchedule::whatAnotherTableWaitsForIsNotKept()
{
    CopySchedule schedule;
    const Id rows = schedule.add({.cost = 90, .exclusive = {0}, .isWide = true});
    schedule.add({.cost = 80, .after = {rows}, .shared = {0}});
    const Id parentsRows = schedule.add({.cost = 5, .exclusive = {1}, .isWide = true});
    const Id parentsKey = schedule.add({.cost = 4, .after = {parentsRows}, .shared = {1}});
    const Id kept = schedule.add({.cost = 4, .after = {parentsRows}, .shared = {1}});
    const Id added = schedule.add({.cost = 1, .after = {rows, parentsKey}, .exclusive = {0, 1}});
    const Id checked = schedule.add({.cost = 9, .after = {added}, .exclusive = {0}});
    QCOMPARE(begun(schedule), (std::vector<Id>{rows, parentsRows}));

    schedule.finish(parentsRows);
    QCOMPARE(begun(schedule), std::vector<Id>{parentsKey});
    schedule.finish(parentsKey);
    QVERIFY(begun(schedule).empty());
    schedule.finish(rows);
    QCOMPARE(begun(schedule), std::vector<Id>{added}); // for a moment it needs both tables
    schedule.finish(added);

    QCOMPARE(begun(schedule), (std::vector<Id>{checked, kept}));
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
            task.isWide = !task.exclusive.empty() && below(3) == 0;
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
