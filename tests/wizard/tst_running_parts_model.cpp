// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/cell_roles.h"
#include "wizard/running_parts_model.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using rehome::core::PartProgress;
using rehome::wizard::RunningPartsModel;

namespace {

const auto start = std::chrono::steady_clock::time_point(1h);

PartProgress copying(const QString &name, qint64 done, qint64 total = 100'000'000)
{
    return {name, u"copying the rows"_s, done, total};
}

QString text(const RunningPartsModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

} // namespace

class TestRunningPartsModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTableHasItsOwnRateAndTimeLeft();
    void aPartKeepsItsRowAndAFreeRowIsTaken();
    void whatHasNoSizeTellsHowLongItTakes();
    void aNameThatHoldsAnythingStaysOneLine();
};

void TestRunningPartsModel::everyTableHasItsOwnRateAndTimeLeft()
{
    RunningPartsModel model;
    const QAbstractItemModelTester tester(&model);
    model.take({copying(u"public.a"_s, 0), copying(u"public.b"_s, 0, 10'000'000)}, start);

    model.take({copying(u"public.a"_s, 20'000'000), copying(u"public.b"_s, 1'000'000, 10'000'000)}, start + 2s);

    QCOMPARE(text(model, 0, RunningPartsModel::NameColumn), u"public.a"_s);
    QCOMPARE(text(model, 0, RunningPartsModel::DoneColumn), u"20 %"_s);
    QCOMPARE(text(model, 0, RunningPartsModel::SizeColumn), u"100 MB"_s);
    QCOMPARE(text(model, 0, RunningPartsModel::RateColumn), u"10.0 MB/s"_s);
    QCOMPARE(text(model, 0, RunningPartsModel::TimeColumn), u"8 s"_s);
    QCOMPARE(text(model, 1, RunningPartsModel::RateColumn), u"500 kB/s"_s);
    QCOMPARE(text(model, 1, RunningPartsModel::TimeColumn), u"18 s"_s);
    QCOMPARE(model.index(0, RunningPartsModel::DoneColumn).data(rehome::views::ShareRole).toDouble(), 0.2);
}

void TestRunningPartsModel::aPartKeepsItsRowAndAFreeRowIsTaken()
{
    RunningPartsModel model;
    const QAbstractItemModelTester tester(&model);
    model.take({copying(u"a"_s, 1), copying(u"b"_s, 1), copying(u"c"_s, 1)}, start);

    model.take({copying(u"c"_s, 2), copying(u"a"_s, 2)}, start + 1s); // b is done
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(text(model, 0, RunningPartsModel::NameColumn), u"a"_s);
    QCOMPARE(text(model, 1, RunningPartsModel::NameColumn), QString());
    QCOMPARE(text(model, 2, RunningPartsModel::NameColumn), u"c"_s);
    model.take({copying(u"d"_s, 1), copying(u"c"_s, 2), copying(u"a"_s, 2)}, start + 2s);
    QCOMPARE(text(model, 1, RunningPartsModel::NameColumn), u"d"_s);
    model.take({copying(u"a"_s, 3)}, start + 3s);

    QCOMPARE(model.rowCount(), 1);
    model.take({}, start + 4s);
    QCOMPARE(model.rowCount(), 0);
}

void TestRunningPartsModel::whatHasNoSizeTellsHowLongItTakes()
{
    RunningPartsModel model;
    const PartProgress index{u"a_pkey"_s, u"building the index"_s, 0, 0};
    model.take({index}, start);

    model.take({index}, start + 12s);

    QCOMPARE(text(model, 0, RunningPartsModel::DoingColumn), u"building the index"_s);
    QCOMPARE(text(model, 0, RunningPartsModel::DoneColumn), QString());
    QCOMPARE(text(model, 0, RunningPartsModel::RateColumn), QString());
    QCOMPARE(text(model, 0, RunningPartsModel::TimeColumn), u"12 s so far"_s);
}

void TestRunningPartsModel::aNameThatHoldsAnythingStaysOneLine()
{
    RunningPartsModel model;

    model.take({copying(u"public.a\n<b>bold"_s, 1)}, start);

    QVERIFY(!text(model, 0, RunningPartsModel::NameColumn).contains(u'\n'));
    QVERIFY(!model.index(0, 0).data(Qt::ToolTipRole).toString().contains(u"<b>"_s));
}

QTEST_MAIN(TestRunningPartsModel)
#include "tst_running_parts_model.moc"
