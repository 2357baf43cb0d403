# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands in the code and hinders a move: paths, static addresses, handwritten SQL, functions that Django has removed."""
import re

from findings import ATTENTION, NOTE, TROUBLE
from project_tree import is_test
from settings_choice import DEVELOPMENT
from source_file import PLACEHOLDER, PYTHON_2
from syntax import literals

PATHS = re.compile(r"^(?:/(?:home|Users|var|srv|opt|mnt|root|data|webapps|www)/[^\s*?<>{}\"']+|[A-Za-z]:[\\/][^\s\"'*?]+)")
SYSTEM = re.compile(r"^/var/run/|^/var/tmp|^/opt/(?:venv|homebrew)|^/data/?$|^/var/(?:run|lock)")
PATH_HINT = re.compile(r"[\"'](?:/(?:home|Users|var|srv|opt|mnt|root|data|webapps|www)/|[A-Za-z]:[\\/])")
STATIC = re.compile(r"(?:src|href|content|data-src|url|poster)\s*[=(]\s*[\"']?/static/[^\"'\s)>]*")
SQL = re.compile(r"\.raw\(\s*f?[\"']|\bcursor\(\)|\.execute\(\s*f?[\"']|\.extra\(|\bRawSQL\(")
OLD = (("django.conf.urls.url()", re.compile(r"^\s*from\s+django\.conf\.urls\s+import\s+[^\n]*\burl\b|^\s*from\s+django\.conf\.urls\s+import\s*\([^)]*\burl\b", re.MULTILINE), None),
       ("ugettext()", re.compile(r"\bimport\s+[^\n]*\bugettext(?:_lazy|_noop)?\b"), "4.0"),
       ("force_text() or smart_text()", re.compile(r"\bimport\s+[^\n]*\b(?:force_text|smart_text)\b"), "4.0"),
       ("is_ajax()", re.compile(r"\brequest\.is_ajax\(\)"), "4.0"),
       ("NullBooleanField", re.compile(r"\bmodels\.NullBooleanField\b"), "4.0"),
       ("django.contrib.postgres.fields.JSONField", re.compile(r"from\s+django\.contrib\.postgres\.fields\s+import\s+[^\n]*\bJSONField\b"), "4.0"),
       ("django.utils.six", re.compile(r"from\s+django\.utils\s+import\s+[^\n]*\bsix\b|django\.utils\.six|python_2_unicode_compatible"), "3.0"),
       ("render_to_response()", re.compile(r"\bimport\s+[^\n]*\brender_to_response\b"), "3.0"),
       ("django.core.urlresolvers", re.compile(r"\bdjango\.core\.urlresolvers\b"), "2.0"),
       ("ForeignKey without on_delete", re.compile(r"\bmodels\.(?:ForeignKey|OneToOneField)\(\s*[\"'\w.]+\s*\)"), "2.0"))
OLD_HINT = re.compile(r"conf\.urls import|ugettext|(?:force|smart)_text|is_ajax|NullBoolean|JSONField|django\.utils\.six|import six|unicode_compatible|render_to_response|"
                      r"urlresolvers|models\.(?:ForeignKey|OneToOneField)\([^,\n]*\)")
GUARDED = re.compile(r"\b(?:try|except\b[^\n]*|else|if\b[^\n]*):[ \t]*\n[^\n]*\Z")
PICKLES = re.compile(r"PickledObjectField|jsonpickle\.encode")


class CodeFinder:
    def __init__(self, tree, sources, findings, settings_files, used_files):
        self.tree, self.sources, self.findings = tree, sources, findings
        self.settings_files, self.used_files = settings_files, used_files

    def look(self):
        self._paths()
        self._static()
        self._counted()
        self._unreadable()

    def _own(self):
        return [path for path in self.tree.python if not is_test(path) and "/migrations/" not in path]

    def _paths(self):
        more = []
        for path in self._own():
            source = self.sources.get(path)
            if not PATH_HINT.search(source.text):
                continue
            seen = set()
            for node, value in literals(source.tree) if source.tree is not None else ():
                match = PATHS.match(value) if len(value) < 300 and "\n" not in value else None
                if not match or SYSTEM.match(value) or value in seen:
                    continue
                seen.add(value)
                if path in self.settings_files:
                    weight = ATTENTION if path in self.used_files and not DEVELOPMENT.search(path) else NOTE
                    self.findings.add("absolute-path", weight, path, node.lineno, path=value)
                elif re.match(r"/(home|Users)/|[A-Za-z]:[\\/]\w", value):
                    self.findings.add("absolute-path", ATTENTION, path, node.lineno, path=value)
                else:
                    more.append((path, node.lineno, value))
        if more:
            path, line, value = more[0]
            self.findings.add("absolute-paths", NOTE, path, line, count=len(more), example=value)

    def _static(self):
        for path in self.tree.files:
            if not path.endswith((".html", ".htm", ".jinja", ".jinja2", ".djhtml")) or is_test(path):
                continue
            if "templates/" not in path and "jinja2/" not in path or self.tree.files[path].size > 500000:
                continue
            text = self.tree.text(path)
            found = list(STATIC.finditer(text))
            if found:
                self.findings.add("hard-coded-static", ATTENTION, path, text.count("\n", 0, found[0].start()) + 1, count=len(found),
                                  example=re.search(r"/static/[^\"']*", found[0].group()).group()[:120])

    def _counted(self):
        sql, old, pickles = [], {}, []
        for path in self._own():
            text = self.sources.get(path).text
            if "execute" in text or ".raw(" in text or ".extra(" in text or "RawSQL" in text:
                count = len(SQL.findall(text))
                if count and "cursor" in text or ".raw(" in text or "RawSQL" in text:
                    sql += [path] * count
            for name, form, removed in OLD if OLD_HINT.search(text) else ():
                found = form.search(text)
                # An import that is tried, or stands in for another, harms nobody.
                if found and not GUARDED.search(text[:found.start()].rstrip(" \t") if found.group()[:1] != "\n" else text[:found.start()]):
                    old.setdefault((name, removed), []).append((path, self.sources.get(path).line_of(found.start())))
            found = PICKLES.search(text) if "ickle" in text else None
            if found:
                pickles.append((path, self.sources.get(path).line_of(found.start()), found.group()))
        if sql:
            self.findings.add("raw-sql", NOTE, sql[0], count=len(sql), files=", ".join(sorted(set(sql))[:5]))
        for (name, removed), places in sorted(old.items(), key=lambda item: item[0][0]):
            path, line = places[0]
            if removed is None:
                self.findings.add("old-url-functions", ATTENTION, path, line, name=name, count=len(places))
            else:
                self.findings.add("old-django-api", ATTENTION, path, line, name=name, removed=removed, count=len(places))
        for path, line, what in pickles[:10]:
            self.findings.add("pickle-in-data", ATTENTION, path, line, what=what)

    def _unreadable(self):
        """Files that were parsed and could not be, and files that are plainly Python 2."""
        python2, templates = [], []
        for path in self.tree.python:
            source = self.sources.get(path)
            if not source.problem and "{{" in source.text and PLACEHOLDER.search(source.text) and re.search(r"^[^\"'#\n]*(?:\{\{\s*cookiecutter|\{%-?\s)", source.text, re.MULTILINE):
                source.tree
            if not source.problem and (PYTHON_2.search(source.text)) and source.tree is None:
                pass  # asking for the tree has set what is wrong
            if source.template:
                templates.append(path)
            elif source.python2:
                python2.append(path)
            elif source.problem:
                self.findings.add("file-not-read", NOTE if is_test(path) else ATTENTION, path, reason=source.problem)
        templates += [path for path in self.tree.python if "{{" in path and path not in templates]
        if templates or any("{{" in folder for folder in self.tree.folders):
            example = templates[0] if templates else next(folder for folder in self.tree.folders if "{{" in folder)
            self.findings.add("template-repository", TROUBLE, example, count=max(len(templates), 1), example=example)
        own = [path for path in python2 if not is_test(path)]
        if own:
            self.findings.add("python2", TROUBLE if len(own) > 1 or own[0] in self.used_files else ATTENTION, own[0], files=len(own), example=own[0])
        for path, reason in self.tree.unreadable[:20]:
            self.findings.add("file-not-read", ATTENTION, path, reason=reason)
        if self.tree.limit_reached:
            self.findings.add("limit-reached", ATTENTION, what="files", limit=len(self.tree.files))
