// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/project_page_fixture.h"

#include <QRadioButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace rehome;
using namespace rehome::testing;
using namespace rehome::wizard;
using report::Mark;

/// The old database on the project page: found in the settings, or given by hand.
class TestProjectPageDatabase final : public QObject, private ProjectPageFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { renew(); }
    void thePasswordOfTheSettingsMayBeWrong();
    void anotherDatabaseMayBeGivenInOneLine();
    void partsAndLineCarryOver();
    void anAnswerToAnOlderQuestionIsDropped();
};

void TestProjectPageDatabase::initTestCase()
{
    if (!start())
        QSKIP("no Python with Django on this machine");
}

void TestProjectPageDatabase::thePasswordOfTheSettingsMayBeWrong()
{
    const SmallProject project(settings(u"outdated"_s));
    ProjectPage page;
    page.show();
    page.beginNew(project.folder());
    QTRY_COMPARE_WITH_TIMEOUT(note(page, "testNote")->mark(), Mark::Bad, 20000);
    auto *source = named<QWidget>(page, "source");
    auto *password = source->findChild<QLineEdit *>(u"password"_s, Qt::FindDirectChildrenOnly);
    QVERIFY(password->isVisible());
    QVERIFY(!named<QPushButton>(page, "createButton")->isEnabled());

    type(password, u"till-4711"_s);
    QTest::qWait(600);
    QCOMPARE(note(page, "testNote")->mark(), Mark::None); // no try with every letter
    QTest::keyClick(password, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(named<QPushButton>(page, "createButton")->isEnabled(), 20000);
    QSignalSpy created(&page, &ProjectPage::migrationCreated);
    named<QPushButton>(page, "createButton")->click();
    QTRY_COMPARE_WITH_TIMEOUT(created.count(), 1, 20000);

    QCOMPARE(created[0][1].value<core::Secret>().reveal(), u"till-4711"_s);
    QVERIFY(password->text().isEmpty());
    QFile json(created[0][0].toString() + u"/migration.json"_s);
    QVERIFY(json.open(QIODevice::ReadOnly));
    QVERIFY(!json.readAll().contains("till-4711"));
}

void TestProjectPageDatabase::anotherDatabaseMayBeGivenInOneLine()
{
    const SmallProject project(uR"(DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": "x"}})"_s);
    ProjectPage page;
    page.show();
    page.beginNew(project.folder());
    QTRY_VERIFY_WITH_TIMEOUT(named<QWidget>(page, "found")->isVisible(), 15000);
    auto *database = named<QComboBox>(page, "database");
    QCOMPARE(database->currentIndex(), -1);

    choose(database, database->count() - 1);
    auto *form = named<QWidget>(page, "form");
    QVERIFY(form->isVisible());
    named<QRadioButton>(*form, "inOneLine")->click();
    auto *address = named<QLineEdit>(*form, "address");
    type(address, u"mysql://clerk@host/db"_s);
    QCOMPARE(note(*form, "note")->mark(), Mark::Bad);
    QVERIFY(!named<QPushButton>(page, "testButton")->isEnabled());
    type(address, addressWithPassword());
    QTest::keyClick(address, Qt::Key_Return);

    QTRY_VERIFY_WITH_TIMEOUT(named<QPushButton>(page, "createButton")->isEnabled(), 20000);
    QVERIFY2(!address->text().contains(u"till-4711"_s), qPrintable(address->text()));
    QCOMPARE(named<QLineEdit>(*form, "password")->text(), u"till-4711"_s);
    QSignalSpy created(&page, &ProjectPage::migrationCreated);
    named<QPushButton>(page, "createButton")->click();
    QTRY_COMPARE_WITH_TIMEOUT(created.count(), 1, 20000);
    QCOMPARE(created[0][1].value<core::Secret>().reveal(), u"till-4711"_s);
    QVERIFY(plan::Migration::look(created[0][0].toString()).settings().sourceAlias.isEmpty());
}

void TestProjectPageDatabase::partsAndLineCarryOver()
{
    ProjectPage page;
    page.show();
    auto *database = named<QComboBox>(page, "database");
    choose(database, database->count() - 1);
    auto *form = named<QWidget>(page, "form");
    type(named<QLineEdit>(*form, "host"), u"db.example"_s);
    type(named<QLineEdit>(*form, "port"), u"5433"_s);
    type(named<QLineEdit>(*form, "database"), u"shop"_s);
    QVERIFY(named<QPushButton>(page, "testButton")->isEnabled());

    named<QRadioButton>(*form, "inOneLine")->click();
    auto *address = named<QLineEdit>(*form, "address");
    QCOMPARE(address->text(), u"postgresql://db.example:5433/shop"_s);
    type(address, u"postgresql://me@other/stock?sslmode=verify-full&connect_timeout=3"_s);
    named<QRadioButton>(*form, "inParts")->click();

    QCOMPARE(named<QLineEdit>(*form, "host")->text(), u"other"_s);
    QCOMPARE(named<QLineEdit>(*form, "port")->text(), QString());
    QCOMPARE(named<QLineEdit>(*form, "database")->text(), u"stock"_s);
    QCOMPARE(named<QComboBox>(*form, "tls")->currentData().toString(), u"verify-full"_s);
    named<QRadioButton>(*form, "inOneLine")->click();
    QVERIFY(address->text().contains(u"connect_timeout=3"_s)); // has no field, and is not lost
    named<QRadioButton>(*form, "inParts")->click();
    type(named<QLineEdit>(*form, "port"), u"54x"_s);
    QCOMPARE(note(*form, "note")->mark(), Mark::Bad);
    QVERIFY(!named<QPushButton>(page, "testButton")->isEnabled());
}

void TestProjectPageDatabase::anAnswerToAnOlderQuestionIsDropped()
{
    const SmallProject project(settings());
    const auto page = readyPage(project);
    auto *database = named<QComboBox>(*page, "database");

    named<QPushButton>(*page, "testButton")->click();
    choose(database, database->count() - 1);
    QTest::qWait(2500);

    QVERIFY(!named<QPushButton>(*page, "createButton")->isEnabled());
    QVERIFY2(note(*page, "testNote")->mark() != Mark::Good, qPrintable(note(*page, "testNote")->sentence()));
}

QTEST_MAIN(TestProjectPageDatabase)
#include "tst_project_page_database.moc"
