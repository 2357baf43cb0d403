// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/project_look.h"

#include "django/small_project.h"
#include "support/test_errors.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rehome;
using namespace rehome::plan;
using namespace rehome::testing;

/// The first look at a project, as the wizard shows it.
class TestProjectLook final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aPlainProjectIsDescribed();
    void noTextHoldsThePassword();
    void theSampleProjectIsDescribed();
    void aProjectBelowTheFolderIsFound_data();
    void aProjectBelowTheFolderIsFound();
    void managePyItselfMayBeGiven();
    void aFolderInsideAProjectGivesTheProject();
    void severalProjectsAreListedAndNoneIsRun();
    void aFolderWithoutAProjectIsNamed();
    void aMissingInterpreterGetsAdviceForAWindow();
    void aDatabaseOfAnotherKindIsTold();
    void documentsNearTheProjectAreCounted();
    void aProjectIsNamedAfterWhatNamesIt_data();
    void aProjectIsNamedAfterWhatNamesIt();
    void aStopEndsTheSearch();

private:
    void needPython() const
    {
        if (m_python.isEmpty())
            QSKIP("no Python with Django on this machine");
    }

    QString m_python;
};

void TestProjectLook::initTestCase()
{
    m_python = pythonWithDjango();
    qunsetenv("DJANGO_SETTINGS_MODULE");
}

void TestProjectLook::aPlainProjectIsDescribed()
{
    needPython();
    const SmallProject small(u"INSTALLED_APPS = ['django.contrib.contenttypes', 'orders', 'shop.stock.apps.Stock']"_s);
    small.put(u"orders/__init__.py"_s, {});
    small.put(u"orders/management/commands/process_sample_pdf.py"_s, {});
    small.put(u"orders/management/commands/_helper.py"_s, {});
    small.put(u"shop/stock/__init__.py"_s, {});
    small.put(u"shop/stock/apps.py"_s,
              u"from django.apps import AppConfig\nclass Stock(AppConfig):\n    name = 'shop.stock'\n"_s);

    const ProjectLook look = lookAtProject(small.folder(), m_python, {});

    QCOMPARE(look.choices, QStringList());
    QCOMPARE(look.folder, small.folder());
    QCOMPARE(look.interpreter, m_python);
    QVERIFY(!look.djangoVersion.isEmpty());
    QVERIFY(look.pythonVersion.startsWith(u"3."_s));
    QCOMPARE(look.settingsModule, u"shop.settings"_s);
    QCOMPARE(look.localApps, (QStringList{u"orders"_s, u"shop.stock.apps.Stock"_s}));
    QCOMPARE(look.commands, QStringList{u"process_sample_pdf"_s});
    QCOMPARE(look.databases.size(), std::size_t(1));
    QCOMPARE(look.databases[0].alias, u"default"_s);
    QVERIFY(look.databases[0].isPostgres);
    QCOMPARE(look.databases[0].display, u"shop at db.example port 5433 as clerk"_s);
    QCOMPARE(look.databases[0].url, u"postgresql://clerk@db.example:5433/shop"_s);
    QCOMPARE(look.proposedName, u"shop"_s);
    QCOMPARE(look.warnings, QStringList());
}

void TestProjectLook::noTextHoldsThePassword()
{
    needPython();
    const SmallProject small;

    const ProjectLook look = lookAtProject(small.folder(), m_python, {});

    for (const DatabaseLook &database : look.databases) {
        for (const QString &text : {database.display, database.url, database.engine, database.alias})
            QVERIFY2(!text.contains(u"till-4711"_s), qPrintable(text));
    }
}

void TestProjectLook::theSampleProjectIsDescribed()
{
    needPython();
    const QString sample = qEnvironmentVariable("REHOME_SOURCE") + u"/resources/sample/legacy"_s;

    const ProjectLook look = lookAtProject(sample, m_python, {});

    QCOMPARE(look.proposedName, u"bankdocs"_s);
    QCOMPARE(look.databases.size(), std::size_t(2));
    QCOMPARE(look.localApps, (QStringList{u"extractor"_s, u"bankdocs.bankdocs.classification"_s}));
    QCOMPARE(look.commands, (QStringList{u"fill_sample"_s, u"process_sample_pdf"_s}));
    const QString warnings = look.warnings.join(u'\n');
    QVERIFY2(warnings.contains(u"2 PostgreSQL databases"_s), qPrintable(warnings));
    QVERIFY2(warnings.contains(u"bankdocs/bankdocs"_s), qPrintable(warnings));
    QVERIFY2(warnings.contains(u"The app extractor lies in bankdocs/bankdocs/extractor"_s), qPrintable(warnings));
    QVERIFY2(warnings.contains(u"DEBUG = True"_s), qPrintable(warnings));
}

void TestProjectLook::aProjectBelowTheFolderIsFound_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<bool>("found");
    QTest::newRow("one level") << u"legacy"_s << true;
    QTest::newRow("three levels") << u"work/old/legacy"_s << true;
    QTest::newRow("four levels") << u"work/very/old/legacy"_s << false;
    QTest::newRow("hidden") << u".trash/legacy"_s << false;
    QTest::newRow("of a package") << u"lib/site-packages/tutorial"_s << false;
}

void TestProjectLook::aProjectBelowTheFolderIsFound()
{
    QFETCH(const QString, place);
    QFETCH(const bool, found);
    const QTemporaryDir above;
    const QString project = above.filePath(place);
    QDir().mkpath(project + u"/legacy"_s);
    for (const QString &name : {u"/manage.py"_s, u"/legacy/manage.py"_s}) {
        QFile file(project + name);
        QVERIFY(file.open(QIODevice::WriteOnly));
    }

    if (found)
        QCOMPARE(projectsIn(above.path(), {}), QStringList{project}); // not the one nested in it
    else
        QCOMPARE(endingOf([&] { return projectsIn(above.path(), {}); }), u"BadInput"_s);
}

void TestProjectLook::managePyItselfMayBeGiven()
{
    const SmallProject small;

    QCOMPARE(projectsIn(small.path(u"manage.py"_s), {}), QStringList{small.folder()});
}

void TestProjectLook::aFolderInsideAProjectGivesTheProject()
{
    const SmallProject small;

    QCOMPARE(projectsIn(small.path(u"shop"_s), {}), QStringList{small.folder()});
}

void TestProjectLook::severalProjectsAreListedAndNoneIsRun()
{
    const QTemporaryDir above;
    const QString trace = above.filePath(u"was-run"_s);
    for (const QString &name : {u"second"_s, u"first"_s}) {
        QDir(above.path()).mkdir(name);
        QFile file(above.filePath(name + u"/manage.py"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(u"open(%1, 'w')"_s.arg(pythonText(trace)).toUtf8());
    }

    const ProjectLook look = lookAtProject(above.path(), m_python, {});

    QCOMPARE(look.choices, (QStringList{above.filePath(u"first"_s), above.filePath(u"second"_s)}));
    QVERIFY(look.folder.isEmpty());
    QVERIFY(!QFile::exists(trace));
}

void TestProjectLook::aFolderWithoutAProjectIsNamed()
{
    const QTemporaryDir empty;

    const auto none = errorOf([&] { return lookAtProject(empty.path(), {}, {}); });
    const auto missing = errorOf([&] { return lookAtProject(empty.filePath(u"nowhere"_s), {}, {}); });

    QVERIFY(none && missing);
    QCOMPARE(none->code(), core::ErrorCode::BadInput);
    QVERIFY(none->whatHappened().contains(empty.path()));
    QCOMPARE(missing->code(), core::ErrorCode::NotFound);
    QVERIFY(missing->whatHappened().contains(empty.filePath(u"nowhere"_s)));
}

void TestProjectLook::aMissingInterpreterGetsAdviceForAWindow()
{
    const SmallProject small;

    const auto error = errorOf([&] { return lookAtProject(small.folder(), u"/nope/python"_s, {}); });

    QVERIFY(error);
    QCOMPARE(error->code(), core::ErrorCode::ToolMissing);
    QVERIFY2(!error->whatToDo().contains(u"--"_s), qPrintable(error->whatToDo()));
}

void TestProjectLook::aDatabaseOfAnotherKindIsTold()
{
    needPython();
    const SmallProject small(u"DATABASES = {'default': {'ENGINE': 'django.db.backends.sqlite3', 'NAME': 'x'}}"_s);

    const ProjectLook look = lookAtProject(small.folder(), m_python, {});

    QCOMPARE(look.databases.size(), std::size_t(1));
    QVERIFY(!look.databases[0].isPostgres);
    QVERIFY(look.warnings.join(u' ').contains(u"no PostgreSQL database"_s));
}

void TestProjectLook::documentsNearTheProjectAreCounted()
{
    const SmallProject small;
    QCOMPARE(pdfFolderNear(small.folder()), QString());
    small.put(u"samples/a.pdf"_s, {});
    small.put(u"samples/B.PDF"_s, {});
    small.put(u"samples/readme.txt"_s, {});

    QCOMPARE(pdfFolderNear(small.folder()), small.path(u"samples"_s));
    QCOMPARE(pdfsIn(small.path(u"samples"_s)), 2);
}

void TestProjectLook::aProjectIsNamedAfterWhatNamesIt_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("settings");
    QTest::addColumn<QString>("name");
    QTest::newRow("the settings' package") << u"/home/me/old"_s << u"bankdocs.settings"_s << u"bankdocs"_s;
    QTest::newRow("a package called config") << u"/home/me/shop"_s << u"config.settings.base"_s << u"shop"_s;
    QTest::newRow("the folder is general too") << u"/home/me/Shop 2/src"_s << u"config.settings"_s << u"shop_2"_s;
    QTest::newRow("nothing names it") << u"/src/app"_s << u"config.settings"_s << u"config"_s;
}

void TestProjectLook::aProjectIsNamedAfterWhatNamesIt()
{
    QFETCH(const QString, folder);
    QFETCH(const QString, settings);
    QFETCH(const QString, name);

    QCOMPARE(projectName(folder, settings), name);
}

void TestProjectLook::aStopEndsTheSearch()
{
    const QTemporaryDir above;
    QDir(above.path()).mkpath(u"a/b/c"_s);
    std::stop_source stop;
    stop.request_stop();

    QCOMPARE(endingOf([&] { return projectsIn(above.path(), {.stop = stop.get_token()}); }), u"Stopped"_s);
}

QTEST_GUILESS_MAIN(TestProjectLook)
#include "tst_project_look.moc"
