"""The figures that need databases of their own: one changed row, and growth."""
import re
import shutil

from figures import attempt, ratio
from measure import NotMeasured, race
from shapes import KEYS, keyed, narrow, number, small


def p6(bench, scale):
    rows = number(5_000_000, scale, 1000)
    for kind in KEYS:
        yield attempt("P6", f"key {kind}: verify where one row of {rows:,} differs ÷ verify of identical ones", 1.5,
                      lambda figure, kind=kind: one_changed_row(bench, keyed(kind, scale), figure))


def one_changed_row(bench, shape, figure):
    same, found = "identical", "one row differs"

    def verified():
        bench.settle()
        return bench.rehome.verify(source, target)

    def with_a_change():
        bench.target.sql(shape.name, shape.change)
        try:
            bench.settle()
            run = bench.rehome.verify(source, target, good=(1,))
        finally:
            bench.target.sql(shape.name, shape.change.replace("+ 1000000", "- 1000000"))
        if "ledger" not in run.output or not re.search(r"\b1000\d{3}\b", run.output):  # the amount, a million more
            raise NotMeasured(f"verify does not show the row: {run.output.strip()}")
        return run

    command = bench.rehome.command("verify", *bench.rehome.verify_options(schema=False))
    try:
        source, target = bench.database(shape), bench.twin(shape)
        figure.series = race(f"P6 {shape.name}", {same: (command, verified), found: (command, with_a_change)},
                             bench.repeat)
        figure.value = ratio(figure.series, found, same)
    finally:
        bench.drop(shape)


def growing(scale):
    """What grows, and how many of it the little and the big database have."""
    return {
        "table": (small, number(100, scale, 5), number(10_000, scale, 50)),
        "row": (narrow, number(500_000, scale, 1000), number(50_000_000, scale, 10_000)),
    }


def p13(bench, scale):
    for unit, (shape_of, few, many) in growing(scale).items():
        shapes = (shape_of(few, f"few_{unit}s"), shape_of(many, f"many_{unit}s"))
        try:
            for operation in (verify, copy, backup):
                yield attempt(
                    "P13", f"{operation.__name__}: time per {unit} at {many:,} ÷ at {few:,}", 1.3,
                    lambda figure, operation=operation: growth(bench, operation, shapes, (few, many), figure))
        finally:
            for shape in shapes:
                bench.drop(shape)


def growth(bench, operation, shapes, counts, figure):
    bench.rehome.require(operation.__name__)
    empty = narrow(0, "empty")
    command = bench.rehome.command(operation.__name__, "…")
    titles = [f"{operation.__name__} of {shape.what}" for shape in shapes]
    nothing = f"{operation.__name__} of an empty table"
    try:
        for shape in (*shapes, empty):
            bench.twin(shape)
        figure.series = race(f"P13 {operation.__name__}", {
            title: (command, lambda shape=shape: operation(bench, shape))
            for title, shape in zip((*titles, nothing), (*shapes, empty))}, bench.repeat)
    finally:
        bench.drop(empty)
    figure.value = per_unit(figure.series, titles, counts, 0)
    start = figure.series[nothing].median()
    if figure.series[titles[0]].median() > 1.2 * start:
        less = per_unit(figure.series, titles, counts, start)
        figure.notes.append(f"Less the {start:.2f} s that an empty table takes: {less:.2f}.")
    else:
        figure.notes.append(f"An empty table takes {start:.2f} s: too much of the little database's time to tell growth.")


def per_unit(series, titles, counts, start):
    few, many = ((series[title].median() - start) / count for title, count in zip(titles, counts))
    return many / few


def verify(bench, shape):
    bench.settle()
    return bench.rehome.verify(bench.database(shape), bench.twin(shape))


def copy(bench, shape):
    return bench.into_fresh(shape, bench.rehome.copy)


def backup(bench, shape):
    bench.settle()
    try:
        return bench.rehome.backup(bench.database(shape))[0]
    finally:
        shutil.rmtree(bench.place.path / "backups", ignore_errors=True)
