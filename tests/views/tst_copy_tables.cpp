// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/copy_tables.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace rehome;

namespace {

const evidence::DatabaseCopy copied{
    .source = u"old"_s,
    .target = u"new"_s,
    .tables = {{.table = u"public.big"_s, .rows = 20'014, .bytes = 10'000'000, .duration = 2s, .binary = true},
               {.table = u"public.small"_s, .rows = 3, .bytes = 90, .duration = 1ms},
               {.table = u"public.stood"_s, .rows = 7, .kept = true}},
    .stages = {{u"look at both sides"_s, 1s}, {u"copy the rows, build the indexes"_s, 3s}},
    .duration = 4s};

const report::Table &tableTitled(const std::vector<report::Table> &tables, const QString &title)
{
    for (const report::Table &table : tables) {
        if (table.title == title)
            return table;
    }
    qFatal("no table is titled %s", qPrintable(title));
}

} // namespace

class TestCopyTables final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stagesAreATableWithTheirShareOfTheTime()
    {
        const report::Table stages = tableTitled(views::wholeCopyTables(copied), u"Stages of the copy"_s);

        QCOMPARE(stages.rows.size(), std::size_t(2));
        QCOMPARE(stages.rows[1].cells[0].text, u"Copy the rows, build the indexes"_s);
        QCOMPARE(stages.rows[1].cells[1].text, u"3.0 s"_s);
        QCOMPARE(stages.rows[1].cells[1].share, 0.75);
    }

    void everyTableStandsWithItsRate()
    {
        const report::Table tables = tableTitled(views::wholeCopyTables(copied), u"Tables"_s);

        QCOMPARE(tables.rows.size(), std::size_t(3));
        const auto text = [&](int row, int column) {
            return tables.rows[std::size_t(row)].cells[std::size_t(column)].text;
        };
        QCOMPARE(text(0, 1), u"20,014"_s);
        QCOMPARE(text(0, 4), u"5.0 MB/s"_s);
        QCOMPARE(text(0, 5), u"binary"_s);
        QCOMPARE(text(1, 4), QString()); // too short a time to measure a rate in
        QCOMPARE(text(2, 5), u"stood already, compared"_s);
        QVERIFY2(text(2, 3).isEmpty(), "it took no time to copy it");
        for (const report::Row &row : tables.rows)
            QCOMPARE(row.cells.size(), tables.columns.size());
    }

    void theFactsHoldNoStages()
    {
        const report::Table facts = tableTitled(views::wholeCopyTables(copied), u"Copy"_s);

        for (const report::Row &row : facts.rows)
            QVERIFY(!row.cells[0].text.contains(u"both sides"_s));
    }
};

QTEST_MAIN(TestCopyTables)
#include "tst_copy_tables.moc"
