// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/comparison.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace std::chrono_literals;
using rehome::evidence::Baseline;
using rehome::evidence::CommandTiming;
using rehome::evidence::DocumentTiming;
using rehome::evidence::RunEnding;
using rehome::evidence::SpeedComparison;
using rehome::evidence::SpeedVerdict;

namespace {

constexpr double margin = 0.1;

/// A machine that reads documents of very different sizes, with noise on every run and now and then a hiccup.
class SimulatedMachine final
{
public:
    explicit SimulatedMachine(unsigned seed) : m_generator(seed) {}

    std::vector<double> documentSizes(int documents)
    {
        std::lognormal_distribution<double> size(std::log(60), 1);
        std::vector<double> sizes;
        for (int i = 0; i < documents; ++i)
            sizes.push_back(size(m_generator));
        return sizes;
    }

    double run(double milliseconds)
    {
        const double hiccup = m_percent(m_generator) <= 3 ? 3 : 1;
        return milliseconds * std::exp(m_noise(m_generator)) * hiccup;
    }

    Baseline baseline(const std::vector<double> &sizes, double slowness)
    {
        Baseline baseline{.repeats = 5, .limit = 5000ms};
        for (std::size_t i = 0; i < sizes.size(); ++i) {
            DocumentTiming document{.document = QString::number(i), .ending = RunEnding::Succeeded};
            for (int r = 0; r < baseline.repeats; ++r)
                document.milliseconds.push_back(run(sizes[i] * slowness));
            baseline.documents.push_back(document);
        }
        return baseline;
    }

private:
    std::mt19937 m_generator;
    std::normal_distribution<double> m_noise{0, 0.08};
    std::uniform_int_distribution<int> m_percent{1, 100};
};

/// How often each verdict is given when the new system is so much slower, in percent.
QMap<SpeedVerdict, double> verdictShares(int documents, double slowness)
{
    constexpr int trials = 400;
    QMap<SpeedVerdict, double> shares;
    for (unsigned trial = 0; trial < trials; ++trial) {
        SimulatedMachine machine(trial + 1);
        const std::vector<double> sizes = machine.documentSizes(documents);
        const Baseline oldRuns = machine.baseline(sizes, 1);
        const Baseline newRuns = machine.baseline(sizes, slowness);
        shares[rehome::pdf::compareDocuments(oldRuns, newRuns, margin).verdict] += 100.0 / trials;
    }
    return shares;
}

Baseline baselineOf(const std::vector<double> &medians)
{
    Baseline baseline{.repeats = 1, .limit = 5000ms};
    for (std::size_t i = 0; i < medians.size(); ++i)
        baseline.documents.push_back({.document = QString::number(i),
                                      .ending = RunEnding::Succeeded,
                                      .textSha256 = QStringLiteral("same"),
                                      .milliseconds = {medians[i]}});
    return baseline;
}

} // namespace

class TestSpeedComparison final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theVerdictFollowsTheBounds_data();
    void theVerdictFollowsTheBounds();
    void oldAgainstOldIsEqual_data();
    void oldAgainstOldIsEqual();
    void aSystemThatIsThirtyPercentSlowerIsWorse();
    void aSystemThatIsThirtyPercentQuickerIsBetter();
    void aSystemThatIsSlowerByTheMarginIsSeldomCalledEqual();
    void theRatioIsTheGeometricMeanOverDocuments();
    void tooFewDocumentsGiveNoVerdict();
    void aDocumentThatTimesOutCountsAsTheLimit();
    void aDocumentThatOnlyTheOldSystemReadsCountsAsTheLimit();
    void differentLimitsWithATimeoutGiveNoVerdict();
    void commandsAreComparedByTheirMedians();
    void commandsWithDifferentExitCodesGiveNoVerdict();
    void fewSamplesAreSaidToLeaveTheP95Open();
    void documentsWithAnotherTextOrEndingDiffer();
    void theWorstP95IsThatOfTheSlowestDocument();
};

void TestSpeedComparison::theVerdictFollowsTheBounds_data()
{
    QTest::addColumn<double>("lower");
    QTest::addColumn<double>("upper");
    QTest::addColumn<SpeedVerdict>("verdict");
    QTest::newRow("quicker beyond the margin") << 0.6 << 0.9 << SpeedVerdict::Better;
    QTest::newRow("quicker within the margin") << 0.93 << 0.97 << SpeedVerdict::Equal;
    QTest::newRow("about the same") << 0.97 << 1.04 << SpeedVerdict::Equal;
    QTest::newRow("slower within the margin") << 1.03 << 1.1 << SpeedVerdict::Equal;
    QTest::newRow("over the margin") << 0.97 << 1.2 << SpeedVerdict::Inconclusive;
    QTest::newRow("slower, unknown how much") << 1.05 << 1.2 << SpeedVerdict::Inconclusive;
    QTest::newRow("anything") << 0.5 << 2.0 << SpeedVerdict::Inconclusive;
    QTest::newRow("slower beyond the margin") << 1.11 << 1.2 << SpeedVerdict::Worse;
}

void TestSpeedComparison::theVerdictFollowsTheBounds()
{
    QFETCH(double, lower);
    QFETCH(double, upper);
    QFETCH(SpeedVerdict, verdict);

    QCOMPARE(rehome::pdf::speedVerdict(lower, upper, margin), verdict);
}

void TestSpeedComparison::oldAgainstOldIsEqual_data()
{
    QTest::addColumn<int>("documents");
    QTest::addColumn<double>("mostOthers"); // percent of Better or Worse
    QTest::newRow("5 documents") << 5 << 1.0;
    QTest::newRow("12 documents") << 12 << 0.5;
    QTest::newRow("36 documents") << 36 << 0.0;
}

void TestSpeedComparison::oldAgainstOldIsEqual()
{
    QFETCH(int, documents);
    QFETCH(double, mostOthers);

    const auto shares = verdictShares(documents, 1);

    const double others = shares.value(SpeedVerdict::Better) + shares.value(SpeedVerdict::Worse);
    QVERIFY2(others <= mostOthers, QByteArray::number(others).constData());
    if (documents > 5)
        QVERIFY2(shares.value(SpeedVerdict::Equal) >= 95,
                 QByteArray::number(shares.value(SpeedVerdict::Equal)).constData());
}

void TestSpeedComparison::aSystemThatIsThirtyPercentSlowerIsWorse()
{
    QVERIFY(verdictShares(12, 1.3).value(SpeedVerdict::Worse) >= 95);
    QVERIFY(verdictShares(36, 1.3).value(SpeedVerdict::Worse) >= 99);
}

void TestSpeedComparison::aSystemThatIsThirtyPercentQuickerIsBetter()
{
    QVERIFY(verdictShares(12, 1 / 1.3).value(SpeedVerdict::Better) >= 95);
}

void TestSpeedComparison::aSystemThatIsSlowerByTheMarginIsSeldomCalledEqual()
{
    for (const int documents : {5, 12, 36}) {
        const auto shares = verdictShares(documents, 1 + margin);
        const double wrong = shares.value(SpeedVerdict::Equal) + shares.value(SpeedVerdict::Better);
        QVERIFY2(wrong <= 6, QByteArray::number(wrong).constData());
    }
}

void TestSpeedComparison::theRatioIsTheGeometricMeanOverDocuments()
{
    const SpeedComparison comparison =
        rehome::pdf::compareDocuments(baselineOf({10, 100, 10, 100, 10}), baselineOf({20, 50, 20, 50, 10}), margin);

    QVERIFY(std::abs(comparison.ratio - 1) < 1e-9);
    QVERIFY(comparison.lower < 1 && comparison.upper > 1);
    QCOMPARE(comparison.verdict, SpeedVerdict::Inconclusive);
    QVERIFY(comparison.reason.contains(QStringLiteral("vary too much")));
}

void TestSpeedComparison::tooFewDocumentsGiveNoVerdict()
{
    const SpeedComparison four =
        rehome::pdf::compareDocuments(baselineOf({1, 1, 1, 1}), baselineOf({9, 9, 9, 9}), margin);
    const SpeedComparison none = rehome::pdf::compareDocuments({}, {}, margin);

    QCOMPARE(four.verdict, SpeedVerdict::Inconclusive);
    QVERIFY(four.reason.startsWith(QStringLiteral("Only 4 document(s)")));
    QVERIFY(std::abs(four.ratio - 9) < 1e-9);
    QCOMPARE(none.verdict, SpeedVerdict::Inconclusive);
    QCOMPARE(none.ratio, 0.0);
}

void TestSpeedComparison::aDocumentThatTimesOutCountsAsTheLimit()
{
    const Baseline oldRuns = baselineOf({1000, 1000, 1000, 1000, 1000});
    Baseline newRuns = oldRuns;
    for (DocumentTiming &document : newRuns.documents) {
        document.ending = RunEnding::TimedOut;
        document.milliseconds = {5000};
    }

    const SpeedComparison comparison = rehome::pdf::compareDocuments(oldRuns, newRuns, margin);

    QVERIFY(std::abs(comparison.ratio - 5) < 1e-9);
    QCOMPARE(comparison.verdict, SpeedVerdict::Worse);
}

void TestSpeedComparison::aDocumentThatOnlyTheOldSystemReadsCountsAsTheLimit()
{
    const Baseline oldRuns = baselineOf({1000, 1000, 1000, 1000, 1000, 1000});
    Baseline newRuns = oldRuns;
    for (DocumentTiming &document : newRuns.documents) {
        document.ending = RunEnding::OutOfMemory;
        document.milliseconds.clear();
    }

    const SpeedComparison lost = rehome::pdf::compareDocuments(oldRuns, newRuns, margin);
    const SpeedComparison gained = rehome::pdf::compareDocuments(newRuns, oldRuns, margin);

    QCOMPARE(lost.verdict, SpeedVerdict::Worse);
    QVERIFY(lost.reason.contains(QStringLiteral("only the old system reads")));
    QCOMPARE(gained.verdict, SpeedVerdict::Inconclusive);
    QVERIFY(gained.reason.contains(QStringLiteral("left out")));
}

void TestSpeedComparison::differentLimitsWithATimeoutGiveNoVerdict()
{
    Baseline oldRuns = baselineOf({1, 1, 1, 1, 1000});
    Baseline newRuns = baselineOf({1, 1, 1, 1, 1000});
    oldRuns.limit = 1000ms;
    oldRuns.documents.back().ending = RunEnding::TimedOut;

    QCOMPARE(rehome::pdf::compareDocuments(oldRuns, newRuns, margin).verdict, SpeedVerdict::Inconclusive);
}

void TestSpeedComparison::commandsAreComparedByTheirMedians()
{
    const CommandTiming oldRuns{.command = QStringLiteral("x"),
                                .wallMilliseconds = {100, 101, 99, 100, 5000, 100, 102}};
    CommandTiming newRuns = oldRuns;
    for (double &milliseconds : newRuns.wallMilliseconds)
        milliseconds *= 1.5;

    const SpeedComparison same = rehome::pdf::compareCommands(oldRuns, oldRuns, margin);
    const SpeedComparison slower = rehome::pdf::compareCommands(oldRuns, newRuns, margin);

    QCOMPARE(same.ratio, 1.0);
    QCOMPARE(same.verdict, SpeedVerdict::Equal);
    QCOMPARE(slower.what, QStringLiteral("x"));
    QVERIFY(std::abs(slower.ratio - 1.5) < 1e-9);
    QCOMPARE(slower.verdict, SpeedVerdict::Worse);
}

void TestSpeedComparison::commandsWithDifferentExitCodesGiveNoVerdict()
{
    const CommandTiming oldRuns{.wallMilliseconds = {100, 100, 100, 100, 100}};
    const CommandTiming newRuns{.exitCode = 1, .wallMilliseconds = {10, 10, 10, 10, 10}};

    const SpeedComparison comparison = rehome::pdf::compareCommands(oldRuns, newRuns, margin);

    QCOMPARE(comparison.verdict, SpeedVerdict::Inconclusive);
    QVERIFY(comparison.reason.contains(QStringLiteral("exit code 0")));
}

void TestSpeedComparison::fewSamplesAreSaidToLeaveTheP95Open()
{
    const std::vector<double> few(58, 10);
    const std::vector<double> enough(59, 10);

    QVERIFY(
        rehome::pdf::compareDocuments(baselineOf(few), baselineOf(few), margin).reason.contains(QStringLiteral("p95")));
    QCOMPARE(rehome::pdf::compareDocuments(baselineOf(enough), baselineOf(enough), margin).reason, QString());
}

void TestSpeedComparison::documentsWithAnotherTextOrEndingDiffer()
{
    const Baseline oldRuns = baselineOf({1, 1, 1, 1});
    Baseline newRuns = baselineOf({2, 2, 2, 2, 2});
    newRuns.documents[1].textSha256 = QStringLiteral("other");
    newRuns.documents[2].ending = RunEnding::Damaged;
    newRuns.documents.erase(newRuns.documents.begin());

    QCOMPARE(rehome::pdf::differingDocuments(oldRuns, oldRuns), QStringList());
    QCOMPARE(rehome::pdf::differingDocuments(oldRuns, newRuns),
             QStringList({QStringLiteral("0"), QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("4")}));
}

void TestSpeedComparison::theWorstP95IsThatOfTheSlowestDocument()
{
    Baseline baseline = baselineOf({10, 20, 30});
    baseline.repeats = 21;
    std::vector<double> &runs = baseline.documents[1].milliseconds;
    runs.clear();
    for (int i = 0; i <= 20; ++i)
        runs.push_back(100 + i);

    QCOMPARE(rehome::pdf::worstP95(baseline), 119.0);

    baseline.documents[2].ending = RunEnding::TimedOut;
    baseline.documents[2].milliseconds = std::vector<double>(20, 1.0);
    baseline.documents[2].milliseconds.push_back(5000);
    QCOMPARE(rehome::pdf::worstP95(baseline), 5000.0);
    QCOMPARE(rehome::pdf::worstP95({}), 0.0);
}

QTEST_GUILESS_MAIN(TestSpeedComparison)
#include "tst_speed_comparison.moc"
