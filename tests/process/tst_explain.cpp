// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/explain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using rehome::core::Secret;
using rehome::process::explain;
using rehome::process::ProgramCall;
using rehome::process::shellQuoted;

class TestExplain final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsAreQuotedWhereAShellWouldChangeThem_data();
    void wordsAreQuotedWhereAShellWouldChangeThem();
    void aCallIsALineThatAShellUnderstands();
    void secretsAreNamesOnly();
};

void TestExplain::wordsAreQuotedWhereAShellWouldChangeThem_data()
{
    QTest::addColumn<QString>("word");
    QTest::newRow("plain") << u"--jobs=2"_s;
    QTest::newRow("empty") << QString();
    QTest::newRow("blank") << u"a b"_s;
    QTest::newRow("quote") << u"it's"_s;
    QTest::newRow("only quotes") << u"'''"_s;
    QTest::newRow("double quote and dollar") << u"\"$HOME\" `id` $(id)"_s;
    QTest::newRow("newline") << u"a\nb"_s;
    QTest::newRow("newline at the end") << u"a\n"_s;
    QTest::newRow("tilde and glob") << u"~/*.pdf"_s;
    QTest::newRow("backslash") << u"a\\b\\"_s;
    QTest::newRow("other letters") << u"Größe €"_s;
}

void TestExplain::wordsAreQuotedWhereAShellWouldChangeThem()
{
    QFETCH(const QString, word);
    const ProgramCall call{.program = u"/bin/sh"_s, .arguments = {u"-c"_s, u"printf '[%s]' "_s + shellQuoted(word)}};

    QCOMPARE(QString::fromUtf8(rehome::process::runProgram(call, {}).output), u'[' + word + u']');
}

void TestExplain::aCallIsALineThatAShellUnderstands()
{
    const ProgramCall call{.program = u"printf"_s,
                           .arguments = {u"%s-%s-%s"_s, u"a b"_s, u"c'd"_s, u""_s},
                           .environment = {{u"LANG"_s, u"x y"_s}},
                           .workingDirectory = u"/tmp/"_s};

    const QString line = explain(call);
    const auto direct = rehome::process::runProgram(call, {});
    const auto throughShell = rehome::process::runProgram({.program = u"/bin/sh"_s, .arguments = {u"-c"_s, line}}, {});

    QCOMPARE(line, u"cd /tmp/ && LANG='x y' printf %s-%s-%s 'a b' 'c'\\''d' ''"_s);
    QCOMPARE(direct.output, "a b-c'd-");
    QCOMPARE(throughShell.output, direct.output);
}

void TestExplain::secretsAreNamesOnly()
{
    const ProgramCall call{.program = u"pg_dump"_s,
                           .arguments = {u"--file=a"_s},
                           .secrets = {{u"PGPASSWORD"_s, Secret(u"canary-7"_s)}},
                           .outputFile = u"/tmp/out put"_s};

    QCOMPARE(explain(call), u"PGPASSWORD=\"$PGPASSWORD\" pg_dump --file=a > '/tmp/out put'"_s);
}

QTEST_GUILESS_MAIN(TestExplain)
#include "tst_explain.moc"
