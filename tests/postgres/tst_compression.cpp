// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files.h"
#include "postgres/archive/compression.h"
#include "support/test_errors.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rehome::postgres;
using rehome::testing::endingOf;

class TestCompression final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBestOnOfferIsChosenAndTold_data();
    void theBestOnOfferIsChosenAndTold();
    void whatIsAskedForIsTakenOrRefused_data();
    void whatIsAskedForIsTakenOrRefused();
    void theArgumentFitsTheVersion_data();
    void theArgumentFitsTheVersion();

private:
    /// A pg_dump that was built with these methods and reaches no server.
    Tool dump(int major, const QString &methods)
    {
        const QString path = m_folder.filePath(u"pg_dump"_s);
        rehome::core::writeFile(
            path,
            u"#!/bin/sh\nfor a; do case $a in --compress=%1) exit 1;; esac; done\n"
            "echo 'pg_dump: error: this build does not support compression with it' >&2; exit 1\n"_s.arg(methods)
                .toUtf8(),
            rehome::core::ownerWritesAllRun);
        return {.path = path, .major = major, .version = QString::number(major) + u".1"_s};
    }

    QTemporaryDir m_folder;
};

void TestCompression::theBestOnOfferIsChosenAndTold_data()
{
    QTest::addColumn<int>("major");
    QTest::addColumn<QString>("methods");
    QTest::addColumn<QString>("chosen");
    QTest::newRow("15") << 15 << u"none"_s << u"gzip:1"_s;
    QTest::newRow("16") << 16 << u"zstd"_s << u"zstd:1"_s;
    QTest::newRow("17 without zstd") << 17 << u"lz4"_s << u"gzip:1"_s;
}

void TestCompression::theBestOnOfferIsChosenAndTold()
{
    QFETCH(const int, major);
    QFETCH(const QString, methods);
    QFETCH(const QString, chosen);
    QStringList log;

    QCOMPARE(chosenCompression({}, dump(major, methods), {.log = [&log](auto, const QString &text) { log += text; }}),
             chosen);

    QVERIFY2(log.join(u'\n').contains(chosen), qPrintable(log.join(u'\n')));
    QVERIFY2(log.join(u'\n').contains(QString::number(major)), qPrintable(log.join(u'\n')));
}

void TestCompression::whatIsAskedForIsTakenOrRefused_data()
{
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<int>("major");
    QTest::addColumn<QString>("ending");
    QTest::newRow("gzip, old") << u"gzip:9"_s << 13 << QString();
    QTest::newRow("none, old") << u"none"_s << 13 << QString();
    QTest::newRow("zstd, new") << u"zstd:19"_s << 17 << QString();
    QTest::newRow("zstd, old") << u"zstd:3"_s << 15 << u"BadUsage"_s;
    QTest::newRow("lz4, not built") << u"lz4"_s << 17 << u"BadUsage"_s;
    QTest::newRow("a level that is none") << u"gzip:99"_s << 17 << u"BadUsage"_s;
    QTest::newRow("unknown") << u"rar"_s << 17 << u"BadUsage"_s;
    QTest::newRow("an option more") << u"gzip:1 --clean"_s << 17 << u"BadUsage"_s;
}

void TestCompression::whatIsAskedForIsTakenOrRefused()
{
    QFETCH(const QString, wanted);
    QFETCH(const int, major);
    QFETCH(const QString, ending);
    QString chosen;

    QCOMPARE(endingOf([&] { chosen = chosenCompression(wanted, dump(major, u"zstd"_s), {}); }), ending);
    QCOMPARE(chosen, ending.isEmpty() ? wanted : QString());
}

void TestCompression::theArgumentFitsTheVersion_data()
{
    QTest::addColumn<QString>("compression");
    QTest::addColumn<int>("major");
    QTest::addColumn<QString>("argument");
    QTest::newRow("15, gzip") << u"gzip:1"_s << 15 << u"1"_s;
    QTest::newRow("15, gzip without a level") << u"gzip"_s << 15 << u"6"_s;
    QTest::newRow("15, none") << u"none"_s << 15 << u"0"_s;
    QTest::newRow("16, gzip") << u"gzip:1"_s << 16 << u"gzip:1"_s;
    QTest::newRow("16, zstd") << u"zstd:1"_s << 16 << u"zstd:1"_s;
    QTest::newRow("16, none") << u"none"_s << 16 << u"none"_s;
}

void TestCompression::theArgumentFitsTheVersion()
{
    QFETCH(const QString, compression);
    QFETCH(const int, major);
    QFETCH(const QString, argument);

    QCOMPARE(compressArgument(compression, {.path = {}, .major = major, .version = {}}), argument);
}

QTEST_GUILESS_MAIN(TestCompression)
#include "tst_compression.moc"
