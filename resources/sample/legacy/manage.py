#!/usr/bin/env python3
"""Django's command line for bankdocs."""
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))

# The inner bankdocs goes on the path too, so that "import extractor" works as it did before the
# two projects were put into one another. "import bankdocs.bankdocs.extractor" works as well.
sys.path.insert(0, os.path.join(HERE, "bankdocs", "bankdocs"))


def main():
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bankdocs.settings")
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
