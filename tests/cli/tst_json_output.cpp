// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journal.h"
#include "pdf/sample_documents.h"
#include "plan/migration.h"
#include "plan/plan.h"
#include "scenarios/cli_runner.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rehome;

/// Programs read standard output: one JSON document there, and nothing else, whatever happens.
class TestJsonOutput final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void standardOutputIsOneDocument_data();
    void standardOutputIsOneDocument();
    void statusTellsEveryStep();
    void baselineTellsEveryDocument();
    void aServerThatIsGoneIsAVerdictToo();
    void anErrorLeavesStandardOutputEmpty_data();
    void anErrorLeavesStandardOutputEmpty();
    void aResultThatCannotBeWrittenIsNoSuccess_data();
    void aResultThatCannotBeWrittenIsNoSuccess();

private:
    /// The document, if the bytes are one and nothing more.
    static std::optional<QJsonObject> document(const QByteArray &bytes);

    tests::CliRunner m_cli;
};

std::optional<QJsonObject> TestJsonOutput::document(const QByteArray &bytes)
{
    QJsonParseError problem;
    const QJsonDocument read = QJsonDocument::fromJson(bytes, &problem); // refuses anything behind the document
    if (problem.error != QJsonParseError::NoError || !read.isObject() || !bytes.endsWith('\n'))
        return std::nullopt;
    return read.object();
}

void TestJsonOutput::initTestCase()
{
    plan::Migration::create(m_cli.path(u"m.rehome"_s), {.name = u"shop"_s, .source = u"postgresql://clerk@db/shop"_s});
    journal::Journal journal(m_cli.path(u"m.rehome/journal.sqlite"_s));
    journal.skip(u"preparation.baseline"_s, u"There are “no” documents."_s);
    QVERIFY(QDir(m_cli.path({})).mkpath(u"papers"_s));
    sample::put(m_cli.path(u"papers"_s), u"one.pdf"_s, sample::textPdf({"Hello", "World"}));
    sample::put(m_cli.path(u"papers"_s), u"two.pdf"_s, "this is no PDF");
}

void TestJsonOutput::standardOutputIsOneDocument_data()
{
    QTest::addColumn<QString>("call");
    QTest::addColumn<QString>("kindKey");
    QTest::newRow("status") << u"status m.rehome --json"_s << u"steps"_s;
    QTest::newRow("status, much told") << u"-v status m.rehome --json"_s << u"steps"_s;
    QTest::newRow("log") << u"log m.rehome --format json"_s << QString();
    QTest::newRow("baseline") << u"pdf-baseline papers --repeat 2 --json"_s << u"documents"_s;
    QTest::newRow("baseline, much told") << u"-v pdf-baseline papers --repeat 2 --json"_s << u"documents"_s;
}

void TestJsonOutput::standardOutputIsOneDocument()
{
    QFETCH(const QString, call);
    QFETCH(const QString, kindKey);

    const tests::CliResult result = m_cli.run(call.split(u' '));

    QCOMPARE(result.exitCode, 0);
    const auto json = document(result.output);
    QVERIFY2(json, result.output.constData());
    QVERIFY(kindKey.isEmpty() || json->contains(kindKey));
}

void TestJsonOutput::statusTellsEveryStep()
{
    const auto json = document(m_cli.run({u"status"_s, u"m.rehome"_s, u"--json"_s}).output);

    QVERIFY(json);
    QCOMPARE(json->value(u"kind"_s).toString(), u"migration-status"_s);
    QCOMPARE(json->value(u"source"_s).toString(), u"postgresql://clerk@db/shop"_s);
    QStringList told;
    for (const QJsonValue &value : json->value(u"steps"_s).toArray())
        told += value[u"id"_s].toString();
    QStringList planned;
    const plan::Plan plan = plan::wholePlan();
    for (const plan::Step &step : plan.steps())
        planned += step.id;
    QCOMPARE(told, planned);
    for (const QJsonValue &value : json->value(u"steps"_s).toArray()) {
        const QJsonObject step = value.toObject();
        const bool skipped = step[u"id"_s].toString() == u"preparation.baseline"_s;
        QCOMPARE(step[u"state"_s].toString(), skipped ? u"skipped"_s : u"open"_s);
        QCOMPARE(step[u"done"_s].toBool(), skipped);
        QCOMPARE(step.contains(u"sentence"_s), skipped);
    }
}

void TestJsonOutput::baselineTellsEveryDocument()
{
    const auto json = document(m_cli.run({u"pdf-baseline"_s, u"papers"_s, u"--repeat"_s, u"2"_s, u"--json"_s}).output);

    QVERIFY(json);
    const QJsonArray documents = json->value(u"documents"_s).toArray();
    QCOMPARE(documents.size(), 2);
    QCOMPARE(documents[0].toObject()[u"ending"_s].toString(), u"succeeded"_s);
    QCOMPARE(documents[0].toObject()[u"pages"_s].toInt(), 2);
    QCOMPARE(documents[1].toObject()[u"ending"_s].toString(), u"not a PDF"_s);
}

void TestJsonOutput::aServerThatIsGoneIsAVerdictToo()
{
    const tests::CliResult result =
        m_cli.run({u"verify"_s, u"--json"_s, u"--source"_s, u"postgresql://u:canary-1@127.0.0.1:1/db"_s, u"--target"_s,
                   u"host=127.0.0.1 port=1 dbname=db user=u password=canary-2"_s});

    QCOMPARE(result.exitCode, 3);
    const auto json = document(result.output);
    QVERIFY2(json, result.output.constData());
    QCOMPARE(json->value(u"verdict"_s).toString(), u"could not check"_s);
    QVERIFY(!json->value(u"reason"_s).toString().isEmpty());
    QVERIFY(!(result.output + result.errors).contains("canary"));
}

void TestJsonOutput::anErrorLeavesStandardOutputEmpty_data()
{
    QTest::addColumn<QString>("call");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("no migration") << u"status nowhere.rehome --json"_s << 2;
    QTest::newRow("no log") << u"log nowhere.rehome --format json"_s << 2;
    QTest::newRow("no documents") << u"pdf-baseline nowhere --json"_s << 2;
    QTest::newRow("no backup") << u"prove nowhere --json"_s << 2;
    QTest::newRow("no address") << u"verify --json --source mysql://h/db --target service"_s << 2;
    QTest::newRow("nobody listens") << u"backup --json --source postgresql://u@127.0.0.1:1/db --output out"_s << 3;
}

void TestJsonOutput::anErrorLeavesStandardOutputEmpty()
{
    QFETCH(const QString, call);
    QFETCH(const int, exitCode);

    const tests::CliResult result = m_cli.run(call.split(u' '));

    QCOMPARE(result.exitCode, exitCode);
    QVERIFY2(result.output.isEmpty(), result.output.constData());
    QVERIFY(result.errors.startsWith("Error: "));
}

void TestJsonOutput::aResultThatCannotBeWrittenIsNoSuccess_data()
{
    QTest::addColumn<QString>("to");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("a full disk") << u"> /dev/full"_s << QByteArray("No space left on device");
    QTest::newRow("a reader that has gone") << u"| true"_s << QByteArray();
}

void TestJsonOutput::aResultThatCannotBeWrittenIsNoSuccess()
{
    QFETCH(const QString, to);
    QFETCH(const QByteArray, says);
    QProcess shell;
    shell.setWorkingDirectory(m_cli.path({}));

    shell.start(u"bash"_s, {u"-c"_s, u"{ sleep 0.3; \"$REHOME_BINARIES/rehome-cli\" status m.rehome --json; } "_s + to +
                                         u"; exit ${PIPESTATUS[0]}"_s});

    QVERIFY(shell.waitForFinished());
    QCOMPARE(shell.exitCode(), 3);
    const QByteArray errors = shell.readAllStandardError();
    QVERIFY2(says.isEmpty() ? !errors.contains("could not be written") : errors.contains(says), errors.constData());
}

QTEST_GUILESS_MAIN(TestJsonOutput)
#include "tst_json_output.moc"
