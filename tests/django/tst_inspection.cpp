// SPDX-License-Identifier: GPL-3.0-or-later
#include "django/inspection.h"
#include "django/small_project.h"
#include "evidence/evidence.h"
#include "support/test_errors.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace rehome;
using namespace rehome::django;
using namespace rehome::testing;
using evidence::ProjectMap;

/// A project is read, then run, by the real reader and a real Django.
class TestInspection final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theTextIsReadWithoutRunningAnything();
    void runningIsAnnouncedAndTellsMore();
    void aProjectThatCannotRunIsDocumentedAllTheSame();
    void withoutTheProjectsPythonTheTextIsReadByAnother();
    void withoutDjangoTheTextStands();
    void missingVariablesGetMadeUpValues();
    void nothingIsWrittenIntoTheProject();
    void noSecretIsTold_data();
    void noSecretIsTold();
    void aFolderThatIsNoneIsRefused_data();
    void aFolderThatIsNoneIsRefused();
    void aStopEndsItSoon();
    void whatTakesTooLongIsAFact();

private:
    [[nodiscard]] core::WorkContext logged()
    {
        m_log.clear();
        return {.log = [this](core::LogLevel, const QString &line) { m_log += line; }};
    }

    QString m_python;
    QStringList m_log;
};

void TestInspection::initTestCase()
{
    m_python = pythonWithDjango();
    if (m_python.isEmpty())
        QSKIP("no Python with Django on this machine");
    qunsetenv("DJANGO_SETTINGS_MODULE");
}

void TestInspection::theTextIsReadWithoutRunningAnything()
{
    const SmallProject small(u"open(__file__ + '.ran', 'w').close()"_s);

    const ProjectMap map = inspectProject({.folder = small.folder(), .staticOnly = true}, logged());

    QVERIFY(!QFileInfo::exists(small.path(u"shop/settings.py.ran"_s)));
    QVERIFY(!map.ran);
    QCOMPARE(map.folder, small.folder());
    QCOMPARE(map.managePy, QStringList{u"manage.py"_s});
    QVERIFY(std::any_of(map.settings.begin(), map.settings.end(),
                        [](const auto &settings) { return settings.module == u"shop.settings"_s && settings.used; }));
    QVERIFY(!m_log.join(u'\n').contains(u"This runs the project's code"_s));
}

void TestInspection::runningIsAnnouncedAndTellsMore()
{
    const SmallProject small(
        u"import os\nif os.environ.get('SHOP_MARK'): open(os.environ['SHOP_MARK'], 'w').close()"_s);
    const QString mark = small.path(u"ran"_s);
    bool ranBefore = true;
    core::WorkContext context = logged();
    context.log = [&](core::LogLevel, const QString &line) {
        if (line.contains(u"This runs the project's code"_s))
            ranBefore = QFileInfo::exists(mark);
    };

    const ProjectMap map = inspectProject(
        {.folder = small.folder(), .interpreter = m_python, .environment = {{u"SHOP_MARK"_s, mark}}}, context);

    QVERIFY(!ranBefore);
    QVERIFY(QFileInfo::exists(mark));
    QVERIFY2(map.ran, qPrintable(map.runProblem));
    QVERIFY(map.djangoVersion.contains(u'.'));
    QVERIFY(!map.pythonVersion.isEmpty());
}

void TestInspection::aProjectThatCannotRunIsDocumentedAllTheSame()
{
    const SmallProject small(u"import module_that_is_nowhere"_s);

    const ProjectMap map = inspectProject({.folder = small.folder(), .interpreter = m_python}, logged());

    QVERIFY(!map.ran);
    QVERIFY2(map.runProblem.contains(u"module_that_is_nowhere"_s), qPrintable(map.runProblem));
    QVERIFY(!map.databases.isEmpty());
}

void TestInspection::withoutTheProjectsPythonTheTextIsReadByAnother()
{
    const SmallProject small;

    const ProjectMap map =
        inspectProject({.folder = small.folder(), .interpreter = u"/nowhere/bin/python"_s}, logged());

    QCOMPARE(map.managePy, QStringList{u"manage.py"_s});
    QVERIFY2(map.runProblem.contains(u"/nowhere/bin/python"_s), qPrintable(map.runProblem));
}

void TestInspection::withoutDjangoTheTextStands()
{
    const SmallProject small;
    small.putProgram(u"bare/python"_s, u"#!/bin/sh\nexec %1 -I -S \"$@\"\n"_s.arg(m_python));

    const ProjectMap map =
        inspectProject({.folder = small.folder(), .interpreter = small.path(u"bare/python"_s)}, logged());

    QCOMPARE(map.managePy, QStringList{u"manage.py"_s});
    QVERIFY2(map.runProblem.contains(u"Django"_s), qPrintable(map.runProblem));
}

void TestInspection::missingVariablesGetMadeUpValues()
{
    const SmallProject small(u"import os\nTILL = os.environ['SHOP_TILL']\nTAX = int(os.environ['SHOP_TAX'])"_s);

    const ProjectMap map = inspectProject({.folder = small.folder(), .interpreter = m_python}, logged());

    QVERIFY2(map.ran, qPrintable(map.runProblem));
    QStringList dummies = map.dummies;
    dummies.sort();
    QCOMPARE(dummies, (QStringList{u"SHOP_TAX"_s, u"SHOP_TILL"_s}));
}

void TestInspection::nothingIsWrittenIntoTheProject()
{
    const SmallProject small(u"INSTALLED_APPS = ['catalogue']"_s);
    small.put(u"catalogue/__init__.py"_s, {});
    small.put(u"catalogue/models.py"_s, u"from django.db import models\n"_s);
    const QStringList before = small.content();
    qunsetenv("PYTHONDONTWRITEBYTECODE"); // a user has not set it

    (void)inspectProject({.folder = small.folder(), .interpreter = m_python}, logged());

    QCOMPARE(small.content(), before);
}

void TestInspection::noSecretIsTold_data()
{
    QTest::addColumn<QString>("settings");
    QTest::newRow("settings that load") << QString();
    QTest::newRow("settings that fail with a URL")
        << u"raise ValueError('invalid postgres://clerk:canary-raised@db/shop')"_s;
    QTest::newRow("settings that fail with a value") << u"raise RuntimeError('cannot log in with canary-database')"_s;
}

void TestInspection::noSecretIsTold()
{
    QFETCH(const QString, settings);
    const SmallProject small(uR"(
import os
SECRET_KEY = "canary-secret-key-0123456789"
DATABASES["default"]["PASSWORD"] = "canary-database"
CACHES = {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache",
                      "LOCATION": "redis://:canary-redis@cache:6379/1"}}
EMAIL_HOST_PASSWORD = "canary-mail"
AWS_SECRET_ACCESS_KEY = os.environ.get("AWS_SECRET_ACCESS_KEY", "canary-default-value-1234567890")
BROKER_URL = "amqp://shop:canary-broker@queue//"
MEDIA_ROOT = "/srv/canary-database/media"
)"_s + settings);
    small.put(u".env"_s, u"DATABASE_URL=postgres://clerk:canary-dotenv@db/shop\nAPI_TOKEN=canary-token\n"_s);

    const ProjectMap map = inspectProject({.folder = small.folder(), .interpreter = m_python}, logged());

    const QString told =
        QString::fromUtf8(QJsonDocument(evidence::toJson(map).toObject()).toJson()) + m_log.join(u'\n');
    QVERIFY2(!told.contains(u"canary"_s),
             qPrintable(told.mid(std::max<qsizetype>(0, told.indexOf(u"canary"_s) - 200), 400)));
    QVERIFY(std::any_of(map.findings.begin(), map.findings.end(),
                        [](const auto &finding) { return finding.code.startsWith(u"secret"_s); }));
}

void TestInspection::aFolderThatIsNoneIsRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("code");
    QTest::newRow("not there") << u"nowhere"_s << u"NotFound"_s;
    QTest::newRow("a file") << u"manage.py"_s << u"BadInput"_s;
}

void TestInspection::aFolderThatIsNoneIsRefused()
{
    QFETCH(const QString, name);
    QFETCH(const QString, code);
    const SmallProject small;

    QCOMPARE(endingOf([&] { (void)inspectProject({.folder = small.path(name)}, {}); }), code);
}

void TestInspection::aStopEndsItSoon()
{
    const SmallProject small(u"import time\ntime.sleep(60)"_s);
    std::stop_source stop;
    QElapsedTimer sinceStop;
    core::WorkContext context{.stop = stop.get_token()};
    std::jthread stopper;
    context.log = [&](core::LogLevel, const QString &line) {
        if (line.contains(u"This runs the project's code"_s) && !stopper.joinable())
            stopper = std::jthread([&] {
                std::this_thread::sleep_for(500ms);
                sinceStop.start();
                stop.request_stop();
            });
    };

    QCOMPARE(endingOf([&] { (void)inspectProject({.folder = small.folder(), .interpreter = m_python}, context); }),
             u"Stopped"_s);
    stopper.join();
    QVERIFY2(sinceStop.elapsed() < 2000, qPrintable(QString::number(sinceStop.elapsed())));
}

void TestInspection::whatTakesTooLongIsAFact()
{
    const SmallProject small(u"import time\ntime.sleep(60)"_s);

    const ProjectMap map =
        inspectProject({.folder = small.folder(), .interpreter = m_python, .timeLimit = 3s}, logged());

    QVERIFY(!map.ran);
    QVERIFY(!map.runProblem.isEmpty());
    QCOMPARE(map.managePy, QStringList{u"manage.py"_s});
}

QTEST_GUILESS_MAIN(TestInspection)
#include "tst_inspection.moc"
