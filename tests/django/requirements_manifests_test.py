# SPDX-License-Identifier: GPL-3.0-or-later
"""pyproject.toml in its forms, setup.cfg, setup.py, Pipfile, environment.yml, lock files."""
import unittest

from requirements_support import ProjectTest
from manifests import poetry_specifier


class Shorthand(unittest.TestCase):
    def test_carets_and_tildes_become_ranges(self):
        for text, specifier in (("^1.2.3", ">=1.2.3,<2.0.0"), ("^1.2", ">=1.2,<2.0"), ("^1", ">=1,<2"), ("^0.2.3", ">=0.2.3,<0.3.0"),
                                ("^0.0.3", ">=0.0.3,<0.0.4"), ("^0.0", ">=0.0,<0.1"), ("^0", ">=0,<1"), ("~1.2.3", ">=1.2.3,<1.3.0"),
                                ("~1.2", ">=1.2,<1.3"), ("~1", ">=1,<2"), ("*", ""), ("1.2.*", "==1.2.*"), ("1.2.3", "==1.2.3"),
                                (">= 1.2, < 1.5", ">=1.2,<1.5"), ("~=1.4", "~=1.4"), ("!=1.1", "!=1.1"), ("=1.2", "==1.2"),
                                ("^1.0,!=1.3", ">=1.0,<2.0,!=1.3"), (">=2 || ^1", None)):
            with self.subTest(text):
                self.assertEqual(specifier, poetry_specifier(text))


class Pyproject(ProjectTest):
    def test_pep_621_and_dependency_groups(self):
        self.put("pyproject.toml", """[project]
name = "My_Shop"
dependencies = [
    "Django>=3.2,<5",
    "psycopg[binary]~=3.1",
]
[project.optional-dependencies]
s3 = ["boto3"]
test = ["coverage"]
[dependency-groups]
dev = ["pytest>=7", {include-group = "lint"}]
lint = ["ruff==0.1.0"]
[tool.uv.sources]
boto3 = {git = "https://host/boto3", rev = "abc"}
""")
        self.assertEqual({"django": ("<5,>=3.2", "base"), "psycopg": ("~=3.1", "base"), "boto3": ("", "optional"),
                          "coverage": ("", "dev"), "pytest": (">=7", "dev"), "ruff": ("==0.1.0", "dev")}, self.declared())
        lines = {e["name"]: e["line"] for e in self.files.declared}
        self.assertEqual((4, 5, 8, 12), (lines["django"], lines["psycopg"], lines["boto3"], lines["ruff"]))
        self.assertEqual("git+https://host/boto3@abc", next(e for e in self.files.declared if e["name"] == "boto3")["url"])
        self.assertEqual({"my-shop"}, self.manifests.own_names)

    def test_a_token_in_an_address_is_told_and_masked(self):
        self.put("pyproject.toml", '[project]\ndependencies = ["tool @ git+https://ghp_secret@host/tool.git"]\n')
        self.assertEqual("git+https://${PACKAGE_ACCOUNT}@host/tool.git", self.read()[0]["url"])
        self.assertEqual(["credentials"], self.codes())
        self.assertNotIn("ghp_secret", repr(self.files.declared))

    def test_poetry_with_groups(self):
        self.put("pyproject.toml", """[tool.poetry]
name = "shop"
[tool.poetry.dependencies]
python = "^3.9"
Django = "^3.2"
celery = {version = "~5.2", extras = ["redis"]}
tool = {git = "https://host/tool.git", tag = "v2"}
local = {path = "../local", develop = true}
old = {version = "1.0", python = "<3"}
maybe = {version = "2", optional = true}
[tool.poetry.dev-dependencies]
black = "*"
[tool.poetry.group.docs.dependencies]
sphinx = "5.0"
[tool.poetry.group.worker.dependencies]
redis = "^4.0"
""")
        declared = self.declared()
        self.assertEqual({"django": (">=3.2,<4.0", "base"), "celery": (">=5.2,<5.3", "base"), "tool": ("", "base"), "local": ("", "base"),
                          "old": ("==1.0", "base"), "maybe": ("==2", "optional"), "black": ("", "dev"), "sphinx": ("==5.0", "dev"),
                          "redis": (">=4.0,<5.0", "base")}, declared)
        by_name = {e["name"]: e for e in self.files.declared}
        self.assertEqual(["redis"], by_name["celery"]["extras"])
        self.assertEqual("git+https://host/tool.git@v2", by_name["tool"]["url"])
        self.assertEqual(("local", True), (by_name["local"]["kind"], by_name["local"]["editable"]))
        self.assertEqual("python_version < '3'", by_name["old"]["marker"])

    def test_broken_toml_is_named_with_its_line(self):
        self.put("pyproject.toml", "[project]\ndependencies = [\n  oops\n")
        self.put("requirements.txt", "Django\n")
        self.assertEqual({"django"}, set(self.declared()))
        self.assertEqual([("syntax", "pyproject.toml", 3)], [(n["code"], n["file"], n["line"]) for n in self.notes])

    def test_without_a_reader_of_toml_it_is_said(self):
        from manifests import Manifests
        from requirement_files import RequirementFiles
        from standards import Standards
        path = self.put("pyproject.toml", "[project]\n")
        notes = []
        manifests = Manifests(RequirementFiles(self.folder, Standards(), notes))
        manifests.toml = None
        manifests.pyproject(path)
        self.assertEqual(["no-toml"], [n["code"] for n in notes])


class Others(ProjectTest):
    def test_pipfile_and_its_lock(self):
        self.put("Pipfile", """[[source]]
url = "https://pypi.org/simple"
[[source]]
url = "https://me:pw@mirror.example/simple"
[packages]
django = "~=3.2"
"psycopg2-binary" = "*"
requests = {version = ">=2.0", extras = ["socks"], markers = "python_version >= '3'"}
tool = {git = "https://host/tool.git", ref = "main", editable = true}
win = {version = "*", sys_platform = "== 'win32'"}
[dev-packages]
pytest = "*"
[requires]
python_version = "3.9"
""")
        self.put("Pipfile.lock", '{"default": {"django": {"version": "==3.2.20"}, "asgiref": {"version": "==3.5"}},'
                 ' "develop": {"pytest": {"version": "==7.1"}}}')
        entries = [e for e in self.read() if not e["lock"]]
        self.assertEqual({"django": "~=3.2", "psycopg2-binary": "", "requests": ">=2.0", "tool": "", "win": "", "pytest": ""},
                         {e["name"]: e["specifier"] for e in entries})
        self.assertEqual({"pytest"}, {e["name"] for e in entries if e["group"] == "dev"})
        self.assertEqual("sys_platform == 'win32'", next(e for e in entries if e["name"] == "win")["marker"])
        self.assertEqual({("django", "==3.2.20"), ("asgiref", "==3.5"), ("pytest", "==7.1")},
                         {(e["name"], e["specifier"]) for e in self.files.declared if e["lock"]})
        self.assertEqual(["--extra-index-url https://${PACKAGE_ACCOUNT}@mirror.example/simple"], [o["line"] for o in self.files.options])

    def test_setup_cfg_and_setup_py_are_read_without_running_them(self):
        self.put("setup.cfg", "[metadata]\nname = shop\n[options]\ninstall_requires =\n    Django>=3\n    # all\n    requests; python_version<'4'\n"
                 "[options.extras_require]\ntest = pytest; coverage\n")
        self.put("setup.py", "import os\nfrom setuptools import setup\nopen('touched', 'w')\nNEEDED = ['lxml', 'pytz>=2020']\n"
                 "setup(name='shop2', install_requires=NEEDED, extras_require={'dev': ['black'], 's3': ['boto3']},\n"
                 "      tests_require=open('x').read())\n")
        declared = self.declared()
        self.assertEqual({"django": (">=3", "base"), "requests": ("", "base"), "pytest": ("", "dev"), "coverage": ("", "dev"),
                          "lxml": ("", "base"), "pytz": (">=2020", "base"), "black": ("", "dev"), "boto3": ("", "optional")}, declared)
        self.assertEqual([("not-static", 6)], [(n["code"], n["line"]) for n in self.notes])
        self.assertEqual({"shop", "shop2"}, self.manifests.own_names)

    def test_the_pip_part_of_a_conda_environment(self):
        self.put("environment.yml", "name: shop\ndependencies:\n  - python=3.9\n  - numpy=1.20\n  - pip:\n    - Django==3.2.25\n"
                 "    - -r more.txt # too\n  - scipy\nvariables:\n  - x\n")
        self.put("more.txt", "requests\n")
        self.assertEqual({"django": ("==3.2.25", "base"), "requests": ("", "base")}, self.declared())

    def test_lock_files_of_poetry_and_uv_pin_what_is_wanted(self):
        self.put("pyproject.toml", '[project]\ndependencies = ["Django>=3"]\n')
        self.put("uv.lock", 'version = 1\n[[package]]\nname = "django"\nversion = "99.0"\n[[package]]\nname = "asgiref"\nversion = "3.5"\n')
        packages = self.compared()["packages"]
        self.assertNotIn("unpinned", packages["django"]["problems"])
        if packages["django"]["installed"]:
            self.assertIn("version-differs", packages["django"]["problems"])
        else:
            self.assertEqual("django==99.0", packages["django"]["line"])

    def test_a_compiled_file_pins_what_another_one_wants(self):
        self.put("requirements.in", "Django\n")
        self.put("requirements.txt", "# This file is autogenerated by pip-compile\nasgiref==3.5\n    # via django\ndjango==3.2.25\n    # via -r requirements.in\n")
        row = self.compared()["packages"]["django"]
        self.assertNotIn("unpinned", row["problems"])
        self.assertEqual(["Django", "django==3.2.25"], row["declared"])


if __name__ == "__main__":
    unittest.main()
