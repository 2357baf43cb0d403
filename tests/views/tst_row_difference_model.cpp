// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/row_difference_lines.h"
#include "views/row_difference_model.h"
#include "views/table_export.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace rehome;
using namespace rehome::views;
using evidence::RowDifference;
using evidence::TableVerdict;
using Model = RowDifferenceModel;

namespace {

const QString emptyText = QStringLiteral("");

/// Row 1 has a NULL, an empty text and the text "NULL" in its places; row 2 is missing on the new side.
std::shared_ptr<TableVerdict> sample()
{
    const QStringList columns{QStringLiteral("id"), QStringLiteral("note"), QStringLiteral("name")};
    auto table = std::make_shared<TableVerdict>();
    table->differences = {
        {.key = QStringLiteral("id = 1"),
         .columns = columns,
         .oldValues = {QStringLiteral("1"), QString(), QStringLiteral("NULL")},
         .newValues = {QStringLiteral("1"), emptyText, QString()},
         .differingColumns = {QStringLiteral("note"), QStringLiteral("name")}},
        {.key = QStringLiteral("id = 2"),
         .columns = columns,
         .oldValues = {QStringLiteral("2"), QStringLiteral("a\tb"), emptyText},
         .newValues = {}},
    };
    return table;
}

CellKind kindAt(const Model &model, int row, int column)
{
    return CellKind(model.index(row, column).data(Model::KindRole).toInt());
}

constexpr int idColumn = Model::FirstValueColumn;
constexpr int noteColumn = Model::FirstValueColumn + 1;
constexpr int nameColumn = Model::FirstValueColumn + 2;

} // namespace

class TestRowDifferenceModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oldStandsAboveNew()
    {
        const Model model(sample());

        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.columnCount(), Model::FirstValueColumn + 3);
        QCOMPARE(model.headerData(0, Qt::Vertical).toString(), QStringLiteral("old"));
        QCOMPARE(model.headerData(1, Qt::Vertical).toString(), QStringLiteral("new"));
        QCOMPARE(model.headerData(0, Qt::Vertical, Model::StateRole).toString(), QStringLiteral("id = 1"));
        QCOMPARE(model.headerData(1, Qt::Vertical, Model::StateRole).toString(),
                 QStringLiteral("2 column(s) differ(s)"));
        QCOMPARE(model.headerData(3, Qt::Vertical, Model::StateRole).toString(),
                 QStringLiteral("only on the old side"));
        QCOMPARE(model.headerData(noteColumn, Qt::Horizontal).toString(), QStringLiteral("note"));
    }

    void nullAndEmptyAndTheWordNullAreThreeThings()
    {
        const Model model(sample());

        QCOMPARE(kindAt(model, 0, noteColumn), CellKind::Null);
        QCOMPARE(kindAt(model, 1, noteColumn), CellKind::Empty);
        QCOMPARE(kindAt(model, 0, nameColumn), CellKind::Text);
        QCOMPARE(kindAt(model, 1, nameColumn), CellKind::Null);
        QCOMPARE(model.index(0, noteColumn).data().toString(), QStringLiteral("NULL"));
        QCOMPARE(model.index(1, noteColumn).data().toString(), QStringLiteral("empty text"));
        QVERIFY(model.index(0, nameColumn).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("“NULL”")));
        QVERIFY(!model.index(0, noteColumn).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("“")));
    }

    void differingCellsAreKnownOnBothSides()
    {
        const Model model(sample());

        QVERIFY(!model.differs(0, idColumn));
        QVERIFY(model.differs(0, noteColumn));
        QVERIFY(model.differs(1, noteColumn));
        QCOMPARE(model.differingColumns(), std::vector<int>({noteColumn, nameColumn}));
        QVERIFY(model.index(0, noteColumn).data(Qt::AccessibleTextRole).toString().endsWith(QLatin1String("differs")));
    }

    void aMissingRowIsNoRowOfNulls()
    {
        const Model model(sample());

        QVERIFY(model.isOneSided(2));
        QCOMPARE(kindAt(model, 3, idColumn), CellKind::NoRow);
        QCOMPARE(model.index(3, idColumn).data().toString(), QStringLiteral("no row"));
        QCOMPARE(model.index(3, Model::SideColumn).data(ExportRole).toString(),
                 QStringLiteral("missing on the new side"));
        QVERIFY(model.headerData(2, Qt::Vertical, Qt::AccessibleTextRole)
                    .toString()
                    .contains(QLatin1String("only on the old side")));
    }

    void valuesThatReadTheSameThoughTheyDifferAreToldHonestly()
    {
        const auto table = sample();
        table->differences[0].oldValues[1] = emptyText; // as a record that does not keep NULL reads
        const Model model(table);

        QVERIFY(model.looksTheSame(0, noteColumn));
        QVERIFY(!model.looksTheSame(0, nameColumn));
        QVERIFY(
            model.index(0, noteColumn).data(Qt::ToolTipRole).toString().contains(QLatin1String("does not say which")));
    }

    void jsonKeepsNullApartFromEmptyAndCsvToo()
    {
        const Model model(sample());

        const QJsonArray lines = QJsonDocument::fromJson(jsonOf(model)).array();
        QCOMPARE(lines.size(), 4);
        QVERIFY(lines[0].toObject().value(QStringLiteral("note")).isNull());
        QVERIFY(lines[1].toObject().value(QStringLiteral("note")).isString());
        QCOMPARE(lines[0].toObject().value(QStringLiteral("name")).toString(), QStringLiteral("NULL"));
        QCOMPARE(lines[0].toObject().value(QStringLiteral("[row]")).toString(), QStringLiteral("id = 1"));
        QCOMPARE(csvOf(model), QByteArray("[row],[side],[differing columns],id,note,name\r\n"
                                          "id = 1,old,\"note, name\",1,,NULL\r\n"
                                          "id = 1,new,\"note, name\",1,\"\",\r\n"
                                          "id = 2,old,\"\",2,a\tb,\"\"\r\n"
                                          "id = 2,missing on the new side,\"\",,,\r\n"));
    }

    void aColumnOfTheTableNeverOverwritesTheExportsOwn()
    {
        const auto table = sample();
        for (RowDifference &row : table->differences)
            row.columns[1] = QStringLiteral("[row]");
        const Model model(table);

        const QJsonObject line = QJsonDocument::fromJson(jsonOf(model)).array().at(2).toObject();

        QCOMPARE(line.value(QStringLiteral("[row]")).toString(), QStringLiteral("a\tb"));
        QCOMPARE(line.value(QStringLiteral("[[row]]")).toString(), QStringLiteral("id = 2"));
    }

    void aLongValueIsCutInTheCellAndWholeInTheExport()
    {
        QString before = QString(1'000'000, QLatin1Char('x'));
        QString after = before;
        after[900'000] = QLatin1Char('Y');
        const auto table = std::make_shared<TableVerdict>();
        table->differences = {{.key = QStringLiteral("id = 1"),
                               .columns = {QStringLiteral("text")},
                               .oldValues = {before},
                               .newValues = {after},
                               .differingColumns = {QStringLiteral("text")}}};
        const Model model(table);
        QElapsedTimer timer;
        timer.start();

        const QString shown = model.index(1, idColumn).data().toString();

        qInfo("cut out of a million characters in %lld µs", timer.nsecsElapsed() / 1000);
        QVERIFY(shown.size() < 150);
        QVERIFY2(shown.left(20).contains(QLatin1Char('Y')), "the cell begins where the value begins to differ");
        QVERIFY(shown.startsWith(QChar(u'…')));
        QCOMPARE(model.index(1, idColumn).data(ExportRole).toString(), after);
    }

    void rowsWithOtherColumnsFindTheirPlaces()
    {
        const auto table = sample();
        table->differences[1].columns = {QStringLiteral("name"), QStringLiteral("id"), QStringLiteral("extra")};
        const Model model(table);
        const QAbstractItemModelTester tester(const_cast<Model *>(&model),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);

        QCOMPARE(model.columnCount(), Model::FirstValueColumn + 4);
        QCOMPARE(model.index(2, nameColumn).data(ExportRole).toString(), QStringLiteral("2"));
        QCOMPARE(kindAt(model, 2, noteColumn), CellKind::Null);
    }

    void whatCannotBeSeenIsMadeVisible_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::newRow("line break") << QStringLiteral("a\r\nb") << QStringLiteral("a␍↵b");
        QTest::newRow("tab and bell") << QStringLiteral("a\tb\a") << QStringLiteral("a⇥b␇");
        QTest::newRow("spaces at the ends") << QStringLiteral("  a b ") << QStringLiteral("␣␣a b␣");
        QTest::newRow("only spaces") << QStringLiteral("  ") << QStringLiteral("␣␣");
        QTest::newRow("no-break space") << QStringLiteral("a\u00A0b") << QStringLiteral("a⟨U+00A0⟩b");
        QTest::newRow("direction") << QStringLiteral("a\u202Eb") << QStringLiteral("a⟨U+202E⟩b");
        QTest::newRow("line separator") << QStringLiteral("a\u2028b") << QStringLiteral("a⟨U+2028⟩b");
        QTest::newRow("half of a pair") << QString(QChar(0xd83d)) << QStringLiteral("⟨U+D83D⟩");
        QTest::newRow("letters") << QStringLiteral("Größe 😀 日本") << QStringLiteral("Größe 😀 日本");
    }

    void whatCannotBeSeenIsMadeVisible()
    {
        QFETCH(QString, text);
        QFETCH(QString, shown);

        QCOMPARE(visibleText(text), shown);
    }

    void cuttingNeverSplitsACharacter()
    {
        const QString smileys = QStringLiteral("😀").repeated(50);

        QCOMPARE(visibleText(smileys, 5), QStringLiteral("😀😀…"));
        QCOMPARE(visibleText(smileys, 4, 3), QStringLiteral("…😀😀…"));
    }

    void theDifferingPartLiesBetweenBeginningAndEnd_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QList<qsizetype>>("part");
        QTest::newRow("middle") << QStringLiteral("abcde") << QStringLiteral("abXYde") << QList<qsizetype>{2, 1, 2};
        QTest::newRow("added") << QStringLiteral("ab") << QStringLiteral("aab") << QList<qsizetype>{1, 0, 1};
        QTest::newRow("at the end") << QStringLiteral("-1250.00") << QStringLiteral("-1250.0")
                                    << QList<qsizetype>{7, 1, 0};
        QTest::newRow("all") << QStringLiteral("abc") << QStringLiteral("xyz") << QList<qsizetype>{0, 3, 3};
        QTest::newRow("nothing there") << QString() << QStringLiteral("xyz") << QList<qsizetype>{0, 0, 3};
        QTest::newRow("same") << QStringLiteral("abc") << QStringLiteral("abc") << QList<qsizetype>{3, 0, 0};
        QTest::newRow("half a pair") << QStringLiteral("a😀b") << QStringLiteral("a😁b") << QList<qsizetype>{1, 2, 2};
    }

    void theDifferingPartLiesBetweenBeginningAndEnd()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(QList<qsizetype>, part);

        QCOMPARE(differingPart(before, after), (DifferingPart{part[0], part[1], part[2]}));
    }

    void linesKnowWhatTheyStandFor()
    {
        const QString value = QStringLiteral("ab\tc\ndefghi\u202Ej😀");
        const RowDifferenceLines lines(value, 4);

        QCOMPARE(lines.shown(), QStringLiteral("ab⇥c\n↵\ndefg\nhi⟨U+202E⟩j\n😀"));
        QCOMPARE(lines.valueBetween(0, lines.shown().size()), value);
        for (qsizetype place = 0; place <= value.size(); ++place) {
            const bool insidePair = place == value.size() - 1;
            QCOMPARE(lines.valuePosition(lines.shownPosition(place)), insidePair ? place + 1 : place);
        }
        QCOMPARE(lines.valueBetween(lines.shownPosition(2), lines.shownPosition(5)), QStringLiteral("\tc\n"));
        QCOMPARE(lines.shown().at(lines.shownPosition(value.indexOf(QLatin1Char('j')))), QLatin1Char('j'));
        QCOMPARE(RowDifferenceLines(QString(), 4).valueBetween(0, 0), QString());
    }
};

QTEST_GUILESS_MAIN(TestRowDifferenceModel)
#include "tst_row_difference_model.moc"
