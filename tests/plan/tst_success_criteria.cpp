// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/success_criteria.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace rehome;
using namespace rehome::evidence;

Q_DECLARE_METATYPE(rehome::evidence::Evidence)

namespace {

using Found = QMap<QString, Evidence>;

Closing closingWith(const Found &found)
{
    core::Redactor redactor;
    plan::StepContext context({}, {}, u"transition.close"_s, {}, redactor);
    for (auto fact = found.cbegin(); fact != found.cend(); ++fact)
        context.addEvidence(fact.key(), fact.value());
    return plan::successCriteria(context);
}

Verification verificationWith(Verdict verdict)
{
    return {.tables = {{.table = u"public.invoice"_s, .verdict = verdict, .oldRows = 7, .newRows = 7}}};
}

PerformanceComparison performance(double worstP95, SpeedVerdict speed = SpeedVerdict::Equal,
                                  const QStringList &differing = {})
{
    PerformanceComparison made{.comparisons = {{.what = u"documents"_s, .verdict = speed}},
                               .differingOutputs = differing,
                               .worstP95 = worstP95};
    made.newRuns.documents = {{.document = u"a.pdf"_s, .ending = RunEnding::Succeeded}};
    made.newRuns.command = CommandTiming{.command = u"manage.py read"_s, .outputSha256 = u"5f"_s};
    return made;
}

Found allGood()
{
    return {{u"preparation.backup"_s, Backup{.duration = 40s}},
            {u"preparation.prove"_s, Proof{.verification = verificationWith(Verdict::Same)}},
            {u"preparation.rollback"_s, RollbackPlan{.rehearsal = {{.verdict = CheckVerdict::Passed}}}},
            {u"data.verify"_s, verificationWith(Verdict::Same)},
            {u"validation.performance"_s, performance(800)},
            {u"transition.rehearsal"_s, Rehearsal{.runs = {{.same = true}}, .estimate = 2min, .window = 30min}}};
}

QMap<QString, CheckVerdict> verdicts(const Closing &closing)
{
    QMap<QString, CheckVerdict> map;
    for (const Criterion &criterion : closing.criteria)
        map.insert(criterion.name, criterion.verdict);
    return map;
}

const QStringList measurable{u"No data loss or corruption"_s,
                             u"Backup can be restored"_s,
                             u"Backup job"_s,
                             u"PDF processing time"_s,
                             u"Performance"_s,
                             u"Business rules"_s,
                             u"Downtime"_s,
                             u"Rollback"_s};

} // namespace

/// The table at the end: met, not met, not measured, and never one for another.
class TestSuccessCriteria final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingGoodIsMet();
    void nothingMeasuredIsNothingMet();
    void everyCriterionSaysWhatWasMeasuredAndWhere();
    void whatNoStepMeasuresIsNeverMet();
    void oneBadFindingIsSeenInItsCriterion_data();
    void oneBadFindingIsSeenInItsCriterion();
};

void TestSuccessCriteria::everythingGoodIsMet()
{
    const auto found = verdicts(closingWith(allGood()));

    for (const QString &name : measurable) {
        QVERIFY2(found.contains(name), qPrintable(name));
        QVERIFY2(found[name] == CheckVerdict::Passed, qPrintable(name));
    }
}

void TestSuccessCriteria::nothingMeasuredIsNothingMet()
{
    const Closing closing = closingWith({});

    QVERIFY(!closing.criteria.empty());
    for (const Criterion &criterion : closing.criteria) {
        QVERIFY2(criterion.verdict == CheckVerdict::CouldNotCheck, qPrintable(criterion.name));
        QVERIFY2(criterion.measured.startsWith(u"not measured"_s), qPrintable(criterion.name));
    }
    QCOMPARE(verdictOf(closing), Verdict::CouldNotCheck);
}

void TestSuccessCriteria::everyCriterionSaysWhatWasMeasuredAndWhere()
{
    const Closing closing = closingWith(allGood());

    for (const Criterion &criterion : closing.criteria) {
        QVERIFY(!criterion.name.isEmpty());
        QVERIFY2(!criterion.target.isEmpty(), qPrintable(criterion.name));
        QVERIFY2(!criterion.measured.isEmpty(), qPrintable(criterion.name));
        QCOMPARE(allGood().contains(criterion.step), measurable.contains(criterion.name));
    }
    QVERIFY(closing.criteria.front().measured.contains(u"7 rows"_s));
}

void TestSuccessCriteria::whatNoStepMeasuresIsNeverMet()
{
    const auto found = verdicts(closingWith(allGood()));

    QCOMPARE(found.value(u"All features working"_s, CheckVerdict::Passed), CheckVerdict::CouldNotCheck);
    QCOMPARE(found.value(u"Static files"_s, CheckVerdict::Passed), CheckVerdict::CouldNotCheck);
    QCOMPARE(found.value(u"Clean import paths"_s, CheckVerdict::Passed), CheckVerdict::CouldNotCheck);
    // So a migration of this version is never all green.
    QCOMPARE(verdictOf(closingWith(allGood())), Verdict::CouldNotCheck);
}

void TestSuccessCriteria::oneBadFindingIsSeenInItsCriterion_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<Evidence>("found");
    QTest::addColumn<QString>("criterion");
    QTest::addColumn<CheckVerdict>("verdict");
    const auto row = [](const char *name, const QString &step, const Evidence &found, const QString &criterion,
                        CheckVerdict verdict = CheckVerdict::Failed) {
        QTest::newRow(name) << step << found << criterion << verdict;
    };
    const QString speed = u"validation.performance"_s;
    PerformanceComparison noDocuments = performance(0);
    noDocuments.newRuns.documents.clear();
    PerformanceComparison noCommand = performance(800);
    noCommand.newRuns.command.reset();
    PerformanceComparison otherEveryTime = performance(800);
    otherEveryTime.newRuns.command->outputSha256.clear();

    row("data differ", u"data.verify"_s, verificationWith(Verdict::Differs), measurable[0]);
    Verification countsOnly = verificationWith(Verdict::Same);
    countsOnly.level = Level::Counts;
    row("only counted", u"data.verify"_s, countsOnly, measurable[0], CheckVerdict::CouldNotCheck);
    row("data not checked", u"data.verify"_s, verificationWith(Verdict::CouldNotCheck), measurable[0],
        CheckVerdict::CouldNotCheck);
    row("proof differs", u"preparation.prove"_s, Proof{.verification = verificationWith(Verdict::Differs)},
        measurable[1]);
    row("just three minutes", u"preparation.backup"_s, Backup{.duration = 3min}, measurable[2], CheckVerdict::Passed);
    row("more than three minutes", u"preparation.backup"_s, Backup{.duration = 3min + 1ms}, measurable[2]);
    row("just five seconds", speed, performance(5000), measurable[3]);
    row("under five seconds", speed, performance(4999.9), measurable[3], CheckVerdict::Passed);
    row("no document", speed, noDocuments, measurable[3], CheckVerdict::CouldNotCheck);
    row("slower", speed, performance(800, SpeedVerdict::Worse), measurable[4]);
    row("not clear which is faster", speed, performance(800, SpeedVerdict::Inconclusive), measurable[4],
        CheckVerdict::CouldNotCheck);
    row("other output", speed, performance(800, SpeedVerdict::Equal, {u"a.pdf"_s}), measurable[5]);
    row("no command", speed, noCommand, measurable[5], CheckVerdict::CouldNotCheck);
    row("other output at every run", speed, otherEveryTime, measurable[5], CheckVerdict::CouldNotCheck);
    row("window too small", u"transition.rehearsal"_s,
        Rehearsal{.runs = {{.same = true}}, .estimate = 31min, .window = 30min}, measurable[6]);
    row("no rehearsal", u"transition.rehearsal"_s, Rehearsal{.window = 30min}, measurable[6],
        CheckVerdict::CouldNotCheck);
    row("rollback failed", u"preparation.rollback"_s,
        RollbackPlan{.rehearsal = {{.verdict = CheckVerdict::Passed}, {.verdict = CheckVerdict::Failed}}},
        measurable[7]);
    row("rollback not rehearsed", u"preparation.rollback"_s, RollbackPlan{}, measurable[7],
        CheckVerdict::CouldNotCheck);
    row("rollback, nothing could be checked", u"preparation.rollback"_s,
        RollbackPlan{.rehearsal = {{.verdict = CheckVerdict::CouldNotCheck}}}, measurable[7],
        CheckVerdict::CouldNotCheck);
}

void TestSuccessCriteria::oneBadFindingIsSeenInItsCriterion()
{
    QFETCH(const QString, step);
    QFETCH(const Evidence, found);
    QFETCH(const QString, criterion);
    QFETCH(const CheckVerdict, verdict);
    Found all = allGood();
    all.insert(step, found);

    QCOMPARE(verdicts(closingWith(all)).value(criterion), verdict);
}

QTEST_GUILESS_MAIN(TestSuccessCriteria)
#include "tst_success_criteria.moc"
