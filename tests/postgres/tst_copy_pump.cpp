// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/copy/copy_pump.h"
#include "postgres/session/snapshot.h"
#include "support/test_errors.h"
#include "support/test_server.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rehome::postgres;
using namespace rehome::testing;
using rehome::core::ErrorCode;
using rehome::core::WorkContext;

class TestCopyPump final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void everyRowArrives_data();
    void everyRowArrives();
    void rowsOfAnySizeArrive();
    void onePumpTakesTableAfterTable();
    void onlyTheSnapshotIsRead();
    void aRowThatTheTargetRefusesEndsTheCopyAtOnce();
    void rowsThatGetLostAreNoticed();
    void aLostConnectionIsNamed_data();
    void aLostConnectionIsNamed();
    void aStopEndsTheCopy();

private:
    CopyPump pump(const WorkContext &context = {})
    {
        return CopyPump({.source = m_source, .snapshot = m_snapshot->id(), .target = m_target, .encoding = u"UTF8"_s},
                        context);
    }
    static PumpedTable rowsOf(const QString &table, const QString &format = u"binary"_s, bool freeze = false)
    {
        return {.title = table,
                .copyOut = u"COPY public.%1 TO STDOUT (FORMAT %2)"_s.arg(table, format),
                .before = freeze ? u"TRUNCATE ONLY public."_s + table : QString(),
                .copyIn = u"COPY public.%1 FROM STDIN (FORMAT %2%3)"_s.arg(table, format,
                                                                           freeze ? u", FREEZE"_s : QString())};
    }
    /// The same table on both sides, with rows on the old one.
    void makeTable(const QString &columns, const QString &select)
    {
        runSql(m_target, u"CREATE TABLE t (%1)"_s.arg(columns));
        runSql(m_source, u"CREATE TABLE t (%1); INSERT INTO t %2"_s.arg(columns, select));
        m_snapshot = std::make_unique<Snapshot>(m_source, WorkContext{});
    }

    std::unique_ptr<TestServer> m_server;
    ServerAddress m_source;
    ServerAddress m_target;
    std::unique_ptr<Snapshot> m_snapshot;
};

namespace {

const QString sumOfRows = u"SELECT count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) FROM public.t t"_s;

void ignore(qint64 /*bytes*/)
{}

} // namespace

void TestCopyPump::initTestCase()
{
    m_server = std::make_unique<TestServer>();
}

void TestCopyPump::init()
{
    m_snapshot.reset();
    m_source = m_server->newDatabase();
    m_target = m_server->newDatabase();
}

void TestCopyPump::everyRowArrives_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<bool>("freeze");
    QTest::addColumn<int>("rows");
    QTest::newRow("binary") << u"binary"_s << false << 200'000;
    QTest::newRow("frozen") << u"binary"_s << true << 200'000;
    QTest::newRow("text") << u"text"_s << true << 200'000;
    QTest::newRow("one") << u"text"_s << false << 1;
    QTest::newRow("none") << u"binary"_s << true << 0;
}

void TestCopyPump::everyRowArrives()
{
    QFETCH(const QString, format);
    QFETCH(const bool, freeze);
    QFETCH(const int, rows);
    makeTable(
        u"i int, t text, n numeric, b bytea"_s,
        u"SELECT i, E'\\t\\\\N ü ' || i, i / 7.0, decode(md5(i::text), 'hex') FROM generate_series(1, %1) i"_s.arg(
            rows));
    qint64 told = 0;

    const PumpedRows pumped = pump().pump(rowsOf(u"t"_s, format, freeze), [&told](qint64 bytes) { told += bytes; });

    QCOMPARE(pumped.rows, rows);
    QCOMPARE(told, pumped.bytes);
    QCOMPARE(sqlValue(m_target, sumOfRows), sqlValue(m_source, sumOfRows));
}

void TestCopyPump::rowsOfAnySizeArrive()
{
    makeTable(u"t text"_s, u"SELECT repeat('0123456789abcdef', n) FROM unnest(ARRAY[0, 1, 70000, 2000000, 3, 0]) n"_s);

    QCOMPARE(pump().pump(rowsOf(u"t"_s), ignore).rows, 6);

    QCOMPARE(sqlValue(m_target, sumOfRows), sqlValue(m_source, sumOfRows));
}

void TestCopyPump::onePumpTakesTableAfterTable()
{
    runSql(m_target, u"CREATE TABLE a (); CREATE TABLE b (i int); CREATE TABLE t (j int)"_s);
    runSql(m_source, u"CREATE TABLE a (); INSERT INTO a DEFAULT VALUES; INSERT INTO a DEFAULT VALUES;"
                     "CREATE TABLE b (i int); CREATE TABLE t (j int); INSERT INTO t VALUES (1)"_s);
    m_snapshot = std::make_unique<Snapshot>(m_source, WorkContext{});
    CopyPump one = pump();

    QCOMPARE(one.pump(rowsOf(u"a"_s), ignore).rows, 2);
    QCOMPARE(one.pump(rowsOf(u"b"_s, u"text"_s, true), ignore).rows, 0);
    QCOMPARE(one.pump(rowsOf(u"t"_s), ignore).rows, 1);

    QCOMPARE(sqlValue(m_target, u"SELECT count(*) FROM public.a"_s), u"2"_s);
}

void TestCopyPump::onlyTheSnapshotIsRead()
{
    makeTable(u"i int"_s, u"VALUES (1)"_s);
    runSql(m_source, u"INSERT INTO t VALUES (2)"_s);

    QCOMPARE(pump().pump(rowsOf(u"t"_s), ignore).rows, 1);
}

void TestCopyPump::aRowThatTheTargetRefusesEndsTheCopyAtOnce()
{
    makeTable(u"i int, t text"_s, u"SELECT i, repeat('x', 1000) FROM generate_series(1, 100000) i"_s);
    runSql(m_target, u"ALTER TABLE t ADD CHECK (i <> 5)"_s);
    qint64 told = 0;

    const auto error = errorOf([&] { (void)pump().pump(rowsOf(u"t"_s), [&told](qint64 bytes) { told += bytes; }); });

    QVERIFY(error);
    QCOMPARE(error->code(), ErrorCode::ToolFailed);
    QVERIFY2(error->details().contains(u"t_i_check"_s), qPrintable(error->details()));
    QVERIFY(told < 50'000'000); // of 100 MB
    QCOMPARE(sqlValue(m_target, u"SELECT count(*) FROM public.t"_s), u"0"_s);
}

void TestCopyPump::rowsThatGetLostAreNoticed()
{
    makeTable(u"i int"_s, u"SELECT generate_series(1, 10)"_s);
    runSql(m_target, u"CREATE FUNCTION drop_it() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';"
                     "CREATE TRIGGER x BEFORE INSERT ON t FOR EACH ROW WHEN (NEW.i = 3) "
                     "EXECUTE FUNCTION public.drop_it()"_s);

    const auto error = errorOf([&] { (void)pump().pump(rowsOf(u"t"_s), ignore); });

    QVERIFY(error);
    QCOMPARE(error->code(), ErrorCode::Damaged);
    QVERIFY(error->whatHappened().contains(u"10"_s) && error->whatHappened().contains(u"9"_s));
}

void TestCopyPump::aLostConnectionIsNamed_data()
{
    QTest::addColumn<bool>("ofSource");
    QTest::newRow("source") << true;
    QTest::newRow("target") << false;
}

void TestCopyPump::aLostConnectionIsNamed()
{
    QFETCH(const bool, ofSource);
    makeTable(u"i int, t text"_s, u"SELECT i, repeat('x', 1000) FROM generate_series(1, 100000) i"_s);
    const QString database = (ofSource ? m_source : m_target).database;
    bool ended = false;

    const auto error = errorOf([&] {
        (void)pump().pump(rowsOf(u"t"_s), [&](qint64 /*bytes*/) {
            if (!std::exchange(ended, true))
                (void)sqlValue((*m_server)->superuser(),
                               u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '%1' AND query "
                               "LIKE 'COPY%'"_s.arg(database));
        });
    });

    QVERIFY(error);
    QCOMPARE(error->code(), ErrorCode::ConnectionLost);
    QVERIFY2(error->whatHappened().contains(database), qPrintable(error->whatHappened()));
    QCOMPARE(sqlValue(m_target, u"SELECT count(*) FROM public.t"_s), u"0"_s);
}

void TestCopyPump::aStopEndsTheCopy()
{
    makeTable(u"i int, t text"_s, u"SELECT i, repeat('x', 1000) FROM generate_series(1, 100000) i"_s);
    std::stop_source stop;
    qint64 told = 0;

    QCOMPARE(endingOf([&] {
                 (void)pump({.stop = stop.get_token()}).pump(rowsOf(u"t"_s), [&](qint64 bytes) {
                     told += bytes;
                     stop.request_stop();
                 });
             }),
             u"Stopped"_s);

    QVERIFY(told < 50'000'000);
    QCOMPARE(sqlValue(m_target, u"SELECT count(*) FROM public.t"_s), u"0"_s);
}

QTEST_GUILESS_MAIN(TestCopyPump)
#include "tst_copy_pump.moc"
