// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/step_fixture.h"
#include "support/test_errors.h"

#include <QTest>

#include <stdexcept>

using namespace Qt::StringLiterals;
using namespace rehome;
using namespace rehome::testing;
using core::ErrorCode;
using journal::StepRecord;
using journal::StepState;

/// What a step is given of the steps before it.
class TestStepNeeds final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theStepSeesSettingsAndEvidenceOfWhatItNeeds();
    void aStepThatNeedsAnotherOneIsNotBegunWithoutIt_data();
    void aStepThatNeedsAnotherOneIsNotBegunWithoutIt();
    void aNeededStepThatWasSkippedLeavesNoEvidence();
};

void TestStepNeeds::theStepSeesSettingsAndEvidenceOfWhatItNeeds()
{
    QString name;
    QString commit;
    bool other = true;
    StepFixture fixture({stepWith(u"first"_s, evidence::RepositoryState{.commit = u"abc"_s}),
                         stepWith(u"second"_s, evidence::RepositoryState{.commit = u"def"_s}),
                         step(u"third"_s,
                              [&](plan::StepContext &context) {
                                  name = context.settings().name;
                                  commit = context.evidenceOf<evidence::RepositoryState>(u"first"_s).commit;
                                  other = context.evidenceIfAny<evidence::RepositoryState>(u"second"_s) != nullptr;
                              },
                              {u"first"_s})});

    (void)fixture.run(u"first"_s);
    (void)fixture.run(u"second"_s);
    const StepRecord record = fixture.run(u"third"_s);

    QCOMPARE(record.state, StepState::Succeeded);
    QCOMPARE(name, u"test"_s);
    QCOMPARE(commit, u"abc"_s);
    QVERIFY(!other);
}

void TestStepNeeds::aStepThatNeedsAnotherOneIsNotBegunWithoutIt_data()
{
    QTest::addColumn<QList<bool>>("runsOfTheFirst"); // whether each succeeds
    QTest::addColumn<bool>("begins");
    QTest::newRow("never run") << QList<bool>{} << false;
    QTest::newRow("succeeded") << QList<bool>{true} << true;
    QTest::newRow("failed") << QList<bool>{false} << false;
    QTest::newRow("failed, then succeeded") << QList<bool>{false, true} << true;
    QTest::newRow("succeeded, then failed") << QList<bool>{true, false} << false;
}

void TestStepNeeds::aStepThatNeedsAnotherOneIsNotBegunWithoutIt()
{
    QFETCH(const QList<bool>, runsOfTheFirst);
    QFETCH(const bool, begins);
    bool succeeds = true;
    StepFixture fixture({step(u"first"_s,
                              [&succeeds](auto &) {
                                  if (!succeeds)
                                      throw std::runtime_error("no");
                              }),
                         step(u"second"_s, {}, {u"first"_s})});
    for (const bool wanted : runsOfTheFirst) {
        succeeds = wanted;
        (void)fixture.run(u"first"_s);
    }

    const auto error = errorOf([&] { (void)fixture.run(u"second"_s); });

    QCOMPARE(!error, begins);
    QCOMPARE(fixture.journal.latest(u"second"_s).has_value(), begins);
    if (error) {
        QCOMPARE(error->code(), ErrorCode::NotFound);
        QCOMPARE(error->whatHappened(), u"“The step second” needs “The step first” first."_s);
        QVERIFY(error->whatToDo().contains(u"first"_s));
    }
}

void TestStepNeeds::aNeededStepThatWasSkippedLeavesNoEvidence()
{
    StepFixture fixture(
        {step(u"first"_s),
         step(u"second"_s, [](plan::StepContext &context) { (void)context.evidenceOf<evidence::Backup>(u"first"_s); },
              {u"first"_s})});
    fixture.journal.skip(u"first"_s, u"no need"_s);

    const StepRecord record = fixture.run(u"second"_s);

    QCOMPARE(record.state, StepState::Failed);
    QCOMPARE(record.errorCode, u"NotFound"_s);
    QVERIFY(record.sentence.contains(u"first"_s));
}

QTEST_GUILESS_MAIN(TestStepNeeds)
#include "tst_step_needs.moc"
