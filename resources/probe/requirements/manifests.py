# SPDX-License-Identifier: GPL-3.0-or-later
"""What else declares requirements: pyproject.toml, setup.cfg, setup.py, Pipfile, environment.yml, lock files."""
import ast
import configparser
import json
import os
import re

from requirement_files import CREDENTIALS, is_dev_name, masked, place_of
from standards import normal, toml_module


def poetry_specifier(text):
    """Poetry's and Cargo's shorthand as a PEP 440 specifier; None where it is a choice between ranges."""
    text = text.strip()
    if "||" in text or re.search(r"\s\|\s", text):
        return None
    parts = []
    for part in re.split(r"\s*,\s*|\s+(?=[<>=!~^])", text):
        part = re.sub(r"^([<>=!~^]+)\s+", r"\1", part.strip())
        if part in ("", "*"):
            continue
        if part[0] in "^~" and not part.startswith("~="):
            parts.append(_range(part[0], part[1:].lstrip("=").strip()))
        elif part[0] in "<>=!~":
            parts.append("==" + part[1:] if part[0] == "=" and part[1:2] != "=" else part)
        else:
            parts.append("==" + part)
    return ",".join(parts)


def _range(sign, version):
    numbers = [int(n) for n in re.match(r"\d+(\.\d+)*", version).group(0).split(".")]
    if sign == "^":
        place = next((i for i, n in enumerate(numbers) if n), len(numbers) - 1)
    else:
        place = min(1, len(numbers) - 1)
    above = numbers[:place] + [numbers[place] + 1]
    return ">=%s,<%s" % (version, ".".join(map(str, above + [0] * (len(numbers) - len(above)))))


class Manifests:
    """Reads the files that are no requirement files, with the help of one that reads those."""

    def __init__(self, files):
        self.files, self.standards = files, files.standards
        self.own_names = set()
        self.lines = {}
        self.toml = toml_module()

    def _text(self, path, name, start=0):
        """The number of the line in which a name stands; 0 where it is not found."""
        pattern = re.compile(r"(?<![\w.-])%s(?![\w-])" % re.sub(r"[-_.]+", "[-_.]+", re.escape(name).replace("\\-", "-")),
                             re.IGNORECASE)
        for number, line in enumerate(self.lines.get(path, ())[start:], start + 1):
            if pattern.search(line.partition("#")[0]):
                return number
        return 0

    def _section(self, path, header):
        for number, line in enumerate(self.lines.get(path, ()), 1):
            if line.strip().startswith(header):
                return number
        return 0

    def _open(self, path):
        text = self.files.content(path)
        if text is not None:
            self.lines[path] = text.splitlines()
        return text

    def _parse_toml(self, path):
        text = self._open(path)
        if text is None:
            return {}
        if self.toml is None:
            self.files.note("no-toml", path)
            return {}
        try:
            return self.toml.loads(text)
        except Exception as error:
            line = re.search(r"line (\d+)", str(error))
            self.files.note("syntax", path, int(line.group(1)) if line else 0, str(error))
            return {}

    def _pep508(self, path, texts, how, header=""):
        start = self._section(path, header) if header else 0
        for text in texts if isinstance(texts, list) else []:
            if isinstance(text, str):
                name = re.match(r"\s*([\w.-]+)", text)
                self.files.target(path, self._text(path, name.group(1), start) if name else 0, text.strip(), how)

    def pyproject(self, path):
        data = self._parse_toml(path)
        project = data.get("project") or {}
        tool = data.get("tool") or {}
        if project.get("name"):
            self.own_names.add(normal(project["name"]))
        self._pep508(path, project.get("dependencies"), {})
        for extra, texts in (project.get("optional-dependencies") or {}).items():
            self._pep508(path, texts, {"group": "dev" if is_dev_name(extra) else "optional"},
                         "[project.optional-dependencies")
        self._groups(path, data.get("dependency-groups") or {})
        dynamic = ((tool.get("setuptools") or {}).get("dynamic") or {}).get("dependencies") or {}
        listed = dynamic.get("file") if isinstance(dynamic, dict) else None
        for name in [listed] if isinstance(listed, str) else listed or []:
            self.files._nested(path, self._text(path, name), name, False, ())
        self._uv(path, tool)
        self._poetry(path, tool.get("poetry") or {})

    def _groups(self, path, groups):
        for name, entries in groups.items():
            dev = {"group": "dev" if is_dev_name(name) else "optional"}
            self._pep508(path, entries, dev, "[dependency-groups")

    def _uv(self, path, tool):
        lists = [(tool.get("uv") or {}).get("dev-dependencies")]
        lists += ((tool.get("pdm") or {}).get("dev-dependencies") or {}).values()
        for texts in lists:
            self._pep508(path, texts, {"group": "dev"})
        sources = (tool.get("uv") or {}).get("sources") or {}
        for name, source in sources.items():
            if isinstance(source, list):  # one for each kind of machine
                source = next((s for s in source if isinstance(s, dict) and self.standards.holds(s.get("marker", ""))), None)
            for entry in self.files.declared:
                if entry["name"] == normal(name) and isinstance(source, dict):
                    self._address(path, entry, source)

    def _address(self, path, entry, source):
        """Puts the address of a table such as {git = "…", rev = "…"} into a requirement."""
        if source.get("git"):
            commit = source.get("rev") or source.get("ref") or source.get("tag") or source.get("branch") or ""
            entry["url"] = "git+%s%s" % (source["git"], "@" + commit if commit else "")
        elif source.get("url") or source.get("file"):
            entry["url"] = source.get("url") or source["file"]
        elif source.get("path") or source.get("workspace"):
            entry["url"] = "./" + str(source.get("path", "")).lstrip("./")
            entry["path"] = os.path.normpath(os.path.join(os.path.dirname(path), str(source.get("path", "."))))
        if CREDENTIALS.search(entry["url"]) and masked(entry["url"]) != entry["url"]:
            self.files.note("credentials", path, entry["line"])
        entry["url"] = masked(entry["url"])
        entry["editable"] = bool(source.get("editable") or source.get("develop"))
        entry["kind"] = place_of(entry["url"]) if entry["url"] else ""

    def _poetry(self, path, poetry):
        if poetry.get("name"):
            self.own_names.add(normal(poetry["name"]))
        self._tables(path, poetry.get("dependencies") or {}, "base", "[tool.poetry.dependencies")
        self._tables(path, poetry.get("dev-dependencies") or {}, "dev", "[tool.poetry.dev-dependencies")
        for group, content in (poetry.get("group") or {}).items():
            kind = "dev" if is_dev_name(group) or content.get("optional") else "base"
            self._tables(path, content.get("dependencies") or {}, kind, "[tool.poetry.group.%s" % group)

    def _tables(self, path, entries, group, header):
        """name = "specifier" or name = {…}, as Poetry and Pipenv write it."""
        start = self._section(path, header)
        for name, values in entries.items():
            if normal(name) == "python":
                continue
            for value in values if isinstance(values, list) else [values]:
                line = self._text(path, name, start) or self._section(path, "%s.%s]" % (header.rstrip("]"), name))
                self._table(path, name, value, group, line)

    def _table(self, path, name, value, group, line):
        table = value if isinstance(value, dict) else {"version": str(value)}
        specifier = poetry_specifier(str(table.get("version") or "*"))
        if specifier is None:
            self.files.note("either-or", path, line, "%s = %s" % (name, table.get("version")))
            specifier = ""
        markers = [str(table["markers"])] if table.get("markers") else []
        markers += ["%s %s" % (key, table[key]) for key in ("sys_platform", "os_name", "platform_machine",
                                                             "platform_system", "python_version") if table.get(key)]
        if table.get("platform"):
            markers.append("sys_platform == '%s'" % table["platform"])
        if table.get("python"):
            wanted = poetry_specifier(str(table["python"])) or ""
            markers += ["python_version %s '%s'" % found for found in re.findall(r"([<>=!~]+)([\d.*]+)", wanted)]
        parsed = {"name": normal(name), "extras": sorted(table.get("extras") or []), "specifier": specifier,
                  "url": "", "marker": " and ".join(markers)}
        written = name + ("[%s]" % ",".join(parsed["extras"]) if parsed["extras"] else "")
        self.files.add(path, line, "%s = %s" % (written, table.get("version") or "…"), parsed,
                       {"group": "optional" if table.get("optional") else group})
        self._address(path, self.files.declared[-1], table)
        if self.files.declared[-1]["url"]:
            self.files.declared[-1]["text"] = "%s @ %s" % (name, self.files.declared[-1]["url"])

    def pipfile(self, path):
        data = self._parse_toml(path)
        self._tables(path, data.get("packages") or {}, "base", "[packages]")
        self._tables(path, data.get("dev-packages") or {}, "dev", "[dev-packages]")
        for source in data.get("source") or []:
            if isinstance(source, dict) and not re.search(r"//pypi\.(python\.)?org/", str(source.get("url", "//pypi.org/"))):
                self.files._line(path, self._section(path, "[[source"), "--extra-index-url " + source["url"],
                                 {"group": "base"}, ())

    def pipfile_lock(self, path):
        text = self._open(path)
        try:
            data = json.loads(text or "{}")
        except ValueError as error:
            self.files.note("syntax", path, getattr(error, "lineno", 0), str(error))
            return
        for section, group in (("default", "base"), ("develop", "dev")):
            for name, entry in (data.get(section) or {}).items():
                self._locked(path, name, (entry.get("version") or "").lstrip("="), group)

    def toml_lock(self, path):
        """poetry.lock and uv.lock: [[package]] with name and version."""
        for entry in self._parse_toml(path).get("package") or []:
            if entry.get("version") and not (entry.get("source") or {}).get("editable"):
                self._locked(path, str(entry.get("name")), str(entry["version"]), "base")

    def _locked(self, path, name, version, group):
        if version:
            parsed = {"name": normal(name), "extras": [], "specifier": "==" + version, "url": "", "marker": ""}
            self.files.add(path, self._text(path, name), "%s==%s" % (name, version), parsed,
                           {"group": group, "lock": True})

    def setup_cfg(self, path):
        text = self._open(path)
        parser = configparser.RawConfigParser(strict=False)
        try:
            parser.read_string(text or "")
        except configparser.Error as error:
            self.files.note("syntax", path, getattr(error, "lineno", 0) or 0, str(error).split("\n")[0])
            return
        if parser.has_option("metadata", "name"):
            self.own_names.add(normal(parser.get("metadata", "name")))
        options = dict(parser.items("options")) if parser.has_section("options") else {}
        self._listed(path, options.get("install_requires", ""), "base")
        self._listed(path, options.get("tests_require", ""), "dev")
        if parser.has_section("options.extras_require"):
            for extra, value in parser.items("options.extras_require"):
                self._listed(path, value, "dev" if is_dev_name(extra) else "optional")

    def _listed(self, path, value, group):
        if value.strip().startswith("file:"):
            for name in value.strip()[5:].split(","):
                self.files._nested(path, self._text(path, name.strip()), name.strip(), False, ())
            return
        lines = value.splitlines() if "\n" in value else re.split(r"\s*;\s*(?![^;]*==)", value)
        self._pep508(path, [re.sub(r"\s#.*$", "", t).strip() for t in lines if t.strip() and t.strip()[0] != "#"],
                     {"group": group})

    def setup_py(self, path):
        text = self._open(path)
        try:
            tree = ast.parse(text or "")
        except (SyntaxError, ValueError) as error:
            self.files.note("syntax", path, getattr(error, "lineno", 0) or 0, str(error))
            return
        values = {target.id: node.value for node in ast.walk(tree) if isinstance(node, ast.Assign)
                  for target in node.targets if isinstance(target, ast.Name)}
        for node in ast.walk(tree):
            called = getattr(node, "func", None)
            if isinstance(node, ast.Call) and getattr(called, "id", getattr(called, "attr", "")) == "setup":
                for keyword in node.keywords:
                    value = values.get(getattr(keyword.value, "id", None), keyword.value)
                    self._setup_argument(path, keyword.arg, value)

    def _setup_argument(self, path, name, node):
        if name not in ("name", "install_requires", "tests_require", "extras_require"):
            return
        try:
            value = ast.literal_eval(node)
        except ValueError:
            if name != "name":
                self.files.note("not-static", path, node.lineno, name)
            return
        if name == "name":
            self.own_names.add(normal(str(value)))
        elif name == "extras_require" and isinstance(value, dict):
            for extra, texts in value.items():
                self._pep508(path, list(texts), {"group": "dev" if is_dev_name(str(extra)) else "optional"})
        elif isinstance(value, (list, tuple, str)):
            texts = value.splitlines() if isinstance(value, str) else list(value)
            self._pep508(path, texts, {"group": "dev" if name == "tests_require" else "base"})

    def environment_yml(self, path):
        """The list below "- pip:" of a conda environment; what conda itself installs is not for pip."""
        text = self._open(path)
        inside = -1
        for number, line in enumerate((text or "").splitlines(), 1):
            content = re.sub(r"(^|\s)#.*$", "", line).rstrip()
            indent = len(content) - len(content.lstrip())
            item = re.match(r"\s*-\s+(.*)$", content)
            if re.match(r"\s*-\s*pip\s*:\s*$", content):
                inside = indent
            elif inside >= 0 and content and indent <= inside:
                inside = -1
            elif inside >= 0 and item:
                self.files._line(path, number, item.group(1).strip("\"'"), {"group": "base"}, ())
