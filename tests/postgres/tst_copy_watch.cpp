// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/archive/copy_watch.h"
#include "support/test_errors.h"
#include "support/test_server.h"

#include <QTest>

#include <condition_variable>
#include <mutex>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace rehome::postgres;
using namespace rehome::testing;

class TestCopyWatch final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_server = std::make_unique<TestServer>(); }
    void aRunningCopyIsSeen();
    void anotherRunIsNotSeen();
    void aServerThatIsGoneIsNoFailure();
    void everyRunHasANameOfItsOwn();

private:
    /// What the watch tells first of a COPY that cannot go on, since nobody takes its rows.
    std::vector<CopiedTable> seen(const QString &watchedName);

    std::unique_ptr<TestServer> m_server;
};

std::vector<CopiedTable> TestCopyWatch::seen(const QString &watchedName)
{
    const ServerAddress database = m_server->newDatabase();
    runSql(database, u"CREATE SCHEMA \"a.b\"; CREATE TABLE \"a.b\".\"t \"\"x\"\"\" AS "
                     "SELECT i, repeat('x', 100) FROM generate_series(1, 50000) i"_s);
    std::stop_source stop;
    const std::jthread copier([&] {
        (void)endingOf([&] {
            Session session(database, Access::ReadWrite, {.stop = stop.get_token()});
            session.execute(u"COPY \"a.b\".\"t \"\"x\"\"\" TO PROGRAM 'sleep 600'"_s);
        });
    });
    Session watcher(database, Access::ReadOnly, {});
    while (watcher.query(u"SELECT 1 FROM pg_stat_progress_copy WHERE tuples_processed > 100"_s).empty())
        std::this_thread::yield();
    std::mutex mutex;
    std::condition_variable told;
    std::optional<CopyActivity> first;
    {
        const CopyWatch watch(database, watchedName,
                              [&](const CopyActivity &now) {
                                  const std::scoped_lock lock(mutex);
                                  first = now;
                                  told.notify_all();
                              },
                              {});
        std::unique_lock lock(mutex);
        told.wait_for(lock, 30s, [&] { return first.has_value(); });
    }
    stop.request_stop();
    return first ? first->tables : std::vector<CopiedTable>{{.name = u"nothing was told"_s}};
}

void TestCopyWatch::aRunningCopyIsSeen()
{
    const std::vector<CopiedTable> tables = seen(u"rehome"_s); // as every session calls itself

    QCOMPARE(tables.size(), 1u);
    QCOMPARE(tables[0].schema, u"a.b"_s);
    QCOMPARE(tables[0].name, u"t \"x\""_s);
    QVERIFY(tables[0].rows > 100 && tables[0].rows < 50000);
    QVERIFY(tables[0].bytes > 100 * tables[0].rows);
}

void TestCopyWatch::anotherRunIsNotSeen()
{
    QCOMPARE(seen(watchedName()).size(), 0u);
}

void TestCopyWatch::aServerThatIsGoneIsNoFailure()
{
    QStringList log;
    std::mutex mutex;
    {
        const CopyWatch watch(ServerAddress{.host = u"/nowhere"_s}, u"x"_s, [](const CopyActivity &) {},
                              {.log = [&](auto, const QString &text) {
                                  const std::scoped_lock lock(mutex);
                                  log += text;
                              }});
    }

    QVERIFY(log.size() <= 1); // none where the watch was over before it began
}

void TestCopyWatch::everyRunHasANameOfItsOwn()
{
    const QString one = watchedName();
    const QString other = watchedName();
    const ServerAddress database = m_server->newDatabase();

    QVERIFY(one != other);
    QVERIFY(watchedConnection(database, one).endsWith(u" application_name='%1'"_s.arg(one)));
    QCOMPARE(ServerAddress::parse(watchedConnection(database, one)).others.value(u"application_name"_s), one);
}

QTEST_GUILESS_MAIN(TestCopyWatch)
#include "tst_copy_watch.moc"
