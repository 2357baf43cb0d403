// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/progress.h"

#include <QTest>

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
    void workThatComesInJumpsIsMeasuredAsAWhole();
    void timeWithoutNewsMakesTheRestLonger();
    void tooShortATimeIsNotMeasured();
    void aNewPieceOfWorkBeginsAnew();
    void aNewPieceThatIsToldLateBeganAtTheEndOfTheOneBefore();
    void whatPassesBeforeTheWorkBeginsDoesNotCount();
    void nothingIsClaimedBeforeItIsKnown();
    void theTextHoldsWhatIsKnown_data();
    void theTextHoldsWhatIsKnown();
};

void TestProgress::aSteadyRateGivesTheTimeLeft()
{
    ProgressEstimate estimate(start);
    for (int second = 0; second <= 10; ++second)
        estimate.add(bytes(qint64(second) * 5'000'000), start + std::chrono::seconds(second));

    QCOMPARE(estimate.unitsPerSecond(), 5'000'000.0);
    QCOMPARE(*estimate.timeLeft(), 10'000ms);
}

void TestProgress::workThatComesInJumpsIsMeasuredAsAWhole()
{
    ProgressEstimate estimate(start);
    estimate.add(bytes(40'000'000), start + 2s); // a large table at once
    for (int small = 1; small <= 8; ++small)
        estimate.add(bytes(40'000'000 + qint64(small) * 1000), start + 2s + small * 250ms);

    QCOMPARE(estimate.unitsPerSecond(), 40'008'000.0 / 4);
    QVERIFY(*estimate.timeLeft() < 7s);
}

void TestProgress::timeWithoutNewsMakesTheRestLonger()
{
    ProgressEstimate estimate(start);
    estimate.add(bytes(50'000'000), start + 5s);
    QCOMPARE(*estimate.timeLeft(), 5'000ms);

    estimate.add(bytes(50'000'000), start + 8s);

    QCOMPARE(*estimate.timeLeft(), 8'000ms);
}

void TestProgress::tooShortATimeIsNotMeasured()
{
    ProgressEstimate estimate(start);
    estimate.add(bytes(50'000'000), start + 10ms);
    QCOMPARE(estimate.unitsPerSecond(), 0.0);
    QVERIFY(!estimate.timeLeft());

    estimate.add(bytes(50'000'000), start + 1s);

    QCOMPARE(estimate.unitsPerSecond(), 50e6);
}

void TestProgress::aNewPieceOfWorkBeginsAnew()
{
    ProgressEstimate estimate(start);
    estimate.add(bytes(100'000'000), start + 100s);

    estimate.add(bytes(0), start + 101s);
    estimate.add(bytes(20'000'000), start + 103s);

    QCOMPARE(estimate.unitsPerSecond(), 10e6); // since it was told that nothing of it is done
    QCOMPARE(*estimate.timeLeft(), 8'000ms);
}

void TestProgress::aNewPieceThatIsToldLateBeganAtTheEndOfTheOneBefore()
{
    ProgressEstimate estimate(start);
    estimate.add(bytes(100'000'000), start + 100s);
    estimate.add(bytes(100'000'000), start + 101s); // no news
    estimate.add(bytes(100'000'000), start + 102s);

    estimate.add(bytes(20'000'000), start + 104s);

    QCOMPARE(estimate.unitsPerSecond(), 5e6);
}

void TestProgress::whatPassesBeforeTheWorkBeginsDoesNotCount()
{
    ProgressEstimate estimate(start);
    estimate.add({}, start + 300s);

    estimate.add(bytes(0), start + 301s);
    estimate.add(bytes(50'000'000), start + 302s);

    QCOMPARE(estimate.unitsPerSecond(), 50e6);
}

void TestProgress::nothingIsClaimedBeforeItIsKnown()
{
    ProgressEstimate estimate(start);
    QVERIFY(!estimate.timeLeft());

    estimate.add(bytes(20, 0), start + 2s);
    QVERIFY(!estimate.timeLeft()); // no total
    QCOMPARE(estimate.unitsPerSecond(), 10.0);
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
    QTest::newRow("minutes") << bytes(200'000, 100'000'000) << true << u"200 kB of 100 MB, 200 kB/s, 8 min 19 s left"_s;
    Progress copied = bytes(88'000'000);
    copied.tablesDone = 31;
    copied.tables = 42;
    QTest::newRow("tables") << copied << true << u"31 of 42 table(s), 88.0 MB of 100 MB, 88.0 MB/s, 1 s left"_s;
    copied.stages = 3;
    QTest::newRow("a stage") << copied << true
                             << u"31 of 42 table(s), 88.0 MB of 100 MB, 88.0 MB/s, 1 s left of this stage"_s;
    QTest::newRow("all") << bytes(88'000'000) << true << u"88.0 MB of 100 MB, 88.0 MB/s, 1 s left"_s;
}

void TestProgress::theTextHoldsWhatIsKnown()
{
    QFETCH(const Progress, progress);
    QFETCH(const bool, measured);
    QFETCH(const QString, expected);
    ProgressEstimate estimate(start);
    if (measured)
        estimate.add(progress, start + 1s);

    QCOMPARE(progressText(progress, estimate), expected);
}

QTEST_APPLESS_MAIN(TestProgress)
#include "tst_progress.moc"
