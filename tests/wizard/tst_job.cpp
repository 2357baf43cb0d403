// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/job.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

#include <semaphore>

using namespace Qt::StringLiterals;
using namespace rehome;
using wizard::Job;

namespace {

/// Work that goes on until the test lets it end, whether it is asked to stop or not; then it tells of the stop.
struct Stubborn
{
    std::binary_semaphore mayEnd{0};
    std::atomic<bool> hasEnded = false;
    std::function<void(const core::WorkContext &)> work()
    {
        return [this](const core::WorkContext &context) {
            mayEnd.acquire();
            hasEnded = true;
            context.throwIfStopped();
        };
    }
};

} // namespace

/// Work beside the main thread, and its ends.
class TestJob final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QThreadPool::globalInstance()->waitForDone(); }
    void itTellsOfItsEndAndRests();
    void whatIsStoppedTellsSo();
    void destroyingItDoesNotWait();
    void itRestsOnlyAfterTheWorkWhoseWordIsDropped();
};

void TestJob::itTellsOfItsEndAndRests()
{
    Job job;
    QStringList told;
    connect(&job, &Job::ended, this, [&] { told += u"ended"_s; });
    connect(&job, &Job::rested, this, [&] { told += u"rested"_s; });
    QVERIFY(job.isAtRest());

    job.start<int>([](const core::WorkContext &) { return 7; }, [&](int value) { told += u"done %1"_s.arg(value); });
    QVERIFY(job.isRunning() && !job.isAtRest());

    QTRY_COMPARE(told, QStringList({u"done 7"_s, u"ended"_s, u"rested"_s}));
    QVERIFY(!job.isRunning() && job.isAtRest());
}

void TestJob::whatIsStoppedTellsSo()
{
    Stubborn stubborn;
    Job job;
    QSignalSpy stopped(&job, &Job::stopped);
    QSignalSpy rested(&job, &Job::rested);
    job.start(stubborn.work(), [] { QFAIL("it was stopped"); });

    job.stop();
    QVERIFY(!job.isAtRest());
    stubborn.mayEnd.release();

    QTRY_COMPARE(rested.count(), 1);
    QCOMPARE(stopped.count(), 1);
}

void TestJob::destroyingItDoesNotWait()
{
    Stubborn stubborn;
    auto job = std::make_unique<Job>();
    job->start(stubborn.work(), [] { QFAIL("its word is dropped"); });

    job.reset();
    QVERIFY(!stubborn.hasEnded);

    stubborn.mayEnd.release();
    QTRY_VERIFY(stubborn.hasEnded);
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
}

void TestJob::itRestsOnlyAfterTheWorkWhoseWordIsDropped()
{
    Stubborn earlier;
    Job job;
    QSignalSpy ended(&job, &Job::ended);
    QSignalSpy rested(&job, &Job::rested);
    job.start(earlier.work(), [] { QFAIL("its word is dropped"); });

    job.start([](const core::WorkContext &) {}, [] {});
    QTRY_COMPARE(ended.count(), 1);
    QVERIFY(!job.isRunning());
    QVERIFY(!job.isAtRest());
    QCOMPARE(rested.count(), 0);
    earlier.mayEnd.release();

    QTRY_COMPARE(rested.count(), 1);
    QVERIFY(job.isAtRest());
    QCOMPARE(ended.count(), 1);
}

QTEST_GUILESS_MAIN(TestJob)
#include "tst_job.moc"
