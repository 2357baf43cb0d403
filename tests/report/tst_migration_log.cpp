// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"
#include "report/migration_log.h"
#include "report/sample_source.h"

#include <QtTest>

using namespace rehome;
using namespace rehome::report;

namespace {

QString markdownOf(const LogSource &source)
{
    return QString::fromUtf8(migrationLog(source, Format::Markdown));
}

/// The part of the Markdown form between a section's heading and the next one.
QString sectionOf(const QString &markdown, const QString &title)
{
    const qsizetype start = markdown.indexOf(QStringLiteral("\n## ") + title + QLatin1Char('\n'));
    return start < 0 ? QString() : markdown.mid(start, markdown.indexOf(QStringLiteral("\n## "), start + 4) - start);
}

const QStringList sectionTitles{QStringLiteral("Pre-Migration"),  QStringLiteral("Repository Setup"),
                                QStringLiteral("Data Migration"), QStringLiteral("Testing & Validation"),
                                QStringLiteral("Transition"),     QStringLiteral("Discrepancies"),
                                QStringLiteral("Skipped Steps"),  QStringLiteral("Success Criteria"),
                                QStringLiteral("Artifacts"),      QStringLiteral("Versions")};

} // namespace

class TestMigrationLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formatsAreKnownByName();
    void sectionsStandInThePlansOrder();
    void linesCarryTheFiguresThePlanAsksFor_data();
    void linesCarryTheFiguresThePlanAsksFor();
    void everyRunIsTold();
    void linesAreInTheOrderOfTime();
    void summaryStandsOnTop();
    void artifactsCarryTheirHashes();
    void versionsAreNamed();
    void emptySectionsSayThatTheyAreEmpty();
    void stepsThatThePlanDoesNotKnowAreKept();
    void evidenceOfANewerProgramIsNotTakenForGood();
};

void TestMigrationLog::formatsAreKnownByName()
{
    QVERIFY(formatFromName(QStringLiteral("md")) == Format::Markdown);
    QVERIFY(formatFromName(QStringLiteral("Markdown")) == Format::Markdown);
    QVERIFY(formatFromName(QStringLiteral("html")) == Format::Html);
    QVERIFY(formatFromName(QStringLiteral("pdf")) == Format::Pdf);
    QVERIFY(formatFromName(QStringLiteral("json")) == Format::Json);
    try {
        (void)formatFromName(QStringLiteral("docx"));
        QFAIL("an unknown format was taken");
    } catch (const core::Error &error) {
        QVERIFY(error.code() == core::ErrorCode::BadUsage);
        QVERIFY(error.whatHappened().contains(QStringLiteral("docx")));
    }
}

void TestMigrationLog::sectionsStandInThePlansOrder()
{
    const QString text = markdownOf(sample::complete());

    qsizetype last = 0;
    for (const QString &title : sectionTitles) {
        const qsizetype place = text.indexOf(QStringLiteral("\n## ") + title + QLatin1Char('\n'));
        QVERIFY2(place > last, qPrintable(title));
        last = place;
    }
    QVERIFY(text.startsWith(QStringLiteral("# Migration Log: bankdocs\n")));
}

void TestMigrationLog::linesCarryTheFiguresThePlanAsksFor_data()
{
    QTest::addColumn<QString>("section");
    QTest::addColumn<QString>("line");
    const auto row = [](const char *name, const char *section, const char *line) {
        QTest::newRow(name) << QString::fromUtf8(section) << QString::fromUtf8(line);
    };
    row("backup", "Pre-Migration",
        "- [2026-11-23 20:01] Back up the database: Backup taken in 4.2 s: 14 tables, 20,412 rows, 9.8 MB on disk. "
        "(5.0 s)");
    row("proof", "Pre-Migration",
        "- [2026-11-23 20:02] Backup verified: 3 files checked, 14 tables restored and compared.");
    row("tables", "Data Migration",
        "- [2026-11-23 20:09] Table count: 14 of 14 tables successfully migrated, 20,412 rows.");
    row("performance", "Testing & Validation",
        "- [2026-11-23 20:23] Performance: 12.0 % improvement (median time per document; new ÷ old 0.88, 95 % bounds "
        "0.85 to 0.92; better)");
    row("long run", "Testing & Validation", "- [2026-11-23 20:10] Compare the performance: begun.");
    row("tests", "Testing & Validation",
        "- [2026-11-23 20:23] Automated tests: 2 passing, 0 failing, 0 skipped or not run");
    row("cutover", "Transition", "- [2026-11-23 21:09] Cutover (Start: 2026-11-23 21:04, End: 2026-11-23 21:09)");
}

void TestMigrationLog::linesCarryTheFiguresThePlanAsksFor()
{
    QFETCH(QString, section);
    QFETCH(QString, line);

    const QString text = sectionOf(markdownOf(sample::complete()), section);

    QVERIFY2(text.contains(QLatin1Char('\n') + line + QLatin1Char('\n')), qPrintable(text.left(3000)));
}

void TestMigrationLog::everyRunIsTold()
{
    const QString text = markdownOf(sample::troubled());

    QVERIFY(text.contains(QStringLiteral("Restore the backup: failed after 5.0 s. The disk is full: "
                                         "/var/lib/postgresql. — **✗ failed**\n  - What to do: Free 2 GB and try "
                                         "again.\n  - Error code: DiskFull\n  - Details: pg\\_restore: error")) ||
            text.contains(QStringLiteral("Restore the backup: failed after 5.0 s. The disk is full: "
                                         "/var/lib/postgresql. — **✗ failed**\n  - What to do: Free 2 GB and try "
                                         "again.\n  - Error code: DiskFull\n  - Details: pg_restore: error")));
    QVERIFY(text.contains(QStringLiteral("Restore the backup: 14 tables restored in 38.0 s")));
    QVERIFY(text.contains(QStringLiteral("Replay the business rules: interrupted.")));
    QVERIFY(text.contains(QStringLiteral("Run the tests: cancelled after 5.0 s. — **! cancelled**")));
    QVERIFY(text.contains(QStringLiteral("Rehearse the cutover: begun and not ended yet. — **● running**")));
    QVERIFY(text.contains(QStringLiteral("Not begun yet: Cut over, Close the migration.")));
}

void TestMigrationLog::linesAreInTheOrderOfTime()
{
    LogSource source = sample::empty();
    source.records = {sample::run(QStringLiteral("data.restore"), 0, 5000),
                      sample::run(QStringLiteral("data.verify"), 60, 120)};

    const QString text = sectionOf(markdownOf(source), QStringLiteral("Data Migration"));

    const qsizetype begun = text.indexOf(QStringLiteral("[2026-11-23 20:00] Restore the backup: begun."));
    const qsizetype verified = text.indexOf(QStringLiteral("[2026-11-23 20:02] Verify the data"));
    const qsizetype ended = text.indexOf(QStringLiteral("[2026-11-23 21:23] Restore the backup: done"));
    QVERIFY(0 < begun && begun < verified && verified < ended);
}

void TestMigrationLog::summaryStandsOnTop()
{
    const QString text = markdownOf(sample::complete());
    const QString top = text.left(text.indexOf(QStringLiteral("\n## ")));

    QVERIFY(top.contains(QStringLiteral("**✓ The migration is complete, and what arrived is proven.**")));
    QVERIFY(top.contains(QStringLiteral("15 of 16 steps are done, 1 skipped.")));
    QVERIFY(top.contains(QStringLiteral("All 5 success criteria are met.")));
    QVERIFY(top.contains(QStringLiteral("Begun 2026-11-23 20:00, last entry 2026-11-23 21:10. All times are UTC.")));
    QVERIFY(top.contains(QStringLiteral("| Source database | bankdocs at 127.0.0.1 port 5432 |")));
    QVERIFY(top.contains(QStringLiteral("| Backup job | ✓ met | 4.2 s | at most 3 min |")));
    QVERIFY(top.contains(QStringLiteral("| ✓ met | 14 of 14 tables, 20,412 rows | every table the same | Verify the "
                                        "data |")));
}

void TestMigrationLog::artifactsCarryTheirHashes()
{
    const QString text = sectionOf(markdownOf(sample::complete()), QStringLiteral("Artifacts"));

    QVERIFY(text.contains(QStringLiteral("| artifacts/backup-1/3301.dat.gz | 9,700,001 | 9f86d081")));
    QVERIFY(text.contains(QStringLiteral("| artifacts/rollback.sh | 3,120 | 9f86d081")));
    QCOMPARE(text.count(QStringLiteral("artifacts/baseline_performance.txt")), 1);
}

void TestMigrationLog::versionsAreNamed()
{
    const QString text =
        sectionOf(markdownOf(sample::complete()) + QStringLiteral("\n## end\n"), QStringLiteral("Versions"));

    QVERIFY(text.contains(QStringLiteral("| Rehome | " REHOME_VERSION " |")));
    QVERIFY(text.contains(QStringLiteral("| PostgreSQL, old | 15.8 |")));
    QVERIFY(text.contains(QStringLiteral("| PostgreSQL, new | 17.2 |")));
    QVERIFY(text.contains(QStringLiteral("| pg_dump | pg_dump (PostgreSQL) 15.8 |")));
    QVERIFY(text.contains(QStringLiteral("AMD EPYC 7763, 4 cores, 16.0 GB of memory")));
    QCOMPARE(text.count(QStringLiteral("| Python | 3.11.2 |")), 1);
}

void TestMigrationLog::emptySectionsSayThatTheyAreEmpty()
{
    const QString text = markdownOf(sample::empty());

    QVERIFY(text.contains(QStringLiteral("**Nothing has been done yet.**")));
    for (const QString &title : sectionTitles)
        QVERIFY2(text.contains(QStringLiteral("## ") + title + QStringLiteral("\n\n")), qPrintable(title));
    QCOMPARE(text.count(QStringLiteral("Nothing has been done in this phase yet.")), 5);
    QVERIFY(text.contains(QStringLiteral("Nothing has been compared yet.")));
    QVERIFY(text.contains(QStringLiteral("No step was skipped.")));
    QVERIFY(text.contains(QStringLiteral("The success criteria have not been measured yet")));
    QVERIFY(text.contains(QStringLiteral("No file has been left behind yet.")));
}

void TestMigrationLog::stepsThatThePlanDoesNotKnowAreKept()
{
    LogSource source = sample::empty();
    source.records = {sample::run(QStringLiteral("data.future"), 0, 1),
                      sample::run(QStringLiteral("custom.step"), 2, 3)};

    const QString text = markdownOf(source);

    QVERIFY(sectionOf(text, QStringLiteral("Data Migration")).contains(QStringLiteral("data.future: done")));
    QVERIFY(sectionOf(text, QStringLiteral("Other Steps")).contains(QStringLiteral("custom.step: done")));
}

void TestMigrationLog::evidenceOfANewerProgramIsNotTakenForGood()
{
    LogSource source = sample::empty();
    source.records = {sample::run(QStringLiteral("data.verify"), 0, 1, sample::sameTables())};
    source.records[0].evidenceVersion = 99;

    const QString text = markdownOf(source);

    QVERIFY(text.contains(QStringLiteral("**? could not check everything**")));
    QVERIFY(sectionOf(text, QStringLiteral("Discrepancies")).contains(QStringLiteral("? could not check")));
    QVERIFY(migrationLog(source, Format::Json).contains("public.auth_user"));
}

QTEST_GUILESS_MAIN(TestMigrationLog)
#include "tst_migration_log.moc"
