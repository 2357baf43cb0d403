// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/copy_fixture.h"

#include "postgres/backup_fixture.h"
#include "postgres/session/tools.h"
#include "process/program.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rehome::testing {
namespace {

/// Every family of types; "many" is large enough to be frozen.
const QString typesAndTables = uR"(
    CREATE TYPE pair AS (a int, b text);
    CREATE DOMAIN moods AS public.mood;
    CREATE TYPE span AS RANGE (subtype = int);
    CREATE TABLE types (id int, i2 int2, i8 int8, f4 real, f8 double precision, n numeric, m money, b boolean, c char(5),
        v varchar(9), byte bytea, d date, t time, tz timetz, ts timestamp, tstz timestamptz, iv interval, u uuid, x xml,
        j json, jb jsonb, p point, bx box, ip inet, cd cidr, mac macaddr, bits bit(3), vb varbit, tv tsvector,
        r int4range, mr int4multirange, own span, ar int[], tx text[], mo public.mood, mos public.mood[], dm moods,
        co pair, cos pair[], cl regclass, rt regtype, o oid, nm name, ch "char", lsn pg_lsn, ci extensions.citext,
        hs public.hstore);
    INSERT INTO types SELECT i, i, -i, '-0', 'NaN', '1.000', 12.34, i % 2 = 0, 'a', 'ü', '\x00ff', '4000-01-01 BC', '24:00',
        '12:00+05', 'infinity', '-infinity', '1 mon -2 days', md5(i::text)::uuid, '<a>ü</a>', '{"b":1, "b":2}', '{"b":1}',
        '(1,2)', '(0,0),(1,1)', '::1', '10.0.0.0/8', '08:00:2b:01:02:03', '101', '1', 'fat cat', '[1,5)', '{[1,2),[5,6)}',
        '[1,2)', '[2:3]={1,NULL}', ARRAY['', NULL, E'\n'], 'ok', ARRAY['sad']::public.mood[], 'sad', (1, 'x')::pair,
        ARRAY[(2, 'y')]::pair[], 'public.customer', 'public.mood', 5, 'nm', 'c', '0/1', 'Ab', 'k=>v'
        FROM generate_series(1, 50) i;
    INSERT INTO types (id) VALUES (0);
    CREATE TABLE many (id bigint PRIMARY KEY, text text, gone int, small smallint);
    ALTER TABLE many DROP COLUMN gone;
    INSERT INTO many SELECT i, 'row ' || md5(i::text), i % 7 FROM generate_series(1, 60000) i;
    CREATE INDEX many_text ON many (text DESC NULLS LAST) WITH (fillfactor = 71);
    CREATE INDEX many_upper ON many (upper(text)) WHERE small > 2;
    ALTER INDEX many_upper ALTER COLUMN 1 SET STATISTICS 300;
    ALTER TABLE many CLUSTER ON many_text;
    CREATE UNIQUE INDEX many_identity ON many (id) INCLUDE (small);
    ALTER TABLE many REPLICA IDENTITY USING INDEX many_identity;
    COMMENT ON INDEX many_text IS 'with ''quotes''';
    CREATE STATISTICS many_both ON id, small FROM many;
    CREATE TABLE nothing (); INSERT INTO nothing DEFAULT VALUES; INSERT INTO nothing DEFAULT VALUES;
    CREATE TABLE only_computed (c int GENERATED ALWAYS AS (1) STORED); INSERT INTO only_computed DEFAULT VALUES;
    CREATE TABLE parent (id int, name text); CREATE TABLE child (extra int) INHERITS (parent);
   
    INSERT INTO parent VALUES (1, 'p'); INSERT INTO child VALUES (2, 'c', 3);)"_s;

const QString constraints = uR"(
    CREATE TABLE hen (id int PRIMARY KEY, egg int UNIQUE DEFERRABLE INITIALLY DEFERRED, CONSTRAINT other UNIQUE (id, egg) DEFERRABLE);
    CREATE TABLE egg (id int CONSTRAINT "Key ""1" PRIMARY KEY, hen int REFERENCES hen ON DELETE CASCADE DEFERRABLE);
    ALTER TABLE hen ADD FOREIGN KEY (egg) REFERENCES egg DEFERRABLE INITIALLY DEFERRED;
    BEGIN; INSERT INTO hen VALUES (1, 1); INSERT INTO egg VALUES (1, 1); COMMIT;
    CREATE TABLE old_sins (hen int, self int UNIQUE REFERENCES old_sins (self)); INSERT INTO old_sins VALUES (99, 1);
    ALTER TABLE old_sins ADD CONSTRAINT never FOREIGN KEY (hen) REFERENCES hen NOT VALID,
        ADD CONSTRAINT positive CHECK (hen < 0) NOT VALID;
    CREATE TABLE booking (room int4range, EXCLUDE USING gist (room WITH &&)); INSERT INTO booking VALUES ('[1,2)');
    CREATE TABLE year (y int, id int, PRIMARY KEY (y, id)) PARTITION BY RANGE (y);
    CREATE TABLE year_1 PARTITION OF year FOR VALUES FROM (1) TO (2) PARTITION BY LIST (id);
    CREATE TABLE year_1_a PARTITION OF year_1 FOR VALUES IN (1);
    CREATE TABLE year_2 (id int NOT NULL, y int NOT NULL); ALTER TABLE year ATTACH PARTITION year_2 FOR VALUES FROM (2) TO (3);
    INSERT INTO year VALUES (1, 1), (2, 7); CREATE INDEX ON year (id); CREATE INDEX year_2_own ON year_2 (y);
    CREATE TABLE note (y int, id int, hen int REFERENCES hen, FOREIGN KEY (y, id) REFERENCES year); INSERT INTO note VALUES (1, 1, 1);
    CREATE TABLE diary (y int, hen int REFERENCES hen) PARTITION BY LIST (y); CREATE TABLE diary_1 PARTITION OF diary DEFAULT;
    INSERT INTO diary VALUES (1, 1);)"_s;

const QString rest = uR"(
    CREATE MATERIALIZED VIEW above AS SELECT count(*) FROM public.totals; CREATE UNIQUE INDEX ON above (count);
    CREATE RULE quiet AS ON UPDATE TO parent DO INSTEAD NOTHING;
    ALTER TABLE parent DISABLE RULE quiet; ALTER TABLE customer DISABLE TRIGGER touch;
    CREATE FUNCTION watch() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
    CREATE EVENT TRIGGER watching ON ddl_command_start EXECUTE FUNCTION watch();
    COMMENT ON EVENT TRIGGER watching IS 'it watches';
    COMMENT ON CONSTRAINT note_y_id_fkey ON note IS 'to a partitioned table';
    CREATE PUBLICATION news FOR TABLE many;
    CREATE SEQUENCE counter START 7; SELECT nextval('counter'); SELECT nextval('counter');
    CREATE SEQUENCE fresh START 9; CREATE SEQUENCE down INCREMENT -2 MAXVALUE 100; SELECT nextval('down');
    CREATE TABLE overtaken (id serial PRIMARY KEY); INSERT INTO overtaken VALUES (1), (50);
    COMMENT ON COLUMN many.text IS 'a comment'; COMMENT ON CONSTRAINT "Key ""1" ON egg IS 'the key';
    GRANT SELECT ON many TO "owner of 'all'"; ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO "owner of 'all'";
    CREATE SCHEMA "%1.x" AUTHORIZATION "owner of 'all'"; CREATE TABLE "%1.x"."SELECT" ("%2" int PRIMARY KEY);
    INSERT INTO "%1.x"."SELECT" VALUES (1);
    SELECT lo_from_bytea(4713, '\x0001ff'), lo_from_bytea(4714, ''); COMMENT ON LARGE OBJECT 4713 IS 'a picture';
    CREATE FOREIGN DATA WRAPPER nowhere; CREATE SERVER far FOREIGN DATA WRAPPER nowhere;
    CREATE FOREIGN TABLE distant (i int) SERVER far;)"_s;

} // namespace

postgres::ServerAddress fullDatabase(TestServer &server)
{
    const postgres::ServerAddress address = server->superuser(richDatabase(server).database);
    for (const QString &sql : {typesAndTables, constraints, rest})
        runSql(address, sql);
    postgres::Session session(address, postgres::Access::ReadWrite, {});
    session.execute(uR"(ALTER DATABASE %1 SET search_path = "$user", public, "%1.x";
                        ALTER DATABASE %1 SET "my.setting" = 'it''s';
                        ALTER ROLE "owner of 'all'" IN DATABASE %1 SET work_mem = '5MB';
                        REVOKE TEMPORARY ON DATABASE %1 FROM PUBLIC;
                        COMMENT ON DATABASE %1 IS 'all of it')"_s.replace(u"%1 "_s, address.database + u' '));
    return address;
}

QString schemaText(const postgres::ServerAddress &address)
{
    const postgres::Tool tool = postgres::toolFor(u"pg_dump"_s, 13, {});
    const process::ProgramResult result = process::runProgramOrThrow(
        {.program = tool.path,
         .arguments = {u"--schema-only"_s, u"--no-password"_s, u"--dbname"_s, address.toolConnection()},
         .secrets = address.secrets()},
        {});
    static const QRegularExpression restriction(u"^\\\\(un)?restrict .*$"_s, QRegularExpression::MultilineOption);
    return QString::fromUtf8(result.output).remove(restriction);
}

} // namespace rehome::testing
