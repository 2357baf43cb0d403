# SPDX-License-Identifier: GPL-3.0-or-later
"""Requirement files, the declared Django, and files that hold business rules."""
import posixpath
import re

from project_tree import is_test

REQUIREMENTS = re.compile(r"(^|/)(requirements[^/]*\.(txt|in|pip)|[^/]*requirements\.(txt|in)|pyproject\.toml|Pipfile|setup\.py|setup\.cfg|poetry\.lock|Pipfile\.lock|uv\.lock|"
                          r"environment\.ya?ml|constraints[^/]*\.txt)$|(^|/)requirements/[^/]+\.(txt|in|pip)$")
DJANGO = re.compile(r"^\s*[\"']?django[\"']?\s*(?:\[[^\]]*\])?\s*(?:=\s*(?:\{[^}\n]*version\s*=\s*)?[\"'])?\s*(?:[=~^<>!]{0,2})\s*\(?(?:[><=~^]=?)?\s*(\d+(?:\.\d+){0,2})",
                    re.IGNORECASE | re.MULTILINE)
RULE_NAME = re.compile(r"(^|[_\-.])(rules?|profiles?|classif\w*|mappings?|categor(?:y|ies)|keywords?|patterns|taxonom\w*)([_\-.]|$)", re.IGNORECASE)
RULE_MODEL = re.compile(r"(Rule|RuleSet|Classification|Classifier|Mapping|Pattern)s?$|^(Rule|Classif|Mapping)|(^|[a-z])Profile$")
NO_RULE = {"package.json", "package-lock.json", "composer.json"}


def requirement_files(tree):
    return sorted((path for path in tree.files if REQUIREMENTS.search(path) and not is_test(path)), key=lambda path: (path.count("/"), path))


def declared_django(tree, files):
    """(version, file) as the requirement files pin or bound it."""
    for path in files:
        if path.endswith(".lock") or tree.files[path].size > 500000:
            continue
        match = DJANGO.search(tree.text(path))
        if match:
            return match.group(1), path
    return "", ""


def rule_files(tree, apps):
    found = []
    for path in tree.files:
        name = posixpath.basename(path)
        stem, _, kind = name.rpartition(".")
        if kind not in ("json", "yaml", "yml", "csv", "xml", "py", "toml", "xlsx") or name in NO_RULE or "/migrations/" in path:
            continue
        if re.search(r"(^|/)(locale|vendor|dist|build|frontend|assets|static|tests?|docs|\w*_tests?)(/|$)", path) or "settings" in path:
            continue
        if RULE_NAME.search(stem):
            found.append(path)
    tables = []
    for app in apps:
        for model in app.models:
            if app.local and not model.proxy and RULE_MODEL.search(model.name) and model.table_name:
                # A profile of a user is no rule.
                if not (model.name.endswith("Profile") and (len(model.name) > len("Profile") and re.match(r"User|Member|Account|Customer|Author|Person", model.name))):
                    tables.append("table " + model.table_name)
    return sorted(found) + sorted(set(tables))
