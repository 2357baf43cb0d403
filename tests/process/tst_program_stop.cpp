// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/program.h"
#include "support/test_errors.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <csignal>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace rehome::process;
using rehome::core::ErrorCode;
using rehome::core::WorkContext;
using rehome::testing::endingOf;
using rehome::testing::errorOf;

namespace {

ProgramCall shell(const QString &script)
{
    return {.program = u"/bin/sh"_s, .arguments = {u"-c"_s, script}};
}

/// Whether a process is there and is more than a zombie.
bool lives(pid_t process)
{
    QFile file(u"/proc/%1/stat"_s.arg(process));
    if (process <= 0 || !file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray stat = file.readAll();
    return stat.mid(stat.lastIndexOf(')') + 2, 1) != "Z";
}

bool diesWithin(pid_t process, int milliseconds)
{
    QElapsedTimer clock;
    clock.start();
    while (lives(process) && clock.elapsed() < milliseconds)
        std::this_thread::sleep_for(10ms);
    return !lives(process);
}

} // namespace

class TestProgramStop final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stoppingEndsTheProgramAndItsChildren_data();
    void stoppingEndsTheProgramAndItsChildren();
    void aStopBeforeTheStartStartsNothing();
    void theTimeLimitEndsTheProgram();
    void tooMuchOutputEndsTheProgram_data();
    void tooMuchOutputEndsTheProgram();
    void theProgramDiesWithUs_data();
    void theProgramDiesWithUs();
};

void TestProgramStop::stoppingEndsTheProgramAndItsChildren_data()
{
    QTest::addColumn<QString>("script");
    QTest::newRow("obeys") << u"echo $$; sleep 60"_s;
    QTest::newRow("ignores SIGTERM") << u"trap '' TERM; echo $$; while :; do sleep 1; done"_s;
    QTest::newRow("has a child") << u"sleep 60 & echo $!; wait"_s;
    QTest::newRow("has a child that ignores SIGTERM")
        << u"sh -c 'trap \"\" TERM; while :; do sleep 1; done' & echo $!; wait"_s;
    QTest::newRow("closed its output") << u"echo $$; exec >&- 2>&-; sleep 60"_s;
    QTest::newRow("prints without end") << u"trap '' TERM; echo $$; while :; do echo line line line line; done"_s;
}

void TestProgramStop::stoppingEndsTheProgramAndItsChildren()
{
    QFETCH(const QString, script);
    std::stop_source source;
    std::atomic<pid_t> process{0};
    ProgramCall call = shell(script);
    call.outputLimit = qint64(1) << 40;
    call.onOutputLine = [&](const QByteArray &line) {
        if (process == 0) {
            process = line.toInt();
            source.request_stop();
        }
    };
    QElapsedTimer clock;
    clock.start();

    const QString ending = endingOf([&] { (void)runProgram(call, {.stop = source.get_token()}); });

    QCOMPARE(ending, u"Stopped"_s);
    QVERIFY2(clock.elapsed() < 2000, QByteArray::number(clock.elapsed()).constData());
    QVERIFY(process > 0);
    QVERIFY(diesWithin(process, 300));
}

void TestProgramStop::aStopBeforeTheStartStartsNothing()
{
    std::stop_source source;
    source.request_stop();

    QCOMPARE(
        endingOf([&] { (void)runProgram({.program = u"rehome-no-such-program"_s}, {.stop = source.get_token()}); }),
        u"Stopped"_s);
}

void TestProgramStop::theTimeLimitEndsTheProgram()
{
    ProgramCall call = shell(u"echo begun; echo and why >&2; sleep 60"_s);
    call.timeLimit = 300ms;
    QElapsedTimer clock;
    clock.start();

    const ProgramResult result = runProgram(call, {});
    const auto error = errorOf([&] { runProgramOrThrow(call, {}); });

    QVERIFY(result.timedOut);
    QCOMPARE(result.exitCode, -1);
    QCOMPARE(result.output, "begun\n");
    QVERIFY(error && error->code() == ErrorCode::TimedOut);
    QVERIFY(error->details().contains(u"and why"_s));
    QVERIFY(clock.elapsed() < 3000);
}

void TestProgramStop::tooMuchOutputEndsTheProgram_data()
{
    QTest::addColumn<QString>("script");
    QTest::newRow("obeys") << u"yes"_s;
    QTest::newRow("ignores SIGTERM") << u"trap '' TERM; yes"_s;
    QTest::newRow("ends by itself") << u"head -c 2000000 /dev/zero"_s;
}

void TestProgramStop::tooMuchOutputEndsTheProgram()
{
    QFETCH(const QString, script);
    ProgramCall call = shell(script);
    call.outputLimit = 1'000'000;

    const ProgramResult result = runProgram(call, {});
    const auto error = errorOf([&] { runProgramOrThrow(call, {}); });

    QVERIFY(result.overflowed);
    QCOMPARE(result.exitCode, -1);
    QVERIFY2(result.output.size() < 20'000'000, QByteArray::number(result.output.size()).constData());
    QVERIFY(error && error->code() == ErrorCode::ToolFailed);
    QVERIFY2(error->whatHappened().contains(u"1000000"_s), error->what());
}

void TestProgramStop::theProgramDiesWithUs_data()
{
    QTest::addColumn<bool>("outlives");
    QTest::newRow("a tool dies") << false;
    QTest::newRow("a server lives on") << true;
}

/// This program starts itself again as the one that is killed: see main().
void TestProgramStop::theProgramDiesWithUs()
{
    QFETCH(const bool, outlives);
    int ends[2];
    QCOMPARE(::pipe(ends), 0);
    const pid_t middle = ::fork();
    if (middle == 0) {
        ::dup2(ends[1], STDERR_FILENO);
        ::execl("/proc/self/exe", "tst_program_stop", outlives ? "--run-lasting" : "--run", nullptr);
        ::_exit(127);
    }
    ::close(ends[1]);
    char text[32] = {};
    QVERIFY(::read(ends[0], text, sizeof text - 1) > 0);
    ::close(ends[0]);
    const pid_t grandchild = QByteArray(text).trimmed().toInt();
    QVERIFY(lives(grandchild));

    ::kill(middle, SIGKILL);
    ::waitpid(middle, nullptr, 0);

    QCOMPARE(diesWithin(grandchild, 1500), !outlives);
    ::kill(grandchild, SIGKILL);
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc == 2 && QByteArray(argv[1]).startsWith("--run")) {
        ProgramCall call = shell(u"echo $$; exec sleep 60"_s);
        call.outlivesUs = QByteArray(argv[1]) == "--run-lasting";
        call.onOutputLine = [](const QByteArray &line) {
            (void)!::write(STDERR_FILENO, line.constData(), std::size_t(line.size()));
        };
        return runProgram(call, {}).exitCode;
    }
    TestProgramStop test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_program_stop.moc"
