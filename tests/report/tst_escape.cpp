// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/escape.h"

#include <QtTest>

using namespace rehome::report;

class TestEscape : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingStaysHidden_data();
    void nothingStaysHidden();
    void markdownRendersAsItself_data();
    void markdownRendersAsItself();
    void htmlHoldsNoMarkup();
};

void TestEscape::nothingStaysHidden_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << QStringLiteral("public.auth_user") << QStringLiteral("public.auth_user");
    QTest::newRow("line break") << QStringLiteral("a\r\nb") << QStringLiteral("a\\r\\nb");
    QTest::newRow("bell") << QStringLiteral("a\u0007b") << QStringLiteral("a\\u0007b");
    QTest::newRow("null") << QString(QChar(0)) << QStringLiteral("\\u0000");
    QTest::newRow("right to left override") << QStringLiteral("a\u202Eb") << QStringLiteral("a\\u202eb");
    QTest::newRow("line separator") << QStringLiteral("a\u2028b") << QStringLiteral("a\\u2028b");
    QTest::newRow("lone surrogate") << (QStringLiteral("a") + QChar(0xd800)) << QStringLiteral("a\uFFFD");
    QTest::newRow("emoji") << QStringLiteral("\U0001F980") << QStringLiteral("\U0001F980");
    QTest::newRow("umlaut") << QStringLiteral("Übung ß 表") << QStringLiteral("Übung ß 表");
}

void TestEscape::nothingStaysHidden()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);

    QCOMPARE(visible(text), shown);
}

void TestEscape::markdownRendersAsItself_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("markdown");
    QTest::newRow("table name") << QStringLiteral("public.auth_user") << QStringLiteral("public.auth_user");
    QTest::newRow("outer underscores") << QStringLiteral("_a_b_") << QStringLiteral("\\_a_b\\_");
    QTest::newRow("two underscores inside") << QStringLiteral("a__b") << QStringLiteral("a__b");
    QTest::newRow("pipe") << QStringLiteral("a|b") << QStringLiteral("a\\|b");
    QTest::newRow("backslash and pipe") << QStringLiteral("a\\|b") << QStringLiteral("a\\\\\\|b");
    QTest::newRow("line break") << QStringLiteral("a\nb") << QStringLiteral("a\\\\nb");
    QTest::newRow("markup") << QStringLiteral("<b>&amp;") << QStringLiteral("&lt;b&gt;&amp;amp;");
    QTest::newRow("code, link, emphasis")
        << QStringLiteral("`x` [l](u) *e*") << QStringLiteral("\\`x\\` \\[l\\](u) \\*e\\*");
}

void TestEscape::markdownRendersAsItself()
{
    QFETCH(QString, text);
    QFETCH(QString, markdown);

    QCOMPARE(markdownText(text), markdown);
}

void TestEscape::htmlHoldsNoMarkup()
{
    QCOMPARE(htmlText(QStringLiteral("<a href=\"x\">&\n")), QStringLiteral("&lt;a href=&quot;x&quot;&gt;&amp;\\n"));
}

QTEST_GUILESS_MAIN(TestEscape)
#include "tst_escape.moc"
