// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/compare/verification.h"
#include "postgres/copy/copy.h"
#include "support/test_server.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rehome::postgres;
using namespace rehome::testing;
using rehome::evidence::DatabaseCopy;
using rehome::evidence::Level;
using rehome::evidence::Verdict;

/// A copy for an application: all of it belongs to the application's role, and it can be compared later with what it
/// was copied from, however far that has moved on.
class TestCopyOwner final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everythingBelongsToTheOwner();
    void anExistingDatabaseGetsTheOwner();
    void theStateIsThatOfTheCopiedRows();
    void aStrictStateIsComparedStrictly();
    void whatIsLostAfterwardsIsSeen();

private:
    [[nodiscard]] ServerAddress target() const { return (*m_server)->superuser(u"shop_new"_s); }
    [[nodiscard]] DatabaseCopy copyShop(Level level = Level::Content) const
    {
        return copyDatabase({.source = m_source,
                             .target = target(),
                             .jobs = 2,
                             .overwrite = true,
                             .owner = u"app \"role\""_s,
                             .stateLevel = level},
                            {});
    }

    std::unique_ptr<TestServer> m_server;
    ServerAddress m_source;
};

void TestCopyOwner::initTestCase()
{
    m_server = std::make_unique<TestServer>();
    m_source = m_server->newDatabase();
    runSql(m_source, uR"(
        CREATE ROLE "app ""role""" LOGIN; CREATE ROLE clerk;
        CREATE SCHEMA tools; CREATE EXTENSION hstore SCHEMA tools; COMMENT ON EXTENSION hstore IS 'ours';
        CREATE TYPE public.mood AS ENUM ('sad', 'ok');
        CREATE TABLE public.customer (id bigserial PRIMARY KEY, name text NOT NULL UNIQUE, mood public.mood,
                                      more tools.hstore);
        CREATE TABLE public.invoice (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                                     customer bigint REFERENCES public.customer DEFERRABLE, amount numeric(10, 2));
        CREATE INDEX ON public.invoice (amount);
        INSERT INTO public.customer (name, mood, more) SELECT 'c' || i, 'ok', 'a=>1' FROM generate_series(1, 500) i;
        INSERT INTO public.invoice (customer, amount) SELECT i, i * 1.5 FROM generate_series(1, 500) i;
        CREATE MATERIALIZED VIEW public.sums AS SELECT customer, sum(amount) FROM public.invoice GROUP BY 1;
        CREATE FUNCTION public.touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
        CREATE TRIGGER touched BEFORE UPDATE ON public.customer FOR EACH ROW EXECUTE FUNCTION public.touch();
        SELECT lo_from_bytea(0, '\x0102');
        ALTER TABLE public.customer OWNER TO clerk; GRANT SELECT ON public.invoice TO clerk;)"_s);
}

void TestCopyOwner::everythingBelongsToTheOwner()
{
    const DatabaseCopy copied = copyShop();

    QVERIFY(copied.leftOut.isEmpty()); // it was asked for
    const QString foreign = uR"(
        SELECT string_agg(what, ', ') FROM (
            SELECT relname::text, relowner FROM pg_class WHERE relnamespace = 'public'::regnamespace
            UNION ALL SELECT proname, proowner FROM pg_proc WHERE pronamespace = 'public'::regnamespace
            UNION ALL SELECT typname, typowner FROM pg_type WHERE typname = 'mood'
            UNION ALL SELECT nspname, nspowner FROM pg_namespace WHERE nspname = 'tools'
            UNION ALL SELECT 'large object', lomowner FROM pg_largeobject_metadata
            UNION ALL SELECT 'database', datdba FROM pg_database WHERE datname = current_database()) o(what, owner)
        WHERE owner <> '"app ""role"""'::regrole)"_s;
    QCOMPARE(sqlValue(target(), foreign), QString());
    QCOMPARE(sqlValue(target(), u"SELECT count(*) FROM pg_class WHERE relacl::text LIKE '%clerk%'"_s), u"0"_s);
    QCOMPARE(sqlValue(target(), u"SELECT obj_description(oid) FROM pg_extension WHERE extname = 'hstore'"_s),
             u"ours"_s);
    QCOMPARE(verifyDatabases(m_source, target(), {.ownershipLeftOut = true}, {}).overall(), Verdict::Same);
}

void TestCopyOwner::anExistingDatabaseGetsTheOwner()
{
    runSql((*m_server)->superuser(), u"DROP DATABASE IF EXISTS shop_new"_s);
    runSql((*m_server)->superuser(), u"CREATE DATABASE shop_new"_s);

    (void)copyShop();

    QCOMPARE(sqlValue(target(), u"SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = 'shop_new'"_s),
             u"app \"role\""_s);
}

void TestCopyOwner::theStateIsThatOfTheCopiedRows()
{
    const DatabaseCopy copied = copyShop();
    QVERIFY(copied.sourceState);

    runSql(m_source, u"UPDATE public.invoice SET amount = amount + 1 WHERE id = 7"_s);

    QCOMPARE(verifyAgainstState(*copied.sourceState, target(), {}, {}).overall(), Verdict::Same);
    QCOMPARE(verifyAgainstState(*copied.sourceState, m_source, {}, {}).overall(), Verdict::Differs);
}

void TestCopyOwner::aStrictStateIsComparedStrictly()
{
    const DatabaseCopy copied = copyShop(Level::Strict);

    QCOMPARE(copied.sourceState->level, Level::Strict);
    QCOMPARE(verifyAgainstState(*copied.sourceState, target(), {.level = Level::Strict}, {}).overall(), Verdict::Same);
    QCOMPARE(verifyAgainstState(*copied.sourceState, target(), {.level = Level::Content}, {}).overall(), Verdict::Same);
}

void TestCopyOwner::whatIsLostAfterwardsIsSeen()
{
    const DatabaseCopy copied = copyShop();
    const auto differs = [&](const QString &sql) {
        (void)copyShop();
        runSql(target(), sql);
        return verifyAgainstState(*copied.sourceState, target(), {}, {}).overall() == Verdict::Differs;
    };

    QVERIFY(differs(u"DELETE FROM public.invoice WHERE id = 3"_s));
    QVERIFY(differs(u"SELECT lo_unlink(oid) FROM pg_largeobject_metadata"_s));
    QVERIFY(differs(u"SELECT setval('public.customer_id_seq', 1)"_s));
    QVERIFY(differs(u"DROP TRIGGER touched ON public.customer"_s));
}

QTEST_GUILESS_MAIN(TestCopyOwner)
#include "tst_copy_owner.moc"
