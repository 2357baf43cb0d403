// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace rehome::testing {

/// A database in which there is something of everything: for the schema's comparison, and run in the schema public.
/// Needs the roles reader and writer.
inline const QString richSchema = QString::fromUtf8(R"sql(
CREATE SCHEMA other; COMMENT ON SCHEMA other IS 'the other one';
CREATE EXTENSION hstore SCHEMA other;
CREATE TYPE mood AS ENUM ('sad', 'it''s ok', 'happy'); COMMENT ON TYPE mood IS 'how it feels';
CREATE DOMAIN positive AS integer DEFAULT 1 CONSTRAINT is_positive CHECK (VALUE > 0);
CREATE DOMAIN email AS text COLLATE "C" NOT NULL;
CREATE TYPE pair AS (a integer, b text COLLATE "C"); COMMENT ON COLUMN pair.b IS 'second';
CREATE TYPE floatrange AS RANGE (subtype = float8, subtype_diff = float8mi);
CREATE TYPE raw; CREATE FUNCTION raw_in(cstring) RETURNS raw IMMUTABLE STRICT LANGUAGE internal AS 'textin';
CREATE FUNCTION raw_out(raw) RETURNS cstring IMMUTABLE STRICT LANGUAGE internal AS 'textout';
CREATE TYPE raw (INPUT = raw_in, OUTPUT = raw_out, LIKE = text);
CREATE COLLATION plain FROM "C"; COMMENT ON COLLATION plain IS 'bytes';
CREATE CONVERSION latin FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
CREATE TABLE category (id serial PRIMARY KEY, name varchar(40) NOT NULL UNIQUE);
CREATE TABLE txn (id bigint GENERATED ALWAYS AS IDENTITY (INCREMENT 2) PRIMARY KEY, category_id integer REFERENCES category
    ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, amount numeric(12, 2) NOT NULL DEFAULT 0, note text COLLATE "C",
  status varchar(10) DEFAULT 'new' CONSTRAINT status_known CHECK (status IN ('new', 'done', 'void')), how mood DEFAULT 'sad',
  half numeric GENERATED ALWAYS AS (amount / 2) STORED, at timestamptz DEFAULT now(), size positive, mail email DEFAULT 'a@b',
  during tsrange, doc jsonb, CONSTRAINT no_overlap EXCLUDE USING gist (during WITH &&));
COMMENT ON TABLE txn IS 'money'; COMMENT ON COLUMN txn.amount IS 'in euro'; COMMENT ON CONSTRAINT status_known ON txn IS 'k';
ALTER TABLE txn ALTER note SET STORAGE EXTERNAL, ALTER note SET STATISTICS 500, ALTER amount SET (n_distinct = 5);
ALTER TABLE txn SET (fillfactor = 70, toast.autovacuum_enabled = off);
ALTER TABLE txn ADD CONSTRAINT amount_sane CHECK (amount < 1000000) NOT VALID;
CREATE INDEX txn_category_idx ON txn (category_id); COMMENT ON INDEX txn_category_idx IS 'fast';
CREATE INDEX txn_lower_idx ON txn (lower(note) text_pattern_ops) WITH (fillfactor = 60) WHERE amount > 0;
ALTER INDEX txn_lower_idx ALTER COLUMN 1 SET STATISTICS 300;
CREATE UNIQUE INDEX txn_pair_idx ON txn (status DESC NULLS LAST, at) INCLUDE (amount);
CREATE INDEX txn_doc_idx ON txn USING gin (doc jsonb_path_ops); ALTER TABLE txn CLUSTER ON txn_category_idx;
CREATE STATISTICS txn_stats (dependencies, ndistinct) ON category_id, status FROM txn; ALTER STATISTICS txn_stats SET STATISTICS 200;
CREATE UNLOGGED TABLE scratch (i integer, t text); ALTER TABLE scratch REPLICA IDENTITY FULL;
CREATE TABLE measures (at date NOT NULL, k integer NOT NULL, v float8 DEFAULT 1, PRIMARY KEY (at, k)) PARTITION BY RANGE (at);
CREATE TABLE measures_2023 PARTITION OF measures FOR VALUES FROM ('2023-01-01') TO ('2024-01-01');
CREATE TABLE measures_rest PARTITION OF measures DEFAULT; CREATE INDEX measures_v_idx ON measures (v);
CREATE TABLE measure_note (at date, k integer, FOREIGN KEY (at, k) REFERENCES measures);
CREATE TABLE base (i integer CHECK (i <> 0)); CREATE TABLE mixin (j integer); CREATE TABLE child (k integer) INHERITS (base, mixin);
CREATE TYPE point3 AS (x integer, y integer, z integer); CREATE TABLE typed OF point3;
CREATE TABLE "Odd ""Name"".with dot" ("a, b" integer, "c
d" text, "grüß" integer DEFAULT 1); COMMENT ON TABLE "Odd ""Name"".with dot" IS E'line\ntwo: x';
CREATE TABLE a (x integer, y integer); CREATE TABLE b (x integer, y integer);
CREATE VIEW both_tables AS SELECT a.x, b.y FROM a JOIN b ON a.x = b.x; CREATE VIEW single AS SELECT x, sum(y) AS y FROM a WHERE y > 1 GROUP BY x;
CREATE VIEW guarded WITH (security_barrier = true) AS SELECT id, status FROM txn WHERE status IN ('new', 'done') WITH LOCAL CHECK OPTION;
COMMENT ON VIEW single IS 'sums'; COMMENT ON COLUMN single.y IS 'the sum'; ALTER VIEW single ALTER x SET DEFAULT 7;
CREATE RECURSIVE VIEW numbers (n) AS VALUES (1) UNION ALL SELECT n + 1 FROM numbers WHERE n < 10;
CREATE MATERIALIZED VIEW totals AS SELECT category_id, sum(amount) AS total FROM txn GROUP BY 1; CREATE UNIQUE INDEX ON totals (category_id);
CREATE MATERIALIZED VIEW unfilled AS SELECT 1 AS one WITH NO DATA;
CREATE FUNCTION add(a integer, b integer DEFAULT 2) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT a + b';
CREATE FUNCTION add(a text) RETURNS text LANGUAGE sql SET search_path = pg_catalog, public AS $$ SELECT 'it''s ' || a $$;
CREATE FUNCTION twice(i integer) RETURNS integer LANGUAGE sql STABLE COST 10 BEGIN ATOMIC SELECT i * 2; END;
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN NEW.at := now(); RETURN NEW; END $$;
CREATE PROCEDURE tidy(IN days integer, INOUT n integer) LANGUAGE plpgsql AS $$ BEGIN n := days; END $$;
CREATE AGGREGATE total(integer) (SFUNC = int4pl, STYPE = integer, INITCOND = '0', COMBINEFUNC = int4pl, PARALLEL = SAFE);
COMMENT ON FUNCTION add(integer, integer) IS 'plus'; COMMENT ON AGGREGATE total(integer) IS 'sum';
CREATE TRIGGER touch_txn BEFORE INSERT OR UPDATE OF amount ON txn FOR EACH ROW WHEN (NEW.amount > 0) EXECUTE FUNCTION touch();
COMMENT ON TRIGGER touch_txn ON txn IS 'keeps the time'; CREATE TRIGGER off_txn BEFORE UPDATE ON txn EXECUTE FUNCTION touch();
ALTER TABLE txn DISABLE TRIGGER off_txn;
CREATE TRIGGER on_measures BEFORE INSERT ON measures FOR EACH ROW EXECUTE FUNCTION touch();
CREATE CONSTRAINT TRIGGER late_txn AFTER INSERT ON txn DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION touch();
CREATE FUNCTION on_ddl() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN END $$;
CREATE EVENT TRIGGER watch_ddl ON ddl_command_end WHEN TAG IN ('CREATE TABLE') EXECUTE FUNCTION on_ddl(); ALTER EVENT TRIGGER watch_ddl DISABLE;
CREATE RULE no_delete AS ON DELETE TO a DO INSTEAD NOTHING; CREATE RULE copy_b AS ON INSERT TO b DO ALSO INSERT INTO a VALUES (NEW.x, NEW.y);
COMMENT ON RULE no_delete ON a IS 'kept';
ALTER TABLE a ENABLE ROW LEVEL SECURITY; ALTER TABLE a FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON a AS RESTRICTIVE FOR UPDATE TO reader USING (x > 0) WITH CHECK (y > 0); CREATE POLICY all_rows ON a;
COMMENT ON POLICY own_rows ON a IS 'mine';
CREATE SEQUENCE counter AS smallint INCREMENT 5 MINVALUE 5 MAXVALUE 500 START 10 CACHE 3 CYCLE; COMMENT ON SEQUENCE counter IS 'c';
CREATE SEQUENCE lonely OWNED BY a.x;
CREATE TEXT SEARCH DICTIONARY words (TEMPLATE = simple, STOPWORDS = english);
CREATE TEXT SEARCH CONFIGURATION prose (COPY = english); ALTER TEXT SEARCH CONFIGURATION prose ALTER MAPPING FOR word WITH words, simple;
CREATE TEXT SEARCH PARSER pieces (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype);
CREATE TEXT SEARCH TEMPLATE model (LEXIZE = dsimple_lexize, INIT = dsimple_init);
CREATE CAST (pair AS text) WITH INOUT AS ASSIGNMENT; COMMENT ON CAST (pair AS text) IS 'p';
CREATE FUNCTION mood_less(mood, mood) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT $1 < $2';
CREATE OPERATOR <<< (LEFTARG = mood, RIGHTARG = mood, FUNCTION = mood_less, RESTRICT = scalarltsel, JOIN = scalarltjoinsel);
CREATE OPERATOR FAMILY int_ops USING btree; CREATE OPERATOR CLASS int_class FOR TYPE integer USING btree FAMILY int_ops AS OPERATOR 1 <,
  OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 btint4cmp(integer, integer);
CREATE TRUSTED LANGUAGE pltwin HANDLER plpgsql_call_handler INLINE plpgsql_inline_handler VALIDATOR plpgsql_validator;
CREATE TRANSFORM FOR integer LANGUAGE sql (FROM SQL WITH FUNCTION prsd_lextype(internal), TO SQL WITH FUNCTION int4recv(internal));
CREATE ACCESS METHOD heap_twin TYPE TABLE HANDLER heap_tableam_handler; CREATE TABLE in_twin (i integer) USING heap_twin;
CREATE FOREIGN DATA WRAPPER carrier OPTIONS (speed 'fast'); CREATE SERVER far FOREIGN DATA WRAPPER carrier OPTIONS (host 'h', password 'geheim1');
CREATE USER MAPPING FOR reader SERVER far OPTIONS ("user" 'me', password 'geheim2'); CREATE USER MAPPING FOR PUBLIC SERVER far;
CREATE FOREIGN TABLE abroad (i integer OPTIONS (tag 'c') NOT NULL) SERVER far OPTIONS (name 't');
CREATE PUBLICATION news FOR TABLE a, b WITH (publish = 'insert, update'); CREATE PUBLICATION everything FOR ALL TABLES;
GRANT SELECT ON txn TO reader; GRANT UPDATE (amount) ON txn TO reader WITH GRANT OPTION; GRANT USAGE ON SCHEMA other TO reader;
GRANT USAGE ON SEQUENCE counter TO writer; REVOKE EXECUTE ON FUNCTION add(text) FROM PUBLIC; GRANT USAGE ON TYPE mood TO reader;
GRANT USAGE ON FOREIGN SERVER far TO reader; GRANT USAGE ON FOREIGN DATA WRAPPER carrier TO writer; GRANT SELECT (y) ON single TO reader;
REVOKE USAGE ON LANGUAGE pltwin FROM PUBLIC; REVOKE DELETE ON b FROM postgres_or_owner;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO reader; ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
ALTER TABLE mixin OWNER TO writer;
)sql")
                                      .replace(QStringLiteral("postgres_or_owner"), QStringLiteral("CURRENT_USER"));

/// What a database made after another one as its template does not get from it.
inline const QString richDatabase = QString::fromUtf8(R"sql(
DO $do$ DECLARE d text := quote_ident(current_database()); BEGIN
  EXECUTE 'ALTER DATABASE ' || d || ' SET search_path = public, "odd, name"';
  EXECUTE 'ALTER DATABASE ' || d || ' SET my.api_key = ''geheim3''';
  EXECUTE 'ALTER ROLE reader IN DATABASE ' || d || ' SET work_mem = ''8MB''';
  EXECUTE 'COMMENT ON DATABASE ' || d || ' IS ''all of it''';
  EXECUTE 'GRANT CREATE ON DATABASE ' || d || ' TO reader';
END $do$;
CREATE SUBSCRIPTION tidings CONNECTION 'dbname=nowhere password=geheim4' PUBLICATION p WITH (connect = false, slot_name = NONE);
)sql");

} // namespace rehome::testing
