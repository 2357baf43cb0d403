"""The figures of one database's shape: migration, copy, comparison, sync, backup. One function per figure."""
import contextlib
import shutil
import statistics

import rehome as engine
from measure import NotMeasured, race
from peers import PLAN_DUMP, PLAN_RESTORE
from report import Figure, cores
from servers import Failed


class Bench:
    """What every figure needs: two servers, the programs, and the databases that are loaded."""

    def __init__(self, source, target, meter, place, rehome, peers, repeat):
        self.source, self.target = source, target
        self.meter, self.place = meter, place
        self.rehome, self.peers = rehome, peers
        self.repeat = repeat
        self._loaded = set()
        self._twins = set()

    def database(self, shape):
        """The address of the shape's database on the source."""
        if shape.name not in self._loaded:
            shape.fill(self.source, shape.name)
            self._loaded.add(shape.name)
        return self.source.url(shape.name)

    def twin(self, shape):
        """The address of an identical database on the target server."""
        self.database(shape)
        if shape.name not in self._twins:
            self.source.copy_to(self.target, shape.name, self.place)
            self._twins.add(shape.name)
        return self.target.url(shape.name)

    def drop_twin(self, shape):
        self._twins.discard(shape.name)
        with contextlib.suppress(Failed):  # a server that has died takes its figures with it, not the others
            self.target.drop(shape.name)

    def drop(self, shape):
        self._loaded.discard(shape.name)
        with contextlib.suppress(Failed):
            self.source.drop(shape.name)
        self.drop_twin(shape)

    def settle(self):
        for cluster in (self.source, self.target):
            cluster.checkpoint()

    def into_fresh(self, shape, run):
        """Runs run(source, target) into an empty database, looks whether it made a copy, and drops it again."""
        name = "fresh"
        self.target.create(name)
        try:
            self.settle()
            measured = run(self.source.url(shape.name), self.target.url(name))
            made, wanted = self.target.outline(name), self.source.outline(shape.name)
            if made != wanted:
                raise NotMeasured(f"the copy has relations|constraints|rows {made}, the source {wanted}")
            return measured
        finally:
            self.target.drop(name)


def attempt(name, what, limit, measure, unit=""):
    """A figure that measure(figure) fills; where it cannot be measured, the reason."""
    figure = Figure(name, what, limit, unit)
    try:
        measure(figure)
    except (NotMeasured, Failed) as error:
        figure.value = None
        figure.reason = str(error)
    return figure


def ratio(series, one, other):
    return series[one].median() / series[other].median()


def p1(bench, shape):
    def migrated(proofs):
        migration = engine.Migration(bench.rehome, bench.source, shape.name, bench.place)
        try:
            bench.settle()
            run, proof = migration.verified()
            proofs.append(proof)
            return run
        finally:
            migration.remove()
            bench.meter.end_adopted()

    def backed_up_and_proven():
        bench.settle()
        backup, proof = bench.rehome.backup_and_proof(bench.database(shape))
        return backup + proof

    def measure(figure):
        bench.database(shape)
        proofs = []
        if engine.django_python():
            ours = "a verified migration"
            contender = ("rehome-cli run --step preparation.backup, then data.restore, then data.verify",
                         lambda: migrated(proofs))
            figure.notes.append("The migration's steps preparation.backup, data.restore and data.verify are counted; "
                                "not the start of the new server, which the other way finds running.")
        else:
            ours = "backup and proof"
            contender = ("rehome-cli backup, then rehome-cli prove", backed_up_and_proven)
            figure.notes.append("No Python with Django here, so no migration's steps: measured is backup and prove, "
                                "which restore into a scratch server and compare every row there.")
        figure.series = race(f"P1 {shape.name}", {
            ours: contender,
            "the plan document's way": (f"{PLAN_DUMP}, then {PLAN_RESTORE}; nothing verified",
                                        lambda: bench.into_fresh(shape, bench.peers.plans_way)),
        }, bench.repeat)
        figure.value = ratio(figure.series, ours, "the plan document's way")
        if proofs:
            proof = statistics.median(run.seconds for run in proofs)
            whole = (figure.series[ours].median() + proof) / figure.series["the plan document's way"].median()
            figure.notes.append(f"The proof between backup and restore (a second restore, into a scratch server) takes "
                                f"another {proof:.2f} s; with it the ratio is {whole:.2f}.")

    return [attempt("P1", f"{shape.name}: verified migration ÷ the plan document's way, unverified", 0.65, measure)]


def copied_into_own_server(bench, shape):
    """Into a server that Rehome runs. A small copy first, not measured, makes the server."""
    folder = bench.place.fresh("private")
    bench.source.create("first")
    bench.source.sql("first", "create table first(id int primary key); insert into first values (1);")
    try:
        bench.rehome.copy_into_own_server(bench.source.url("first"), folder)
        bench.settle()
        return bench.rehome.copy_into_own_server(bench.source.url(shape.name), folder)
    finally:
        bench.meter.end_adopted()
        shutil.rmtree(folder, ignore_errors=True)
        bench.source.drop("first")


def idle(series):
    """How much longer the runs took than the servers' work would on all cores."""
    series.median()
    if not all(run.server_cpu for run in series.runs):
        raise NotMeasured("the servers' CPU time is too little to be measured")
    return statistics.median(run.seconds / (run.server_cpu / cores()) for run in series.runs)


def p2_p3_p4(bench, shape, wanted):
    """In one race, so that they share their peer."""
    ours, own, peer = "rehome-cli copy", "rehome-cli copy into its own server", "pgcopydb clone"
    series = {}

    def measure_all():
        bench.rehome.require("copy")
        contenders = {}
        if wanted & {"P2", "P4"}:
            contenders[ours] = (bench.rehome.command("copy", "--source", "URL", "--target", "URL", *bench.rehome.jobs),
                                lambda: bench.into_fresh(shape, bench.rehome.copy))
        if wanted & {"P2", "P3"} and bench.peers.pgcopydb:
            contenders[peer] = (bench.peers.clone_command(), lambda: bench.into_fresh(shape, bench.peers.clone))
        if "P3" in wanted:
            contenders[own] = (bench.rehome.command("copy", "--source", "URL", "--target", "private:FOLDER",
                                                    *bench.rehome.jobs), lambda: copied_into_own_server(bench, shape))
        bench.database(shape)
        series.update(race(f"P2–P4 {shape.name}", contenders, bench.repeat, alone=False))

    problem = ""
    try:
        measure_all()
    except (NotMeasured, Failed) as error:
        problem = str(error)

    def against_pgcopydb(figure, title):
        if problem:
            raise NotMeasured(problem)
        bench.peers.require_pgcopydb()
        figure.series = {name: series[name] for name in (title, peer)}
        figure.value = ratio(series, title, peer)

    def in_own_server(figure):
        figure.notes.append("pgcopydb clones into a server of the same version with its normal settings, the one of "
                            "P2; the copy's own server is made before by a small copy, which is not counted.")
        against_pgcopydb(figure, own)

    def idleness(figure):
        if problem:
            raise NotMeasured(problem)
        figure.series = {ours: series[ours]}
        figure.value = idle(series[ours])

    measures = {
        "P2": ("rehome-cli copy ÷ pgcopydb clone", 0.75, lambda figure: against_pgcopydb(figure, ours)),
        "P3": ("rehome-cli copy into its own server ÷ pgcopydb clone", 0.70, in_own_server),
        "P4": ("rehome-cli copy: seconds ÷ (servers' CPU seconds ÷ cores)", 1.15, idleness),
    }
    return [attempt(name, f"{shape.name}: {what}", limit, measure)
            for name, (what, limit, measure) in measures.items() if name in wanted]


def p5(bench, shape):
    ours, full, peer = "rehome-cli verify", "rehome-cli verify with schema", "pgcopydb compare data"
    series = {}

    def measure_all():
        source, target = bench.database(shape), bench.twin(shape)
        has_schema = "--no-schema" in bench.rehome.help("verify")

        def settled(run, *options):
            bench.settle()
            return run(source, target, *options)

        contenders = {
            ours: (bench.rehome.command("verify", *bench.rehome.verify_options(schema=False)),
                   lambda: settled(bench.rehome.verify)),
            peer: (bench.peers.compare_command(), lambda: settled(bench.peers.compare)),
        }
        if has_schema:
            contenders[full] = (bench.rehome.command("verify", *bench.rehome.verify_options(schema=True)),
                                lambda: settled(bench.rehome.verify, True))
        series.update(race(f"P5 {shape.name}", contenders, bench.repeat, alone=False))

    def against_compare(figure, title):
        if not series:
            measure_all()
        if title not in series:
            raise NotMeasured("this rehome-cli does not compare the schema (verify has no --no-schema)")
        if not bench.peers.has_compare_data():
            figure.notes.append("The installed pgcopydb has no `compare data`; what it sends (0.18) is sent by psql.")
        figure.series = {name: series[name] for name in (title, peer)}
        figure.value = ratio(series, title, peer)

    return [attempt("P5", f"{shape.name}: verify --level content of identical databases ÷ pgcopydb compare data", 0.4,
                    lambda figure: against_compare(figure, ours)),
            attempt("P5", f"{shape.name}: the same, schema compared too ÷ pgcopydb compare data", 0.4,
                    lambda figure: against_compare(figure, full))]


def p7(bench, shape):
    ours, dump, plan = "rehome-cli sync", "dump and restore", "the plan document's way"

    def synced():
        source, target = bench.database(shape), bench.twin(shape)
        bench.source.sql(shape.name, shape.change)
        bench.settle()
        run = bench.rehome.sync(source, target)
        bench.peers.compare_by_psql(source, target)  # not measured: what is not synced is no figure
        return run

    def measure(figure):
        bench.rehome.require("sync")
        bench.twin(shape)
        try:
            figure.series = race(f"P7 {shape.name}", {
                ours: (bench.rehome.command("sync", "--source", "URL", "--target", "URL", "--strategy", "delta"), synced),
                dump: (bench.peers.parallel_command(), lambda: bench.into_fresh(shape, bench.peers.parallel_dump)),
                plan: (f"{PLAN_DUMP}, then {PLAN_RESTORE}", lambda: bench.into_fresh(shape, bench.peers.plans_way)),
            }, bench.repeat)
        finally:
            bench.drop_twin(shape)  # a sync that failed has left it different
        figure.notes.append(f"Against the plan document's way: {ratio(figure.series, ours, plan):.2f}. "
                            f"Before each sync: {shape.change}")
        figure.value = ratio(figure.series, ours, dump)

    what = f"{shape.name}: sync --strategy delta after 0.1 % of the rows changed ÷ dump and restore"
    return [attempt("P7", what, 0.15, measure)]


def p9(bench, shape):
    def proven():
        bench.settle()
        backup, proof = bench.rehome.backup_and_proof(bench.database(shape))
        parts.append((backup.seconds, proof.seconds))
        return backup + proof

    def measure(figure):
        bench.database(shape)
        figure.series = race(f"P9 {shape.name}", {
            "backup and proof": ("rehome-cli backup --source URL --output FOLDER, then rehome-cli prove FOLDER/…",
                                 proven)}, bench.repeat)
        figure.value = figure.series["backup and proof"].median()
        backup, proof = (statistics.median(seconds) for seconds in zip(*parts))
        figure.notes.append(f"Backup {backup:.2f} s, proof {proof:.2f} s. The criterion is 180 s.")

    parts = []
    return [attempt("P9", f"{shape.name}: nightly backup, proven", 60, measure, " s")]
