"""Reads a .env file as django-environ does and prints a JSON object: name -> SHA-256 of the value.

usage: read_environment.py FILE    A name whose value django-environ refuses to give has null. Exit code 4: no
django-environ here. Values never leave this process.
"""
import hashlib
import json
import sys

try:
    import environ
except ImportError:
    sys.exit(4)


def main(path):
    environ.Env.ENVIRON = {}  # the file alone, not this process's own environment
    environ.Env.read_env(path)
    env = environ.Env()
    hashes = {}
    for name in environ.Env.ENVIRON:
        try:
            hashes[name] = hashlib.sha256(env(name).encode()).hexdigest()
        except environ.ImproperlyConfigured:
            hashes[name] = None
    json.dump(hashes, sys.stdout)


if __name__ == "__main__":
    main(sys.argv[1])
