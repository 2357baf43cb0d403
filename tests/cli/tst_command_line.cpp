// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenarios/cli_runner.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rehome;

/// What rehome-cli says about itself, and what it does not understand.
class TestCommandLine final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void helpNamesEveryCommandAndTheExitCodes();
    void helpOfACommandNamesItsOptions_data();
    void helpOfACommandNamesItsOptions();
    void theVersionIsPrinted();
    void wrongUseIsNamedAndEndsWith2_data();
    void wrongUseIsNamedAndEndsWith2();
    void aFolderOfHiddenFilesIsNotEmpty();

private:
    tests::CliRunner m_cli;
};

void TestCommandLine::helpNamesEveryCommandAndTheExitCodes()
{
    const tests::CliResult result = m_cli.run({u"--help"_s});

    QCOMPARE(result.exitCode, 0);
    QVERIFY2(result.errors.isEmpty(), result.errors.constData());
    for (const char *command :
         {"sample", "init", "run", "status", "log", "target", "backup", "prove", "verify", "pdf-baseline"}) {
        const QRegularExpression line(u"^ +%1 +\\S"_s.arg(QString::fromLatin1(command)),
                                      QRegularExpression::MultilineOption);
        QVERIFY2(line.match(QString::fromUtf8(result.output)).hasMatch(), command);
    }
    for (const char *code : {"\n  0 ", "\n  1 ", "\n  2 ", "\n  3 ", "\n  130 "})
        QVERIFY2(result.output.contains(code), code);
}

void TestCommandLine::helpOfACommandNamesItsOptions_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::newRow("sample") << QStringList{u"folder"_s, u"--rows"_s, u"--stop"_s};
    QTest::newRow("init") << QStringList{u"folder"_s,        u"--project"_s, u"--python"_s,     u"--source"_s,
                                         u"--target"_s,      u"--pdfs"_s,    u"--repository"_s, u"--pdf-command"_s,
                                         u"--critical"_s,    u"--licence"_s, u"--jobs"_s,       u"--repeat"_s,
                                         u"--switch-back"_s, u"--window"_s};
    QTest::newRow("run") << QStringList{u"folder"_s, u"--phase"_s, u"--step"_s, u"--until"_s, u"--skip"_s, u"--yes"_s};
    QTest::newRow("status") << QStringList{u"folder"_s, u"--json"_s};
    QTest::newRow("log") << QStringList{u"folder"_s, u"--format"_s, u"--output"_s, u"-o"_s};
    QTest::newRow("target") << QStringList{u"folder"_s, u"--start"_s, u"--stop"_s};
    QTest::newRow("backup") << QStringList{u"--source"_s, u"--output"_s, u"--jobs"_s, u"--format"_s, u"--json"_s};
    QTest::newRow("prove") << QStringList{u"archive"_s, u"--critical"_s, u"--jobs"_s, u"--json"_s};
    QTest::newRow("verify") << QStringList{u"--source"_s, u"--target"_s, u"--level"_s, u"--jobs"_s, u"--json"_s};
    QTest::newRow("pdf-baseline") << QStringList{u"folder"_s, u"--repeat"_s, u"--limit"_s, u"--json"_s};
}

void TestCommandLine::helpOfACommandNamesItsOptions()
{
    QFETCH(const QStringList, names);

    const tests::CliResult result = m_cli.run({QString::fromLatin1(QTest::currentDataTag()), u"--help"_s});

    QCOMPARE(result.exitCode, 0);
    QVERIFY2(result.errors.isEmpty(), result.errors.constData());
    for (const QString &name : names) {
        const QRegularExpression line(u"^ +(-\\w,)?%1[ ,]"_s.arg(name), QRegularExpression::MultilineOption);
        QVERIFY2(line.match(QString::fromUtf8(result.output)).hasMatch(), qPrintable(name));
    }
}

void TestCommandLine::theVersionIsPrinted()
{
    const tests::CliResult result = m_cli.run({u"--version"_s});

    QCOMPARE(result.exitCode, 0);
    static const QRegularExpression version(u"^rehome-cli \\d+\\.\\d+\\.\\d+\\n$"_s);
    QVERIFY2(version.match(QString::fromUtf8(result.output)).hasMatch(), result.output.constData());
    QVERIFY(result.errors.isEmpty());
}

void TestCommandLine::wrongUseIsNamedAndEndsWith2_data()
{
    QTest::addColumn<QStringList>("call");
    QTest::addColumn<QByteArray>("names");
    const auto row = [](const QString &call, const char *names) {
        QTest::newRow(qPrintable(call)) << call.split(u' ', Qt::SkipEmptyParts) << QByteArray(names);
    };
    row(QString(), "Usage: rehome-cli");
    row(u"migrate"_s, "migrate");
    row(u"init m.rehome"_s, "--project");
    row(u"status"_s, "folder");
    row(u"status m.rehome --nonsense"_s, "--nonsense");
    row(u"run m.rehome --phase 6"_s, "--phase");
    row(u"run m.rehome --phase 1 --step data.verify"_s, "--step");
    row(u"run m.rehome --step data.verify --until data.verify"_s, "--until");
    row(u"run m.rehome --yes --skip data.verify"_s, "gives no reason");
    row(u"log m.rehome --format doc"_s, "--format");
    row(u"backup --source service --output out --jobs 0"_s, "--jobs");
    row(u"verify --source a --target b --level deep"_s, "--level");
    row(u"copy --source a"_s, "--target");
    row(u"copy --source a --target b --jobs 0"_s, "--jobs");
    row(u"copy --source a --target private:"_s, "no folder");
    row(u"copy --source a --target private:/"_s, "/ holds something");
    row(u"target m.rehome --start --stop"_s, "--stop");
    row(u"pdf-baseline folder --repeat many"_s, "--repeat");
}

void TestCommandLine::wrongUseIsNamedAndEndsWith2()
{
    QFETCH(const QStringList, call);
    QFETCH(const QByteArray, names);

    const tests::CliResult result = m_cli.run(call);

    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.errors.contains(names), result.errors.constData());
    QVERIFY2(result.output.isEmpty(), result.output.constData());
}

/// A server that is made in a folder takes all of it.
void TestCommandLine::aFolderOfHiddenFilesIsNotEmpty()
{
    QVERIFY(QDir(m_cli.path(QString())).mkpath(u"hidden/.git"_s));

    const tests::CliResult result = m_cli.run({u"copy"_s, u"--source"_s, u"a"_s, u"--target"_s, u"private:hidden"_s});

    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.errors.contains("hidden holds something"), result.errors.constData());
    QVERIFY(QFileInfo::exists(m_cli.path(u"hidden/.git"_s)));
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_command_line.moc"
