"""What a run will take, said before it begins. Rough: from what the parts took on two cores."""
from growth import growing
from shapes import KEYS, keyed

GIGABYTE = 1_000_000_000
# Of each figure and round: how many times as long as a parallel copy of the database, seconds besides, and how many
# times the database's size stands on the disk besides the source and its twin.
ROUND = {"P1": (5.5, 6, 3.5), "P2": (2.2, 2, 1.2), "P3": (1.2, 4, 1.2), "P4": (1.1, 1, 1.2), "P5": (1.0, 1, 0.1),
         "P7": (4.0, 2, 1.6), "P9": (2.5, 4, 1.6)}
NEED_TWIN = {"P5", "P7"}


def of_shape(shape, wanted, repeat):
    figures = wanted & set(ROUND)
    if not figures:
        return 0, 0
    seconds = shape.load + sum(repeat * (ROUND[name][0] * shape.clone + ROUND[name][1]) for name in figures)
    disk = shape.size * (1 + max(ROUND[name][2] for name in figures))
    if figures & NEED_TWIN:
        seconds += 2 * shape.clone
        disk += shape.size
    return seconds, disk


def of_keys(scale, repeat):
    shapes = [keyed(kind, scale) for kind in KEYS]
    seconds = sum(shape.load + (2 + repeat) * shape.clone + 2 * repeat for shape in shapes)
    return seconds, 2.3 * max(shape.size for shape in shapes)


def of_growth(scale, repeat):
    seconds, disk = 0, 0
    for shape_of, *counts in growing(scale).values():
        shapes = [shape_of(count) for count in counts]
        seconds += sum(shape.load + (2 + 3 * repeat) * shape.clone + 6 * repeat for shape in shapes)
        disk = max(disk, 3.3 * sum(shape.size for shape in shapes))
    return seconds, disk


def of_run(wanted, shapes, scale, repeat):
    """Seconds, and the most bytes that stand on the disk at a time."""
    parts = [of_shape(shape, wanted, repeat) for shape in shapes]
    if "P6" in wanted:
        parts.append(of_keys(scale, repeat))
    if "P13" in wanted:
        parts.append(of_growth(scale, repeat))
    largest = max(disk for _, disk in parts)
    logs = 2 * min(1.2 * GIGABYTE, 0.1 * GIGABYTE + largest)  # each server's own log of changes
    return 8 + sum(seconds for seconds, _ in parts), 0.3 * GIGABYTE + largest + logs
