# SPDX-License-Identifier: GPL-3.0-or-later
"""Secrets in code and in files of the project: named, never told."""
import ast
import posixpath
import re

from findings import ATTENTION, NOTE, TROUBLE, size_text
from project_tree import is_test
from secret_values import FORMS, is_placeholder, is_secret_name, kind_by_form, looks_real, url_passwords
from settings_choice import DEVELOPMENT
from syntax import dotted, index, text, walk

WORDS = ("passw", "pwd", "secret", "token", "api_key", "apikey", "private_key", "access_key", "credential", "auth_key", "dsn")
VALUE = re.compile(r"\w*[\"']?\]?\s*(?:=|:|,|\bor\b)\s*(?:default\s*=\s*)?[rbfu]?\(?\s*[\"'][^\"'\s]{3}")
FORM_HINTS = ("://", "AKIA", "ASIA", "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "xox", "k_live_", "k_test_", "AIza", "SG.", "PRIVATE KEY")
URL_HINT = re.compile(r"://[^\s/:@'\"]*:[^\s/@'\"]+@")
EXAMPLE = re.compile(r"(?i)(example|sample|template|dist|default|skeleton|dummy)")
ENV_FILE = re.compile(r"(^|/)(\.env[\w.\-]*|[\w\-]*\.env|\.envs/.*|\.envrc)$")
ENV_LINE = re.compile(r"^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=\s*(.*?)\s*$", re.MULTILINE)
RANDOM = re.compile(r"^(?=.*[A-Za-z])(?=.*\d)\S{8,}$")


def may_hold(content, only_forms=False):
    """Whether a file is worth parsing: one search for each word is many times as fast as one expression for all."""
    if only_forms:
        return any(hint in content for hint in FORM_HINTS if hint != "://")
    lower = content.lower()
    for word in WORDS:
        at = lower.find(word)
        while at >= 0:
            if VALUE.match(content, at + len(word)):
                return True
            at = lower.find(word, at + len(word))
    return any(hint in content and (hint != "://" or URL_HINT.search(content)) for hint in FORM_HINTS)


class SecretFinder:
    def __init__(self, tree, sources, findings, masker, settings_files, used_files):
        self.tree, self.sources, self.findings, self.masker = tree, sources, findings, masker
        self.settings_files, self.used_files = settings_files, used_files

    def look(self, reads_of):
        for path in self.tree.python:
            if "/migrations/" in path:
                continue
            source = self.sources.get(path)
            # Passwords in tests are made up; keys of services may be real.
            if path in self.settings_files or may_hold(source.text, is_test(path)):
                self._file(path, source, reads_of)
        self._files()

    def _weight(self, path):
        if path in self.used_files:
            return TROUBLE
        if is_test(path) or EXAMPLE.search(path) or DEVELOPMENT.search(path):
            return NOTE
        return ATTENTION

    def _file(self, path, source, reads_of):
        parsed = source.tree
        if parsed is None:
            return
        reads = reads_of(path)
        named = list(self._named(parsed))
        for node, name in named:
            self._literal(path, name, node)
        for read in reads.all() if reads else ():
            self._default(path, read)
        handled = {id(node) for node, _ in named}
        for node in walk(parsed):
            value = text(node)
            if value is not None and len(value) >= 12 and id(node) not in handled and not is_placeholder(value):
                self._form(path, node, value)

    @staticmethod
    def _named(parsed):
        """Every text literal that stands under a name: name = "…", {"name": "…"}, call(name="…"), x["name"] = "…"."""
        for node in walk(parsed):
            if isinstance(node, (ast.Assign, ast.AnnAssign)) and text(node.value) is not None:
                for target in node.targets if isinstance(node, ast.Assign) else [node.target]:
                    if isinstance(target, (ast.Name, ast.Attribute)):
                        yield node.value, dotted(target).rpartition(".")[2]
                    elif isinstance(target, ast.Subscript) and text(index(target)):
                        yield node.value, text(index(target))
            elif isinstance(node, (ast.Assign, ast.AnnAssign)) and isinstance(node.value, ast.BoolOp):
                for value in node.value.values:  # os.environ.get("X") or "…"
                    target = node.targets[0] if isinstance(node, ast.Assign) else node.target
                    if text(value) and isinstance(target, ast.Name):
                        yield value, target.id
            elif isinstance(node, ast.Dict):
                for key, value in zip(node.keys, node.values):
                    if key is not None and text(key) is not None and text(value) is not None:
                        yield value, text(key)
            elif isinstance(node, ast.Call):
                for keyword in node.keywords:
                    if keyword.arg and text(keyword.value) is not None:
                        yield keyword.value, keyword.arg

    def _literal(self, path, name, node):
        value = text(node)
        kind = kind_by_form(value)
        if not is_secret_name(name) or not value:
            if kind:
                self._form(path, node, value, name)
            return
        in_settings = path in self.settings_files
        # Outside settings "token" or "password" is as often the name of a field or a key: the value must look made up.
        real = looks_real(value) if in_settings else bool(RANDOM.match(value)) and looks_real(value) and "salt" not in name.lower()
        if not real and not kind:
            return
        self.masker.add(value)
        for password in url_passwords(value):
            self.masker.add(password)
        if is_test(path) and not in_settings and not kind:
            return
        self.findings.add("secret-in-code" if in_settings else "secret-elsewhere", self._weight(path), path, node.lineno,
                          name=name, kind=kind or self._kind(name))

    @staticmethod
    def _kind(name):
        lower = name.lower()
        return "password" if "pass" in lower or "pwd" in lower else "token" if "token" in lower else "secret key" if "secret" in lower else "key"

    def _form(self, path, node, value, name=""):
        kind = kind_by_form(value)
        if not kind:
            return
        for password in url_passwords(value):
            self.masker.add(password)
        for _, form in FORMS:
            for match in form.finditer(value):
                self.masker.add(match.group() if "PRIVATE KEY" not in match.group() else value)
        if is_test(path) and kind == "URL with a password":
            return
        self.findings.add("secret-in-code" if path in self.settings_files else "secret-elsewhere", self._weight(path), path,
                          getattr(node, "lineno", 0), name=name or kind, kind=kind)

    def _default(self, path, read):
        value = text(read.default) if isinstance(read.default, ast.AST) else None
        if not value:
            return
        passwords = url_passwords(value)
        for password in passwords:
            self.masker.add(password)
        if is_secret_name(read.name) and value and looks_real(value):
            self.masker.add(value)
        elif not passwords:
            return
        if not is_test(path):
            self.findings.add("secret-default", ATTENTION if path in self.used_files else NOTE, path, read.line, variable=read.name)

    def _files(self):
        for path, entry in self.tree.files.items():
            name = posixpath.basename(path).lower()
            if ENV_FILE.search(path) and entry.size < 200000:
                self._environment_file(path)
            elif name in ("id_rsa", "id_dsa", "id_ecdsa", "id_ed25519") or (name.endswith((".pem", ".key")) and entry.size < 20000 and
                                                                            re.search(r"-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----", self.tree.text(path))):
                self.findings.add("private-key-file", NOTE if is_test(path) else TROUBLE, path, kind="private key")
            elif name in (".pgpass", "pgpass.conf", ".netrc", "credentials.json", "client_secret.json", ".aws") and entry.size:
                self.findings.add("secret-file", TROUBLE, path, kind=name)
            elif re.search(r"\.(dump|pgdump|sql\.gz|dump\.gz|backup|sql\.bz2|sql\.xz|sql\.zst)$", name) and entry.size > 1000:
                self.findings.add("dump-file", ATTENTION, path, size=size_text(entry.size))
            elif name.endswith(".sql") and entry.size > 2000 and self._is_dump(path):
                self.findings.add("dump-file", ATTENTION, path, size=size_text(entry.size))
            elif re.search(r"\.(sqlite3?|db)$", name) and entry.size > 0 and self._starts(path, b"SQLite format 3"):
                self.findings.add("sqlite-file", NOTE, path, size=size_text(entry.size))

    def _starts(self, path, expected):
        try:
            return self.tree.bytes_of(path, len(expected)) == expected
        except OSError:
            return False

    def _is_dump(self, path):
        try:
            head = self.tree.bytes_of(path, 20000)
        except OSError:
            return False
        return b"PostgreSQL database dump" in head or b"MySQL dump" in head or head.count(b"INSERT INTO") > 5 or b"\nCOPY " in head

    def _environment_file(self, path):
        real = []
        for match in ENV_LINE.finditer(self.tree.text(path)):
            name, value = match.group(1), match.group(2).strip("\"'")
            if is_secret_name(name) and looks_real(value):
                real.append(name)
                self.masker.add(value)
            for password in url_passwords(value):
                real.append(name)
                self.masker.add(password)
            if kind_by_form(value) and name not in real:
                real.append(name)
                self.masker.add(value)
        if real and not EXAMPLE.search(path):
            light = is_test(path) or DEVELOPMENT.search(path)
            self.findings.add("secret-file", ATTENTION if light else TROUBLE, path, kind=", ".join(sorted(set(real))[:6]))
