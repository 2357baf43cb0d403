// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/data_table.h"
#include "views/difference_bar_delegate.h"
#include "views/row_counts_line.h"
#include "views/row_counts_view.h"
#include "views/row_difference_view.h"

#include <QAction>
#include <QCheckBox>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace rehome;
using namespace rehome::views;
using evidence::TableVerdict;
using evidence::Verdict;
using evidence::Verification;

namespace {

const QString hostileName = QStringLiteral("public.<b>a & b</b>\n\u202Ec");

TableVerdict sameTable(const QString &name, qint64 rows)
{
    return {.table = name, .verdict = Verdict::Same, .oldRows = rows, .newRows = rows, .bytes = 8192};
}

TableVerdict differingTable(const QString &name)
{
    return {.table = name,
            .verdict = Verdict::Differs,
            .reason = QStringLiteral("1 row differs."),
            .oldRows = 20'014,
            .newRows = 20'013,
            .bytes = 8192,
            .differingRows = 1,
            .differences = {{.key = QStringLiteral("id = 1"),
                             .columns = {QStringLiteral("id"), QStringLiteral("name")},
                             .oldValues = {QStringLiteral("1"), QStringLiteral("a")},
                             .newValues = {QStringLiteral("1"), QStringLiteral("b")},
                             .differingColumns = {QStringLiteral("name")}}}};
}

std::shared_ptr<Verification> sample()
{
    auto verification = std::make_shared<Verification>();
    verification->tables = {sameTable(QStringLiteral("public.one"), 3),
                            differingTable(hostileName),
                            sameTable(QStringLiteral("public.two"), 5),
                            {.table = QStringLiteral("public.unread"),
                             .verdict = Verdict::CouldNotCheck,
                             .reason = QStringLiteral("Permission denied."),
                             .oldRows = 7},
                            {.table = QStringLiteral("public.view"),
                             .verdict = Verdict::Differs,
                             .oldRows = 1,
                             .newRows = 2,
                             .legitimate = QStringLiteral("A view is refreshed.")},
                            {.table = QStringLiteral("public.gone"),
                             .verdict = Verdict::Differs,
                             .reason = QStringLiteral("The table is missing on the new side."),
                             .oldRows = 9}};
    return verification;
}

/// The view on screen, and what a person finds in it.
struct Shown
{
    explicit Shown(const std::shared_ptr<Verification> &verification) : view(verification)
    {
        view.resize(900, 500);
        view.show();
        QVERIFY(QTest::qWaitForWindowActive(&view));
        tables()->setFocus();
    }

    [[nodiscard]] DataTable *tables() const { return view.findChild<DataTable *>(QStringLiteral("tablesTable")); }
    [[nodiscard]] QStringList names() const
    {
        QStringList names;
        for (int row = 0; row < tables()->model()->rowCount(); ++row)
            names += tables()->model()->index(row, RowCountsLine::TableColumn).data().toString();
        return names;
    }
    template <class Widget>
    [[nodiscard]] Widget *child(const char *name) const
    {
        return view.findChild<Widget *>(QLatin1String(name));
    }
    /// In the list of the tables, not in another one's.
    template <class Widget>
    [[nodiscard]] Widget *inTables(const char *name) const
    {
        return tables()->parentWidget()->findChild<Widget *>(QLatin1String(name));
    }
    [[nodiscard]] RowDifferenceView *rows() const { return view.findChild<RowDifferenceView *>(); }
    void select(const QString &name) const
    {
        const int row = int(names().indexOf(name));
        QVERIFY(row >= 0);
        tables()->setCurrentIndex(tables()->model()->index(row, 0));
    }
    [[nodiscard]] QStringList exportActions() const
    {
        auto *menu = child<QMenu>("exportMenu");
        Q_EMIT menu->aboutToShow();
        QStringList texts;
        for (const QAction *action : menu->actions()) {
            if (!action->isSeparator())
                texts += action->text().remove(QLatin1Char('&'));
        }
        return texts;
    }
    void exportBy(const QString &actionText, const QString &path) const
    {
        for (QAction *action : child<QMenu>("exportMenu")->actions()) {
            if (action->text().remove(QLatin1Char('&')) == actionText)
                action->trigger();
        }
        auto *dialog = view.findChild<QFileDialog *>();
        QVERIFY(dialog != nullptr);
        dialog->selectFile(path);
        static_cast<QDialog *>(dialog)->accept();
    }

    RowCountsView view;
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const QString shownHostileName = QStringLiteral("public.<b>a & b</b>↵⟨U+202E⟩c");

} // namespace

class TestRowCountsView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("rehome-test"));
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    }

    void whatDiffersStandsOnTop()
    {
        const Shown shown(sample());

        QCOMPARE(shown.names(), QStringList({shownHostileName, QStringLiteral("public.gone"),
                                             QStringLiteral("public.unread"), QStringLiteral("public.view"),
                                             QStringLiteral("public.one"), QStringLiteral("public.two")}));
        QCOMPARE(shown.child<QToolButton>("count_same")->text(), QStringLiteral("2 same"));
        QCOMPARE(shown.child<QToolButton>("count_differs")->text(), QStringLiteral("2 differs"));
        QCOMPARE(shown.child<QToolButton>("count_could_not_check")->text(), QStringLiteral("1 could not check"));
        QVERIFY(shown.child<QToolButton>("count_expected")->isVisible());
        QVERIFY(!shown.child<QToolButton>("count_same")->icon().isNull());
    }

    void aPressedCountShowsOnlyItsTables()
    {
        const Shown shown(sample());

        QTest::mouseClick(shown.child<QToolButton>("count_differs"), Qt::LeftButton);
        QCOMPARE(shown.names(), QStringList({shownHostileName, QStringLiteral("public.gone")}));
        QTest::keyClick(shown.child<QToolButton>("count_could_not_check"), Qt::Key_Space);
        QCOMPARE(shown.names().size(), 3);
        QVERIFY(shown.child<QLabel>("totals")->text().startsWith(QLatin1String("3 of 6 table(s)")));
        QTest::mouseClick(shown.child<QToolButton>("count_differs"), Qt::LeftButton);
        QTest::mouseClick(shown.child<QToolButton>("count_could_not_check"), Qt::LeftButton);
        QCOMPARE(shown.names().size(), 6);
    }

    void onlyDifferencesHidesWhatIsTheSameAndNothingElse()
    {
        const Shown shown(sample());
        auto *box = shown.child<QCheckBox>("onlyDifferences");

        box->click();
        QCOMPARE(shown.names().size(), 4);
        QVERIFY2(shown.names().contains(QStringLiteral("public.unread")), "what could not be checked is not hidden");
        shown.child<QToolButton>("count_same")->click();
        QVERIFY2(!box->isChecked(), "both at once would show nothing");
        QCOMPARE(shown.names(), QStringList({QStringLiteral("public.one"), QStringLiteral("public.two")}));
    }

    void findNarrowsAndEscapeClearsIt()
    {
        const Shown shown(sample());
        auto *find = shown.child<QLineEdit>("findField");

        QTest::keyClick(shown.tables(), Qt::Key_F, Qt::ControlModifier);
        QVERIFY(find->hasFocus());
        QTest::keyClicks(find, QStringLiteral("TWO"));
        QCOMPARE(shown.names(), QStringList(QStringLiteral("public.two")));
        QTest::keyClick(find, Qt::Key_Escape);
        QCOMPARE(shown.names().size(), 6);
        QVERIFY(find->text().isEmpty());
        QVERIFY(shown.tables()->hasFocus());
    }

    void nothingFoundSaysSoAndOffersAll()
    {
        const Shown shown(sample());

        shown.child<QLineEdit>("findField")->setText(QStringLiteral("no such table"));
        QVERIFY(shown.inTables<QLabel>("nothingShownTitle")->isVisible());
        QVERIFY(!shown.tables()->isVisible());
        shown.inTables<QPushButton>("showAllButton")->click();
        QVERIFY(shown.tables()->isVisible());
        QCOMPARE(shown.names().size(), 6);
        QVERIFY(shown.child<QLineEdit>("findField")->text().isEmpty());
    }

    void theSelectedTableStaysSelectedWhenTheFilterKeepsIt()
    {
        const Shown shown(sample());
        shown.select(QStringLiteral("public.unread"));

        shown.child<QCheckBox>("onlyDifferences")->click();

        const QModelIndex current = shown.tables()->currentIndex();
        QCOMPARE(current.siblingAtColumn(RowCountsLine::TableColumn).data().toString(),
                 QStringLiteral("public.unread"));
    }

    void enterOpensTheRowsAndEscapeComesBackToTheSameTable()
    {
        const Shown shown(sample());
        shown.select(shownHostileName);

        QTest::keyClick(shown.tables(), Qt::Key_Return);
        QVERIFY(shown.rows() != nullptr);
        QVERIFY(shown.rows()->isVisible());
        QVERIFY(!shown.tables()->isVisible());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(shown.tables()->isVisible());
        QVERIFY(shown.tables()->hasFocus());
        QCOMPARE(shown.tables()->currentIndex().siblingAtColumn(RowCountsLine::TableColumn).data().toString(),
                 shownHostileName);
        QTRY_VERIFY(shown.rows() == nullptr);
    }

    void everyWayInAndOutOfTheRowsWorks()
    {
        const Shown shown(sample());
        shown.select(shownHostileName);
        const QRect cell = shown.tables()->visualRect(shown.tables()->currentIndex());

        shown.child<QPushButton>("showRowsButton")->setFocus();
        shown.child<QPushButton>("showRowsButton")->click();
        QVERIFY(shown.rows() != nullptr);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up, Qt::AltModifier);
        QTRY_VERIFY(shown.rows() == nullptr);
        QVERIFY(shown.tables()->hasFocus());
        QTest::mouseClick(shown.tables()->viewport(), Qt::LeftButton, {}, cell.center());
        QTest::mouseDClick(shown.tables()->viewport(), Qt::LeftButton, {}, cell.center());
        QVERIFY(shown.rows() != nullptr);
        shown.child<QToolButton>("backButton")->click();
        QTRY_VERIFY(shown.rows() == nullptr);
        QVERIFY(shown.tables()->isVisible());
    }

    void whereNoRowsWereReadTheButtonSaysWhy()
    {
        const Shown shown(sample());
        auto *button = shown.child<QPushButton>("showRowsButton");

        QVERIFY2(button->isEnabled(), "the first table that differs is selected");
        shown.select(QStringLiteral("public.gone"));
        QVERIFY(!button->isEnabled());
        QVERIFY(button->toolTip().contains(QLatin1String("were not read")));
        QVERIFY(button->toolTip().contains(QLatin1String("missing on the new side")));
        QVERIFY(!button->accessibleDescription().isEmpty());
        QTest::keyClick(shown.tables(), Qt::Key_Return);
        QVERIFY(shown.rows() == nullptr);
        shown.select(QStringLiteral("public.one"));
        QVERIFY(button->toolTip().contains(QLatin1String("does not differ")));
    }

    void theExportSaysWhatItHoldsAndHoldsIt()
    {
        const Shown shown(sample());
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("out.csv"));
        QCOMPARE(shown.exportActions(),
                 QStringList({QStringLiteral("All 6 table(s), as CSV…"), QStringLiteral("All 6 table(s), as JSON…")}));

        shown.child<QToolButton>("count_differs")->click();
        QCOMPARE(shown.exportActions().size(), 4);
        shown.exportBy(QStringLiteral("The 2 table(s) shown, as CSV…"), path);

        QTRY_VERIFY(QFile::exists(path));
        const QByteArray csv = contentOf(path);
        QVERIFY(csv.startsWith("Verdict,Table,Old rows,New rows,Difference,Size,Content,Why\r\n"));
        QVERIFY(csv.contains("\ndiffers,public.gone,9,,,,,"));
        QVERIFY(csv.contains(hostileName.toUtf8()));
        QVERIFY(csv.contains(",20014,20013,-1,8192,differs,1 row differs.\r\n"));
        QVERIFY(!csv.contains("public.one"));
    }

    void sequencesHaveATabThatCountsTheirProblems()
    {
        const auto verification = sample();
        verification->sequences = {
            {.sequence = QStringLiteral("a_seq"), .verdict = Verdict::Same, .oldValue = 3, .newValue = 3},
            {.sequence = QStringLiteral("b_seq"),
             .verdict = Verdict::Differs,
             .reason = QStringLiteral("The sequence is behind."),
             .oldValue = 5,
             .newValue = 4}};
        const Shown shown(verification);
        auto *tabs = shown.child<QTabWidget>("lists");

        QCOMPARE(tabs->count(), 3);
        QCOMPARE(tabs->tabText(1), QStringLiteral("Sequences (2, 1 problem(s))"));
        QVERIFY(!tabs->tabIcon(1).isNull());
        tabs->setCurrentIndex(1);
        QCOMPARE(shown.child<QToolButton>("count_differs")->text(), QStringLiteral("1 differs"));
        QVERIFY(!shown.child<QPushButton>("showRowsButton")->isVisible());
        const auto *sequences = shown.child<DataTable>("sequencesTable");
        QCOMPARE(sequences->model()->index(0, 1).data().toString(), QStringLiteral("b_seq"));
        QCOMPARE(Shown(sample()).child<QTabWidget>("lists")->count(), 2);
    }

    void largeObjectsStandLastAndAreNoTable()
    {
        const auto verification = sample();
        TableVerdict objects = sameTable(QStringLiteral("large objects"), 12);
        objects.verdict = Verdict::Differs;
        objects.reason = QStringLiteral("The content differs.");
        objects.newRows = 11;
        verification->tables.insert(verification->tables.begin(), objects);
        const Shown shown(verification);

        QCOMPARE(shown.child<QTabWidget>("lists")->tabText(0), QStringLiteral("Tables (6)"));
        QVERIFY(shown.child<QLabel>("totals")->text().startsWith(QLatin1String("6 table(s): ")));
        QVERIFY(shown.child<QLabel>("totals")->text().endsWith(QLatin1String("; large objects: 12 old, 11 new")));
        QCOMPARE(shown.child<QToolButton>("count_differs")->text(), QStringLiteral("3 differs"));
        shown.tables()->sortByColumn(RowCountsLine::TableColumn, Qt::AscendingOrder);
        QCOMPARE(shown.names().back(), QStringLiteral("large objects"));
        shown.select(QStringLiteral("large objects"));
        QVERIFY(shown.child<QPushButton>("showRowsButton")->toolTip().contains(QLatin1String("no rows of a table")));
        shown.child<QToolButton>("count_same")->click();
        QVERIFY(!shown.child<QLabel>("totals")->text().contains(QLatin1String("large objects")));
    }

    void noTablesAtAllIsSaidInWords()
    {
        const Shown shown(std::make_shared<Verification>());

        QVERIFY(shown.child<QLabel>("nothingShownTitle")->text().contains(QLatin1String("no table")));
        QVERIFY(shown.child<QLabel>("nothingShownText")->isVisible());
        QVERIFY(!shown.child<QPushButton>("showAllButton")->isVisible());
        QVERIFY(!shown.child<QPushButton>("showRowsButton")->isVisible());
        QVERIFY(!shown.child<QLineEdit>("findField")->isVisible());
    }

    void aDifferenceOfOneIsSeenBesideOneOfAMillion()
    {
        const QRectF area(0, 0, 40, 10);

        QVERIFY(DifferenceBarDelegate::barOf(-1e-6, area, 2).width() >= 2);
        QCOMPARE(DifferenceBarDelegate::barOf(-1e-6, area, 2).right(), area.center().x());
        QCOMPARE(DifferenceBarDelegate::barOf(1, area, 2), QRectF(20, 0, 20, 10));
        QVERIFY(DifferenceBarDelegate::barOf(0, area, 2).isNull());
    }

    void everyButtonHasANameForThoseWhoDoNotSeeIt()
    {
        const Shown shown(sample());
        shown.child<QPushButton>("showRowsButton")->click();

        for (const QAbstractButton *button : shown.view.findChildren<QAbstractButton *>()) {
            if (button->objectName().startsWith(QLatin1String("qt_")) || button->objectName().isEmpty())
                continue; // Qt's own: scroll buttons of the tab bar, the table's corner
            QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty(),
                     qPrintable(button->objectName()));
        }
        QVERIFY(!shown.tables()->accessibleName().isEmpty());
        QVERIFY(!shown.child<QLineEdit>("findField")->accessibleName().isEmpty());
    }

    void theTabKeyGoesFromTopToBottom()
    {
        const Shown shown(sample());
        shown.child<QToolButton>("count_same")->setFocus();

        QStringList way;
        for (int i = 0; i < 9; ++i) {
            way += QApplication::focusWidget()->objectName();
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        QCOMPARE(way, QStringList({QStringLiteral("count_same"), QStringLiteral("count_differs"),
                                   QStringLiteral("count_could_not_check"), QStringLiteral("count_expected"),
                                   QStringLiteral("findField"), QStringLiteral("onlyDifferences"),
                                   QStringLiteral("exportButton"), QStringLiteral("qt_tabwidget_tabbar"),
                                   QStringLiteral("tablesTable")}));
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("showRowsButton"));
    }

    void tenThousandTablesAreWorkedWithWithoutAWait()
    {
        const auto verification = std::make_shared<Verification>();
        for (int i = 0; i < 10'000; ++i)
            verification->tables.push_back(i % 7 == 3 ? differingTable(QStringLiteral("tenant.t%1").arg(i))
                                                      : sameTable(QStringLiteral("tenant.t%1").arg(i), i));
        QElapsedTimer timer;
        timer.start();
        const Shown shown(verification);
        const qint64 filled = timer.restart();
        shown.tables()->sortByColumn(RowCountsLine::OldRowsColumn, Qt::DescendingOrder);
        QCoreApplication::processEvents();
        const qint64 sorted = timer.restart();
        shown.child<QCheckBox>("onlyDifferences")->click();
        QCoreApplication::processEvents();
        const qint64 filtered = timer.restart();
        shown.tables()->verticalScrollBar()->setValue(shown.tables()->verticalScrollBar()->maximum());
        QCoreApplication::processEvents();
        const qint64 scrolled = timer.elapsed();

        qInfo("filled in %lld ms, sorted in %lld ms, filtered in %lld ms, scrolled in %lld ms", filled, sorted,
              filtered, scrolled);
        QCOMPARE(shown.tables()->model()->rowCount(), 1429);
        QVERIFY(filled < 3000); // with the wait for the window; the rest far above what it takes, for busy machines
        QVERIFY(sorted < 1000);
        QVERIFY(filtered < 1000);
    }
};

QTEST_MAIN(TestRowCountsView)
#include "tst_row_counts_view.moc"
