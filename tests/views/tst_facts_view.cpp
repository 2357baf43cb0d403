// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/facts_view.h"

#include "core/text.h"
#include "report/evidence_tables.h"
#include "views/backup_tables.h"
#include "views/cell_roles.h"
#include "views/data_table.h"
#include "views/facts_page.h"
#include "views/facts_table_model.h"
#include "views/fair_columns.h"
#include "views/open_folder.h"
#include "views/table_export.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QFontInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

#include <numeric>

namespace rehome::views {
namespace {

using report::ColumnKind;
using report::Mark;

report::Table filesTable()
{
    return {.title = QStringLiteral("Files & folders"),
            .columns = {{QStringLiteral("File")},
                        {QStringLiteral("Size"), ColumnKind::Number},
                        {QStringLiteral("SHA-256"), ColumnKind::Code},
                        {QStringLiteral("State")}},
            .rows = {{.cells = {{QStringLiteral("b.txt")},
                                {QStringLiteral("2,400")},
                                {QStringLiteral("cafe")},
                                {QStringLiteral("could not check"), Mark::Unknown}}},
                     {.cells = {{QStringLiteral("a.txt")},
                                {QStringLiteral("310")},
                                {QStringLiteral("beef")},
                                {QStringLiteral("same"), Mark::Good, 0.25}}}},
            .note = QStringLiteral("2 files.")};
}

report::Table folderTable(const QString &folder)
{
    return report::factsTable(QStringLiteral("Repository"), {{QStringLiteral("Folder"), folder},
                                                             {QStringLiteral("Branch"), QStringLiteral("develop")}});
}

DataTable *tableIn(const QWidget &widget)
{
    return widget.findChild<DataTable *>(QStringLiteral("table"));
}

} // namespace

class FactsViewTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theModelKeepsTheRulesOfModels()
    {
        FactsTableModel model(filesTable());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);

        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.columnCount(), 4);
    }

    void rowsThatAreTooShortLeaveCellsEmpty()
    {
        report::Table table = filesTable();
        table.rows.push_back({.cells = {{QStringLiteral("c.txt")}}});
        const FactsTableModel model(table);

        QCOMPARE(model.index(2, 3).data(), QVariant());
    }

    void marksAreAnIconAndTheirWord()
    {
        const FactsTableModel model(filesTable());

        QCOMPARE(model.index(0, 3).data().toString(), QStringLiteral("could not check"));
        QVERIFY(!model.index(0, 3).data(Qt::DecorationRole).value<QIcon>().isNull());
        QVERIFY(!model.index(0, 0).data(Qt::DecorationRole).isValid());
        QCOMPARE(model.index(1, 3).data(ShareRole).toDouble(), 0.25);
        QCOMPARE(model.widestShared(3), QStringLiteral("could not check"));
        QCOMPARE(model.widestShared(0), QString());
    }

    void numbersStandOnTheRightAndCodeInTheFixedFont()
    {
        const FactsTableModel model(filesTable());

        QVERIFY(model.index(0, 1).data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
        QVERIFY(model.headerData(1, Qt::Horizontal, Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
        QVERIFY(model.index(0, 0).data(Qt::TextAlignmentRole).toInt() & Qt::AlignLeft);
        QVERIFY(QFontInfo(model.index(0, 2).data(Qt::FontRole).value<QFont>()).fixedPitch());
    }

    void numbersSortAndExportByTheirValue()
    {
        report::Table table = filesTable();
        table.rows[0].cells[1].text = QStringLiteral("9.4 kB");
        table.rows.push_back({.cells = {{QStringLiteral("c")}, {QStringLiteral("unknown")}}});
        const FactsTableModel model(table);

        QCOMPARE(model.index(0, 1).data(SortRole).toDouble(), 9400.0);
        QCOMPARE(model.index(1, 1).data(SortRole).toDouble(), 310.0);
        QVERIFY(model.index(2, 1).data(SortRole).toDouble() < 0);
        QCOMPARE(FactsTableModel(filesTable()).index(0, 1).data(ExportRole), QVariant(qint64(2400)));
    }

    void numbersAreReadInTheLanguageOfTheSentences()
    {
        QTranslator german;
        QVERIFY(german.load(QStringLiteral(":/translations/rehome_de")));
        QCoreApplication::installTranslator(&german);
        report::Table table = filesTable();
        table.rows[0].cells[1].text = core::countText(20'014);
        table.rows[1].cells[1].text = core::bytesText(1'500'000);
        QVERIFY(table.rows[0].cells[1].text.contains(QLatin1Char('.')));
        const FactsTableModel model(table);

        QCOMPARE(model.index(0, 1).data(SortRole).toDouble(), 20'014.0);
        QCOMPARE(model.index(0, 1).data(ExportRole), QVariant(qint64(20'014)));
        QCOMPARE(model.index(1, 1).data(SortRole).toDouble(), 1'500'000.0);
        QCoreApplication::removeTranslator(&german);
    }

    void aBackupsTablesAreTitledInTheUsersLanguage()
    {
        QTranslator german;
        QVERIFY(german.load(QStringLiteral(":/translations/rehome_de")));
        QCoreApplication::installTranslator(&german);
        const auto tables = views::wholeBackupTables({.tables = {{.table = QStringLiteral("public.a")}}});
        QCoreApplication::removeTranslator(&german);

        QCOMPARE(tables.back().title, QStringLiteral("Tabellen"));
        QCOMPARE(tables.back().columns[1].title, QStringLiteral("Zeilen"));
    }

    void ratesSortAsSizesAndDurationsByTheirShare()
    {
        report::Table table = filesTable();
        table.rows[0].cells[1].text = QStringLiteral("9.4 kB/s");
        table.rows[1].cells[1] = {.text = QStringLiteral("3 min 20 s"), .share = 0.5};
        const FactsTableModel model(table);

        QCOMPARE(model.index(0, 1).data(SortRole).toDouble(), 9400.0);
        QCOMPARE(model.index(1, 1).data(SortRole).toDouble(), 0.5);
    }

    void clickingAHeaderSortsNumbersAsNumbers()
    {
        const FactsView view({filesTable()});
        DataTable *table = tableIn(view);
        QCOMPARE(table->model()->index(0, 0).data().toString(), QStringLiteral("b.txt")); // as it was given

        table->sortByColumn(1, Qt::AscendingOrder);

        QCOMPARE(table->model()->index(0, 1).data().toString(), QStringLiteral("310"));
    }

    void oneTableHasItsTitleAboveAndItsNoteBelow()
    {
        const FactsView view({filesTable()});

        QVERIFY(view.findChild<QTabWidget *>() == nullptr);
        QStringList texts;
        for (const QLabel *label : view.findChildren<QLabel *>())
            texts += label->text();
        QVERIFY(texts.contains(QStringLiteral("Files & folders")));
        QVERIFY(texts.contains(QStringLiteral("2 files.")));
    }

    void severalTablesAreTabsWithTheirNumbersOfRows()
    {
        const FactsView view({folderTable(QStringLiteral("/nowhere")), filesTable()});

        const auto *tabs = view.findChild<QTabWidget *>(QStringLiteral("tabs"));
        QCOMPARE(tabs->count(), 2);
        QCOMPARE(tabs->tabText(0), QStringLiteral("Repository"));
        QCOMPARE(tabs->tabText(1), QStringLiteral("Files && folders (2)"));
    }

    void theFactsStandAboveTheTabsWhereThereIsRoom()
    {
        FactsView view({folderTable(QStringLiteral("/nowhere")), filesTable()});
        const auto *tabs = view.findChild<QTabWidget *>(QStringLiteral("tabs"));

        view.resize(700, 900);
        view.show();
        QTRY_COMPARE(tabs->count(), 1);
        const auto *facts = view.findChildren<FactsPage *>().constFirst();
        QVERIFY(facts->isVisible() || view.findChildren<FactsPage *>().constLast()->isVisible());
        QCOMPARE(tabs->tabText(0), QStringLiteral("Files && folders (2)"));

        view.resize(700, 250);
        QTRY_COMPARE(tabs->count(), 2);
        QCOMPARE(tabs->tabText(0), QStringLiteral("Repository"));
    }

    void withoutTablesASentenceSaysSo()
    {
        const FactsView view({});

        QVERIFY(!view.findChild<QLabel *>()->text().isEmpty());
    }

    void aFolderThatExistsCanBeOpened()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("archive.dump")));
        QVERIFY(file.open(QIODevice::WriteOnly));

        QCOMPARE(existingFolder(folder.path()), folder.path());
        QCOMPARE(existingFolder(file.fileName()), folder.path());
        QCOMPARE(existingFolder(folder.filePath(QStringLiteral("gone"))), QString());
        QCOMPARE(existingFolder(QStringLiteral("develop")), QString());
        const FactsView there({folderTable(folder.path())});
        QVERIFY(!there.findChild<QPushButton *>(QStringLiteral("openFolder"))->isHidden());
        const FactsView gone({folderTable(QStringLiteral("/nowhere/at/all"))});
        QVERIFY(gone.findChild<QPushButton *>(QStringLiteral("openFolder"))->isHidden());
    }

    void aValueIsCopiedWithoutItsName()
    {
        const FactsView view({folderTable(QStringLiteral("/srv/new home"))});
        DataTable *table = tableIn(view);

        table->setCurrentIndex(table->model()->index(0, 1));
        view.findChild<QPushButton *>(QStringLiteral("copy"))->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("/srv/new home"));

        table->clearSelection();
        view.findChild<QPushButton *>(QStringLiteral("copy"))->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("Folder\t/srv/new home\nBranch\tdevelop"));
    }

    void columnsShareTheWidthByWhatTheyHold_data()
    {
        QTest::addColumn<int>("available");
        QTest::addColumn<std::vector<int>>("expected");

        QTest::newRow("all fit, the widest gets the rest") << 1000 << std::vector<int>{50, 200, 750};
        QTest::newRow("exactly") << 650 << std::vector<int>{50, 200, 400};
        QTest::newRow("not even the least widths fit") << 100 << std::vector<int>{50, 100, 100};
    }

    void columnsShareTheWidthByWhatTheyHold()
    {
        QFETCH(int, available);
        QFETCH(std::vector<int>, expected);

        QCOMPARE(FairColumns::shared({{50, 50}, {100, 200}, {100, 400}}, available), expected);
    }

    void aColumnWithFourTimesAsMuchTextGetsTwiceTheWidth()
    {
        const std::vector<int> widths = FairColumns::shared({{10, 1000}, {10, 4000}}, 900);

        QCOMPARE(std::accumulate(widths.begin(), widths.end(), 0), 900);
        QVERIFY2(std::abs(widths[1] - 2 * widths[0]) <= 3, qPrintable(QString::number(widths[0])));
    }

    void aBackupShowsEveryTableWithItsHash()
    {
        const std::vector<report::Table> tables = wholeBackupTables(
            {.path = QStringLiteral("/b"),
             .tables =
                 {{.table = QStringLiteral("public.a"), .rows = 12, .hash = QStringLiteral("987"), .bytes = 8192}},
             .sequences = {{.sequence = QStringLiteral("public.a_id_seq"), .lastValue = 1, .called = false},
                           {.sequence = QStringLiteral("public.b_id_seq"), .problem = QStringLiteral("no right")}}});

        QCOMPARE(tables.size(), std::size_t(4));
        QCOMPARE(tables[2].rows[0].cells[3].text, QStringLiteral("987"));
        QCOMPARE(tables[3].rows[0].cells[1].text, QStringLiteral("not used yet"));
        QCOMPARE(tables[3].rows[1].cells[1].text, QStringLiteral("no right"));
    }
};

} // namespace rehome::views

QTEST_MAIN(rehome::views::FactsViewTest)
#include "tst_facts_view.moc"
