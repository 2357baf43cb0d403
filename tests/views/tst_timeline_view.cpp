// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline_view.h"

#include "report/document.h"
#include "views/cell_roles.h"
#include "views/data_table.h"
#include "views/table_export.h"
#include "views/timeline_chart.h"
#include "views/timeline_model.h"
#include "views/timeline_words.h"
#include "views/timing_colours.h"

#include <QAbstractItemModelTester>
#include <QIcon>
#include <QImage>
#include <QLabel>
#include <QTest>

#include <cmath>

using namespace rehome::views;
using namespace std::chrono_literals;
using rehome::evidence::Rehearsal;

namespace {

/// Totals 899, 845 and 800 ms: mean 848, standard deviation 49.57, slowest 899.
Rehearsal quick()
{
    return {.runs = {{411ms, 429ms, 59ms, true}, {299ms, 480ms, 66ms, false}, {285ms, 452ms, 63ms, true}},
            .estimate = 1136ms,
            .window = 30min};
}

Rehearsal tooLong()
{
    return {.runs = {{21min, 48min, 12min, true}, {22min, 51min, 13min, true}}, .estimate = 108min, .window = 100min};
}

/// Every character is ten pixels wide.
TimelineLayout arranged(const Rehearsal &rehearsal, double width = 1000)
{
    return timelineLayout(rehearsal, {.width = width, .line = 20, .titles = 150, .textWidth = [](const QString &text) {
                                          return 10.0 * double(text.size());
                                      }});
}

std::shared_ptr<const Rehearsal> shared(const Rehearsal &rehearsal)
{
    return std::make_shared<const Rehearsal>(rehearsal);
}

} // namespace

class TestTimelineView final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lengthsAreProportionalToDurations();
    void partsFollowEachOtherWithoutGaps();
    void aFarWindowIsBrokenAndLeavesTheScaleToTheRuns();
    void aNearWindowIsOnTheScale();
    void textsBehindTheBarsFit_data();
    void textsBehindTheBarsFit();
    void durationsWithoutRoomInsideAreToldBehind();
    void ticksAreRoundAndWhereTheirTimesAre();
    void sentencesHoldTheFigures();
    void modelHasTheRunsAndTheEstimatesFigures();
    void modelKeepsTheRulesOfModels();
    void longTimesAreSeconds();
    void theChartSaysItsFactsInWords();
    void pointingAtAPartTellsItsDuration();
    void withoutRehearsalsTheViewSaysSo();
    void theImageHasTheColoursOfItsPalette();
};

void TestTimelineView::lengthsAreProportionalToDurations()
{
    for (const Rehearsal &rehearsal : {quick(), tooLong()}) {
        const TimelineLayout layout = arranged(rehearsal);
        for (const TimelineRow &row : layout.rows) {
            if (row.broken)
                continue;
            for (const TimelineSegment &segment : row.segments)
                QCOMPARE(segment.place.width(), double(segment.duration.count()) * layout.pixelsPerMillisecond);
        }
    }
    const TimelineLayout layout = arranged(quick());
    QCOMPARE(layout.rows[0].segments[0].place.width() / layout.rows[0].segments[2].place.width(), 411.0 / 59.0);
    QCOMPARE(layout.rows[0].segments[0].place.width() / layout.rows[1].segments[0].place.width(), 411.0 / 299.0);
}

void TestTimelineView::partsFollowEachOtherWithoutGaps()
{
    const TimelineLayout layout = arranged(quick());

    QCOMPARE(layout.rows.size(), std::size_t(3 + 2));
    for (const TimelineRow &row : layout.rows) {
        double x = layout.begin;
        for (const TimelineSegment &segment : row.segments) {
            QCOMPARE(segment.place.left(), x);
            x = segment.place.right();
        }
        QVERIFY(row.tailX > x);
    }
    // 1136 ms are 946 and 20 % of it.
    QCOMPARE(layout.rows[3].segments[0].duration, 946ms);
    QCOMPARE(layout.rows[3].segments[1].duration, 190ms);
}

void TestTimelineView::aFarWindowIsBrokenAndLeavesTheScaleToTheRuns()
{
    const TimelineLayout layout = arranged(quick());

    QVERIFY(layout.rows.back().broken);
    QCOMPARE(layout.windowX, -1.0);
    QCOMPARE(layout.rows[3].segments.back().place.right(), layout.end); // the estimate is the longest whole bar
    QVERIFY(layout.end - layout.begin > 500);
    QCOMPARE(layout.rows.back().tail, QStringLiteral("30 min"));
}

void TestTimelineView::aNearWindowIsOnTheScale()
{
    const TimelineLayout layout = arranged(tooLong());

    QVERIFY(!layout.rows.back().broken);
    QCOMPARE(layout.windowX, layout.begin + 6'000'000 * layout.pixelsPerMillisecond);
    QCOMPARE(layout.rows.back().segments.back().place.right(), layout.windowX);
    QVERIFY(layout.windowX < layout.rows[2].segments.back().place.right()); // the estimate goes beyond
}

void TestTimelineView::textsBehindTheBarsFit_data()
{
    QTest::addColumn<double>("width");
    for (const double width : {380.0, 500.0, 600.0, 1000.0, 3000.0})
        QTest::addRow("%.0f", width) << width;
}

void TestTimelineView::textsBehindTheBarsFit()
{
    QFETCH(const double, width);

    for (const Rehearsal &rehearsal : {quick(), tooLong()}) {
        for (const TimelineRow &row : arranged(rehearsal, width).rows)
            QVERIFY2(row.tailX + 10.0 * double(row.tail.size()) <= width, qPrintable(row.tail));
    }
}

void TestTimelineView::durationsWithoutRoomInsideAreToldBehind()
{
    const TimelineLayout wide = arranged(quick(), 1200);
    QVERIFY(wide.rows[0].segments[0].labelled);
    QVERIFY(!wide.rows[0].segments[2].labelled);
    QCOMPARE(wide.rows[0].tail, QStringLiteral("899 ms (verify 59 ms)"));

    const TimelineLayout narrow = arranged(quick(), 500);
    QCOMPARE(narrow.rows[0].tail, QStringLiteral("899 ms"));
}

void TestTimelineView::ticksAreRoundAndWhereTheirTimesAre()
{
    const TimelineLayout seconds = arranged(quick());
    QCOMPARE(seconds.unit, QStringLiteral("seconds"));
    QCOMPARE(seconds.ticks[0].text, QStringLiteral("0.0"));
    QCOMPARE(seconds.ticks[0].x, seconds.begin);
    QCOMPARE(seconds.ticks[1].text, QStringLiteral("0.2"));
    QCOMPARE(seconds.ticks[1].x, seconds.begin + 200 * seconds.pixelsPerMillisecond);

    const TimelineLayout minutes = arranged(tooLong());
    QCOMPARE(minutes.unit, QStringLiteral("minutes"));
    QCOMPARE(minutes.ticks[1].text, QStringLiteral("20"));
    QCOMPARE(minutes.ticks[1].x, minutes.begin + 20 * 60'000 * minutes.pixelsPerMillisecond);
}

void TestTimelineView::sentencesHoldTheFigures()
{
    const EstimateFigures figures = estimateFigures(quick());
    QCOMPARE(figures.slowest, 899ms);
    QCOMPARE(figures.spread, 947ms); // 848 + 2 × 49.57
    QString sentence = estimateSentence(quick());
    sentence.replace(QChar(QChar::Nbsp), QLatin1Char(' '));
    QCOMPARE(sentence, QStringLiteral("The estimate of 1.1 s is the larger of the slowest run (899 ms) and of the mean "
                                      "plus two standard deviations (947 ms), with 20 % added."));
    QCOMPARE(windowSentence(quick()), QStringLiteral("The maintenance window of 30 min is 1,585 times the estimate."));
    QCOMPARE(windowSentence(tooLong()),
             QStringLiteral("The estimate is longer than the maintenance window of 1 h 40 min by 8 min."));
    QCOMPARE(windowSentence({}), QStringLiteral("No maintenance window is planned."));
    QCOMPARE(estimateSentence({}), QString());
}

void TestTimelineView::modelHasTheRunsAndTheEstimatesFigures()
{
    const TimelineModel model(shared(quick()));
    const auto text = [&model](int row, int column) { return model.index(row, column).data().toString(); };

    QCOMPARE(model.rowCount(), 3 + 4);
    QCOMPARE(model.headerData(TimelineModel::Backup, Qt::Horizontal, Qt::DisplayRole).toString(),
             QStringLiteral("Backup, ms"));
    QCOMPARE(text(0, TimelineModel::Backup), QStringLiteral("411"));
    QCOMPARE(text(0, TimelineModel::Together), QStringLiteral("899"));
    QCOMPARE(text(0, TimelineModel::Result), QStringLiteral("same"));
    QCOMPARE(text(1, TimelineModel::Result), QStringLiteral("differs"));
    QVERIFY(!model.index(1, TimelineModel::Result).data(Qt::DecorationRole).value<QIcon>().isNull());
    QCOMPARE(text(3, TimelineModel::Together), QStringLiteral("899"));
    QCOMPARE(text(4, TimelineModel::Together), QStringLiteral("947"));
    QCOMPARE(text(5, TimelineModel::Together), QStringLiteral("1,136"));
    QCOMPARE(text(6, TimelineModel::Together), QStringLiteral("1,800,000"));
    QCOMPARE(text(6, TimelineModel::Backup), QString());
    QVERIFY(csvOf(model).contains("Run 2,299,480,66,845,differs\r\n"));
}

void TestTimelineView::modelKeepsTheRulesOfModels()
{
    for (const Rehearsal &rehearsal : {quick(), tooLong(), Rehearsal{}}) {
        TimelineModel model(shared(rehearsal));
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    }
}

void TestTimelineView::longTimesAreSeconds()
{
    const TimelineModel model(shared(tooLong()));

    QCOMPARE(model.headerData(TimelineModel::Backup, Qt::Horizontal, Qt::DisplayRole).toString(),
             QStringLiteral("Backup, s"));
    QCOMPARE(model.index(0, TimelineModel::Backup).data().toString(), QStringLiteral("1,260"));
    QCOMPARE(model.index(0, TimelineModel::Backup).data(ExportRole).toDouble(), 1260.0);
}

void TestTimelineView::theChartSaysItsFactsInWords()
{
    TimelineView view(shared(quick()), nullptr);
    const auto *chart = view.findChild<TimelineChart *>();
    const QString words = chart->accessibleDescription();

    QVERIFY(words.contains(
        QStringLiteral("Run 2: backup 299 ms, restore 480 ms, verify 66 ms, together 845 ms, result differs.")));
    QVERIFY(words.contains(QStringLiteral("1,585 times the estimate")));
    QVERIFY(!chart->accessibleName().isEmpty());
}

void TestTimelineView::pointingAtAPartTellsItsDuration()
{
    TimelineView view(shared(quick()), nullptr);
    view.resize(900, 600);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    const auto *chart = view.findChild<TimelineChart *>();

    const TimelineRow &row = chart->timeline().rows[1];

    QCOMPARE(chart->textAt(row.segments[1].place.center()), QStringLiteral("Run 2, restore: 480 ms"));
    QCOMPARE(chart->textAt({1, row.place.center().y()}), QString());
    QCOMPARE(chart->height(), chart->minimumSizeHint().height());
}

void TestTimelineView::withoutRehearsalsTheViewSaysSo()
{
    TimelineView view(shared({.window = 30min}), nullptr);
    view.show();

    const auto *label = view.findChild<QLabel *>(QStringLiteral("emptyLabel"));
    QVERIFY(label->isVisible());
    QVERIFY(label->text().contains(QStringLiteral("30 min")));
    QVERIFY(!view.findChild<DataTable *>()->isVisible());
}

void TestTimelineView::theImageHasTheColoursOfItsPalette()
{
    TimelineView view(shared(quick()), nullptr);
    view.resize(900, 600);
    view.show();
    QPalette dark = paperPalette();
    dark.setColor(QPalette::Window, QColor(0x20, 0x20, 0x20));

    QCOMPARE(view.image(paperPalette()).pixelColor(1, 1), QColor(Qt::white));
    QCOMPARE(view.image(dark).pixelColor(1, 1), QColor(0x20, 0x20, 0x20));
    QCOMPARE(view.image(dark).devicePixelRatio(), 2.0);
}

QTEST_MAIN(TestTimelineView)
#include "tst_timeline_view.moc"
