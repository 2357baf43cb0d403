// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timing_words.h"

#include "views/box_plot_scale.h"
#include "views/timing_export.h"
#include "views/timing_sample.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace rehome::views;
using rehome::evidence::Baseline;

namespace {

/// As a person reads it: units stay with their number by a space of their own kind.
QString read(QString text)
{
    return text.replace(QChar(QChar::Nbsp), QLatin1Char(' '));
}

TimingRuns alone(const Baseline &baseline)
{
    return TimingRuns(std::make_shared<const Baseline>(baseline));
}

} // namespace

class TestTimingWords final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timesHaveAUnitThatFitsThem();
    void namesKeepWhatTellsThemApart_data();
    void namesKeepWhatTellsThemApart();
    void limitIsComparedWithTheSlowestRun();
    void runsAtTheLimitAreCounted();
    void missingDocumentsAndCommandAreSaid();
    void aBoundOfP95TakesFiftyNineRuns();
    void speedsAreToldWithBoundsAndMargin();
    void manyDifferingOutputsAreCounted();
    void twoMachinesAreToldApart();
    void nothingMeasuredSaysWhy();
    void everyRunIsExported();
    void framedImagesHaveTwiceTheResolution();

    void axesHaveRoundNumbers_data();
    void axesHaveRoundNumbers();
    void closeTimesAreNotBlownUp();
    void logarithmicAxesHoldTheLimit();
    void sharesFollowTheAxis();
    void boxesAreTukeys();
};

void TestTimingWords::timesHaveAUnitThatFitsThem()
{
    QCOMPARE(read(timeText(1.234)), QStringLiteral("1.2 ms"));
    QCOMPARE(read(timeText(850)), QStringLiteral("850 ms"));
    QCOMPARE(read(timeText(5000)), QStringLiteral("5 s"));
    QCOMPARE(read(timeText(4200)), QStringLiteral("4.2 s"));
    QCOMPARE(read(timeText(200'000)), QStringLiteral("3 min 20 s"));
    QCOMPARE(timesText(1.24), QStringLiteral("1.2"));
    QCOMPARE(timesText(1200.4), QStringLiteral("1,200"));
}

void TestTimingWords::namesKeepWhatTellsThemApart_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QStringList>("shorter");
    QTest::newRow("numbers stay whole") << QStringList{QStringLiteral("statement_001.pdf"),
                                                       QStringLiteral("statement_012.pdf")}
                                        << QStringList{QStringLiteral("…001"), QStringLiteral("…012")};
    QTest::newRow("ending only") << QStringList{QStringLiteral("a.pdf"), QStringLiteral("bc.pdf")}
                                 << QStringList{QStringLiteral("a"), QStringLiteral("bc")};
    QTest::newRow("nothing in common") << QStringList{QStringLiteral("a.pdf"), QStringLiteral("b.PDF")}
                                       << QStringList{QStringLiteral("a.pdf"), QStringLiteral("b.PDF")};
    QTest::newRow("one begins like the other")
        << QStringList{QStringLiteral("scan.pdf"), QStringLiteral("scan (1).pdf")}
        << QStringList{QStringLiteral("scan"), QStringLiteral("scan (1)")};
    QTest::newRow("one name") << QStringList{QStringLiteral("a.pdf")} << QStringList{QStringLiteral("a.pdf")};
    QTest::newRow("equal names") << QStringList{QStringLiteral("abc"), QStringLiteral("abc")}
                                 << QStringList{QStringLiteral("abc"), QStringLiteral("abc")};
    QTest::newRow("none") << QStringList() << QStringList();
}

void TestTimingWords::namesKeepWhatTellsThemApart()
{
    QFETCH(const QStringList, names);
    QFETCH(const QStringList, shorter);

    QCOMPARE(shortNames(names), shorter);
}

void TestTimingWords::limitIsComparedWithTheSlowestRun()
{
    Baseline baseline = timing_sample::oldRuns();
    baseline.documents.resize(2);

    QCOMPARE(read(limitSentence(alone(baseline))),
             QStringLiteral("The limit of 5 s is 100 times the slowest run (50.0 ms)."));
}

void TestTimingWords::runsAtTheLimitAreCounted()
{
    QCOMPARE(read(limitSentence(alone(timing_sample::oldRuns()))),
             QStringLiteral("1 run(s) reached the limit of 5 s."));
}

void TestTimingWords::missingDocumentsAndCommandAreSaid()
{
    Baseline onlyCommand = timing_sample::oldRuns();
    onlyCommand.documents.clear();
    Baseline onlyDocuments = timing_sample::oldRuns();
    onlyDocuments.command.reset();

    QCOMPARE(limitSentence(alone(onlyCommand)),
             QStringLiteral("No document was measured, only the project’s command."));
    QVERIFY(figuresNote(alone(onlyDocuments)).startsWith(QStringLiteral("The project’s command was not measured.")));
}

void TestTimingWords::aBoundOfP95TakesFiftyNineRuns()
{
    Baseline baseline{.documents = {timing_sample::document(QStringLiteral("a.pdf"), std::vector<double>(58, 1.0))}};
    baseline.command = rehome::evidence::CommandTiming{.command = QStringLiteral("c"),
                                                       .wallMilliseconds = std::vector<double>(60, 1.0)};

    QVERIFY(figuresNote(alone(baseline)).contains(QStringLiteral("as here with 58")));
    baseline.documents[0].milliseconds.push_back(1.0);
    QCOMPARE(figuresNote(alone(baseline)), QString());
    baseline.documents[0].milliseconds.resize(1);
    QVERIFY(figuresNote(alone(baseline)).contains(QStringLiteral("A single run has no spread")));
}

void TestTimingWords::speedsAreToldWithBoundsAndMargin()
{
    const auto comparison = timing_sample::comparison();

    QCOMPARE(read(speedSentence(comparison->comparisons[0], 0.1)),
             QStringLiteral("new ÷ old 0.99 (0.97 to 1.01), equal within the margin of 10 %"));
    QCOMPARE(read(speedSentence(comparison->comparisons[1], 0.1)), QStringLiteral("new ÷ old 0.50, inconclusive"));
    QCOMPARE(read(speedSentence({}, 0.1)), QStringLiteral("new ÷ old could not be computed"));
    rehome::evidence::SpeedComparison worse{
        .ratio = 2, .lower = 1.5, .upper = 2.5, .verdict = rehome::evidence::SpeedVerdict::Worse};
    QCOMPARE(read(speedSentence(worse, 0.125)),
             QStringLiteral("new ÷ old 2.00 (1.50 to 2.50), worse by more than the margin of 12.5 %"));
}

void TestTimingWords::manyDifferingOutputsAreCounted()
{
    auto comparison = *timing_sample::comparison();

    QVERIFY(outputsSentence(comparison).contains(QStringLiteral("invoice_10.pdf")));
    comparison.differingOutputs = {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d"),
                                   QStringLiteral("e")};
    QVERIFY(outputsSentence(comparison).startsWith(QStringLiteral("5 outputs")));
    QVERIFY(outputsSentence(comparison).contains(QStringLiteral("a, b, c and 2 more")));
    comparison.differingOutputs.clear();
    QCOMPARE(outputsSentence(comparison), QString());
}

void TestTimingWords::twoMachinesAreToldApart()
{
    auto comparison = timing_sample::comparison();
    QVERIFY(machineText(TimingRuns(comparison)).startsWith(QStringLiteral("Intel Xeon, 2 core(s), 8.0 GB")));

    comparison->newRuns.machine.processor = QStringLiteral("Arm");

    const QString text = machineText(TimingRuns(comparison));
    QVERIFY(text.contains(QStringLiteral("Old system:\nIntel Xeon")));
    QVERIFY(text.contains(QStringLiteral("New system:\nArm")));
    QVERIFY(text.contains(QStringLiteral("poppler 22.12.0")));
}

void TestTimingWords::nothingMeasuredSaysWhy()
{
    QCOMPARE(nothingMeasured(alone(timing_sample::oldRuns())), QString());
    QVERIFY(nothingMeasured(alone({})).startsWith(QStringLiteral("No folder of sample documents was given")));
    QVERIFY(nothingMeasured(alone({.folder = QStringLiteral("/samples")})).contains(QStringLiteral("/samples")));
}

void TestTimingWords::everyRunIsExported()
{
    const QByteArray csv = runsAsCsv(TimingRuns(timing_sample::comparison()));

    QVERIFY(csv.startsWith("document,system,run,milliseconds\r\ninvoice_2.pdf,old,1,1\r\n"));
    QVERIFY(csv.contains("invoice_2.pdf,new,5,2.5\r\n"));
    QVERIFY(csv.contains("slow.pdf,old,3,5000\r\n"));
    QVERIFY(csv.endsWith("manage.py report,new,3,500\r\n"));
    QCOMPARE(csv.count("\r\n"), 1 + (5 + 5 + 3) + (5 + 5 + 5) + 3 + 3);
}

void TestTimingWords::framedImagesHaveTwiceTheResolution()
{
    const QImage image =
        framedImage({.title = QStringLiteral("Times"), .palette = QPalette(Qt::white), .font = {}, .size = {100, 50}},
                    [](QPainter *painter) { painter->fillRect(0, 0, 100, 50, Qt::red); });

    QCOMPARE(image.devicePixelRatio(), 2.0);
    QVERIFY(image.width() >= 200);
    int red = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            red += image.pixelColor(x, y) == QColor(Qt::red);
    }
    QCOMPARE(red, 200 * 100);
    QVERIFY(pngOf(image).startsWith("\x89PNG"));
}

void TestTimingWords::axesHaveRoundNumbers_data()
{
    QTest::addColumn<Scale>("scale");
    QTest::addColumn<double>("smallest");
    QTest::addColumn<double>("largest");
    QTest::addColumn<double>("lowest");
    QTest::addColumn<double>("highest");
    QTest::addColumn<double>("step");
    QTest::addColumn<double>("unit");
    QTest::newRow("from zero") << Scale::FitData << 1.0 << 9.4 << 0.0 << 10.0 << 2.0 << 1.0;
    QTest::newRow("far from zero") << Scale::FitData << 700.0 << 900.0 << 650.0 << 950.0 << 50.0 << 1.0;
    QTest::newRow("seconds") << Scale::FitData << 1000.0 << 9000.0 << 0.0 << 10'000.0 << 2000.0 << 1000.0;
    QTest::newRow("with the limit") << Scale::ShowLimit << 1.0 << 9.4 << 0.0 << 6000.0 << 2000.0 << 1000.0;
    QTest::newRow("beyond the limit") << Scale::ShowLimit << 1.0 << 9400.0 << 0.0 << 10'000.0 << 2000.0 << 1000.0;
}

void TestTimingWords::axesHaveRoundNumbers()
{
    QFETCH(const Scale, scale);
    QFETCH(const double, smallest);
    QFETCH(const double, largest);

    const AxisRange range =
        axisRange({.scale = scale, .smallest = smallest, .largest = largest, .limit = 5000, .labels = 6});

    QTEST(range.lowest, "lowest");
    QTEST(range.highest, "highest");
    QTEST(range.step, "step");
    QTEST(range.unit, "unit");
    QVERIFY(range.holds(smallest) && range.holds(largest));
}

void TestTimingWords::closeTimesAreNotBlownUp()
{
    const AxisRange range = axisRange({.smallest = 850.1, .largest = 850.3});

    QVERIFY(range.highest - range.lowest >= 80);
    QVERIFY(range.holds(850.1) && range.holds(850.3));
}

void TestTimingWords::logarithmicAxesHoldTheLimit()
{
    const AxisRange range = axisRange({.scale = Scale::Logarithmic, .smallest = 1, .largest = 10, .limit = 5000});

    QVERIFY(range.logarithmic);
    QVERIFY(range.holds(1) && range.holds(5000));
    QVERIFY(range.lowest > 0);
    const AxisRange zero = axisRange({.scale = Scale::Logarithmic, .smallest = 0, .largest = 0, .limit = 0});
    QVERIFY(zero.lowest > 0 && zero.highest > zero.lowest);
}

void TestTimingWords::sharesFollowTheAxis()
{
    const AxisRange linear{.lowest = 100, .highest = 300};
    const AxisRange logarithmic{.lowest = 1, .highest = 100, .logarithmic = true};

    QCOMPARE(linear.share(100), 0.0);
    QCOMPARE(linear.share(250), 0.75);
    QCOMPARE(linear.share(400), 1.5);
    QCOMPARE(logarithmic.share(10), 0.5);
    QCOMPARE(logarithmic.share(100), 1.0);
}

void TestTimingWords::boxesAreTukeys()
{
    // Quartiles of 1 … 8 and 100 by type 7: positions 2, 4 and 6.
    const BoxFigures box = boxOf({100, 8, 7, 6, 5, 4, 3, 2, 1});

    QCOMPARE(box.lowerQuartile, 3.0);
    QCOMPARE(box.median, 5.0);
    QCOMPARE(box.upperQuartile, 7.0);
    QCOMPARE(box.lowerWhisker, 1.0);
    QCOMPARE(box.upperWhisker, 8.0); // 100 lies beyond 7 + 1.5 × 4
    const BoxFigures single = boxOf({4});
    QCOMPARE(single.lowerWhisker, 4.0);
    QCOMPARE(single.upperWhisker, 4.0);
    QCOMPARE(boxOf({}).median, 0.0);
}

QTEST_MAIN(TestTimingWords)
#include "tst_timing_words.moc"
