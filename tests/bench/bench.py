#!/usr/bin/env python3
"""Measures Rehome's data engine against its peers, on own servers. See README.md beside this file."""
import argparse
import os
import shutil
import signal
import sys
import tempfile
from pathlib import Path

import estimate
import report
import shapes as all_shapes
from figures import Bench, p1, p2_p3_p4, p5, p7, p9
from growth import p6, p13
from measure import Meter
from peers import Peers
from rehome import Rehome
from servers import Cluster, Failed, Place, newest_programs

FIGURES = ("P1", "P2", "P3", "P4", "P5", "P6", "P7", "P9", "P13")
SHAPES = ("shop", "small", "narrow", "wide", "indexes")


def names(known):
    def parse(words):
        chosen = [word.strip() for word in words.split(",") if word.strip()]
        unknown = [word for word in chosen if word not in known]
        if unknown or not chosen:
            raise argparse.ArgumentTypeError(f"{', '.join(unknown) or 'nothing'} is none of {', '.join(known)}")
        return chosen
    return parse


def positive(kind):
    def parse(word):
        value = kind(word)
        if value <= 0:
            raise ValueError
        return value
    parse.__name__ = f"positive {kind.__name__}"
    return parse


def built_program():
    """The newest rehome-cli of this tree's builds."""
    root = Path(__file__).resolve().parents[2]
    found = sorted(root.glob("build/*/bin/rehome-cli"), key=lambda path: path.stat().st_mtime)
    return str(found[-1]) if found else str(root / "build/release/bin/rehome-cli")


def command_line():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rehome-cli", metavar="PATH", default=built_program(),
                        help="the program to measure (the newest of this tree's builds)")
    parser.add_argument("--scale", type=positive(float), default=1.0,
                        help="1 is 5.15 million rows of shop (%(default)s)")
    parser.add_argument("--only", type=names(FIGURES), default=list(FIGURES), metavar="P2,P5",
                        help=f"these figures only, of {','.join(FIGURES)}")
    parser.add_argument("--shapes", type=names(SHAPES), default=["shop"], metavar="SHAPES",
                        help=f"the databases for P1 to P5, P7 and P9, of {','.join(SHAPES)} (shop)")
    parser.add_argument("--repeat", type=positive(int), default=3, metavar="N",
                        help="rounds, interleaved (%(default)s)")
    parser.add_argument("--jobs", type=positive(int), default=2, metavar="N", help="tables at a time (%(default)s)")
    parser.add_argument("--limit", type=positive(float), default=3600, metavar="SECONDS",
                        help="a program that takes longer is ended, and not measured (%(default)s)")
    parser.add_argument("--folder", default=tempfile.gettempdir(), help="where the servers' data go (%(default)s)")
    parser.add_argument("--programs", metavar="FOLDER",
                        help="PostgreSQL's programs (the newest of /usr/lib/postgresql)")
    parser.add_argument("--keep", action="store_true", help="leave the temporary folder, without running servers")
    parser.add_argument("--no-fsync", action="store_true",
                        help="for trying out the bench itself: servers that do not wait for the disk")
    parser.add_argument("--json", metavar="FILE", help="write everything as JSON, too")
    parser.add_argument("--markdown", metavar="FILE", help="write a table, too")
    return parser.parse_args()


def announce(options, shapes):
    """Says what the run will take. \\throws Failed where there is too little space."""
    seconds, disk = estimate.of_run(set(options.only), shapes, options.scale, options.repeat)
    free = shutil.disk_usage(options.folder).free
    took = f"{seconds:.0f} seconds" if seconds < 120 else f"{seconds / 60:.0f} minutes"
    print(f"{', '.join(options.only)} at scale {options.scale:g}, {options.repeat} rounds each: about {took} on two "
          f"quiet cores, up to {disk / 1e9:.1f} GB in {options.folder} ({free / 1e9:.1f} GB free).", flush=True)
    if disk > free:
        raise Failed("That is too little space. Take a smaller --scale, fewer figures (--only), or another --folder.")


def figures_of(bench, options, shapes):
    """The figures one after another, so that the first ones can be read while the others run."""
    wanted = set(options.only)
    for shape in shapes:
        for name, measure in (("P1", p1), ("P5", p5), ("P7", p7), ("P9", p9)):
            if name in wanted:
                yield from measure(bench, shape)
            if name == "P1" and wanted & {"P2", "P3", "P4"}:
                yield from p2_p3_p4(bench, shape, wanted)
        bench.drop(shape)
    if "P6" in wanted:
        yield from p6(bench, options.scale)
    if "P13" in wanted:
        yield from p13(bench, options.scale)


def clean_environment(programs, place):
    """Whatever the caller's environment says about servers is not for the bench."""
    for name in [name for name in os.environ if name.startswith(("PG", "LC_", "REHOME_"))]:
        del os.environ[name]
    os.environ.update(PATH=f"{programs}:{os.environ.get('PATH', '/usr/bin:/bin')}", LC_ALL="C.UTF-8",
                      TMPDIR=str(place.path))


def measure_all(options, shapes, circumstances, figures):
    """Fills in the circumstances and the figures; the servers and the folder are gone afterwards, however it ends."""
    programs = Path(options.programs) if options.programs else newest_programs()
    place = Place(options.folder, options.keep)
    clusters, meter = [], None
    try:
        clean_environment(programs, place)
        for name in ("source", "target"):
            clusters.append(Cluster(programs, place.path, name, fsync=not options.no_fsync))
        meter = Meter(clusters, place, options.limit)
        rehome = Rehome(options.rehome_cli, options.jobs, meter, place)
        peers = Peers(programs, options.jobs, meter, place)
        circumstances.update(rehome=rehome.version(), postgresql=clusters[0].version(), pgcopydb=peers.version(),
                             scale=options.scale, repeat=options.repeat, jobs=options.jobs,
                             settings=clusters[0].settings())
        print("\n".join(report.header(circumstances)), flush=True)
        for figure in figures_of(Bench(*clusters, meter, place, rehome, peers, options.repeat), options, shapes):
            print(report.text(figure), flush=True)
            figures.append(figure)
            meter.end_adopted()  # a server that a program should have ended itself
    finally:
        for sign in (signal.SIGINT, signal.SIGTERM):  # once is enough: what follows is the tidying up
            signal.signal(sign, signal.SIG_IGN)
        if meter:
            meter.end_adopted()
        for cluster in clusters:
            cluster.stop()
        place.remove()


def write_reports(options, circumstances, figures):
    for path, content in ((options.json, report.as_json), (options.markdown, report.as_markdown)):
        if path and figures:
            Path(path).write_text(content(circumstances, figures), encoding="utf-8")


def stop(*_):
    raise KeyboardInterrupt


def main():
    options = command_line()
    for sign in (signal.SIGINT, signal.SIGTERM):  # a job in the background is started with SIGINT ignored
        signal.signal(sign, stop)
    shapes = [all_shapes.by_name(options.scale)[name] for name in options.shapes]
    circumstances, figures = report.machine(), []
    try:
        if not os.access(options.rehome_cli, os.X_OK):
            raise Failed(f"There is no rehome-cli at {options.rehome_cli}. Build it, or name it with --rehome-cli.")
        options.rehome_cli = os.path.abspath(options.rehome_cli)
        announce(options, shapes)
        measure_all(options, shapes, circumstances, figures)
    except (Failed, OSError) as error:
        print(f"bench.py: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("bench.py: stopped; the servers are ended.", file=sys.stderr)
        return 130
    finally:
        write_reports(options, circumstances, figures)
    missing = [figure.name for figure in figures if figure.value is None]
    print(f"{len(figures) - len(missing)} of {len(figures)} figures measured.")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
