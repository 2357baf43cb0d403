// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/step_fixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rehome;
using namespace rehome::testing;
using journal::StepRecord;
using journal::StepState;
using plan::PlanEnding;

namespace {

/// Everything that is heard of a run, in order.
struct Heard
{
    explicit Heard(StepFixture &fixture)
    {
        QObject::connect(&*fixture.runner, &plan::StepRunner::stepStarted, &*fixture.runner,
                         [this](const QString &id) { words += u"begins "_s + id; });
        QObject::connect(&*fixture.runner, &plan::StepRunner::stepFinished, &*fixture.runner,
                         [this](const StepRecord &record) {
                             words += u"%1 %2"_s.arg(journal::stepStateName(record.state), record.step);
                         });
    }
    QStringList words;
};

void fail(plan::StepContext &)
{
    throw core::Error(core::ErrorCode::ToolFailed, u"no"_s);
}

} // namespace

/// Several steps, one after another.
class TestPlanRun final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stepsRunInTheGivenOrder();
    void anEndingIsHeardBeforeTheNextBeginning();
    void stepsThatAreDoneArePassedOver();
    void stepsThatDidNotSucceedAreRunAgain();
    void aStepThatDoesNotApplyIsSkippedWithItsReason();
    void aStepThatDoesNotApplyIsNotRunAloneEither();
    void theFirstFailureEndsTheRun();
    void aCancelledStepEndsTheRun();
    void aStopThatComesTooLateForAStepEndsTheRunAfterIt();
    void aStopBeforeTheFirstStepBeginsNothing();
    void aStepWhoseNeedsAreNotMetIsAProblemThatIsTold();
    void anUnknownStepIsAProblemThatIsTold();
    void nothingToDoIsDone();
};

void TestPlanRun::stepsRunInTheGivenOrder()
{
    StepFixture fixture({step(u"a"_s), step(u"b"_s), step(u"c"_s)});
    const Heard heard(fixture);

    const PlanEnding ending = fixture.runAll({u"a"_s, u"c"_s, u"b"_s});

    QCOMPARE(ending, PlanEnding::Done);
    QCOMPARE(heard.words, (QStringList{u"begins a"_s, u"succeeded a"_s, u"begins c"_s, u"succeeded c"_s, u"begins b"_s,
                                       u"succeeded b"_s}));
}

void TestPlanRun::anEndingIsHeardBeforeTheNextBeginning()
{
    StepFixture fixture({step(u"a"_s), step(u"b"_s)});
    plan::Plan plan({step(u"a"_s), step(u"b"_s)});
    // The run connects first: were the next step begun at once, everyone else would hear of it before the ending.
    plan::PlanRun run(*fixture.runner, fixture.migration, plan, fixture.journal);
    const Heard heard(fixture);
    bool finished = false;
    connect(&run, &plan::PlanRun::finished, this, [&finished] { finished = true; });

    run.start({u"a"_s, u"b"_s});
    QTRY_VERIFY(finished);

    QCOMPARE(heard.words, (QStringList{u"begins a"_s, u"succeeded a"_s, u"begins b"_s, u"succeeded b"_s}));
}

void TestPlanRun::stepsThatAreDoneArePassedOver()
{
    StepFixture fixture({step(u"a"_s), step(u"b"_s), step(u"c"_s)});
    (void)fixture.run(u"a"_s);
    fixture.journal.skip(u"b"_s, u"not needed"_s);
    plan::Plan plan({step(u"a"_s), step(u"b"_s), step(u"c"_s)});
    plan::PlanRun run(*fixture.runner, fixture.migration, plan, fixture.journal);
    QStringList passed;
    bool finished = false;
    connect(&run, &plan::PlanRun::stepPassedOver, this, [&](const QString &id, const StepRecord &record) {
        passed += u"%1 %2"_s.arg(id, journal::stepStateName(record.state));
    });
    connect(&run, &plan::PlanRun::finished, this, [&finished] { finished = true; });

    run.start({u"a"_s, u"b"_s, u"c"_s});
    QTRY_VERIFY(finished);

    QCOMPARE(passed, (QStringList{u"a succeeded"_s, u"b skipped"_s}));
    QCOMPARE(fixture.journal.records().size(), 3); // none of them was run a second time
}

void TestPlanRun::stepsThatDidNotSucceedAreRunAgain()
{
    int times = 0;
    StepFixture fixture({step(u"a"_s, [&times](plan::StepContext &context) {
        if (++times == 1)
            fail(context);
        if (times == 2)
            throw core::Stopped();
    })});

    QCOMPARE(fixture.runAll({u"a"_s}), PlanEnding::Failed);
    QCOMPARE(fixture.runAll({u"a"_s}), PlanEnding::Cancelled);
    QCOMPARE(fixture.runAll({u"a"_s}), PlanEnding::Done);
    QCOMPARE(fixture.runAll({u"a"_s}), PlanEnding::Done);

    QCOMPARE(times, 3);
}

void TestPlanRun::aStepThatDoesNotApplyIsSkippedWithItsReason()
{
    plan::Step documents = step(u"documents"_s, fail);
    documents.doesNotApply = [](const plan::MigrationSettings &settings) {
        return settings.pdfFolder.isEmpty() ? u"There are no documents."_s : QString();
    };
    StepFixture fixture({documents, step(u"next"_s, {}, {u"documents"_s})});

    QCOMPARE(fixture.runAll({u"documents"_s, u"next"_s}), PlanEnding::Done);

    const StepRecord record = *fixture.journal.latest(u"documents"_s);
    QCOMPARE(record.state, StepState::Skipped);
    QCOMPARE(record.sentence, u"There are no documents."_s);
    QCOMPARE(fixture.journal.latest(u"next"_s)->state, StepState::Succeeded);
}

void TestPlanRun::aStepThatDoesNotApplyIsNotRunAloneEither()
{
    plan::Step documents = step(u"documents"_s, fail);
    documents.doesNotApply = [](const plan::MigrationSettings &) { return u"There are no documents."_s; };
    StepFixture fixture({documents});

    QCOMPARE(fixture.runAlone(u"documents"_s), PlanEnding::Done);

    QCOMPARE(fixture.journal.latest(u"documents"_s)->state, StepState::Skipped);
}

void TestPlanRun::theFirstFailureEndsTheRun()
{
    StepFixture fixture({step(u"a"_s), step(u"b"_s, fail), step(u"c"_s)});

    QCOMPARE(fixture.runAll({u"a"_s, u"b"_s, u"c"_s}), PlanEnding::Failed);

    QCOMPARE(fixture.journal.latest(u"a"_s)->state, StepState::Succeeded);
    QCOMPARE(fixture.journal.latest(u"b"_s)->state, StepState::Failed);
    QVERIFY(!fixture.journal.latest(u"c"_s));
}

void TestPlanRun::aCancelledStepEndsTheRun()
{
    StepFixture fixture({step(u"a"_s, workUntilStopped), step(u"b"_s)});
    connect(&*fixture.runner, &plan::StepRunner::stepStarted, &*fixture.runner, &plan::StepRunner::stop);

    QCOMPARE(fixture.runAll({u"a"_s, u"b"_s}), PlanEnding::Cancelled);

    QVERIFY(!fixture.journal.latest(u"b"_s));
}

void TestPlanRun::aStopThatComesTooLateForAStepEndsTheRunAfterIt()
{
    StepFixture fixture({step(u"a"_s), step(u"b"_s)});
    plan::Plan plan({step(u"a"_s), step(u"b"_s)});
    plan::PlanRun run(*fixture.runner, fixture.migration, plan, fixture.journal);
    std::optional<PlanEnding> ending;
    connect(&run, &plan::PlanRun::finished, this, [&](PlanEnding how) { ending = how; });
    connect(&*fixture.runner, &plan::StepRunner::stepFinished, &run, &plan::PlanRun::stop);

    run.start({u"a"_s, u"b"_s});
    QTRY_VERIFY(ending);

    QCOMPARE(*ending, PlanEnding::Cancelled);
    QCOMPARE(fixture.journal.latest(u"a"_s)->state, StepState::Succeeded);
    QVERIFY(!fixture.journal.latest(u"b"_s));
}

void TestPlanRun::aStopBeforeTheFirstStepBeginsNothing()
{
    StepFixture fixture({step(u"a"_s)});
    plan::Plan plan({step(u"a"_s)});
    plan::PlanRun run(*fixture.runner, fixture.migration, plan, fixture.journal);
    std::optional<PlanEnding> ending;
    connect(&run, &plan::PlanRun::finished, this, [&](PlanEnding how) { ending = how; });

    run.start({u"a"_s});
    run.stop();
    QTRY_VERIFY(ending);

    QCOMPARE(*ending, PlanEnding::Cancelled);
    QVERIFY(fixture.journal.records().empty());
}

void TestPlanRun::aStepWhoseNeedsAreNotMetIsAProblemThatIsTold()
{
    StepFixture fixture({step(u"a"_s), step(u"b"_s, {}, {u"a"_s})});
    plan::Plan plan({step(u"a"_s), step(u"b"_s, {}, {u"a"_s})});
    plan::PlanRun run(*fixture.runner, fixture.migration, plan, fixture.journal);
    std::optional<PlanEnding> ending;
    QString problem;
    connect(&run, &plan::PlanRun::finished, this, [&](PlanEnding how, const QString &why) {
        ending = how;
        problem = why;
    });

    run.start({u"b"_s});
    QTRY_VERIFY(ending);

    QCOMPARE(*ending, PlanEnding::Failed);
    QVERIFY2(problem.contains(u"The step a"_s), qPrintable(problem));
}

void TestPlanRun::anUnknownStepIsAProblemThatIsTold()
{
    StepFixture fixture({step(u"a"_s)});

    QCOMPARE(fixture.runAll({u"typo"_s}), PlanEnding::Failed);
}

void TestPlanRun::nothingToDoIsDone()
{
    StepFixture fixture({step(u"a"_s)});

    QCOMPARE(fixture.runAll({}), PlanEnding::Done);
}

QTEST_GUILESS_MAIN(TestPlanRun)
#include "tst_plan_run.moc"
