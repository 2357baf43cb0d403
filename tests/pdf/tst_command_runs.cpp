// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"
#include "pdf/command_runs.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <thread>

using namespace std::chrono_literals;
using rehome::evidence::CommandTiming;
using rehome::pdf::CommandRequest;
using rehome::process::ProgramCall;

namespace {

const QString python = QStringLiteral("/usr/bin/python3");

CommandRequest requestFor(ProgramCall call)
{
    return {.call = std::move(call),
            .repeats = 2,
            .warmUps = 0,
            .python = python,
            .script = qEnvironmentVariable("REHOME_SOURCE") + QStringLiteral("/resources/probe/measure.py")};
}

CommandRequest pythonRequest(const char *code)
{
    return requestFor({.program = python, .arguments = {QStringLiteral("-c"), QLatin1String(code)}});
}

CommandRequest shellRequest(const QString &script)
{
    return requestFor({.program = QStringLiteral("/bin/sh"), .arguments = {QStringLiteral("-c"), script}});
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("nothing");
}

} // namespace

class TestCommandRuns final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void processorTimeAndMemoryAreThoseOfTheCommandAndItsChildren();
    void waitingIsWallTimeAndNotProcessorTime();
    void theOutputIsHashedAndKept();
    void outputsThatDifferHaveNoHash();
    void anExitCodeIsKeptAndLogged();
    void aSignalIsAnExitCodeToo();
    void aCommandThatIsNotThereIsNamed();
    void aRunThatHitsTheLimitCountsAsTheLimitAndIsTheLast();
    void twoCommandsTakeTurns();
    void stoppingEndsTheCommandToo();
    void aTerminatedWrapperTerminatesTheCommand();
};

void TestCommandRuns::processorTimeAndMemoryAreThoseOfTheCommandAndItsChildren()
{
    const CommandRequest request = pythonRequest("import subprocess, sys\n"
                                                 "subprocess.run([sys.executable, '-c', '''\n"
                                                 "import time\n"
                                                 "held = b\"x\" * 50_000_000\n"
                                                 "while time.process_time() < 0.4: pass\n"
                                                 "'''], check=True)\n");

    const CommandTiming timing = rehome::pdf::measureCommand(request, {});

    QCOMPARE(timing.exitCode, 0);
    QCOMPARE(timing.wallMilliseconds.size(), 2u);
    QCOMPARE(timing.processorMilliseconds.size(), 2u);
    for (const double milliseconds : timing.processorMilliseconds)
        QVERIFY2(milliseconds >= 400 && milliseconds < 1500, QByteArray::number(milliseconds).constData());
    for (const double milliseconds : timing.wallMilliseconds)
        QVERIFY(milliseconds >= 400);
    QVERIFY2(timing.peakBytes > 50'000'000 && timing.peakBytes < 100'000'000,
             QByteArray::number(timing.peakBytes).constData());
}

void TestCommandRuns::waitingIsWallTimeAndNotProcessorTime()
{
    const CommandTiming timing = rehome::pdf::measureCommand(shellRequest(QStringLiteral("sleep 0.3")), {});

    QVERIFY(timing.wallMilliseconds.front() >= 300 && timing.wallMilliseconds.front() < 1500);
    QVERIFY(timing.processorMilliseconds.front() < 100);
    QVERIFY(timing.peakBytes < 30'000'000);
}

void TestCommandRuns::theOutputIsHashedAndKept()
{
    const QTemporaryDir folder;
    CommandRequest request = shellRequest(QStringLiteral("printf 'a\\nb'; printf noise >&2"));
    request.outputFile = folder.filePath(QStringLiteral("golden.txt"));
    request.artifact = QStringLiteral("artifacts/golden.txt");
    request.title = QStringLiteral("process_sample_pdf");
    request.database = QStringLiteral("old on localhost");

    const CommandTiming timing = rehome::pdf::measureCommand(request, {});

    QCOMPARE(contentOf(request.outputFile), QByteArray("a\nb"));
    QCOMPARE(timing.outputSha256,
             QString::fromLatin1(QCryptographicHash::hash("a\nb", QCryptographicHash::Sha256).toHex()));
    QCOMPARE(timing.output, request.artifact);
    QCOMPARE(timing.command, request.title);
    QCOMPARE(timing.database, request.database);
}

void TestCommandRuns::outputsThatDifferHaveNoHash()
{
    const CommandTiming timing = rehome::pdf::measureCommand(shellRequest(QStringLiteral("echo $$")), {});

    QCOMPARE(timing.outputSha256, QString());
}

void TestCommandRuns::anExitCodeIsKeptAndLogged()
{
    QStringList lines;
    const rehome::core::WorkContext context{.log = [&](auto level, const QString &text) {
        if (level != rehome::core::LogLevel::Debug)
            lines += text;
    }};

    const CommandTiming timing =
        rehome::pdf::measureCommand(shellRequest(QStringLiteral("echo no such table >&2; exit 7")), context);

    QCOMPARE(timing.exitCode, 7);
    QCOMPARE(timing.wallMilliseconds.size(), 2u);
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines.first().contains(QStringLiteral("no such table")));
}

void TestCommandRuns::aSignalIsAnExitCodeToo()
{
    const CommandTiming timing = rehome::pdf::measureCommand(shellRequest(QStringLiteral("kill -KILL $$")), {});

    QCOMPARE(timing.exitCode, 128 + SIGKILL);
}

void TestCommandRuns::aCommandThatIsNotThereIsNamed()
{
    try {
        (void)rehome::pdf::measureCommand(requestFor({.program = QStringLiteral("/nowhere/manage")}), {});
        QFAIL("no error");
    } catch (const rehome::core::Error &error) {
        QCOMPARE(error.code(), rehome::core::ErrorCode::ToolMissing);
        QVERIFY(error.whatHappened().contains(QStringLiteral("/nowhere/manage")));
        QVERIFY(error.details().contains(QStringLiteral("No such file")));
    }
}

void TestCommandRuns::aRunThatHitsTheLimitCountsAsTheLimitAndIsTheLast()
{
    CommandRequest request = shellRequest(QStringLiteral("sleep 30"));
    request.call.timeLimit = 600ms;
    QElapsedTimer clock;
    clock.start();

    const CommandTiming timing = rehome::pdf::measureCommand(request, {});

    QCOMPARE(timing.wallMilliseconds, std::vector<double>{600});
    QCOMPARE(timing.exitCode, -1);
    QVERIFY(clock.elapsed() < 2500);
}

void TestCommandRuns::twoCommandsTakeTurns()
{
    const QTemporaryDir folder;
    const QString trace = folder.filePath(QStringLiteral("trace"));
    CommandRequest oldRequest = shellRequest(QStringLiteral("printf A >> %1").arg(trace));
    CommandRequest newRequest = shellRequest(QStringLiteral("printf B >> %1; sleep 0.1").arg(trace));
    oldRequest.warmUps = 1;

    const auto [oldRuns, newRuns] = rehome::pdf::measureCommandsInterleaved(oldRequest, newRequest, {});

    QCOMPARE(contentOf(trace), QByteArray("ABABAB"));
    QCOMPARE(oldRuns.wallMilliseconds.size(), 2u);
    QCOMPARE(newRuns.wallMilliseconds.size(), 2u);
    QVERIFY(newRuns.wallMilliseconds[0] >= 100 && newRuns.wallMilliseconds[1] >= 100);
}

void TestCommandRuns::stoppingEndsTheCommandToo()
{
    const QTemporaryDir folder;
    const QString trace = folder.filePath(QStringLiteral("pid"));
    std::stop_source stop;
    QElapsedTimer sinceStop;
    std::jthread stopper([&] {
        std::this_thread::sleep_for(500ms);
        sinceStop.start();
        stop.request_stop();
    });

    QVERIFY_THROWS_EXCEPTION(
        rehome::core::Stopped,
        (void)rehome::pdf::measureCommand(shellRequest(QStringLiteral("echo $$ > %1; exec sleep 30").arg(trace)),
                                          {.stop = stop.get_token()}));

    QVERIFY2(sinceStop.elapsed() < 1500, QByteArray::number(sinceStop.elapsed()).constData());
    const int pid = contentOf(trace).trimmed().toInt();
    QVERIFY(pid > 0);
    QTRY_VERIFY(::kill(pid, 0) != 0);
}

void TestCommandRuns::aTerminatedWrapperTerminatesTheCommand()
{
    const CommandRequest request = shellRequest(QStringLiteral("trap 'exit 5' TERM; kill -TERM $PPID; sleep 5 & wait"));

    const CommandTiming timing = rehome::pdf::measureCommand(request, {});

    QCOMPARE(timing.exitCode, 5);
    QVERIFY(timing.wallMilliseconds.front() < 4000);
}

QTEST_GUILESS_MAIN(TestCommandRuns)
#include "tst_command_runs.moc"
