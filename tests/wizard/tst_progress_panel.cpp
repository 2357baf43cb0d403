// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/progress_panel.h"
#include "wizard/running_progress.h"

#include <QLabel>
#include <QProgressBar>
#include <QTableView>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace rehome;
using wizard::ProgressPanel;
using wizard::RunningProgress;

namespace {

core::Progress copying(int tables)
{
    core::Progress progress{250, 1000, core::Progress::Unit::Bytes, u"public.t0"_s};
    progress.stage = u"copy the rows"_s;
    progress.tables = 42;
    progress.tablesDone = 31;
    for (int i = 0; i < tables; ++i)
        progress.parts.push_back({u"public.t%1"_s.arg(i), u"copying the rows"_s, 1, 2});
    return progress;
}

} // namespace

class TestProgressPanel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingThatIsKnownIsShown();
    void whatIsNotKnownTakesNoRoom();
    void theTablesRoomDoesNotShrinkDuringARun();
    void anotherStageBeginsWithoutTables();
    void aNarrowPanelKeepsTheNames();
    void roomThatIsLeftIsNotTaken();
    void anotherRunBeginsEmpty();
};

void TestProgressPanel::everythingThatIsKnownIsShown()
{
    ProgressPanel panel;
    panel.resize(900, 400);
    RunningProgress running;
    running.begin();
    running.take(copying(2));

    panel.show(running);

    QCOMPARE(panel.findChild<QLabel *>(u"stage"_s)->text(), u"Copy the rows"_s);
    QVERIFY(panel.findChild<QLabel *>(u"numbers"_s)->text().startsWith(u"31 of 42 table(s), 250 B of 1.0 kB"_s));
    QVERIFY2(!panel.findChild<QLabel *>(u"numbers"_s)->text().contains(u"public.t0"_s), "it stands in the table");
    QCOMPARE(panel.findChild<QProgressBar *>(u"bar"_s)->value(), 250);
    const auto *parts = panel.findChild<QTableView *>(u"parts"_s);
    QVERIFY(!parts->isHidden());
    QCOMPARE(parts->model()->rowCount(), 2);
}

void TestProgressPanel::whatIsNotKnownTakesNoRoom()
{
    ProgressPanel panel;
    RunningProgress running;
    running.begin();

    panel.show(running);

    QVERIFY(panel.findChild<QLabel *>(u"stage"_s)->isHidden());
    QVERIFY(panel.findChild<QTableView *>(u"parts"_s)->isHidden());
    QCOMPARE(panel.findChild<QProgressBar *>(u"bar"_s)->maximum(), 0); // busy
    QVERIFY(!panel.findChild<QLabel *>(u"numbers"_s)->text().isEmpty());
}

void TestProgressPanel::theTablesRoomDoesNotShrinkDuringARun()
{
    ProgressPanel panel;
    RunningProgress running;
    running.begin();
    running.take(copying(3));
    panel.show(running);
    const int height = panel.sizeHint().height();

    running.take(copying(1));
    const auto *parts = panel.findChild<QTableView *>(u"parts"_s);
    QTRY_VERIFY((panel.show(running), parts->model()->rowCount() == 1)); // not more often than can be read

    QCOMPARE(panel.sizeHint().height(), height);
}

void TestProgressPanel::anotherStageBeginsWithoutTables()
{
    ProgressPanel panel;
    panel.resize(900, 400);
    RunningProgress running;
    running.begin();
    running.take(copying(3));
    panel.show(running);
    core::Progress finding{.done = 1, .total = 7, .what = u"public.big"_s, .stage = u"Finding the rows"_s};
    finding.tables = 7;
    finding.tablesDone = 1;

    running.take(finding);
    panel.show(running);

    QVERIFY(panel.findChild<QTableView *>(u"parts"_s)->isHidden());
    const QString numbers = panel.findChild<QLabel *>(u"numbers"_s)->text();
    QVERIFY2(numbers.startsWith(u"1 of 7 table(s)"_s) && !numbers.contains(u", 1 of 7"_s), qPrintable(numbers));
    QVERIFY(numbers.contains(u"public.big"_s));
}

void TestProgressPanel::aNarrowPanelKeepsTheNames()
{
    ProgressPanel panel;
    panel.resize(panel.fontMetrics().averageCharWidth() * 60, 300);
    panel.QWidget::show();
    RunningProgress running;
    running.begin();
    running.take(copying(2));

    panel.show(running);

    const auto *parts = panel.findChild<QTableView *>(u"parts"_s);
    QVERIFY2(parts->columnWidth(0) >= panel.fontMetrics().horizontalAdvance(u"public.t0"_s), "the name is readable");
    int width = 0;
    for (int column = 0; column < parts->model()->columnCount(); ++column)
        width += parts->columnWidth(column);
    QVERIFY2(width <= parts->viewport()->width(), "nothing is cut off");
}

void TestProgressPanel::roomThatIsLeftIsNotTaken()
{
    QWidget page;
    auto *layout = new QVBoxLayout(&page);
    auto *panel = new ProgressPanel(&page);
    layout->addWidget(panel);
    layout->addWidget(new QLabel(&page));
    page.resize(900, 900);
    RunningProgress running;
    running.begin();
    running.take(copying(2));
    panel->show(running);
    page.show();

    QVERIFY(panel->height() <= panel->sizeHint().height());
    const auto *bar = panel->findChild<QProgressBar *>(u"bar"_s);
    QVERIFY(bar->y() - panel->findChild<QLabel *>(u"stage"_s)->geometry().bottom() < panel->fontMetrics().height());
}

void TestProgressPanel::anotherRunBeginsEmpty()
{
    ProgressPanel panel;
    RunningProgress running;
    running.begin();
    running.take(copying(2));
    panel.show(running);

    panel.clear();
    running.begin();
    panel.show(running);

    QVERIFY(panel.findChild<QLabel *>(u"stage"_s)->isHidden());
    QCOMPARE(panel.findChild<QTableView *>(u"parts"_s)->model()->rowCount(), 0);
}

QTEST_MAIN(TestProgressPanel)
#include "tst_progress_panel.moc"
