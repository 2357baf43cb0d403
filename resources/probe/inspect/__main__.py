# SPDX-License-Identifier: GPL-3.0-or-later
"""Describes a Django project as one JSON document on standard output.

    python3 -I -B FOLDER_OF_MODULES PROJECT                            reads its text; runs nothing of it
    python -B FOLDER_OF_MODULES PROJECT --run [--static-result FILE]   runs it, by the project's own interpreter
                                 [--database] [--timeout SECONDS]

Exit code 0: described, whatever is wrong with it; 2: the folder cannot be read. Python 3.6 or newer, standard library only.
"""
import argparse
import json
import os
import sys
import threading
import warnings


def arguments():
    parser = argparse.ArgumentParser(prog="inspect", description="Describes a Django project as JSON.")
    parser.add_argument("folder")
    parser.add_argument("--static-only", action="store_true", help="the default: run nothing")
    parser.add_argument("--run", action="store_true", help="run the project's code")
    parser.add_argument("--static-result", metavar="FILE", help='the first pass\'s answer; "-" reads it from standard input')
    parser.add_argument("--database", action="store_true", help="also read which migrations are applied")
    parser.add_argument("--timeout", type=float, default=120, metavar="SECONDS")
    parser.add_argument("--child", action="store_true", help=argparse.SUPPRESS)
    return parser.parse_args()


def fail(words):
    sys.stderr.write("error: %s\n" % words)
    return 2


def describe(options):
    if options.run:
        from run_project import run_project
        return run_project(options)
    from project_map import ProjectMap
    return ProjectMap(options.folder).read()


def main(options):
    if not os.path.isdir(options.folder):
        return fail("%s is not a folder" % options.folder)
    try:
        answer = describe(options)
    except OSError as error:
        return fail("%s: %s" % (error.filename or options.folder, error.strerror))
    except ValueError as error:
        return fail(str(error))
    text = json.dumps(answer, ensure_ascii=True, indent=1)
    sys.stdout.write(text + "\n")
    sys.stdout.flush()
    return 0


def with_deep_stack(work):
    """Code that is nested deeply needs more stack than a main thread has."""
    result = [3]

    def run():
        result[0] = work()

    threading.stack_size(256 * 1024 * 1024)
    sys.setrecursionlimit(6000)
    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    return result[0]


if __name__ == "__main__":
    OPTIONS = arguments()
    if OPTIONS.child:
        from run_child import run_child
        sys.exit(run_child(OPTIONS))
    warnings.simplefilter("ignore")
    sys.exit(with_deep_stack(lambda: main(OPTIONS)))
