# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds what is installed, declared and imported against each other, and proposes where each package goes."""
import os
import re

from known_names import DATABASE_DRIVER, DEV_PREFIXES, DEV_TOOLS, DISTRIBUTIONS, SERVERS, TWINS
from requirement_files import masked
from standards import normal

# What the new repository itself needs: its image runs gunicorn, its settings read .env, static files need a server.
NEEDED = {"django": "django", "gunicorn": "gunicorn>=20.1", "django-environ": "django-environ>=0.9", "whitenoise": "whitenoise>=5.3"}
DATABASE_DRIVERS = ("psycopg", "psycopg2", "psycopg2-binary", "psycopg-binary", "psycopg-c")
MOST_PLACES = 5


def is_pin(specifier):
    return re.match(r"^===?[^*,]+$", specifier) is not None


class Comparison:
    def __init__(self, standards, installed, files, own_names, note):
        self.standards, self.installed, self.note = standards, installed, note
        self.own = own_names
        self.packages = installed.packages
        self.declared, self.locked = {}, {}
        for entry in files.declared:
            if entry["name"] in self.own or self._is_project(entry, files.root):
                continue
            place = self.locked if entry["lock"] else self.declared
            place.setdefault(entry["name"], []).append(entry)
        for name in [n for n, entries in self.declared.items() if all(e["constraint"] for e in entries)]:
            if name not in self.packages:
                del self.declared[name]  # a constraint asks for nothing by itself
        self.used = {}
        # Django's PostgreSQL backend needs one of these; the declared one is the project's choice.
        self.driver = next((n for n in DATABASE_DRIVERS if n in self.declared),
                           next((n for n in DATABASE_DRIVERS if n in self.packages), "psycopg2-binary"))

    @staticmethod
    def _is_project(entry, project):
        """Whether it is the project itself, as `-e .` says."""
        return entry["kind"] == "local" and (project + os.sep).startswith(entry["path"].rstrip(os.sep) + os.sep)

    def resolve(self, dotted):
        """The distribution that an import comes from; None where nothing here knows."""
        if dotted == DATABASE_DRIVER:
            return self.driver
        providers = self.installed.providers(dotted)
        if providers:
            ranked = sorted(providers, key=lambda n: (n not in self.declared, n))
            return ranked[0]
        parts = dotted.split(".")
        for depth in (3, 2, 1):
            known = DISTRIBUTIONS.get(".".join(parts[:depth]))
            twins = next((t for t in TWINS if known in t), {known})
            for name in sorted(twins - {None}, key=lambda n: (n not in self.declared, n)):
                if name in self.declared or name == known:
                    return name
        wanted = normal(parts[0])
        for name in (wanted, "django-" + wanted, "python-" + wanted, "py" + wanted, re.sub("^django-", "", wanted)):
            if name in self.declared:
                return name
        return None

    def take_uses(self, uses, local, standard, is_own_top):
        unknown = {}
        for path in sorted(uses):
            for dotted, line, kind, hint in uses[path]:
                top = dotted.partition(".")[0]
                if top in standard or is_own_top(top) or local.has(top, path, bool(self.installed.providers(dotted))):
                    continue
                name = self.resolve(dotted)
                if name is None:
                    if kind == "runtime" and not hint:
                        unknown.setdefault(top, (path, line))
                elif name not in self.own and (not hint or name in self.declared):
                    self.used.setdefault(name, []).append(("%s:%d" % (path, line), kind))
        for top, (path, line) in sorted(unknown.items()):
            self.note("unknown-import", path, line, "", top)

    def take_mentions(self, mentions):
        """Commands in Procfile, Dockerfile and the like: {name of a package: place}."""
        for name, place in mentions.items():
            if name not in self.used:
                self.used[name] = [(place, "dev" if self._is_tool(name) else "command")]

    def _active(self, name):
        return [e for e in self.declared.get(name, ()) if self.standards.holds(e["marker"])]

    def _kind(self, name):
        kinds = {kind for _, kind in self.used.get(name, ())}
        for kind in ("runtime", "command", "optional", "dev"):
            if kind in kinds:
                return kind
        return ""

    def _is_tool(self, name):
        return name in DEV_TOOLS or name.startswith(DEV_PREFIXES)

    def _twin(self, name):
        """Another installed package with the same code."""
        others = next((t for t in TWINS if name in t), set()) - {name}
        return next((n for n in sorted(others) if n in self.packages), None)

    def rows(self):
        names = set(self.declared) | {n for n in self.used if n in self.packages or self._kind(n) in ("runtime", "dev")}
        names |= set(NEEDED) | {self.driver}
        for name in sorted(names):
            twin = self._twin(name)
            if twin in names and name in self.declared and twin not in self.declared and name not in self.packages:
                names.discard(twin)  # the same code under the declared name
                self.used.setdefault(name, []).extend(self.used.pop(twin, []))
        rows = {name: self._row(name) for name in sorted(names)}
        self._add_needed(rows)
        for row in rows.values():
            self._forgive(row, rows)
        return [rows[name] for name in sorted(rows)]

    def _row(self, name):
        package = self.packages.get(name)
        entries = self.declared.get(name, [])
        places = self._places(name)
        row = {"name": name, "installed": package.version if package else "",
               "declared": [e["text"] for e in entries],
               "declaredIn": ["%s:%d" % (e["file"], e["line"]) if e["line"] else e["file"] for e in entries],
               "imported": places[:MOST_PLACES], "use": self._kind(name), "neededBy": [], "problems": [],
               "place": "base", "line": ""}
        row["place"] = self._place(row, entries)
        row["problems"] = self._problems(row, entries)
        if "not-needed" in row["problems"] or "local-path" in row["problems"]:
            row["place"] = "leave"
        row["line"] = self._line(row, entries)
        return row

    def _places(self, name):
        """Where it is used, one line of each file: what runs first, then tests, then migrations."""
        first = {}
        for place, kind in self.used.get(name, ()):
            first.setdefault(place.rpartition(":")[0], (place, kind))
        ranked = sorted(first.values(), key=lambda u: ("/migrations/" in u[0], u[1] == "dev"))
        return [place for place, _ in ranked]

    def _place(self, row, entries):
        name, use = row["name"], row["use"]
        if name in NEEDED or name == self.driver or use in ("runtime", "command"):
            return "base"
        # What only tests import is for developers, even where it is declared for all.
        if use == "dev" or self._is_tool(name):
            return "dev"
        if entries and all(e["group"] == "dev" for e in entries):
            return "dev"
        if entries and all(e["group"] == "optional" for e in entries) and not row["installed"]:
            return "leave"
        return "base"

    def _problems(self, row, entries):
        name, use, problems = row["name"], row["use"], []
        active = self._active(name)
        if entries and not active:
            return ["not-needed"]
        asked = [e for e in active if not e["constraint"]]
        firm = [e for e in asked if e["group"] != "optional"]
        if firm and not row["installed"]:
            problems.append("other-name" if self._twin(name) else "missing")
        if not asked:
            if use and (use != "optional" or row["installed"]):
                problems.append("undeclared")
            elif name in NEEDED or name == self.driver:
                problems.append("added")
            if not row["installed"] and use in ("runtime", "dev"):
                problems.append("missing")
        problems += self._address_problems(active)
        locked = [e for e in self.locked.get(name, ())]
        bare = [e for e in asked if not e["url"]]
        if bare and not locked and not any(is_pin(e["specifier"]) for e in active):
            problems.append("unpinned")
        wanted = [e["specifier"] for e in active if e["specifier"]]
        if len(wanted) > 1 and not self.standards.satisfiable(wanted, row["installed"]):
            problems.append("conflicting")
        elif not all(self.standards.fits(row["installed"], s) for s in wanted + [e["specifier"] for e in locked]):
            problems.append("version-differs")
        if asked and row["place"] == "dev" and any(e["group"] == "base" for e in asked):
            problems.append("dev-only")
        if asked and row["place"] == "base" and use in ("runtime", "command") and all(e["group"] == "dev" for e in asked):
            problems.append("declared-for-dev")
        if (asked and not use and not self._is_tool(name) and name not in SERVERS and name not in NEEDED
                and name != self.driver and any(e["group"] == "base" for e in asked)):
            problems.append("unused")
        if self._same_import(name):
            problems.append("same-import")
        return problems

    def _address_problems(self, active):
        kinds = {e["kind"] for e in active if e["kind"]}
        return (["local-path"] if "local" in kinds else []) + (["url"] if kinds - {"local"} else [])

    def _same_import(self, name):
        others = next((t for t in TWINS if name in t), set()) - {name}
        return any(n in self.declared and n != name for n in others) and name in self.declared

    def _line(self, row, entries):
        name = row["name"]
        asked = self._active(name) or entries
        extras = sorted({extra for e in asked for extra in e["extras"]})
        head = name + ("[%s]" % ",".join(extras) if extras else "")
        markers = {e["marker"] for e in asked}
        tail = " ; " + markers.pop() if len(markers) == 1 and "" not in markers else ""
        package = self.packages.get(name)
        address = next((e for e in asked if e["url"]), None)
        if package and package.origin and not package.origin.get("local"):
            return "%s @ %s%s" % (head, masked(package.origin["url"]), tail)
        if address:
            url = re.sub(r"#egg=[^&]*&?", "#", address["url"]).rstrip("#")
            return "%s @ %s%s" % (head, url, tail) if address["kind"] != "local" else address["text"]
        version = row["installed"]
        if not version and self._twin(name):
            version = self.packages[self._twin(name)].version
        if version:
            return "%s==%s%s" % (head, version.partition("+")[0], tail)
        locked = self.locked.get(name)
        specifiers = {e["specifier"] for e in asked if e["specifier"]}
        if locked:
            return head + locked[0]["specifier"] + tail
        if len(specifiers) == 1:
            return head + specifiers.pop() + tail
        if len(specifiers) > 1:
            return head + next((s for s in sorted(specifiers) if is_pin(s)), sorted(specifiers)[0]) + tail
        return NEEDED.get(name, head) if head == name else head

    def _add_needed(self, rows):
        """What the packages need in turn, pinned as well: base first, for what both need belongs to base."""
        for place in ("base", "dev"):
            roots = [(n, tuple(sorted({x for e in self._active(n) for x in e["extras"]})))
                     for n, row in sorted(rows.items()) if row["place"] == place]
            self._follow(roots, place, rows)

    def _follow(self, waiting, place, rows):
        seen = set(waiting)
        while waiting:
            name, extras = waiting.pop(0)
            for needed, more in self.installed.needs(name, extras):
                if needed in self.own or needed == name:
                    continue
                if needed in self.packages and needed not in rows:
                    rows[needed] = self._row(needed)
                    rows[needed].update(problems=[], place=place, line="")
                    rows[needed]["line"] = self._line(rows[needed], [])
                row = rows.get(needed)
                if row is None:
                    continue
                if name not in row["neededBy"]:
                    row["neededBy"].append(name)
                if place == "base" and row["place"] == "dev" and not self._is_tool(needed):
                    row["place"] = "base"
                if (needed, more) not in seen:
                    seen.add((needed, more))
                    waiting.append((needed, more))

    @staticmethod
    def _forgive(row, rows):
        """What another package needs is not unused, nor for developers only."""
        row["neededBy"].sort()
        needed = [n for n in row["neededBy"] if "unused" not in rows[n]["problems"]]
        if needed and "unused" in row["problems"]:
            row["problems"].remove("unused")
        if row["place"] == "base" and "dev-only" in row["problems"]:
            row["problems"].remove("dev-only")
