// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text.h"

#include <QLocale>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace rehome::core;

class TestText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytesAreWrittenInPowersOfAThousand_data();
    void bytesAreWrittenInPowersOfAThousand();
    void countsAreGroupedInEveryLocale();
    void durationsAreWrittenForPeople_data();
    void durationsAreWrittenForPeople();
    void identifiersAreSafeNames_data();
    void identifiersAreSafeNames();
};

void TestText::bytesAreWrittenInPowersOfAThousand_data()
{
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<QString>("expected");
    QTest::newRow("none") << qint64(0) << u"0 B"_s;
    QTest::newRow("some") << qint64(999) << u"999 B"_s;
    QTest::newRow("a thousand") << qint64(1000) << u"1.0 kB"_s;
    QTest::newRow("rounds up into the next unit") << qint64(999'999) << u"1.0 MB"_s;
    QTest::newRow("one decimal below a hundred") << qint64(88'123'456) << u"88.1 MB"_s;
    QTest::newRow("none above") << qint64(123'456'789) << u"123 MB"_s;
    QTest::newRow("gigabytes") << qint64(1'234'567'890) << u"1.2 GB"_s;
    QTest::newRow("terabytes do not end") << qint64(5'000'000'000'000'000) << u"5,000 TB"_s;
    QTest::newRow("largest") << std::numeric_limits<qint64>::max() << u"9,223,372 TB"_s;
}

void TestText::bytesAreWrittenInPowersOfAThousand()
{
    QFETCH(const qint64, bytes);
    QFETCH(const QString, expected);

    QCOMPARE(bytesText(bytes), expected);
}

void TestText::countsAreGroupedInEveryLocale()
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));

    const QString count = countText(1'204'332);
    const QString bytes = bytesText(1'500);
    QLocale::setDefault(before);

    QCOMPARE(count, u"1,204,332"_s);
    QCOMPARE(bytes, u"1.5 kB"_s);
    QCOMPARE(countText(0), u"0"_s);
    QCOMPARE(countText(-1234), u"-1,234"_s);
}

void TestText::durationsAreWrittenForPeople_data()
{
    QTest::addColumn<qint64>("milliseconds");
    QTest::addColumn<QString>("expected");
    QTest::newRow("none") << qint64(0) << u"0 ms"_s;
    QTest::newRow("milliseconds") << qint64(850) << u"850 ms"_s;
    QTest::newRow("a second") << qint64(1000) << u"1.0 s"_s;
    QTest::newRow("seconds") << qint64(4249) << u"4.2 s"_s;
    QTest::newRow("more than a minute in seconds") << qint64(99'900) << u"99.9 s"_s;
    QTest::newRow("minutes") << qint64(200'000) << u"3 min 20 s"_s;
    QTest::newRow("a minute that rounds up") << qint64(119'700) << u"2 min"_s;
    QTest::newRow("hours") << qint64(7'500'000) << u"2 h 5 min"_s;
    QTest::newRow("days stay hours") << qint64(180'000'000) << u"50 h 0 min"_s;
}

void TestText::durationsAreWrittenForPeople()
{
    QFETCH(const qint64, milliseconds);
    QFETCH(const QString, expected);

    QCOMPARE(durationText(std::chrono::milliseconds(milliseconds)), expected);
    QCOMPARE(secondsText(std::chrono::seconds(4)), u"4 s"_s);
    QCOMPARE(secondsText(std::chrono::seconds(125)), u"2 min 5 s"_s);
}

void TestText::identifiersAreSafeNames_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << u"bankdocs"_s << u"bankdocs"_s;
    QTest::newRow("upper case and blanks") << u"  My Shop 2 "_s << u"my_shop_2"_s;
    QTest::newRow("signs") << u"a--b..c/../d"_s << u"a_b_c_d"_s;
    QTest::newRow("a digit first") << u"2shops"_s << u"project_2shops"_s;
    QTest::newRow("nothing left") << u"!!!"_s << u"project_"_s;
    QTest::newRow("other letters") << u"Größe"_s << u"gr_e"_s;
    QTest::newRow("other digits") << u"shop٣"_s << u"shop"_s;
    QTest::newRow("very long") << QString(100, u'x') << QString(40, u'x');
}

void TestText::identifiersAreSafeNames()
{
    QFETCH(const QString, text);
    QFETCH(const QString, expected);

    QCOMPARE(identifierFrom(text), expected);
}

QTEST_APPLESS_MAIN(TestText)
#include "tst_text.moc"
