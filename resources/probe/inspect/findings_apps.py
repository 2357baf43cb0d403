# SPDX-License-Identifier: GPL-3.0-or-later
"""Findings about apps, migrations, the project's layout, media and old versions."""
import posixpath
import re

from findings import ATTENTION, NOTE, TROUBLE, listed, size_text
from migration_files import NUMBER
from project_tree import is_test

OLD_DJANGO = (4, 2)
MEDIA = re.compile(r"(^|/)(media|uploads|mediafiles|user_uploads)$")


def app_findings(findings, tree, modules, apps, migrations):
    by_label = {}
    for app in apps:
        by_label.setdefault(app.label, []).append(app.name)
    for label, names in by_label.items():
        if len(set(names)) > 1:
            findings.add("shared-label", TROUBLE, label=label, names=listed(names))
    tops = {app.name.partition(".")[0] for app in apps if app.local}
    for app in apps:
        if not app.local and "." in app.name and app.name.partition(".")[0] in tops:
            findings.add("app-not-found", ATTENTION, app=app.name)
    for app in apps:
        if app.local and app.models and not migrations[app.label].files and any(model.managed and not model.proxy for model in app.models):
            findings.add("migrations-absent", ATTENTION, app.folder, app=app.label)
    for app in apps:
        if app.local:
            _migrations(findings, app, migrations)


def _migrations(findings, app, migrations):
    own = migrations[app.label]
    leaves = own.leaves()
    if len(leaves) > 1:
        findings.add("migration-conflict", TROUBLE, own.files[leaves[0]], app=app.label, leaves=listed(leaves))
    for name in sorted(own.files):
        for label, needed in own.needs[name]:
            other = migrations.get(label)
            if needed in ("__first__", "__latest__") or other is None or not other.files:
                continue
            if not other.known(needed):
                findings.add("migration-missing", TROUBLE, own.files[name], app=app.label, migration=name, missing="%s.%s" % (label, needed))
    gaps = own.gaps()
    if gaps and len(gaps) <= 20:
        findings.add("migration-gap", NOTE, own.folder, app=app.label, missing=listed("%04d" % number for number in gaps))
    numbers = {}
    for name in own.files:
        if NUMBER.match(name) and not own.replaces[name]:
            numbers.setdefault(NUMBER.match(name).group(1), []).append(name)
    for number, names in sorted(numbers.items()):
        if len(names) > 1:
            findings.add("migration-duplicate-number", NOTE, own.folder, app=app.label, number=number, names=listed(sorted(names), 4))


def not_installed(findings, tree, apps, models, installed_known):
    """Packages with a models module that no app takes in."""
    if not installed_known:
        return
    folders = [app.folder for app in apps if app.local]
    for path in tree.python:
        folder = posixpath.dirname(path)
        if posixpath.basename(path) != "models.py" or is_test(path) or folder in folders or any(folder.startswith(each + "/") for each in folders if each):
            continue
        found = models.in_files([path])
        if found:
            findings.add("app-not-installed", NOTE, path, app=folder.replace("/", ".") or ".", models=listed(model.name for model in found))


def layout_findings(findings, tree, manage, main_folder, settings_files):
    own = [path for path in manage if not is_test(path)]
    if not manage:
        findings.add("no-manage-py", ATTENTION)
    elif len(own) > 1:
        findings.add("several-manage-py", ATTENTION if sum(1 for path in own if path.count("/") == own[0].count("/")) > 1 else NOTE, own[0],
                     count=len(own), files=listed(own))
    for path in own[1:]:
        inner = posixpath.dirname(path)
        if main_folder == "" or inner.startswith(main_folder + "/"):
            findings.add("project-below-project", NOTE, path, outer=main_folder or ".", inner=inner)
    folders = sorted({posixpath.dirname(file) for file in settings_files if posixpath.basename(file) == "settings.py" and not is_test(file)})
    for inner in folders:
        outer = next((folder for folder in folders if folder and inner.startswith(folder + "/")), None)
        if outer:
            findings.add("nested-project", TROUBLE, inner + "/settings.py", outer=outer, inner=inner)


def media_findings(findings, tree, media_root):
    totals = {}
    folders = {folder for folder in tree.folders if MEDIA.search(folder) and not is_test(folder) and "static" not in folder and folder.count("/") < 3}
    if media_root:
        folders.add(media_root)
    for path, entry in tree.files.items():
        for folder in folders:
            if path.startswith(folder + "/") and not path.endswith((".py", ".html", ".css", ".js", ".scss", ".gitkeep", ".gitignore", "README.txt", "README.md")):
                count, size = totals.get(folder, (0, 0))
                totals[folder] = (count + 1, size + entry.size)
    for folder, (count, size) in sorted(totals.items()):
        findings.add("media-in-repository", ATTENTION if folder == media_root else NOTE, folder, folder=folder, files=count, size=size_text(size))


def static_findings(findings, differing, missing):
    for fact in differing[:5]:
        findings.add("shadowed-static", ATTENTION, fact["file"], path=fact["path"], files=listed([fact["file"]] + fact["shadowed"], 4))
    if len(differing) > 5:
        findings.add("shadowed-static-more", NOTE, differing[5]["file"], count=len(differing) - 5, example=differing[5]["path"])
    for folder in missing:
        findings.add("static-folder-missing", NOTE, folder=folder)


def version_findings(findings, version, file):
    numbers = [int(part) for part in re.findall(r"\d+", version)[:2]]
    if numbers and tuple((numbers + [0])[:2]) < OLD_DJANGO and numbers[0] >= 1:
        findings.add("old-django", ATTENTION, file, version=version)
