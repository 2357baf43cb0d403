// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/step_fixture.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rehome;
using namespace rehome::testing;
using journal::StepRecord;
using journal::StepState;

/// A step that is stopped, and a program that is closed in the middle of one.
class TestStepRunnerEnd final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStoppedStepIsCancelledWithinASecond();
    void aStepThatIsDoneBeforeItHearsOfTheStopHasSucceeded();
    void stoppingNothingDoesNothing();
    void theNextStepDoesNotInheritTheStop();
    void aStepMayBeStoppedAsSoonAsItIsHeardOf();
    void closingInTheMiddleEndsTheStepAndWritesItsEnding();
    void closingAfterTheWorkButBeforeTheNewsKeepsTheSuccess();
};

void TestStepRunnerEnd::aStoppedStepIsCancelledWithinASecond()
{
    StepFixture fixture({step(u"a.step"_s, workUntilStopped)});
    fixture.runner->start(u"a.step"_s);
    QTest::qWait(100);
    QVERIFY(fixture.runner->isRunning());

    QElapsedTimer clock;
    clock.start();
    fixture.runner->stop();
    QVERIFY(clock.elapsed() < 20); // asking does not wait
    fixture.wait();

    QVERIFY2(clock.elapsed() < 1000, qPrintable(QString::number(clock.elapsed())));
    const StepRecord record = *fixture.journal.latest(u"a.step"_s);
    QCOMPARE(record.state, StepState::Cancelled);
    QVERIFY(record.errorCode.isEmpty());
    QVERIFY(!record.sentence.isEmpty());
}

void TestStepRunnerEnd::aStepThatIsDoneBeforeItHearsOfTheStopHasSucceeded()
{
    StepFixture fixture({step(u"a.step"_s, [](auto &) { QThread::msleep(200); })});
    fixture.runner->start(u"a.step"_s);
    fixture.runner->stop();
    fixture.wait();

    QCOMPARE(fixture.journal.latest(u"a.step"_s)->state, StepState::Succeeded);
}

void TestStepRunnerEnd::stoppingNothingDoesNothing()
{
    StepFixture fixture({step(u"a.step"_s)});

    fixture.runner->stop();

    QCOMPARE(fixture.run(u"a.step"_s).state, StepState::Succeeded);
}

void TestStepRunnerEnd::theNextStepDoesNotInheritTheStop()
{
    bool stopIsWanted = true;
    StepFixture fixture({step(u"a.step"_s, workUntilStopped), step(u"b.step"_s, [&](plan::StepContext &context) {
                             stopIsWanted = context.work().stop.stop_requested();
                         })});
    fixture.runner->start(u"a.step"_s);
    fixture.runner->stop();
    fixture.wait();

    (void)fixture.run(u"b.step"_s);

    QVERIFY(!stopIsWanted);
}

void TestStepRunnerEnd::aStepMayBeStoppedAsSoonAsItIsHeardOf()
{
    StepFixture fixture({step(u"a.step"_s, workUntilStopped)});
    connect(&*fixture.runner, &plan::StepRunner::stepStarted, &*fixture.runner, &plan::StepRunner::stop);

    QCOMPARE(fixture.run(u"a.step"_s).state, StepState::Cancelled);
}

void TestStepRunnerEnd::closingInTheMiddleEndsTheStepAndWritesItsEnding()
{
    StepFixture fixture({step(u"a.step"_s, [](plan::StepContext &context) {
        context.work().info(u"begun"_s);
        workUntilStopped(context);
    })});
    bool heard = false;
    connect(&*fixture.runner, &plan::StepRunner::stepFinished, this, [&heard] { heard = true; });
    fixture.runner->start(u"a.step"_s);
    QTest::qSleep(100); // no event loop: not even the first line has been delivered

    QElapsedTimer clock;
    clock.start();
    fixture.runner.reset();

    QVERIFY2(clock.elapsed() < 1000, qPrintable(QString::number(clock.elapsed())));
    QVERIFY(!heard);
    QCOMPARE(fixture.journal.latest(u"a.step"_s)->state, StepState::Cancelled);
    QCOMPARE(fixture.journal.logLines(0, 10).at(1).text, u"begun"_s);
    QVERIFY(fixture.journal.closeInterrupted().empty());
    QVERIFY(!QFile::exists(fixture.workFolder(u"a.step"_s)));
}

void TestStepRunnerEnd::closingAfterTheWorkButBeforeTheNewsKeepsTheSuccess()
{
    StepFixture fixture({step(u"a.step"_s)});
    fixture.runner->start(u"a.step"_s);
    QTest::qSleep(200);

    fixture.runner.reset();

    QCOMPARE(fixture.journal.latest(u"a.step"_s)->state, StepState::Succeeded);
}

QTEST_GUILESS_MAIN(TestStepRunnerEnd)
#include "tst_step_runner_end.moc"
