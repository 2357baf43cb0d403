// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/step_fixture.h"
#include "support/test_errors.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

#include <stdexcept>

using namespace Qt::StringLiterals;
using namespace rehome;
using namespace rehome::testing;
using core::ErrorCode;
using evidence::Verdict;
using journal::StepRecord;
using journal::StepState;

Q_DECLARE_METATYPE(rehome::evidence::Evidence)

/// How a step's run is recorded: its beginning and its endings.
class TestStepRunner final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStepThatReturnsHasSucceeded();
    void evidenceIsKeptWithItsSentence();
    void anErrorIsAFailureWithItsThreeTexts();
    void anotherExceptionIsAFailureToo();
    void evidenceThatSaysNoIsAFailure_data();
    void evidenceThatSaysNoIsAFailure();
    void theLogTellsTheBeginningAndTheEnding_data();
    void theLogTellsTheBeginningAndTheEnding();
    void theRunIsCommittedAsRunningBeforeTheWorkBegins();
    void theStepRunsOnAnotherThread();
    void oneStepRunsAtATime();
    void anUnknownStepIsNotBegun();
    void theWorkFolderIsEmptyBeforeAndGoneAfterwards_data();
    void theWorkFolderIsEmptyBeforeAndGoneAfterwards();
};

void TestStepRunner::aStepThatReturnsHasSucceeded()
{
    StepFixture fixture({step(u"a.step"_s)});
    QSignalSpy started(&*fixture.runner, &plan::StepRunner::stepStarted);
    QSignalSpy finished(&*fixture.runner, &plan::StepRunner::stepFinished);
    const QDateTime before = QDateTime::currentDateTimeUtc();

    const StepRecord record = fixture.run(u"a.step"_s);

    QCOMPARE(record.state, StepState::Succeeded);
    QVERIFY(record.startedAt >= before.addMSecs(-1));
    QVERIFY(record.endedAt >= record.startedAt);
    QVERIFY(record.errorCode.isEmpty());
    QVERIFY(record.evidenceKind.isEmpty());
    QCOMPARE(started.size(), 1);
    QCOMPARE(finished.size(), 1);
    QCOMPARE(finished.front().front().value<StepRecord>().id, record.id);
}

void TestStepRunner::evidenceIsKeptWithItsSentence()
{
    const evidence::RepositoryState made{
        .path = u"/srv/new"_s, .branch = u"develop"_s, .commit = u"0123456789abcdef"_s};
    StepFixture fixture({stepWith(u"a.step"_s, made)});

    const StepRecord record = fixture.run(u"a.step"_s);

    QCOMPARE(record.sentence, evidence::verdictSentence(made));
    const auto kept = evidence::load(record.evidenceKind, record.evidenceVersion, record.evidence);
    QCOMPARE(std::get<evidence::RepositoryState>(kept).commit, made.commit);
}

void TestStepRunner::anErrorIsAFailureWithItsThreeTexts()
{
    StepFixture fixture({step(u"a.step"_s, [](auto &) {
        throw core::Error(ErrorCode::DiskFull, u"The disk is full."_s, u"Free some space."_s, u"ENOSPC"_s);
    })});

    const StepRecord record = fixture.run(u"a.step"_s);

    QCOMPARE(record.state, StepState::Failed);
    QCOMPARE(record.errorCode, u"DiskFull"_s);
    QCOMPARE(record.sentence, u"The disk is full."_s);
    QCOMPARE(record.whatToDo, u"Free some space."_s);
    QCOMPARE(record.details, u"ENOSPC"_s);
    QVERIFY(record.endedAt.isValid());
}

void TestStepRunner::anotherExceptionIsAFailureToo()
{
    StepFixture fixture({step(u"a.step"_s, [](auto &) { throw std::runtime_error("the roof fell in"); })});

    const StepRecord record = fixture.run(u"a.step"_s);

    QCOMPARE(record.state, StepState::Failed);
    QCOMPARE(record.errorCode, u"Internal"_s);
    QVERIFY(record.sentence.contains(u"the roof fell in"_s));
}

void TestStepRunner::evidenceThatSaysNoIsAFailure_data()
{
    using namespace evidence;
    QTest::addColumn<Evidence>("found");
    QTest::addColumn<StepState>("state");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const Evidence &found, StepState state, const QString &code = {}) {
        QTest::newRow(name) << found << state << code;
    };
    row("same", verificationWith(Verdict::Same), StepState::Succeeded);
    row("differs", verificationWith(Verdict::Differs), StepState::Failed, u"CheckFailed"_s);
    row("not checked", verificationWith(Verdict::CouldNotCheck), StepState::Failed, u"CouldNotCheck"_s);
    row("nothing to check", Verification{}, StepState::Failed, u"CouldNotCheck"_s);
    row("proof, same", Proof{.verification = verificationWith(Verdict::Same)}, StepState::Succeeded);
    row("proof, differs", Proof{.verification = verificationWith(Verdict::Differs)}, StepState::Failed,
        u"CheckFailed"_s);
    row("proof, not checked", Proof{.verification = verificationWith(Verdict::CouldNotCheck)}, StepState::Failed,
        u"CouldNotCheck"_s);
    row("offsite copy, same", OffsiteCopies{.files = {{.verdict = Verdict::Same}}}, StepState::Succeeded);
    row("offsite copy, differs", OffsiteCopies{.files = {{.verdict = Verdict::Differs}}}, StepState::Failed,
        u"CheckFailed"_s);
    row("offsite copy, not read back", OffsiteCopies{.files = {{.verdict = Verdict::CouldNotCheck}}}, StepState::Failed,
        u"CouldNotCheck"_s);
    row("rollback, failed", RollbackPlan{.rehearsal = {{.verdict = CheckVerdict::Failed}}}, StepState::Failed,
        u"CheckFailed"_s);
    row("files, failed", WrittenFiles{.checks = {{.verdict = CheckVerdict::Failed}}}, StepState::Failed,
        u"CheckFailed"_s);
    const auto preflight = [](bool required) {
        return Preflight{.checks = {{.required = true, .result = {.verdict = CheckVerdict::Passed}},
                                    {.required = required, .result = {.verdict = CheckVerdict::CouldNotCheck}}}};
    };
    row("preflight, a required check could not be made", preflight(true), StepState::Failed, u"CouldNotCheck"_s);
    row("preflight, a recommended check could not be made", preflight(false), StepState::Succeeded);
    row("files, one check could not be made",
        WrittenFiles{.checks = {{.verdict = CheckVerdict::Passed}, {.verdict = CheckVerdict::CouldNotCheck}}},
        StepState::Succeeded);
    row("slower, which only tells", PerformanceComparison{.comparisons = {{.verdict = SpeedVerdict::Worse}}},
        StepState::Succeeded);
}

void TestStepRunner::evidenceThatSaysNoIsAFailure()
{
    QFETCH(const evidence::Evidence, found);
    QFETCH(const StepState, state);
    QFETCH(const QString, code);
    StepFixture fixture({stepWith(u"a.step"_s, found)});

    const StepRecord record = fixture.run(u"a.step"_s);

    QCOMPARE(record.state, state);
    QCOMPARE(record.errorCode, code);
    QCOMPARE(record.whatToDo.isEmpty(), state == StepState::Succeeded);
    // What was found is kept, most of all where it is a no.
    QVERIFY(!record.evidenceKind.isEmpty());
    QCOMPARE(record.sentence, evidence::verdictSentence(found));
}

void TestStepRunner::theLogTellsTheBeginningAndTheEnding_data()
{
    QTest::addColumn<evidence::Evidence>("found");
    QTest::addColumn<core::LogLevel>("level");
    QTest::newRow("same") << evidence::Evidence(verificationWith(Verdict::Same)) << core::LogLevel::Info;
    QTest::newRow("differs") << evidence::Evidence(verificationWith(Verdict::Differs)) << core::LogLevel::Error;
    QTest::newRow("slower, which only tells") << evidence::Evidence(evidence::PerformanceComparison{
                                                     .comparisons = {{.verdict = evidence::SpeedVerdict::Worse}}})
                                              << core::LogLevel::Warning;
}

void TestStepRunner::theLogTellsTheBeginningAndTheEnding()
{
    QFETCH(const evidence::Evidence, found);
    QFETCH(const core::LogLevel, level);
    StepFixture fixture({stepWith(u"a.step"_s, found)});
    QStringList heard;
    connect(&*fixture.runner, &plan::StepRunner::announced, this,
            [&heard](const std::vector<journal::LogRecord> &lines) { heard += lines.front().text; });

    const StepRecord record = fixture.run(u"a.step"_s);

    const std::vector<journal::LogRecord> kept = fixture.journal.logLines(0, 10);
    QCOMPARE(kept.size(), 2u);
    QVERIFY(kept.front().text.contains(u"The step a.step"_s));
    QCOMPARE(kept.front().level, core::LogLevel::Info);
    QVERIFY(kept.back().text.contains(record.sentence));
    QVERIFY(kept.back().text.contains(record.whatToDo));
    QCOMPARE(kept.back().level, level);
    QCOMPARE(heard, (QStringList{kept.front().text, kept.back().text}));
}

void TestStepRunner::theRunIsCommittedAsRunningBeforeTheWorkBegins()
{
    StepState seen = StepState::Failed;
    StepFixture fixture({step(u"a.step"_s, [&seen](plan::StepContext &context) {
        // Another connection sees only what has been committed.
        const journal::Journal other(context.paths().journal());
        seen = other.latest(u"a.step"_s).value_or(StepRecord{.state = StepState::Failed}).state;
    })});

    (void)fixture.run(u"a.step"_s);

    QCOMPARE(seen, StepState::Running);
}

void TestStepRunner::theStepRunsOnAnotherThread()
{
    QThread *thread = nullptr;
    StepFixture fixture({step(u"a.step"_s, [&thread](auto &) { thread = QThread::currentThread(); })});

    (void)fixture.run(u"a.step"_s);

    QVERIFY(thread != nullptr);
    QVERIFY(thread != QThread::currentThread());
}

void TestStepRunner::oneStepRunsAtATime()
{
    StepFixture fixture({step(u"a.step"_s, workUntilStopped), step(u"b.step"_s)});
    fixture.runner->start(u"a.step"_s);

    const auto error = errorOf([&] { fixture.runner->start(u"b.step"_s); });
    fixture.runner->stop();
    fixture.wait();

    QVERIFY(error);
    QCOMPARE(error->code(), ErrorCode::Busy);
    QVERIFY(error->whatHappened().contains(u"a.step"_s));
    QVERIFY(!fixture.journal.latest(u"b.step"_s));
    QCOMPARE(fixture.run(u"b.step"_s).state, StepState::Succeeded);
}

void TestStepRunner::anUnknownStepIsNotBegun()
{
    StepFixture fixture({step(u"a.step"_s)});

    const auto error = errorOf([&] { fixture.runner->start(u"a.typo"_s); });

    QVERIFY(error);
    QCOMPARE(error->code(), ErrorCode::BadUsage);
    QVERIFY(!fixture.runner->isRunning());
    QVERIFY(fixture.journal.records().empty());
}

void TestStepRunner::theWorkFolderIsEmptyBeforeAndGoneAfterwards_data()
{
    QTest::addColumn<int>("ending");
    QTest::newRow("succeeded") << 0;
    QTest::newRow("failed") << 1;
    QTest::newRow("cancelled") << 2;
}

void TestStepRunner::theWorkFolderIsEmptyBeforeAndGoneAfterwards()
{
    QFETCH(const int, ending);
    bool wasEmpty = false;
    StepFixture fixture({step(u"a.step"_s, [&](plan::StepContext &context) {
        const QDir folder(context.workFolder());
        wasEmpty = folder.exists() && folder.isEmpty();
        QVERIFY(folder.mkpath(u"half/made"_s));
        if (ending == 1)
            throw std::runtime_error("no");
        if (ending == 2)
            throw core::Stopped();
    })});
    QVERIFY(QDir().mkpath(fixture.workFolder(u"a.step"_s) + u"/of/an/earlier/run"_s));

    (void)fixture.run(u"a.step"_s);

    QVERIFY(wasEmpty);
    QVERIFY(!QFile::exists(fixture.workFolder(u"a.step"_s)));
}

QTEST_GUILESS_MAIN(TestStepRunner)
#include "tst_step_runner.moc"
