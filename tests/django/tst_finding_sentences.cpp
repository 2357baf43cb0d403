// SPDX-License-Identifier: GPL-3.0-or-later
#include "django/finding_sentences.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rehome::django;

/// Nobody is told a code where a sentence is expected.
class TestFindingSentences final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCodeOfTheReaderHasSentences();
    void everySentenceIsOneWithAllItsArguments_data();
    void everySentenceIsOneWithAllItsArguments();
    void noCodeStandsTwice();
    void anArgumentIsTakenAsItIs();
    void anUnknownCodeIsExplainedInGeneral();
};

void TestFindingSentences::everyCodeOfTheReaderHasSentences()
{
    const QStringList known = findingCodes();
    static const QRegularExpression raised(u"\\badd\\(\\s*\"([a-z0-9-]+)\""_s);
    QDirIterator sources(qEnvironmentVariable("REHOME_SOURCE") + u"/resources/probe/inspect"_s, {u"*.py"_s});
    int found = 0;
    while (sources.hasNext()) {
        QFile file(sources.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        auto codes = raised.globalMatch(QString::fromUtf8(file.readAll()));
        while (codes.hasNext()) {
            const QString code = codes.next().captured(1);
            if (!code.contains(u'-') && !known.contains(code))
                continue; // a set's add("word")
            ++found;
            QVERIFY2(known.contains(code), qPrintable(file.fileName() + u": "_s + code));
        }
    }
    QVERIFY2(found > 20, "the reader raises its findings in another way now");
}

void TestFindingSentences::everySentenceIsOneWithAllItsArguments_data()
{
    QTest::addColumn<QString>("code");
    for (const QString &code : findingCodes())
        QTest::newRow(qPrintable(code)) << code;
}

void TestFindingSentences::everySentenceIsOneWithAllItsArguments()
{
    QFETCH(const QString, code);

    const FindingSentences sentences = sentencesOf(code, {});

    for (const QString &sentence : {sentences.what, sentences.why, sentences.plan}) {
        QVERIFY(sentence.size() > 15);
        QVERIFY2(sentence.endsWith(u'.'), qPrintable(sentence));
        QVERIFY2(!sentence.contains(u'%'), qPrintable(sentence)); // a place without an argument
    }
}

void TestFindingSentences::noCodeStandsTwice()
{
    const QStringList codes = findingCodes();

    QCOMPARE(QSet<QString>(codes.begin(), codes.end()).size(), codes.size());
}

void TestFindingSentences::anArgumentIsTakenAsItIs()
{
    const QString what = sentencesOf(u"nested-project"_s, {{u"outer"_s, u"100%2"_s}, {u"inner"_s, u"<b>"_s}}).what;

    QVERIFY2(what.contains(u"100%2"_s) && what.contains(u"<b>"_s), qPrintable(what));
}

void TestFindingSentences::anUnknownCodeIsExplainedInGeneral()
{
    const FindingSentences sentences = sentencesOf(u"of-tomorrow"_s, {{u"file"_s, u"a.py"_s}});

    QVERIFY(sentences.what.contains(u"of-tomorrow"_s) && sentences.what.contains(u"a.py"_s));
    QVERIFY(!sentences.why.isEmpty() && !sentences.plan.isEmpty());
}

QTEST_GUILESS_MAIN(TestFindingSentences)
#include "tst_finding_sentences.moc"
