# SPDX-License-Identifier: GPL-3.0-or-later
"""What is installed for this interpreter, from its metadata alone."""
import json
import os
import sys
import sysconfig

from known_names import KNOWN_NEEDS, REMOVED_MODULES
from standards import normal

try:
    from importlib import metadata
except ImportError:  # before Python 3.8
    import importlib_metadata as metadata


def standard_modules():
    names = set(sys.builtin_module_names) | REMOVED_MODULES | {"__future__", "test"}
    if hasattr(sys, "stdlib_module_names"):
        return names | set(sys.stdlib_module_names)
    for folder in (sysconfig.get_paths()["stdlib"], os.path.join(sysconfig.get_paths()["stdlib"], "lib-dynload")):
        for entry in os.listdir(folder) if os.path.isdir(folder) else []:
            names.add(entry.split(".")[0])
    return names


class Package:
    def __init__(self, distribution, standards):
        self.name = normal(distribution.metadata["Name"])
        self.version = distribution.version
        self.requires = []
        texts = list(distribution.requires or [])
        if not any("extra" not in text for text in texts):
            texts += KNOWN_NEEDS.get(self.name, [])
        if self.name == "django" and self.version.split(".")[0] < "4" and texts[-1].startswith("pytz"):
            texts[-1] = "pytz"
        for text in texts:
            try:
                self.requires.append(standards.requirement(text))
            except ValueError:
                continue
        self._distribution = distribution
        self.modules = self._modules()
        self.scripts = set()
        try:
            self.scripts = {e.name for e in distribution.entry_points if e.group == "console_scripts"}
        except Exception:
            pass
        self.origin = self._origin()

    def _modules(self):
        """The dotted names of its packages and modules, three levels deep."""
        names = set()
        for file in self._distribution.files or []:
            parts = file.parts
            if not parts or parts[0] == ".." or parts[0].endswith((".dist-info", ".egg-info", ".data")):
                continue
            last = parts[-1]
            if not last.endswith((".py", ".so", ".pyd")):
                continue
            dotted = [p for p in parts[:-1]] + [last.split(".")[0]]
            if dotted[-1] == "__init__":
                dotted.pop()
            if dotted and all(p.isidentifier() for p in dotted) and dotted[0] != "__pycache__":
                names.update(".".join(dotted[:depth]) for depth in range(1, min(len(dotted), 3) + 1))
        tops = (self._distribution.read_text("top_level.txt") or "").split()
        names.update(top.replace("/", ".") for top in tops)
        return names

    def _origin(self):
        """Where it was installed from, if not by name and version: {"url", "commit", "editable"}."""
        try:
            data = json.loads(self._distribution.read_text("direct_url.json") or "{}")
        except ValueError:
            data = {}
        if not data.get("url"):
            return {}
        vcs = data.get("vcs_info") or {}
        url = data["url"]
        return {"url": "%s+%s@%s" % (vcs["vcs"], url, vcs.get("commit_id", "")) if vcs.get("vcs") else url,
                "editable": bool((data.get("dir_info") or {}).get("editable")), "local": "dir_info" in data}


class Installed:
    def __init__(self, standards, own_folder):
        self.standards = standards
        self.packages = {}
        folders = [p for p in sys.path if p and os.path.realpath(p) != os.path.realpath(own_folder)]
        for distribution in metadata.distributions(path=folders):
            if distribution.metadata is None or not distribution.metadata["Name"]:
                continue  # a damaged installation
            package = Package(distribution, standards)
            self.packages.setdefault(package.name, package)
        self._tops = {}
        for package in self.packages.values():
            for module in package.modules:
                self._tops.setdefault(module.partition(".")[0], set()).add(package.name)

    def providers(self, dotted):
        """The names of the packages that an import may come from; the best match where several share a namespace."""
        candidates = self._tops.get(dotted.partition(".")[0], set())
        if len(candidates) < 2:
            return set(candidates)
        parts = dotted.split(".")
        for depth in range(min(len(parts), 3), 0, -1):
            prefix = ".".join(parts[:depth])
            found = {name for name in candidates if prefix in self.packages[name].modules}
            if found:
                return found
        return set(candidates)

    def needs(self, name, extras=()):
        """What an installed package asks for here: names with their extras."""
        package = self.packages.get(name)
        wanted = []
        for requirement in package.requires if package else []:
            marker = requirement["marker"]
            if any(self.standards.holds(marker, extra) for extra in ("",) + tuple(extras)):
                wanted.append((requirement["name"], tuple(requirement["extras"])))
        return wanted
