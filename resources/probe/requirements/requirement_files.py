# SPDX-License-Identifier: GPL-3.0-or-later
"""Requirement files as pip reads them: lines, options, nested files, URLs."""
import codecs
import os
import re

from standards import normal

BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"),
        (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
DEV_WORDS = {"dev", "develop", "development", "devel", "test", "tests", "testing", "ci", "lint", "linting", "linters",
             "doc", "docs", "documentation", "local", "debug", "build", "typing", "types", "style", "format", "qa",
             "precommit", "tools", "tox", "nox", "coverage"}
COMMENT = re.compile(r"(^|\s)#.*$")
OPTION = re.compile(r"\s--?[A-Za-z]")
CREDENTIALS = re.compile(r"(://)([^/@\s]+)@")
KEPT_OPTIONS = ("-i", "--index-url", "--extra-index-url", "-f", "--find-links", "--trusted-host", "--pre",
                "--no-binary", "--only-binary", "--prefer-binary", "--no-index")


def decoded(content):
    """The text, and whether it is in no encoding that pip would take."""
    for bom, encoding in BOMS:
        if content.startswith(bom):
            return content[len(bom):].decode(encoding, "replace"), False
    for line in content.split(b"\n")[:2]:
        cookie = re.search(rb"coding[:=]\s*([-\w.]+)", line) if line.startswith(b"#") else None
        if cookie:
            try:
                return content.decode(cookie.group(1).decode("ascii")), False
            except (LookupError, UnicodeDecodeError):
                break
    try:
        return content.decode("utf-8"), False
    except UnicodeDecodeError:
        return content.decode("latin-1"), True


def logical_lines(text):
    """(number of the first line, text) with continuations joined and comments taken off."""
    joined, first = "", 0
    for number, line in enumerate(text.splitlines(), 1):
        comment = line.lstrip().startswith("#")
        first = first or number
        if line.endswith("\\") and not comment:
            joined += line[:-1].rstrip() + " "
            continue
        yield first, COMMENT.sub("", joined if comment else joined + line).strip()
        joined, first = "", 0
    if joined:
        yield first, COMMENT.sub("", joined).strip()


def is_dev_name(path):
    """Whether a file or group is for developers by its name: requirements/dev.txt, test-requirements.txt."""
    words = re.split(r"[^a-z]+", path.lower())
    return any(word in DEV_WORDS for word in words)


def masked(text):
    """The text without the account in a URL, which may be a password or a token. pip fills in ${…} by itself."""
    def account(found):
        inside = found.group(2)
        if inside == "git" or re.fullmatch(r"(\$\{[A-Z0-9_]+\}:?)+", inside):
            return found.group(0)
        return found.group(1) + "${PACKAGE_ACCOUNT}@"

    return CREDENTIALS.sub(account, text)


def url_name(url):
    """The name of the distribution behind a URL, as far as the URL tells."""
    egg = re.search(r"[#&]egg=([A-Za-z0-9._-]+)", url)
    if egg:
        return normal(egg.group(1))
    path = re.sub(r"[#?].*$", "", url).rstrip("/")
    if re.match(r"(git|hg|svn|bzr)\+", url):  # a branch may hold slashes: …/django.git@stable/1.6.x
        inside = path.partition("://")[2].partition("/")[2]
        path = re.sub(r"\.git$", "", inside.partition("@")[0])
    name = os.path.basename(path)
    wheel = re.match(r"([A-Za-z0-9._]+?)-\d[^-]*-.*\.whl$", name)
    source = re.match(r"([A-Za-z0-9._-]+?)-\d[\w.!+]*\.(tar\.gz|zip|tar\.bz2|tgz)$", name)
    archive = re.search(r"([^/]+)/archive/", path)
    if wheel or source or archive:
        return normal((wheel or source or archive).group(1))
    return normal(re.sub(r"\.(zip|tar\.gz|git|whl)$", "", name)) if name not in ("", ".", "..") else ""


def place_of(target):
    """Whether a requirement's target is a "vcs" address, another "url" or a "local" path; else ""."""
    if re.match(r"(git|hg|svn|bzr)\+", target):
        return "vcs"
    if target.startswith("file:") or target.startswith((".", "/", "~")) or target.startswith("${PWD}"):
        return "local"
    if re.match(r"[a-z][a-z0-9+.-]*://", target):
        return "url"
    return "local" if re.search(r"\.(whl|zip|tar\.gz)$", target) and " " not in target else ""


class RequirementFiles:
    """Reads files, follows what they include, and adds what they declare to a list."""

    def __init__(self, root, standards, notes):
        self.root, self.standards, self.notes = root, standards, notes
        self.declared, self.files, self.options = [], [], []
        self._read = set()

    def relative(self, path):
        return os.path.relpath(path, self.root)

    def note(self, code, path, line=0, text="", name=""):
        self.notes.append({"code": code, "file": self.relative(path), "line": line, "text": masked(text),
                           "name": name})

    def content(self, path):
        try:
            with open(path, "rb") as file:
                text, foreign = decoded(file.read())
        except OSError as error:
            self.note("unreadable", path, text=error.strerror or "")
            return None
        if foreign:
            self.note("encoding", path)
        self.files.append(self.relative(path))
        return text

    def read(self, path, constraint=False, come_from=()):
        real = os.path.realpath(path)
        if real in come_from:
            self.note("circular", come_from[-1], text=self.relative(path))
            return
        if (real, constraint) in self._read:
            return
        self._read.add((real, constraint))
        text = self.content(path)
        if text is None:
            return
        compiled = re.search(r"(pip-compile|uv pip compile|uv export|pip-tools)", text[:2000]) is not None
        group = "dev" if is_dev_name(self.relative(path)) else "base"
        hashes = 0
        for number, line in logical_lines(text):
            if not line:
                continue
            if "{{" in line or "{%" in line:
                self.note("template", path, number, line)
                continue
            hashes += "--hash" in line
            self._line(path, number, line, {"group": group, "constraint": constraint, "compiled": compiled},
                       come_from + (real,))
        if hashes:
            self.note("hashes", path, text=str(hashes))

    def _line(self, path, number, line, how, come_from):
        if line.startswith("-") and not line.startswith(("-e ", "--editable")) and masked(line) != line:
            self.note("credentials", path, number)
        option = re.match(r"(--?[A-Za-z][\w-]*)(?:\s*=\s*|\s+|$)(.*)$", line)
        short = re.match(r"(-[recif])(\S.*)$", line)
        if line.startswith("-"):
            name, value = (short or option).groups() if (short or option) else (line, "")
            value = value.strip().strip("\"'")
            if name in ("-r", "--requirement", "-c", "--constraint"):
                self._nested(path, number, value, name in ("-c", "--constraint"), come_from)
            elif name in ("-e", "--editable"):
                self.target(path, number, value, dict(how, editable=True))
            elif name in KEPT_OPTIONS:
                self.options.append({"line": masked(line), "group": how["group"]})
            return
        cut = OPTION.search(line)
        self.target(path, number, line[:cut.start()].strip() if cut else line, how)

    def _nested(self, path, number, value, constraint, come_from):
        nested = value if os.path.isabs(value) else os.path.join(os.path.dirname(path), value)
        if re.match(r"[a-z]+://", value):
            self.note("remote-file", path, number, value)
        elif not os.path.isfile(nested):
            self.note("absent-file", path, number, value)
        else:
            self.read(os.path.normpath(nested), constraint, come_from)

    def target(self, path, number, text, how):
        """Takes one requirement: a name with a specifier, or an address."""
        place = place_of(text)
        marker, parsed = "", None
        if place:
            text, _, marker = (part.strip() for part in text.partition(" ;"))
            extras = re.match(r"^(.*?)\[([\w,\s-]+)\]$", text)
            address, names = (extras.group(1), extras.group(2)) if extras else (text, "")
            parsed = {"name": url_name(address), "extras": [e.strip() for e in names.split(",") if e.strip()],
                      "specifier": "", "url": address, "marker": marker}
        else:
            try:
                parsed = self.standards.requirement(text)
            except ValueError as error:
                self.note("invalid", path, number, "%s (%s)" % (text, error))
                return
        self.add(path, number, text, parsed, how)

    def add(self, path, number, text, parsed, how):
        """Takes one requirement that has been understood already."""
        entry = {"group": "base", "constraint": False, "compiled": False, "editable": False, "lock": False}
        entry.update(how)
        entry.update(parsed)
        entry.update(text=masked(text), url=masked(parsed["url"]), file=self.relative(path), line=number,
                     kind=place_of(parsed["url"]) if parsed["url"] else "")
        if masked(text + " " + parsed["url"]) != text + " " + parsed["url"]:
            self.note("credentials", path, number)
        if not entry["name"] and not (entry["kind"] == "local"):
            self.note("nameless", path, number, text)
            return
        if entry["kind"] == "local":
            folder = re.sub(r"^file:(//)?", "", entry["url"])
            entry["path"] = os.path.normpath(os.path.join(os.path.dirname(path), folder))
            entry["name"] = entry["name"] or normal(os.path.basename(entry["path"]))
        self.declared.append(entry)
