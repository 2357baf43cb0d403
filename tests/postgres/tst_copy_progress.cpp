// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/archive/dump_progress.h"
#include "postgres/archive/restore_progress.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rehome::postgres;
using rehome::evidence::Backup;

class TestCopyProgress final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_told.clear(); }
    void cleanup();
    void nothingCountsTwice();
    void whatIsAsideIsReplacedAndNeverGoesBack();
    void aDumpWithSeveralJobsFollowsFinishedItems();
    void aDumpWithOneJobFollowsBeginnings();
    void tablesOfOneNameAreToldApart();
    void aRestoreWithSeveralJobsFollowsFinishedItems();
    void aRestoreWithOneJobFollowsBeginnings();
    void anIndexOfALargeTableCountsForMore();
    void whatFailedIsKnown();

private:
    [[nodiscard]] rehome::core::WorkContext context()
    {
        return {.progress = [this](const auto &progress) { m_told.push_back(progress); }};
    }
    [[nodiscard]] qint64 done() const { return m_told.back().done; }

    std::vector<rehome::core::Progress> m_told;
};

namespace {

const std::vector<TableShape> tables{
    {.schema = u"public"_s, .name = u"txn"_s, .kind = u"table"_s, .bytes = 1000, .estimatedRows = 100},
    {.schema = u"public"_s, .name = u"new"_s, .kind = u"table"_s, .bytes = 500, .estimatedRows = -1},
    {.schema = u"odd one"_s, .name = u"txn"_s, .kind = u"table"_s, .bytes = 10},
    {.schema = u"public"_s, .name = u"view"_s, .kind = u"materialized view"_s, .bytes = 7}};

ArchiveEntry entry(int id, const QString &kind, const QString &named)
{
    return {.id = id,
            .kind = kind,
            .schema = named.section(u' ', 0, 0),
            .name = named.section(u' ', 1, -2),
            .named = named};
}

const Backup backup{.tables = {{.table = u"public.txn"_s, .rows = 100, .bytes = 1000},
                               {.table = u"public.big one"_s, .rows = 10, .bytes = 600},
                               {.table = rehome::evidence::largeObjectsName, .rows = 3, .bytes = 400}}};

const std::vector<ArchiveEntry> entries{entry(1, u"TABLE"_s, u"public txn the clerk"_s),
                                        entry(2, u"TABLE DATA"_s, u"public txn the clerk"_s),
                                        entry(3, u"TABLE DATA"_s, u"public big one the clerk"_s),
                                        entry(4, u"BLOBS"_s, u"- BLOBS "_s),
                                        entry(5, u"INDEX"_s, u"public txn_day the clerk"_s),
                                        entry(6, u"CONSTRAINT"_s, u"public txn txn_pkey the clerk"_s)};

} // namespace

/// Whatever was told: never back, never over the end, and the end is reached.
void TestCopyProgress::cleanup()
{
    qint64 before = 0;
    for (const auto &progress : m_told) {
        QVERIFY(progress.done >= before);
        QVERIFY(progress.done <= progress.total);
        before = progress.done;
    }
    QVERIFY(!m_told.empty());
    QCOMPARE(m_told.back().done, m_told.back().total);
}

void TestCopyProgress::nothingCountsTwice()
{
    rehome::core::WorkProgress progress(context());
    progress.expect(u"a"_s, u"table a"_s, 100);
    progress.expect(u"b"_s, u"table b"_s, 50);
    progress.begin();

    progress.reach(u"a"_s, 0.5);
    QCOMPARE(done(), 50);
    QCOMPARE(m_told.back().what, u"table a"_s);
    progress.reach(u"a"_s, 0.4);
    QCOMPARE(done(), 50);
    progress.finish(u"a"_s);
    progress.finish(u"a"_s);
    progress.reach(u"nothing of ours"_s, 1);
    QCOMPARE(done(), 100);
    progress.end();
    QCOMPARE(done(), 150);
}

void TestCopyProgress::whatIsAsideIsReplacedAndNeverGoesBack()
{
    rehome::core::WorkProgress progress(context());
    progress.expect(u"a"_s, u"a"_s, 100);
    progress.begin();

    progress.setAside(30);
    progress.setAside(40);
    QCOMPARE(done(), 40);
    progress.setAside(0);
    QCOMPARE(done(), 40);
    progress.reach(u"a"_s, 0.45);
    QCOMPARE(done(), 45);
    progress.setAside(500);
    QCOMPARE(done(), 100);
    progress.end();
}

void TestCopyProgress::aDumpWithSeveralJobsFollowsFinishedItems()
{
    DumpProgress progress(tables, 40, true, context());
    QCOMPARE(m_told.back().total, 2 * (1000 + 500 + 10 + 40) + 7);

    progress.addLine("pg_dump: dumping contents of table \"public.txn\"");
    progress.addLine("pg_dump: dumping contents of table \"public.new\"");
    progress.addActivity({.tables = {{u"public"_s, u"txn"_s, 50, 1}, {u"public"_s, u"new"_s, 9, 100}}});
    QCOMPARE(done(), 500 + 100);
    progress.addActivity({.tables = {{u"public"_s, u"txn"_s, 500, 1}}}); // more than was estimated
    QCOMPARE(done(), 950 + 100);
    progress.addLine("pg_dump: finished item 3374 TABLE DATA txn");
    QCOMPARE(done(), 1000 + 100);
    progress.addHashed(tables[3], 3);
    QCOMPARE(done(), 1000 + 100 + 3);
    progress.addHashed(tables[3], 4);
    QCOMPARE(done(), 1000 + 100 + 7);
    progress.addLine("pg_dump: finished item 3380 BLOBS BLOBS");
    progress.addHashedBytes(20);
    QCOMPARE(done(), 1000 + 100 + 7 + 40 + 20);
    progress.end();
}

void TestCopyProgress::aDumpWithOneJobFollowsBeginnings()
{
    DumpProgress progress(tables, 40, false, context());

    progress.addLine("pg_dump: dumping contents of table \"public.txn\"");
    QCOMPARE(done(), 0);
    progress.addLine("pg_dump: dumping contents of table \"odd one.txn\"");
    QCOMPARE(done(), 1000);
    progress.addLine("pg_dump: saving large objects");
    QCOMPARE(done(), 1010);
    progress.end();
}

void TestCopyProgress::tablesOfOneNameAreToldApart()
{
    DumpProgress progress(tables, 0, true, context());

    progress.addLine("pg_dump: dumping contents of table \"odd one.txn\"");
    progress.addLine("pg_dump: finished item 1 TABLE DATA txn");
    QCOMPARE(done(), 10);
    progress.addLine("pg_dump: finished item 2 TABLE DATA txn");
    QCOMPARE(done(), 1010);
    progress.addLine("pg_dump: finished item 3 TABLE DATA txn");
    QCOMPARE(done(), 1010);
    progress.end();
}

void TestCopyProgress::aRestoreWithSeveralJobsFollowsFinishedItems()
{
    RestoreProgress progress(backup, entries, true, context());
    QCOMPARE(m_told.back().total, 2000);

    progress.addLine("pg_restore: launching item 2 TABLE DATA txn");
    progress.addActivity({.tables = {{u"public"_s, u"txn"_s, 50, 1}}});
    QCOMPARE(done(), 250);
    progress.addLine("pg_restore: finished item 2 TABLE DATA txn");
    QCOMPARE(done(), 500);
    progress.addLine("pg_restore: finished item 3 TABLE DATA big one");
    QCOMPARE(done(), 800);
    progress.addLine("pg_restore: finished item 4 BLOBS BLOBS");
    QCOMPARE(done(), 1000);
    progress.addActivity({.indexes = 0.5});
    QCOMPARE(done(), 1250);
    progress.addLine("pg_restore: finished item 5 INDEX txn_day");
    QCOMPARE(done(), 1500);
    progress.addLine("pg_restore: finished item 6 CONSTRAINT txn txn_pkey");
    QCOMPARE(done(), 2000);
    progress.end();
}

void TestCopyProgress::aRestoreWithOneJobFollowsBeginnings()
{
    RestoreProgress progress(backup, entries, false, context());

    progress.addLine("pg_restore: processing data for table \"public.txn\"");
    QCOMPARE(done(), 0);
    progress.addLine("pg_restore: processing data for table \"public.big one\"");
    QCOMPARE(done(), 500);
    progress.addLine("pg_restore: creating INDEX \"public.txn_day\"");
    QCOMPARE(done(), 800);
    progress.addLine("pg_restore: creating CONSTRAINT \"public.txn txn_pkey\"");
    QCOMPARE(done(), 1300);
    progress.end();
}

void TestCopyProgress::anIndexOfALargeTableCountsForMore()
{
    Backup large{.tables = {{.table = u"public.txn"_s, .rows = 100, .bytes = 900'000},
                            {.table = u"public.big one"_s, .rows = 10, .bytes = 100'000}}};
    large.schema = {{u"index"_s, u"public.txn_day"_s, u"table: public.txn\ndefinition: CREATE INDEX"_s}};
    RestoreProgress progress(large,
                             {entry(5, u"INDEX"_s, u"public txn_day the clerk"_s),
                              entry(6, u"CONSTRAINT"_s, u"public big one big_pkey the clerk"_s)},
                             true, context());

    progress.addLine("pg_restore: finished item 6 CONSTRAINT big one big_pkey");
    QCOMPARE(done(), 50'000);
    progress.addLine("pg_restore: finished item 5 INDEX txn_day");
    QCOMPARE(done(), 500'000);
    progress.end();
}

void TestCopyProgress::whatFailedIsKnown()
{
    RestoreProgress progress(backup, entries, true, context());

    progress.addLine("pg_restore: launching item 2 TABLE DATA txn");
    progress.addLine("pg_restore: launching item 3 TABLE DATA big one");
    progress.addLine("pg_restore: finished item 2 TABLE DATA txn");

    QCOMPARE(progress.underWay(), QStringList{u"TABLE DATA public.big one"_s});
    progress.end();
}

QTEST_GUILESS_MAIN(TestCopyProgress)
#include "tst_copy_progress.moc"
