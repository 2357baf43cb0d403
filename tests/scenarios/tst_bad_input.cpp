// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenarios/cli_runner.h"

#include <QDir>
#include <QFile>
#include <QJsonObject>
#include <QTest>

using namespace rehome;

/// Wrong input gets a sentence that names it, advice, and the right exit code; nothing is made.
class TstBadInput final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void wrongInputIsNamed_data();
    void wrongInputIsNamed();
    void aDumpCutInHalfIsFound();
    void aDocumentThatCannotBeReadCostsItsRowOnly();

private:
    QString source() const;

    tests::CliRunner m_cli;
    QString m_port;
};

void TstBadInput::initTestCase()
{
    QCOMPARE(
        m_cli.run({QStringLiteral("sample"), QStringLiteral("demo"), QStringLiteral("--rows"), QStringLiteral("500")})
            .exitCode,
        0);
    QFile description(m_cli.path(QStringLiteral("demo/servers/main/server.json")));
    QVERIFY(description.open(QIODevice::ReadOnly));
    m_port =
        QString::number(QJsonDocument::fromJson(description.readAll()).object().value(QStringLiteral("port")).toInt());
    QDir(m_cli.path(QString())).mkdir(QStringLiteral("empty"));
}

QString TstBadInput::source() const
{
    return QStringLiteral("postgresql://bankdocs:bankdocs-legacy-pw@127.0.0.1:%1/bankdocs").arg(m_port);
}

void TstBadInput::wrongInputIsNamed_data()
{
    QTest::addColumn<QString>("call");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("names");
    QTest::newRow("no command") << QString() << 2 << QStringLiteral("SUBCOMMAND");
    QTest::newRow("unknown option") << QStringLiteral("status x --nonsense") << 2 << QStringLiteral("--nonsense");
    QTest::newRow("no such project") << QStringLiteral("init a.rehome --project nowhere") << 2
                                     << QStringLiteral("nowhere");
    QTest::newRow("not a Django project")
        << QStringLiteral("init a.rehome --project empty") << 2 << QStringLiteral("manage.py");
    QTest::newRow("no such interpreter") << QStringLiteral("init a.rehome --project demo/legacy --python /nope/python")
                                         << 3 << QStringLiteral("/nope/python");
    QTest::newRow("unknown target") << QStringLiteral("init a.rehome --project demo/legacy --target moon") << 2
                                    << QStringLiteral("moon");
    QTest::newRow("no such migration") << QStringLiteral("run nowhere.rehome --yes") << 2
                                       << QStringLiteral("nowhere.rehome");
    QTest::newRow("no such host") << QStringLiteral(
                                         "backup --source postgresql://u@no-such-host.invalid/db --output out")
                                  << 3 << QStringLiteral("no-such-host.invalid");
    QTest::newRow("nobody listens") << QStringLiteral("backup --source postgresql://u@127.0.0.1:1/db --output out") << 3
                                    << QStringLiteral("No server is listening");
    QTest::newRow("wrong password")
        << QStringLiteral("backup --source postgresql://bankdocs:wrong-canary@127.0.0.1:PORT/bankdocs --output out")
        << 3 << QStringLiteral("refused user or password");
    QTest::newRow("no such database")
        << QStringLiteral("backup --source postgresql://bankdocs:bankdocs-legacy-pw@127.0.0.1:PORT/nope --output out")
        << 3 << QStringLiteral("no such database");
    QTest::newRow("not a URL") << QStringLiteral("backup --source mysql://u@h/db --output out") << 2
                               << QStringLiteral("not a PostgreSQL URL");
    QTest::newRow("no place to write")
        << QStringLiteral("backup --source postgresql://bankdocs:bankdocs-legacy-pw@127.0.0.1:PORT/bankdocs --output "
                          "/proc/nowhere")
        << 3 << QStringLiteral("/proc/nowhere");
    QTest::newRow("no such backup") << QStringLiteral("prove nowhere") << 2 << QStringLiteral("nowhere");
    QTest::newRow("not a backup") << QStringLiteral("prove empty") << 2 << QStringLiteral("manifest.json");
    QTest::newRow("no PDFs") << QStringLiteral("pdf-baseline empty") << 2 << QStringLiteral("empty");
    QTest::newRow("no folder of PDFs") << QStringLiteral("pdf-baseline nowhere") << 2 << QStringLiteral("nowhere");
    QTest::newRow("no sample") << QStringLiteral("sample --stop empty") << 2 << QStringLiteral("empty");
    QTest::newRow("in the way") << QStringLiteral("sample demo/legacy") << 2 << QStringLiteral("demo/legacy");
}

void TstBadInput::wrongInputIsNamed()
{
    QFETCH(QString, call);
    QFETCH(const int, exitCode);
    QFETCH(const QString, names);

    const tests::CliResult result =
        m_cli.run(call.replace(QStringLiteral("PORT"), m_port).split(QLatin1Char(' '), Qt::SkipEmptyParts));

    QCOMPARE(result.exitCode, exitCode);
    QVERIFY2(result.errors.contains(names.toUtf8()), result.errors.constData());
    QVERIFY(!result.errors.contains("canary"));
    QVERIFY(!QFile::exists(m_cli.path(QStringLiteral("a.rehome"))));
    QVERIFY(QDir(m_cli.path(QStringLiteral("out"))).isEmpty());
}

void TstBadInput::aDumpCutInHalfIsFound()
{
    const tests::CliResult taken = m_cli.run(
        {QStringLiteral("backup"), QStringLiteral("--source"), source(), QStringLiteral("--output"),
         QStringLiteral("backups"), QStringLiteral("--format"), QStringLiteral("custom"), QStringLiteral("--json")});
    QCOMPARE(taken.exitCode, 0);
    const QString backup = taken.json().value(QStringLiteral("path")).toString();
    QCOMPARE(m_cli.run({QStringLiteral("prove"), backup + QLatin1Char('/')}).exitCode, 0); // as a shell completes it
    QVERIFY(QFile::exists(backup + QStringLiteral(".proof")));
    QCOMPARE(m_cli.run({QStringLiteral("prove"), backup}).exitCode, 0);

    QFile archive(backup + QStringLiteral("/archive.dump"));
    QVERIFY(archive.resize(archive.size() / 2));
    const tests::CliResult result = m_cli.run({QStringLiteral("prove"), backup});

    QCOMPARE(result.exitCode, 1);
    QVERIFY(result.errors.contains("archive.dump"));
    QVERIFY(result.errors.contains("Do not restore this backup"));
}

void TstBadInput::aDocumentThatCannotBeReadCostsItsRowOnly()
{
    QDir(m_cli.path(QString())).mkdir(QStringLiteral("papers"));
    QVERIFY(QFile::copy(m_cli.path(QStringLiteral("demo/pdfs/statement_2024_001.pdf")),
                        m_cli.path(QStringLiteral("papers/good.pdf"))));
    QFile bad(m_cli.path(QStringLiteral("papers/bad.pdf")));
    QVERIFY(bad.open(QIODevice::WriteOnly));
    bad.write("this is no PDF");
    bad.close();

    const tests::CliResult result = m_cli.run(
        {QStringLiteral("pdf-baseline"), QStringLiteral("papers"), QStringLiteral("--repeat"), QStringLiteral("2")});

    QCOMPARE(result.exitCode, 0);
    QVERIFY(result.output.contains("not a PDF"));
    QVERIFY(result.output.contains("1 of 2 documents read"));
}

QTEST_GUILESS_MAIN(TstBadInput)
#include "tst_bad_input.moc"
