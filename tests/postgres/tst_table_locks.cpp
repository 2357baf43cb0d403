// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/archive/backup.h"
#include "postgres/catalog/catalog.h"
#include "postgres/compare/verification.h"
#include "postgres/copy/copy.h"
#include "postgres/session/snapshot.h"
#include "postgres/session/table_locks.h"
#include "support/test_errors.h"
#include "support/test_server.h"

#include <QFileInfo>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rehome::postgres;
using namespace rehome::testing;
using rehome::core::ErrorCode;
using rehome::evidence::Level;
using rehome::evidence::Verdict;

namespace {

/// More than the server of these tests has room to lock at once.
constexpr int manyTables = 3500;

QString locksOfMine(Session &session)
{
    return session.value(u"SELECT count(*) FROM pg_locks WHERE pid = pg_backend_pid() AND locktype = 'relation'"
                         " AND relation >= 16384"_s);
}

} // namespace

class TestTableLocks final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aReaderGivesItsLocksBackAndSeesTheSameRows();
    void aReaderKeepsItsLocksIfAsked();
    void whoAltersATableThatWasReadWaitsForAMomentOnly();
    void moreTablesThanTheServerCanLockAreCompared();
    void aServerWithRoomIsUsedAsWanted();
    void aBackupThatCannotLockAllTablesIsRefusedBeforehand();
    void aCopyThatCannotLockAllTablesIsRefusedBeforehand();
    void fewerJobsAreUsedWhereTheyFit();
    void sequencesThatPgDumpReadsAreCounted();

private:
    void makeTables(const ServerAddress &address, int from, int to);

    std::unique_ptr<TestServer> m_server;
    ServerAddress m_many;
};

/// The smallest room for locks that a server can have.
void TestTableLocks::initTestCase()
{
    m_server = std::make_unique<TestServer>();
    PrivateServer server = PrivateServer::existing((*m_server)->folder());
    server.stop({});
    server.startWith({u"max_locks_per_transaction=10"_s, u"max_connections=20"_s, u"max_worker_processes=2"_s}, {});
    m_many = m_server->newDatabase();
    makeTables(m_many, 1, manyTables);
}

void TestTableLocks::makeTables(const ServerAddress &address, int from, int to)
{
    for (int begin = from; begin <= to; begin += 100) // a transaction each
        runSql(address, u"DO $$ BEGIN FOR i IN %1..%2 LOOP EXECUTE format('CREATE TABLE \"a.\"\"%s\" (id int)', i);"
                        " END LOOP; END $$"_s.arg(begin)
                            .arg(std::min(begin + 99, to)));
}

void TestTableLocks::aReaderGivesItsLocksBackAndSeesTheSameRows()
{
    const ServerAddress address = m_server->newDatabase();
    makeTables(address, 1, 200);
    runSql(address, u"CREATE TABLE t (id int); INSERT INTO t VALUES (1)"_s);
    Snapshot snapshot(address, {});
    const std::vector<TableShape> tables = tableShapes(*snapshot.reader());
    runSql(address, u"INSERT INTO t VALUES (2)"_s);

    for (const TableShape &table : tables)
        snapshot.reader()->execute(u"SELECT FROM "_s + quoted(*snapshot.reader(), table));

    const Snapshot::Reader reader = snapshot.reader();
    QVERIFY2(locksOfMine(*reader).toInt() < 50, qPrintable(locksOfMine(*reader)));
    QCOMPARE(reader->value(u"SELECT count(*) FROM public.t"_s), u"1"_s);
}

void TestTableLocks::aReaderKeepsItsLocksIfAsked()
{
    const ServerAddress address = m_server->newDatabase();
    makeTables(address, 1, 100);
    Snapshot snapshot(address, {});
    const std::vector<TableShape> tables = tableShapes(*snapshot.reader());

    snapshot.keepLocks(true);
    for (const TableShape &table : tables)
        snapshot.reader()->execute(u"SELECT FROM "_s + quoted(*snapshot.reader(), table));

    QCOMPARE(locksOfMine(*snapshot.reader()).toInt(), 100);
}

/// He, and behind him all who read the table, would wait for the reader, which nobody uses any more; and another reader
/// of the snapshot for him.
void TestTableLocks::whoAltersATableThatWasReadWaitsForAMomentOnly()
{
    const ServerAddress address = m_server->newDatabase();
    runSql(address, u"CREATE TABLE t (i int); INSERT INTO t VALUES (1)"_s);
    Snapshot snapshot(address, {});
    QCOMPARE(snapshot.reader()->value(u"SELECT i FROM public.t"_s), u"1"_s);

    const auto error = errorOf([&] {
        runSql(address, u"SET lock_timeout = '10s'; ALTER TABLE t ADD COLUMN j int; INSERT INTO t VALUES (2)"_s);
    });

    QVERIFY2(!error, error ? error->what() : "");
    QCOMPARE(snapshot.reader()->value(u"SELECT count(*) FROM public.t"_s), u"1"_s);
}

void TestTableLocks::moreTablesThanTheServerCanLockAreCompared()
{
    runSql(m_many, u"INSERT INTO \"a.\"\"3499\" VALUES (1)"_s);

    const auto result = verifyDatabases(m_many, m_many, {.level = Level::Content, .schema = false}, {});

    QCOMPARE(result.overall(), Verdict::Same);
    QCOMPARE(int(result.tables.size()), manyTables);
}

void TestTableLocks::aServerWithRoomIsUsedAsWanted()
{
    const ServerAddress address = m_server->newDatabase();
    makeTables(address, 1, 60);

    QCOMPARE(dumpJobs(address, 4, {}).jobs, 4);
    QCOMPARE(roomForLocks(address, {.atLeast = 2, .wanted = 2}, {}).sessions, 2);
}

void TestTableLocks::aBackupThatCannotLockAllTablesIsRefusedBeforehand()
{
    const QString folder = m_server->folder() + u"/backup"_s;

    const auto error = errorOf([&] { (void)takeBackup({.source = m_many, .folder = folder}, {}); });

    QVERIFY(error.has_value());
    QCOMPARE(error->code(), ErrorCode::ServerUnsuitable);
    QVERIFY2(error->whatHappened().contains(u"3500"_s), qPrintable(error->whatHappened()));
    QVERIFY2(error->whatToDo().contains(u"max_locks_per_transaction"_s), qPrintable(error->whatToDo()));
    QVERIFY(!QFileInfo::exists(folder));
    QVERIFY(!QFileInfo::exists(partialBackup(folder)));
    QCOMPARE(sqlValue(m_many, u"SELECT count(*) FROM pg_locks WHERE relation >= 16384"_s), u"0"_s);
}

void TestTableLocks::aCopyThatCannotLockAllTablesIsRefusedBeforehand()
{
    const auto error =
        errorOf([&] { (void)copyDatabase({.source = m_many, .target = (*m_server)->superuser(u"copied"_s)}, {}); });

    QVERIFY(error.has_value());
    QCOMPARE(error->code(), ErrorCode::ServerUnsuitable);
    QVERIFY2(error->whatToDo().contains(u"max_locks_per_transaction"_s), qPrintable(error->whatToDo()));
}

/// Where the borders are depends on the server's version: between them, one job fits and two do not.
void TestTableLocks::fewerJobsAreUsedWhereTheyFit()
{
    const ServerAddress address = m_server->newDatabase();
    QStringList log;
    const rehome::core::WorkContext context{.log = [&](auto, const QString &text) { log += text; }};
    int jobs = 2;

    for (int tables = 0; jobs == 2 && tables < manyTables; tables += 50) {
        makeTables(address, tables + 1, tables + 50);
        jobs = dumpJobs(address, 2, context).jobs;
    }

    QCOMPARE(jobs, 1);
    QVERIFY2(log.join(u'\n').contains(u"one job"_s), qPrintable(log.join(u'\n')));
    const auto backup = takeBackup({.source = address, .folder = m_server->folder() + u"/one_job"_s, .jobs = 2}, {});
    QVERIFY(backup.tableCount() > 0);
}

void TestTableLocks::sequencesThatPgDumpReadsAreCounted()
{
    const ServerAddress address = m_server->newDatabase();
    makeTables(address, 1, 100);
    const QString each = u"DO $$ BEGIN FOR i IN %1..%2 LOOP EXECUTE format('%3 SEQUENCE s%s', i); END LOOP; END $$"_s;
    const auto isRefused = [&] { return errorOf([&] { (void)dumpJobs(address, 1, {}); }).has_value(); };
    int sequences = 0;
    for (; !isRefused() && sequences < manyTables; sequences += 100)
        runSql(address, each.arg(sequences + 1).arg(sequences + 100).arg(u"CREATE"_s));

    QVERIFY(sequences > 0 && sequences < manyTables);
    runSql(address, each.arg(sequences - 99).arg(sequences).arg(u"DROP"_s));
    const auto backup = takeBackup({.source = address, .folder = m_server->folder() + u"/sequences"_s, .jobs = 1}, {});
    QCOMPARE(backup.tableCount(), 100);
}

QTEST_GUILESS_MAIN(TestTableLocks)
#include "tst_table_locks.moc"
