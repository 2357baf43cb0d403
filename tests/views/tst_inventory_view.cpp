// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inventory_view.h"

#include "views/cell_roles.h"
#include "views/inventory_model.h"
#include "views/inventory_servers.h"
#include "views/inventory_texts.h"
#include "views/table_export.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>
#include <QTreeView>

namespace rehome::views {
namespace {

using evidence::DatabaseInventory;
using evidence::TableFact;

TableFact table(const QString &schema, const QString &name, qint64 bytes, qint64 rows)
{
    return {.schema = schema,
            .name = name,
            .kind = QStringLiteral("table"),
            .rows = rows,
            .bytes = bytes,
            .primaryKey = {QStringLiteral("id")},
            .columns = {{QStringLiteral("id"), QStringLiteral("bigint"), false, {}},
                        {QStringLiteral("name"), QStringLiteral("text"), false, QStringLiteral("''::text")}},
            .indexes = {QStringLiteral("CREATE UNIQUE INDEX %1_pkey ON %2.%1 USING btree (id)").arg(name, schema)},
            .constraints = {QStringLiteral("%1_pkey: PRIMARY KEY (id)").arg(name)}};
}

std::shared_ptr<const DatabaseInventory> inventory()
{
    auto result = std::make_shared<DatabaseInventory>();
    result->databases = {{.foundIn = QStringLiteral("settings"),
                          .address = QStringLiteral("bankdocs at 127.0.0.1"),
                          .reachable = true,
                          .serverVersion = QStringLiteral("15.8"),
                          .encoding = QStringLiteral("UTF8"),
                          .bytes = 48'300'000,
                          .tables = 3,
                          .rows = 1300,
                          .chosen = true},
                         {.foundIn = QStringLiteral(".pgpass"),
                          .address = QStringLiteral("old at 10.0.0.3"),
                          .problem = QStringLiteral("The server does not answer.")}};
    result->schema.tables = {table(QStringLiteral("public"), QStringLiteral("small"), 8192, 3),
                             table(QStringLiteral("public"), QStringLiteral("Large"), 1'000'000, 1200),
                             table(QStringLiteral("archive"), QStringLiteral("medium"), 500'000, -1)};
    result->schema.tables[0].columns.push_back({QStringLiteral("amount"), QStringLiteral("numeric(12,2)"), true, {}});
    result->schema.tables[0].constraints.push_back(
        QStringLiteral("small_fk: FOREIGN KEY (id) REFERENCES public.elsewhere(id)"));
    result->schema.sequences = {QStringLiteral("public.small_id_seq"), QStringLiteral("public.large_id_seq")};
    result->schema.extensions = {QStringLiteral("plpgsql 1.0")};
    return result;
}

std::shared_ptr<const DatabaseInventory> largeInventory(int tables)
{
    auto result = std::make_shared<DatabaseInventory>();
    for (int i = 0; i < tables; ++i) {
        TableFact fact = table(i % 3 == 0 ? QStringLiteral("archive") : QStringLiteral("public"),
                               QStringLiteral("table_%1").arg(i), qint64(i) * 8192, i);
        for (int column = 0; column < 10; ++column)
            fact.columns.push_back({QStringLiteral("column_%1").arg(column), QStringLiteral("text"), true, {}});
        result->schema.tables.push_back(fact);
    }
    return result;
}

/// The whole tree as "name", children indented, for comparing.
QStringList linesOf(const QAbstractItemModel &model, const QModelIndex &parent = {}, int depth = 0)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        lines += QString(depth, QLatin1Char(' ')) + index.data().toString();
        lines += linesOf(model, index, depth + 1);
    }
    return lines;
}

QModelIndex found(const QAbstractItemModel &model, const QString &name)
{
    const QModelIndexList list =
        model.match(model.index(0, 0), Qt::DisplayRole, name, 1, Qt::MatchExactly | Qt::MatchRecursive);
    return list.isEmpty() ? QModelIndex() : list.first();
}

/// Shows the tab of the tables.
void showTables(InventoryView &view)
{
    view.findChild<QTabWidget *>(QStringLiteral("tabs"))
        ->setCurrentWidget(view.findChild<QWidget *>(QStringLiteral("content")));
    view.show();
}

} // namespace

class InventoryViewTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theModelKeepsTheRulesOfModels()
    {
        InventoryModel model(inventory());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);

        model.sort(InventoryModel::NameColumn, Qt::AscendingOrder);
        model.setFilter(QStringLiteral("amount"));
        model.sort(InventoryModel::RowsColumn, Qt::DescendingOrder);
        model.setFilter({});
    }

    void anEmptyDatabaseIsAnEmptyTree()
    {
        InventoryModel model(std::make_shared<DatabaseInventory>());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);

        QCOMPARE(model.rowCount(), 0);
    }

    void theTreeHoldsSchemasTablesAndTheirParts()
    {
        const InventoryModel model(inventory());

        const QStringList lines = linesOf(model);

        QCOMPARE(lines.mid(0, 8), (QStringList{QStringLiteral("public (2)"), QStringLiteral(" Large"),
                                               QStringLiteral("  id"), QStringLiteral("  name"),
                                               QStringLiteral("  Indexes (1)"), QStringLiteral("   Large_pkey"),
                                               QStringLiteral("  Constraints (1)"), QStringLiteral("   Large_pkey")}));
        QVERIFY(lines.contains(QStringLiteral("Sequences (2)")));
        QVERIFY(lines.contains(QStringLiteral(" public.large_id_seq")));
        QVERIFY(lines.contains(QStringLiteral("Extensions (1)")));
        QVERIFY(!lines.contains(QStringLiteral("Views (0)")));
        const QModelIndex id = found(model, QStringLiteral("id"));
        QCOMPARE(id.siblingAtColumn(InventoryModel::TypeColumn).data().toString(),
                 QStringLiteral("bigint PRIMARY KEY"));
    }

    void tablesAreSortedBySizeAndTheLargestHasAFullBar()
    {
        const InventoryModel model(inventory());

        const QModelIndex schema = model.index(0, 0);
        const QModelIndex first = model.index(0, InventoryModel::SizeColumn, schema);
        QCOMPARE(model.index(0, 0, schema).data().toString(), QStringLiteral("Large"));
        QCOMPARE(first.data(ShareRole).toDouble(), 1.0);
        QCOMPARE(first.data().toString(), QStringLiteral("1.0 MB"));
        QVERIFY(first.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
        const QModelIndex medium = found(model, QStringLiteral("medium"));
        QCOMPARE(medium.siblingAtColumn(InventoryModel::SizeColumn).data(ShareRole).toDouble(), 0.5);
        QCOMPARE(medium.siblingAtColumn(InventoryModel::RowsColumn).data().toString(), QStringLiteral("not counted"));
    }

    void sortingKeepsWhatIsSelected()
    {
        InventoryModel model(inventory());
        const QPersistentModelIndex large = found(model, QStringLiteral("Large"));
        const QPersistentModelIndex name = found(model, QStringLiteral("name"));
        const QPersistentModelIndex schema = model.index(0, 0);

        model.sort(InventoryModel::SizeColumn, Qt::AscendingOrder);

        QCOMPARE(large.data().toString(), QStringLiteral("Large"));
        QCOMPARE(large.row(), 1);
        QCOMPARE(name.parent(), QModelIndex(large));
        QCOMPARE(schema.data().toString(), QStringLiteral("public (2)"));
        QCOMPARE(schema.row(), 1); // the larger of the two schemas, and so the second now

        model.sort(InventoryModel::NameColumn, Qt::DescendingOrder);
        QCOMPARE(schema.row(), 0);
        QCOMPARE(large.row(), 1);
    }

    void aTableFoundByItsNameKeepsAllItHolds()
    {
        InventoryModel model(inventory());

        model.setFilter(QStringLiteral("PUBLIC.larg"));

        QCOMPARE(linesOf(model).mid(0, 4), (QStringList{QStringLiteral("public (2)"), QStringLiteral(" Large"),
                                                        QStringLiteral("  id"), QStringLiteral("  name")}));
        QCOMPARE(model.tree().tablesShown(), 1);
        QVERIFY(model.tree().tablesFoundByContent().empty());
    }

    void aColumnThatIsFoundKeepsItsParentsOnly()
    {
        InventoryModel model(inventory());

        model.setFilter(QStringLiteral("amount"));

        QCOMPARE(linesOf(model),
                 (QStringList{QStringLiteral("public (2)"), QStringLiteral(" small"), QStringLiteral("  amount")}));
        QCOMPARE(found(model, QStringLiteral("amount")).siblingAtColumn(1).data().toString(),
                 QStringLiteral("numeric(12,2)"));
    }

    void aConstraintIsFoundByWhatItRefersTo()
    {
        InventoryModel model(inventory());

        model.setFilter(QStringLiteral("elsewhere"));

        QCOMPARE(linesOf(model), (QStringList{QStringLiteral("public (2)"), QStringLiteral(" small"),
                                              QStringLiteral("  Constraints (2)"), QStringLiteral("   small_fk")}));
    }

    void whatIsNowhereLeavesNothing()
    {
        InventoryModel model(inventory());

        model.setFilter(QStringLiteral("no such thing"));

        QCOMPARE(model.rowCount(), 0);
    }

    void definitionsAreTakenApart_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("definition");

        QTest::newRow("unique") << QStringLiteral("CREATE UNIQUE INDEX a_pkey ON public.a USING btree (id)")
                                << QStringLiteral("a_pkey") << QStringLiteral("UNIQUE btree (id)");
        QTest::newRow("plain") << QStringLiteral("CREATE INDEX a_x ON ONLY public.a USING gin (x) WHERE (y > 1)")
                               << QStringLiteral("a_x") << QStringLiteral("gin (x) WHERE (y > 1)");
        QTest::newRow("quoted") << QStringLiteral(R"(CREATE INDEX "a ON ""b""" ON public."A b" USING btree (id))")
                                << QStringLiteral(R"(a ON "b")") << QStringLiteral("btree (id)");
        QTest::newRow("something else") << QStringLiteral("index?") << QStringLiteral("index?") << QString();
    }

    void definitionsAreTakenApart()
    {
        QFETCH(QString, text);

        const NamedDefinition index = namedIndex(text);

        QTEST(index.name, "name");
        QTEST(index.definition, "definition");
    }

    void columnsReadAsInCreateTable()
    {
        const QStringList key{QStringLiteral("id")};

        QCOMPARE(
            columnDefinition({QStringLiteral("n"), QStringLiteral("text"), false, QStringLiteral("''::text")}, key),
            QStringLiteral("text NOT NULL DEFAULT ''::text"));
        QCOMPARE(columnDefinition({QStringLiteral("n"), QStringLiteral("text"), true, {}}, key),
                 QStringLiteral("text"));
    }

    void databasesSayWhatTheyAreInWords()
    {
        const InventoryServers servers(*inventory());
        const auto text = [&servers](int row, int column) { return servers.index(row, column).data().toString(); };

        QCOMPARE(text(0, InventoryServers::StateColumn), QStringLiteral("is migrated"));
        QCOMPARE(text(1, InventoryServers::StateColumn), QStringLiteral("could not look"));
        QCOMPARE(text(1, InventoryServers::FindingColumn), QStringLiteral("The server does not answer."));
        QCOMPARE(text(1, InventoryServers::RowsColumn), QStringLiteral("unknown")); // never 0 rows
    }

    void databasesStandBelowTheirServer()
    {
        DatabaseInventory found = *inventory();
        found.servers = {
            {.name = QStringLiteral("127.0.0.1 port 5432"),
             .addresses = {QStringLiteral("127.0.0.1 port 5432"), QStringLiteral("socket in /run, port 5432")},
             .reachable = true,
             .serverVersion = QStringLiteral("15.8"),
             .databases = {QStringLiteral("bankdocs (48 MB)"), QStringLiteral("line\nbreak")}},
            {.name = QStringLiteral("10.0.0.3 port 5432"), .problem = QStringLiteral("It is closed.")}};
        found.databases[0].server = 0;
        found.databases[1].server = 1;
        InventoryServers servers(found);

        QCOMPARE(servers.rowCount(), 2);
        const QModelIndex first = servers.index(0, 0);
        QCOMPARE(first.data().toString(), QStringLiteral("127.0.0.1 port 5432, socket in /run, port 5432"));
        QCOMPARE(servers.rowCount(first), 1);
        QCOMPARE(servers.index(0, 0, first).data().toString(), QStringLiteral("bankdocs at 127.0.0.1"));
        QCOMPARE(servers.index(0, InventoryServers::FindingColumn).data().toString(),
                 QStringLiteral("It holds: bankdocs (48 MB), line break."));
        servers.sort(InventoryServers::NameColumn, Qt::AscendingOrder);
        QCOMPARE(servers.index(0, 0).data().toString(), QStringLiteral("10.0.0.3 port 5432"));
    }

    void typingFiltersTheTreeAndOpensWhatWasFound()
    {
        InventoryView view(inventory());
        showTables(view);
        auto *tree = view.findChild<QTreeView *>(QStringLiteral("tree"));
        auto *find = view.findChild<QLineEdit *>(QStringLiteral("find"));
        QVERIFY(tree->isExpanded(tree->model()->index(0, 0)));
        tree->setCurrentIndex(found(*tree->model(), QStringLiteral("small")));

        QTest::keyClicks(find, QStringLiteral("amount"));

        QTRY_COMPARE(linesOf(*tree->model()).size(), 3);
        const QModelIndex small = tree->model()->index(0, 0, tree->model()->index(0, 0));
        QVERIFY(tree->isExpanded(small));
        QCOMPARE(tree->currentIndex(), small);
        QCOMPARE(view.findChild<QLabel *>(QStringLiteral("count"))->text(), QStringLiteral("Tables: 1 of 3"));

        find->clear();
        QTRY_COMPARE(view.findChild<QLabel *>(QStringLiteral("count"))->text(), QStringLiteral("Tables: 3"));
        QCOMPARE(tree->currentIndex().data().toString(), QStringLiteral("small"));
    }

    void everythingIsOpenedAndClosedByAButton()
    {
        InventoryView view(inventory());
        showTables(view);
        const auto *tree = view.findChild<QTreeView *>(QStringLiteral("tree"));

        view.findChild<QPushButton *>(QStringLiteral("expandAll"))->click();
        QVERIFY(tree->isExpanded(found(*tree->model(), QStringLiteral("Constraints (2)"))));

        view.findChild<QPushButton *>(QStringLiteral("collapseAll"))->click();
        QVERIFY(!tree->isExpanded(tree->model()->index(0, 0)));
    }

    void selectedRowsAreCopiedAsLines()
    {
        InventoryView view(inventory());
        auto *tree = view.findChild<QTreeView *>(QStringLiteral("tree"));
        showTables(view);
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        tree->setCurrentIndex(found(*tree->model(), QStringLiteral("small")));
        tree->setFocus();

        QTest::keyClick(tree, Qt::Key_C, Qt::ControlModifier);

        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("small\ttable\t3\t8.2 kB"));
    }

    void namesStayOneLineAndBringNoMarkup()
    {
        auto hostile = std::make_shared<DatabaseInventory>();
        hostile->schema.tables = {table(QStringLiteral("public"), QStringLiteral("<b>a</b>\n\u202ec"), 1, 1)};
        const InventoryModel model(hostile);

        const QModelIndex index = model.index(0, 0, model.index(0, 0));

        QCOMPARE(index.data().toString(), QStringLiteral("<b>a</b> ⟨U+202E⟩c"));
        QVERIFY(index.data(Qt::ToolTipRole).toString().contains(QStringLiteral("&lt;b&gt;")));
        QCOMPARE(index.data(ExportRole).toString(), hostile->schema.tables[0].name);
    }

    void withoutAChosenDatabaseThereIsNoTree()
    {
        auto none = std::make_shared<DatabaseInventory>();
        none->databases = inventory()->databases;

        const InventoryView view(none);

        const auto *tabs = view.findChild<QTabWidget *>(QStringLiteral("tabs"));
        QVERIFY(tabs->isTabVisible(0));
        for (int tab = 1; tab < tabs->count(); ++tab)
            QVERIFY(!tabs->isTabVisible(tab));
    }

    /// Ids that count evenly once made Qt's hash tables so slow that this took more than a minute.
    void tenThousandTablesOpenSortAndCloseQuickly()
    {
        QElapsedTimer time;
        time.start();
        InventoryModel model(largeInventory(10'000));
        QTreeView tree;
        tree.setUniformRowHeights(true);
        tree.setModel(&model);
        tree.show();

        tree.expandAll();
        model.sort(InventoryModel::NameColumn, Qt::AscendingOrder);
        tree.expandToDepth(0);
        tree.collapseAll();
        model.setFilter(QStringLiteral("column_9"));

        QCOMPARE(model.tree().tablesShown(), 10'000);
        QVERIFY2(time.elapsed() < 15'000, qPrintable(QString::number(time.elapsed())));
    }
};

} // namespace rehome::views

QTEST_MAIN(rehome::views::InventoryViewTest)
#include "tst_inventory_view.moc"
