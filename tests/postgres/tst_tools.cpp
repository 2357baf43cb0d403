// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files.h"
#include "postgres/archive/pg_restore.h"
#include "postgres/copy/copy_tools.h"
#include "support/test_errors.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rehome::postgres;
using namespace rehome::testing;

/// Which of several versions of a program works, and what is done where it is newer than the server.
class TestTools final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theVersionThatFitsIsChosen_data();
    void theVersionThatFitsIsChosen();
    void aCopySaysThatItsProgramsAreOlder();
    void anOlderServerDoesNotKnowOneSetting_data();
    void anOlderServerDoesNotKnowOneSetting();
    void whatFailsAfterThatSettingIsNamed();

private:
    /// A small pg_restore that says these words and ends with this code.
    [[nodiscard]] Tool program(const QByteArray &words, int code) const
    {
        const QString path = m_folder.filePath(u"pg_restore"_s);
        QFile::remove(path);
        rehome::core::writeFile(path, "#!/bin/sh\necho \"$@\" > '" + m_folder.path().toUtf8() +
                                          "/arguments'\ncat >&2 <<'END'\n" + words + "END\nexit " +
                                          QByteArray::number(code) + '\n');
        QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
        return {.path = path, .major = 17, .version = u"17.12"_s};
    }
    [[nodiscard]] QByteArray arguments() const { return rehome::core::readFile(m_folder.filePath(u"arguments"_s)); }

    QTemporaryDir m_folder;
};

void TestTools::theVersionThatFitsIsChosen_data()
{
    QTest::addColumn<QList<int>>("installed");
    QTest::addColumn<int>("least");
    QTest::addColumn<int>("best");
    QTest::addColumn<int>("chosen");
    QTest::newRow("the server's own") << QList<int>{13, 15, 17} << 15 << 15 << 15;
    QTest::newRow("the next newer one") << QList<int>{18, 13, 17} << 15 << 15 << 17;
    QTest::newRow("to a newer server") << QList<int>{15, 17, 18} << 15 << 17 << 17;
    QTest::newRow("to a newer server, whose own is missing") << QList<int>{15, 18} << 15 << 17 << 18;
    QTest::newRow("to a newer server, all older") << QList<int>{15, 16, 14} << 15 << 17 << 16;
    QTest::newRow("to a newer server, the old one's only") << QList<int>{15} << 15 << 17 << 15;
    QTest::newRow("too old") << QList<int>{13, 14} << 15 << 17 << 0;
    QTest::newRow("none") << QList<int>{} << 15 << 15 << 0;
}

void TestTools::theVersionThatFitsIsChosen()
{
    QFETCH(const QList<int>, installed);
    QFETCH(const int, least);
    QFETCH(const int, best);
    std::vector<Tool> tools;
    for (const int major : installed)
        tools.push_back({.path = u"/%1"_s.arg(major), .major = major, .version = QString::number(major)});

    const std::optional<Tool> tool = fittingTool(tools, {.least = least, .best = best});

    QTEST(tool ? tool->major : 0, "chosen");
}

void TestTools::aCopySaysThatItsProgramsAreOlder()
{
    const Tool old{.path = {}, .major = 15, .version = u"15.18"_s};
    const Tool fresh{.path = {}, .major = 17, .version = u"17.12"_s};

    const QString older = CopyTools{old, old}.remark(u"15.18"_s, u"17.12"_s);
    const QString asNew = CopyTools{fresh, fresh}.remark(u"15.18"_s, u"17.12"_s);

    QVERIFY2(older.startsWith(u"pg_dump 15.18 reads"_s) && older.contains(u"not installed"_s), qPrintable(older));
    QVERIFY2(asNew.startsWith(u"pg_dump 17.12 reads"_s) && !asNew.contains(u"not installed"_s), qPrintable(asNew));
}

const QByteArray unknownSetting =
    "pg_restore: while INITIALIZING:\npg_restore: error: could not execute query: FEHLER:  "
    "unbekannter Konfigurationsparameter \"transaction_timeout\"\n";
const QByteArray itsCommand = "Command was: SET transaction_timeout = 0;\n";

void TestTools::anOlderServerDoesNotKnowOneSetting_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("serverMajor");
    QTest::addColumn<QString>("ending");
    const QByteArray ignored = "pg_restore: warning: errors ignored on restore: 1\n";
    const QByteArray real = "pg_restore: error: could not execute query: ERROR:  no\nCommand was: CREATE TABLE a;\n";
    QTest::newRow("nothing") << QByteArray() << 0 << 16 << QString();
    QTest::newRow("only that") << unknownSetting + itsCommand + ignored << 1 << 16 << QString();
    QTest::newRow("that, from a server that knows it")
        << unknownSetting + itsCommand + ignored << 1 << 17 << u"ToolFailed"_s;
    QTest::newRow("something else") << real << 1 << 16 << u"ToolFailed"_s;
    QTest::newRow("something after it") << unknownSetting + itsCommand + real << 1 << 16 << u"ToolFailed"_s;
    QTest::newRow("another command") << unknownSetting + "Command was: SET transaction_timeout = 0; DROP TABLE a;\n"
                                     << 1 << 16 << u"ToolFailed"_s;
    QTest::newRow("twice") << unknownSetting + itsCommand + unknownSetting + itsCommand << 1 << 16 << u"ToolFailed"_s;
    QTest::newRow("silent failure") << QByteArray() << 1 << 16 << u"ToolFailed"_s;
    QTest::newRow("another code") << unknownSetting + itsCommand << 2 << 16 << u"ToolFailed"_s;
}

void TestTools::anOlderServerDoesNotKnowOneSetting()
{
    QFETCH(const QByteArray, words);
    QFETCH(const int, code);
    QFETCH(const int, serverMajor);
    const PgRestore how{.tool = program(words, code), .serverMajor = serverMajor};

    const QString ending = endingOf([&] { runPgRestore(how, 4, {.program = how.tool.path}, {}); });

    QTEST(ending, "ending");
    // Beside each other, the connections' words would be mixed up.
    QVERIFY(arguments().contains(serverMajor < 17 ? "--jobs=1" : "--exit-on-error --jobs=4"));
}

void TestTools::whatFailsAfterThatSettingIsNamed()
{
    const PgRestore how{.tool = program(unknownSetting + itsCommand +
                                            "pg_restore: from TOC entry 7; 1259 16390 TABLE public a clerk\n"
                                            "pg_restore: error: could not execute query: ERROR:  no room\n",
                                        1),
                        .serverMajor = 15};

    const auto error = errorOf([&] { runPgRestore(how, 1, {.program = how.tool.path}, {}); });

    QVERIFY(error.has_value());
    QVERIFY2(error->whatHappened().contains(u"no room"_s), qPrintable(error->whatHappened()));
    QVERIFY(error->details().contains(u"TABLE public a"_s));
    QVERIFY(!error->details().contains(u"transaction_timeout"_s));
}

QTEST_GUILESS_MAIN(TestTools)
#include "tst_tools.moc"
