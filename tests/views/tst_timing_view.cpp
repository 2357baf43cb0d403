// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timing_view.h"

#include "views/box_plot_chart.h"
#include "views/data_table.h"
#include "views/percentile_model.h"
#include "views/timing_colours.h"
#include "views/timing_sample.h"

#include <QAction>
#include <QBoxPlotSeries>
#include <QBoxSet>
#include <QChart>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineSeries>
#include <QMenu>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTest>
#include <QToolButton>

#include <cmath>

using namespace rehome::views;
using rehome::evidence::Baseline;
using rehome::evidence::PerformanceComparison;

namespace {

template <class Widget>
Widget *named(const QWidget &view, const char *name)
{
    auto *found = view.findChild<Widget *>(QLatin1String(name));
    if (found == nullptr)
        qFatal("There is no %s", name);
    return found;
}

BoxPlotChart *allDocuments(const QWidget &view)
{
    return named<BoxPlotChart>(view, "allDocumentsChart");
}

BoxPlotChart *documents(const QWidget &view)
{
    return named<BoxPlotChart>(view, "documentsChart");
}

QList<QBoxPlotSeries *> boxes(const BoxPlotChart *chart)
{
    QList<QBoxPlotSeries *> boxes;
    for (QAbstractSeries *series : chart->chart()->series()) {
        if (auto *found = qobject_cast<QBoxPlotSeries *>(series))
            boxes += found;
    }
    return boxes;
}

QLineSeries *limitLine(const BoxPlotChart *chart)
{
    for (QAbstractSeries *series : chart->chart()->series()) {
        if (auto *line = qobject_cast<QLineSeries *>(series))
            return line;
    }
    return nullptr;
}

void show(QWidget &view, const QSize &size = {900, 700})
{
    view.resize(size);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
}

void choose(const QWidget &view, const char *box, int index)
{
    named<QComboBox>(view, box)->setCurrentIndex(index);
    QCoreApplication::processEvents();
}

void selectRows(const QWidget &view, const QStringList &names)
{
    auto *table = named<DataTable>(view, "table");
    table->clearSelection();
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        const QModelIndex cell = table->model()->index(row, 0);
        if (names.contains(cell.data().toString()))
            table->selectionModel()->select(cell, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
}

QStringList shownNames(const BoxPlotChart *chart)
{
    QStringList names;
    for (const BoxPlotColumn &column : chart->content().columns)
        names += column.name;
    return names;
}

std::shared_ptr<PerformanceComparison> large(int count, int runs)
{
    auto comparison = std::make_shared<PerformanceComparison>();
    for (Baseline *baseline : {&comparison->oldRuns, &comparison->newRuns}) {
        baseline->repeats = runs;
        for (int i = 0; i < count; ++i) {
            std::vector<double> times;
            for (int run = 0; run < runs; ++run)
                times.push_back(10 + std::fmod(i * 7.3 + run * 3.1, 90));
            baseline->documents.push_back(timing_sample::document(QStringLiteral("document_%1.pdf").arg(i), times));
        }
    }
    return comparison;
}

} // namespace

class TestTimingView final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void overviewHasOneBoxForEachSystemAndEveryRunAsAPoint();
    void theCommandHasAChartOfItsOwnWithoutALimit();
    void eachDocumentHasOneBoxForEachSystem();
    void boxesShowTheQuartiles();
    void documentsThatWereNotReadAreNotInTheChart();
    void aTimedOutRunIsAMarkerAtTheLimitAndMakesNoBox();
    void pointsLieWhereTheirTimesAre();
    void theLimitIsALineAtItsValue();
    void scaleFollowsTheChoice();
    void theScaleThatIsLeftIsNotSeenAnyMore();
    void pointingAtARunTellsItsTime();
    void selectingDocumentsShowsThem();
    void aDozenDocumentsAreShownAtATimeAndScrolled();
    void aNewPaletteRecoloursTheChart();
    void theSentencesOfAComparisonAreAboveTheChart();
    void emptyMeasurementsSayWhy();
    void aCommandWithoutDocumentsIsShownAlone();
    void oneRunIsShown();
    void theImageHasTheColoursOfItsPalette();
    void theExportMenuOffersPicturesTablesAndRuns();
    void forFourHundredDocumentsTheViewIsBuiltAtOnce();
};

void TestTimingView::overviewHasOneBoxForEachSystemAndEveryRunAsAPoint()
{
    TimingView view(std::shared_ptr<const PerformanceComparison>(timing_sample::comparison()), nullptr);
    show(view);
    const BoxPlotChart *chart = allDocuments(view);

    QCOMPARE(boxes(chart).size(), 2);
    QCOMPARE(boxes(chart)[0]->count(), 1);
    QCOMPARE(boxes(chart)[1]->count(), 1);
    QCOMPARE(chart->points().size(), std::size_t(5 + 5 + 3 + 5 + 5 + 5));
    const auto timedOut = std::count_if(chart->points().begin(), chart->points().end(),
                                        [](const BoxPlotPoint &point) { return point.time.timedOut; });
    QCOMPARE(timedOut, 1);
}

void TestTimingView::theCommandHasAChartOfItsOwnWithoutALimit()
{
    TimingView view(std::shared_ptr<const PerformanceComparison>(timing_sample::comparison()), nullptr);
    show(view);
    const auto *chart = named<BoxPlotChart>(view, "commandChart");

    QVERIFY(chart->isVisible());
    QCOMPARE(chart->points().size(), std::size_t(6));
    QCOMPARE(limitLine(chart), nullptr);
    QCOMPARE(shownNames(chart), QStringList{QStringLiteral("manage.py report")});
}

void TestTimingView::eachDocumentHasOneBoxForEachSystem()
{
    TimingView view(std::shared_ptr<const PerformanceComparison>(timing_sample::comparison()), nullptr);
    show(view);
    choose(view, "showBox", 1);
    const BoxPlotChart *chart = documents(view);

    QVERIFY(chart->isVisible());
    QVERIFY(!allDocuments(view)->isVisible());
    QCOMPARE(boxes(chart).size(), 2);
    for (const QBoxPlotSeries *series : boxes(chart))
        QCOMPARE(series->count(), 3);
    QCOMPARE(chart->points().size(), std::size_t(5 + 5 + 3 + 5 + 5 + 5));
}

void TestTimingView::boxesShowTheQuartiles()
{
    TimingView view(std::shared_ptr<const Baseline>(timing_sample::baseline()), nullptr);
    show(view);
    choose(view, "showBox", 1);

    const QBoxSet *box = boxes(documents(view)).constFirst()->boxSets().at(1); // 10 20 30 40 50

    QCOMPARE(box->at(QBoxSet::LowerExtreme), 10.0);
    QCOMPARE(box->at(QBoxSet::LowerQuartile), 20.0);
    QCOMPARE(box->at(QBoxSet::Median), 30.0);
    QCOMPARE(box->at(QBoxSet::UpperQuartile), 40.0);
    QCOMPARE(box->at(QBoxSet::UpperExtreme), 50.0);
}

void TestTimingView::documentsThatWereNotReadAreNotInTheChart()
{
    TimingView view(std::shared_ptr<const Baseline>(timing_sample::baseline()), nullptr);
    show(view);
    choose(view, "showBox", 1);

    QCOMPARE(shownNames(documents(view)), (QStringList{QStringLiteral("invoice_2.pdf"),
                                                       QStringLiteral("invoice_10.pdf"), QStringLiteral("slow.pdf")}));
    selectRows(view, {QStringLiteral("locked.pdf")});
    QVERIFY(named<QLabel>(view, "chartMessage")->isVisible());
}

void TestTimingView::aTimedOutRunIsAMarkerAtTheLimitAndMakesNoBox()
{
    TimingView view(std::shared_ptr<const Baseline>(timing_sample::baseline()), nullptr);
    show(view);
    choose(view, "showBox", 1);
    const BoxPlotChart *chart = documents(view);
    const auto marker = [chart] {
        return *std::find_if(chart->points().begin(), chart->points().end(),
                             [](const BoxPlotPoint &point) { return point.time.timedOut; });
    };

    QCOMPARE(marker().column, 2);
    QVERIFY(marker().beyond);
    QCOMPARE(marker().place.y(), chart->chart()->plotArea().top());
    QVERIFY(boxes(chart).constFirst()->boxSets().at(2)->at(QBoxSet::UpperExtreme) < 0); // below the axis: cut off
    choose(view, "scaleBox", 1);
    QVERIFY(!marker().beyond);
    const double onLine = chart->chart()->mapToPosition({2, 5}, boxes(chart).constFirst()).y();
    QVERIFY(std::abs(marker().place.y() - onLine) < 0.5);
}

void TestTimingView::pointsLieWhereTheirTimesAre()
{
    TimingView view(std::shared_ptr<const PerformanceComparison>(timing_sample::comparison()), nullptr);
    show(view);
    for (const int scale : {0, 1, 2}) {
        choose(view, "showBox", 1);
        choose(view, "scaleBox", scale);
        const BoxPlotChart *chart = documents(view);
        for (const BoxPlotPoint &point : chart->points()) {
            if (point.beyond)
                continue;
            const double value = point.time.milliseconds / chart->range().unit;
            const QPointF place =
                chart->chart()->mapToPosition({double(point.column), value}, boxes(chart).constFirst());
            QVERIFY2(std::abs(place.y() - point.place.y()) < 0.5, qPrintable(QString::number(value)));
            const double half = chart->chart()->plotArea().width() / 3 / 2;
            QVERIFY(std::abs(place.x() - point.place.x()) < half);
            QCOMPARE(point.place.x() < place.x(), point.system == System::Old); // old beside new
        }
    }
}

void TestTimingView::theLimitIsALineAtItsValue()
{
    auto comparison = timing_sample::comparison();
    comparison->limitMilliseconds = 3000;
    TimingView view(std::shared_ptr<const PerformanceComparison>(comparison), nullptr);
    show(view);
    choose(view, "scaleBox", 1);
    const BoxPlotChart *chart = allDocuments(view);

    QVERIFY(limitLine(chart)->isVisible());
    for (const QPointF &point : limitLine(chart)->points())
        QCOMPARE(point.y() * chart->range().unit, 3000.0);
    choose(view, "scaleBox", 0);
    QVERIFY(!limitLine(chart)->isVisible());
    choose(view, "scaleBox", 2);
    QVERIFY(limitLine(chart)->isVisible());
}

void TestTimingView::scaleFollowsTheChoice()
{
    auto baseline = timing_sample::baseline();
    baseline->documents.resize(2);
    TimingView view(std::shared_ptr<const Baseline>(baseline), nullptr);
    show(view);
    const BoxPlotChart *chart = allDocuments(view);

    QVERIFY(chart->range().highest < 100); // the slowest run took 50 ms
    QVERIFY(named<QLabel>(view, "limitLabel")->text().contains(QStringLiteral("100 times the slowest run")));
    choose(view, "scaleBox", 1);
    QVERIFY(chart->range().holds(5000));
    QVERIFY(!chart->range().logarithmic);
    choose(view, "scaleBox", 2);
    QVERIFY(chart->range().holds(5000) && chart->range().holds(1));
    QVERIFY(chart->range().logarithmic);
    choose(view, "scaleBox", 0);
    QVERIFY(!chart->range().logarithmic);
    QCOMPARE(chart->chart()->axes(Qt::Vertical).size(), 1);
}

void TestTimingView::theScaleThatIsLeftIsNotSeenAnyMore()
{
    BoxPlotChart chart;
    chart.resize(500, 300);
    BoxPlotColumn column{.name = QStringLiteral("a.pdf"), .before = {.boxed = {1, 2, 3}, .points = {{1}, {2}, {3}}}};
    chart.setContent({.columns = {column}});
    chart.grab();

    chart.setScale(Scale::Logarithmic);

    const QImage atOnce = chart.grab().toImage();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCOMPARE(chart.grab().toImage(), atOnce);
    chart.setScale(Scale::FitData);
    BoxPlotChart fresh;
    fresh.resize(500, 300);
    fresh.setContent({.columns = {column}});
    QCOMPARE(chart.grab().toImage(), fresh.grab().toImage());
}

void TestTimingView::pointingAtARunTellsItsTime()
{
    TimingView view(std::shared_ptr<const PerformanceComparison>(timing_sample::comparison()), nullptr);
    show(view);
    choose(view, "showBox", 1);
    const BoxPlotChart *chart = documents(view);
    const auto point = std::find_if(chart->points().begin(), chart->points().end(), [](const BoxPlotPoint &candidate) {
        return candidate.system == System::New && candidate.time.milliseconds == 100;
    });
    QVERIFY(point != chart->points().end());

    const QString text = chart->textAt(chart->mapFromScene(point->place));

    QVERIFY(text.contains(QStringLiteral("invoice_10.pdf")));
    QVERIFY(text.contains(QStringLiteral("New system, run 5: 100")));
    const QRectF plot = chart->chart()->plotArea();
    QCOMPARE(chart->textAt(chart->mapFromScene({plot.left() + 2, plot.bottom() + 5})), QStringLiteral("invoice_2.pdf"));
}

void TestTimingView::selectingDocumentsShowsThem()
{
    TimingView view(std::shared_ptr<const PerformanceComparison>(timing_sample::comparison()), nullptr);
    show(view);

    selectRows(view, {QStringLiteral("slow.pdf"), QStringLiteral("invoice_2.pdf")});
    QCOMPARE(shownNames(documents(view)), (QStringList{QStringLiteral("invoice_2.pdf"), QStringLiteral("slow.pdf")}));
    QVERIFY(documents(view)->isVisible());
    selectRows(view, {QStringLiteral("All documents")});
    QVERIFY(allDocuments(view)->isVisible());
    selectRows(view, {QStringLiteral("slow.pdf")});
    QCOMPARE(shownNames(documents(view)), QStringList{QStringLiteral("slow.pdf")});
    named<DataTable>(view, "table")->clearSelection();
    QCOMPARE(shownNames(documents(view)).size(), 3);
}

void TestTimingView::aDozenDocumentsAreShownAtATimeAndScrolled()
{
    TimingView view(std::shared_ptr<const PerformanceComparison>(large(400, 5)), nullptr);
    show(view);
    choose(view, "showBox", 1);
    auto *bar = named<QScrollBar>(view, "documentsBar");

    const auto shown = shownNames(documents(view)).size();
    QVERIFY(shown >= 4 && shown <= 16);
    QVERIFY(bar->isVisible());
    QCOMPARE(bar->maximum(), 400 - int(shown));
    bar->setValue(bar->maximum());
    QCOMPARE(shownNames(documents(view)).constLast(), QStringLiteral("document_399.pdf"));
    QCOMPARE(boxes(documents(view)).constFirst()->count(), int(shown));
}

void TestTimingView::aNewPaletteRecoloursTheChart()
{
    TimingView view(std::shared_ptr<const PerformanceComparison>(timing_sample::comparison()), nullptr);
    show(view);
    const BoxPlotChart *chart = allDocuments(view);
    const auto look = [chart] {
        return std::vector<QColor>{chart->chart()->backgroundBrush().color(),
                                   chart->chart()->plotAreaBackgroundBrush().color(),
                                   chart->chart()->axes(Qt::Vertical).constFirst()->labelsBrush().color(),
                                   boxes(chart)[0]->pen().color(), boxes(chart)[1]->pen().color()};
    };
    const std::vector<QColor> before = look();

    QPalette dark = paperPalette();
    dark.setColor(QPalette::Window, QColor(0x20, 0x20, 0x20));
    dark.setColor(QPalette::Base, QColor(0x10, 0x10, 0x10));
    dark.setColor(QPalette::WindowText, Qt::white);
    dark.setColor(QPalette::Text, Qt::white);
    view.setPalette(dark);

    const std::vector<QColor> after = look();
    QCOMPARE(after[0], QColor(0x20, 0x20, 0x20));
    QCOMPARE(after[1], QColor(0x10, 0x10, 0x10));
    QCOMPARE(after[2], QColor(Qt::white));
    QVERIFY(before[3] != after[3]);
    QVERIFY(contrast(after[3], after[1]) >= 3);
    QVERIFY(contrast(after[4], after[1]) >= 3);
}

void TestTimingView::theSentencesOfAComparisonAreAboveTheChart()
{
    TimingView view(std::shared_ptr<const PerformanceComparison>(timing_sample::comparison()), nullptr);
    show(view);

    const auto labels = view.findChildren<QLabel *>(QStringLiteral("speedLabel"));
    const auto marks = view.findChildren<QLabel *>(QStringLiteral("speedMark"));
    QCOMPARE(labels.size(), 3); // two comparisons and the differing outputs
    QVERIFY(labels[0]->text().startsWith(QStringLiteral("Text of the sample documents: new ÷ old 0.99")));
    QVERIFY(labels[0]->text().endsWith(QStringLiteral("The machine was busy.")));
    QVERIFY(labels[2]->text().contains(QStringLiteral("invoice_10.pdf")));
    QVERIFY(labels[2]->mapTo(&view, QPoint()).y() < allDocuments(view)->mapTo(&view, QPoint()).y());
    for (const QLabel *mark : marks)
        QVERIFY(!mark->accessibleName().isEmpty());
    QVERIFY(!named<QLabel>(view, "machineLabel")->isVisible());
    named<QToolButton>(view, "machineButton")->click();
    QVERIFY(named<QLabel>(view, "machineLabel")->isVisible());
}

void TestTimingView::emptyMeasurementsSayWhy()
{
    TimingView view(std::make_shared<const Baseline>(), nullptr);
    show(view);

    QVERIFY(named<QLabel>(view, "emptyLabel")->isVisible());
    QVERIFY(!named<QLabel>(view, "emptyLabel")->text().isEmpty());
    QVERIFY(!named<DataTable>(view, "table")->isVisible());
}

void TestTimingView::aCommandWithoutDocumentsIsShownAlone()
{
    auto baseline = timing_sample::baseline();
    baseline->documents.clear();
    TimingView view(std::shared_ptr<const Baseline>(baseline), nullptr);
    show(view);

    QVERIFY(named<BoxPlotChart>(view, "commandChart")->isVisible());
    QVERIFY(!allDocuments(view)->isVisible());
    QVERIFY(!named<QComboBox>(view, "showBox")->isVisible());
    QVERIFY(named<QLabel>(view, "limitLabel")->text().startsWith(QStringLiteral("No document was measured")));
}

void TestTimingView::oneRunIsShown()
{
    auto baseline = timing_sample::baseline();
    baseline->documents = {timing_sample::document(QStringLiteral("a.pdf"), {7})};
    baseline->command.reset();
    TimingView view(std::shared_ptr<const Baseline>(baseline), nullptr);
    show(view);

    QCOMPARE(allDocuments(view)->points().size(), std::size_t(1));
    QVERIFY(allDocuments(view)->range().holds(7));
    QVERIFY(!named<BoxPlotChart>(view, "commandChart")->isVisible());
    QVERIFY(named<QLabel>(view, "noteLabel")->text().contains(QStringLiteral("A single run")));
}

void TestTimingView::theImageHasTheColoursOfItsPalette()
{
    TimingView view(std::shared_ptr<const PerformanceComparison>(timing_sample::comparison()), nullptr);
    show(view, {600, 300});
    QPalette dark = paperPalette();
    dark.setColor(QPalette::Window, QColor(0x20, 0x20, 0x20));

    const QImage paper = view.image(paperPalette());
    const QImage screen = view.image(dark);

    QCOMPARE(paper.devicePixelRatio(), 2.0);
    QVERIFY(paper.width() >= 1600);
    QCOMPARE(paper.pixelColor(1, 1), QColor(Qt::white));
    QCOMPARE(screen.pixelColor(1, 1), QColor(0x20, 0x20, 0x20));
    bool accent = false;
    for (int y = 0; y < paper.height() && !accent; ++y) {
        for (int x = 0; x < paper.width() && !accent; ++x)
            accent = paper.pixelColor(x, y) == paperPalette().color(QPalette::Highlight);
    }
    QVERIFY(accent);
}

void TestTimingView::theExportMenuOffersPicturesTablesAndRuns()
{
    TimingView view(std::shared_ptr<const PerformanceComparison>(timing_sample::comparison()), nullptr);

    QStringList texts;
    for (const QAction *action : named<QToolButton>(view, "exportButton")->menu()->actions())
        texts += action->text().remove(QLatin1Char('&'));

    QCOMPARE(texts.filter(QStringLiteral("PNG")).size(), 2);
    QCOMPARE(texts.filter(QStringLiteral("CSV")).size(), 2);
    QCOMPARE(texts.filter(QStringLiteral("JSON")).size(), 1);
}

void TestTimingView::forFourHundredDocumentsTheViewIsBuiltAtOnce()
{
    const std::shared_ptr<const PerformanceComparison> fact = large(400, 50);
    QElapsedTimer timer;
    timer.start();

    TimingView view(fact, nullptr);
    const auto built = timer.restart();
    view.resize(1200, 700);
    show(view, {1200, 700});
    const auto shown = timer.restart();
    choose(view, "showBox", 1);
    const auto each = timer.restart();
    choose(view, "scaleBox", 2);
    const auto scaled = timer.elapsed();

    qInfo("built in %lld ms, shown in %lld ms, each document %lld ms, other scale %lld ms", built, shown, each, scaled);
    QCOMPARE(allDocuments(view)->points().size(), std::size_t(40'000));
    QVERIFY2(built < 500, "ten times what it takes on a quiet machine");
}

QTEST_MAIN(TestTimingView)
#include "tst_timing_view.moc"
