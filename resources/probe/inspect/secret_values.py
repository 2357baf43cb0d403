# SPDX-License-Identifier: GPL-3.0-or-later
"""What is a secret by its name or its form, and the mask that takes the place of its value."""
import ast
import re

from syntax import constant, dotted, MISSING

MASK = "•••"
SECRET_NAME = re.compile(r"(?:^|[_\-.])(?:password|passwd|passphrase|pwd|pass|secret|secrets|secretkey|token|tokens|api_?key|apikey|private_?key|"
                         r"access_?key|access_?key_?id|secret_?key|auth_?key|credentials?|signing_?key|encryption_?key|fernet_?keys?|"
                         r"hmac_?key|license_?key|salt|dsn)(?:$|[_\-.]?\d*$|_(?:key|base|value|live|test|dev|prod|production)$)", re.IGNORECASE)
NOT_SECRET_NAME = re.compile(r"(?:_URL|_FILE|_PATH|_TIMEOUT|_AGE|_VALIDATORS?|_HASHERS?|_LENGTH|_HEADER|_NAME|_FIELD|_FORM|_CLASS|_EXPIR\w*|_LIFETIME|_PREFIX|"
                             r"_DAYS|_HOURS|_SECONDS|_ENABLED|_REQUIRED|_BACKENDS?|_MODEL|_PARAM|_TYPE|_SERIALIZER|_ALGORITHM)$", re.IGNORECASE)
URL = re.compile(r"\b([a-zA-Z][a-zA-Z0-9+.\-]{1,20})://([^\s:/@'\"<>{}]*):([^\s/@'\"<>]+)@([^\s'\"<>]*)")
PLACEHOLDER = re.compile(r"(?i)^(?:<.*>|\{.*\}|\$.*|%\(.*\)s|\[.*\]|x{3,}|\*+|\.+|change[-_ ]?(?:me|this|it)\w*|your[-_ ].*|insert[-_ ].*|replace[-_ ]?.*|"
                         r"todo|fixme|none|null|true|false|dummy\w*|example\w*|placeholder|secret|secret[-_ ]?key|password|passw(?:or)?d|pass|pw|user|username|token|n/?a|test|"
                         r"\"\"|''|my[-_ ]?(?:secret|password)\w*|enter[-_ ].*|django-insecure-change\w*|not[-_ ]?(?:a[-_ ]?)?(?:real|secret|set|used)\b.*|required|optional|unset|\?+)$")
FORMS = (("AWS access key", re.compile(r"\b(?:AKIA|ASIA)[0-9A-Z]{16}\b")),
         ("GitHub token", re.compile(r"\bgh[pousr]_[A-Za-z0-9]{36,}\b")),
         ("Slack token", re.compile(r"\bxox[abprs]-[A-Za-z0-9-]{10,}")),
         ("Stripe key", re.compile(r"\b[sr]k_(?:live|test)_[A-Za-z0-9]{16,}")),
         ("Google API key", re.compile(r"\bAIza[0-9A-Za-z_\-]{35}\b")),
         ("SendGrid key", re.compile(r"\bSG\.[A-Za-z0-9_\-]{16,}\.[A-Za-z0-9_\-]{16,}")),
         ("private key", re.compile(r"-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----")))
# A value that is itself a name of something says nothing: "django.core…", "csrftoken", "/run/secrets/x", "Enter your password".
NO_VALUE = re.compile(r"^(?:[a-z_]+(?:\.[A-Za-z_]+){1,}|/[\w./\-]*|[A-Z][A-Z0-9_]+|https?://[^@]*|.*\s.*\s.*)$")


def is_secret_name(name):
    return bool(SECRET_NAME.search(name)) and not NOT_SECRET_NAME.search(name)


def url_passwords(value):
    return [match.group(3) for match in URL.finditer(value) if not is_placeholder(match.group(3))]


def is_placeholder(value):
    return bool(PLACEHOLDER.match(value.strip()))


def kind_by_form(value):
    """What a text is, if its form alone tells that it is a secret."""
    for kind, form in FORMS:
        if form.search(value):
            return kind
    return "URL with a password" if url_passwords(value) else ""


def looks_real(value):
    """A text that stands under a secret's name: is it the secret itself?"""
    return len(value) >= 3 and not is_placeholder(value) and not NO_VALUE.match(value)


def mask_urls(value):
    return URL.sub(lambda match: "%s://%s:%s@%s" % (match.group(1), match.group(2), MASK, match.group(4)), value)


def literal_text(node):
    """An expression as a person would write it, short."""
    value = constant(node)
    if value is not MISSING:
        return value if isinstance(value, str) else repr(value)
    if isinstance(node, (ast.List, ast.Tuple, ast.Set)):
        inside = ", ".join(literal_text(element) for element in node.elts[:20])
        return "[" + inside + "]" if isinstance(node, ast.List) else "(" + inside + ")"
    if isinstance(node, ast.Dict):
        return "{}" if not node.keys else "{…}"
    if isinstance(node, (ast.Name, ast.Attribute)):
        return dotted(node) or "…"
    if isinstance(node, ast.Call):
        return (dotted(node.func) or "…") + "(…)"
    if isinstance(node, ast.JoinedStr):
        return "".join(literal_text(part) if not isinstance(part, ast.FormattedValue) else "{" + (dotted(part.value) or "…") + "}" for part in node.values)
    return "…"


class Masker:
    """Hides known secret values wherever they stand in the answer."""

    def __init__(self):
        self.values = set()

    def add(self, value):
        if isinstance(value, str) and len(value) >= 3 and value != MASK:
            self.values.add(value)
            for piece in value.splitlines():
                if len(piece) >= 12:
                    self.values.add(piece)

    def _pattern(self, least):
        chosen = sorted((value for value in self.values if len(value) >= least), key=len, reverse=True)
        return re.compile("|".join(r"(?<![A-Za-z0-9_])%s(?![A-Za-z0-9_])" % re.escape(value) if len(value) < 10 else re.escape(value)
                                   for value in chosen)) if chosen else None

    def clean(self, answer):
        everywhere, in_values = self._pattern(8), self._pattern(3)
        plain = set(value for value in self.values if re.match(r"^[a-z_]+$", value))

        def masked(item, pattern, names):
            if isinstance(item, str):
                item = mask_urls(item) if "://" in item else item
                return pattern.sub(lambda found: found.group() if names and found.group() in plain else MASK, item) if pattern else item
            if isinstance(item, list):
                return [masked(inner, pattern, names) for inner in item]
            if isinstance(item, dict):
                return {key: masked(inner, pattern, names) for key, inner in item.items()}
            return item

        cleaned = masked(answer, everywhere, True)
        for field in ("databases", "places", "runProblem"):
            cleaned[field] = masked(cleaned.get(field), in_values, False)
        for variable in cleaned.get("variables", []):
            variable["default"] = masked(variable["default"], in_values, False)
        for finding in cleaned.get("findings", []):
            if finding["code"].startswith("variable-"):
                finding["arguments"] = {key: value if key in ("variable", "names", "places") else masked(value, in_values, False)
                                        for key, value in finding["arguments"].items()}
        return cleaned
