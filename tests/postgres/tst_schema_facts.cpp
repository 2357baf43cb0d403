// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/rich_schema.h"
#include "postgres/schema/schema_difference.h"
#include "support/test_errors.h"
#include "support/test_server.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace rehome::postgres;
using rehome::evidence::SchemaObject;
using rehome::evidence::Verdict;
using rehome::testing::runSql;
using rehome::testing::TestServer;

class TestSchemaFacts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyKindIsRead_data();
    void everyKindIsRead();
    void nothingIsUnreadable();
    void namesAreUnique();
    void secretsStayBehind();
    void whatBelongsToAnExtensionIsLeftOut();
    void whatMayNotBeReadIsUnreadable();
    void aStopEndsTheReading();

private:
    std::unique_ptr<TestServer> m_server;
    ServerAddress m_database;
    SchemaFacts m_facts;
};

void TestSchemaFacts::initTestCase()
{
    m_server = std::make_unique<TestServer>();
    m_database = m_server->newDatabase();
    runSql(m_database, u"CREATE ROLE reader; CREATE ROLE writer"_s);
    runSql(m_database, rehome::testing::richSchema);
    runSql(m_database, rehome::testing::richDatabase);
    Snapshot snapshot(m_database, {});
    m_facts = schemaFacts(snapshot);
}

void TestSchemaFacts::everyKindIsRead_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *kind, const QString &name, const QString &part) {
        QTest::newRow(kind) << name << part;
    };
    row("schema", u"other"_s, u"CREATE SCHEMA other"_s);
    row("table", u"public.txn"_s, u"toast options: autovacuum_enabled=off"_s);
    row("foreign table", u"public.abroad"_s, u"server: far"_s);
    row("column", u"public.Odd \"Name\".with dot.grüß"_s, u"default: 1"_s);
    row("constraint", u"public.txn.amount_sane"_s, u"NOT VALID"_s);
    row("index", u"public.txn_category_idx"_s, u"clustered: yes"_s);
    row("view", u"public.single"_s, u"reads: public.a.x, public.a.y"_s);
    row("materialized view", u"public.unfilled"_s, u"populated: no"_s);
    row("function", u"public.add(text)"_s, u"SET search_path TO 'pg_catalog', 'public'"_s);
    row("procedure", u"public.tidy(integer, integer)"_s, u"PROCEDURE"_s);
    row("aggregate", u"public.total(integer)"_s, u"state function: int4pl"_s);
    row("trigger", u"public.txn.off_txn"_s, u"enabled: no"_s);
    row("event trigger", u"watch_ddl"_s, u"tags: CREATE TABLE"_s);
    row("rule", u"public.b.copy_b"_s, u"INSERT INTO public.a"_s);
    row("policy", u"public.a.own_rows"_s, u"roles: reader"_s);
    row("sequence", u"public.counter"_s, u"cycle: yes"_s);
    row("enum", u"public.mood"_s, u"labels: 'sad', 'it''s ok', 'happy'"_s);
    row("domain", u"public.email"_s, u"collation: pg_catalog.C"_s);
    row("composite type", u"public.pair"_s, u"b text COLLATE pg_catalog.\"C\""_s);
    row("range type", u"public.floatrange"_s, u"type: double precision"_s);
    row("base type", u"public.raw"_s, u"input: public.raw_in"_s);
    row("collation", u"public.plain"_s, u"provider: libc"_s);
    row("conversion", u"public.latin"_s, u"from: LATIN1"_s);
    row("text search configuration", u"public.prose"_s, u"word public.words simple"_s);
    row("text search dictionary", u"public.words"_s, u"stopwords"_s);
    row("text search parser", u"public.pieces"_s, u"prsd_start"_s);
    row("text search template", u"public.model"_s, u"dsimple_lexize"_s);
    row("cast", u"public.pair to text"_s, u"context: a"_s);
    row("transform", u"integer for sql"_s, u"int4recv"_s);
    row("operator", u"public.<<<(public.mood, public.mood)"_s, u"function: public.mood_less"_s);
    row("operator class", u"public.int_class using btree"_s, u"family: public.int_ops"_s);
    row("operator family", u"public.int_ops using btree"_s, u"btint4cmp"_s);
    row("access method", u"heap_twin"_s, u"handler: heap_tableam_handler"_s);
    row("language", u"pltwin"_s, u"trusted: yes"_s);
    row("extension", u"hstore"_s, u"schema: other"_s);
    row("statistics", u"public.txn_stats"_s, u"statistics: 200"_s);
    row("publication", u"news"_s, u"tables: public.a, public.b"_s);
    row("subscription", u"tidings"_s, u"publications: p"_s);
    row("foreign data wrapper", u"carrier"_s, u"speed=fast"_s);
    row("foreign server", u"far"_s, u"host=h"_s);
    row("user mapping", u"reader on far"_s, u"user=me"_s);
    row("comment", u"table public.Odd \"Name\".with dot"_s, u"line\ntwo: x"_s);
    row("owner", u"table public.mixin"_s, u"role: writer"_s);
    row("privilege", u"column public.txn.amount: UPDATE for reader"_s, u"granted with grant option"_s);
    row("default privilege", u"functions of rehome: EXECUTE for PUBLIC"_s, u"revoked"_s);
    row("database setting", u"work_mem for role reader"_s, u"value: 8MB"_s);
    row("database property", u"encoding"_s, u"UTF8"_s);
}

void TestSchemaFacts::everyKindIsRead()
{
    QFETCH(const QString, name);
    QFETCH(const QString, part);
    const QString kind = QString::fromUtf8(QTest::currentDataTag());

    const auto found = std::find_if(m_facts.objects.begin(), m_facts.objects.end(), [&](const SchemaObject &object) {
        return object.kind == kind && object.name == name;
    });

    QVERIFY(found != m_facts.objects.end());
    QVERIFY2(found->definition.contains(part), qPrintable(found->definition));
}

void TestSchemaFacts::nothingIsUnreadable()
{
    for (const SchemaObject &object : m_facts.objects)
        QVERIFY2(object.kind != unreadableKind, qPrintable(object.name + u": "_s + object.definition));
}

void TestSchemaFacts::namesAreUnique()
{
    QSet<QString> names;
    for (const SchemaObject &object : m_facts.objects) {
        const QString name = object.kind + u'|' + object.name;
        QVERIFY2(!names.contains(name), qPrintable(name));
        QVERIFY2(!object.definition.isEmpty(), qPrintable(name));
        names.insert(name);
    }
}

void TestSchemaFacts::secretsStayBehind()
{
    for (const SchemaObject &object : m_facts.objects)
        QVERIFY2(!object.definition.contains(u"geheim"_s), qPrintable(object.name + u": "_s + object.definition));
}

void TestSchemaFacts::whatBelongsToAnExtensionIsLeftOut()
{
    for (const SchemaObject &object : m_facts.objects) {
        if (object.kind != u"extension"_s)
            QVERIFY2(!object.name.contains(u"hstore"_s) || object.name == u"extension hstore"_s,
                     qPrintable(object.kind + u' ' + object.name));
    }
}

void TestSchemaFacts::whatMayNotBeReadIsUnreadable()
{
    const ServerAddress reader = (*m_server)->ensureRole(u"stranger"_s, m_database.database, {});
    runSql(m_database, u"REVOKE SELECT ON pg_catalog.pg_policy FROM PUBLIC"_s);

    Snapshot snapshot(reader, {});
    const SchemaFacts facts = schemaFacts(snapshot);
    const rehome::evidence::SchemaComparison comparison = compareSchemas(m_facts, facts, {});
    runSql(m_database, u"GRANT SELECT ON pg_catalog.pg_policy TO PUBLIC"_s);

    QStringList unknown;
    for (const rehome::evidence::SchemaDifference &item : comparison.differences) {
        QVERIFY2(item.verdict == Verdict::CouldNotCheck, qPrintable(item.kind + u' ' + item.name + item.reason));
        QVERIFY(!item.reason.isEmpty());
        unknown += item.kind + u' ' + item.name;
    }
    QCOMPARE(unknown,
             (QStringList{u"policy (all)"_s, u"user mapping public on far"_s, u"user mapping reader on far"_s}));
    QCOMPARE(comparison.overall(), Verdict::CouldNotCheck);
}

void TestSchemaFacts::aStopEndsTheReading()
{
    std::stop_source source;
    Snapshot snapshot(m_database, {.stop = source.get_token()});
    source.request_stop();

    QCOMPARE(rehome::testing::endingOf([&] { (void)schemaFacts(snapshot); }), u"Stopped"_s);
}

QTEST_GUILESS_MAIN(TestSchemaFacts)
#include "tst_schema_facts.moc"
