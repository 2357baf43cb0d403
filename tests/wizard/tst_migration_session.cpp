// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/step_fixture.h"
#include "wizard/migration_session.h"

#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <semaphore>

using namespace Qt::StringLiterals;
using namespace rehome;
using namespace rehome::testing;
using journal::StepState;
using plan::PlanEnding;
using report::Mark;
using wizard::MigrationSession;

namespace {

QString newMigration(const QTemporaryDir &place)
{
    QString folder = place.path() + u"/test.rehome"_s;
    plan::Migration::create(folder, {.name = u"test"_s});
    return folder;
}

/// A session with its migration, ready.
struct Opened
{
    explicit Opened(std::vector<plan::Step> steps) : session(newMigration(place), plan::Plan(std::move(steps)))
    {
        if (!QTest::qWaitFor([this] { return session.isReady(); }, 10'000))
            qFatal("the session is not ready");
    }
    PlanEnding run(const QStringList &steps)
    {
        QSignalSpy ended(&session, &MigrationSession::runEnded);
        session.run(steps);
        if (!QTest::qWaitFor([&] { return ended.count() == 1; }, 10'000))
            qFatal("the run has not ended");
        return ended.first().first().value<PlanEnding>();
    }
    QTemporaryDir place;
    MigrationSession session;
};

/// Keeps every worker thread busy as long as it lives.
class BusyWorkers final
{
public:
    BusyWorkers()
    {
        for (int i = 0; i < QThreadPool::globalInstance()->maxThreadCount(); ++i)
            (void)QtConcurrent::run([state = m_state] { state->acquire(); });
    }
    ~BusyWorkers() { m_state->release(QThreadPool::globalInstance()->maxThreadCount()); }
    Q_DISABLE_COPY_MOVE(BusyWorkers)

private:
    std::shared_ptr<std::counting_semaphore<>> m_state = std::make_shared<std::counting_semaphore<>>(0);
};

} // namespace

/// A migration that is open in the window, without the window.
class TestMigrationSession final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewMigrationHasNothingDone();
    void aStepThatSucceedsIsDoneWithItsVerdict();
    void evidenceThatDiffersIsNeverShownAsGood();
    void aStepWaitsForWhatItNeeds();
    void stepsThatAreNotReachedNoLongerWait();
    void aStopEndsTheStepAndTheRun();
    void aSkippedStepIsDoneWithItsReason();
    void aDifferenceCannotBeSkipped();
    void aDifferenceCannotBeSkippedByStoppingARetry();
    void aRetryDoesNotWakeWhatAnEarlierRunLeft();
    void aStepDoesNotBuildOnOutdatedEvidence();
    void whatAPersonDidIsDoneButNotGood();
    void aStepIsOutdatedWhenItsNeedRanAgain();
    void aRunThatWasCutOffIsToldOnOpening();
    void theFirstWriteIsKnownAsSuch();
    void aSecondSessionOnTheSameFolderIsRefused();
    void aFolderStaysLockedUntilItIsTidied();
    void aTidyingThatIsStoppedLeavesTheRestAndIsReady();
    void otherSettingsAreWrittenToTheFolder();
};

void TestMigrationSession::aNewMigrationHasNothingDone()
{
    const Opened opened({step(u"a"_s)});

    QCOMPARE(opened.session.status(u"a"_s).mark, Mark::None);
    QCOMPARE(opened.session.firstOpenPhase(), 1);
    QVERIFY(!opened.session.isPhaseDone(1));
    QVERIFY(!opened.session.isPhaseBegun(1));
    QCOMPARE(opened.session.phaseMark(1), Mark::None);
    QCOMPARE(opened.session.whyNotRun(u"a"_s), QString());
}

void TestMigrationSession::aStepThatSucceedsIsDoneWithItsVerdict()
{
    Opened opened({stepWith(u"a"_s, verificationWith(evidence::Verdict::Same))});

    QCOMPARE(opened.run({u"a"_s}), PlanEnding::Done);

    QTRY_COMPARE(opened.session.status(u"a"_s).mark, Mark::Good);
    QVERIFY(std::holds_alternative<evidence::Verification>(*opened.session.status(u"a"_s).evidence));
    QVERIFY(opened.session.status(u"a"_s).isDone());
    QCOMPARE(opened.session.phaseMark(1), Mark::Good);
    QCOMPARE(opened.session.firstOpenPhase(), 6);
}

void TestMigrationSession::evidenceThatDiffersIsNeverShownAsGood()
{
    Opened opened({stepWith(u"a"_s, verificationWith(evidence::Verdict::Differs)),
                   stepWith(u"b"_s, verificationWith(evidence::Verdict::CouldNotCheck))});

    QCOMPARE(opened.run({u"a"_s}), PlanEnding::Failed);
    QCOMPARE(opened.run({u"b"_s}), PlanEnding::Failed);

    QTRY_VERIFY(opened.session.status(u"b"_s).evidence);
    QCOMPARE(opened.session.status(u"a"_s).mark, Mark::Bad);
    QVERIFY(opened.session.status(u"b"_s).mark != Mark::Good);
    QVERIFY(!opened.session.isPhaseDone(1));
}

void TestMigrationSession::aStepWaitsForWhatItNeeds()
{
    Opened opened({step(u"a"_s), step(u"b"_s, {}, {u"a"_s})});

    QVERIFY(opened.session.whyNotRun(u"b"_s).contains(u"The step a"_s));
    QCOMPARE(opened.run({u"a"_s}), PlanEnding::Done);

    QCOMPARE(opened.session.whyNotRun(u"b"_s), QString());
}

void TestMigrationSession::stepsThatAreNotReachedNoLongerWait()
{
    Opened opened({step(u"a"_s,
                        [](plan::StepContext &) {
                            throw core::Error(core::ErrorCode::DiskFull, u"The disk is full."_s, u"Free some."_s);
                        }),
                   step(u"b"_s)});
    opened.session.run({u"a"_s, u"b"_s});
    QVERIFY(opened.session.status(u"b"_s).waiting);

    QTRY_VERIFY(!opened.session.isRunning());

    QVERIFY(!opened.session.status(u"b"_s).waiting);
    QCOMPARE(opened.session.status(u"b"_s).mark, Mark::None);
    QCOMPARE(opened.session.status(u"a"_s).record->sentence, u"The disk is full."_s);
    QCOMPARE(opened.session.status(u"a"_s).mark, Mark::Bad);
}

void TestMigrationSession::aStopEndsTheStepAndTheRun()
{
    Opened opened({step(u"a"_s, workUntilStopped), step(u"b"_s)});
    QSignalSpy ended(&opened.session, &MigrationSession::runEnded);
    opened.session.run({u"a"_s, u"b"_s});
    QTRY_COMPARE(opened.session.runningStep(), u"a"_s);
    QCOMPARE(opened.session.status(u"a"_s).mark, Mark::Running);

    opened.session.stop();
    QVERIFY(opened.session.isStopping());

    QTRY_COMPARE(ended.count(), 1);
    QCOMPARE(ended.first().first().value<PlanEnding>(), PlanEnding::Cancelled);
    QCOMPARE(opened.session.status(u"a"_s).record->state, StepState::Cancelled);
    QVERIFY(!opened.session.status(u"b"_s).record);
    QVERIFY(!opened.session.isStopping());
}

void TestMigrationSession::aSkippedStepIsDoneWithItsReason()
{
    Opened opened({step(u"a"_s)});

    opened.session.skip(u"a"_s, u"We have no PDFs."_s);

    QVERIFY(opened.session.isPhaseDone(1));
    QCOMPARE(opened.session.status(u"a"_s).mark, Mark::Skipped);
    QCOMPARE(opened.session.status(u"a"_s).record->sentence, u"We have no PDFs."_s);
}

void TestMigrationSession::aDifferenceCannotBeSkipped()
{
    Opened opened({stepWith(u"a"_s, verificationWith(evidence::Verdict::Differs)), step(u"b"_s)});
    (void)opened.run({u"a"_s});

    QVERIFY(opened.session.whyNotSkip(u"a"_s).contains(u"difference"_s));
    QCOMPARE(opened.session.whyNotSkip(u"b"_s), QString());
}

void TestMigrationSession::aDifferenceCannotBeSkippedByStoppingARetry()
{
    bool first = true;
    plan::Step differing = step(u"a"_s);
    differing.run = [&first](plan::StepContext &context) -> evidence::Evidence {
        if (!first)
            workUntilStopped(context);
        first = false;
        return verificationWith(evidence::Verdict::Differs);
    };
    Opened opened({differing});
    (void)opened.run({u"a"_s});

    opened.session.runAgain(u"a"_s);
    QTRY_COMPARE(opened.session.runningStep(), u"a"_s);
    opened.session.stop();
    QTRY_VERIFY(!opened.session.isRunning());

    QCOMPARE(opened.session.status(u"a"_s).record->state, StepState::Cancelled);
    QVERIFY(!opened.session.whyNotSkip(u"a"_s).isEmpty());
    QSignalSpy refused(&opened.session, &MigrationSession::failed);
    opened.session.skip(u"a"_s, u"never mind"_s);
    QCOMPARE(refused.count(), 1);
    QCOMPARE(opened.session.status(u"a"_s).record->state, StepState::Cancelled);
}

void TestMigrationSession::aRetryDoesNotWakeWhatAnEarlierRunLeft()
{
    bool fail = true;
    Opened opened({step(u"a"_s,
                        [&fail](plan::StepContext &) {
                            if (fail)
                                throw core::Error(core::ErrorCode::DiskFull, u"The disk is full."_s);
                        }),
                   step(u"b"_s)});
    QCOMPARE(opened.run({u"a"_s, u"b"_s}), PlanEnding::Failed);
    fail = false;

    QSignalSpy ended(&opened.session, &MigrationSession::runEnded);
    opened.session.runAgain(u"a"_s);
    QTRY_COMPARE(ended.count(), 1);
    QTest::qWait(200);

    QCOMPARE(opened.session.status(u"a"_s).record->state, StepState::Succeeded);
    QVERIFY(!opened.session.status(u"b"_s).record);
}

void TestMigrationSession::aStepDoesNotBuildOnOutdatedEvidence()
{
    Opened opened({step(u"a"_s), step(u"b"_s, {}, {u"a"_s}), step(u"c"_s, {}, {u"b"_s})});
    (void)opened.run({u"a"_s, u"b"_s, u"c"_s});
    opened.session.runAgain(u"a"_s);
    QTRY_VERIFY(!opened.session.isRunning());
    const qint64 before = opened.session.status(u"c"_s).record->id;

    opened.session.runAgain(u"c"_s);
    QTRY_VERIFY(!opened.session.isRunning());

    QCOMPARE(opened.session.status(u"c"_s).record->id, before);
    QVERIFY(opened.session.whyNotRun(u"c"_s).contains(u"The step b"_s));
}

void TestMigrationSession::whatAPersonDidIsDoneButNotGood()
{
    Opened opened({step(u"a"_s), step(u"b"_s, {}, {u"a"_s})});

    opened.session.confirm(u"a"_s, u"Anna"_s, u"with pgAdmin"_s);

    QVERIFY(opened.session.status(u"a"_s).isDone());
    QCOMPARE(opened.session.status(u"a"_s).mark, Mark::Unknown);
    QVERIFY(opened.session.status(u"a"_s).record->sentence.contains(u"Anna"_s));
    QCOMPARE(opened.run({u"b"_s}), PlanEnding::Done); // what builds on it may run
}

void TestMigrationSession::aStepIsOutdatedWhenItsNeedRanAgain()
{
    Opened opened({step(u"a"_s), step(u"b"_s, {}, {u"a"_s})});
    (void)opened.run({u"a"_s, u"b"_s});
    QVERIFY(opened.session.isPhaseDone(1));

    opened.session.runAgain(u"a"_s);
    QTRY_VERIFY(!opened.session.isRunning());

    QTRY_COMPARE(opened.session.status(u"b"_s).standing, plan::StepStanding::Outdated);
    QCOMPARE(opened.session.status(u"b"_s).mark, Mark::Attention);
    QVERIFY(!opened.session.isPhaseDone(1));
}

void TestMigrationSession::aRunThatWasCutOffIsToldOnOpening()
{
    const QTemporaryDir place;
    const QString folder = newMigration(place);
    {
        journal::Journal journal(folder + u"/journal.sqlite"_s);
        (void)journal.begin(u"a"_s);
    }
    MigrationSession session(folder, plan::Plan({step(u"a"_s)}));
    QSignalSpy ready(&session, &MigrationSession::ready);

    QTRY_COMPARE(ready.count(), 1);

    QVERIFY(ready.first().first().toStringList().join(u' ').contains(u"The step a"_s));
    QCOMPARE(session.status(u"a"_s).record->state, StepState::Interrupted);
}

void TestMigrationSession::theFirstWriteIsKnownAsSuch()
{
    plan::Step writing = step(u"w"_s);
    writing.writesOutside = true;
    Opened opened({step(u"a"_s), writing});

    QVERIFY(!opened.session.isFirstWrite({u"a"_s}));
    QVERIFY(opened.session.isFirstWrite({u"a"_s, u"w"_s}));
    (void)opened.run({u"w"_s});

    QVERIFY(!opened.session.isFirstWrite({u"a"_s, u"w"_s}));
}

void TestMigrationSession::aSecondSessionOnTheSameFolderIsRefused()
{
    const Opened opened({step(u"a"_s)});

    try {
        const MigrationSession second(opened.session.migration().paths().folder, plan::Plan({step(u"a"_s)}));
        QFAIL("it was opened twice");
    } catch (const core::Error &error) {
        QCOMPARE(error.code(), core::ErrorCode::Busy);
    }
}

void TestMigrationSession::aFolderStaysLockedUntilItIsTidied()
{
    const QTemporaryDir place;
    const QString folder = newMigration(place);
    const auto open = [&] { return std::make_unique<MigrationSession>(folder, plan::Plan({step(u"a"_s)})); };
    {
        const BusyWorkers busy;
        std::unique_ptr<MigrationSession> session = open(); // its tidying up has to wait for a worker
        QVERIFY(!session->isIdle());

        session.reset();
        QVERIFY_THROWS_EXCEPTION(core::Error, (void)open());
    }

    QThreadPool::globalInstance()->waitForDone();
    QVERIFY(!open()->isReady());
}

void TestMigrationSession::aTidyingThatIsStoppedLeavesTheRestAndIsReady()
{
    const QTemporaryDir place;
    const QString folder = newMigration(place);
    const QString leftover = folder + u"/work/a"_s;
    QVERIFY(QDir().mkpath(leftover));
    auto busy = std::make_unique<BusyWorkers>();
    MigrationSession session(folder, plan::Plan({step(u"a"_s)}));
    QSignalSpy idle(&session, &MigrationSession::becameIdle);

    session.stop();
    busy.reset();

    QTRY_VERIFY(session.isReady());
    QCOMPARE(idle.count(), 1);
    QVERIFY(QFileInfo::exists(leftover));
}

void TestMigrationSession::otherSettingsAreWrittenToTheFolder()
{
    Opened opened({step(u"a"_s)});
    plan::MigrationSettings settings = opened.session.migration().settings();
    settings.jobs = 7;

    opened.session.changeSettings(settings);

    QCOMPARE(plan::Migration::look(opened.session.migration().paths().folder).settings().jobs, 7);
}

QTEST_GUILESS_MAIN(TestMigrationSession)
#include "tst_migration_session.moc"
