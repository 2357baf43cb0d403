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
    """What grows, and how many of it the little, the middle and the big database have."""
    return {
        "table": (small, number(100, scale, 5), number(1000, scale, 10), number(10_000, scale, 50)),
        "row": (narrow, number(500_000, scale, 1000), number(5_000_000, scale, 2000), number(50_000_000, scale, 10_000)),
    }


def p13(bench, scale):
    for unit, (shape_of, *counts) in growing(scale).items():
        shapes = {count: shape_of(count, f"grown_{unit}s_{count}") for count in counts}
        try:
            for operation in (verify, copy, backup):
                yield attempt(
                    "P13", f"{operation.__name__}: time per {unit} at {counts[-1]:,} ÷ at {counts[0]:,}", 1.3,
                    lambda figure, operation=operation: growth(bench, operation, unit, shapes, figure))
        finally:
            for shape in shapes.values():
                bench.drop(shape)


def growth(bench, operation, unit, shapes, figure):
    """The figure is the quotient of TARGETS. What an empty database takes flatters it, so the notes say more."""
    bench.rehome.require(operation.__name__)
    counts = list(shapes)
    empty = narrow(0, "empty")
    command = bench.rehome.command(operation.__name__, "…")
    titles = {count: f"{operation.__name__} of {shape.what}" for count, shape in shapes.items()}
    nothing = f"{operation.__name__} of an empty table"
    try:
        for shape in (*shapes.values(), empty):
            bench.twin(shape)
        figure.series = race(f"P13 {operation.__name__}", {
            title: (command, lambda shape=shape: operation(bench, shape))
            for title, shape in zip((*titles.values(), nothing), (*shapes.values(), empty))}, bench.repeat)
    finally:
        bench.drop(empty)

    def per_unit(count, start=0.0, what="seconds"):
        return (figure.series[titles[count]].median(what) - start) / count

    few, middle, many = counts
    figure.value = per_unit(many) / per_unit(few)
    start = figure.series[nothing].median()
    if figure.series[titles[few]].median() > 1.2 * start:
        less = per_unit(many, start) / per_unit(few, start)
        figure.notes.append(f"Less the {start:.2f} s that an empty table takes: {less:.2f}.")
    else:
        figure.notes.append(f"An empty table takes {start:.2f} s: most of what the little database takes.")
    cpu = [per_unit(count, what="server_cpu") for count in (many, middle)]
    figure.notes.append(f"Per {unit} at {many:,} ÷ at {middle:,}: seconds {per_unit(many) / per_unit(middle):.2f}, "
                        f"servers' CPU {cpu[0] / cpu[1]:.2f}.")


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
