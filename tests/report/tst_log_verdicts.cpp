// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/migration_log.h"
#include "report/sample_source.h"

#include <QtTest>

using namespace rehome;
using namespace rehome::report;

namespace {

QString formOf(const LogSource &source, Format format)
{
    return QString::fromUtf8(migrationLog(source, format));
}

LogSource withEvidence(const QString &step, const evidence::Evidence &evidence)
{
    LogSource source = sample::empty();
    source.records = {sample::run(step, 0, 10, evidence)};
    return source;
}

} // namespace

/// What differs and what could not be checked must be seen, and be seen to be two things.
class TestLogVerdicts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void couldNotCheckNeverLooksLikeSame();
    void differingRowsAreShown();
    void expectedDifferencesAreToldApart();
    void rowCountsAloneAreNoProof();
    void differencesOfTheSchemaAreDiscrepancies();
    void troublesOfTheProjectAreWorthALook();
    void discrepanciesAgreeWithTheSummary();
    void findingsOfEarlierRunsAreKept();
    void performanceIsToldInBothDirections();
    void unmeasuredCriteriaKeepTheVerdictOpen();
    void criteriaAreOutdatedOnceTheirStepWasRunAgain();
    void missingChecksAreNotGood_data();
    void missingChecksAreNotGood();
    void longTablesAreCutButDifferencesAreNot();
};

void TestLogVerdicts::couldNotCheckNeverLooksLikeSame()
{
    const LogSource source = sample::troubled();

    const QString markdown = formOf(source, Format::Markdown);
    const QString html = formOf(source, Format::Html);

    QVERIFY(
        markdown.contains(QStringLiteral("| public.extractor_page | 1,458 | unknown | unknown | ? could not check |")));
    QVERIFY(markdown.contains(QStringLiteral("| public.auth_user | 1,458 | 1,458 | 0 | ✓ same |")));
    QVERIFY(html.contains(QStringLiteral("<span class=\"mark unknown\"><b>?</b>\u00A0could not check</span>")));
    QVERIFY(html.contains(QStringLiteral("<span class=\"mark good\"><b>✓</b>\u00A0same</span>")));
    QVERIFY(!html.contains(QStringLiteral("<span class=\"mark good\"><b>✓</b>\u00A0could not")));
}

void TestLogVerdicts::differingRowsAreShown()
{
    const QString markdown = formOf(sample::troubled(), Format::Markdown);

    QVERIFY(markdown.contains(QStringLiteral("| public.extractor_transaction | 20,014 | 20,013 | −1 | ✗ differs |")));
    QVERIFY(markdown.contains(QStringLiteral("| id = 4711 | amount | 12.50 | 12.05 |")));
    QVERIFY(markdown.contains(QStringLiteral(
        "| id = 4712 | whole row | id = 4712, amount = 8.00, booked = 2026-01-03 | (the row is missing) |")));
    QVERIFY(markdown.contains(QStringLiteral("2 of 2 differing rows are shown.")));
    QVERIFY(markdown.contains(QStringLiteral("| public.extractor_transaction_id_seq | 20,014 | 19,000 | ✗ differs |")));
}

void TestLogVerdicts::expectedDifferencesAreToldApart()
{
    evidence::Verification verification = sample::sameTables();
    verification.tables[5].verdict = evidence::Verdict::Differs;
    verification.tables[5].legitimate = QStringLiteral("Sessions change.");

    const QString markdown = formOf(withEvidence(QStringLiteral("data.verify"), verification), Format::Markdown);

    QVERIFY(markdown.contains(QStringLiteral("! differs as expected")));
    QVERIFY(!markdown.contains(QStringLiteral("✗")));
    QVERIFY(markdown.contains(QStringLiteral("14 of 14 tables successfully migrated")));
}

void TestLogVerdicts::rowCountsAloneAreNoProof()
{
    evidence::Verification verification = sample::sameTables();
    verification.level = evidence::Level::Counts;

    const QString markdown = formOf(withEvidence(QStringLiteral("data.verify"), verification), Format::Markdown);

    QVERIFY(markdown.contains(QStringLiteral("? same count, content not compared")));
    QVERIFY(!markdown.contains(QStringLiteral("| 0 | ✓ same |")));
    QVERIFY(markdown.contains(QStringLiteral("Only row counts were compared, not the content.")));
    QVERIFY(markdown.contains(QStringLiteral("Could not be checked: 1.")));
}

void TestLogVerdicts::differencesOfTheSchemaAreDiscrepancies()
{
    evidence::Verification verification = sample::sameTables();
    verification.schema =
        evidence::SchemaComparison{.objects = 90,
                                   .differences = {{.kind = QStringLiteral("index"),
                                                    .name = QStringLiteral("public.day_idx"),
                                                    .reason = QStringLiteral("The index is missing on the new side."),
                                                    .oldDefinition = QStringLiteral("CREATE INDEX day_idx")},
                                                   {.kind = QStringLiteral("function"),
                                                    .name = QStringLiteral("public.f()"),
                                                    .verdict = evidence::Verdict::CouldNotCheck,
                                                    .reason = QStringLiteral("Permission denied.")},
                                                   {.kind = QStringLiteral("extension"),
                                                    .name = QStringLiteral("citext"),
                                                    .reason = QStringLiteral("1.5 became 1.6."),
                                                    .legitimate = QStringLiteral("The server's version.")}}};

    const QString markdown = formOf(withEvidence(QStringLiteral("data.verify"), verification), Format::Markdown);
    const QString list = markdown.mid(markdown.indexOf(QStringLiteral("## Discrepancies")));

    QVERIFY(markdown.contains(QStringLiteral("Differences and failures: 1. Could not be checked: 1. Worth a look, but "
                                             "expected or stopped: 1.")));
    QVERIFY(list.contains(QStringLiteral("Schema: index public.day_idx")));
    QVERIFY(list.contains(QStringLiteral("CREATE INDEX day_idx")));
    QVERIFY(list.contains(QStringLiteral("The server's version.")));
}

void TestLogVerdicts::troublesOfTheProjectAreWorthALook()
{
    const LogSource source =
        withEvidence(QStringLiteral("preparation.project"),
                     evidence::ProjectMap{.findings = {{.code = QStringLiteral("debug-on"),
                                                        .weight = evidence::FindingWeight::Trouble,
                                                        .what = QStringLiteral("DEBUG is on."),
                                                        .file = QStringLiteral("shop/settings.py"),
                                                        .line = 8},
                                                       {.code = QStringLiteral("sys-path"),
                                                        .weight = evidence::FindingWeight::Attention,
                                                        .what = QStringLiteral("To be decided."),
                                                        .file = QStringLiteral("manage.py")}}});

    const QString log = formOf(source, Format::Markdown);

    const QString discrepancies = log.mid(log.indexOf(QStringLiteral("## Discrepancies")));
    QVERIFY(discrepancies.contains(QStringLiteral("worth a look")));
    QVERIFY(discrepancies.contains(QStringLiteral("DEBUG is on")));
    QVERIFY(!discrepancies.contains(QStringLiteral("To be decided")));
    QVERIFY(log.contains(QStringLiteral("Differences and failures: 0")));
}

void TestLogVerdicts::discrepanciesAgreeWithTheSummary()
{
    const QString markdown = formOf(sample::troubled(), Format::Markdown);
    const QString list = markdown.mid(markdown.indexOf(QStringLiteral("## Discrepancies")));
    const QString section = list.left(list.indexOf(QStringLiteral("\n## Skipped")));

    // The table, the sequence and the failed step; the page table and the performance; the session table and two stops.
    QVERIFY(markdown.contains(QStringLiteral("Differences and failures: 3. Could not be checked: 2. Worth a look, but "
                                             "expected or stopped: 3.")));
    QCOMPARE(section.count(QStringLiteral("| ✗ ")), 3);
    QCOMPARE(section.count(QStringLiteral("| ? ")), 2);
    QCOMPARE(section.count(QStringLiteral("| ! ")), 3);
    QVERIFY(markdown.contains(QStringLiteral("**✗ There are differences or failures to settle.**")));
}

void TestLogVerdicts::findingsOfEarlierRunsAreKept()
{
    LogSource source = sample::empty();
    source.records = {sample::run(QStringLiteral("data.verify"), 0, 10, sample::differingTables()),
                      sample::run(QStringLiteral("data.verify"), 60, 70, sample::sameTables())};

    const QString markdown = formOf(source, Format::Markdown);

    QVERIFY(markdown.contains(QStringLiteral("Differences and failures: 0.")));
    QVERIFY(markdown.contains(QStringLiteral("**Found by earlier runs**")));
    QVERIFY(markdown.contains(QStringLiteral("| 2026-11-23 20:00 | Verify the data | 1 of 14 tables differ: ")));
}

void TestLogVerdicts::performanceIsToldInBothDirections()
{
    const auto line = [](double ratio, evidence::SpeedVerdict verdict) {
        return formOf(withEvidence(QStringLiteral("validation.performance"), sample::performance(ratio, verdict)),
                      Format::Markdown);
    };

    QVERIFY(line(0.5, evidence::SpeedVerdict::Better).contains(QStringLiteral("] Performance: 50.0 % improvement (")));
    QVERIFY(line(1.25, evidence::SpeedVerdict::Worse).contains(QStringLiteral("] Performance: 25.0 % degradation (")));
    const QString unsure = line(1.02, evidence::SpeedVerdict::Inconclusive);
    QVERIFY(unsure.contains(QStringLiteral("] Performance: 2.0 % degradation (")));
    QVERIFY(unsure.contains(QStringLiteral("— **? inconclusive**")));
    QVERIFY(line(0, evidence::SpeedVerdict::Inconclusive).contains(QStringLiteral("could not be compared")));
}

void TestLogVerdicts::unmeasuredCriteriaKeepTheVerdictOpen()
{
    LogSource source = sample::complete();
    auto closing = std::get<evidence::Closing>(
        evidence::load(source.records.back().evidenceKind, 1, source.records.back().evidence));
    closing.criteria[0].verdict = evidence::CheckVerdict::CouldNotCheck;
    source.records.back() = sample::run(QStringLiteral("transition.close"), 4200, 4201, closing);

    const QString markdown = formOf(source, Format::Markdown);

    QVERIFY(markdown.contains(QStringLiteral("**? Every step is done or skipped, but not every success criterion was "
                                             "measured.**")));
    QVERIFY(markdown.contains(QStringLiteral("4 of 5 success criteria are met, 0 are not met, 1 were not measured.")));
    QVERIFY(markdown.contains(QStringLiteral("| ? not measured |")));
}

void TestLogVerdicts::criteriaAreOutdatedOnceTheirStepWasRunAgain()
{
    LogSource source = sample::complete();
    source.records.push_back(
        sample::run(QStringLiteral("data.verify"), 5000, 5001, evidence::Evidence(evidence::Verification{})));
    for (LoggedStep &step : source.steps)
        step.outdated = step.id == QLatin1String("transition.rehearsal");

    const QString markdown = formOf(source, Format::Markdown);

    QVERIFY(markdown.contains(QStringLiteral("3 of 5 success criteria are met, 0 are not met, 0 were not measured. "
                                             "2 of them are outdated")));
    QVERIFY(!markdown.contains(QStringLiteral("but not every success criterion was measured")));
    for (const char *criterion : {"No data loss or corruption", "Downtime"})
        QVERIFY(markdown.contains(QStringLiteral("| %1 | ? outdated |").arg(QLatin1String(criterion))));
    QVERIFY(markdown.contains(QStringLiteral("| Backup job | ✓ met |")));
}

void TestLogVerdicts::missingChecksAreNotGood_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<evidence::Evidence>("evidence");
    QTest::newRow("no table compared") << QStringLiteral("data.verify") << evidence::Evidence(evidence::Verification{});
    QTest::newRow("no rehearsal of the rollback")
        << QStringLiteral("preparation.rollback") << evidence::Evidence(evidence::RollbackPlan{});
    QTest::newRow("no rehearsal of the cutover")
        << QStringLiteral("transition.rehearsal") << evidence::Evidence(evidence::Rehearsal{});
    QTest::newRow("nothing measured") << QStringLiteral("validation.performance")
                                      << evidence::Evidence(evidence::PerformanceComparison{});
    evidence::Baseline unread = sample::baseline(1);
    unread.documents[0].ending = evidence::RunEnding::TimedOut;
    QTest::newRow("a document timed out") << QStringLiteral("preparation.baseline") << evidence::Evidence(unread);
    evidence::DatabaseInventory unreachable;
    unreachable.databases = {{.address = QStringLiteral("old"), .problem = QStringLiteral("refused")}};
    QTest::newRow("a database could not be reached")
        << QStringLiteral("preparation.databases") << evidence::Evidence(unreachable);
}

void TestLogVerdicts::missingChecksAreNotGood()
{
    QFETCH(QString, step);
    QFETCH(evidence::Evidence, evidence);

    const QString markdown = formOf(withEvidence(step, evidence), Format::Markdown);

    QVERIFY2(markdown.contains(QStringLiteral("**? could not check everything**")), qPrintable(markdown));
    QVERIFY(markdown.contains(QStringLiteral("Could not be checked: 1.")));
    QVERIFY(markdown.contains(QStringLiteral("not everything could be checked.")));
}

void TestLogVerdicts::longTablesAreCutButDifferencesAreNot()
{
    evidence::Verification verification;
    for (int i = 0; i < 10'000; ++i)
        verification.tables.push_back({.table = QStringLiteral("public.t%1").arg(i, 5, 10, QLatin1Char('0')),
                                       .verdict = i % 20 == 0   ? evidence::Verdict::Differs
                                                  : i % 20 == 1 ? evidence::Verdict::CouldNotCheck
                                                                : evidence::Verdict::Same,
                                       .oldRows = 1,
                                       .newRows = 1});
    const LogSource source = withEvidence(QStringLiteral("data.verify"), verification);

    const QString markdown = formOf(source, Format::Markdown);
    const QByteArray json = migrationLog(source, Format::Json);

    const QString table = markdown.mid(markdown.indexOf(QStringLiteral("**Tables**")));
    const QString verdicts = table.left(table.indexOf(QStringLiteral("\n## ")));
    QCOMPARE(verdicts.count(QStringLiteral("✗ differs")), 500);
    QCOMPARE(verdicts.count(QStringLiteral("? could not check")), 500);
    QCOMPARE(verdicts.count(QStringLiteral("✓ same")), 200);
    QVERIFY(verdicts.contains(QStringLiteral("8,800 more with nothing to report are not listed here")));
    QVERIFY(json.contains("public.t09999"));
}

QTEST_GUILESS_MAIN(TestLogVerdicts)
#include "tst_log_verdicts.moc"
