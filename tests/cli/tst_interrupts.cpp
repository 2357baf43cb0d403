// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/interrupts.h"

#include <QElapsedTimer>
#include <QTest>

#include <csignal>
#include <optional>
#include <sys/wait.h>
#include <unistd.h>

using rehome::cli::Interrupts;

namespace {

/// A child that waits for signals, and says with a letter what it has come to: r ready, c called, e over.
class Child final
{
public:
    explicit Child(bool endsInterrupts = false)
    {
        int ends[2];
        if (::pipe(ends) != 0)
            qFatal("no pipe");
        m_process = ::fork();
        if (m_process == 0)
            live(ends[1], endsInterrupts);
        ::close(ends[1]);
        m_news = ends[0];
    }
    ~Child()
    {
        if (m_process > 0) {
            ::kill(m_process, SIGKILL);
            ::waitpid(m_process, nullptr, 0);
        }
        ::close(m_news);
    }
    Child(const Child &) = delete;
    Child &operator=(const Child &) = delete;

    /// The next letter; 0 if the child has gone.
    [[nodiscard]] char news() const
    {
        char letter = 0;
        return ::read(m_news, &letter, 1) == 1 ? letter : '\0';
    }
    void send(int signal) const { ::kill(m_process, signal); }
    /// How it ended, as waitpid() says it.
    [[nodiscard]] int ending()
    {
        int status = 0;
        ::waitpid(m_process, &status, 0);
        m_process = 0;
        return status;
    }
    [[nodiscard]] bool isAlive() const { return ::waitpid(m_process, nullptr, WNOHANG) == 0; }

private:
    [[noreturn]] static void live(int news, bool endsInterrupts)
    {
        const auto say = [news](char letter) { [[maybe_unused]] const ssize_t written = ::write(news, &letter, 1); };
        std::optional<Interrupts> interrupts;
        interrupts.emplace([say] { say('c'); });
        if (endsInterrupts)
            interrupts.reset();
        say(endsInterrupts ? 'e' : 'r');
        for (;;)
            ::pause();
    }

    pid_t m_process = 0;
    int m_news = -1;
};

} // namespace

/// Signals that ask the program to end, sent to a child process.
class TestInterrupts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstSignalCallsAndTheSecondEnds_data();
    void theFirstSignalCallsAndTheSecondEnds();
    void theFunctionRunsOnAThreadOfItsOwn();
    void afterwardsSignalsHaveTheirOldMeaning();
    void whatWasIgnoredStaysIgnored();
    void thereMayBeOneAfterAnother();
    void withoutASignalNothingIsCalled();
};

void TestInterrupts::theFirstSignalCallsAndTheSecondEnds_data()
{
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("second");
    QTest::newRow("Ctrl-C twice") << SIGINT << SIGINT;
    QTest::newRow("terminate twice") << SIGTERM << SIGTERM;
    QTest::newRow("terminal closed, then terminate") << SIGHUP << SIGTERM;
}

void TestInterrupts::theFirstSignalCallsAndTheSecondEnds()
{
    QFETCH(const int, first);
    QFETCH(const int, second);
    Child child;
    QCOMPARE(child.news(), 'r');

    child.send(first);
    QCOMPARE(child.news(), 'c');
    QVERIFY(child.isAlive());
    child.send(second);
    const int ending = child.ending();

    QVERIFY(WIFEXITED(ending));
    QCOMPARE(WEXITSTATUS(ending), 130);
    QCOMPARE(child.news(), '\0'); // it was not called again
}

void TestInterrupts::theFunctionRunsOnAThreadOfItsOwn()
{
    std::atomic<bool> called = false;
    std::thread::id thread;
    {
        const Interrupts interrupts([&] {
            thread = std::this_thread::get_id();
            called = true;
        });
        ::raise(SIGINT);
        QTRY_VERIFY(called);
    }

    QVERIFY(thread != std::this_thread::get_id());
}

void TestInterrupts::afterwardsSignalsHaveTheirOldMeaning()
{
    Child child(true);
    QCOMPARE(child.news(), 'e');

    child.send(SIGTERM);
    const int ending = child.ending();

    QVERIFY(WIFSIGNALED(ending));
    QCOMPARE(WTERMSIG(ending), SIGTERM);
}

/// As nohup has it.
void TestInterrupts::whatWasIgnoredStaysIgnored()
{
    ::signal(SIGHUP, SIG_IGN); // children inherit it
    Child child;
    ::signal(SIGHUP, SIG_DFL);
    QCOMPARE(child.news(), 'r');

    child.send(SIGHUP);
    QTest::qSleep(50);
    child.send(SIGTERM); // the first that is heeded, or the second
    QCOMPARE(child.news(), 'c');
    QTest::qSleep(50);

    QVERIFY(child.isAlive());
}

void TestInterrupts::thereMayBeOneAfterAnother()
{
    for (int round = 0; round < 3; ++round) {
        std::atomic<bool> called = false;
        const Interrupts interrupts([&called] { called = true; });
        ::raise(SIGINT); // were the last round's signal still counted, this would end the program

        QTRY_VERIFY(called);
    }
}

void TestInterrupts::withoutASignalNothingIsCalled()
{
    std::atomic<bool> called = false;
    QElapsedTimer clock;
    clock.start();
    {
        const Interrupts interrupts([&called] { called = true; });
    }

    QVERIFY(!called);
    QVERIFY(clock.elapsed() < 1000); // its thread does not wait for a signal that never comes
}

QTEST_GUILESS_MAIN(TestInterrupts)
#include "tst_interrupts.moc"
