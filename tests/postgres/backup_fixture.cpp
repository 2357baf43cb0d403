// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/backup_fixture.h"

using namespace Qt::StringLiterals;

namespace rehome::testing {

postgres::ServerAddress richDatabase(TestServer &server)
{
    const postgres::ServerAddress administrator = server.newDatabase();
    const postgres::ServerAddress owner = server->ensureRole(u"owner of 'all'"_s, administrator.database, {});
    runSql(administrator,
           u"ALTER DATABASE %1 OWNER TO \"owner of 'all'\"; CREATE SCHEMA extensions;"
           "CREATE EXTENSION citext SCHEMA extensions; CREATE EXTENSION hstore;"
           "COMMENT ON EXTENSION citext IS 'ours'; GRANT ALL ON SCHEMA extensions, public TO PUBLIC"_s.arg(
               administrator.database));
    runSql(owner, uR"(
        CREATE SCHEMA "Odd ""Schema";
        CREATE TYPE public.mood AS ENUM ('sad', 'ok');
        CREATE DOMAIN public.positive AS int CHECK (VALUE > 0);
        CREATE TABLE public.customer (id serial PRIMARY KEY, name text NOT NULL, mood public.mood,
                                      mail extensions.citext, more hstore);
        INSERT INTO public.customer (name, mood, mail, more)
            SELECT 'Größe ' || i, 'ok', 'A' || i || '@b.c', 'a=>1' FROM generate_series(1, 2000) i;
        CREATE TABLE public.invoice (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            customer int REFERENCES public.customer, net numeric(12,2), gross numeric GENERATED ALWAYS AS (net * 1.19) STORED,
            made timestamptz, body jsonb, lines public.positive[]);
        INSERT INTO public.invoice (customer, net, made, body, lines)
            SELECT 1 + i % 2000, i / 7.0, timestamptz 'epoch' + i * interval '1 h', jsonb_build_object('i', i), ARRAY[i]
            FROM generate_series(1, 5000) i;
        CREATE TABLE public.event (id int, day date) PARTITION BY RANGE (day);
        CREATE TABLE public.event_2024 PARTITION OF public.event FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
        CREATE TABLE public.event_rest PARTITION OF public.event DEFAULT;
        INSERT INTO public.event VALUES (1, '2024-02-29'), (2, '2025-01-01'), (3, NULL);
        CREATE UNLOGGED TABLE public.cache (k text, v bytea); INSERT INTO public.cache VALUES ('a', '\x00ff');
        CREATE TABLE "Odd ""Schema"."%1 t.a
b" ("select" int, "Ü" text); INSERT INTO "Odd ""Schema"."%1 t.a
b" VALUES (1, E'tab\t\\N');
        CREATE TABLE public.link (a int, b int); INSERT INTO public.link VALUES (1, 2), (1, 2), (NULL, 1);
        CREATE MATERIALIZED VIEW public.totals AS SELECT customer, sum(net) FROM public.invoice GROUP BY 1;
        CREATE MATERIALIZED VIEW public.unfilled AS SELECT 1 AS one WITH NO DATA;
        CREATE VIEW public.glance AS SELECT * FROM public.customer;
        CREATE FUNCTION public.touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
        CREATE TRIGGER touch BEFORE UPDATE ON public.customer FOR EACH ROW EXECUTE FUNCTION public.touch();
        CREATE TABLE public.member (id int PRIMARY KEY, secret text); INSERT INTO public.member VALUES (1, 'x'), (2, 'y');
        ALTER TABLE public.member ENABLE ROW LEVEL SECURITY; CREATE POLICY own ON public.member USING (id = 1);
        SELECT lo_from_bytea(4711, convert_to(repeat('scan ', 300000), 'UTF8')), lo_create(4712);
        COMMENT ON LARGE OBJECT 4712 IS 'empty';
    )"_s);
    return owner;
}

postgres::ServerAddress largeDatabase(TestServer &server, int megabytes)
{
    const postgres::ServerAddress address = server.newDatabase();
    runSql(address,
           u"CREATE TABLE large (id int PRIMARY KEY, t text);"
           "INSERT INTO large SELECT i, (SELECT string_agg(md5(i * 100 + j || 'x'), '') FROM generate_series(1, 32) j)"
           " FROM generate_series(1, %1) i"_s.arg(megabytes * 1000));
    return address;
}

} // namespace rehome::testing
