#!/usr/bin/env python3
"""Plants violations in a small source tree and looks whether check_includes.py finds each of them, and nothing else."""
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

CHECK = Path(__file__).with_name("check_includes.py")

CLEAN = {
    "core/error.h": "#pragma once\n#include <QString>\n#include <vector>\n",
    "evidence/timing.h": '#include "core/error.h"\n',
    "process/program.cpp": '#include "core/error.h"\n#include <QProcess>\n#include <sys/prctl.h>\n',
    "postgres/session/session.cpp": '#include "process/program.h"\n#include <pqxx/pqxx>\n#include <libpq-fe.h>\n',
    "django/project.cpp": '#include "django/probe.h"\n#include "evidence/timing.h"\n#include "project.moc"\n',
    "postgres/copy/copy.cpp": '#include "postgres/copy/pump.h"\n#include "postgres/session/session.h"\n',
    "pdf/worker.cpp": "#include <poppler-qt6.h>\n",
    "deploy/git.cpp": '#include "process/program.h"\n',
    "journal/journal.cpp": '#include "core/error.h"\n#include <QSqlQuery>\n',
    "plan/step.cpp": '#include "postgres/session/session.h"\n#include "journal/journal.h"\n#include "evidence/timing.h"\n',
    "report/log.cpp": '#include "plan/step.h"\n#include <QTextDocument>\n',
    "cli/run.cpp": '#include "report/log.h"\n#include "postgres/session/session.h"\n#include <CLI/CLI.hpp>\n',
    "wizard/page.cpp": '#include "report/log.h"\n#include "ui_page.h"\n#include <QWidget>\n#include <QSqlTableModel>\n',
    "app/main.cpp": '#include "wizard/page.h"\n#include "cli/run.h"\n#include <QApplication>\n',
}

# A file, the include planted as its third line, and a piece of what must be said about it.
PLANTED = [
    ("core/error.h", '"evidence/timing.h"', "core must not include evidence"),
    ("evidence/timing.h", '"process/program.h"', "evidence must not include process"),
    ("process/program.h", '"evidence/timing.h"', "process must not include evidence"),
    ("postgres/session/session.h", '"django/project.h"', "postgres must not include django"),
    ("postgres/session/session.h", '"postgres/copy/copy.h"', "postgres/session must not include postgres/copy"),
    ("postgres/session/session.h", '"postgres/session.h"', "by its folder of src/postgres"),
    ("postgres/session/session.h", '"postgres/attic/session.h"', "by its folder of src/postgres"),
    ("postgres/attic/session.h", '"postgres/session/session.h"', "src/postgres holds folders alone"),
    ("postgres/session.h", '"postgres/session/session.h"', "src/postgres holds folders alone"),
    ("django/project.h", '"pdf/worker.h"', "django must not include pdf"),
    ("pdf/worker.h", '"deploy/git.h"', "pdf must not include deploy"),
    ("deploy/git.h", '"postgres/session/session.h"', "deploy must not include postgres"),
    ("deploy/git.h", '"plan/step.h"', "deploy must not include plan"),
    ("postgres/session/session.h", '"journal/journal.h"', "postgres must not include journal"),
    ("journal/journal.h", '"evidence/timing.h"', "journal must not include evidence"),
    ("plan/step.h", '"report/log.h"', "plan must not include report"),
    ("report/log.h", '"postgres/session/session.h"', "report must not include postgres"),
    ("report/log.h", '"process/program.h"', "report must not include process"),
    ("cli/run.h", '"wizard/page.h"', "cli must not include wizard"),
    ("cli/run.h", '"app/main.h"', "cli must not include app"),
    ("wizard/page.h", '"postgres/session/session.h"', "wizard must not include postgres"),
    ("wizard/page.h", '"process/program.h"', "wizard must not include process"),
    ("wizard/page.h", '"cli/run.h"', "wizard must not include cli"),
    ("core/error.h", "<evidence/timing.h>", "core must not include evidence"),
    ("core/error.h", '"../evidence/timing.h"', "by its folder of src/"),
    ("core/error.h", '"support/server.h"', "support is no folder of src/"),
    ("core/error.h", "HEADER", "an include by macro cannot be checked"),
    ("deploy/git.h", "<QProcess>", "QProcess belongs to process"),
    ("deploy/git.h", "<QtCore/QProcess>", "QProcess belongs to process"),
    ("plan/step.h", "<pqxx/connection>", "libpqxx belongs to postgres"),
    ("plan/step.h", '"libpq-fe.h"', "libpq belongs to postgres"),
    ("plan/step.h", "<poppler-qt6.h>", "Poppler belongs to pdf"),
    ("postgres/session/session.h", "<QSqlDatabase>", "Qt Sql belongs to journal and wizard"),
    ("postgres/session/session.h", "<QtSql>", "Qt Sql belongs to journal and wizard"),
    ("report/log.h", "<QWidget>", "Qt Widgets belong to app and views and wizard"),
    ("cli/run.h", "<QWizard>", "Qt Widgets belong to app and views and wizard"),
    ("plan/step.h", "<QtWidgets/QLabel>", "Qt Widgets belong to app and views and wizard"),
    ("plan/step.h", "<QtCharts/QChartView>", "Qt Widgets belong to app and views and wizard"),
    ("report/log.h", '"ui_page.h"', "Qt Widgets belong to app and views and wizard"),
    ("helpers/text.h", "<QString>", "src/helpers has no rule"),
]


class CheckIncludes(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.source = Path(folder.name, "src")
        self.widgets = Path(folder.name, "QtWidgets")
        self.widgets.mkdir()
        for name in ("QApplication", "QLabel", "QWidget", "QWizard", "qwidget.h"):
            (self.widgets / name).touch()
        for name, code in CLEAN.items():
            self.write(name, code)

    def write(self, name, code):
        path = self.source / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(code, encoding="utf-8")

    def check(self):
        command = [sys.executable, "-B", str(CHECK), str(self.source), str(self.widgets)]
        ended = subprocess.run(command, capture_output=True, text=True, check=False)
        self.assertEqual(ended.stderr, "")
        return ended.returncode, ended.stdout.splitlines()

    def test_a_clean_tree_passes_without_a_word(self):
        self.assertEqual(self.check(), (0, []))

    def test_every_planted_violation_is_found_at_its_line(self):
        for name, header, said in PLANTED:
            with self.subTest(file=name, header=header):
                self.write(name, f"#pragma once\n\n  #  include {header}\n")

                code, lines = self.check()

                self.assertEqual(code, 1)
                line = 1 if "has no rule" in said else 3
                self.assertTrue(lines[0].startswith(f"{self.source / name}:{line}: "), lines)
                self.assertIn(said, lines[0])
                self.assertEqual(lines[1:], ["1 includes go the wrong way."])
                if name in CLEAN:
                    self.write(name, CLEAN[name])
                else:
                    (self.source / name).unlink()

    def test_comments_are_no_includes_and_keep_the_line_numbers(self):
        self.write(
            "core/error.h",
            '// #include "plan/step.h"\n/* text\n#include "plan/step.h"\n*/\n'
            'const char *url = "http://example.org/*";\n#include "plan/step.h"\n',
        )

        code, lines = self.check()

        self.assertEqual(code, 1)
        self.assertEqual(len(lines), 2, lines)
        self.assertIn("error.h:6: core must not include plan", lines[0])

    def test_an_empty_tree_does_not_pass(self):
        for name in CLEAN:
            (self.source / name).unlink()

        code, lines = self.check()

        self.assertEqual(code, 1)
        self.assertIn("no source files here", lines[0])


if __name__ == "__main__":
    unittest.main()
