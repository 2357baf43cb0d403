# SPDX-License-Identifier: GPL-3.0-or-later
"""The libraries that understand Python's packaging standards, wherever this interpreter has them."""
import importlib
import re
import sys
import warnings

SYSTEM_PACKAGES = "/usr/lib/python3/dist-packages"  # where Debian's python3-packaging stands


def normal(name):
    """A distribution's name as PEP 503 says."""
    return re.sub(r"[-_.]+", "-", name).lower()


class Standards:
    """Requirements, versions and markers, as the packaging library understands them."""

    def __init__(self):
        self.label = ""
        warnings.simplefilter("ignore")  # older libraries warn of what they take
        for label, package, folder in (("packaging", "packaging", None), ("pip", "pip._vendor.packaging", None),
                                       ("system", "packaging", SYSTEM_PACKAGES),
                                       ("system", "pip._vendor.packaging", SYSTEM_PACKAGES)):
            if self._load(package, folder):
                self.label = label
                break

    def _load(self, package, folder):
        if folder:
            sys.path.append(folder)
        try:
            self.requirements = importlib.import_module(package + ".requirements")
            self.specifiers = importlib.import_module(package + ".specifiers")
            self.versions = importlib.import_module(package + ".version")
            return True
        except Exception:  # absent, or too new for this interpreter
            return False
        finally:
            if folder:
                sys.path.remove(folder)

    def requirement(self, text):
        """Name, extras, specifier, URL and marker of one requirement. Raises ValueError."""
        if not self.label:
            return self._bare(text)
        try:
            parsed = self.requirements.Requirement(text)
        except Exception as error:
            raise ValueError(str(error).split("\n")[0]) from None
        return {"name": normal(parsed.name), "extras": sorted(parsed.extras), "specifier": str(parsed.specifier),
                "url": parsed.url or "", "marker": str(parsed.marker) if parsed.marker else ""}

    @staticmethod
    def _bare(text):
        found = re.match(r"^([A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?)\s*(?:\[([^\]]*)\])?\s*(@\s*\S+|[^;]*)(?:;(.*))?$", text)
        if not found:
            raise ValueError("no requirement")
        name, extras, rest, marker = found.groups()
        url = rest[1:].strip() if rest.startswith("@") else ""
        return {"name": normal(name), "extras": sorted(e.strip() for e in (extras or "").split(",") if e.strip()),
                "specifier": "" if url else rest.strip(" ()"), "url": url, "marker": (marker or "").strip()}

    def holds(self, marker, extra=""):
        """Whether a marker is true for this interpreter."""
        if not marker or not self.label:
            return True
        try:
            parsed = self.requirements.Requirement("x; " + marker).marker
            return parsed.evaluate({"extra": extra})
        except Exception:
            return True

    def fits(self, version, specifier):
        """Whether a version is one that the specifier asks for; true where nobody can tell."""
        if not specifier or not version or not self.label:
            return True
        try:
            return self.specifiers.SpecifierSet(specifier).contains(self.versions.Version(version), prereleases=True)
        except Exception:
            return True

    def satisfiable(self, specifiers, known=""):
        """Whether some version fits all of them: tried at, below and above every version that they name."""
        if not self.label:
            return True
        try:
            wanted = self.specifiers.SpecifierSet(",".join(s for s in specifiers if s))
            candidates = {v for single in wanted for v in self._around(single.version)}
        except Exception:
            return True
        if known:
            candidates.add(known)
        return not candidates or any(self.fits(v, str(wanted)) for v in candidates)

    def _around(self, text):
        version = self.versions.Version(text[:-2] if text.endswith(".*") else text)
        release = list(version.release)
        around = {str(version), ".".join(map(str, release + [0, 1])), str(version) + ".post1"}
        for place, number in enumerate(release):
            if number:
                around.add(".".join(map(str, release[:place] + [number - 1, 99999])))
            around.add(".".join(map(str, release[:place] + [number + 1])))
        return around


def toml_module():
    """What reads TOML here; None where this interpreter has nothing for it."""
    for name in ("tomllib", "tomli", "pip._vendor.tomli"):
        try:
            return importlib.import_module(name)
        except Exception:
            continue
    return None
