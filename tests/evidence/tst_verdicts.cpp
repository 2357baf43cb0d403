// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/evidence.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace rehome::evidence;

Q_DECLARE_METATYPE(rehome::evidence::Evidence)

namespace {

constexpr Verdict same = Verdict::Same;
constexpr Verdict differs = Verdict::Differs;
constexpr Verdict unknown = Verdict::CouldNotCheck;

TableVerdict table(Verdict verdict, const QString &legitimate = {})
{
    return {.table = u"public.a"_s, .verdict = verdict, .oldRows = 1000, .newRows = 1000, .legitimate = legitimate};
}

Verification verification(const std::vector<TableVerdict> &tables, const std::vector<Verdict> &sequences = {})
{
    Verification result{.tables = tables};
    for (const Verdict verdict : sequences)
        result.sequences.push_back({.sequence = u"public.s"_s, .verdict = verdict});
    return result;
}

std::vector<CheckResult> checks(const std::vector<CheckVerdict> &verdicts)
{
    std::vector<CheckResult> list;
    list.reserve(verdicts.size());
    for (const CheckVerdict verdict : verdicts)
        list.push_back({.verdict = verdict});
    return list;
}

Closing closing(const std::vector<CheckVerdict> &verdicts)
{
    Closing result;
    for (const CheckVerdict verdict : verdicts)
        result.criteria.push_back({.verdict = verdict});
    return result;
}

PerformanceComparison performance(const std::vector<SpeedVerdict> &verdicts, double p95 = 100)
{
    PerformanceComparison result{.worstP95 = p95};
    for (const SpeedVerdict verdict : verdicts)
        result.comparisons.push_back({.what = u"p95"_s, .ratio = 1.02, .lower = 0.9, .upper = 1.1, .verdict = verdict});
    return result;
}

} // namespace

class TestVerdicts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void differsOutweighsUnknownOutweighsSame_data();
    void differsOutweighsUnknownOutweighsSame();
    void rowsAndTablesAreCounted();
    void everyKindHasAnHonestVerdict_data();
    void everyKindHasAnHonestVerdict();
    void theSentenceSaysTheVerdict_data();
    void theSentenceSaysTheVerdict();
};

void TestVerdicts::differsOutweighsUnknownOutweighsSame_data()
{
    QTest::addColumn<Verification>("verification");
    QTest::addColumn<Verdict>("expected");
    const QString reason = u"refreshed"_s;
    QTest::newRow("nothing was compared") << verification({}) << unknown;
    QTest::newRow("nothing but a sequence") << verification({}, {same}) << unknown;
    QTest::newRow("same") << verification({table(same)}) << same;
    QTest::newRow("same with sequences") << verification({table(same)}, {same, same}) << same;
    QTest::newRow("a table differs") << verification({table(same), table(differs)}) << differs;
    QTest::newRow("a table is unknown") << verification({table(same), table(unknown)}) << unknown;
    QTest::newRow("differs and unknown") << verification({table(unknown), table(differs)}) << differs;
    QTest::newRow("a sequence differs") << verification({table(same)}, {same, differs}) << differs;
    QTest::newRow("a sequence is unknown") << verification({table(same)}, {unknown, same}) << unknown;
    QTest::newRow("an unknown table, a sequence that differs") << verification({table(unknown)}, {differs}) << differs;
    QTest::newRow("a legitimate difference") << verification({table(same), table(differs, reason)}) << same;
    QTest::newRow("nothing but a legitimate difference") << verification({table(differs, reason)}) << same;
    QTest::newRow("legitimate and real") << verification({table(differs, reason), table(differs)}) << differs;
    QTest::newRow("unknown is never legitimate") << verification({table(unknown, reason)}) << unknown;
    QTest::newRow("a default verdict is unknown") << verification({TableVerdict()}) << unknown;
}

void TestVerdicts::differsOutweighsUnknownOutweighsSame()
{
    QFETCH(const Verification, verification);
    QFETCH(const Verdict, expected);

    QCOMPARE(verification.overall(), expected);
    QCOMPARE(verdictOf(verification), expected);
    QCOMPARE(verdictOf(Proof{.verification = verification}), expected);
}

void TestVerdicts::rowsAndTablesAreCounted()
{
    const Verification all =
        verification({{.verdict = same, .oldRows = 3, .newRows = 4}, {.verdict = unknown, .newRows = 5}});

    QCOMPARE(all.oldRows(), 3);
    QCOMPARE(all.newRows(), 9);
    QCOMPARE(all.tablesWith(same), 1);
    QCOMPARE(all.tablesWith(unknown), 1);
    QCOMPARE(all.tablesWith(differs), 0);
}

void TestVerdicts::everyKindHasAnHonestVerdict_data()
{
    using enum CheckVerdict;
    QTest::addColumn<Evidence>("evidence");
    QTest::addColumn<Verdict>("expected");
    const auto row = [](const char *name, const Evidence &evidence, Verdict expected) {
        QTest::newRow(name) << evidence << expected;
    };
    row("nothing", {}, unknown);
    row("a plain fact", Backup(), same);
    row("rollback not rehearsed", RollbackPlan(), unknown);
    row("rollback rehearsed", RollbackPlan{.rehearsal = checks({Passed, Passed})}, same);
    row("rollback failed", RollbackPlan{.rehearsal = checks({CouldNotCheck, Failed})}, differs);
    row("files checked", WrittenFiles{.checks = checks({Passed})}, same);
    row("files partly checked", WrittenFiles{.checks = checks({CouldNotCheck, Passed})}, unknown);
    row("files not checked", WrittenFiles(), unknown);
    row("closing without criteria", Closing(), unknown);
    row("closing", closing({Passed, Passed}), same);
    row("closing not measured", closing({CouldNotCheck, Passed}), unknown);
    row("closing failed", closing({CouldNotCheck, Failed}), differs);
    row("no rehearsal", Rehearsal(), unknown);
    row("rehearsed", Rehearsal{.runs = {{.same = true}}, .estimate = 5s, .window = 5s}, same);
    row("rehearsed, too slow", Rehearsal{.runs = {{.same = true}}, .estimate = 6s, .window = 5s}, differs);
    row("rehearsed, not the same", Rehearsal{.runs = {{.same = true}, {}}, .estimate = 1s, .window = 5s}, differs);
    row("no speeds", PerformanceComparison(), unknown);
    row("fast", performance({SpeedVerdict::Better, SpeedVerdict::Equal}), same);
    row("inconclusive", performance({SpeedVerdict::Better, SpeedVerdict::Inconclusive}), unknown);
    row("slow", performance({SpeedVerdict::Inconclusive, SpeedVerdict::Worse}), differs);
    row("over the limit", performance({SpeedVerdict::Better}, 5000), differs);
    PerformanceComparison other = performance({SpeedVerdict::Better});
    other.differingOutputs += u"a.pdf"_s;
    row("other output", other, differs);
}

void TestVerdicts::everyKindHasAnHonestVerdict()
{
    QFETCH(const Evidence, evidence);
    QFETCH(const Verdict, expected);

    QCOMPARE(verdictOf(evidence), expected);
}

void TestVerdicts::theSentenceSaysTheVerdict_data()
{
    QTest::addColumn<Evidence>("evidence");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const Evidence &evidence, const QString &expected) {
        QTest::newRow(name) << evidence << expected;
    };
    row("same", verification({table(same), table(same)}), u"All 2 tables arrived: 2,000 rows, content identical."_s);
    row("differs", verification({table(same), table(differs)}, {differs, same}),
        u"1 of 2 tables differ: public.a. 1 of 2 sequences differ: public.s."_s);
    row("differs, and not all could be checked", verification({table(differs), table(unknown)}, {unknown}),
        u"1 of 2 tables differ: public.a. 1 of 2 tables could not be checked: public.a. 1 of 1 sequences could not be "
        "checked: public.s."_s);
    TableVerdict objects = table(same);
    objects.table = largeObjectsName;
    objects.newRows = 50;
    row("large objects are no tables", verification({table(same), table(same), objects}),
        u"All 2 tables and the large objects (50) arrived: 2,000 rows, content identical."_s);
    Verification counted = verification({table(same), objects});
    counted.level = Level::Counts;
    row("large objects are counted", counted,
        u"All 1 tables have the same number of rows: 1,000; there are as many large objects: 50."_s);
    row("proven with large objects",
        Proof{.restoreDuration = 4200ms, .verification = verification({table(same), objects})},
        u"The backup is proven: restored in 4.2 s, all 1 tables and 1,000 rows are identical to what was backed up."_s);
    row("many differ",
        verification({table(same), table(differs), table(differs), table(differs), table(differs), table(differs)}),
        u"5 of 6 tables differ: public.a, public.a, public.a and 2 more."_s);
    row("only a sequence differs", verification({table(same), table(differs, u"refreshed"_s)}, {differs}),
        u"1 of 1 sequences differ: public.s."_s);
    row("unknown", verification({table(same), table(unknown)}, {unknown}),
        u"Nothing was found to differ, but not everything could be checked. 1 of 2 tables could not be checked: "
        "public.a. 1 of 1 sequences could not be checked: public.s."_s);
    row("empty", verification({}), u"There was no table to compare."_s);
    row("legitimate", verification({table(differs, u"refreshed"_s)}),
        u"All 1 tables arrived: 1,000 rows; 1 differ for a good reason."_s);
    Verification counts = verification({table(same)});
    counts.level = Level::Counts;
    row("counts do not claim content", counts, u"All 1 tables have the same number of rows: 1,000."_s);
    counts.tables.push_back(table(differs, u"refreshed"_s));
    row("nor the same number where one is another", counts,
        u"All 2 tables arrived: 2,000 rows; 1 differ for a good reason."_s);
    Verification schema = verification({table(same)});
    schema.schema = SchemaComparison{.objects = 412};
    row("with its schema", schema,
        u"All 1 tables arrived: 1,000 rows, content identical. The schema is identical: 412 objects."_s);
    schema.schema->differences = {{.kind = u"extension"_s, .name = u"hstore"_s, .legitimate = u"newer"_s}};
    row("an expected difference", schema,
        u"All 1 tables arrived: 1,000 rows, content identical. The schema is the same: 1 of 412 objects differ for a "
        "good reason."_s);
    schema.schema->differences.push_back({.kind = u"rule"_s, .name = u"(all)"_s, .verdict = unknown});
    row("an unknown part of the schema", schema,
        u"Nothing was found to differ, but not everything could be checked. 1 part(s) of the schema could not be "
        "checked: rule (all)."_s);
    schema.schema->differences.push_back({.kind = u"index"_s, .name = u"public.txn_category_idx"_s});
    row("the schema differs", schema,
        u"1 of 412 schema objects differ: index public.txn_category_idx. 1 part(s) of the schema could not be "
        "checked: rule (all)."_s);
    row("proven", Proof{.restoreDuration = 4200ms, .verification = verification({table(same)})},
        u"The backup is proven: restored in 4.2 s, all 1 tables and 1,000 rows are identical to what was backed up."_s);
    row("not proven", Proof{.verification = verification({table(unknown)})},
        u"The backup could be restored, but not everything in it could be checked."_s);
    row("disproven", Proof{.verification = verification({table(differs)})},
        u"The restored backup is not what was backed up. 1 of 1 tables differ: public.a."_s);
    row("no database", DatabaseInventory(), u"No database was chosen."_s);
    row("closing", closing({CheckVerdict::Passed, CheckVerdict::Failed, CheckVerdict::CouldNotCheck}),
        u"1 of 3 success criteria met, 1 not met, 1 not measured."_s);
}

void TestVerdicts::theSentenceSaysTheVerdict()
{
    QFETCH(const Evidence, evidence);
    QFETCH(const QString, expected);

    QCOMPARE(verdictSentence(evidence), expected);
}

QTEST_APPLESS_MAIN(TestVerdicts)
#include "tst_verdicts.moc"
