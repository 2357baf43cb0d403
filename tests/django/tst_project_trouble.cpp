// SPDX-License-Identifier: GPL-3.0-or-later
#include "django/project.h"
#include "django/small_project.h"
#include "support/test_errors.h"

#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace rehome::django;
using namespace rehome::testing;
using rehome::core::ErrorCode;

/// Projects that cannot be read: a person is told what is wrong, with Python's own words.
class TestProjectTrouble final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aFolderThatIsNoProjectIsNamed_data();
    void aFolderThatIsNoProjectIsNamed();
    void settingsThatFailAreToldInPythonsWords_data();
    void settingsThatFailAreToldInPythonsWords();
    void aMissingEnvironmentVariableIsNamedAndASetOneIsUsed();
    void managePyThatRunsNoCommandIsNotReadAsEmpty_data();
    void managePyThatRunsNoCommandIsNotReadAsEmpty();
    void settingsThatNeverEndCanBeStopped();

private:
    QString m_python;
};

void TestProjectTrouble::initTestCase()
{
    m_python = pythonWithDjango();
    if (m_python.isEmpty())
        QSKIP("no Python with Django on this machine");
    qunsetenv("DJANGO_SETTINGS_MODULE");
}

void TestProjectTrouble::aFolderThatIsNoProjectIsNamed_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("says");
    QTest::newRow("not there") << u"nowhere"_s << ErrorCode::NotFound << u"There is no folder"_s;
    QTest::newRow("a file") << u"manage.py"_s << ErrorCode::BadInput << u"manage.py"_s;
    QTest::newRow("without manage.py") << u"shop"_s << ErrorCode::BadInput << u"it holds no manage.py"_s;
}

void TestProjectTrouble::aFolderThatIsNoProjectIsNamed()
{
    QFETCH(const QString, name);
    QFETCH(const ErrorCode, code);
    QFETCH(const QString, says);
    const SmallProject small;

    const auto error = errorOf([&] { (void)readProject(small.path(name), m_python, {}); });

    QVERIFY(error);
    QCOMPARE(error->code(), code);
    QVERIFY(error->whatHappened().contains(small.path(name)));
    QVERIFY2(error->whatHappened().contains(says), error->what());
    QVERIFY(!error->whatToDo().isEmpty());
}

void TestProjectTrouble::settingsThatFailAreToldInPythonsWords_data()
{
    QTest::addColumn<QString>("settings");
    QTest::addColumn<QString>("lastLine");
    QTest::newRow("a crash") << u"LIMIT = 1 / 0"_s << u"ZeroDivisionError: division by zero"_s;
    QTest::newRow("a package that is not installed")
        << u"import not_installed_here"_s << u"ModuleNotFoundError: No module named 'not_installed_here'"_s;
    QTest::newRow("an app that is not installed") << u"INSTALLED_APPS = ['not_installed_here']"_s
                                                  << u"ModuleNotFoundError: No module named 'not_installed_here'"_s;
    QTest::newRow("no Python") << u"DEBUG = = True"_s << u"SyntaxError: invalid syntax"_s;
    QTest::newRow("noise before") << u"print('x' * 100000)\nraise RuntimeError('the vault is closed')"_s
                                  << u"RuntimeError: the vault is closed"_s;
}

void TestProjectTrouble::settingsThatFailAreToldInPythonsWords()
{
    QFETCH(const QString, settings);
    QFETCH(const QString, lastLine);
    const SmallProject small(settings);

    const auto error = errorOf([&] { (void)readProject(small.folder(), m_python, {}); });

    QVERIFY(error);
    QCOMPARE(error->code(), ErrorCode::BadInput);
    QVERIFY2(error->whatHappened().endsWith(lastLine), error->what());
    QVERIFY(error->whatHappened().contains(small.folder()));
    QVERIFY(error->details().contains(u"Traceback"_s));
    QVERIFY(error->whatToDo().contains(u"python manage.py check"_s));
}

void TestProjectTrouble::aMissingEnvironmentVariableIsNamedAndASetOneIsUsed()
{
    const SmallProject small(u"import os\nSECRET_KEY = os.environ['SHOP_SECRET_KEY']"_s);

    const auto error = errorOf([&] { (void)readProject(small.folder(), m_python, {}); });
    qputenv("SHOP_SECRET_KEY", "from the environment");
    const Project project = readProject(small.folder(), m_python, {});
    qunsetenv("SHOP_SECRET_KEY");

    QVERIFY(error);
    QCOMPARE(error->code(), ErrorCode::BadInput);
    QVERIFY2(error->whatHappened().contains(u"SHOP_SECRET_KEY"_s), error->what());
    QCOMPARE(project.secretKey.reveal(), u"from the environment"_s);
}

void TestProjectTrouble::managePyThatRunsNoCommandIsNotReadAsEmpty_data()
{
    QTest::addColumn<QString>("managePy");
    QTest::newRow("does nothing") << u"import sys\n"_s;
    QTest::newRow("ends early and is content") << managePy(u"sys.exit(0)"_s);
    QTest::newRow("ends early and is not") << managePy(u"sys.exit('wrong folder')"_s);
    QTest::newRow("is killed") << managePy(u"os.kill(os.getpid(), 9)"_s);
}

void TestProjectTrouble::managePyThatRunsNoCommandIsNotReadAsEmpty()
{
    QFETCH(const QString, managePy);
    const SmallProject small;
    small.put(u"manage.py"_s, managePy);

    const auto error = errorOf([&] { (void)readProject(small.folder(), m_python, {}); });

    QVERIFY(error);
    QCOMPARE(error->code(), ErrorCode::BadInput);
    QVERIFY(error->whatHappened().contains(small.folder()));
}

void TestProjectTrouble::settingsThatNeverEndCanBeStopped()
{
    const SmallProject small(u"import time\nopen('begun', 'w').close()\nwhile True: time.sleep(1)"_s);
    std::stop_source stop;
    QElapsedTimer sinceStop;
    const std::jthread impatient([&] {
        while (!QFile::exists(small.path(u"begun"_s)))
            std::this_thread::sleep_for(20ms);
        sinceStop.start();
        stop.request_stop();
    });

    const QString ending = endingOf([&] { (void)readProject(small.folder(), m_python, {.stop = stop.get_token()}); });

    QCOMPARE(ending, u"Stopped"_s);
    QVERIFY2(sinceStop.elapsed() < 1500, qPrintable(QString::number(sinceStop.elapsed())));
}

QTEST_GUILESS_MAIN(TestProjectTrouble)
#include "tst_project_trouble.moc"
