"""The databases that are measured. All of them are the same for the same scale, on every machine."""
from dataclasses import dataclass, field
from pathlib import Path

GIGABYTE = 1_000_000_000


@dataclass(frozen=True)
class Shape:
    """One database. The seconds and bytes are what it took on two cores, to say beforehand what a run will take."""
    name: str
    what: str
    sql: str
    size: int  # bytes with indexes
    load: float  # seconds to fill it
    clone: float  # seconds for a parallel copy of it
    variables: dict = field(default_factory=dict)
    change: str = ""  # changes one row of a thousand

    def fill(self, cluster, database):
        cluster.create(database)
        cluster.sql(database, self.sql, self.variables)


def number(rows, scale, least):
    return max(least, round(rows * scale))


def shop(scale):
    lines = number(5_000_000, scale, 1000)
    return Shape("shop", f"3 tables, {lines + number(150_000, scale, 100) + 1000:,} rows",
                 Path(__file__).with_name("shop.sql").read_text(encoding="utf-8"),
                 size=round(1.25 * GIGABYTE * scale), load=70 * scale, clone=20 * scale,
                 variables={"documents": number(150_000, scale, 100), "lines": lines},
                 change="update txn set amount = amount + 1 where id % 1000 = 0;")


def narrow(rows, name="narrow"):
    share = rows / 20_000_000
    return Shape(name, f"one table of {rows:,} narrow rows", f"""
        create table narrow(id bigint not null, account int not null, amount int not null);
        insert into narrow select g, g % 1000, g % 997 from generate_series(1, {rows}) g;
        alter table narrow add primary key (id);
        vacuum analyze;""",
                 size=round(1.3 * GIGABYTE * share), load=35 * share, clone=25 * share,
                 change="update narrow set amount = amount + 1 where id % 1000 = 0;")


def small(tables, name="small"):
    share = tables / 10_000
    return Shape(name, f"{tables:,} small tables", f"""
        set synchronous_commit = off;
        select format($$create table t%s(id int primary key, name text not null, at timestamptz not null);
                        insert into t%s select g, 'name ' || g, timestamptz '2024-01-01' + g * interval '1 hour'
                        from generate_series(1, 10) g$$, n, n)
        from generate_series(1, {tables}) n \\gexec
        vacuum analyze;""",
                 size=round(0.75 * GIGABYTE * share), load=60 * share, clone=90 * share,
                 change="update t1 set name = name || '!' where id = 1;")


def wide(scale):
    rows = number(1000, scale, 5)
    return Shape("wide", f"{rows:,} rows with values of 1 MB", f"""
        create table scan(id int primary key, name text not null, content text not null);
        insert into scan select n, 'scan ' || n, (select string_agg(md5(n::text || ' ' || g::text), '')
                                                  from generate_series(1, 32768) g)
        from generate_series(1, {rows}) n;
        vacuum analyze;""",
                 size=round(1.1 * GIGABYTE * scale), load=25 * scale, clone=40 * scale,
                 change="update scan set name = name || '!' where id % 1000 = 0;")


def indexes(scale):
    rows = number(1_000_000, scale, 1000)
    columns = [f"c{n}" for n in range(1, 11)]
    values = ", ".join(f"(g::bigint * {prime} % 1000003)::int"
                       for prime in (7919, 7907, 7901, 7883, 7879, 7877, 7873, 7867, 7853, 7841))
    built = [f"create index on indexed({column});" for column in columns]
    built += [f"create index on indexed({one}, {two});" for one, two in zip(columns, columns[1:])]
    return Shape("indexes", f"one table of {rows:,} rows with 20 indexes", f"""
        create table indexed(id bigint not null, {", ".join(f"{column} int not null" for column in columns)});
        insert into indexed select g, {values} from generate_series(1, {rows}) g;
        alter table indexed add primary key (id);
        {" ".join(built)}
        vacuum analyze;""",
                 size=round(0.6 * GIGABYTE * scale), load=30 * scale, clone=20 * scale,
                 change="update indexed set c1 = c1 + 1 where id % 1000 = 0;")


# The key's columns, what fills them, and its declaration.
KEYS = {
    "bigint": ("id bigint not null", "g", "primary key (id)"),
    "uuid": ("id uuid not null", "md5(g::text)::uuid", "primary key (id)"),
    "text": ("id text not null", "'booking ' || md5(g::text)", "primary key (id)"),
    "composite": ("branch int not null, line int not null", "g % 100, g", "primary key (branch, line)"),
    "none": ("branch int not null", "g % 100", None),
}


def keyed(kind, scale):
    """One table with the given kind of key, to look for one changed row."""
    columns, values, key = KEYS[kind]
    rows = number(5_000_000, scale, 1000)
    declared = f"alter table ledger add {key};" if key else ""
    return Shape(f"keyed_{kind}", f"one table of {rows:,} rows, key: {kind}", f"""
        create table ledger({columns}, number int not null, amount int not null, note text not null);
        insert into ledger select {values}, g, g % 997, 'note ' || md5(g::text) from generate_series(1, {rows}) g;
        {declared}
        vacuum analyze;""",
                 size=round(0.7 * GIGABYTE * scale), load=25 * scale, clone=15 * scale,
                 change=f"update ledger set amount = amount + 1000000 where number = {rows // 2};")


def by_name(scale):
    return {"shop": shop(scale), "small": small(number(10_000, scale, 100)),
            "narrow": narrow(number(20_000_000, scale, 1000)), "wide": wide(scale), "indexes": indexes(scale)}
