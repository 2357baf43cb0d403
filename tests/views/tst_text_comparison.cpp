// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/text_comparison.h"

#include <QStringList>
#include <QTest>

using rehome::views::comparedTexts;
using rehome::views::DiffLine;
using rehome::views::DiffText;
using Kind = DiffLine::Kind;

namespace {

QString numberedLines(const QString &name, int count)
{
    QStringList lines;
    for (int i = 0; i < count; ++i)
        lines += name + QString::number(i);
    return lines.join(QLatin1Char('\n'));
}

QString markedPart(const DiffText &text, std::size_t line)
{
    return text.text.split(QLatin1Char('\n'))[qsizetype(line)].mid(text.lines[line].markStart,
                                                                   text.lines[line].markLength);
}

/// What is left of the shown lines on one side is that side's text.
QString sideOf(const DiffText &text, Kind without)
{
    QStringList side;
    const QStringList lines = text.text.split(QLatin1Char('\n'));
    for (std::size_t i = 0; i < text.lines.size(); ++i) {
        if (text.lines[i].kind != without)
            side += lines[qsizetype(i)].mid(1);
    }
    return side.join(QLatin1Char('\n'));
}

} // namespace

class TestTextComparison : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLinesOfOneSideAreThatSidesText_data()
    {
        QTest::addColumn<QString>("oldText");
        QTest::addColumn<QString>("newText");
        QTest::addColumn<QString>("shown");

        const auto row = [](const char *name, const char *oldText, const char *newText, const char *shown) {
            QTest::newRow(name) << QString::fromUtf8(oldText) << QString::fromUtf8(newText) << QString::fromUtf8(shown);
        };
        row("one line changed", "numeric(10,2)", "numeric(12,2)", "-numeric(10,2)\n+numeric(12,2)");
        row("in the middle", "a\nb\nc", "a\nx\nc", " a\n-b\n+x\n c");
        row("added at the end", "a", "a\nb", " a\n+b");
        row("removed at the beginning", "a\nb", "b", "-a\n b");
        row("two places", "a\nb\nc\nd\ne", "a\nc\nd\nf\ne", " a\n-b\n c\n d\n+f\n e");
        row("what is repeated", "a\na\nb", "a\nb\nb", " a\n-a\n+b\n b");
        row("only new", "", "a\nb", "+a\n+b");
        row("only old", "a", "", "-a");
        row("a line end more", "a", "a\n", " a\n+");
        row("lines that look like signs", "--- a\n+++ b", "--- a\n-", " --- a\n-+++ b\n+-");
    }

    void theLinesOfOneSideAreThatSidesText()
    {
        QFETCH(QString, oldText);
        QFETCH(QString, newText);

        const DiffText text = comparedTexts(oldText, newText);

        QTEST(text.text, "shown");
        QCOMPARE(sideOf(text, Kind::Added), oldText);
        QCOMPARE(sideOf(text, Kind::Removed), newText);
    }

    void thePartThatDiffersIsMarkedInBothLines()
    {
        const DiffText text =
            comparedTexts(QStringLiteral("numeric(10,2) NOT NULL"), QStringLiteral("numeric(120,2) NOT NULL"));

        QCOMPARE(markedPart(text, 0), QString());
        QCOMPARE(markedPart(text, 1), QStringLiteral("2"));
    }

    void linesWithNothingInCommonAreNotMarked()
    {
        const DiffText text = comparedTexts(QStringLiteral("abc"), QStringLiteral("xyz"));

        QCOMPARE(text.lines[0].markLength, 0);
        QCOMPARE(text.lines[1].markLength, 0);
    }

    void severalLinesAreNumberedAndOneIsNot()
    {
        const DiffText several = comparedTexts(QStringLiteral("a\nb"), QStringLiteral("a\nc\nd"));
        const DiffText one = comparedTexts(QStringLiteral("a"), QStringLiteral("b"));

        QCOMPARE(several.oldLast, 2);
        QCOMPARE(several.newLast, 3);
        QCOMPARE(several.lines[1].oldNumber, 2);
        QCOMPARE(several.lines[2].newNumber, 2);
        QCOMPARE(one.oldLast, 0);
        QCOMPARE(one.lines[0].oldNumber, 0);
    }

    void controlCharactersAreSeen()
    {
        const DiffText text = comparedTexts(QStringLiteral("a\r\nb"), QStringLiteral("a\nb\u202E"));

        QCOMPARE(text.text, QStringLiteral("-a^M\n-b\n+a\n+b⟨U+202E⟩"));
    }

    void whatIsCutIsCounted()
    {
        const DiffText text = comparedTexts(numberedLines(QStringLiteral("a"), 10), {}, 4);

        QCOMPARE(text.lines.size(), std::size_t(4));
        QCOMPARE(text.linesLeftOut, 6);
        QVERIFY(text.text.endsWith(QLatin1String("-a3")));
    }

    void textsThatAreLongAndDifferentAreShownWhole()
    {
        const QString oldText = numberedLines(QStringLiteral("a"), 3000);
        const QString newText = numberedLines(QStringLiteral("b"), 3000);

        const DiffText text = comparedTexts(oldText, newText, 10'000);

        QCOMPARE(sideOf(text, Kind::Added), oldText);
        QCOMPARE(sideOf(text, Kind::Removed), newText);
        QCOMPARE(text.linesLeftOut, 0);
    }
};

QTEST_GUILESS_MAIN(TestTextComparison)
#include "tst_text_comparison.moc"
