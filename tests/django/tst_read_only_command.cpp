// SPDX-License-Identifier: GPL-3.0-or-later
#include "django/inspection.h"
#include "django/management_command.h"
#include "django/small_project.h"
#include "support/test_server.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rehome;
using namespace rehome::django;
using namespace rehome::testing;

/// A command of the old project that wants to write into the old database, on a real server.
class TestReadOnlyCommand final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aCommandThatOnlyReadsCannotWrite_data();
    void aCommandThatOnlyReadsCannotWrite();
    void aProjectThatWritesWhenItStartsCannotWhileItIsDocumented_data();
    void aProjectThatWritesWhenItStartsCannotWhileItIsDocumented();

private:
    [[nodiscard]] static QString settingsOn(const postgres::ServerAddress &database, const QString &options);
    QString m_python;
    std::optional<TestServer> m_server;
};

void TestReadOnlyCommand::initTestCase()
{
    m_python = pythonWithDjango();
    if (m_python.isEmpty())
        QSKIP("no Python with Django on this machine");
    m_server.emplace();
}

QString TestReadOnlyCommand::settingsOn(const postgres::ServerAddress &database, const QString &options)
{
    return uR"(DATABASES["default"].update(HOST=%1, PORT=%2, NAME=%3, USER=%4, PASSWORD=%5, OPTIONS=%6))"_s.arg(
        pythonText(database.host), pythonText(database.port), pythonText(database.database), pythonText(database.user),
        pythonText(database.password.reveal()), options);
}

void TestReadOnlyCommand::aCommandThatOnlyReadsCannotWrite_data()
{
    QTest::addColumn<bool>("readOnly");
    QTest::addColumn<QString>("options");
    QTest::newRow("writing is allowed") << false << u"{}"_s;
    QTest::newRow("reading") << true << u"{}"_s;
    QTest::newRow("reading, with a search path of its own") << true << u"{'options': '-c search_path=public'}"_s;
}

void TestReadOnlyCommand::aCommandThatOnlyReadsCannotWrite()
{
    QFETCH(const bool, readOnly);
    QFETCH(const QString, options);
    const postgres::ServerAddress database = m_server->newDatabase();
    const SmallProject small(settingsOn(database, options));
    const QTemporaryDir overlay;
    writeOverlay(overlay.path());

    const process::ProgramResult result = process::runProgram(
        managementCall({.projectFolder = small.folder(),
                        .interpreter = m_python,
                        .arguments = {u"shell"_s, u"-c"_s,
                                      u"from django.db import connection\n"
                                      "connection.cursor().execute('CREATE TABLE written (id int)')"_s},
                        .readOnly = readOnly,
                        .settingsModule = u"shop.settings"_s,
                        .overlayFolder = overlay.path()}),
        {});

    QCOMPARE(result.exitCode == 0, !readOnly);
    QCOMPARE(result.errors.contains("read-only transaction"), readOnly);
    QCOMPARE(sqlValue(database, u"SELECT count(*) FROM pg_tables WHERE tablename = 'written'"_s),
             readOnly ? u"0"_s : u"1"_s);
}

void TestReadOnlyCommand::aProjectThatWritesWhenItStartsCannotWhileItIsDocumented_data()
{
    QTest::addColumn<QString>("options");
    QTest::newRow("plain") << u"{}"_s;
    QTest::newRow("with a search path of its own") << u"{'options': '-c search_path=public'}"_s;
}

void TestReadOnlyCommand::aProjectThatWritesWhenItStartsCannotWhileItIsDocumented()
{
    QFETCH(const QString, options);
    const postgres::ServerAddress database = m_server->newDatabase();
    const SmallProject small(settingsOn(database, options) + u"\nINSTALLED_APPS = ['till']"_s);
    small.put(u"till/__init__.py"_s, u"default_app_config = 'till.apps.TillConfig'\n"_s);
    small.put(u"till/apps.py"_s, uR"py(
from django.apps import AppConfig

class TillConfig(AppConfig):
    name = "till"

    def ready(self):
        from django.db import connection
        try:
            connection.cursor().execute("CREATE TABLE written (id int)")
        except Exception:
            pass
)py"_s);

    const evidence::ProjectMap map = inspectProject({.folder = small.folder(), .interpreter = m_python}, {});

    QVERIFY2(map.ran, qPrintable(map.runProblem));
    QCOMPARE(sqlValue(database, u"SELECT count(*) FROM pg_tables WHERE tablename = 'written'"_s), u"0"_s);
}

QTEST_GUILESS_MAIN(TestReadOnlyCommand)
#include "tst_read_only_command.moc"
