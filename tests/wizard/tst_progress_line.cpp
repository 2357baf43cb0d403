// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/progress_line.h"

#include <QTest>

using rehome::wizard::ProgressLine;

namespace {

const QString numbers = QStringLiteral("101 MB of 400 MB, 11.2 MB/s, 27 s left");
const QString longName = QStringLiteral("a_schema.") + QString(200, QLatin1Char('x')) + QStringLiteral("_end");

int widthFor(const ProgressLine &line, int characters)
{
    return line.fontMetrics().averageCharWidth() * characters;
}

} // namespace

class TestProgressLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersAndNameStandInOneLine()
    {
        ProgressLine line;
        line.resize(widthFor(line, 150), 30);

        line.showProgress(numbers, QStringLiteral("public.invoice"));

        QVERIFY(line.text().startsWith(numbers));
        QVERIFY(line.text().contains(QLatin1String("public.invoice")));
        QCOMPARE(line.heightForWidth(line.width()), line.fontMetrics().lineSpacing());
    }

    void ofALongNameTheMiddleIsLeftOut()
    {
        ProgressLine line;
        line.resize(widthFor(line, 100), 30);

        line.showProgress(numbers, longName);

        QVERIFY(line.text().startsWith(numbers));
        QVERIFY(line.text().contains(QLatin1String("a_schema")));
        QVERIFY(line.text().contains(QLatin1String("_end")));
        QVERIFY(line.text().contains(QChar(0x2026)));
        QCOMPARE(line.heightForWidth(line.width()), line.fontMetrics().lineSpacing());
        QVERIFY2(line.minimumSizeHint().width() < widthFor(line, 30), "the window can be made narrower");
        QVERIFY(!line.toolTip().isEmpty());
    }

    void moreWidthShowsMoreOfTheName()
    {
        ProgressLine line;
        line.resize(widthFor(line, 80), 30);
        line.showProgress(numbers, longName);
        line.show();
        const auto before = line.text().size();

        line.resize(widthFor(line, 140), 30);

        QTRY_VERIFY(line.text().size() > before);
    }

    void aNameWithLineBreaksStaysOneLine()
    {
        ProgressLine line;
        line.resize(widthFor(line, 150), 30);

        line.showProgress(numbers, QStringLiteral("public.a\nb\u202Ec"));

        QVERIFY(!line.text().contains(QLatin1Char('\n')));
        QVERIFY(!line.text().contains(QChar(0x202E)));
    }

    void aSentenceTakesThePlaceOfBoth()
    {
        ProgressLine line;
        line.showProgress(numbers, longName);

        line.showSentence(QStringLiteral("Stopping…"));

        QCOMPARE(line.text(), QStringLiteral("Stopping…"));
        QVERIFY(line.toolTip().isEmpty());
    }
};

QTEST_MAIN(TestProgressLine)
#include "tst_progress_line.moc"
