// SPDX-License-Identifier: GPL-3.0-or-later
#include "django/requirements.h"

#include "core/error.h"
#include "django/small_project.h"
#include "evidence/evidence.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using rehome::testing::SmallProject;

namespace rehome::django {
namespace {

const evidence::RequirementFact *packageOf(const evidence::RequirementsComparison &comparison, const QString &name)
{
    for (const evidence::RequirementFact &package : comparison.packages) {
        if (package.name == name)
            return &package;
    }
    return nullptr;
}

const evidence::Finding *findingOf(const evidence::RequirementsComparison &comparison, const QString &code)
{
    for (const evidence::Finding &finding : comparison.findings) {
        if (finding.code == code)
            return &finding;
    }
    return nullptr;
}

} // namespace

class TestRequirements final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aProjectIsComparedThreeWays();
    void whatCannotBeReadIsNamedAndTheRestIsCompared();
    void nothingIsWrittenIntoTheProjectNorRun();
    void aPasswordInAnAddressGoesNowhere();
    void aProgramThatIsNoPythonIsNamed();
    void aStopEndsIt();
    void theFilesAreWrittenOnceAndReplacedWhereTheyDiffer();

private:
    [[nodiscard]] evidence::RequirementsComparison compared(const SmallProject &project) const
    {
        return compareRequirements(
            {.folder = project.folder(), .interpreter = m_python, .scratchFolder = m_scratch.path()}, {});
    }
    QString m_python;
    QTemporaryDir m_scratch;
};

void TestRequirements::initTestCase()
{
    m_python = testing::pythonWithDjango();
    QVERIFY2(!m_python.isEmpty(), "no Python of this machine has Django");
}

void TestRequirements::aProjectIsComparedThreeWays()
{
    SmallProject project;
    project.put(u"requirements.txt"_s, u"Django\nnot-there-at-all==1.0\n"_s);
    project.put(u"shop/views.py"_s, u"from django.http import HttpResponse\nimport environ\n"_s);

    const evidence::RequirementsComparison comparison = compared(project);

    QCOMPARE(comparison.files, QStringList(u"requirements.txt"_s));
    QVERIFY(!comparison.library.isEmpty());
    const evidence::RequirementFact *framework = packageOf(comparison, u"django"_s);
    QVERIFY(framework != nullptr);
    QCOMPARE(framework->declaredIn, QStringList(u"requirements.txt:1"_s));
    QVERIFY(framework->imported.contains(u"shop/views.py:1"_s));
    QCOMPARE(framework->line, u"django=="_s + framework->installed.section(u'+', 0, 0));
    QVERIFY(comparison.base.contains(framework->line));
    QCOMPARE(packageOf(comparison, u"not-there-at-all"_s)->problems, (QStringList{u"missing"_s, u"unused"_s}));
    QCOMPARE(packageOf(comparison, u"django-environ"_s)->problems, QStringList(u"undeclared"_s));
    QCOMPARE(comparison.dev.front(), u"-r base.txt"_s);
    const evidence::Finding *missing = findingOf(comparison, u"missing"_s);
    QVERIFY(missing != nullptr);
    QCOMPARE(missing->file, u"requirements.txt"_s);
    QCOMPARE(missing->line, 2);
}

void TestRequirements::whatCannotBeReadIsNamedAndTheRestIsCompared()
{
    SmallProject project;
    project.put(u"requirements.txt"_s, u"Django\n-r absent.txt\nno requirement at all\n"_s);
    project.put(u"shop/broken.py"_s, u"x = 1\ndef (:\n"_s);

    const evidence::RequirementsComparison comparison = compared(project);

    QVERIFY(packageOf(comparison, u"django"_s) != nullptr);
    const evidence::Finding *syntax = findingOf(comparison, u"syntax"_s);
    QVERIFY(syntax != nullptr);
    QCOMPARE(syntax->file, u"shop/broken.py"_s);
    QCOMPARE(syntax->line, 2);
    QVERIFY(findingOf(comparison, u"absent-file"_s)->what.contains(u"absent.txt"_s));
    QCOMPARE(findingOf(comparison, u"invalid"_s)->line, 3);
}

void TestRequirements::nothingIsWrittenIntoTheProjectNorRun()
{
    SmallProject project(u"open('ran', 'w')"_s);
    for (const char *name : {"json.py", "ast.py", "sitecustomize.py", "packaging.py", "setup.py"})
        project.put(QLatin1String(name), u"open(%1, 'w')\n"_s.arg(testing::pythonText(project.path(u"ran"_s))));
    const QStringList before = project.content();

    (void)compared(project);

    QCOMPARE(project.content(), before);
}

void TestRequirements::aPasswordInAnAddressGoesNowhere()
{
    SmallProject project;
    project.put(u"requirements.txt"_s, u"--index-url https://me:hunter2-4711@pypi.example/simple\n"
                                       "tool @ https://hunter2-4711@host/tool.zip\n"_s);

    const evidence::RequirementsComparison comparison = compared(project);

    const QByteArray bytes = evidence::bytesOf(evidence::store(evidence::Evidence(comparison)));
    QVERIFY(!bytes.contains("hunter2-4711"));
    QCOMPARE(comparison.base.front(), u"--index-url https://${PACKAGE_ACCOUNT}@pypi.example/simple"_s);
    QCOMPARE(findingOf(comparison, u"credentials"_s)->weight, evidence::FindingWeight::Trouble);
}

void TestRequirements::aProgramThatIsNoPythonIsNamed()
{
    SmallProject project;
    try {
        (void)compareRequirements(
            {.folder = project.folder(), .interpreter = u"/bin/false"_s, .scratchFolder = m_scratch.path()}, {});
        QFAIL("it was taken for a Python");
    } catch (const core::Error &error) {
        QCOMPARE(error.code(), core::ErrorCode::ToolFailed);
        QVERIFY(error.whatHappened().contains(u"/bin/false"_s));
    }
}

void TestRequirements::aStopEndsIt()
{
    SmallProject project;
    project.putProgram(u"slow"_s, u"#!/bin/sh\nexec sleep 30\n"_s);
    std::stop_source stop;
    const std::jthread stopper([&stop] {
        std::this_thread::sleep_for(200ms);
        stop.request_stop();
    });
    QElapsedTimer timer;
    timer.start();

    bool stopped = false;
    try {
        (void)compareRequirements(
            {.folder = project.folder(), .interpreter = project.path(u"slow"_s), .scratchFolder = m_scratch.path()},
            {.stop = stop.get_token()});
    } catch (const core::Stopped &) {
        stopped = true;
    }

    QVERIFY(stopped);
    QVERIFY(timer.elapsed() < 3000);
}

void TestRequirements::theFilesAreWrittenOnceAndReplacedWhereTheyDiffer()
{
    const QTemporaryDir repository;
    evidence::RequirementsComparison comparison;
    comparison.base = {u"django==3.2.25"_s, u"sqlparse==0.4.2  # via django"_s};
    comparison.dev = {u"-r base.txt"_s};

    const QStringList names = writeRequirementFiles(repository.path(), comparison);

    QCOMPARE(names, (QStringList{u"requirements/base.txt"_s, u"requirements/dev.txt"_s}));
    const auto content = [&repository](const QString &name) {
        QFile file(repository.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QCOMPARE(content(names[0]), QByteArray("django==3.2.25\nsqlparse==0.4.2  # via django\n"));
    QCOMPARE(content(names[1]), QByteArray("-r base.txt\n"));
    comparison.base = {u"django==4.2"_s};
    (void)writeRequirementFiles(repository.path(), comparison);
    QCOMPARE(content(names[0]), QByteArray("django==4.2\n"));
}

} // namespace rehome::django

QTEST_GUILESS_MAIN(rehome::django::TestRequirements)
#include "tst_requirements.moc"
