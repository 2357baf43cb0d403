# SPDX-License-Identifier: GPL-3.0-or-later
"""The second pass: the project itself is started, in a process of its own, until it runs or it is clear why it does not."""
import json
import os
import re
import subprocess
import sys
import tempfile
import time

from project_map import ProjectMap
from secret_values import is_secret_name, url_passwords

MOST_TRIES = 20
MISSING = (re.compile(r"^KeyError: ['\"]([A-Za-z_]\w*)['\"]\s*$", re.MULTILINE),
           re.compile(r"Set the ([A-Za-z_]\w*) environment variable"),
           re.compile(r"ImproperlyConfigured: .*?\b([A-Z][A-Z0-9_]{2,})\b.*?(?:environ|is not set|not set|required|missing|must be set)"),
           re.compile(r"UndefinedValueError: ([A-Za-z_]\w*) not found"),
           re.compile(r'EnvError: Environment variable "([A-Za-z_]\w*)" not set'),
           re.compile(r"^\w*(?:Error|Exception|ImproperlyConfigured): .*?\b([A-Z][A-Z0-9_]*_[A-Z0-9_]+|DATABASE_URL)\b", re.MULTILINE))
BAD_VALUE = re.compile(r"(?:invalid literal for int|could not convert string to float|Invalid truth value|not a valid (?:boolean|bool)|Not a boolean)")
ENTRIES = ("folder", "ran", "runProblem", "dummies", "djangoVersion", "pythonVersion", "settings", "apps", "userModel", "rootUrlconf", "urls",
           "middleware", "routers", "databases", "places", "staticFiles", "templateFolders", "findings")


def dummy_for(name, cast, secret):
    """A made-up value of the type that the variable seems to have."""
    upper = name.upper()
    if cast == "url" or upper.endswith(("_URL", "_URI", "_DSN")):
        if "CACHE" in upper or "REDIS" in upper or "BROKER" in upper:
            return "redis://127.0.0.1:6379/0"
        if "MAIL" in upper:
            return "consolemail://"
        return "postgres://rehome:rehome@127.0.0.1:5432/rehome" if "DATABASE" in upper or upper.startswith("DB") or cast == "url" else "http://127.0.0.1/"
    if cast in ("int", "float") or upper.endswith(("_PORT", "_TIMEOUT", "_SECONDS", "_SIZE", "_COUNT")):
        return "1"
    if cast == "bool" or upper.startswith(("DEBUG", "USE_", "ENABLE_")) or upper.endswith(("_DEBUG", "_ENABLED", "_TLS", "_SSL")):
        return "False"
    if cast in ("list", "json", "dict"):
        return {"list": "", "json": "{}", "dict": ""}[cast]
    return "rehome-made-up-secret-value-0123456789abcdefghijklmnop" if secret or "KEY" in upper or "SECRET" in upper else "rehome"


def static_result(options):
    if not options.static_result:
        return {}
    try:
        if options.static_result == "-":
            return json.loads(sys.stdin.read() or "{}")
        with open(options.static_result, encoding="utf-8") as file:
            return json.load(file)
    except (ValueError, OSError) as error:
        raise ValueError("the first pass's answer cannot be read: %s" % error)


def empty_answer(options):
    answer = {name: [] for name in ENTRIES}
    answer.update(schema=1, folder=os.path.realpath(options.folder), ran=False, runProblem="", djangoVersion="", userModel="", rootUrlconf="", places={},
                  pythonVersion="%d.%d.%d" % sys.version_info[:3])
    return answer


def run_project(options):
    static = static_result(options)
    known = {variable["name"]: variable for variable in static.get("variables", [])}
    start = {"managePy": (static.get("managePy") or [""])[0] or ("manage.py" if os.path.isfile(os.path.join(options.folder, "manage.py")) else ""),
             "settings": next((settings["module"] for settings in static.get("settings", []) if settings.get("used")), ""),
             "database": options.database}
    dummies, changed = {}, set()
    answer = empty_answer(options)
    deadline = time.monotonic() + options.timeout
    for _ in range(MOST_TRIES + 1):
        left = deadline - time.monotonic()
        told, trouble = start_child(options, start, dummies, max(left, 0.1))
        if told is not None:
            answer.update(told)
            answer["ran"] = True
            break
        name = missing_name(trouble, known, dummies)
        if name and len(dummies) < MOST_TRIES:
            variable = known.get(name, {})
            dummies[name] = dummy_for(name, variable.get("cast", ""), variable.get("secret", False))
            continue
        # A made-up text where a number was asked for: one more try with a number.
        last = next(reversed(list(dummies)), None)
        if last and last not in changed and BAD_VALUE.search(trouble):
            changed.add(last)
            dummies[last] = "1"
            continue
        answer["runProblem"] = last_line(trouble)
        break
    answer["dummies"] = list(dummies)
    return masked(without_values(answer, dummies), options.folder)


def masked(answer, folder):
    """Hides the secrets that stand in the code or in the environment, also where an error message tells them."""
    reader = ProjectMap(folder)
    reader.read()
    for name, value in os.environ.items():
        if is_secret_name(name) and name not in ("PWD", "OLDPWD") and not value.startswith("/"):
            reader.masker.add(value)
        for password in url_passwords(value):
            reader.masker.add(password)
    return reader.masker.clean(answer)


def start_child(options, start, dummies, timeout):
    """(answer, "") or (None, what it said on standard error)."""
    environment = dict(os.environ, PYTHONDONTWRITEBYTECODE="1", PYTHONIOENCODING="utf-8", PYTHONUNBUFFERED="1", **dummies)
    if not options.database:
        environment.setdefault("PGCONNECT_TIMEOUT", "3")
    handle, path = tempfile.mkstemp(prefix="rehome-inspect-", suffix=".json")
    os.close(handle)
    command = [sys.executable, "-B", os.path.dirname(os.path.abspath(__file__)), options.folder, "--child", "--static-result", path]
    try:
        child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=environment,
                                 cwd=options.folder, start_new_session=True)
        try:
            _, errors = child.communicate(json.dumps(start).encode("utf-8"), timeout=timeout)
        except subprocess.TimeoutExpired:
            end_group(child)
            return None, "It did not end within %d seconds." % options.timeout
        with open(path, encoding="utf-8") as file:
            content = file.read()
        if child.returncode == 0 and content:
            return json.loads(content), ""
        return None, errors.decode("utf-8", "replace")[-20000:] or "It ended with code %d." % child.returncode
    finally:
        os.unlink(path)


def end_group(child):
    try:
        os.killpg(child.pid, 9)
    except OSError:
        child.kill()
    child.communicate()


def missing_name(trouble, known, dummies):
    """The environment variable for want of which the project did not start."""
    for form in MISSING:
        for match in reversed(list(form.finditer(trouble))):
            name = match.group(1)
            # A KeyError may be about anything: only the names that the text of the project reads count there.
            if name not in dummies and name not in os.environ and (name in known or (form is not MISSING[0] and form is not MISSING[-1]) or
                                                                   (form is MISSING[0] and name.isupper())):
                return name
    return None


def last_line(trouble):
    lines = [line.strip() for line in trouble.strip().splitlines() if line.strip()]
    errors = [line for line in lines if re.match(r"^[\w.]*(?:Error|Exception|Exit|Configured|NotFound|NotReady)\b", line)]
    return (errors or lines or ["unknown"])[-1][:400]


def without_values(answer, dummies):
    """Made-up values are no facts: they never stand in the answer."""
    values = sorted((value for value in dummies.values() if len(value) > 5 or value == "rehome"), key=len, reverse=True)

    def cleaned(item):
        if isinstance(item, str):
            for value in values:
                item = item.replace(value, "…") if value != "rehome" or item == value else item
            return re.sub(r"(\w+://[^\s:/@]*:)[^\s/@]+@", r"\1•••@", item)
        if isinstance(item, list):
            return [cleaned(inner) for inner in item]
        if isinstance(item, dict):
            return {key: cleaned(inner) for key, inner in item.items()}
        return item

    # Where the database came from a made-up URL there is nothing to tell about it.
    if any("postgres://rehome:rehome@" in value for value in dummies.values()):
        answer["databases"] = [words for words in answer["databases"] if ", rehome at 127.0.0.1" not in words]
    return cleaned(answer)
