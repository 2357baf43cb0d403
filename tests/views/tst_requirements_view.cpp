// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/requirements_view.h"

#include "views/requirements_model.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

namespace rehome::views {
namespace {

using evidence::RequirementPlace;

std::shared_ptr<const evidence::RequirementsComparison> comparison()
{
    evidence::RequirementsComparison made{.interpreter = u"/srv/shop/venv/bin/python"_s,
                                          .pythonVersion = u"3.11.2"_s,
                                          .library = u"pip"_s,
                                          .files = {u"requirements.txt"_s}};
    made.packages = {
        {.name = u"asgiref"_s, .installed = u"3.5.0"_s, .neededBy = {u"django"_s}, .line = u"asgiref==3.5.0"_s},
        {.name = u"django"_s,
         .installed = u"3.2.25"_s,
         .declared = {u"Django>=3.2,<5"_s},
         .declaredIn = {u"requirements.txt:2"_s},
         .imported = {u"shop/models.py:1"_s, u"shop/views.py:3"_s},
         .use = u"runtime"_s,
         .problems = {u"unpinned"_s},
         .line = u"django==3.2.25"_s},
        {.name = u"lxml"_s,
         .installed = u"4.9.2"_s,
         .imported = {u"shop/feeds.py:4"_s},
         .use = u"runtime"_s,
         .problems = {u"undeclared"_s},
         .line = u"lxml==4.9.2"_s},
        {.name = u"pytest"_s,
         .installed = u"7.2.1"_s,
         .declared = {u"pytest"_s},
         .declaredIn = {u"requirements.txt:9"_s},
         .problems = {u"unpinned"_s, u"dev-only"_s},
         .place = RequirementPlace::Dev,
         .line = u"pytest==7.2.1"_s}};
    made.findings = {{.code = u"undeclared"_s,
                      .weight = evidence::FindingWeight::Attention,
                      .what = u"lxml is used, but nothing declares it."_s,
                      .file = u"shop/feeds.py"_s,
                      .line = 4}};
    return std::make_shared<evidence::RequirementsComparison>(evidence::edited(made, {}));
}

QModelIndex cell(const RequirementsView &view, const QString &package, int column)
{
    const QAbstractItemModel *model = view.findChild<QTableView *>(u"packages"_s)->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->index(row, 0).data().toString() == package)
            return model->index(row, column);
    }
    return {};
}

QString fileText(const RequirementsView &view, const QString &name)
{
    return view.findChild<QPlainTextEdit *>(name)->toPlainText();
}

} // namespace

class TestRequirementsView final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theModelKeepsTheRulesOfModels();
    void theThreeWaysAndTheProposalAreShown();
    void aPlaceIsChosenFromAListAndMovesTheLine();
    void aLineIsEditedAndTheEditIsTold();
    void aLineThatIsNoRequirementIsRefusedInWords();
    void editsThatAreKeptAreShownAndCanBeTakenBack();
    void packagesAreFilteredByProblemAndName();
    void itLooksRight();
};

void TestRequirementsView::theModelKeepsTheRulesOfModels()
{
    RequirementsModel model(comparison());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setEdits({{u"lxml"_s, u"leave"_s}, {u"zeep"_s, u"base zeep==4.0"_s}});
    QCOMPARE(model.rowCount(), 5);
    QVERIFY(model.setData(model.index(1, RequirementsModel::PlaceColumn), int(RequirementPlace::Dev)));
    model.takeBack({0, 1, 2, 3, 4});
    QCOMPARE(model.rowCount(), 4);
}

void TestRequirementsView::theThreeWaysAndTheProposalAreShown()
{
    const RequirementsView view(comparison());

    QCOMPARE(cell(view, u"django"_s, RequirementsModel::InstalledColumn).data().toString(), u"3.2.25"_s);
    QCOMPARE(cell(view, u"django"_s, RequirementsModel::DeclaredColumn).data().toString(), u"Django>=3.2,<5"_s);
    QCOMPARE(cell(view, u"django"_s, RequirementsModel::UsedColumn).data().toString(), u"shop/models.py:1 and more"_s);
    QCOMPARE(cell(view, u"asgiref"_s, RequirementsModel::UsedColumn).data().toString(), u"by django"_s);
    QCOMPARE(cell(view, u"pytest"_s, RequirementsModel::PlaceColumn).data().toString(), u"dev.txt"_s);
    QCOMPARE(fileText(view, u"base"_s), u"asgiref==3.5.0  # via django\ndjango==3.2.25\nlxml==4.9.2"_s);
    QCOMPARE(fileText(view, u"dev"_s), u"-r base.txt\npytest==7.2.1"_s);
    QVERIFY(!cell(view, u"django"_s, RequirementsModel::NameColumn).flags().testFlag(Qt::ItemIsEditable));
}

void TestRequirementsView::aPlaceIsChosenFromAListAndMovesTheLine()
{
    RequirementsView view(comparison());
    QSignalSpy edited(&view, &RequirementsView::edited);
    view.resize(900, 400);
    view.show();
    auto *table = view.findChild<QTableView *>(u"packages"_s);

    table->edit(cell(view, u"lxml"_s, RequirementsModel::PlaceColumn));
    auto *box = table->viewport()->findChild<QComboBox *>();
    QVERIFY(box != nullptr);
    QCOMPARE(box->currentText(), u"base.txt"_s);
    QTest::keyClick(box, Qt::Key_Down);

    QCOMPARE(edited.count(), 1);
    QCOMPARE(edited.front().front().value<evidence::RequirementEdits>(),
             (evidence::RequirementEdits{{u"lxml"_s, u"dev lxml==4.9.2"_s}}));
    QCOMPARE(fileText(view, u"dev"_s), u"-r base.txt\nlxml==4.9.2\npytest==7.2.1"_s);
}

void TestRequirementsView::aLineIsEditedAndTheEditIsTold()
{
    RequirementsView view(comparison());
    QSignalSpy edited(&view, &RequirementsView::edited);
    view.show();
    auto *table = view.findChild<QTableView *>(u"packages"_s);

    table->edit(cell(view, u"django"_s, RequirementsModel::LineColumn));
    auto *line = table->viewport()->findChild<QLineEdit *>();
    QVERIFY(line != nullptr);
    line->selectAll();
    QTest::keyClicks(line, u"django~=4.2"_s);
    QTest::keyClick(line, Qt::Key_Return);

    QTRY_COMPARE(edited.count(), 1);
    QVERIFY(fileText(view, u"base"_s).contains(u"django~=4.2"_s));
}

void TestRequirementsView::aLineThatIsNoRequirementIsRefusedInWords()
{
    RequirementsView view(comparison());
    QSignalSpy edited(&view, &RequirementsView::edited);
    auto *table = view.findChild<QTableView *>(u"packages"_s);
    const auto *problem = view.findChild<QLabel *>(u"problem"_s);

    QVERIFY(!table->model()->setData(cell(view, u"django"_s, RequirementsModel::LineColumn), u"-r secret.txt"_s));

    QCOMPARE(edited.count(), 0);
    QVERIFY(problem->isVisibleTo(&view));
    QVERIFY(problem->text().contains(u"-r secret.txt"_s));
    QVERIFY(table->model()->setData(cell(view, u"django"_s, RequirementsModel::LineColumn), u"django==4.2"_s));
    QVERIFY(!problem->isVisibleTo(&view));
}

void TestRequirementsView::editsThatAreKeptAreShownAndCanBeTakenBack()
{
    RequirementsView view(comparison());
    QSignalSpy edited(&view, &RequirementsView::edited);
    auto *reset = view.findChild<QPushButton *>(u"reset"_s);
    QVERIFY(!reset->isEnabled());

    view.setEdits({{u"django"_s, u"base django==4.2"_s}, {u"lxml"_s, u"leave"_s}});
    QCOMPARE(fileText(view, u"base"_s), u"asgiref==3.5.0  # via django\ndjango==4.2"_s);
    QCOMPARE(edited.count(), 0);
    QVERIFY(reset->isEnabled());
    // Back to what was proposed is no edit.
    view.findChild<QTableView *>(u"packages"_s)
        ->model()
        ->setData(cell(view, u"django"_s, RequirementsModel::LineColumn), u"django==3.2.25"_s);
    QCOMPARE(edited.back().front().value<evidence::RequirementEdits>().keys(), QStringList(u"lxml"_s));

    reset->click();
    QVERIFY(edited.back().front().value<evidence::RequirementEdits>().isEmpty());
    QVERIFY(fileText(view, u"base"_s).contains(u"lxml==4.9.2"_s));
    QVERIFY(!reset->isEnabled());
}

void TestRequirementsView::packagesAreFilteredByProblemAndName()
{
    RequirementsView view(comparison());
    auto *filter = view.findChild<QComboBox *>(u"filter"_s);
    const QAbstractItemModel *model = view.findChild<QTableView *>(u"packages"_s)->model();
    QCOMPARE(model->rowCount(), 4);

    filter->setCurrentIndex(filter->findData(u"*"_s));
    QCOMPARE(model->rowCount(), 3);
    filter->setCurrentIndex(filter->findData(u"undeclared"_s));
    QCOMPARE(model->rowCount(), 1);
    QCOMPARE(model->index(0, 0).data().toString(), u"lxml"_s);
    filter->setCurrentIndex(0);
    view.findChild<QLineEdit *>(u"find"_s)->setText(u"PYT"_s);
    QCOMPARE(model->rowCount(), 1);
    QCOMPARE(model->index(0, 0).data().toString(), u"pytest"_s);
}

void TestRequirementsView::itLooksRight()
{
    RequirementsView view(comparison());
    view.setEdits({{u"lxml"_s, u"leave"_s}});
    view.resize(900, 420);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QTest::qWait(50); // the rows get their heights
    const QString folder = qEnvironmentVariable("REHOME_SCREENSHOTS");
    if (!folder.isEmpty())
        QVERIFY(view.grab().save(folder + u"/requirements_view.png"_s));

    // Nothing to be read is cut off: the table shows every column within its width.
    auto *table = view.findChild<QTableView *>(u"packages"_s);
    QVERIFY(table->columnViewportPosition(RequirementsModel::LineColumn) +
                table->columnWidth(RequirementsModel::LineColumn) <=
            table->viewport()->width() + 1);
}

} // namespace rehome::views

QTEST_MAIN(rehome::views::TestRequirementsView)
#include "tst_requirements_view.moc"
