// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/program.h"
#include "support/test_errors.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace rehome::process;
using rehome::core::ErrorCode;
using rehome::core::Secret;
using rehome::testing::endingOf;
using rehome::testing::errorOf;

namespace {

ProgramCall shell(const QString &script)
{
    return {.program = u"/bin/sh"_s, .arguments = {u"-c"_s, script}};
}

} // namespace

class TestProgram final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exitCodesAreHandedBack_data();
    void exitCodesAreHandedBack();
    void outputAndErrorsAreKeptApart();
    void linesComeAsTheyArePrinted();
    void aLineWithoutAnEndIsCut();
    void bigInputAndOutputPassThrough();
    void aProgramThatReadsNoInputIsNoHindrance();
    void outputGoesToAFile();
    void onlyTheEndOfErrorsIsKept();
    void childrenRunInTheCLocaleInTheirFolder();
    void aFailureNamesTheProgramAndItsWords();
    void theComplaintIsTheLineThatSaysSo();
    void aFullDiskIsToldApart();
    void aMissingProgramIsNamed_data();
    void aMissingProgramIsNamed();
    void secretsStandInTheEnvironmentOnly();
    void programsAreFoundInPath();
};

void TestProgram::exitCodesAreHandedBack_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<int>("expected");
    QTest::newRow("success") << u"exit 0"_s << 0;
    QTest::newRow("failure") << u"exit 3"_s << 3;
    QTest::newRow("largest") << u"exit 255"_s << 255;
    QTest::newRow("signal") << u"kill -9 $$"_s << -1;
    QTest::newRow("closed output") << u"exec >&- 2>&-; sleep 0.2; exit 4"_s << 4;
}

void TestProgram::exitCodesAreHandedBack()
{
    QFETCH(const QString, script);
    QFETCH(const int, expected);

    const ProgramResult result = runProgram(shell(script), {});

    QCOMPARE(result.exitCode, expected);
    QVERIFY(!result.timedOut && !result.overflowed);
    QVERIFY(result.duration < 5s);
}

void TestProgram::outputAndErrorsAreKeptApart()
{
    const ProgramResult result = runProgram(shell(u"printf 'out\\0put'; printf errors >&2"_s), {});

    QCOMPARE(result.output, QByteArray("out\0put", 7));
    QCOMPARE(result.errors, "errors");
}

void TestProgram::linesComeAsTheyArePrinted()
{
    QByteArrayList out;
    QByteArrayList errors;
    std::vector<std::chrono::steady_clock::time_point> times;
    ProgramCall call = shell(u"echo a; sleep 0.4; printf 'b\\n\\nc'; echo oops >&2"_s);
    call.onOutputLine = [&](const QByteArray &line) {
        out += line;
        times.push_back(std::chrono::steady_clock::now());
    };
    call.onErrorLine = [&](const QByteArray &line) { errors += line; };

    const ProgramResult result = runProgram(call, {});

    QCOMPARE(out, (QByteArrayList{"a", "b", "", "c"}));
    QCOMPARE(errors, QByteArrayList{"oops"});
    QVERIFY(times[1] - times[0] > 200ms);
    QCOMPARE(result.output, "a\nb\n\nc");
}

void TestProgram::aLineWithoutAnEndIsCut()
{
    qsizetype longest = 0;
    qsizetype all = 0;
    ProgramCall call = shell(u"head -c 1000000 /dev/zero >&2"_s);
    call.onErrorLine = [&](const QByteArray &line) {
        longest = std::max(longest, line.size());
        all += line.size();
    };

    const ProgramResult result = runProgram(call, {});

    QCOMPARE(all, 1'000'000);
    QVERIFY2(longest < 500'000, QByteArray::number(longest).constData());
    QCOMPARE(result.errors.size(), 64 * 1024);
}

void TestProgram::bigInputAndOutputPassThrough()
{
    QByteArray input(20'000'000, Qt::Uninitialized);
    for (qsizetype i = 0; i < input.size(); ++i)
        input[i] = char(i * 7 + i / 251);

    const ProgramResult result = runProgram({.program = u"cat"_s, .input = input}, {});

    QCOMPARE(result.exitCode, 0);
    QVERIFY(result.output == input);
}

void TestProgram::aProgramThatReadsNoInputIsNoHindrance()
{
    ProgramCall call = shell(u"exec <&-; sleep 0.1; exit 7"_s);
    call.input = QByteArray(5'000'000, 'x');

    QCOMPARE(runProgram(call, {}).exitCode, 7);
}

void TestProgram::outputGoesToAFile()
{
    const QTemporaryDir folder;
    ProgramCall call = shell(u"echo in the file; echo beside >&2; sleep 0.1"_s);
    call.outputFile = folder.filePath(u"out"_s);

    const ProgramResult result = runProgram(call, {});

    QFile file(call.outputFile);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "in the file\n");
    QCOMPARE(result.output, QByteArray());
    QCOMPARE(result.errors, "beside\n");
}

void TestProgram::onlyTheEndOfErrorsIsKept()
{
    const ProgramResult result =
        runProgram(shell(u"i=0; while [ $i -lt 20000 ]; do echo line $i; i=$((i+1)); done >&2"_s), {});

    QCOMPARE(result.errors.size(), 64 * 1024);
    QVERIFY(result.errors.endsWith("line 19999\n"));
}

void TestProgram::childrenRunInTheCLocaleInTheirFolder()
{
    qputenv("LC_ALL", "de_DE.UTF-8");
    qputenv("LANGUAGE", "de");
    ProgramCall call = shell(u"echo $LC_ALL-$LANGUAGE-$MORE; pwd"_s);
    call.environment = {{u"MORE"_s, u"a b"_s}};
    call.workingDirectory = u"/usr"_s;

    const ProgramResult result = runProgram(call, {});
    qunsetenv("LC_ALL");
    qunsetenv("LANGUAGE");

    QCOMPARE(result.output, "C--a b\n/usr\n");
}

void TestProgram::aFailureNamesTheProgramAndItsWords()
{
    const auto failed =
        errorOf([] { runProgramOrThrow(shell(u"echo first >&2; echo 'no such table' >&2; exit 5"_s), {}); });
    const auto killed = errorOf([] { runProgramOrThrow(shell(u"kill -9 $$"_s), {}); });

    QVERIFY(failed && killed);
    QCOMPARE(failed->code(), ErrorCode::ToolFailed);
    QCOMPARE(failed->whatHappened(), u"/bin/sh ended with exit code 5: no such table"_s);
    QVERIFY(failed->details().contains(u"first\nno such table"_s));
    QVERIFY(failed->details().startsWith(u"/bin/sh -c "_s));
    QCOMPARE(killed->whatHappened(), u"/bin/sh was ended by a signal."_s);
}

void TestProgram::theComplaintIsTheLineThatSaysSo()
{
    const auto failed = errorOf([] {
        runProgramOrThrow(
            shell(u"printf 'pg_restore: while PROCESSING TOC:\\npg_restore: error: no such role\\nCommand was: "
                  "CREATE\\n);\\n' >&2; exit 1"_s),
            {});
    });

    QVERIFY(failed);
    QCOMPARE(failed->whatHappened(), u"/bin/sh ended with exit code 1: no such role"_s);
}

void TestProgram::aFullDiskIsToldApart()
{
    QCOMPARE(endingOf([] { runProgramOrThrow(shell(u"cat /etc/passwd > /dev/full"_s), {}); }), u"DiskFull"_s);
}

void TestProgram::aMissingProgramIsNamed_data()
{
    QTest::addColumn<QString>("program");
    QTest::newRow("in PATH") << u"rehome-no-such-program"_s;
    QTest::newRow("a path") << u"/usr/lib/no such/program"_s;
    QTest::newRow("not executable") << u"/etc/passwd"_s;
    QTest::newRow("a folder") << u"/tmp"_s;
}

void TestProgram::aMissingProgramIsNamed()
{
    QFETCH(const QString, program);

    const auto error = errorOf([&] { (void)runProgram({.program = program}, {}); });

    QVERIFY(error);
    QCOMPARE(error->code(), ErrorCode::ToolMissing);
    QVERIFY(error->whatHappened().contains(program));
}

void TestProgram::secretsStandInTheEnvironmentOnly()
{
    ProgramCall call = shell(u"tr '\\0' ' ' < /proc/$$/cmdline; printf '|'; printf %s \"$PGPASSWORD\"; exit 1"_s);
    call.secrets = {{u"PGPASSWORD"_s, Secret(u"canary 'n \"$x"_s)}};

    const QByteArray output = runProgram(call, {}).output;
    call.arguments.last().replace(u"printf %s \"$PGPASSWORD\""_s, u":"_s);
    const auto error = errorOf([&] { runProgramOrThrow(call, {}); });

    QCOMPARE(output.split('|').last(), "canary 'n \"$x");
    QVERIFY(!output.split('|').first().contains("canary"));
    QVERIFY(error && !(error->whatHappened() + error->whatToDo() + error->details()).contains(u"canary"_s));
    QVERIFY(qEnvironmentVariableIsEmpty("PGPASSWORD"));
}

void TestProgram::programsAreFoundInPath()
{
    QVERIFY(findProgram(u"sh"_s).endsWith(u"/sh"_s));
    QCOMPARE(findProgram(u"rehome-no-such-program"_s), QString());
}

QTEST_GUILESS_MAIN(TestProgram)
#include "tst_program.moc"
