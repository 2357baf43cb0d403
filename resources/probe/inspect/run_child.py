# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs inside the project: starts Django as manage.py would, and writes down what it says."""
import json
import os
import runpy
import sys


def run_child(options):
    start = json.loads(sys.stdin.read())
    sys.dont_write_bytecode = True
    path = os.path.abspath(options.static_result)
    folder = os.path.realpath(options.folder)
    # The reader's own folder must not be found by the project's imports.
    own = os.path.dirname(os.path.abspath(__file__))
    from running_facts import RunningFacts
    for name, module in list(sys.modules.items()):  # nor its modules, in the place of others of the same name
        if name != "__main__" and os.path.dirname(os.path.abspath(getattr(module, "__file__", None) or "/")) == own:
            del sys.modules[name]
    sys.path[:] = [entry for entry in sys.path if os.path.abspath(entry or ".") != own]
    script = os.path.join(folder, start["managePy"]) if start["managePy"] else ""
    os.chdir(os.path.dirname(script) if script else folder)
    sys.path.insert(0, os.getcwd())
    answer = {}

    def tell(_argv=None):
        answer.update(RunningFacts(folder, start["database"]).read())

    import django.core.management as management
    management.execute_from_command_line = tell
    sys.argv = [script or "manage.py", "check"]
    if script:
        try:
            runpy.run_path(script, run_name="__main__")
        except SystemExit:
            if not answer:
                raise
    else:
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", start["settings"])
    if not answer:
        if not os.environ.get("DJANGO_SETTINGS_MODULE") and start["settings"]:
            os.environ["DJANGO_SETTINGS_MODULE"] = start["settings"]
        tell()  # a manage.py that calls something else has set the scene all the same
    with open(path, "w", encoding="utf-8") as file:
        json.dump(answer, file)
    sys.stdout.flush()
    os._exit(0)  # threads that the project has started do not matter any more
