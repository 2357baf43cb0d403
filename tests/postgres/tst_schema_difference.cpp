// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/rich_schema.h"
#include "postgres/schema/schema_difference.h"
#include "support/test_server.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rehome::postgres;
using rehome::evidence::SchemaComparison;
using rehome::evidence::SchemaDifference;
using rehome::evidence::Verdict;
using rehome::testing::runSql;
using rehome::testing::TestServer;

namespace {

SchemaFacts factsOf(const ServerAddress &database)
{
    Snapshot snapshot(database, {});
    return schemaFacts(snapshot);
}

QString textOf(const SchemaComparison &comparison)
{
    QStringList lines;
    for (const SchemaDifference &item : comparison.differences)
        lines += u"%1 %2: %3 %4\n  old %5\n  new %6"_s.arg(item.kind, item.name, item.reason, item.legitimate,
                                                           item.oldDefinition, item.newDefinition);
    return lines.join(u'\n');
}

/// "kind name" of what differs, and in brackets what may differ.
QStringList foundIn(const SchemaComparison &comparison)
{
    QStringList found;
    for (const SchemaDifference &item : comparison.differences) {
        const QString subject = item.kind + u' ' + item.name;
        found += item.legitimate.isEmpty() ? subject : u'(' + subject + u')';
    }
    return found;
}

} // namespace

class TestSchemaDifference final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void twinsAreTheSame();
    void changesAreFound_data();
    void changesAreFound();
    void harmlessChangesAreNot_data();
    void harmlessChangesAreNot();
    void ownersAndPrivilegesMayBeLeftOut();
    void aRoleThatIsNotThereOwnsNothing();

private:
    /// A database like the first one, on which \a change was made.
    ServerAddress changed(const QString &change)
    {
        const QString name = u"changed_%1"_s.arg(++m_count);
        runSql((*m_server)->superuser(), u"CREATE DATABASE %1 TEMPLATE rich"_s.arg(name));
        const ServerAddress database = (*m_server)->superuser(name);
        runSql(database, rehome::testing::richDatabase);
        if (!change.isEmpty())
            runSql(database, change);
        return database;
    }

    std::unique_ptr<TestServer> m_server;
    SchemaFacts m_before;
    int m_count = 0;
};

void TestSchemaDifference::initTestCase()
{
    m_server = std::make_unique<TestServer>();
    runSql((*m_server)->superuser(),
           u"CREATE ROLE reader; CREATE ROLE writer; CREATE ROLE third; CREATE ROLE \"PUBLIC\""_s);
    runSql((*m_server)->superuser(), u"CREATE DATABASE rich"_s);
    const ServerAddress rich = (*m_server)->superuser(u"rich"_s);
    runSql(rich, rehome::testing::richSchema);
    m_before = factsOf(changed({}));
}

void TestSchemaDifference::twinsAreTheSame()
{
    const ServerAddress twin = m_server->newDatabase();
    runSql(twin, rehome::testing::richSchema);
    runSql(twin, rehome::testing::richDatabase);

    const SchemaComparison comparison = compareSchemas(m_before, factsOf(twin), {});

    QVERIFY2(comparison.differences.empty(), qPrintable(textOf(comparison)));
    QCOMPARE(comparison.overall(), Verdict::Same);
    QCOMPARE(comparison.objects, qint64(m_before.objects.size()));
}

void TestSchemaDifference::changesAreFound_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *change, const QStringList &expected) {
        QTest::newRow(change) << QString::fromUtf8(change) << expected;
    };
    row("DROP INDEX txn_category_idx", {u"index public.txn_category_idx"_s});
    row("ALTER INDEX txn_doc_idx RENAME TO doc", {u"index public.txn_doc_idx"_s, u"index public.doc"_s});
    row("DROP INDEX txn_pair_idx; CREATE UNIQUE INDEX txn_pair_idx ON txn (status, at)",
        {u"index public.txn_pair_idx"_s});
    row("ALTER INDEX txn_lower_idx SET (fillfactor = 61)", {u"index public.txn_lower_idx"_s});
    row("ALTER INDEX txn_lower_idx ALTER COLUMN 1 SET STATISTICS 301", {u"index public.txn_lower_idx"_s});
    row("ALTER TABLE txn SET WITHOUT CLUSTER", {u"index public.txn_category_idx"_s});
    row("UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'txn_doc_idx'::regclass",
        {u"index public.txn_doc_idx"_s});
    row("ALTER TABLE txn DROP CONSTRAINT status_known", {u"constraint public.txn.status_known"_s});
    row("ALTER TABLE txn VALIDATE CONSTRAINT amount_sane", {u"constraint public.txn.amount_sane"_s});
    row("ALTER TABLE txn DROP CONSTRAINT status_known, ADD CONSTRAINT status_known CHECK (status IN ('new', 'done'))",
        {u"comment constraint public.txn.status_known"_s, u"constraint public.txn.status_known"_s});
    row("ALTER TABLE txn ALTER CONSTRAINT txn_category_id_fkey NOT DEFERRABLE",
        {u"constraint public.txn.txn_category_id_fkey"_s});
    row("ALTER TABLE txn DISABLE TRIGGER ALL; ALTER TABLE txn ENABLE TRIGGER touch_txn, ENABLE TRIGGER late_txn",
        {u"constraint public.txn.txn_category_id_fkey"_s});
    const auto foreignKeyTriggers = [&row](const char *mode) {
        row(qPrintable(u"DO $$ DECLARE t name; BEGIN FOR t IN SELECT tgname FROM pg_trigger WHERE tgrelid = "
                       "'txn'::regclass AND tgconstraint = (SELECT oid FROM pg_constraint WHERE conname = "
                       "'txn_category_id_fkey') LOOP EXECUTE format('ALTER TABLE txn ENABLE %1 TRIGGER %I', t); END "
                       "LOOP; END $$"_s.replace(u"%1"_s, QString::fromLatin1(mode))),
            {u"constraint public.txn.txn_category_id_fkey"_s});
    };
    foreignKeyTriggers("REPLICA");
    foreignKeyTriggers("ALWAYS");
    row("ALTER TABLE category RENAME CONSTRAINT category_name_key TO other_key",
        {u"constraint public.category.category_name_key"_s, u"index public.category_name_key"_s,
         u"constraint public.category.other_key"_s, u"index public.other_key"_s});
    row("ALTER TABLE measure_note DROP CONSTRAINT measure_note_at_k_fkey",
        {u"constraint public.measure_note.measure_note_at_k_fkey"_s});
    row("ALTER TABLE txn ALTER amount SET DEFAULT 1", {u"column public.txn.amount"_s});
    row("ALTER TABLE txn ALTER amount DROP NOT NULL", {u"column public.txn.amount"_s});
    row("ALTER TABLE txn ALTER category_id SET NOT NULL", {u"column public.txn.category_id"_s});
    row("ALTER TABLE scratch ALTER i TYPE bigint", {u"column public.scratch.i"_s});
    row("ALTER TABLE category ALTER name TYPE varchar(41)", {u"column public.category.name"_s});
    row("ALTER TABLE scratch ALTER t TYPE text COLLATE \"C\"", {u"column public.scratch.t"_s});
    row("ALTER TABLE txn ALTER note SET STORAGE MAIN", {u"column public.txn.note"_s});
    row("ALTER TABLE txn ALTER note SET STATISTICS -1", {u"column public.txn.note"_s});
    row("ALTER TABLE txn ALTER amount RESET (n_distinct)", {u"column public.txn.amount"_s});
    row("ALTER TABLE txn ALTER note SET COMPRESSION pglz", {u"column public.txn.note"_s});
    row("ALTER TABLE txn ALTER id SET GENERATED BY DEFAULT", {u"column public.txn.id"_s});
    row("ALTER TABLE txn ALTER half DROP EXPRESSION", {u"column public.txn.half"_s});
    row("ALTER TABLE txn DROP half, ADD half numeric GENERATED ALWAYS AS (amount / 3) STORED",
        {u"column public.txn.half"_s, u"(table public.txn)"_s});
    row("ALTER TABLE b ADD z integer", {u"column public.b.z"_s});
    row("ALTER TABLE \"Odd \"\"Name\"\".with dot\" DROP \"a, b\"", {u"column public.Odd \"Name\".with dot.a, b"_s});
    row("ALTER TABLE txn SET (fillfactor = 71)", {u"table public.txn"_s});
    row("ALTER TABLE txn RESET (toast.autovacuum_enabled)", {u"table public.txn"_s});
    row("ALTER TABLE scratch SET LOGGED", {u"table public.scratch"_s});
    row("ALTER TABLE scratch REPLICA IDENTITY DEFAULT", {u"table public.scratch"_s});
    row("ALTER TABLE category REPLICA IDENTITY USING INDEX category_pkey", {u"table public.category"_s});
    row("ALTER TABLE a DISABLE ROW LEVEL SECURITY", {u"table public.a"_s});
    row("ALTER TABLE a NO FORCE ROW LEVEL SECURITY", {u"table public.a"_s});
    row("ALTER TABLE child NO INHERIT mixin", {u"table public.child"_s});
    row("ALTER TABLE typed NOT OF", {u"table public.typed"_s});
    row("ALTER TABLE measures DETACH PARTITION measures_rest",
        {u"index public.measures_rest_pkey"_s, u"index public.measures_rest_v_idx"_s, u"table public.measures_rest"_s});
    row("UPDATE pg_class SET relam = (SELECT oid FROM pg_am WHERE amname = 'heap') WHERE oid = 'in_twin'::regclass",
        {u"table public.in_twin"_s});
    row("DROP TABLE measure_note", {u"table public.measure_note"_s});
    row("DROP TABLE category CASCADE", {u"constraint public.txn.txn_category_id_fkey"_s, u"table public.category"_s});
    row("CREATE TABLE added (id serial PRIMARY KEY, t text); COMMENT ON TABLE added IS 'x'; CREATE INDEX ON added (t)",
        {u"table public.added"_s});
    row("CREATE SCHEMA more; CREATE TABLE more.t (i integer); CREATE VIEW more.v AS SELECT 1 AS one",
        {u"schema more"_s});
    row("DROP FOREIGN TABLE abroad", {u"foreign table public.abroad"_s});
    row("ALTER FOREIGN TABLE abroad OPTIONS (SET name 'u')", {u"foreign table public.abroad"_s});
    row("ALTER FOREIGN TABLE abroad ALTER i OPTIONS (SET tag 'd')", {u"column public.abroad.i"_s});
    row("DROP STATISTICS txn_stats", {u"statistics public.txn_stats"_s});
    row("ALTER STATISTICS txn_stats SET STATISTICS 201", {u"statistics public.txn_stats"_s});
    row("CREATE OR REPLACE VIEW both_tables AS SELECT b.x, b.y FROM a JOIN b ON a.x = b.x",
        {u"view public.both_tables"_s});
    row("ALTER VIEW guarded RESET (security_barrier)", {u"view public.guarded"_s});
    row("ALTER VIEW single ALTER x DROP DEFAULT", {u"view public.single"_s});
    row("DROP VIEW single", {u"view public.single"_s});
    row("REFRESH MATERIALIZED VIEW totals WITH NO DATA", {u"materialized view public.totals"_s});
    row("REFRESH MATERIALIZED VIEW unfilled", {u"materialized view public.unfilled"_s});
    row("ALTER MATERIALIZED VIEW totals ALTER total SET STORAGE EXTERNAL", {u"materialized view public.totals"_s});
    row("ALTER MATERIALIZED VIEW totals ALTER total SET (n_distinct = 5)", {u"materialized view public.totals"_s});
    row("ALTER MATERIALIZED VIEW totals SET (toast.autovacuum_enabled = off)", {u"materialized view public.totals"_s});
    row("DROP MATERIALIZED VIEW totals", {u"materialized view public.totals"_s});
    row("ALTER TABLE txn DISABLE TRIGGER touch_txn", {u"trigger public.txn.touch_txn"_s});
    row("ALTER TABLE txn ENABLE REPLICA TRIGGER touch_txn", {u"trigger public.txn.touch_txn"_s});
    row("DROP TRIGGER touch_txn ON txn", {u"trigger public.txn.touch_txn"_s});
    row("DROP TRIGGER off_txn ON txn; CREATE TRIGGER off_txn AFTER UPDATE ON txn EXECUTE FUNCTION touch();"
        "ALTER TABLE txn DISABLE TRIGGER off_txn",
        {u"trigger public.txn.off_txn"_s});
    row("ALTER TABLE measures_2023 DISABLE TRIGGER on_measures", {u"trigger public.measures_2023.on_measures"_s});
    row("DROP EVENT TRIGGER watch_ddl", {u"event trigger watch_ddl"_s});
    row("ALTER EVENT TRIGGER watch_ddl ENABLE", {u"event trigger watch_ddl"_s});
    row("DROP RULE copy_b ON b", {u"rule public.b.copy_b"_s});
    row("ALTER TABLE b DISABLE RULE copy_b", {u"rule public.b.copy_b"_s});
    row("CREATE OR REPLACE RULE copy_b AS ON INSERT TO b DO ALSO INSERT INTO a VALUES (NEW.y, NEW.x)",
        {u"rule public.b.copy_b"_s});
    row("DROP POLICY all_rows ON a", {u"policy public.a.all_rows"_s});
    row("ALTER POLICY own_rows ON a USING (x > 1)", {u"policy public.a.own_rows"_s});
    row("ALTER POLICY own_rows ON a TO writer", {u"policy public.a.own_rows"_s});
    row("ALTER POLICY all_rows ON a TO \"PUBLIC\"", {u"policy public.a.all_rows"_s});
    row("GRANT SELECT ON b TO \"PUBLIC\"", {u"privilege table public.b: SELECT for \"PUBLIC\""_s});
    row("COMMENT ON TABLE txn IS 'more money'", {u"comment table public.txn"_s});
    row("COMMENT ON COLUMN txn.amount IS NULL", {u"comment column public.txn.amount"_s});
    row("COMMENT ON COLUMN pair.b IS NULL", {u"comment composite type column public.pair.b"_s});
    row("COMMENT ON COLUMN single.y IS NULL", {u"comment column public.single.y"_s});
    row("COMMENT ON FUNCTION add(integer, integer) IS 'minus'", {u"comment function public.add(integer, integer)"_s});
    row("COMMENT ON INDEX txn_doc_idx IS 'new'", {u"comment index public.txn_doc_idx"_s});
    row("COMMENT ON SCHEMA public IS NULL", {u"comment schema public"_s});
    row("DO $$ BEGIN EXECUTE format('COMMENT ON DATABASE %I IS NULL', current_database()); END $$",
        {u"comment database"_s});
    row("SELECT lo_create(4711); COMMENT ON LARGE OBJECT 4711 IS 'x'", {u"comment large object 4711"_s});
    row("ALTER TYPE mood ADD VALUE 'glad' BEFORE 'happy'", {u"enum public.mood"_s});
    row("ALTER TYPE mood RENAME VALUE 'happy' TO 'glad'", {u"enum public.mood"_s});
    row("ALTER DOMAIN positive DROP CONSTRAINT is_positive", {u"constraint public.positive.is_positive"_s});
    row("ALTER DOMAIN positive SET NOT NULL", {u"domain public.positive"_s});
    row("ALTER DOMAIN positive SET DEFAULT 2", {u"domain public.positive"_s});
    row("ALTER TYPE pair ADD ATTRIBUTE c date", {u"composite type public.pair"_s});
    row("DROP TYPE floatrange", {u"range type public.floatrange"_s});
    row("DROP TYPE floatrange; CREATE TYPE floatrange AS RANGE (subtype = float8, subtype_diff = float8mi, "
        "multirange_type_name = many_floats)",
        {u"range type public.floatrange"_s,
         u"privilege function public.floatrange(double precision,double precision): EXECUTE for PUBLIC"_s,
         u"privilege function public.floatrange(double precision,double precision,pg_catalog.text): EXECUTE for PUBLIC"_s,
         u"privilege function public.many_floats(): EXECUTE for PUBLIC"_s,
         u"privilege function public.many_floats(public.floatrange): EXECUTE for PUBLIC"_s,
         u"privilege function public.many_floats(public.floatrange[]): EXECUTE for PUBLIC"_s});
    row("UPDATE pg_type SET typcategory = 'X' WHERE oid = 'raw'::regtype", {u"base type public.raw"_s});
    row("DROP COLLATION plain; CREATE COLLATION plain FROM \"POSIX\"; COMMENT ON COLLATION plain IS 'bytes'",
        {u"collation public.plain"_s});
    row("DROP CONVERSION latin", {u"conversion public.latin"_s});
    row("ALTER TEXT SEARCH CONFIGURATION prose DROP MAPPING FOR word", {u"text search configuration public.prose"_s});
    row("ALTER TEXT SEARCH DICTIONARY words (STOPWORDS)", {u"text search dictionary public.words"_s});
    row("DROP TEXT SEARCH PARSER pieces", {u"text search parser public.pieces"_s});
    row("DROP TEXT SEARCH TEMPLATE model", {u"text search template public.model"_s});
    row("CREATE OR REPLACE FUNCTION add(a integer, b integer DEFAULT 2) RETURNS integer LANGUAGE sql IMMUTABLE AS "
        "'SELECT a +  b'",
        {u"function public.add(integer, integer)"_s});
    row("ALTER FUNCTION add(text) RESET search_path", {u"function public.add(text)"_s});
    row("ALTER FUNCTION touch() SECURITY INVOKER", {u"function public.touch()"_s});
    row("ALTER FUNCTION twice(integer) COST 11", {u"function public.twice(integer)"_s});
    row("CREATE OR REPLACE FUNCTION twice(i integer) RETURNS integer LANGUAGE sql STABLE COST 10 BEGIN ATOMIC SELECT i "
        "* 3; END",
        {u"function public.twice(integer)"_s});
    row("DROP FUNCTION add(integer, integer)", {u"function public.add(integer, integer)"_s});
    row("DROP PROCEDURE tidy", {u"procedure public.tidy(integer, integer)"_s});
    row("CREATE OR REPLACE AGGREGATE total(integer) (SFUNC = int4pl, STYPE = integer, INITCOND = '1', COMBINEFUNC = "
        "int4pl, PARALLEL = SAFE)",
        {u"aggregate public.total(integer)"_s});
    row("DROP CAST (pair AS text)", {u"cast public.pair to text"_s});
    row("DROP OPERATOR <<< (mood, mood)", {u"operator public.<<<(public.mood, public.mood)"_s});
    row("ALTER OPERATOR <<< (mood, mood) SET (RESTRICT = NONE)", {u"operator public.<<<(public.mood, public.mood)"_s});
    row("DROP OPERATOR CLASS int_class USING btree",
        {u"operator class public.int_class using btree"_s, u"operator family public.int_ops using btree"_s});
    row("DROP LANGUAGE pltwin", {u"language pltwin"_s});
    row("DROP TRANSFORM FOR integer LANGUAGE sql", {u"transform integer for sql"_s});
    row("CREATE ACCESS METHOD third_heap TYPE TABLE HANDLER heap_tableam_handler", {u"access method third_heap"_s});
    row("ALTER SEQUENCE counter INCREMENT 6", {u"sequence public.counter"_s});
    row("ALTER SEQUENCE counter NO CYCLE", {u"sequence public.counter"_s});
    row("ALTER SEQUENCE counter CACHE 1", {u"sequence public.counter"_s});
    row("ALTER SEQUENCE counter MAXVALUE 501", {u"sequence public.counter"_s});
    row("ALTER SEQUENCE counter START 15", {u"sequence public.counter"_s});
    row("ALTER SEQUENCE lonely OWNED BY NONE", {u"sequence public.lonely"_s});
    row("ALTER SEQUENCE category_id_seq AS bigint", {u"sequence public.category_id_seq"_s});
    row("ALTER TABLE txn ALTER id SET INCREMENT 3", {u"sequence public.txn_id_seq"_s});
    row("DROP EXTENSION hstore", {u"extension hstore"_s});
    row("ALTER EXTENSION hstore SET SCHEMA public", {u"extension hstore"_s});
    row("ALTER SERVER far OPTIONS (SET host 'i')", {u"foreign server far"_s});
    row("ALTER FOREIGN DATA WRAPPER carrier OPTIONS (SET speed 'slow')", {u"foreign data wrapper carrier"_s});
    row("ALTER USER MAPPING FOR reader SERVER far OPTIONS (SET \"user\" 'you')", {u"user mapping reader on far"_s});
    row("DROP USER MAPPING FOR PUBLIC SERVER far", {u"user mapping public on far"_s});
    row("ALTER PUBLICATION news DROP TABLE b", {u"publication news"_s});
    row("ALTER PUBLICATION news SET (publish = 'insert')", {u"publication news"_s});
    row("ALTER PUBLICATION news SET TABLE a (x), b", {u"publication news"_s});
    row("DROP PUBLICATION everything", {u"publication everything"_s});
    row("ALTER SUBSCRIPTION tidings SET PUBLICATION q WITH (refresh = false)", {u"subscription tidings"_s});
    row("ALTER SUBSCRIPTION tidings SET (synchronous_commit = local)", {u"subscription tidings"_s});
    row("ALTER SUBSCRIPTION tidings SET (binary = true)", {u"subscription tidings"_s});
    row("ALTER TABLE measures DETACH PARTITION measures_2023; ALTER TABLE measures ATTACH PARTITION measures_2023 FOR "
        "VALUES FROM ('2023-01-01') TO ('2024-01-02')",
        {u"table public.measures_2023"_s});
    row("ALTER DOMAIN positive DROP CONSTRAINT is_positive; ALTER DOMAIN positive ADD CONSTRAINT is_positive CHECK "
        "(VALUE >= 0)",
        {u"constraint public.positive.is_positive"_s});
    row("REVOKE SELECT ON txn FROM reader", {u"privilege table public.txn: SELECT for reader"_s});
    row("GRANT SELECT ON b TO PUBLIC", {u"privilege table public.b: SELECT for PUBLIC"_s});
    row("GRANT SELECT ON txn TO reader WITH GRANT OPTION", {u"privilege table public.txn: SELECT for reader"_s});
    row("REVOKE GRANT OPTION FOR UPDATE (amount) ON txn FROM reader",
        {u"privilege column public.txn.amount: UPDATE for reader"_s});
    row("REVOKE SELECT (y) ON single FROM reader", {u"privilege column public.single.y: SELECT for reader"_s});
    row("GRANT EXECUTE ON FUNCTION add(text) TO PUBLIC",
        {u"privilege function public.add(text): EXECUTE for PUBLIC"_s});
    row("GRANT CREATE ON SCHEMA public TO PUBLIC", {u"privilege schema public: CREATE for PUBLIC"_s});
    row("REVOKE USAGE ON SCHEMA public FROM PUBLIC", {u"privilege schema public: USAGE for PUBLIC"_s});
    row("REVOKE USAGE ON SEQUENCE counter FROM writer", {u"privilege sequence public.counter: USAGE for writer"_s});
    row("REVOKE USAGE ON TYPE mood FROM reader", {u"privilege enum public.mood: USAGE for reader"_s});
    row("REVOKE USAGE ON FOREIGN SERVER far FROM reader", {u"privilege foreign server far: USAGE for reader"_s});
    row("GRANT USAGE ON LANGUAGE pltwin TO PUBLIC", {u"privilege language pltwin: USAGE for PUBLIC"_s});
    row("DO $$ BEGIN EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', current_database()); END $$",
        {u"privilege database: TEMPORARY for PUBLIC"_s});
    row("ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE SELECT ON TABLES FROM reader",
        {u"default privilege tables of rehome in schema public: SELECT for reader"_s});
    row("ALTER DEFAULT PRIVILEGES GRANT EXECUTE ON FUNCTIONS TO PUBLIC",
        {u"default privilege functions of rehome: EXECUTE for PUBLIC"_s});
    row("ALTER TABLE txn OWNER TO third", {u"owner sequence public.txn_id_seq"_s, u"owner table public.txn"_s});
    row("ALTER FUNCTION touch() OWNER TO third", {u"owner function public.touch()"_s});
    row("DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET search_path = public', current_database()); END $$",
        {u"database setting search_path"_s});
    row("DO $$ BEGIN EXECUTE format('ALTER DATABASE %I RESET ALL', current_database()); END $$",
        {u"database setting my.api_key"_s, u"database setting search_path"_s});
    row("DO $$ BEGIN EXECUTE format('ALTER ROLE reader IN DATABASE %I SET work_mem = ''9MB''', current_database()); "
        "END $$",
        {u"database setting work_mem for role reader"_s});
    row("DO $$ BEGIN EXECUTE format('ALTER ROLE third IN DATABASE %I SET jit = off', current_database()); END $$",
        {u"database setting jit for role third"_s});
}

void TestSchemaDifference::changesAreFound()
{
    QFETCH(const QString, change);
    QFETCH(const QStringList, expected);
    const ServerAddress after = changed(change);

    const SchemaComparison comparison = compareSchemas(m_before, factsOf(after), {});

    QVERIFY2(foundIn(comparison) == expected, qPrintable(foundIn(comparison).join(u'\n') + u'\n' + textOf(comparison)));
    QCOMPARE(comparison.overall(), Verdict::Differs);
    for (const SchemaDifference &item : comparison.differences)
        QVERIFY2(!item.reason.isEmpty() && (item.oldDefinition != item.newDefinition), qPrintable(textOf(comparison)));
}

void TestSchemaDifference::harmlessChangesAreNot_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *change, const QStringList &expected = {}) {
        QTest::newRow(change) << QString::fromUtf8(change) << expected;
    };
    row("ANALYZE");
    row("INSERT INTO a VALUES (1, 2); INSERT INTO category (name) VALUES ('x')");
    row("REINDEX TABLE txn");
    row("SELECT setval('counter', 20), nextval('category_id_seq')");
    row("CLUSTER txn");
    row("ALTER TABLE scratch ALTER i TYPE bigint; ALTER TABLE scratch ALTER i TYPE integer");
    row("REFRESH MATERIALIZED VIEW totals");
    row("CREATE TEMPORARY TABLE passing (i integer); COMMENT ON TABLE passing IS 'x'; CREATE TEMPORARY VIEW w AS "
        "SELECT 1");
    row("ALTER TABLE scratch DROP i; ALTER TABLE scratch ADD i integer", {u"(table public.scratch)"_s});
    row("ALTER TABLE txn ALTER how SET DEFAULT 'sad'::mood");
    row("GRANT SELECT ON a TO rehome");
    row("UPDATE pg_extension SET extversion = '1.7' WHERE extname = 'hstore'", {u"(extension hstore)"_s});
    row("COMMENT ON EXTENSION hstore IS 'an older text'", {u"(comment extension hstore)"_s});
    row("ALTER TABLE txn DROP CONSTRAINT status_known; ALTER TABLE txn ADD CONSTRAINT status_known CHECK "
        "(((status)::text "
        "= ANY (ARRAY[('new'::character varying)::text, ('done'::character varying)::text, ('void'::character "
        "varying)::text]))); COMMENT ON CONSTRAINT status_known ON txn IS 'k'");
}

void TestSchemaDifference::harmlessChangesAreNot()
{
    QFETCH(const QString, change);
    QFETCH(const QStringList, expected);
    const ServerAddress after = changed(change);

    const SchemaComparison comparison = compareSchemas(m_before, factsOf(after), {});

    QVERIFY2(foundIn(comparison) == expected, qPrintable(foundIn(comparison).join(u'\n') + u'\n' + textOf(comparison)));
    QCOMPARE(comparison.overall(), Verdict::Same);
}

void TestSchemaDifference::ownersAndPrivilegesMayBeLeftOut()
{
    const ServerAddress after =
        changed(u"ALTER TABLE txn OWNER TO third; REVOKE ALL ON txn FROM reader; DROP INDEX txn_doc_idx"_s);

    const SchemaComparison comparison = compareSchemas(m_before, factsOf(after), {.ownershipLeftOut = true});

    QStringList real = foundIn(comparison);
    real.removeIf([](const QString &item) { return item.startsWith(u'('); });
    QCOMPARE(real, QStringList(u"index public.txn_doc_idx"_s));
    QVERIFY2(foundIn(comparison).contains(u"(owner table public.txn)"_s), qPrintable(textOf(comparison)));
    QVERIFY2(foundIn(comparison).contains(u"(privilege table public.txn: SELECT for reader)"_s),
             qPrintable(textOf(comparison)));
}

void TestSchemaDifference::aRoleThatIsNotThereOwnsNothing()
{
    SchemaFacts after = factsOf(changed(u"ALTER TABLE mixin OWNER TO third; REVOKE SELECT ON txn FROM reader;"
                                        "REVOKE USAGE ON SEQUENCE counter FROM writer"_s));
    after.roles.removeAll(u"writer"_s);

    const SchemaComparison comparison = compareSchemas(m_before, after, {});

    QCOMPARE(foundIn(comparison),
             (QStringList{u"(owner table public.mixin)"_s, u"(privilege sequence public.counter: USAGE for writer)"_s,
                          u"privilege table public.txn: SELECT for reader"_s}));
}

QTEST_GUILESS_MAIN(TestSchemaDifference)
#include "tst_schema_difference.moc"
