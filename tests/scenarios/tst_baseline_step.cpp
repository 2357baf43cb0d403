// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files.h"
#include "scenarios/cli_runner.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rehome;

/// The step that measures the old system, on the sample project.
class TstBaselineStep final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everythingIsMeasuredAndKept();
    void anotherRunLeavesTheOlderGoldenOutputsAlone();
    void aCommandForOneDocumentIsRunForEach();
    void withoutDocumentsQueriesAndResourcesAreMeasured();

private:
    void change(const QString &name, const QJsonValue &value) const
    {
        const QString path = m_cli.path(u"m.rehome/migration.json"_s);
        QJsonObject settings = QJsonDocument::fromJson(core::readFile(path)).object();
        settings.insert(name, value);
        core::writeFile(path, QJsonDocument(settings).toJson());
    }
    [[nodiscard]] int measure() const
    {
        return m_cli.run({u"run"_s, u"m.rehome"_s, u"--yes"_s, u"--step"_s, u"preparation.baseline"_s}).exitCode;
    }
    [[nodiscard]] QJsonObject measured() const
    {
        return QJsonDocument::fromJson(core::readFile(m_cli.path(u"m.rehome/artifacts/baseline.json"_s))).object();
    }
    [[nodiscard]] QStringList goldenSets() const
    {
        return QDir(m_cli.path(u"m.rehome/artifacts/golden"_s))
            .entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    }
    tests::CliRunner m_cli;
};

void TstBaselineStep::initTestCase()
{
    m_cli.makeMigration(500);
    core::writeFile(m_cli.path(u"queries.sql"_s),
                    "-- name: Latest\nSELECT * FROM extractor_transaction ORDER BY id DESC;\n"
                    "-- name: Writes\nSELECT nextval('auth_user_id_seq');\n");
    change(u"queryFile"_s, m_cli.path(u"queries.sql"_s));
    change(u"repeats"_s, 2);
}

void TstBaselineStep::everythingIsMeasuredAndKept()
{
    QCOMPARE(measure(), 0);

    const QJsonObject baseline = measured();
    QVERIFY(!baseline[u"documents"_s].toArray().isEmpty());
    const QJsonArray queries = baseline[u"queries"_s].toObject()[u"queries"_s].toArray();
    QVERIFY(queries.size() > 4);
    QCOMPARE(queries[0].toObject()[u"name"_s].toString(), u"Latest"_s);
    QCOMPARE(queries[0].toObject()[u"ending"_s].toString(), u"measured"_s);
    QCOMPARE(queries[0].toObject()[u"milliseconds"_s].toArray().size(), 2);
    QCOMPARE(queries[1].toObject()[u"ending"_s].toString(), u"refused"_s);
    QVERIFY(baseline[u"resources"_s].toObject()[u"server"_s].toObject()[u"databaseBytes"_s].toInteger() > 1'000'000);
    const QString folder = m_cli.path(u"m.rehome/artifacts/golden/"_s + goldenSets().value(0));
    const QJsonObject golden = baseline[u"golden"_s].toObject();
    for (const QJsonValue document : golden[u"documents"_s].toArray()) {
        const QJsonObject text = document.toObject()[u"text"_s].toObject();
        QCOMPARE(core::sha256OfFile(folder + u'/' + text[u"path"_s].toString(), {}), text[u"sha256"_s].toString());
    }
    QVERIFY(core::readFile(folder + u"/command-output.txt"_s).contains("transactions"));
    const QByteArray log = m_cli.run({u"log"_s, u"m.rehome"_s, u"--format"_s, u"md"_s}).output;
    for (const char *part : {"Golden outputs", "Latest", "shared_buffers", "calls nextval"})
        QVERIFY2(log.contains(part), part);
}

void TstBaselineStep::anotherRunLeavesTheOlderGoldenOutputsAlone()
{
    const QString first = m_cli.path(u"m.rehome/artifacts/golden/"_s + goldenSets().value(0));
    const QStringList files = core::filesBelow(first);
    const QByteArray kept = core::readFile(first + u"/golden.json"_s);

    QCOMPARE(measure(), 0);

    QCOMPARE(goldenSets().size(), 2);
    QCOMPARE(core::filesBelow(first), files);
    QCOMPARE(core::readFile(first + u"/golden.json"_s), kept);
}

void TstBaselineStep::aCommandForOneDocumentIsRunForEach()
{
    change(u"pdfCommand"_s, QJsonArray{u"process_sample_pdf"_s, u"{document}"_s});

    QCOMPARE(measure(), 0);

    const QJsonObject golden = measured()[u"golden"_s].toObject();
    QVERIFY(golden[u"commandByDocument"_s].toBool());
    const QString folder = m_cli.path(u"m.rehome/"_s + golden[u"folder"_s].toString());
    const QJsonArray documents = golden[u"documents"_s].toArray();
    for (const QJsonValue document : documents) {
        const QString path = document[u"commandOutput"_s][u"path"_s].toString();
        QVERIFY(core::readFile(folder + u'/' + path).contains(document[u"document"_s].toString().toUtf8()));
    }
}

void TstBaselineStep::withoutDocumentsQueriesAndResourcesAreMeasured()
{
    change(u"pdfFolder"_s, QString());

    QCOMPARE(measure(), 0);

    const QJsonObject baseline = measured();
    QVERIFY(baseline[u"documents"_s].toArray().isEmpty());
    QVERIFY(!baseline[u"queries"_s].toObject()[u"queries"_s].toArray().isEmpty());
    const QByteArray log = m_cli.run({u"log"_s, u"m.rehome"_s, u"--format"_s, u"md"_s}).output;
    QVERIFY(log.contains("no folder of sample PDFs"));
}

QTEST_GUILESS_MAIN(TstBaselineStep)
#include "tst_baseline_step.moc"
