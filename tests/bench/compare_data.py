#!/usr/bin/env python3
"""What `pgcopydb compare data` (0.18) does, by psql, where the installed pgcopydb has no such command.

    compare_data.py PSQL SOURCE TARGET JOBS

Every table is summed on both sides at once, JOBS tables at a time, as pgcopydb does it: the number of rows, and the sum
of a 32-bit hash of each row's text. Exit code 0: the same; 1: not.
"""
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

TABLES = """
    select format('%I.%I', nspname, relname)
    from pg_class join pg_namespace n on n.oid = relnamespace
    where relkind = 'r' and nspname not in ('pg_catalog', 'information_schema') order by relpages desc"""


def started(psql, address, query):
    return subprocess.Popen([psql, "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-d", address, "-c", query],
                            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True)


def answer(process):
    output = process.communicate()[0].strip()
    if process.returncode != 0:
        raise SystemExit("psql failed")
    return output


def main(psql, source, target, jobs):
    def same(table):
        query = f"select count(1), sum(hashtext(t::text)::bigint) from only {table} as t"
        sides = [started(psql, address, query) for address in (source, target)]
        return answer(sides[0]) == answer(sides[1])

    tables = answer(started(psql, source, TABLES)).splitlines()
    with ThreadPoolExecutor(int(jobs)) as pool:
        verdicts = list(pool.map(same, tables))
    differing = [table for table, verdict in zip(tables, verdicts) if not verdict]
    print(f"{len(tables)} tables compared, {len(differing)} differ: {', '.join(differing)}")
    return 1 if differing or not tables else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
