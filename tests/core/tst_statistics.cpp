// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics.h"

#include <QTest>

#include <cmath>

using namespace rehome::core;

namespace {

const std::vector<double> odd{2.5, 9.1, -3.0, 4.25, 4.25, 100.0, 7.75};
const std::vector<double> even{1, 2, 4, 8, 16, 32, 64, 128, 256, 512};

bool near(double value, double expected)
{
    return std::abs(value - expected) <= 1e-9 * std::max(1.0, std::abs(expected));
}

} // namespace

/// The expected values are those of Python 3.11's statistics module (quantiles with method="inclusive").
class TestStatistics final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quantilesAreThoseOfType7_data();
    void quantilesAreThoseOfType7();
    void meanAndDeviationAreThoseOfASample();
    void emptyAndSingleSamplesHaveNoSpread();
    void bootstrapBoundsHoldTheStatisticAndAreRepeatable();
    void bootstrapOfEqualValuesHasNoWidth();
    void moreConfidenceMeansWiderBounds();
};

void TestStatistics::quantilesAreThoseOfType7_data()
{
    QTest::addColumn<std::vector<double>>("sample");
    QTest::addColumn<double>("p");
    QTest::addColumn<double>("expected");
    QTest::newRow("smallest") << odd << 0.0 << -3.0;
    QTest::newRow("first percentile") << odd << 0.01 << -2.67;
    QTest::newRow("lower quartile") << odd << 0.25 << 3.375;
    QTest::newRow("median") << odd << 0.5 << 4.25;
    QTest::newRow("upper quartile") << odd << 0.75 << 8.425;
    QTest::newRow("p95") << odd << 0.95 << 72.73;
    QTest::newRow("p99") << odd << 0.99 << 94.546;
    QTest::newRow("largest") << odd << 1.0 << 100.0;
    QTest::newRow("median of an even number") << even << 0.5 << 24.0;
    QTest::newRow("p95 of an even number") << even << 0.95 << 396.8;
    QTest::newRow("one value") << std::vector<double>{7} << 0.95 << 7.0;
    QTest::newRow("no value") << std::vector<double>{} << 0.95 << 0.0;
}

void TestStatistics::quantilesAreThoseOfType7()
{
    QFETCH(const std::vector<double>, sample);
    QFETCH(const double, p);
    QFETCH(const double, expected);

    const double value = quantile(sample, p);

    QVERIFY2(near(value, expected), qPrintable(QString::number(value, 'g', 17)));
}

void TestStatistics::meanAndDeviationAreThoseOfASample()
{
    QVERIFY(near(mean(odd), 17.835714285714285));
    QVERIFY(near(standardDeviation(odd), 36.440496180825555));
    QVERIFY(near(mean(even), 102.3));
    QVERIFY(near(standardDeviation(even), 164.94851048466947));
}

void TestStatistics::emptyAndSingleSamplesHaveNoSpread()
{
    QCOMPARE(mean({}), 0.0);
    QCOMPARE(standardDeviation({}), 0.0);
    QCOMPARE(standardDeviation({5}), 0.0);
    QCOMPARE(mean({5}), 5.0);
    QCOMPARE(bootstrapInterval(
                 0, [](const auto &) { return 1.0; }, 0.95, 100)
                 .upper,
             0.0);
}

void TestStatistics::bootstrapBoundsHoldTheStatisticAndAreRepeatable()
{
    const auto meanOf = [](const std::vector<std::size_t> &indexes) {
        double sum = 0;
        for (const std::size_t i : indexes)
            sum += even[i];
        return sum / double(indexes.size());
    };

    const Interval first = bootstrapInterval(even.size(), meanOf, 0.95, 2000);
    const Interval second = bootstrapInterval(even.size(), meanOf, 0.95, 2000);

    QVERIFY(first.lower < 102.3 && 102.3 < first.upper);
    // The standard error of the mean is 52: the bounds lie about two of them around it, skewed upwards.
    QVERIFY2(first.lower > 10 && first.lower < 40, QByteArray::number(first.lower).constData());
    QVERIFY2(first.upper > 180 && first.upper < 240, QByteArray::number(first.upper).constData());
    QCOMPARE(second.lower, first.lower);
    QCOMPARE(second.upper, first.upper);
}

void TestStatistics::bootstrapOfEqualValuesHasNoWidth()
{
    const Interval interval = bootstrapInterval(
        9, [](const auto &) { return 3.5; }, 0.95, 200);

    QCOMPARE(interval.lower, 3.5);
    QCOMPARE(interval.upper, 3.5);
}

void TestStatistics::moreConfidenceMeansWiderBounds()
{
    const auto sumOf = [](const std::vector<std::size_t> &indexes) {
        double value = 0;
        for (const std::size_t i : indexes)
            value += even[i];
        return value;
    };

    const Interval narrow = bootstrapInterval(even.size(), sumOf, 0.5, 2000);
    const Interval wide = bootstrapInterval(even.size(), sumOf, 0.99, 2000);

    QVERIFY(wide.lower < narrow.lower && narrow.upper < wide.upper);
}

QTEST_APPLESS_MAIN(TestStatistics)
#include "tst_statistics.moc"
