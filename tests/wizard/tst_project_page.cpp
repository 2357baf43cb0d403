// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/project_page_fixture.h"

#include <QDir>
#include <QLabel>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace rehome;
using namespace rehome::testing;
using namespace rehome::wizard;
using report::Mark;

/// The page as somebody uses it, with a small project and a real server.
class TestProjectPage final : public QObject, private ProjectPageFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { renew(); }
    void aFreshPageAsksForTheProject();
    void aFoundProjectFillsThePageAndBecomesAMigration();
    void aWrongFolderIsSaidBelowTheField();
    void typingAFolderThatOnlyLeadsToAProjectRunsNothing();
    void severalProjectsAreOffered();
    void anInterpreterWithoutDjangoIsSaidBelowItsField();
    void badPlacesAreSaidAsOneTypes_data();
    void badPlacesAreSaidAsOneTypes();
    void whatSomebodyTypedIsKept();
    void stoppingMakesNothing();
    void anErrorIsSaidInPlaceAndCanBeTriedAgain();
    void anOpenMigrationIsShownToRead();
};

void TestProjectPage::initTestCase()
{
    if (!start())
        QSKIP("no Python with Django on this machine");
}

void TestProjectPage::aFreshPageAsksForTheProject()
{
    ProjectPage page;
    page.show();

    QVERIFY(!page.isComplete());
    QVERIFY(!named<QPushButton>(page, "createButton")->isEnabled());
    QVERIFY(note(page, "state")->sentence().contains(u"the old project"_s));
    QVERIFY(note(page, "folderNote")->sentence().contains(u"settings module is run"_s));
    QVERIFY(!named<QWidget>(page, "form")->isVisible());
    QVERIFY(!named<QWidget>(page, "found")->isVisible());
}

void TestProjectPage::aFoundProjectFillsThePageAndBecomesAMigration()
{
    const SmallProject project(settings());
    project.put(u"pdfs/statement.pdf"_s, {});
    const auto page = readyPage(project);

    QCOMPARE(named<QComboBox>(*page, "database")->currentIndex(), 0);
    QVERIFY2(note(*page, "testNote")->sentence().contains(u"as clerk"_s),
             qPrintable(note(*page, "testNote")->sentence()));
    QCOMPARE(note(*page, "testNote")->mark(), Mark::Good);
    QVERIFY(note(*page, "interpreterNote")->sentence().contains(python()));
    QCOMPARE(edit(*page, "migration")->text(), path(u"migrations/shop.rehome"_s));
    QCOMPARE(edit(*page, "repository")->text(), path(u"migrations/shop-repository"_s));
    QCOMPARE(edit(*page, "pdfs")->text(), project.path(u"pdfs"_s));
    QVERIFY(note(*page, "pdfsNote")->sentence().startsWith(u"Found near the project"_s));
    QCOMPARE(note(*page, "commandNote")->mark(), Mark::Attention);

    QSignalSpy created(page.get(), &ProjectPage::migrationCreated);
    QSignalSpy complete(page.get(), &QWizardPage::completeChanged);
    named<QComboBox>(*page, "licence")->setCurrentText(u"GPL-3.0-or-later"_s);
    named<QPushButton>(*page, "createButton")->click();
    QVERIFY(!named<QWidget>(*page, "formBody")->isEnabled());
    QTRY_COMPARE_WITH_TIMEOUT(created.count(), 1, 20000);

    const plan::Migration migration = plan::Migration::look(created[0][0].toString());
    QCOMPARE(migration.paths().folder, path(u"migrations/shop.rehome"_s));
    QCOMPARE(migration.settings().projectFolder, project.folder());
    QCOMPARE(migration.settings().licence, u"GPL-3.0-or-later"_s);
    QCOMPARE(migration.settings().pdfFolder, project.path(u"pdfs"_s));
    QCOMPARE(migration.settings().sourceAlias, u"default"_s);
    QCOMPARE(migration.settings().criticalTables, QStringList{u"public.django_migrations"_s});
    QVERIFY(created[0][1].value<core::Secret>().isEmpty());
    QVERIFY(!page->isComplete());
    page->setOpened(true);
    QVERIFY(page->isComplete());
    QCOMPARE(complete.count(), 1);
    page->beginNew();
    QVERIFY(edit(*page, "folder")->text().isEmpty()); // a form that became a migration begins anew
}

void TestProjectPage::aWrongFolderIsSaidBelowTheField()
{
    ProjectPage page;
    page.show();
    QLineEdit *folder = edit(page, "folder");

    type(folder, path(u"nowhere"_s));
    QCOMPARE(note(page, "folderNote")->mark(), Mark::Bad);
    QCOMPARE(folder->accessibleDescription(), note(page, "folderNote")->sentence());
    QDir().mkpath(path(u"empty"_s));
    type(folder, path(u"empty"_s));
    QCOMPARE(note(page, "folderNote")->mark(), Mark::None);
    QTest::keyClick(folder, Qt::Key_Return);

    QTRY_COMPARE(note(page, "folderNote")->mark(), Mark::Bad);
    QVERIFY(note(page, "folderNote")->sentence().contains(u"manage.py"_s));
    QVERIFY(!named<QPushButton>(page, "createButton")->isEnabled());
}

void TestProjectPage::typingAFolderThatOnlyLeadsToAProjectRunsNothing()
{
    const QString trace = path(u"was-run"_s);
    QDir().mkpath(path(u"above/legacy"_s));
    QFile manage(path(u"above/legacy/manage.py"_s));
    QVERIFY(manage.open(QIODevice::WriteOnly));
    manage.write(u"open(%1, 'w')"_s.arg(pythonText(trace)).toUtf8());
    manage.close();
    ProjectPage page;
    page.show();

    type(edit(page, "folder"), path(u"above"_s));
    QTest::qWait(1200);
    QVERIFY(!QFile::exists(trace));

    QTest::keyClick(edit(page, "folder"), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(trace), 15000);
}

void TestProjectPage::severalProjectsAreOffered()
{
    const SmallProject project(settings());
    const QString above = path(u"above"_s);
    QDir().mkpath(above + u"/other"_s);
    QFile(above + u"/other/manage.py"_s).open(QIODevice::WriteOnly);
    QDir().mkpath(above + u"/shop/shop"_s);
    for (const QString &name : {u"manage.py"_s, u"shop/__init__.py"_s, u"shop/settings.py"_s})
        QVERIFY(QFile::copy(project.path(name), above + u"/shop/"_s + name));
    ProjectPage page;
    page.show();

    page.beginNew(above);

    auto *choice = named<QComboBox>(page, "choice");
    QTRY_VERIFY(choice->isVisible());
    QCOMPARE(choice->count(), 2);
    QCOMPARE(choice->currentIndex(), -1);
    QCOMPARE(note(page, "folderNote")->mark(), Mark::Attention);
    choose(choice, 1);
    QTRY_VERIFY_WITH_TIMEOUT(named<QWidget>(page, "found")->isVisible(), 15000);
    QCOMPARE(edit(page, "folder")->text(), above + u"/shop"_s);
    QVERIFY(!choice->isVisible());
}

void TestProjectPage::anInterpreterWithoutDjangoIsSaidBelowItsField()
{
    const SmallProject project(settings());
    const auto page = readyPage(project);
    auto *interpreter = named<QComboBox>(*page, "interpreter");

    type(interpreter->lineEdit(), u"/bin/false"_s);
    QVERIFY(!named<QPushButton>(*page, "createButton")->isEnabled());
    QTest::keyClick(interpreter->lineEdit(), Qt::Key_Return);

    QTRY_COMPARE_WITH_TIMEOUT(note(*page, "interpreterNote")->mark(), Mark::Bad, 15000);
    type(interpreter->lineEdit(), python());
    QTest::keyClick(interpreter->lineEdit(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(named<QPushButton>(*page, "createButton")->isEnabled(), 20000);
}

void TestProjectPage::badPlacesAreSaidAsOneTypes_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("says");
    QTest::newRow("not empty") << u"repository"_s << u"HERE/full"_s << u"not empty"_s;
    QTest::newRow("in the old project") << u"repository"_s << u"PROJECT/new"_s << u"in the old project"_s;
    QTest::newRow("in a repository") << u"repository"_s << u"HERE/git/new"_s << u"HERE/git"_s;
    QTest::newRow("in the migration") << u"repository"_s << u"HERE/migrations/shop.rehome/x"_s << u"in each other"_s;
    QTest::newRow("relative") << u"migration"_s << u"somewhere"_s << u"whole path"_s;
    QTest::newRow("a migration already") << u"migration"_s << u"HERE/old.rehome"_s << u"A migration is in it"_s;
    QTest::newRow("a file") << u"migration"_s << u"HERE/full/file"_s << u"A file has this name"_s;
    QTest::newRow("below a file") << u"migration"_s << u"HERE/full/file/x"_s << u"is a file"_s;
    QTest::newRow("nothing") << u"migration"_s << u""_s << u"Choose a folder"_s;
    QTest::newRow("no such PDFs") << u"pdfs"_s << u"HERE/nowhere"_s << u"no such folder"_s;
    QTest::newRow("no PDFs there") << u"pdfs"_s << u"HERE/full"_s << u"no PDF"_s;
}

void TestProjectPage::badPlacesAreSaidAsOneTypes()
{
    QFETCH(const QString, field);
    QFETCH(QString, place);
    QFETCH(QString, says);
    const SmallProject project(settings());
    QDir().mkpath(path(u"full"_s));
    QFile(path(u"full/file"_s)).open(QIODevice::WriteOnly);
    QDir().mkpath(path(u"git/.git"_s));
    plan::Migration::create(path(u"old.rehome"_s), {});
    const auto page = readyPage(project);
    for (QString *text : {&place, &says})
        text->replace(u"HERE"_s, path(u"."_s).chopped(2)).replace(u"PROJECT"_s, project.folder());
    QLineEdit *edited = edit(*page, field.toLatin1().constData());
    const QString before = edited->text();
    FieldNote *said = note(*page, (field + u"Note"_s).toLatin1().constData());

    type(edited, place);

    QTRY_COMPARE(said->mark(), Mark::Bad);
    QVERIFY2(said->sentence().contains(says), qPrintable(said->sentence()));
    QVERIFY(!named<QPushButton>(*page, "createButton")->isEnabled());
    type(edited, before);
    QTRY_VERIFY(named<QPushButton>(*page, "createButton")->isEnabled());
}

void TestProjectPage::whatSomebodyTypedIsKept()
{
    const SmallProject project(settings());
    const SmallProject other(settings());
    const auto page = readyPage(project);
    type(edit(*page, "repository"), path(u"my-own"_s));
    type(named<QLineEdit>(*page, "switchBack"), u"switch --back"_s);
    type(edit(*page, "migration"), path(u"mine.rehome"_s));

    page->beginNew(other.folder());
    QTRY_VERIFY_WITH_TIMEOUT(named<QPushButton>(*page, "createButton")->isEnabled(), 20000);

    QCOMPARE(edit(*page, "repository")->text(), path(u"my-own"_s));
    QCOMPARE(edit(*page, "migration")->text(), path(u"mine.rehome"_s));
    QCOMPARE(named<QLineEdit>(*page, "switchBack")->text(), u"switch --back"_s);
}

void TestProjectPage::stoppingMakesNothing()
{
    const QString slow = path(u"slow"_s);
    const SmallProject project(settings() +
                               u"import os, time\nif os.path.exists(%1): time.sleep(30)\n"_s.arg(pythonText(slow)));
    const auto page = readyPage(project);
    QFile(slow).open(QIODevice::WriteOnly);
    QSignalSpy created(page.get(), &ProjectPage::migrationCreated);

    named<QPushButton>(*page, "createButton")->click();
    QTest::qWait(300);
    QVERIFY(named<QWidget>(*page, "progress")->isVisible());
    named<QPushButton>(*page, "stopButton")->click();

    QTRY_VERIFY_WITH_TIMEOUT(named<QPushButton>(*page, "createButton")->isVisible(), 8000);
    QVERIFY(note(*page, "state")->sentence().startsWith(u"Stopped"_s));
    QCOMPARE(created.count(), 0);
    QVERIFY(!QFile::exists(path(u"migrations"_s)));
    QVERIFY(named<QPushButton>(*page, "createButton")->isEnabled());
}

void TestProjectPage::anErrorIsSaidInPlaceAndCanBeTriedAgain()
{
    const QString broken = path(u"broken"_s);
    const SmallProject project(
        settings() + u"import os\nif os.path.exists(%1): raise Exception('moved')\n"_s.arg(pythonText(broken)));
    const auto page = readyPage(project);
    QFile(broken).open(QIODevice::WriteOnly);
    QSignalSpy created(page.get(), &ProjectPage::migrationCreated);

    named<QPushButton>(*page, "createButton")->click();

    auto *banner = named<QWidget>(*page, "problem");
    QTRY_VERIFY_WITH_TIMEOUT(banner->isVisible(), 15000);
    QVERIFY(named<QLabel>(*banner, "verdictSentence")->text().contains(u"cannot be loaded"_s));
    QVERIFY(QFile::remove(broken));
    named<QPushButton>(*banner, "retryButton")->click();
    QTRY_COMPARE_WITH_TIMEOUT(created.count(), 1, 20000);
    QVERIFY(!banner->isVisible());
}

void TestProjectPage::anOpenMigrationIsShownToRead()
{
    const QString folder = path(u"shop.rehome"_s);
    plan::Migration::create(folder, {.name = u"shop"_s,
                                     .projectFolder = u"/home/me/old"_s,
                                     .source = u"postgresql://clerk@db.example:5433/shop"_s,
                                     .repositoryFolder = u"/home/me/new"_s});
    ProjectPage page;
    page.show();

    page.showMigration(plan::Migration::look(folder));

    QCOMPARE(named<QLabel>(page, "heading")->text(), u"shop"_s);
    QVERIFY(!named<QWidget>(page, "createBar")->isVisible());
    auto *summary = named<QWidget>(page, "summary");
    QVERIFY(summary->isVisible());
    QStringList texts;
    for (const QLabel *label : summary->findChildren<QLabel *>())
        texts += label->text();
    for (const QString &text :
         {u"/home/me/old"_s, u"shop at db.example port 5433 as clerk"_s, u"/home/me/new"_s, folder})
        QVERIFY2(texts.contains(text), qPrintable(text));
    page.beginNew();
    QVERIFY(named<QWidget>(page, "createBar")->isVisible());
}

QTEST_MAIN(TestProjectPage)
#include "tst_project_page.moc"
