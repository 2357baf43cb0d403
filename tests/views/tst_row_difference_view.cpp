// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/row_difference_model.h"
#include "views/row_difference_table.h"
#include "views/row_difference_value.h"
#include "views/row_difference_view.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace rehome;
using namespace rehome::views;
using evidence::TableVerdict;

namespace {

QStringList columnNames(int count)
{
    QStringList names;
    for (int i = 0; i < count; ++i)
        names += QStringLiteral("column_%1").arg(i);
    return names;
}

/// Row 1 differs in two columns, row 2 is only on the old side, row 3 differs in one column.
std::shared_ptr<TableVerdict> sample(int columns)
{
    const QStringList names = columnNames(columns);
    const QStringList values(columns, QStringLiteral("same"));
    QStringList first = values;
    first[1] = QStringLiteral("a\nb");
    first[3] = QString();
    QStringList third = values;
    third[3] = QStringLiteral("NULL");
    auto table = std::make_shared<TableVerdict>();
    table->table = QStringLiteral("public.transaction");
    table->oldRows = 20'014;
    table->newRows = 20'013;
    table->differingRows = 3;
    table->differences = {
        {QStringLiteral("id = 1"), names, values, first, {names[1], names[3]}},
        {QStringLiteral("id = 2"), names, values, {}, {}},
        {QStringLiteral("id = 3"), names, values, third, {names[3]}},
    };
    return table;
}

struct Shown
{
    explicit Shown(const std::shared_ptr<TableVerdict> &table) : view(table)
    {
        view.resize(900, 500);
        view.show();
        QVERIFY(QTest::qWaitForWindowActive(&view));
        view.focusRows();
    }
    [[nodiscard]] RowDifferenceTable *rows() const { return view.findChild<RowDifferenceTable *>(); }
    template <class Widget>
    [[nodiscard]] Widget *child(const char *name) const
    {
        return view.findChild<Widget *>(QLatin1String(name));
    }
    /// The row's number and the table's column that are looked at.
    [[nodiscard]] std::pair<int, int> current() const
    {
        const QModelIndex index = rows()->currentIndex();
        return {index.row() / 2 + 1, index.column() - RowDifferenceModel::FirstValueColumn};
    }

    RowDifferenceView view;
};

using Place = std::pair<int, int>;

} // namespace

class TestRowDifferenceView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("rehome-test"));
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    }

    void theTitleSaysHowManyRowsDifferAndHowManyAreShown()
    {
        TableVerdict table = *sample(4);

        QCOMPARE(RowDifferenceView::titleFor(table), QStringLiteral("public.transaction: 3 of 20,014 rows differ."));
        table.differingRows = 4711;
        QCOMPARE(RowDifferenceView::titleFor(table),
                 QStringLiteral("public.transaction: 4,711 of 20,014 rows differ; the first 3 are shown."));
        table.differingRows.reset();
        QVERIFY(RowDifferenceView::titleFor(table).contains(QLatin1String("was not counted")));
        table.table = QStringLiteral("a\n<b>");
        QVERIFY(RowDifferenceView::titleFor(table).startsWith(QStringLiteral("a↵<b>:")));
        QCOMPARE(Shown(sample(4)).child<QLabel>("title")->textFormat(), Qt::PlainText);
    }

    void f3GoesFromDifferenceToDifferenceAndBack()
    {
        const Shown shown(sample(4));

        QCOMPARE(shown.current(), Place(1, 1));
        QCOMPARE(shown.child<QLabel>("place")->text(), QStringLiteral("1 of 4"));
        QVERIFY(!shown.child<QToolButton>("previousButton")->isEnabled());
        QTest::keyClick(shown.rows(), Qt::Key_F3);
        QCOMPARE(shown.current(), Place(1, 3));
        QTest::keyClick(shown.rows(), Qt::Key_F3);
        QCOMPARE(shown.current(), Place(2, 0)); // the whole row
        QTest::keyClick(shown.rows(), Qt::Key_F3);
        QCOMPARE(shown.current(), Place(3, 3));
        QVERIFY(!shown.child<QToolButton>("nextButton")->isEnabled());
        QTest::keyClick(shown.rows(), Qt::Key_F3);
        QCOMPARE(shown.current(), Place(3, 3));
        QTest::keyClick(shown.rows(), Qt::Key_F3, Qt::ShiftModifier);
        QCOMPARE(shown.current(), Place(2, 0));
    }

    void fromAnyCellTheNextDifferenceIsTheNextInReadingOrder()
    {
        const Shown shown(sample(4));
        const QAbstractItemModel *model = shown.rows()->model();
        const int first = RowDifferenceModel::FirstValueColumn;

        shown.rows()->setCurrentIndex(model->index(1, first + 2)); // new side of row 1, between its differences
        shown.child<QToolButton>("nextButton")->click();
        QCOMPARE(shown.current(), Place(1, 3));
        shown.rows()->setCurrentIndex(model->index(1, first + 2));
        shown.child<QToolButton>("previousButton")->click();
        QCOMPARE(shown.current(), Place(1, 1));
    }

    void manyColumnsShowOnlyTheDifferingOnesAtFirst()
    {
        const Shown few(sample(8));
        QVERIFY(!few.child<QCheckBox>("onlyDifferingColumns")->isChecked());
        const Shown many(sample(200));
        auto *only = many.child<QCheckBox>("onlyDifferingColumns");
        const QHeaderView *header = many.rows()->horizontalHeader();

        QVERIFY(only->isChecked());
        QCOMPARE(header->count() - header->hiddenSectionCount(), 2);
        QVERIFY(!many.rows()->isColumnHidden(RowDifferenceModel::FirstValueColumn + 3));
        only->click();
        QCOMPARE(header->count() - header->hiddenSectionCount(), 200);
        QCOMPARE(many.current(), Place(1, 1));
    }

    void whereOnlyWholeRowsAreMissingAllColumnsStay()
    {
        const auto table = sample(20);
        table->differences = {table->differences[1]};
        const Shown shown(table);

        QVERIFY(!shown.child<QCheckBox>("onlyDifferingColumns")->isEnabled());
        QVERIFY(!shown.rows()->isColumnHidden(RowDifferenceModel::FirstValueColumn));
        QCOMPARE(shown.child<QLabel>("place")->text(), QStringLiteral("1 of 1"));
    }

    void theDetailsShowBothValuesInFullWithTheDifferenceMarked()
    {
        const Shown shown(sample(4));
        auto *oldValue = shown.child<RowDifferenceValue>("oldValue");
        auto *newValue = shown.child<RowDifferenceValue>("newValue");

        QCOMPARE(oldValue->toPlainText(), QStringLiteral("same"));
        QCOMPARE(newValue->toPlainText(), QStringLiteral("a↵\nb"));
        QCOMPARE(newValue->extraSelections().size(), 1);
        QTest::keyClick(shown.rows(), Qt::Key_F3);
        QCOMPARE(newValue->toPlainText(), QString());
        QCOMPARE(newValue->placeholderText(), QStringLiteral("NULL, no value"));
        QTest::keyClick(shown.rows(), Qt::Key_F3);
        QCOMPARE(newValue->placeholderText(), QStringLiteral("no such row on this side"));
        QVERIFY(shown.child<QLabel>("differenceSentence")->text().contains(QLatin1String("only on the old side")));
    }

    void lettersThatLookAlikeAreToldByTheirNumbers()
    {
        const auto table = sample(4);
        table->differences[0].oldValues[1] = QStringLiteral("caf\u00E9");
        table->differences[0].newValues[1] = QStringLiteral("cafe\u0301");
        const Shown shown(table);

        QCOMPARE(shown.child<QLabel>("differenceSentence")->text(),
                 QStringLiteral("“column_1” differs from character 4 on. There is U+00E9 on the old side, "
                                "U+0065 U+0301 on the new one."));
    }

    void aValueOfAMegabyteIsShownWholeAtOnce()
    {
        const auto table = sample(4);
        QString &before = table->differences[0].oldValues[1];
        before = QStringLiteral("lorem ipsum\t").repeated(90'000);
        table->differences[0].newValues[1] = before;
        table->differences[0].newValues[1][800'000] = QLatin1Char('X');
        QElapsedTimer timer;
        timer.start();
        const Shown shown(table);
        shown.child<QToolButton>("nextButton")->click();
        timer.restart();
        shown.child<QToolButton>("previousButton")->click();
        const qint64 passed = timer.elapsed();
        auto *value = shown.child<RowDifferenceValue>("oldValue");

        qInfo("two values of 1.08 million characters shown in %lld ms", passed);
        QVERIFY(passed < 1000); // far above what it takes, for busy machines
        QCOMPARE(value->toPlainText().remove(QLatin1Char('\n')).size(), before.size());
        value->selectAll();
        value->copy();
        QCOMPARE(QGuiApplication::clipboard()->text(), before);
        QCOMPARE(shown.child<RowDifferenceValue>("newValue")->extraSelections().at(0).cursor.selectedText(),
                 QStringLiteral("X"));
    }

    void copyingTakesRawValues()
    {
        const Shown shown(sample(4));
        const QAbstractItemModel *model = shown.rows()->model();
        const int first = RowDifferenceModel::FirstValueColumn;

        shown.rows()->setCurrentIndex(model->index(1, first + 1));
        QTest::keyClick(shown.rows(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("a\nb"));
        shown.rows()->selectionModel()->select({model->index(0, first), model->index(1, first + 1)},
                                               QItemSelectionModel::ClearAndSelect);
        shown.child<QToolButton>("copyButton")->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("same\tsame\nsame\t\"a\nb\""));
    }

    void theExportHasAllColumnsThoughOnlySomeAreShown()
    {
        const Shown shown(sample(20));
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("rows.json"));

        shown.child<QToolButton>("exportButton")->menu()->actions().at(1)->trigger();
        auto *dialog = shown.view.findChild<QFileDialog *>();
        QVERIFY(dialog != nullptr);
        dialog->selectFile(path);
        static_cast<QDialog *>(dialog)->accept();

        QTRY_VERIFY(QFile::exists(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray lines = QJsonDocument::fromJson(file.readAll()).array();
        QCOMPARE(lines.size(), 6);
        QCOMPARE(lines[0].toObject().size(), 20 + RowDifferenceModel::FirstValueColumn);
        QVERIFY(lines[1].toObject().value(QStringLiteral("column_3")).isNull());
        QCOMPARE(lines[5].toObject().value(QStringLiteral("column_3")).toString(), QStringLiteral("NULL"));
        QCOMPARE(lines[1].toObject().value(QStringLiteral("column_1")).toString(), QStringLiteral("a\nb"));
    }

    void escapeAndAltUpAskToGoBackFromAnywhereInside()
    {
        const Shown shown(sample(4));
        QSignalSpy back(&shown.view, &RowDifferenceView::backAsked);

        QTest::keyClick(shown.rows(), Qt::Key_Escape);
        QCOMPARE(back.count(), 1);
        QTest::keyClick(shown.rows(), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(back.count(), 2);
        shown.child<RowDifferenceValue>("oldValue")->setFocus();
        QTest::keyClick(shown.child<RowDifferenceValue>("oldValue"), Qt::Key_Escape);
        QCOMPARE(back.count(), 3);
    }

    void theTabKeyGoesFromTopToBottom()
    {
        const Shown shown(sample(20));
        shown.child<QToolButton>("backButton")->setFocus();

        QStringList way;
        for (int i = 0; i < 8; ++i) {
            way += QApplication::focusWidget()->objectName();
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        // There is nothing before the first difference: its button is passed over.
        QCOMPARE(way, QStringList({QStringLiteral("backButton"), QStringLiteral("nextButton"),
                                   QStringLiteral("onlyDifferingColumns"), QStringLiteral("copyButton"),
                                   QStringLiteral("exportButton"), QStringLiteral("rows"), QStringLiteral("oldValue"),
                                   QStringLiteral("newValue")}));
    }

    void theKeyStaysAtTheLeftWhenColumnsScroll()
    {
        const Shown shown(sample(200));
        shown.child<QCheckBox>("onlyDifferingColumns")->click();

        shown.rows()->setCurrentIndex(shown.rows()->model()->index(0, RowDifferenceModel::FirstValueColumn + 199));
        shown.rows()->scrollTo(shown.rows()->currentIndex());

        QVERIFY(shown.rows()->verticalHeader()->isVisible());
        QVERIFY(shown.rows()->verticalHeader()->width() > 50);
        QCOMPARE(shown.rows()->verticalHeader()->geometry().left(), shown.rows()->frameWidth());
        const QRect cell = shown.rows()->visualRect(shown.rows()->currentIndex());
        QVERIFY2(shown.rows()->viewport()->rect().contains(cell),
                 qPrintable(QStringLiteral("%1 to %2 of %3")
                                .arg(cell.left())
                                .arg(cell.right())
                                .arg(shown.rows()->viewport()->width())));
    }
};

QTEST_MAIN(TestRowDifferenceView)
#include "tst_row_difference_view.moc"
