// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/row_counts_model.h"
#include "views/row_counts_proxy.h"
#include "views/row_counts_totals.h"
#include "views/sequence_model.h"
#include "views/table_export.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace rehome;
using namespace rehome::views;
using evidence::Level;
using evidence::TableVerdict;
using evidence::Verdict;
using evidence::Verification;
using Line = RowCountsLine;

namespace {

const QString hostileName = QStringLiteral("public.<b>a, \"b\"\n\u202Ec");

TableVerdict sameTable(const QString &name, qint64 rows, qint64 bytes)
{
    return {.table = name, .verdict = Verdict::Same, .oldRows = rows, .newRows = rows, .bytes = bytes};
}

/// One table of each outcome, and a second one that is the same.
std::shared_ptr<Verification> sample()
{
    auto verification = std::make_shared<Verification>();
    verification->tables = {sameTable(QStringLiteral("b_same"), 900, 1'500'000),
                            {.table = QStringLiteral("c_differs"),
                             .verdict = Verdict::Differs,
                             .reason = QStringLiteral("1 row is missing."),
                             .oldRows = 20'014,
                             .newRows = 20'013,
                             .bytes = 900},
                            {.table = QStringLiteral("d_unread"),
                             .verdict = Verdict::CouldNotCheck,
                             .reason = QStringLiteral("Permission denied."),
                             .oldRows = 7},
                            {.table = QStringLiteral("e_view"),
                             .verdict = Verdict::Differs,
                             .reason = QStringLiteral("More rows."),
                             .oldRows = 10,
                             .newRows = 110,
                             .bytes = 100,
                             .legitimate = QStringLiteral("A view is refreshed.")},
                            sameTable(QStringLiteral("A_same"), 1'204'332, 20'000)};
    return verification;
}

QStringList namesIn(const QAbstractItemModel &model)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names += model.index(row, Line::TableColumn).data().toString();
    return names;
}

QString textAt(const QAbstractItemModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

struct Sorted
{
    explicit Sorted(const std::shared_ptr<Verification> &verification) : model(verification)
    {
        proxy.setSourceModel(&model);
    }
    RowCountsModel model;
    RowCountsProxy proxy;
};

} // namespace

class TestRowCountsModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLineSaysEveryFigureInWords()
    {
        const RowCountsModel model(sample());

        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(textAt(model, 2, Line::VerdictColumn), QStringLiteral("differs"));
        QCOMPARE(textAt(model, 2, Line::TableColumn), QStringLiteral("c_differs"));
        QCOMPARE(textAt(model, 2, Line::OldRowsColumn), QStringLiteral("20,014"));
        QCOMPARE(textAt(model, 2, Line::NewRowsColumn), QStringLiteral("20,013"));
        QCOMPARE(textAt(model, 2, Line::DifferenceColumn), QStringLiteral("−1"));
        QCOMPARE(textAt(model, 2, Line::ContentColumn), QStringLiteral("differs"));
        QCOMPARE(textAt(model, 2, Line::SizeColumn), QStringLiteral("900 B"));
        QCOMPARE(textAt(model, 2, Line::WhyColumn), QStringLiteral("1 row is missing."));
        QCOMPARE(textAt(model, 4, Line::DifferenceColumn), QStringLiteral("+100"));
        QCOMPARE(textAt(model, 1, Line::DifferenceColumn), QStringLiteral("0"));
    }

    void anExpectedDifferenceIsToldApartAndGivesItsReason()
    {
        const RowCountsModel model(sample());

        QCOMPARE(textAt(model, 4, Line::VerdictColumn), QStringLiteral("expected"));
        QCOMPARE(model.index(4, 0).data(OutcomeRole).toInt(), int(Outcome::Expected));
        QCOMPARE(textAt(model, 4, Line::WhyColumn), QStringLiteral("A view is refreshed. More rows."));
    }

    void whatIsNotKnownIsADashThatSaysWhy()
    {
        const RowCountsModel model(sample());

        for (const int column : {int(Line::NewRowsColumn), int(Line::DifferenceColumn), int(Line::SizeColumn)}) {
            QCOMPARE(textAt(model, 3, column), QStringLiteral("–"));
            QVERIFY(!model.index(3, column).data(SortRole).isValid());
            QVERIFY(
                model.index(3, column).data(Qt::ToolTipRole).toString().contains(QLatin1String("Permission denied.")));
        }
        QCOMPARE(textAt(model, 3, Line::OldRowsColumn), QStringLiteral("7"));
        QCOMPARE(textAt(model, 3, Line::ContentColumn), QStringLiteral("could not check"));
    }

    void atLevelCountsNothingIsCalledTheSameContent()
    {
        const auto verification = sample();
        verification->level = Level::Counts;
        const RowCountsModel model(verification);

        QCOMPARE(textAt(model, 0, Line::VerdictColumn), QStringLiteral("same count"));
        QCOMPARE(textAt(model, 0, Line::ContentColumn), QStringLiteral("not compared"));
        QVERIFY(standingOf(Outcome::Same, Level::Counts).mark != report::Mark::Good);
        QCOMPARE(model.index(0, Line::ContentColumn).data(ExportRole).toString(), QStringLiteral("not compared"));
    }

    void everyCellSaysTheVerdictAloud()
    {
        const RowCountsModel model(sample());

        for (int row = 0; row < model.rowCount(); ++row) {
            const QString verdict = textAt(model, row, Line::VerdictColumn);
            for (const int column : {int(Line::VerdictColumn), int(Line::TableColumn), int(Line::OldRowsColumn),
                                     int(Line::NewRowsColumn), int(Line::DifferenceColumn), int(Line::ContentColumn)})
                QVERIFY(model.index(row, column).data(Qt::AccessibleTextRole).toString().contains(verdict));
        }
    }

    void atFirstDifferencesStandOnTopAndEachGroupIsByName()
    {
        Sorted sorted(sample());
        sorted.proxy.sort(Line::VerdictColumn);

        QCOMPARE(namesIn(sorted.proxy),
                 QStringList({QStringLiteral("c_differs"), QStringLiteral("d_unread"), QStringLiteral("e_view"),
                              QStringLiteral("A_same"), QStringLiteral("b_same")}));
    }

    void numbersSortByValueAndMissingOnesComeLast()
    {
        Sorted sorted(sample());

        sorted.proxy.sort(Line::NewRowsColumn, Qt::AscendingOrder);
        QCOMPARE(namesIn(sorted.proxy),
                 QStringList({QStringLiteral("e_view"), QStringLiteral("b_same"), QStringLiteral("c_differs"),
                              QStringLiteral("A_same"), QStringLiteral("d_unread")}));
        sorted.proxy.sort(Line::NewRowsColumn, Qt::DescendingOrder);
        QCOMPARE(namesIn(sorted.proxy),
                 QStringList({QStringLiteral("A_same"), QStringLiteral("c_differs"), QStringLiteral("b_same"),
                              QStringLiteral("e_view"), QStringLiteral("d_unread")}));
        sorted.proxy.sort(Line::SizeColumn, Qt::AscendingOrder); // 900 B before 20 kB before 1.5 MB
        QCOMPARE(namesIn(sorted.proxy),
                 QStringList({QStringLiteral("e_view"), QStringLiteral("c_differs"), QStringLiteral("A_same"),
                              QStringLiteral("b_same"), QStringLiteral("d_unread")}));
        sorted.proxy.sort(Line::DifferenceColumn, Qt::AscendingOrder);
        QCOMPARE(namesIn(sorted.proxy).first(), QStringLiteral("c_differs"));
        QCOMPARE(namesIn(sorted.proxy).last(), QStringLiteral("d_unread"));
    }

    void linesThatAreEqualStayByNameInEitherDirection()
    {
        Sorted sorted(sample());

        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            sorted.proxy.sort(Line::VerdictColumn, order);
            const QStringList names = namesIn(sorted.proxy);
            QVERIFY(names.indexOf(QStringLiteral("A_same")) < names.indexOf(QStringLiteral("b_same")));
        }
    }

    void theFilterTakesOutcomesAndText()
    {
        Sorted sorted(sample());
        sorted.proxy.sort(Line::VerdictColumn);

        sorted.proxy.setFilter({.outcomes = {true, false, false, false}});
        QCOMPARE(namesIn(sorted.proxy), QStringList(QStringLiteral("c_differs")));
        sorted.proxy.setFilter({.text = QStringLiteral("SAME")});
        QCOMPARE(namesIn(sorted.proxy), QStringList({QStringLiteral("A_same"), QStringLiteral("b_same")}));
        sorted.proxy.setFilter({.text = QStringLiteral("permission")}); // in the reason
        QCOMPARE(namesIn(sorted.proxy), QStringList(QStringLiteral("d_unread")));
        sorted.proxy.setFilter({.outcomes = {true, false, false, false}, .text = QStringLiteral("same")});
        QCOMPARE(sorted.proxy.rowCount(), 0);
        sorted.proxy.setFilter({});
        QCOMPARE(sorted.proxy.rowCount(), 5);
    }

    void aRememberedLineStaysTheSameWhenSorted()
    {
        Sorted sorted(sample());
        sorted.proxy.sort(Line::VerdictColumn);
        const QPersistentModelIndex remembered = sorted.proxy.index(0, Line::TableColumn);

        sorted.proxy.sort(Line::TableColumn, Qt::DescendingOrder);

        QCOMPARE(remembered.data().toString(), QStringLiteral("c_differs"));
        QVERIFY(remembered.row() != 0);
    }

    void theModelsKeepQtsRules()
    {
        Sorted sorted(sample());
        const QAbstractItemModelTester source(&sorted.model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester shown(&sorted.proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);

        sorted.proxy.sort(Line::SizeColumn);
        sorted.proxy.setFilter({.text = QStringLiteral("same")});
        sorted.proxy.setFilter({.text = QStringLiteral("nothing like it")});
        sorted.proxy.sort(Line::TableColumn, Qt::DescendingOrder);
        sorted.proxy.setFilter({});

        QCOMPARE(sorted.proxy.rowCount(), 5);
    }

    void exportsHoldRawValuesAndWholeNames()
    {
        const auto verification = std::make_shared<Verification>();
        verification->tables = {{.table = hostileName,
                                 .verdict = Verdict::Differs,
                                 .reason = QStringLiteral("r").repeated(5000),
                                 .oldRows = 20'014,
                                 .bytes = 0}};
        const RowCountsModel model(verification);

        const QJsonObject line = QJsonDocument::fromJson(jsonOf(model)).array().at(0).toObject();
        QCOMPARE(line.value(QStringLiteral("Table")).toString(), hostileName);
        QCOMPARE(line.value(QStringLiteral("Verdict")).toString(), QStringLiteral("differs"));
        QCOMPARE(line.value(QStringLiteral("Old rows")).toInteger(), 20'014);
        QVERIFY(line.value(QStringLiteral("New rows")).isNull());
        QVERIFY(line.value(QStringLiteral("Difference")).isNull());
        QCOMPARE(line.value(QStringLiteral("Why")).toString().size(), 5000);
        const QByteArray csv = csvOf(model);
        QVERIFY(csv.contains("\"public.<b>a, \"\"b\"\"\n\xe2\x80\xae"
                             "c\",20014,,,"));
    }

    void aHostileNameIsMadeVisibleAndNeverMarkup()
    {
        const auto verification = std::make_shared<Verification>();
        verification->tables = {sameTable(hostileName, 1, 1)};
        const RowCountsModel model(verification);

        QCOMPARE(textAt(model, 0, Line::TableColumn), QStringLiteral("public.<b>a, \"b\"↵⟨U+202E⟩c"));
        const QString toolTip = model.index(0, Line::TableColumn).data(Qt::ToolTipRole).toString();
        QVERIFY(toolTip.contains(QLatin1String("&lt;b&gt;")));
        QVERIFY(!toolTip.contains(QLatin1String("<b>")));
    }

    void theLargestDifferenceFillsTheBarAndTheSmallestIsNotNothing()
    {
        const RowCountsModel model(sample());

        QCOMPARE(model.index(4, Line::DifferenceColumn).data(DifferenceShareRole).toDouble(), 1.0);
        QCOMPARE(model.index(2, Line::DifferenceColumn).data(DifferenceShareRole).toDouble(), -0.01);
        QCOMPARE(model.index(1, Line::DifferenceColumn).data(DifferenceShareRole).toDouble(), 0.0);
    }

    void totalsDoNotTakeAnUncountedTableForEmpty()
    {
        RowCountsTotals totals;
        for (const TableVerdict &table : sample()->tables)
            totals.add(table);

        QCOMPARE(totals.text(5).remove(QChar(0x200e)),
                 QStringLiteral("5 table(s): 1,225,263 old rows, at least 1,225,355 new rows, difference +99, 1.5 MB"));
        QVERIFY(totals.gaps().contains(QLatin1String("1 table(s) were not counted on the new side.")));
        QVERIFY(totals.text(9).startsWith(QLatin1String("5 of 9 table(s)")));
    }

    void sequencesShowTheirValuesAndWhatIsNotKnown()
    {
        const auto verification = std::make_shared<Verification>();
        verification->sequences = {
            {.sequence = QStringLiteral("b_seq"), .verdict = Verdict::Same, .oldValue = 4711, .newValue = 4711},
            {.sequence = QStringLiteral("a_seq"),
             .verdict = Verdict::Differs,
             .reason = QStringLiteral("The sequence is missing on the new side."),
             .oldValue = 9'007'199'254'740'993}};
        SequenceModel model(verification);
        RowCountsProxy proxy;
        proxy.setSourceModel(&model);
        proxy.sort(SequenceModel::VerdictColumn);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);

        QCOMPARE(textAt(proxy, 0, SequenceModel::SequenceColumn), QStringLiteral("a_seq"));
        QCOMPARE(textAt(proxy, 0, SequenceModel::OldValueColumn), QStringLiteral("9,007,199,254,740,993"));
        QCOMPARE(textAt(proxy, 0, SequenceModel::NewValueColumn), QStringLiteral("–"));
        QCOMPARE(textAt(proxy, 1, SequenceModel::NewValueColumn), QStringLiteral("4,711"));
        QVERIFY(proxy.index(0, SequenceModel::NewValueColumn).data(ExportRole).isNull());
    }

    void tenThousandTablesAreSortedAndFilteredAtOnce()
    {
        const auto verification = std::make_shared<Verification>();
        for (int i = 0; i < 10'000; ++i) {
            verification->tables.push_back(
                sameTable(QStringLiteral("tenant_%1.table_%2").arg(i % 100).arg(i), i * 7919 % 1'000'003, i));
            if (i % 2 == 0)
                verification->tables.back().verdict = Verdict::Differs;
        }
        QElapsedTimer timer;
        timer.start();
        Sorted sorted(verification);
        sorted.proxy.sort(Line::OldRowsColumn, Qt::DescendingOrder);
        const qint64 sortedAfter = timer.restart();
        sorted.proxy.setFilter({.outcomes = {false, true, true, true}, .text = QStringLiteral("table_99")});
        const qint64 filteredAfter = timer.elapsed();

        qInfo("filled and sorted in %lld ms, filtered in %lld ms", sortedAfter, filteredAfter);
        QCOMPARE(sorted.proxy.rowCount(), 56); // 99, 991 to 999 and 9901 to 9999, the odd ones
        // Far above what it takes, so that a busy machine does not fail it; a quadratic way takes seconds.
        QVERIFY(sortedAfter < 1000);
        QVERIFY(filteredAfter < 500);
    }
};

QTEST_GUILESS_MAIN(TestRowCountsModel)
#include "tst_row_counts_model.moc"
