// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/progress.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace rehome::core;

namespace {

const auto start = std::chrono::steady_clock::time_point(1h);

Progress bytes(qint64 done, qint64 total = 100'000'000)
{
    return {done, total, Progress::Unit::Bytes, {}};
}

} // namespace

class TestProgress final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSteadyRateGivesTheTimeLeft();
    void oneFastMomentDoesNotMakeTheEstimateJump();
    void tooShortATimeIsNotMeasured();
    void aNewPieceOfWorkBeginsAnew();
    void nothingIsClaimedBeforeItIsKnown();
    void theTextHoldsWhatIsKnown_data();
    void theTextHoldsWhatIsKnown();
};

void TestProgress::aSteadyRateGivesTheTimeLeft()
{
    ProgressEstimate estimate;
    for (int second = 0; second <= 10; ++second)
        estimate.add(bytes(second * 5'000'000), start + std::chrono::seconds(second));

    QCOMPARE(estimate.unitsPerSecond(), 5'000'000.0);
    QCOMPARE(*estimate.timeLeft(), 10'000ms);
}

void TestProgress::oneFastMomentDoesNotMakeTheEstimateJump()
{
    ProgressEstimate estimate;
    for (int second = 0; second <= 10; ++second)
        estimate.add(bytes(second * 1'000'000), start + std::chrono::seconds(second));

    estimate.add(bytes(20'000'000), start + 10'500ms);

    // 20 MB/s for half a second: a weight of 1 − exp(−0.5 / 3) = 0.1535.
    const double expected = 1e6 + (1 - std::exp(-0.5 / 3)) * (20e6 - 1e6);
    QVERIFY(std::abs(estimate.unitsPerSecond() - expected) < 1);
    QVERIFY(estimate.unitsPerSecond() < 4e6);
}

void TestProgress::tooShortATimeIsNotMeasured()
{
    ProgressEstimate estimate;
    estimate.add(bytes(0), start);
    estimate.add(bytes(50'000'000), start + 10ms);
    QCOMPARE(estimate.unitsPerSecond(), 0.0);

    estimate.add(bytes(50'000'000), start + 1s);

    QCOMPARE(estimate.unitsPerSecond(), 50e6);
}

void TestProgress::aNewPieceOfWorkBeginsAnew()
{
    ProgressEstimate estimate;
    estimate.add(bytes(0), start);
    estimate.add(bytes(10'000'000), start + 1s);
    QVERIFY(estimate.timeLeft());

    estimate.add(bytes(5), start + 2s);

    QCOMPARE(estimate.unitsPerSecond(), 0.0);
    QVERIFY(!estimate.timeLeft());
}

void TestProgress::nothingIsClaimedBeforeItIsKnown()
{
    ProgressEstimate estimate;
    QVERIFY(!estimate.timeLeft());

    estimate.add(bytes(10, 0), start);
    estimate.add(bytes(20, 0), start + 1s);
    QVERIFY(!estimate.timeLeft()); // no total
    QCOMPARE(estimate.unitsPerSecond(), 10.0);
    estimate.add(bytes(20, 20), start + 2s);
    estimate.add(bytes(20, 20), start + 3s);

    QVERIFY(!estimate.timeLeft()); // done
}

void TestProgress::theTextHoldsWhatIsKnown_data()
{
    QTest::addColumn<Progress>("progress");
    QTest::addColumn<bool>("measured");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing") << Progress() << false << QString();
    QTest::newRow("an amount") << bytes(1'200'000'000, 0) << false << u"1.2 GB"_s;
    QTest::newRow("items") << Progress{3, 14, Progress::Unit::Items, {}} << false << u"3 of 14"_s;
    QTest::newRow("rows") << Progress{1200, 20412, Progress::Unit::Rows, {}} << false << u"1,200 of 20,412"_s;
    QTest::newRow("all") << bytes(88'000'000) << true << u"88.0 MB of 100 MB, 88.0 MB/s, 136 ms left"_s;
}

void TestProgress::theTextHoldsWhatIsKnown()
{
    QFETCH(const Progress, progress);
    QFETCH(const bool, measured);
    QFETCH(const QString, expected);
    ProgressEstimate estimate;
    if (measured) {
        estimate.add(bytes(0), start);
        estimate.add(progress, start + 1s);
    }

    QCOMPARE(progressText(progress, estimate), expected);
}

QTEST_APPLESS_MAIN(TestProgress)
#include "tst_progress.moc"
