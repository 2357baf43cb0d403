// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/plan.h"
#include "postgres/compare/fingerprint.h"
#include "postgres/session/session.h"
#include "scenarios/cli_runner.h"

#include <QJsonArray>
#include <QTest>

using namespace rehome;

/// The main job: a legacy project goes through all five phases, and what is done to the new database afterwards is
/// seen.
class TstWholeMigration final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theMigrationSucceeds();
    void statusListsEveryStepAsDone();
    void theLogHasEverySectionInEveryFormat();
    void theLogIsTheSameWhenWrittenTwice();
    void theSourceIsUntouched();
    void aSecondRunDoesNothingAgain();
    void verifyNamesTableAndKeyOfAChangedValue();
    void verifyNamesTableAndKeyOfADeletedRow();
    void verifyNamesASequenceThatIsBehind();
    void aServerThatIsGoneIsNeverGreen();

private:
    void change(const QString &sql) const;
    tests::CliResult verify() const;
    std::vector<evidence::TableFingerprint> sourceFingerprints() const;

    tests::CliRunner m_cli;
    QString m_source;
    std::vector<evidence::TableFingerprint> m_before;
};

void TstWholeMigration::initTestCase()
{
    m_cli.makeMigration();
    QFile settings(m_cli.path(QStringLiteral("m.rehome/migration.json")));
    QVERIFY(settings.open(QIODevice::ReadOnly));
    m_source = QJsonDocument::fromJson(settings.readAll()).object().value(QStringLiteral("source")).toString();
    m_source.replace(QStringLiteral("bankdocs@"), QStringLiteral("bankdocs:bankdocs-legacy-pw@"));
    m_before = sourceFingerprints();
}

void TstWholeMigration::change(const QString &sql) const
{
    postgres::Session session(postgres::ServerAddress::parse(m_cli.targetUrl()), postgres::Access::ReadWrite, {});
    session.execute(sql);
}

tests::CliResult TstWholeMigration::verify() const
{
    return m_cli.run({QStringLiteral("verify"), QStringLiteral("--source"), m_source, QStringLiteral("--target"),
                      m_cli.targetUrl()});
}

std::vector<evidence::TableFingerprint> TstWholeMigration::sourceFingerprints() const
{
    postgres::Snapshot snapshot(postgres::ServerAddress::parse(m_source), {});
    return postgres::fingerprints(snapshot, postgres::tableShapes(*snapshot.reader()), evidence::Level::Strict, 2,
                                  [](const auto &, qint64) {});
}

void TstWholeMigration::theMigrationSucceeds()
{
    const tests::CliResult result =
        m_cli.run({QStringLiteral("run"), QStringLiteral("m.rehome"), QStringLiteral("--yes")});

    QCOMPARE(result.exitCode, 0);
    QVERIFY(result.errors.contains("content identical"));
    QCOMPARE(tests::serversBelow(m_cli.path(QStringLiteral("m.rehome/work"))).size(), 0);
    QVERIFY(QDir(m_cli.path(QStringLiteral("m.rehome/work"))).isEmpty());
}

void TstWholeMigration::statusListsEveryStepAsDone()
{
    const tests::CliResult result =
        m_cli.run({QStringLiteral("status"), QStringLiteral("m.rehome"), QStringLiteral("--json")});

    const QJsonArray steps = result.json().value(QStringLiteral("steps")).toArray();
    QCOMPARE(steps.size(), qsizetype(plan::wholePlan().steps().size()));
    for (const QJsonValue &step : steps)
        QVERIFY2(step.toObject().value(QStringLiteral("done")).toBool(),
                 qPrintable(step.toObject().value(QStringLiteral("id")).toString()));
}

void TstWholeMigration::theLogHasEverySectionInEveryFormat()
{
    const QList<QByteArray> sections{"Pre-Migration", "Repository Setup", "Data Migration",   "Testing",   "Transition",
                                     "Discrepancies", "Skipped Steps",    "Success Criteria", "Artifacts", "Versions"};
    for (const char *format : {"md", "html", "json"}) {
        const tests::CliResult result = m_cli.run(
            {QStringLiteral("log"), QStringLiteral("m.rehome"), QStringLiteral("--format"), QLatin1String(format)});

        QCOMPARE(result.exitCode, 0);
        for (const QByteArray &section : sections)
            QVERIFY2(result.output.contains(section), (format + (": " + section)).constData());
    }
    const tests::CliResult pdf =
        m_cli.run({QStringLiteral("log"), QStringLiteral("m.rehome"), QStringLiteral("--format"), QStringLiteral("pdf"),
                   QStringLiteral("-o"), QStringLiteral("log.pdf")});
    QCOMPARE(pdf.exitCode, 0);
    QFile file(m_cli.path(QStringLiteral("log.pdf")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("%PDF-"));
}

void TstWholeMigration::theLogIsTheSameWhenWrittenTwice()
{
    for (const char *format : {"md", "html", "pdf", "json"}) {
        const QStringList call{QStringLiteral("log"), QStringLiteral("m.rehome"), QStringLiteral("--format"),
                               QLatin1String(format)};

        const QByteArray first = m_cli.run(call).output;
        const QByteArray second = m_cli.run(call).output;

        QVERIFY(!first.isEmpty());
        QVERIFY2(first == second, format);
    }
}

void TstWholeMigration::theSourceIsUntouched()
{
    const std::vector<evidence::TableFingerprint> after = sourceFingerprints();

    QCOMPARE(after.size(), m_before.size());
    for (std::size_t i = 0; i < after.size(); ++i) {
        QCOMPARE(after[i].rows, m_before[i].rows);
        QCOMPARE(after[i].hash, m_before[i].hash);
    }
}

void TstWholeMigration::aSecondRunDoesNothingAgain()
{
    const tests::CliResult result =
        m_cli.run({QStringLiteral("run"), QStringLiteral("m.rehome"), QStringLiteral("--yes")});

    QCOMPARE(result.exitCode, 0);
    // The copy at another place is skipped by itself: the migration names none.
    QCOMPARE(result.errors.count("done before") + result.errors.count("preparation.offsite  skipped: "),
             qsizetype(plan::wholePlan().steps().size()));
}

void TstWholeMigration::verifyNamesTableAndKeyOfAChangedValue()
{
    QCOMPARE(verify().exitCode, 0);

    change(QStringLiteral("UPDATE public.extractor_transaction SET amount = amount + 0.01 WHERE id = 17"));
    const tests::CliResult result = verify();
    change(QStringLiteral("UPDATE public.extractor_transaction SET amount = amount - 0.01 WHERE id = 17"));

    QCOMPARE(result.exitCode, 1);
    QVERIFY(result.output.contains("public.extractor_transaction: differs"));
    QVERIFY(result.output.contains("id = 17: amount: old "));
    QCOMPARE(verify().exitCode, 0);
}

void TstWholeMigration::verifyNamesTableAndKeyOfADeletedRow()
{
    change(QStringLiteral("DELETE FROM public.extractor_transaction WHERE id = 18"));

    const tests::CliResult result = verify();

    QCOMPARE(result.exitCode, 1);
    QVERIFY(result.output.contains("public.extractor_transaction: differs"));
    QVERIFY(result.output.contains("id = 18: missing on the new side"));
}

void TstWholeMigration::verifyNamesASequenceThatIsBehind()
{
    change(QStringLiteral("SELECT setval('public.extractor_document_id_seq', 3)"));

    const tests::CliResult result = verify();

    QCOMPARE(result.exitCode, 1);
    QVERIFY(result.output.contains("sequence public.extractor_document_id_seq: differs"));
}

void TstWholeMigration::aServerThatIsGoneIsNeverGreen()
{
    const QString target = m_cli.targetUrl();
    QCOMPARE(m_cli.run({QStringLiteral("target"), QStringLiteral("m.rehome"), QStringLiteral("--stop")}).exitCode, 0);

    const tests::CliResult result =
        m_cli.run({QStringLiteral("verify"), QStringLiteral("--source"), m_source, QStringLiteral("--target"), target});

    QCOMPARE(result.exitCode, 3);
    QVERIFY(!result.output.contains("identical"));
    QVERIFY(result.errors.contains("ould not check"));
}

QTEST_GUILESS_MAIN(TstWholeMigration)
#include "tst_whole_migration.moc"
