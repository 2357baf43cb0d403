// SPDX-License-Identifier: GPL-3.0-or-later
#include "django/management_command.h"
#include "django/small_project.h"
#include "process/explain.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rehome;
using namespace rehome::django;
using namespace rehome::testing;

/// How `manage.py …` is called: on the project's own database, and on another one.
class TestManagementCommand final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void theCommandIsRunInTheProjectAndWritesNoByteCode();
    void onlyAReadOnlyCommandRefusesToWrite();
    void anotherDatabaseIsGivenThroughTheEnvironment();
    void thePasswordStandsInNoArgumentAndNoExplanation();
    void aPathOfTheUsersOwnIsKept();
    void theCommandSeesTheOtherDatabaseAndAllOtherSettings();

private:
    QString m_python;
    DatabaseOverride m_other{.host = u"127.0.0.1"_s,
                             .port = u"5555"_s,
                             .name = u"new_shop"_s,
                             .user = u"new_clerk"_s,
                             .password = core::Secret(u"it's a \"canary\" \\ 金"_s)};
};

void TestManagementCommand::initTestCase()
{
    m_python = pythonWithDjango();
}

void TestManagementCommand::init()
{
    qunsetenv("PYTHONPATH");
    qunsetenv("DJANGO_SETTINGS_MODULE");
    qunsetenv("PYTHONDONTWRITEBYTECODE"); // a user has not set it
}

void TestManagementCommand::theCommandIsRunInTheProjectAndWritesNoByteCode()
{
    const process::ProgramCall call = managementCall({.projectFolder = u"/srv/shop"_s,
                                                      .interpreter = u"/srv/venv/bin/python"_s,
                                                      .arguments = {u"migrate"_s, u"-v"_s, u"0"_s}});

    QCOMPARE(call.program, u"/srv/venv/bin/python"_s);
    QCOMPARE(call.arguments, (QStringList{u"manage.py"_s, u"migrate"_s, u"-v"_s, u"0"_s}));
    QCOMPARE(call.workingDirectory, u"/srv/shop"_s);
    QCOMPARE(call.environment, (QMap<QString, QString>{{u"PYTHONDONTWRITEBYTECODE"_s, u"1"_s}}));
    QVERIFY(call.secrets.isEmpty());
}

void TestManagementCommand::onlyAReadOnlyCommandRefusesToWrite()
{
    const process::ProgramCall reading = managementCall({.interpreter = u"python"_s, .readOnly = true});
    const process::ProgramCall writing = managementCall({.interpreter = u"python"_s});

    QCOMPARE(reading.environment.value(u"PGOPTIONS"_s), u"-c default_transaction_read_only=on"_s);
    QVERIFY(!writing.environment.contains(u"PGOPTIONS"_s));
}

void TestManagementCommand::anotherDatabaseIsGivenThroughTheEnvironment()
{
    const process::ProgramCall call = managementCall({.interpreter = u"python"_s,
                                                      .settingsModule = u"shop.settings"_s,
                                                      .overlayFolder = u"/tmp/overlay"_s,
                                                      .database = &m_other});

    QCOMPARE(call.environment.value(u"DJANGO_SETTINGS_MODULE"_s), u"rehome_overlay"_s);
    QCOMPARE(call.environment.value(u"REHOME_SETTINGS"_s), u"shop.settings"_s);
    QCOMPARE(call.environment.value(u"PYTHONPATH"_s), u"/tmp/overlay"_s);
    QCOMPARE(call.environment.value(u"REHOME_DB_HOST"_s), u"127.0.0.1"_s);
    QCOMPARE(call.environment.value(u"REHOME_DB_PORT"_s), u"5555"_s);
    QCOMPARE(call.environment.value(u"REHOME_DB_NAME"_s), u"new_shop"_s);
    QCOMPARE(call.environment.value(u"REHOME_DB_USER"_s), u"new_clerk"_s);
    QCOMPARE(call.secrets.value(u"REHOME_DB_PASSWORD"_s).reveal(), m_other.password.reveal());
}

void TestManagementCommand::thePasswordStandsInNoArgumentAndNoExplanation()
{
    const process::ProgramCall call = managementCall({.interpreter = u"python"_s,
                                                      .arguments = {u"check"_s},
                                                      .settingsModule = u"shop.settings"_s,
                                                      .overlayFolder = u"/tmp/o"_s,
                                                      .database = &m_other});

    QVERIFY(!call.arguments.join(u' ').contains(u"canary"_s));
    QVERIFY(!call.environment.values().join(u' ').contains(u"canary"_s));
    QVERIFY(!process::explain(call).contains(u"canary"_s));
    QVERIFY(process::explain(call).contains(u"$REHOME_DB_PASSWORD"_s));
}

void TestManagementCommand::aPathOfTheUsersOwnIsKept()
{
    qputenv("PYTHONPATH", "/srv/lib:/srv/more");

    const process::ProgramCall call = managementCall({.interpreter = u"python"_s,
                                                      .settingsModule = u"shop.settings"_s,
                                                      .overlayFolder = u"/tmp/overlay"_s,
                                                      .database = &m_other});

    QCOMPARE(call.environment.value(u"PYTHONPATH"_s), u"/tmp/overlay:/srv/lib:/srv/more"_s);
}

void TestManagementCommand::theCommandSeesTheOtherDatabaseAndAllOtherSettings()
{
    if (m_python.isEmpty())
        QSKIP("no Python with Django on this machine");
    const SmallProject small(u"TIME_ZONE = 'Asia/Tokyo'\nINSTALLED_APPS = ['tools']\n"
                             "DATABASES['archive'] = dict(DATABASES['default'], NAME='old')"_s);
    small.put(u"tools/management/commands/show.py"_s, uR"(
import json
from django.conf import settings
from django.core.management.base import BaseCommand

class Command(BaseCommand):
    requires_system_checks = []

    def handle(self, **options):
        keys = ("HOST", "PORT", "NAME", "USER", "PASSWORD", "ENGINE")
        print(json.dumps({"zone": settings.TIME_ZONE,
                          "default": [str(settings.DATABASES["default"][key]) for key in keys],
                          "archive": settings.DATABASES["archive"]["NAME"]}))
)"_s);
    small.put(u"tools/__init__.py"_s, {});
    small.put(u"tools/management/__init__.py"_s, {});
    small.put(u"tools/management/commands/__init__.py"_s, {});
    const QTemporaryDir overlay;
    writeOverlay(overlay.filePath(u"deep/overlay"_s));
    const QStringList before = small.content();

    const process::ProgramResult result =
        process::runProgramOrThrow(managementCall({.projectFolder = small.folder(),
                                                   .interpreter = m_python,
                                                   .arguments = {u"show"_s},
                                                   .readOnly = true,
                                                   .settingsModule = u"shop.settings"_s,
                                                   .overlayFolder = overlay.filePath(u"deep/overlay"_s),
                                                   .database = &m_other}),
                                   {});

    const QJsonObject seen = QJsonDocument::fromJson(result.output).object();
    QCOMPARE(seen.value(u"zone"_s).toString(), u"Asia/Tokyo"_s);
    QCOMPARE(seen.value(u"archive"_s).toString(), u"old"_s);
    QCOMPARE(seen.value(u"default"_s).toVariant().toStringList(),
             (QStringList{m_other.host, m_other.port, m_other.name, m_other.user, m_other.password.reveal(),
                          u"django.db.backends.postgresql"_s}));
    QCOMPARE(small.content(), before);
}

QTEST_GUILESS_MAIN(TestManagementCommand)
#include "tst_management_command.moc"
