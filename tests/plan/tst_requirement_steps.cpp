// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/preparation_requirements.h"

#include "core/error.h"
#include "core/files.h"
#include "django/small_project.h"
#include "plan/phases.h"
#include "plan/step_context.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace rehome::plan {
namespace {

/// A migration of a small project, whose steps run one after another.
class RequirementsMigration final
{
public:
    RequirementsMigration()
    {
        project.put(u"requirements.txt"_s, u"Django\npytest==7.0\n"_s);
        settings.name = u"shop"_s;
        settings.projectFolder = project.folder();
        settings.interpreter = testing::pythonWithDjango();
        settings.repositoryFolder = m_folder.filePath(u"repository"_s);
    }

    evidence::Evidence run(const Step &step)
    {
        StepContext context(settings, MigrationPaths{m_folder.filePath(u"shop.rehome"_s)}, step.id, {}, m_redactor);
        core::makeFolder(context.workFolder());
        for (auto kept = m_evidence.cbegin(); kept != m_evidence.cend(); ++kept)
            context.addEvidence(kept.key(), kept.value());
        m_evidence.insert(step.id, step.run(context));
        return m_evidence.value(step.id);
    }

    [[nodiscard]] QStringList lines(const QString &name) const
    {
        return QString::fromUtf8(core::readFile(settings.repositoryFolder + u'/' + name))
            .split(u'\n', Qt::SkipEmptyParts);
    }

    testing::SmallProject project;
    MigrationSettings settings;

private:
    QTemporaryDir m_folder;
    core::Redactor m_redactor;
    QMap<QString, evidence::Evidence> m_evidence;
};

} // namespace

class TestRequirementSteps final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void anEditIsKeptAndStandsInTheNewFiles();
    void anEditCanBeTakenBackAfterTheComparisonRan();
    void editsAreReadAsTheyAreWritten();
    void whatCannotStandInAFileIsRefused_data();
    void whatCannotStandInAFileIsRefused();
    void theSentenceCountsWhatNeedsALook();
};

void TestRequirementSteps::initTestCase()
{
    QVERIFY2(!testing::pythonWithDjango().isEmpty(), "no Python of this machine has Django");
    for (const char *name : {"GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME"})
        qputenv(name, "A Developer");
    for (const char *name : {"GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL", "EMAIL"})
        qputenv(name, "developer@example.org");
}

void TestRequirementSteps::anEditIsKeptAndStandsInTheNewFiles()
{
    RequirementsMigration migration;
    (void)migration.run(repositorySteps().front());
    (void)migration.run(requirementsStep());
    requirementEditsOption().write(migration.settings,
                                   u"dev django-environ==0.9\nleave whitenoise\nbase extra-package==1.2 # by hand\n"_s);

    const evidence::Evidence written = migration.run(requirementFilesStep());

    QVERIFY(evidence::verdictOf(written) == evidence::Verdict::Same);
    const QStringList base = migration.lines(u"requirements/base.txt"_s);
    const QStringList dev = migration.lines(u"requirements/dev.txt"_s);
    QVERIFY2(base.contains(u"extra-package==1.2 # by hand"_s), qPrintable(base.join(u'\n')));
    QVERIFY(base.filter(u"whitenoise"_s).isEmpty());
    QVERIFY(base.filter(u"django-environ"_s).isEmpty());
    QCOMPARE(dev.front(), u"-r base.txt"_s);
    QVERIFY(dev.contains(u"django-environ==0.9"_s));
    QVERIFY(!dev.filter(u"pytest=="_s).isEmpty());
    QVERIFY(!std::get<evidence::WrittenFiles>(written).commit.isEmpty());
}

void TestRequirementSteps::anEditCanBeTakenBackAfterTheComparisonRan()
{
    RequirementsMigration migration;
    requirementEditsOption().write(migration.settings, u"leave gunicorn"_s);
    const auto compared = std::get<evidence::RequirementsComparison>(migration.run(requirementsStep()));

    QVERIFY(compared.base.filter(u"gunicorn"_s).isEmpty());
    QVERIFY(!evidence::edited(compared, {}).base.filter(u"gunicorn"_s).isEmpty());
}

void TestRequirementSteps::editsAreReadAsTheyAreWritten()
{
    const StepOption option = requirementEditsOption();
    MigrationSettings settings;
    settings.requirementEdits = {{u"psycopg2"_s, u"base psycopg2-binary==2.9.5"_s}, {u"pypdf"_s, u"leave"_s}};

    const QString text = option.read(settings);
    option.write(settings, text + u"\n\n  dev Some.Tool[fast]>=1 ; python_version >= '3'  \n"_s);

    QCOMPARE(settings.requirementEdits,
             (evidence::RequirementEdits{{u"psycopg2"_s, u"base psycopg2-binary==2.9.5"_s},
                                         {u"pypdf"_s, u"leave"_s},
                                         {u"some-tool"_s, u"dev Some.Tool[fast]>=1 ; python_version >= '3'"_s}}));
    QCOMPARE(evidence::fromJson<MigrationSettings>(evidence::toJson(settings)).requirementEdits,
             settings.requirementEdits);
}

void TestRequirementSteps::whatCannotStandInAFileIsRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("no place") << u"django==3.2"_s;
    QTest::newRow("an option of pip") << u"base --index-url https://example.org"_s;
    QTest::newRow("a file") << u"base -r other.txt"_s;
    QTest::newRow("a version that is none") << u"base django=3.2"_s;
    QTest::newRow("two packages") << u"base django==3.2 flask==1"_s;
    QTest::newRow("nothing") << u"base "_s;
    QTest::newRow("a password") << u"base tool @ https://me:secret@example.org/tool.zip"_s;
    QTest::newRow("a token") << u"base tool @ git+https://ghp_secret@example.org/tool.git"_s;
}

void TestRequirementSteps::whatCannotStandInAFileIsRefused()
{
    QFETCH(const QString, text);
    MigrationSettings settings;
    try {
        requirementEditsOption().write(settings, text);
        QFAIL("it was taken");
    } catch (const core::Error &error) {
        QCOMPARE(error.code(), core::ErrorCode::BadInput);
    }
    QVERIFY(settings.requirementEdits.isEmpty());
}

void TestRequirementSteps::theSentenceCountsWhatNeedsALook()
{
    evidence::RequirementsComparison comparison;
    comparison.packages = {{.name = u"a"_s},
                           {.name = u"b"_s, .problems = {u"undeclared"_s}},
                           {.name = u"c"_s, .problems = {u"unused"_s, u"unpinned"_s}}};

    const QString some = evidence::sentenceOf(comparison);
    QVERIFY2(some.contains(u"1 undeclared, 1 unused"_s) && some.contains(u"the rest is as it should be"_s),
             qPrintable(some));
    comparison.packages = {{.name = u"c"_s, .problems = {u"unpinned"_s}}};
    QVERIFY2(!evidence::sentenceOf(comparison).contains(u"should be"_s), qPrintable(evidence::sentenceOf(comparison)));
    comparison.packages = {{.name = u"a"_s}};
    QVERIFY(evidence::sentenceOf(comparison).contains(u"all as it should be"_s));
}

} // namespace rehome::plan

QTEST_GUILESS_MAIN(rehome::plan::TestRequirementSteps)
#include "tst_requirement_steps.moc"
