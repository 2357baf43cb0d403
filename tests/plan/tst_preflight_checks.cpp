// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"
#include "plan/preparation_preflight.h"
#include "plan/step_fixture.h"
#include "plan/step_state.h"
#include "report/evidence_tables.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rehome;
using namespace rehome::plan;
using evidence::CheckVerdict;
using evidence::Preflight;
using evidence::PreflightFinding;
using evidence::PreflightTask;
using evidence::Verdict;
using journal::StepState;

namespace {

PreflightTask task(const QString &id, bool required, const PreflightFinding &found)
{
    return {.id = id, .name = u"Check "_s + id, .required = required, .look = [found] { return found; }};
}

Preflight of(const evidence::PreflightTasks &tasks)
{
    return madeChecks({{u"Group"_s, tasks}}, {});
}

const PreflightFinding good = evidence::passed(u"Fine."_s);
const PreflightFinding bad = evidence::failed(u"Broken."_s, u"Mend it."_s, u"mend --now"_s);

} // namespace

/// How checks are made one by one, and what comes of them.
class TestPreflightChecks final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatACheckThrowsEndsThatCheckOnly();
    void aStopEndsThemAll();
    void progressCountsTheChecks();
    void anAdviceIsNoReasonToStop();
    void theSentenceNamesWhatFailed();
    void theLogListsWhatAsksForAttentionFirst();
    void aRequiredFailureEndsTheRunBeforeTheBackup();
    void recommendationsDoNotEndTheRun();
    void whatFailedMayBeLeftOutButNoDifference();
};

void TestPreflightChecks::whatACheckThrowsEndsThatCheckOnly()
{
    PreflightTask throwing = task(u"b"_s, true, good);
    throwing.look = []() -> PreflightFinding {
        throw core::Error(core::ErrorCode::ConnectionLost, u"The server has gone."_s, u"Start it."_s);
    };
    PreflightTask odd = task(u"c"_s, false, good);
    odd.look = []() -> PreflightFinding { throw std::runtime_error("odd"); };

    const Preflight made = of({task(u"a"_s, true, good), throwing, odd, task(u"d"_s, true, good)});

    QCOMPARE(made.checks.size(), 4U);
    QCOMPARE(made.checks[1].result.verdict, CheckVerdict::CouldNotCheck);
    QCOMPARE(made.checks[1].result.finding, u"The server has gone."_s);
    QCOMPARE(made.checks[1].result.fix, u"Start it."_s);
    QCOMPARE(made.checks[2].result.finding, u"odd"_s);
    QCOMPARE(made.checks[3].result.verdict, CheckVerdict::Passed);
    QCOMPARE(made.overall(), Verdict::CouldNotCheck);
}

void TestPreflightChecks::aStopEndsThemAll()
{
    std::stop_source stop;
    core::WorkContext context;
    context.stop = stop.get_token();
    PreflightTask stopping = task(u"a"_s, true, good);
    stopping.look = [&stop]() -> PreflightFinding {
        stop.request_stop();
        return good;
    };

    QVERIFY_EXCEPTION_THROWN((void)madeChecks({{u"G"_s, {stopping, task(u"b"_s, true, good)}}}, context),
                             core::Stopped);
}

void TestPreflightChecks::progressCountsTheChecks()
{
    QStringList told;
    core::WorkContext context;
    context.progress = [&told](const core::Progress &now) {
        told += u"%1/%2 %3"_s.arg(now.done).arg(now.total).arg(now.what);
    };

    (void)madeChecks({{u"G"_s, {task(u"a"_s, true, good)}}, {u"H"_s, {task(u"b"_s, true, good)}}}, context);

    QCOMPARE(told, (QStringList{u"0/2 Check a"_s, u"1/2 Check b"_s, u"2/2 "_s}));
}

void TestPreflightChecks::anAdviceIsNoReasonToStop()
{
    const Preflight made = of({task(u"a"_s, true, evidence::advised(u"Tight."_s, u"Make room."_s))});

    QVERIFY(!made.checks.front().required);
    QCOMPARE(made.overall(), Verdict::Same);
}

void TestPreflightChecks::theSentenceNamesWhatFailed()
{
    const Preflight some = of({task(u"a"_s, true, bad), task(u"b"_s, false, bad), task(u"c"_s, true, good)});
    const Preflight none = of({task(u"c"_s, true, good)});

    QVERIFY2(sentenceOf(some).contains(u"failed: Check a."_s), qPrintable(sentenceOf(some)));
    QVERIFY2(sentenceOf(some).contains(u"1 of 3"_s), qPrintable(sentenceOf(some)));
    QVERIFY2(sentenceOf(none).startsWith(u"Ready"_s), qPrintable(sentenceOf(none)));
}

void TestPreflightChecks::theLogListsWhatAsksForAttentionFirst()
{
    const auto tables =
        report::tablesOf(of({task(u"a"_s, true, good), task(u"b"_s, false, bad), task(u"c"_s, true, bad)}));

    QCOMPARE(tables.size(), 2U);
    QCOMPARE(tables[0].rows.size(), 2U);
    QCOMPARE(tables[0].rows[0].cells[0].text, u"Check c"_s);
    QCOMPARE(tables[0].rows[0].mark, report::Mark::Bad);
    QCOMPARE(tables[0].rows[1].mark, report::Mark::Attention);
    QCOMPARE(tables[0].rows[1].cells[4].text, u"mend --now"_s);
    QCOMPARE(tables[1].rows[0].cells[1].text, u"Check a"_s);
}

void TestPreflightChecks::aRequiredFailureEndsTheRunBeforeTheBackup()
{
    testing::StepFixture fixture(
        {testing::stepWith(u"preflight"_s, of({task(u"a"_s, true, bad)})), testing::step(u"backup"_s)});

    QCOMPARE(fixture.runAll({u"preflight"_s, u"backup"_s}), PlanEnding::Failed);

    const auto record = fixture.journal.latest(u"preflight"_s);
    QCOMPARE(record->state, StepState::Failed);
    QVERIFY2(record->sentence.contains(u"Check a"_s), qPrintable(record->sentence));
    QVERIFY(record->whatToDo.contains(u"leave it out"_s));
    QVERIFY(!record->evidence.isEmpty());
    QVERIFY(!fixture.journal.latest(u"backup"_s));
}

void TestPreflightChecks::recommendationsDoNotEndTheRun()
{
    testing::StepFixture fixture(
        {testing::stepWith(u"preflight"_s, of({task(u"a"_s, false, bad)})), testing::step(u"backup"_s)});

    QCOMPARE(fixture.runAll({u"preflight"_s, u"backup"_s}), PlanEnding::Done);
}

void TestPreflightChecks::whatFailedMayBeLeftOutButNoDifference()
{
    testing::StepFixture fixture({testing::stepWith(u"preflight"_s, of({task(u"a"_s, true, bad)})),
                                  testing::stepWith(u"verify"_s, testing::verificationWith(Verdict::Differs))});

    const auto preflight = fixture.run(u"preflight"_s);
    const auto verify = fixture.run(u"verify"_s);

    QCOMPARE(preflight.state, StepState::Failed);
    QVERIFY(!foundDifference(preflight));
    QVERIFY(foundDifference(verify));
}

QTEST_GUILESS_MAIN(TestPreflightChecks)
#include "tst_preflight_checks.moc"
