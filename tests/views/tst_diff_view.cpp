// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/diff_view.h"

#include "views/mark_look.h"

#include <QElapsedTimer>
#include <QTest>
#include <QTextBlock>

namespace rehome::views {
namespace {

using Kind = DiffLine::Kind;

const QString sample = QStringLiteral("diff --git a/a.py b/a.py\n"
                                      "index 192ab57..2e9dac9 100644\n"
                                      "--- a/a.py\n"
                                      "+++ b/a.py\n"
                                      "@@ -9,4 +9,4 @@ def total():\n"
                                      " same\n"
                                      "--- not a heading\n"
                                      "+++ not a heading either\n"
                                      " same again\n"
                                      "-last\n"
                                      "\\ No newline at end of file\n"
                                      "+last\n"
                                      "@@ -20 +20,0 @@\n"
                                      "-gone\n"
                                      "diff --git a/b b/b\n");

QString letters(const DiffText &text)
{
    QString result;
    for (const DiffLine &line : text.lines)
        result += QLatin1Char("h@ +-\\"[int(line.kind)]);
    return result;
}

QString numbers(const DiffLine &line)
{
    return QStringLiteral("%1 %2").arg(line.oldNumber).arg(line.newNumber);
}

/// The colour at the right end of a line.
QString background(DiffView &view, int line)
{
    const QImage image = view.viewport()->grab().toImage();
    QTextCursor cursor(view.document()->findBlockByNumber(line));
    const QRect place = view.cursorRect(cursor);
    return image.pixelColor(image.width() - 3, place.center().y()).name();
}

} // namespace

class DiffViewTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLineOfADiffIsKnownForWhatItIs()
    {
        const DiffText text = diffText(sample);

        QCOMPARE(letters(text), QStringLiteral("hhhh@ -+ -\\+@-h"));
        QCOMPARE(text.linesLeftOut, 0);
    }

    void linesCarryTheNumbersOfBothFiles()
    {
        const std::vector<DiffLine> lines = diffText(sample).lines;

        QCOMPARE(numbers(lines[4]), QStringLiteral("0 0"));
        QCOMPARE(numbers(lines[5]), QStringLiteral("9 9"));
        QCOMPARE(numbers(lines[6]), QStringLiteral("10 0"));
        QCOMPARE(numbers(lines[7]), QStringLiteral("0 10"));
        QCOMPARE(numbers(lines[8]), QStringLiteral("11 11"));
        QCOMPARE(numbers(lines[9]), QStringLiteral("12 0"));
        QCOMPARE(numbers(lines[11]), QStringLiteral("0 12"));
        QCOMPARE(numbers(lines[13]), QStringLiteral("20 0"));
        QCOMPARE(diffText(sample).oldLast, 20);
    }

    void plusAndMinusStay()
    {
        QVERIFY(diffText(sample).text.contains(QStringLiteral("\n-last\n")));
        QVERIFY(diffText(sample).text.contains(QStringLiteral("\n+last\n")));
    }

    void linesStayLinesWhateverTheyHold()
    {
        const DiffText text =
            plainText(QStringLiteral("one\r\ntwo\u2028still two\u2029and\x0b still\n\tthree\n\nfive"));

        QCOMPARE(text.lines.size(), std::size_t(5));
        QCOMPARE(text.text.section(QLatin1Char('\n'), 0, 0), QStringLiteral("one^M"));
        QCOMPARE(text.text.section(QLatin1Char('\n'), 2, 2), QStringLiteral("\tthree"));
        QCOMPARE(numbers(text.lines[4]), QStringLiteral("0 5"));
        QCOMPARE(plainText(QStringLiteral("a\u202eb")).text, QStringLiteral("a⟨U+202E⟩b"));
        DiffView view;
        view.showText(QStringLiteral("one\r\ntwo\u2028still two\u2029and\x0b still\n\tthree\n\nfive"));
        QCOMPARE(view.document()->blockCount(), 5);
    }

    void anEmptyTextHasNoLines()
    {
        QVERIFY(plainText({}).lines.empty());
        QVERIFY(diffText({}).lines.empty());
    }

    void longTextsAreCutAndSayByHowMuch_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("shown");
        QTest::addColumn<qint64>("left");

        QTest::newRow("shorter") << QStringLiteral("a\nb\n") << 2 << qint64(0);
        QTest::newRow("as long") << QStringLiteral("a\nb\nc\n") << 3 << qint64(0);
        QTest::newRow("longer") << QStringLiteral("a\nb\nc\nd\ne\n") << 3 << qint64(2);
        QTest::newRow("longer, without the last line end") << QStringLiteral("a\nb\nc\nd\ne") << 3 << qint64(2);
    }

    void longTextsAreCutAndSayByHowMuch()
    {
        QFETCH(QString, text);

        const DiffText cut = plainText(text, 3);

        QTEST(int(cut.lines.size()), "shown");
        QTEST(cut.linesLeftOut, "left");
    }

    void aLineWithoutEndIsShortened()
    {
        const DiffText text = plainText(QString(1'000'000, QLatin1Char('x')));

        QVERIFY(text.text.size() < mostShownCharacters + 100);
    }

    void addedAndRemovedLinesAreTintedOverTheWholeWidth()
    {
        DiffView view;
        view.resize(500, 400);
        view.showDiff(sample);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));

        QCOMPARE(background(view, 6), markTint(report::Mark::Bad, view.palette()).name());
        QCOMPARE(background(view, 7), markTint(report::Mark::Good, view.palette()).name());
        QCOMPARE(background(view, 5), view.palette().color(QPalette::Base).name());
        QVERIFY(background(view, 4) != view.palette().color(QPalette::Base).name());
    }

    void aHundredThousandLinesDoNotStopTheWindow()
    {
        QString diff = QStringLiteral("@@ -1,100000 +1,100000 @@\n");
        for (int i = 0; i < 100'000; ++i)
            diff += QStringLiteral(" a line of the file, number %1\n").arg(i);
        DiffView view;
        QElapsedTimer time;
        time.start();

        view.showDiff(diff);

        QCOMPARE(qsizetype(view.shown().lines.size()), mostShownLines);
        QCOMPARE(view.shown().linesLeftOut, 100'001 - mostShownLines);
        QVERIFY2(time.elapsed() < 1000, qPrintable(QString::number(time.elapsed())));
    }
};

} // namespace rehome::views

QTEST_MAIN(rehome::views::DiffViewTest)
#include "tst_diff_view.moc"
