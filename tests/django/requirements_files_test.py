# SPDX-License-Identifier: GPL-3.0-or-later
"""Requirement files as pip reads them; cases after pip's and packaging's documentation and their own tests."""
import unittest

from requirements_support import ProjectTest
from requirement_files import is_dev_name, logical_lines, masked, url_name
from standards import Standards, normal


class Names(unittest.TestCase):
    def test_names_are_normalised_as_pep_503_says(self):
        for name in ("Friendly-Bard", "FRIENDLY-BARD", "friendly.bard", "friendly_bard", "friendly--bard", "FrIeNdLy-._.-bArD"):
            self.assertEqual("friendly-bard", normal(name))


class Requirements(unittest.TestCase):
    def setUp(self):
        self.standards = Standards()

    def test_a_packaging_library_is_there(self):
        self.assertIn(self.standards.label, ("packaging", "pip", "system"))

    def test_requirements_of_pep_508_are_understood(self):
        for text, name, extras, specifier, url, marker in (
                ("A", "a", [], "", "", ""),
                ("A.B-C_D", "a-b-c-d", [], "", "", ""),
                ("name<=1", "name", [], "<=1", "", ""),
                ("name>=3,<2", "name", [], "<2,>=3", "", ""),
                ("name [fred,bar] ", "name", ["bar", "fred"], "", "", ""),
                ("name@http://foo.com", "name", [], "", "http://foo.com", ""),
                ("name [fred] @ http://foo.com ; python_version=='2.7'", "name", ["fred"], "", "http://foo.com", 'python_version == "2.7"'),
                ("name[quux];python_version<'2.7' and platform_version=='2'", "name", ["quux"], "", "",
                 'python_version < "2.7" and platform_version == "2"'),
                ("pip @ file:///localbuilds/pip-1.3.1.zip", "pip", [], "", "file:///localbuilds/pip-1.3.1.zip", ""),
                ("requests [security,tests] >= 2.8.1, == 2.8.* ; python_version < \"2.7\"", "requests", ["security", "tests"],
                 "==2.8.*,>=2.8.1", "", 'python_version < "2.7"')):
            with self.subTest(text):
                parsed = self.standards.requirement(text)
                specifier_parts = sorted(parsed["specifier"].split(","))
                self.assertEqual((name, extras, sorted(specifier.split(",")), url, marker),
                                 (parsed["name"], parsed["extras"], specifier_parts, parsed["url"], parsed["marker"]))

    def test_what_is_no_requirement_is_refused(self):
        for text in ("", "name[bar baz]", "name @", "-name", "name >= 2; nonsense == 1", "_x"):
            with self.subTest(text):
                self.assertRaises(ValueError, self.standards.requirement, text)

    def test_versions_are_held_against_specifiers(self):
        for version, specifier, fits in (
                ("2.0", "==2", True), ("2.0", "==2.0.*", True), ("2.1", "==2", False), ("2.0.post1", "==2.0", False),
                ("2.2.3", "~=2.2", True), ("3.0", "~=2.2", False), ("2.2.0", "~=2.2.1", False), ("2.0.5", "~=2.0.3", True),
                ("1.0.dev1", ">=1.0", False), ("4.0b1", ">=3", True), ("2.0+deb.1", "==2.0", True), ("1!2.0", ">=3", True),
                ("2.0", "!=2.0", False), ("2.0.1", "!=2.0.*", False), ("2.0", "===2.0", True), ("3.2.25", ">=3.2,<4", True)):
            with self.subTest(version + " " + specifier):
                self.assertEqual(fits, self.standards.fits(version, specifier))

    def test_markers_are_asked_of_this_interpreter(self):
        self.assertTrue(self.standards.holds("python_version >= '3.0'"))
        self.assertFalse(self.standards.holds("python_version < '3'"))
        self.assertFalse(self.standards.holds("sys_platform == 'win32'"))
        self.assertFalse(self.standards.holds("extra == 'redis'"))
        self.assertTrue(self.standards.holds("extra == 'redis'", "redis"))

    def test_specifiers_that_no_version_fits_are_seen(self):
        for specifiers, possible in ((["==1.0", "==2.0"], False), ([">=2", "<2"], False), (["<3", ">=3"], False), ([">2,<3"], True),
                                     (["~=1.4", ">=1.5"], True), (["==1.4.*", "!=1.4"], True), (["~=1.4.2", ">=1.5"], False),
                                     (["==3.2.25", ">=3.2,<4"], True), (["<1"], True), ([">=0,<0.1"], True)):
            with self.subTest(specifiers):
                self.assertEqual(possible, self.standards.satisfiable(specifiers))


class Lines(unittest.TestCase):
    def lines(self, text):
        return [line for line in logical_lines(text) if line[1]]

    def test_continuations_are_joined_and_comments_taken_off(self):
        self.assertEqual([(1, "a==1")], self.lines("a==1 # why"))
        self.assertEqual([(1, "a==1"), (3, "b")], self.lines("a==1\n# all\nb\n"))
        self.assertEqual([(1, "a==1  --hash=sha256:12")], self.lines("a==1 \\\n  --hash=sha256:12\n".replace("  --", " --")))
        self.assertEqual([(1, "git+https://h/x.git#egg=x")], self.lines("git+https://h/x.git#egg=x"))
        self.assertEqual([(1, "a"), (3, "b")], self.lines("a\n# no continuation \\\nb"))

    def test_addresses_tell_a_name_where_they_can(self):
        for url, name in (("git+https://github.com/org/My_App.git@v1#egg=My_App", "my-app"), ("git+ssh://git@host/org/thing.git", "thing"),
                          ("https://host/dl/pkg-1.2.tar.gz", "pkg"), ("https://host/pkg_x-1.2-py3-none-any.whl", "pkg-x"),
                          ("https://github.com/org/repo/archive/master.zip", "repo"), ("git+https://host/org/repo@abc123", "repo"),
                          ("git+https://github.com/django/django.git@stable/1.6.x", "django"),
                          ("https://github.com/m/silme/archive/v0.11.2.zip#egg=silme==0.11.2", "silme")):
            with self.subTest(url):
                self.assertEqual(name, url_name(url))

    def test_accounts_in_addresses_are_never_shown(self):
        self.assertEqual("git+https://${PACKAGE_ACCOUNT}@host/x", masked("git+https://me:s3cret@host/x"))
        self.assertEqual("https://${PACKAGE_ACCOUNT}@host/", masked("https://ghp_token@host/"))
        self.assertEqual("git+ssh://git@host/x", masked("git+ssh://git@host/x"))
        self.assertEqual("https://${USER}:${PASSWORD}@host/", masked("https://${USER}:${PASSWORD}@host/"))

    def test_files_for_developers_are_known_by_their_names(self):
        for name in ("requirements/dev.txt", "test-requirements.txt", "requirements_dev.txt", "docs/requirements.txt", "requirements/local.txt"):
            self.assertTrue(is_dev_name(name), name)
        for name in ("requirements.txt", "requirements/base.txt", "requirements/production.txt", "developer.txt"):
            self.assertFalse(is_dev_name(name), name)


class Files(ProjectTest):
    def test_nested_files_keep_their_own_group(self):
        self.put("requirements/base.txt", "Django==3.2.25\n")
        self.put("requirements/dev.txt", "-r base.txt\npytest\n")
        self.put("requirements/prod.txt", "--requirement=base.txt\n-rmore/extra.txt\ngunicorn[gevent]>=20 ; python_version>='3'\n")
        self.put("requirements/more/extra.txt", "requests\n")
        self.assertEqual({"django": ("==3.2.25", "base"), "pytest": ("", "dev"), "gunicorn": (">=20", "base"), "requests": ("", "base")},
                         self.declared())
        self.assertEqual([], self.codes())

    def test_constraints_ask_for_nothing(self):
        self.put("requirements.txt", "-c constraints.txt\nDjango\n")
        self.put("constraints.txt", "Django<4\nneverused==1\n")
        declared = self.read()
        self.assertEqual([("django", False), ("django", True), ("neverused", True)],
                         sorted((e["name"], e["constraint"]) for e in declared))
        self.assertNotIn("neverused", self.compared()["packages"])

    def test_circular_and_absent_files_are_named_and_the_rest_is_read(self):
        self.put("requirements.txt", "-r requirements-more.txt\nDjango\n-r nowhere.txt\n")
        self.put("requirements-more.txt", "requests\n-r requirements.txt\n")
        self.assertEqual({"django", "requests"}, set(self.declared()))
        self.assertEqual(["absent-file", "circular"], self.codes())
        absent = next(n for n in self.notes if n["code"] == "absent-file")
        self.assertEqual(("requirements.txt", 3, "nowhere.txt"), (absent["file"], absent["line"], absent["text"]))

    def test_a_bad_line_is_named_and_the_others_are_read(self):
        self.put("requirements.txt", "Django\nthis is nonsense\npytz ? 3\nrequests\n")
        self.assertEqual({"django", "requests"}, set(self.declared()))
        self.assertEqual([("invalid", 2), ("invalid", 3)], [(n["code"], n["line"]) for n in self.notes])

    def test_encodings_of_other_systems_are_read(self):
        self.put("requirements.txt", "\ufeffDjango==3.2\r\nrequests\r\n".encode("utf-16-le"))
        self.put("requirements-b.txt", b"\xef\xbb\xbfflask==1\r\n")
        self.put("requirements-c.txt", "# für alle\npypdf\n".encode("latin-1"))
        self.assertEqual({"django", "requests", "flask", "pypdf"}, set(self.declared()))
        self.assertEqual([("encoding", "requirements-c.txt")], [(n["code"], n["file"]) for n in self.notes])

    def test_options_hashes_and_addresses_are_told_apart(self):
        self.put("requirements.txt", "--extra-index-url https://me:pw@pypi.example/simple\n--pre\n"
                 "Django==3.2.25 \\\n    --hash=sha256:aa \\\n    --hash=sha256:bb\n"
                 "-e git+https://host/org/tool.git@abc#egg=Tool\n-e ./libs/mine\n./wheels/thing-1.0-py3-none-any.whl\n"
                 "name @ https://host/name.zip\n-e .\n")
        kinds = {e["name"]: (e["kind"], e["editable"]) for e in self.read()}
        self.assertEqual({"django": ("", False), "tool": ("vcs", True), "mine": ("local", True), "thing": ("local", False),
                          "name": ("url", False)}, {name: kind for name, kind in kinds.items() if kind[0] != "local" or name in ("mine", "thing")})
        self.assertEqual(["--extra-index-url https://${PACKAGE_ACCOUNT}@pypi.example/simple", "--pre"],
                         [o["line"] for o in self.files.options])
        self.assertEqual(["credentials", "hashes"], self.codes())

    def test_templates_are_named(self):
        self.put("requirements.txt", "Django\n{%- if cookiecutter.use_celery == 'y' %}\ncelery\n{%- endif %}\n")
        self.assertEqual({"django", "celery"}, set(self.declared()))
        self.assertEqual([("template", 2), ("template", 4)], [(n["code"], n["line"]) for n in self.notes])


if __name__ == "__main__":
    unittest.main()
