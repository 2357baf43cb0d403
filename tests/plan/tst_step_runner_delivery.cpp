// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/step_fixture.h"
#include "support/small_disk.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rehome;
using namespace rehome::testing;
using journal::LogRecord;
using journal::StepRecord;
using journal::StepState;

/// What a running step says, on its way to the main thread and into the journal.
class TestStepRunnerDelivery final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tenThousandLinesArriveInOrderOnTheMainThread();
    void everyLineArrivesBeforeTheEnding();
    void theLastProgressArrivesAtLast();
    void theMainThreadIsNeverBlocked();
    void secretsAreRemovedFromEveryText();
    void aSecretThatIsMetOnTheWayIsRemovedToo();
    void aFullDiskEndsTheStepAsFailed();
};

void TestStepRunnerDelivery::tenThousandLinesArriveInOrderOnTheMainThread()
{
    constexpr int count = 10'000;
    StepFixture fixture({step(u"a.step"_s, [](plan::StepContext &context) {
        for (int i = 0; i < count; ++i)
            context.work().info(QString::number(i));
    })});
    QStringList lines;
    bool onMainThread = true;
    connect(&*fixture.runner, &plan::StepRunner::logged, this, [&](const std::vector<LogRecord> &some) {
        onMainThread = onMainThread && QThread::currentThread() == thread();
        for (const LogRecord &line : some)
            lines += line.text;
    });

    (void)fixture.run(u"a.step"_s);

    QVERIFY(onMainThread);
    QCOMPARE(lines.size(), count);
    for (int i = 0; i < count; ++i)
        QCOMPARE(lines[i], QString::number(i));
    const std::vector<LogRecord> kept = fixture.journal.logLines(0, count + 10);
    QCOMPARE(kept.size(), std::size_t(count + 2)); // it begins, it ended
    const LogRecord &last = kept[kept.size() - 2];
    QCOMPARE(last.text, QString::number(count - 1));
    QCOMPARE(last.step, u"a.step"_s);
    QCOMPARE(last.level, core::LogLevel::Info);
}

void TestStepRunnerDelivery::everyLineArrivesBeforeTheEnding()
{
    StepFixture fixture({step(u"a.step"_s, [](plan::StepContext &context) { context.work().warning(u"the last"_s); })});
    QStringList heard;
    connect(&*fixture.runner, &plan::StepRunner::stepStarted, this, [&](const QString &) { heard += u"started"_s; });
    connect(&*fixture.runner, &plan::StepRunner::logged, this,
            [&](const std::vector<LogRecord> &lines) { heard += lines.front().text; });
    connect(&*fixture.runner, &plan::StepRunner::stepFinished, this, [&] { heard += u"finished"_s; });

    (void)fixture.run(u"a.step"_s);

    QCOMPARE(heard, (QStringList{u"started"_s, u"the last"_s, u"finished"_s}));
}

void TestStepRunnerDelivery::theLastProgressArrivesAtLast()
{
    StepFixture fixture({step(u"a.step"_s, [](plan::StepContext &context) {
        for (int i = 1; i <= 5000; ++i)
            context.work().report({.done = i, .total = 5000, .what = u"public.invoice"_s});
    })});
    int times = 0;
    core::Progress last;
    QString of;
    connect(&*fixture.runner, &plan::StepRunner::progressed, this,
            [&](const QString &step, const core::Progress &progress) {
                ++times;
                last = progress;
                of = step;
            });

    (void)fixture.run(u"a.step"_s);

    QCOMPARE(of, u"a.step"_s);
    QCOMPARE(last.done, 5000);
    QCOMPARE(last.what, u"public.invoice"_s);
    QVERIFY2(times < 500, "every single value was delivered");
}

void TestStepRunnerDelivery::theMainThreadIsNeverBlocked()
{
    StepFixture fixture({step(u"a.step"_s, [](plan::StepContext &context) {
        for (int i = 0; i < 10'000; ++i) {
            context.work().report({.done = i});
            context.work().info(u"line %1"_s.arg(i));
            if (i % 100 == 0)
                QThread::msleep(7);
        }
    })});
    QElapsedTimer sinceTick;
    qint64 longest = 0;
    int ticks = 0;
    QTimer ticking;
    connect(&ticking, &QTimer::timeout, this, [&] {
        longest = std::max(longest, sinceTick.restart());
        ++ticks;
    });
    ticking.start(10);
    sinceTick.start();

    (void)fixture.run(u"a.step"_s);

    QVERIFY2(ticks > 20, qPrintable(QString::number(ticks)));
    QVERIFY2(longest < 350, qPrintable(QString::number(longest)));
}

void TestStepRunnerDelivery::secretsAreRemovedFromEveryText()
{
    StepFixture fixture({step(u"a.step"_s, [](plan::StepContext &context) {
        context.work().info(u"connecting with canary/1"_s);
        throw core::Error(core::ErrorCode::ToolFailed, u"canary/1 was refused"_s, u"Change canary/1."_s,
                          u"postgresql://u:canary%2F1@h/db"_s);
    })});
    fixture.redactor.add(core::Secret(u"canary/1"_s));

    const StepRecord record = fixture.run(u"a.step"_s);

    QCOMPARE(record.sentence, u"••• was refused"_s);
    QCOMPARE(record.whatToDo, u"Change •••."_s);
    QCOMPARE(record.details, u"postgresql://u:•••@h/db"_s);
    QCOMPARE(fixture.journal.logLines(0, 10).at(1).text, u"connecting with •••"_s);
    QVERIFY(fixture.journal.logLines(0, 10).back().text.contains(u"••• was refused"_s));
}

void TestStepRunnerDelivery::aSecretThatIsMetOnTheWayIsRemovedToo()
{
    StepFixture fixture({step(u"a.step"_s, [](plan::StepContext &context) {
        context.redactor().add(core::Secret(u"found-in-settings"_s));
        throw std::runtime_error("cannot use found-in-settings");
    })});

    const StepRecord record = fixture.run(u"a.step"_s);

    QCOMPARE(record.state, StepState::Failed);
    QVERIFY(!record.sentence.contains(u"found-in-settings"_s));
    QVERIFY(record.sentence.contains(u"•••"_s));
}

void TestStepRunnerDelivery::aFullDiskEndsTheStepAsFailed()
{
    const SmallDisk disk;
    if (!disk.isThere())
        QSKIP("a small disk cannot be mounted here");
    StepFixture fixture({step(u"a.step"_s,
                              [](plan::StepContext &context) {
                                  for (;;) {
                                      context.work().info(QString(10'000, u'x'));
                                      QThread::msleep(1);
                                      context.work().throwIfStopped();
                                  }
                              })},
                        disk.path());
    StepRecord told;
    connect(&*fixture.runner, &plan::StepRunner::stepFinished, this, [&](const StepRecord &record) { told = record; });

    fixture.runner->start(u"a.step"_s);
    fixture.wait();

    QCOMPARE(told.state, StepState::Failed);
    QCOMPARE(told.errorCode, u"DiskFull"_s);
    QVERIFY(told.sentence.contains(u"disk"_s));
    const StepState kept = fixture.journal.latest(u"a.step"_s)->state;
    QVERIFY(kept == StepState::Failed || kept == StepState::Running); // never a success
}

QTEST_GUILESS_MAIN(TestStepRunnerDelivery)
#include "tst_step_runner_delivery.moc"
