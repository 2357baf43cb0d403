"""What a run of the bench found: on the terminal, as JSON, and as Markdown."""
import datetime
import json
import os
import platform
import re
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Figure:
    """One figure of TARGETS: measured, or the reason why not."""
    name: str
    what: str
    limit: float
    unit: str = ""
    value: float = None
    series: dict = field(default_factory=dict)
    notes: list = field(default_factory=list)
    reason: str = ""

    def value_text(self):
        return f"not measured: {self.reason}" if self.value is None else f"{self.value:.2f}{self.unit}"

    def limit_text(self):
        return f"≤ {self.limit:g}{self.unit}"

    def measured_series(self):
        return {title: series for title, series in self.series.items() if series.runs and not series.problem}

    def facts(self):
        return {"figure": self.name, "what": self.what, "value": self.value, "unit": self.unit.strip() or "ratio",
                "target": self.limit, "reason": self.reason, "notes": self.notes,
                "contenders": {title: series.facts() for title, series in self.measured_series().items()}}


def megabytes(count):
    return f"{count / 1_000_000:.0f} MB"


def text(figure):
    lines = [f"{figure.name}  {figure.what}: {figure.value_text()} (target {figure.limit_text()})"]
    for title, series in figure.measured_series().items():
        facts = series.facts()
        runs = " ".join(f"{seconds:.2f}" for seconds in facts["seconds"])
        lines.append(f"    {title}: {facts['median_seconds']:.2f} s ({runs}), servers' CPU "
                     f"{facts['servers_cpu_seconds']:.2f} s, client's CPU {facts['client_cpu_seconds']:.2f} s, "
                     f"client's peak memory {megabytes(facts['client_peak_memory_bytes'])}")
    return "\n".join(lines + [f"    {note}" for note in figure.notes])


def processor():
    found = re.search(r"^model name\s*:\s*(.+)$", Path("/proc/cpuinfo").read_text(errors="replace"), re.MULTILINE)
    return found[1] if found else platform.machine()


def memory_bytes():
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")


def cores():
    return len(os.sched_getaffinity(0))


def machine():
    return {"date": datetime.datetime.now().astimezone().isoformat(timespec="seconds"), "processor": processor(),
            "cores": cores(), "memory_bytes": memory_bytes(), "kernel": platform.release(),
            "load_at_start": round(os.getloadavg()[0], 2)}


def header(circumstances):
    known = circumstances
    return [f"Date: {known['date']}",
            f"Machine: {known['processor']}, {known['cores']} cores, {known['memory_bytes'] / 1e9:.1f} GB of memory, "
            f"kernel {known['kernel']}, load {known['load_at_start']} before the start",
            f"Programs: {known['rehome']}; PostgreSQL {known['postgresql']}, servers with {known['settings']}; "
            f"pgcopydb {known['pgcopydb']}",
            f"Scale {known['scale']:g} (1 is 5.15 million rows of shop), {known['repeat']} rounds, interleaved; "
            f"medians; {known['jobs']} jobs"]


def as_json(circumstances, figures):
    return json.dumps({"circumstances": circumstances, "figures": [figure.facts() for figure in figures]}, indent=2,
                      ensure_ascii=False) + "\n"


def row(*cells):
    return "| " + " | ".join(str(cell).replace("|", "\\|") for cell in cells) + " |"


def as_markdown(circumstances, figures):
    lines = ["# Figures of Rehome's data engine", ""]
    lines += [f"- {line}" for line in header(circumstances)]
    lines += ["", row("figure", "what", "measured", "target"), row("---", "---", "---", "---")]
    lines += [row(figure.name, figure.what, figure.value_text(), figure.limit_text()) for figure in figures]
    lines += ["", row("figure", "contender", "seconds (runs)", "servers' CPU s", "client's CPU s",
                      "client's peak memory"),
              row(*["---"] * 6)]
    for figure in figures:
        for series in figure.measured_series().values():
            facts = series.facts()
            runs = ", ".join(f"{seconds:.2f}" for seconds in facts["seconds"])
            lines.append(row(f"{figure.name} {figure.what}", f"`{series.command}`",
                             f"{facts['median_seconds']:.2f} ({runs})", f"{facts['servers_cpu_seconds']:.2f}",
                             f"{facts['client_cpu_seconds']:.2f}", megabytes(facts["client_peak_memory_bytes"])))
    notes = dict.fromkeys(f"{figure.name}: {note}" for figure in figures for note in figure.notes)
    if notes:
        lines += [""] + [f"- {note}" for note in notes]
    return "\n".join(lines) + "\n"
