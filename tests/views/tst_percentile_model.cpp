// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/percentile_model.h"

#include "report/document.h"
#include "views/cell_roles.h"
#include "views/percentile_proxy.h"
#include "views/table_export.h"
#include "views/timing_sample.h"

#include <QAbstractItemModelTester>
#include <QIcon>
#include <QTest>

using namespace rehome::views;
using rehome::report::Mark;
using Column = PercentileModel::Column;

namespace {

TimingRuns runsOf(const std::shared_ptr<const rehome::evidence::Baseline> &baseline)
{
    return TimingRuns(baseline);
}

TimingRuns runsOf(const std::shared_ptr<const rehome::evidence::PerformanceComparison> &comparison)
{
    return TimingRuns(comparison);
}

int rowOf(const QAbstractItemModel &model, const QString &name)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.index(row, 0).data().toString() == name)
            return row;
    }
    return -1;
}

QModelIndex cell(const PercentileModel &model, const QString &name, Column column)
{
    return model.index(rowOf(model, name), model.sectionOf(column));
}

QString text(const PercentileModel &model, const QString &name, Column column)
{
    return cell(model, name, column).data().toString();
}

} // namespace

class TestPercentileModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void modelKeepsTheRulesOfModels();
    void percentilesAreThoseOfType7();
    void aRunThatTimedOutCountsAsTheLimitForEveryRunNotMade();
    void documentsThatDidNotEndWellSaySoInWords();
    void comparisonHasBothSystemsAndTheirRatio();
    void limitIsHeldAgainstTheJudgedSystem();
    void differingOutputsAreMarked();
    void commandHasWallTimeProcessorTimeAndMemory();
    void headersHoldTheUnits();
    void numbersAreAlignedRightAndExportedAsNumbers();
    void namesOfFilesAreNoMarkupInToolTips();
    void summariesStayOnTopInEveryOrder();
    void namesSortByTheirNumbers();
    void withoutDocumentsOnlyTheCommandIsThere();
};

void TestPercentileModel::modelKeepsTheRulesOfModels()
{
    PercentileModel model(runsOf(timing_sample::comparison()));
    PercentileProxy sorted;
    sorted.setSourceModel(&model);

    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester sortedTester(&sorted, QAbstractItemModelTester::FailureReportingMode::QtTest);
    sorted.sort(2, Qt::DescendingOrder);

    QCOMPARE(model.rowCount(), 1 + 3 + 4);
}

void TestPercentileModel::percentilesAreThoseOfType7()
{
    const PercentileModel model(runsOf(timing_sample::baseline()));
    const QString name = QStringLiteral("invoice_10.pdf");

    // 10 20 30 40 50: position p × 4 in the sorted sample.
    QCOMPARE(text(model, name, Column::Runs), QStringLiteral("5"));
    QCOMPARE(text(model, name, Column::P50), QStringLiteral("30.0"));
    QCOMPARE(text(model, name, Column::P95), QStringLiteral("48.0"));
    QCOMPARE(text(model, name, Column::P99), QStringLiteral("49.6"));
    QCOMPARE(text(model, name, Column::Maximum), QStringLiteral("50.0"));
}

void TestPercentileModel::aRunThatTimedOutCountsAsTheLimitForEveryRunNotMade()
{
    const PercentileModel model(runsOf(timing_sample::baseline()));
    const QString name = QStringLiteral("slow.pdf");

    // 100 200 5000 5000 5000: two of five runs were never made.
    QCOMPARE(text(model, name, Column::Runs), QStringLiteral("3"));
    QCOMPARE(text(model, name, Column::P50), QStringLiteral("5,000.0"));
    QCOMPARE(text(model, name, Column::Limit), QStringLiteral("reached the limit"));
    QCOMPARE(cell(model, name, Column::Limit).data(MarkRole).toInt(), int(Mark::Bad));
    // 1 2 3 4 5 10 20 30 40 50 100 200 5000 5000 5000
    QCOMPARE(text(model, QStringLiteral("All documents"), Column::P50), QStringLiteral("30.0"));
    QCOMPARE(text(model, QStringLiteral("All documents"), Column::Runs), QStringLiteral("13"));
}

void TestPercentileModel::documentsThatDidNotEndWellSaySoInWords()
{
    const PercentileModel model(runsOf(timing_sample::baseline()));
    const QString name = QStringLiteral("locked.pdf");

    QCOMPARE(text(model, name, Column::P50), QStringLiteral("–"));
    QCOMPARE(text(model, name, Column::Ending), QStringLiteral("encrypted"));
    QCOMPARE(cell(model, name, Column::Ending).data(MarkRole).toInt(), int(Mark::Unknown));
    QVERIFY(!cell(model, name, Column::Ending).data(Qt::DecorationRole).value<QIcon>().isNull());
    QCOMPARE(text(model, name, Column::Remark), QStringLiteral("It needs a password."));
    QCOMPARE(text(model, name, Column::Limit), QStringLiteral("not measured"));
    QCOMPARE(text(model, QStringLiteral("All documents"), Column::Ending), QStringLiteral("2 of 4 read"));
}

void TestPercentileModel::comparisonHasBothSystemsAndTheirRatio()
{
    const PercentileModel model(runsOf(timing_sample::comparison()));

    QCOMPARE(text(model, QStringLiteral("invoice_2.pdf"), Column::P50), QStringLiteral("3.0"));
    QCOMPARE(text(model, QStringLiteral("invoice_2.pdf"), Column::NewP50), QStringLiteral("1.5"));
    QCOMPARE(text(model, QStringLiteral("invoice_2.pdf"), Column::Ratio), QStringLiteral("0.50"));
    QCOMPARE(text(model, QStringLiteral("invoice_10.pdf"), Column::Ratio), QStringLiteral("2.00"));
    QCOMPARE(text(model, QStringLiteral("slow.pdf"), Column::Runs), QStringLiteral("3 old, 5 new"));
    QCOMPARE(text(model, QStringLiteral("slow.pdf"), Column::Ending), QStringLiteral("old: timed out; new: read"));
    const PercentileModel alone(runsOf(timing_sample::baseline()));
    QCOMPARE(alone.sectionOf(Column::Ratio), -1);
}

void TestPercentileModel::limitIsHeldAgainstTheJudgedSystem()
{
    auto comparison = timing_sample::comparison();
    comparison->limitMilliseconds = 90;
    const PercentileModel model(runsOf(comparison));

    // p95 of 20 40 60 80 100 is 96, of 10 … 50 it is 48.
    QCOMPARE(text(model, QStringLiteral("invoice_10.pdf"), Column::Limit), QStringLiteral("over the limit"));
    QCOMPARE(text(model, QStringLiteral("invoice_2.pdf"), Column::Limit), QStringLiteral("under the limit"));
    QCOMPARE(text(model, QStringLiteral("slow.pdf"), Column::Limit), QStringLiteral("over the limit"));
    QVERIFY(text(model, QStringLiteral("All documents"), Column::Limit).startsWith(QLatin1Char('2')));
}

void TestPercentileModel::differingOutputsAreMarked()
{
    const PercentileModel model(runsOf(timing_sample::comparison()));
    const QString name = QStringLiteral("invoice_10.pdf");

    QCOMPARE(cell(model, name, Column::Ending).data(MarkRole).toInt(), int(Mark::Bad));
    QCOMPARE(text(model, name, Column::Remark), QStringLiteral("Its output is not the same as in the baseline."));
    QCOMPARE(cell(model, QStringLiteral("invoice_2.pdf"), Column::Ending).data(MarkRole).toInt(), int(Mark::Good));
}

void TestPercentileModel::commandHasWallTimeProcessorTimeAndMemory()
{
    const PercentileModel model(runsOf(timing_sample::comparison()));

    QCOMPARE(rowOf(model, QStringLiteral("Command, wall time")), 1);
    QCOMPARE(text(model, QStringLiteral("Command, wall time"), Column::P50), QStringLiteral("900.0"));
    QCOMPARE(text(model, QStringLiteral("Command, wall time"), Column::Ratio), QStringLiteral("0.50"));
    QCOMPARE(text(model, QStringLiteral("Command, wall time"), Column::Limit), QString());
    QCOMPARE(text(model, QStringLiteral("Command, CPU time"), Column::P50), QStringLiteral("500.0"));
    QCOMPARE(text(model, QStringLiteral("Command, peak memory"), Column::Maximum), QStringLiteral("55.3 MB"));
    QCOMPARE(text(model, QStringLiteral("Command, peak memory"), Column::NewMaximum), QStringLiteral("60.0 MB"));
    QCOMPARE(text(model, QStringLiteral("Command, peak memory"), Column::P50), QStringLiteral("–"));
}

void TestPercentileModel::headersHoldTheUnits()
{
    const PercentileModel alone(runsOf(timing_sample::baseline()));
    const PercentileModel both(runsOf(timing_sample::comparison()));
    const auto title = [](const PercentileModel &model, Column column) {
        return model.headerData(model.sectionOf(column), Qt::Horizontal, Qt::DisplayRole).toString();
    };

    QCOMPARE(title(alone, Column::P95), QStringLiteral("p95, ms"));
    QCOMPARE(title(both, Column::P95), QStringLiteral("Old p95, ms"));
    QCOMPARE(title(both, Column::NewP95), QStringLiteral("New p95, ms"));
    QCOMPARE(title(both, Column::Ratio), QStringLiteral("p50 new ÷ old"));
}

void TestPercentileModel::numbersAreAlignedRightAndExportedAsNumbers()
{
    auto baseline = timing_sample::baseline();
    baseline->documents = {timing_sample::document(QStringLiteral("a.pdf"), {1234.5678})};
    const PercentileModel model(runsOf(baseline));
    const QModelIndex p50 = cell(model, QStringLiteral("a.pdf"), Column::P50);

    QCOMPARE(p50.data().toString(), QStringLiteral("1,234.6"));
    QCOMPARE(p50.data(ExportRole).toDouble(), 1234.5678);
    QVERIFY((p50.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight) != 0);
    QVERIFY(csvOf(model).contains("a.pdf,1,1234.5678,1234.5678,1234.5678,1234.5678,"));
    QVERIFY(csvOf(model).contains("\"manage.py report, peak memory\""));
    QVERIFY(!csvOf(model).contains("–"));
}

void TestPercentileModel::namesOfFilesAreNoMarkupInToolTips()
{
    auto baseline = timing_sample::baseline();
    baseline->documents = {timing_sample::document(QStringLiteral("<b>a</b>.pdf"), {1})};
    const PercentileModel model(runsOf(baseline));

    const QString tip = cell(model, QStringLiteral("<b>a</b>.pdf"), Column::Name).data(Qt::ToolTipRole).toString();

    QVERIFY(tip.contains(QStringLiteral("&lt;b&gt;a")));
    QVERIFY(!tip.contains(QStringLiteral("<b>")));
}

void TestPercentileModel::summariesStayOnTopInEveryOrder()
{
    PercentileModel model(runsOf(timing_sample::comparison()));
    PercentileProxy sorted;
    sorted.setSourceModel(&model);

    for (int column = 0; column < sorted.columnCount(); ++column) {
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            sorted.sort(column, order);
            QCOMPARE(sorted.index(0, 0).data().toString(), QStringLiteral("All documents"));
            QCOMPARE(sorted.index(1, 0).data().toString(), QStringLiteral("Command, wall time"));
            QCOMPARE(sorted.index(3, 0).data().toString(), QStringLiteral("Command, peak memory"));
        }
    }
    sorted.sort(model.sectionOf(Column::P50), Qt::DescendingOrder);
    QCOMPARE(sorted.index(4, 0).data().toString(), QStringLiteral("slow.pdf"));
    sorted.sort(model.sectionOf(Column::NewP50), Qt::AscendingOrder);
    QCOMPARE(sorted.index(5, 0).data().toString(), QStringLiteral("invoice_2.pdf")); // after the one without
}

void TestPercentileModel::namesSortByTheirNumbers()
{
    PercentileModel model(runsOf(timing_sample::baseline()));
    PercentileProxy sorted;
    sorted.setSourceModel(&model);

    sorted.sort(0, Qt::AscendingOrder);

    QCOMPARE(sorted.index(4, 0).data().toString(), QStringLiteral("invoice_2.pdf"));
    QCOMPARE(sorted.index(5, 0).data().toString(), QStringLiteral("invoice_10.pdf"));
}

void TestPercentileModel::withoutDocumentsOnlyTheCommandIsThere()
{
    auto baseline = timing_sample::baseline();
    baseline->documents.clear();
    const PercentileModel model(runsOf(baseline));

    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("Command, wall time"));
}

QTEST_MAIN(TestPercentileModel)
#include "tst_percentile_model.moc"
