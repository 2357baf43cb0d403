// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/schema_dot.h"
#include "process/program.h"

#include <QMap>
#include <QTest>
#include <QXmlStreamReader>

using namespace rehome;
using namespace Qt::StringLiterals;
using evidence::SchemaMap;
using evidence::TableFact;

namespace {

/// The texts of each element with an id, "t3" → "shop_order id customer_id".
QMap<QString, QString> textsOf(const QByteArray &svg)
{
    QMap<QString, QString> texts;
    QStringList open;
    QXmlStreamReader xml(svg);
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement())
            open += xml.attributes().value(u"id"_s).toString();
        else if (xml.isEndElement())
            open.removeLast();
        else if (xml.isCharacters() && !xml.isWhitespace() && open.size() > 1)
            for (const QString &id : std::as_const(open))
                texts[id] += xml.text().toString() + u'\n';
    }
    if (xml.hasError())
        texts.insert(u"error"_s, xml.errorString());
    return texts;
}

QByteArray drawn(const SchemaMap &schema)
{
    const process::ProgramResult result = process::runProgram({.program = u"dot"_s,
                                                               .arguments = {u"-Tsvg"_s},
                                                               .input = plan::schemaDot(schema),
                                                               .timeLimit = std::chrono::seconds(60)},
                                                              {});
    return result.exitCode == 0 && result.errors.isEmpty() ? result.output : result.errors + "exit code not 0";
}

TableFact table(const QString &name, const QStringList &referred = {})
{
    TableFact fact{.schema = u"public"_s, .name = name, .kind = u"table"_s, .primaryKey = {u"id"_s}};
    fact.columns = {{.name = u"id"_s}, {.name = u"note"_s}};
    for (const QString &other : referred) {
        fact.columns.push_back({.name = other + u"_id"_s});
        fact.foreignKeys.push_back({.name = other,
                                    .columns = {other + u"_id"_s},
                                    .schema = u"public"_s,
                                    .table = other,
                                    .referencedColumns = {u"id"_s}});
    }
    return fact;
}

qsizetype edgesIn(const QByteArray &svg)
{
    return svg.count("class=\"edge\"");
}

} // namespace

class TestSchemaDot final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sixtyTablesAreAllDrawnWithTheirKeys();
    void hostileNamesStayNames();
    void tablesStandWithTheirApp();
    void partitionsAreDrawnAsTheirParent();
    void ofManyTablesOnlyTheNamesAreDrawn();
};

void TestSchemaDot::sixtyTablesAreAllDrawnWithTheirKeys()
{
    SchemaMap schema;
    for (int i = 0; i < 60; ++i)
        schema.tables.push_back(table(u"app%1_table%2"_s.arg(i % 6).arg(i),
                                      i < 6 ? QStringList() : QStringList{u"app%1_table%2"_s.arg(i % 6).arg(i - 6)}));
    plan::assignApps(schema, {u"app0"_s, u"app1"_s, u"app2"_s, u"app3"_s, u"app4"_s, u"app5"_s});

    const QByteArray svg = drawn(schema);

    const auto texts = textsOf(svg);
    QVERIFY2(!texts.contains(u"error"_s), svg.right(300).constData());
    for (int i = 0; i < 60; ++i) {
        const QStringList lines = texts.value(u"t%1"_s.arg(i)).split(u'\n');
        QVERIFY2(lines.contains(schema.tables[std::size_t(i)].name), qPrintable(lines.join(u'|')));
        QVERIFY(lines.contains(u"id"_s));
        QVERIFY(!lines.contains(u"note"_s));
        if (i >= 6)
            QVERIFY(lines.contains(schema.tables[std::size_t(i - 6)].name + u"_id"_s));
    }
    QCOMPARE(edgesIn(svg), 54);
}

void TestSchemaDot::hostileNamesStayNames()
{
    const QStringList names{u"a\"b"_s,        u"<B>fat</B>"_s,     u"x</TD></TR>"_s, u"&amp;"_s,
                            u"line\nbreak"_s, u"back\\slash\\N"_s, u"größe😀表"_s,    u"} t0 -> t1"_s,
                            u"]]>"_s,         u"'; --"_s,          u"bell\x07"_s};
    SchemaMap schema;
    for (const QString &name : names)
        schema.tables.push_back(table(name, {names[0]}));
    schema.tables[0].app = u"<\"app\">\n&"_s;

    const QByteArray svg = drawn(schema);

    const auto texts = textsOf(svg);
    QVERIFY2(!texts.contains(u"error"_s), svg.right(300).constData());
    for (int i = 0; i < int(names.size()); ++i) {
        QString shown = names[i];
        shown.replace(u'\n', u' ').replace(u'\x07', QChar(QChar::ReplacementCharacter));
        const QStringList lines = texts.value(u"t%1"_s.arg(i)).replace(QChar(QChar::Nbsp), u' ').split(u'\n');
        QVERIFY2(lines.contains(shown), qPrintable(shown + u" in "_s + lines.join(u'|')));
    }
    QCOMPARE(edgesIn(svg), names.size());
}

void TestSchemaDot::tablesStandWithTheirApp()
{
    SchemaMap schema;
    for (const QString &name :
         {u"shop_order"_s, u"shop_admin_entry"_s, u"django_session"_s, u"shopping"_s, u"auth_user"_s})
        schema.tables.push_back(table(name));

    plan::assignApps(schema, {u"shop"_s, u"shop_admin"_s, u"auth"_s});

    QStringList apps;
    for (const TableFact &fact : schema.tables)
        apps += fact.app;
    QCOMPARE(apps, (QStringList{u"shop"_s, u"shop_admin"_s, u"django"_s, u""_s, u"auth"_s}));
    QCOMPARE(drawn(schema).count("class=\"cluster\""), 4);
}

void TestSchemaDot::partitionsAreDrawnAsTheirParent()
{
    SchemaMap schema;
    schema.tables = {table(u"log"_s), table(u"log_2024"_s, {u"log"_s})};
    schema.tables[1].partitionOf = u"public.log"_s;

    const QByteArray svg = drawn(schema);

    QVERIFY(svg.contains("id=\"t0\""));
    QVERIFY(!svg.contains("id=\"t1\""));
    QCOMPARE(edgesIn(svg), 0);
}

void TestSchemaDot::ofManyTablesOnlyTheNamesAreDrawn()
{
    SchemaMap schema;
    for (int i = 0; i < 200; ++i)
        schema.tables.push_back(table(u"t_%1"_s.arg(i), i == 0 ? QStringList() : QStringList{u"t_%1"_s.arg(i / 3)}));

    const QByteArray svg = drawn(schema);

    const auto texts = textsOf(svg);
    QVERIFY(texts.value(u"t199"_s).contains(u"t_199"_s));
    QVERIFY(!texts.value(u"t199"_s).split(u'\n').contains(u"id"_s));
    QCOMPARE(edgesIn(svg), 199);
}

QTEST_GUILESS_MAIN(TestSchemaDot)
#include "tst_schema_dot.moc"
