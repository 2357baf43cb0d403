// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"
#include "core/parallel.h"
#include "support/test_errors.h"

#include <QTest>

#include <atomic>
#include <mutex>
#include <set>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using rehome::core::forEachIndex;
using rehome::testing::endingOf;

class TestParallel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyIndexIsWorkedOnOnce_data();
    void everyIndexIsWorkedOnOnce();
    void neverMoreThanTheAllowedNumberRunAtATime();
    void oneJobKeepsTheOrder();
    void theFirstFailureEndsTheRestAndIsThrownAgain();
    void whatRunsIsWaitedForAfterAFailure();
};

void TestParallel::everyIndexIsWorkedOnOnce_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("jobs");
    QTest::newRow("nothing to do") << 0 << 4;
    QTest::newRow("one") << 1 << 4;
    QTest::newRow("fewer than jobs") << 3 << 8;
    QTest::newRow("many") << 1000 << 4;
    QTest::newRow("no jobs is one job") << 10 << 0;
    QTest::newRow("negative is one job") << 10 << -3;
}

void TestParallel::everyIndexIsWorkedOnOnce()
{
    QFETCH(const int, count);
    QFETCH(const int, jobs);
    std::vector<std::atomic<int>> visits(std::size_t(count) + 1);

    forEachIndex(std::size_t(count), jobs, [&](std::size_t i) { ++visits[i]; });

    for (int i = 0; i < count; ++i)
        QCOMPARE(visits[std::size_t(i)].load(), 1);
    QCOMPARE(visits.back().load(), 0);
}

void TestParallel::neverMoreThanTheAllowedNumberRunAtATime()
{
    std::atomic<int> running{0};
    std::atomic<int> most{0};
    std::mutex mutex;
    std::set<std::thread::id> threads;

    forEachIndex(30, 3, [&](std::size_t) {
        const int now = ++running;
        for (int seen = most; now > seen && !most.compare_exchange_weak(seen, now);) {
        }
        {
            const std::scoped_lock lock(mutex);
            threads.insert(std::this_thread::get_id());
        }
        std::this_thread::sleep_for(3ms);
        --running;
    });

    QCOMPARE(most.load(), 3);
    QCOMPARE(threads.size(), 3u);
}

void TestParallel::oneJobKeepsTheOrder()
{
    std::vector<std::size_t> order;

    forEachIndex(5, 1, [&](std::size_t i) { order.push_back(i); });

    QCOMPARE(order, (std::vector<std::size_t>{0, 1, 2, 3, 4}));
}

void TestParallel::theFirstFailureEndsTheRestAndIsThrownAgain()
{
    std::atomic<int> begun{0};

    const QString ending = endingOf([&] {
        forEachIndex(1000, 2, [&](std::size_t i) {
            ++begun;
            std::this_thread::sleep_for(1ms);
            if (i == 5)
                throw rehome::core::Error(rehome::core::ErrorCode::DiskFull, u"full"_s);
        });
    });

    QCOMPARE(ending, u"DiskFull"_s);
    QVERIFY2(begun < 20, QByteArray::number(begun.load()).constData());
}

void TestParallel::whatRunsIsWaitedForAfterAFailure()
{
    std::atomic<bool> otherBegun{false};
    std::atomic<bool> otherEnded{false};

    const QString ending = endingOf([&] {
        forEachIndex(2, 2, [&](std::size_t i) {
            if (i == 0) {
                while (!otherBegun)
                    std::this_thread::yield();
                throw rehome::core::Stopped();
            }
            otherBegun = true;
            std::this_thread::sleep_for(100ms);
            otherEnded = true;
        });
    });

    QCOMPARE(ending, u"Stopped"_s);
    QVERIFY(otherEnded);
}

QTEST_APPLESS_MAIN(TestParallel)
#include "tst_parallel.moc"
