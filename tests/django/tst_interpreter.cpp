// SPDX-License-Identifier: GPL-3.0-or-later
#include "django/interpreter.h"
#include "django/small_project.h"
#include "support/test_errors.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rehome::django;
using namespace rehome::testing;
using rehome::core::ErrorCode;

/// Which Python runs a project. The virtual environments are links to an interpreter of this machine, or scripts.
class TestInterpreter final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void theProjectsOwnEnvironmentComesFirst_data();
    void theProjectsOwnEnvironmentComesFirst();
    void theActiveEnvironmentComesBeforeThePath();
    void aBrokenLinkIsNoCandidate();
    void everyCandidateIsNamedOnce();
    void anEnvironmentWithoutDjangoIsPassedOver();
    void aFolderNamedDjangoIsNotTakenForIt();
    void anInterpreterThatCannotBeStartedIsPassedOver();
    void noneWithDjangoIsAnErrorThatNamesWhatWasTried();
    void aGivenInterpreterWithoutDjangoIsNamed();
    void aGivenInterpreterThatIsNotThereIsNamed();
    void aRelativePathBecomesAbsolute_data();
    void aRelativePathBecomesAbsolute();
    void aGivenNameIsLookedForInThePath();

private:
    QString m_python;
    QString m_before;
    QByteArray m_path;
};

namespace {

/// A Python that is there and starts, but knows nothing of what is installed.
const QString withoutDjango = u"#!/bin/sh\nexec /usr/bin/env python3 -S \"$@\"\n"_s;

void makeEnvironment(const SmallProject &project, const QString &name, const QString &python)
{
    QDir().mkpath(project.path(name + u"/bin"_s));
    QVERIFY(QFile::link(python, project.path(name + u"/bin/python"_s)));
}

} // namespace

void TestInterpreter::initTestCase()
{
    m_python = pythonWithDjango();
    if (m_python.isEmpty())
        QSKIP("no Python with Django on this machine");
    m_before = QDir::currentPath();
    m_path = qgetenv("PATH");
}

void TestInterpreter::init()
{
    qunsetenv("VIRTUAL_ENV");
    qunsetenv("PYTHONPATH");
}

void TestInterpreter::cleanup()
{
    QDir::setCurrent(m_before);
    qputenv("PATH", m_path);
    init();
}

void TestInterpreter::theProjectsOwnEnvironmentComesFirst_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"venv", ".venv", "env", ".env", "virtualenv"})
        QTest::newRow(name) << QString::fromLatin1(name);
    QTest::newRow("beside the project") << u"../venv"_s;
}

void TestInterpreter::theProjectsOwnEnvironmentComesFirst()
{
    QFETCH(const QString, name);
    const SmallProject parent;
    parent.put(u"site/manage.py"_s, managePy());
    makeEnvironment(parent, QDir::cleanPath(u"site/"_s + name), m_python);

    // A slash at the end, as a shell completes it, must not hide the folder around the project.
    for (const QString &folder : {parent.path(u"site"_s), parent.path(u"site/"_s)}) {
        const QString expected = QDir::cleanPath(folder + u'/' + name) + u"/bin/python"_s;
        QCOMPARE(interpreterCandidates(folder).value(0), expected);
        QCOMPARE(interpreterFor(folder, {}, {}), expected);
    }
}

void TestInterpreter::theActiveEnvironmentComesBeforeThePath()
{
    const SmallProject project;
    makeEnvironment(project, u"elsewhere/mine"_s, m_python);
    makeEnvironment(project, u"venv"_s, m_python);
    qputenv("VIRTUAL_ENV", project.path(u"elsewhere/mine"_s).toLocal8Bit());

    const QStringList candidates = interpreterCandidates(project.folder());

    QCOMPARE(candidates.value(0), project.path(u"venv/bin/python"_s));
    QCOMPARE(candidates.value(1), project.path(u"elsewhere/mine/bin/python"_s));
    QVERIFY(candidates.size() > 2);
}

void TestInterpreter::aBrokenLinkIsNoCandidate()
{
    const SmallProject project;
    makeEnvironment(project, u"venv"_s, u"/nowhere/python3.9"_s);

    QVERIFY(!interpreterCandidates(project.folder()).contains(project.path(u"venv/bin/python"_s)));
}

void TestInterpreter::everyCandidateIsNamedOnce()
{
    const SmallProject project;
    makeEnvironment(project, u"venv"_s, m_python);
    qputenv("VIRTUAL_ENV", project.path(u"venv"_s).toLocal8Bit());

    QCOMPARE(interpreterCandidates(project.folder()).count(project.path(u"venv/bin/python"_s)), 1);
}

void TestInterpreter::anEnvironmentWithoutDjangoIsPassedOver()
{
    const SmallProject project;
    project.putProgram(u"venv/bin/python"_s, withoutDjango);
    makeEnvironment(project, u".venv"_s, m_python);

    QCOMPARE(interpreterFor(project.folder(), {}, {}), project.path(u".venv/bin/python"_s));
}

void TestInterpreter::aFolderNamedDjangoIsNotTakenForIt()
{
    const SmallProject project;
    project.putProgram(u"venv/bin/python"_s, withoutDjango);
    makeEnvironment(project, u".venv"_s, m_python);
    project.put(u"django/__init__.py"_s, {});
    QDir::setCurrent(project.folder());

    QCOMPARE(interpreterFor(project.folder(), {}, {}), project.path(u".venv/bin/python"_s));
}

void TestInterpreter::anInterpreterThatCannotBeStartedIsPassedOver()
{
    const SmallProject project;
    project.putProgram(u"venv/bin/python"_s, u"#!/nowhere/python3\n"_s);
    makeEnvironment(project, u".venv"_s, m_python);

    QCOMPARE(interpreterFor(project.folder(), {}, {}), project.path(u".venv/bin/python"_s));
}

void TestInterpreter::noneWithDjangoIsAnErrorThatNamesWhatWasTried()
{
    const SmallProject project;
    makeEnvironment(project, u"venv"_s, m_python);
    project.put(u"hides/django/__init__.py"_s, u"raise ImportError('not installed')\n"_s);
    qputenv("PYTHONPATH", project.path(u"hides"_s).toLocal8Bit());

    const auto error = errorOf([&] { (void)interpreterFor(project.folder(), {}, {}); });

    QVERIFY(error);
    QCOMPARE(error->code(), ErrorCode::ToolMissing);
    QVERIFY(error->whatHappened().contains(project.folder()));
    QVERIFY(error->whatToDo().contains(u"--python"_s));
    for (const QString &candidate : interpreterCandidates(project.folder()))
        QVERIFY2(error->details().contains(candidate), qPrintable(candidate));
}

void TestInterpreter::aGivenInterpreterWithoutDjangoIsNamed()
{
    const SmallProject project;
    makeEnvironment(project, u"venv"_s, m_python);
    project.putProgram(u"bare/python"_s, withoutDjango);

    const auto error = errorOf([&] { (void)interpreterFor(project.folder(), project.path(u"bare/python"_s), {}); });

    QVERIFY(error);
    QCOMPARE(error->code(), ErrorCode::ToolMissing);
    QCOMPARE(error->whatHappened(), u"The interpreter %1 cannot import Django."_s.arg(project.path(u"bare/python"_s)));
}

void TestInterpreter::aGivenInterpreterThatIsNotThereIsNamed()
{
    const auto error = errorOf([&] { (void)interpreterFor(u"/"_s, u"/nowhere/python"_s, {}); });

    QVERIFY(error);
    QCOMPARE(error->code(), ErrorCode::ToolMissing);
    QVERIFY(error->whatHappened().contains(u"/nowhere/python"_s));
}

void TestInterpreter::aRelativePathBecomesAbsolute_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("given");
    QTest::newRow("found, from outside") << u"site"_s << QString();
    QTest::newRow("found, from inside") << u"."_s << QString();
    QTest::newRow("given") << u"/"_s << u"site/venv/bin/python"_s;
}

void TestInterpreter::aRelativePathBecomesAbsolute()
{
    QFETCH(const QString, folder);
    QFETCH(const QString, given);
    const SmallProject parent;
    makeEnvironment(parent, u"site/venv"_s, m_python);
    QDir::setCurrent(folder == u"."_s ? parent.path(u"site"_s) : parent.folder());

    QCOMPARE(interpreterFor(folder, given, {}), parent.path(u"site/venv/bin/python"_s));
}

void TestInterpreter::aGivenNameIsLookedForInThePath()
{
    const SmallProject project;
    makeEnvironment(project, u"tools"_s, m_python);
    QVERIFY(QFile::rename(project.path(u"tools/bin/python"_s), project.path(u"tools/bin/python-of-the-shop"_s)));
    qputenv("PATH", project.path(u"tools/bin"_s).toLocal8Bit() + ':' + m_path);

    QCOMPARE(interpreterFor(project.folder(), u"python-of-the-shop"_s, {}), u"python-of-the-shop"_s);
}

QTEST_GUILESS_MAIN(TestInterpreter)
#include "tst_interpreter.moc"
