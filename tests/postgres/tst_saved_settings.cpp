// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files.h"
#include "postgres/archive/archive.h"
#include "postgres/backup_fixture.h"
#include "postgres/catalog/saved_settings.h"
#include "postgres/session/tools.h"
#include "process/program.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rehome::postgres;
using namespace rehome::testing;
using rehome::evidence::Backup;
using rehome::evidence::DatabaseSetting;

namespace {

const QString secret = u"hunter2"_s;

/// Everything that is set for a database, as the server keeps it.
QString settingsOf(const ServerAddress &database)
{
    return sqlValue(database, u"SELECT string_agg(coalesce(r.rolname, '') || ':' || s.setconfig::text, E'\\n' "
                              "ORDER BY r.rolname NULLS FIRST) FROM pg_db_role_setting s "
                              "LEFT JOIN pg_roles r ON r.oid = setrole "
                              "WHERE setdatabase = (SELECT oid FROM pg_database WHERE datname = current_database())"_s);
}

QString commentOf(const ServerAddress &database)
{
    return sqlValue(database, u"SELECT shobj_description(oid, 'pg_database') FROM pg_database "
                              "WHERE datname = current_database()"_s);
}

} // namespace

class TestSavedSettings final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_log.clear(); }
    void theyArriveAsTheyWere_data();
    void theyArriveAsTheyWere();
    void theyArriveInADatabaseOfAnotherEncoding();
    void aBackupCarriesThemIntoTheRestoredDatabase();
    void valuesThatMayBeSecretAreInTheManifestOnly();
    void whatTheServerDoesNotTakeIsNamed_data();
    void whatTheServerDoesNotTakeIsNamed();
    void aLibraryThatIsMissingKeepsNobodyOut();
    void aReadOnlyDatabaseIsSaidToBeOne();

private:
    [[nodiscard]] rehome::core::WorkContext context()
    {
        return {.log = [this](auto, const QString &text) { m_log += text; }};
    }
    /// What is said of the settings.
    [[nodiscard]] QString log() const { return m_log.join(u'\n'); }
    void apply(const ServerAddress &database, const Backup &backup)
    {
        Session session((*m_server)->superuser(), Access::ReadWrite, {});
        (void)applySettings(session, database.database, backup.settings, backup.comment, context());
    }

    std::unique_ptr<TestServer> m_server;
    QTemporaryDir m_folder;
    QStringList m_log;
};

void TestSavedSettings::initTestCase()
{
    m_server = std::make_unique<TestServer>();
    (void)(*m_server)->ensureRole(u"clerk \"the\" 'first'"_s, u"postgres"_s, {});
    (void)(*m_server)->ensureRole(u"keeper"_s, u"postgres"_s, {});
}

void TestSavedSettings::theyArriveAsTheyWere_data()
{
    QTest::addColumn<QString>("setting");
    QTest::newRow("a plain one") << u"DATABASE %1 SET work_mem = '65MB'"_s;
    QTest::newRow("a list of names")
        << u"DATABASE %1 SET search_path = \"$user\", public, \"a,b\", \"c\"\"d\", \" e \", Ü"_s;
    QTest::newRow("an empty list") << u"DATABASE %1 SET search_path = ''"_s;
    QTest::newRow("one name with commas") << u"DATABASE %1 SET search_path = 'a, b'"_s;
    QTest::newRow("a list that is one text") << u"DATABASE %1 SET datestyle = 'German, DMY'"_s;
    QTest::newRow("quotes and backslashes") << u"DATABASE %1 SET app.text = E'it''s \\\\ \"x\" = y, z\\nnext'"_s;
    QTest::newRow("an empty text") << u"DATABASE %1 SET app.nothing = ''"_s;
    QTest::newRow("capitals") << u"DATABASE %1 SET TimeZone = 'Europe/Vienna'"_s;
    QTest::newRow("of a role") << u"ROLE \"clerk \"\"the\"\" 'first'\" IN DATABASE %1 SET search_path = x, \"Y z\""_s;
}

void TestSavedSettings::theyArriveAsTheyWere()
{
    QFETCH(const QString, setting);
    const ServerAddress source = m_server->newDatabase();
    const ServerAddress target = m_server->newDatabase();
    runSql(source, u"ALTER "_s + setting.arg(source.database));
    Session session(source, Access::ReadOnly, {});

    apply(target, {.settings = savedSettings(session)});

    QVERIFY(!settingsOf(source).isEmpty());
    QCOMPARE(settingsOf(target), settingsOf(source));
    QCOMPARE(log(), QString());

    const ServerAddress byPsql = m_server->newDatabase();
    const QString script = m_folder.filePath(u"settings.sql"_s);
    rehome::core::writeFile(script, settingsScript(session, savedSettings(session), {}).toUtf8(),
                            rehome::core::ownerOnly);
    const rehome::process::ProgramResult ran = rehome::process::runProgram(
        {.program = toolFor(u"psql"_s, 13, {}).path,
         .arguments = {u"--no-psqlrc"_s, u"--set=ON_ERROR_STOP=1"_s, u"--set=database="_s + byPsql.database,
                       u"--file="_s + script, u"--dbname="_s + byPsql.toolConnection()},
         .secrets = byPsql.secrets()},
        {});
    QVERIFY2(ran.exitCode == 0, ran.errors);
    QCOMPARE(settingsOf(byPsql), settingsOf(source));
}

/// Than the one from which they are given to it.
void TestSavedSettings::theyArriveInADatabaseOfAnotherEncoding()
{
    const ServerAddress source = m_server->newDatabaseIn(u"LATIN1"_s);
    const ServerAddress target = m_server->newDatabaseIn(u"LATIN1"_s);
    runSql(source,
           u"ALTER DATABASE %1 SET app.text = 'Größe'; COMMENT ON DATABASE %1 IS 'Übersicht'"_s.arg(source.database));
    Session session(source, Access::ReadOnly, {});

    apply(target, {.settings = savedSettings(session), .comment = databaseComment(session)});

    QCOMPARE(sqlValue(target, u"SHOW app.text"_s), u"Größe"_s);
    QCOMPARE(settingsOf(target), settingsOf(source));
    QCOMPARE(commentOf(target), u"Übersicht"_s);
    QCOMPARE(log(), QString());
}

void TestSavedSettings::aBackupCarriesThemIntoTheRestoredDatabase()
{
    const ServerAddress source = m_server->newDatabase();
    runSql(source,
           u"ALTER DATABASE %1 SET search_path = \"$user\", public; ALTER DATABASE %1 SET work_mem = '65MB';"
           "ALTER ROLE keeper IN DATABASE %1 SET statement_timeout = 1;"
           "COMMENT ON DATABASE %1 IS 'The shop''s \"own\" data'; CREATE TABLE t (i int)"_s.arg(source.database));

    (void)takeBackup({.source = source, .folder = m_folder.filePath(u"whole"_s)}, {});
    (void)restoreBackup({.folder = {m_folder.filePath(u"whole"_s)},
                         .administrator = (*m_server)->superuser(),
                         .owner = u"keeper"_s,
                         .database = u"Another 'name'"_s},
                        context());

    const ServerAddress target = (*m_server)->superuser(u"Another 'name'"_s);
    QCOMPARE(settingsOf(target), settingsOf(source));
    QVERIFY(settingsOf(target).contains(u"statement_timeout"_s));
    QCOMPARE(commentOf(target), u"The shop's \"own\" data"_s);
}

void TestSavedSettings::valuesThatMayBeSecretAreInTheManifestOnly()
{
    const ServerAddress source = m_server->newDatabase();
    runSql(source, u"ALTER DATABASE %1 SET app.token = '%2'; ALTER DATABASE %1 SET work_mem = '65MB'"_s.arg(
                       source.database, secret));
    const QString folder = m_folder.filePath(u"secret"_s);

    const Backup backup = takeBackup({.source = source, .folder = folder}, context());

    QCOMPARE(backup.settings.size(), 2u);
    QCOMPARE(backup.settings[0].name, u"app.token"_s);
    QCOMPARE(backup.settings[0].value, QString());
    QCOMPARE(backup.settings[1].value, u"65MB"_s);
    QCOMPARE(readManifest({folder}).settings[0].value, secret);
    QVERIFY(!(QFileInfo(BackupFolder{folder}.manifest()).permissions() &
              (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
    QVERIFY2(!log().contains(secret), qPrintable(log()));
}

void TestSavedSettings::whatTheServerDoesNotTakeIsNamed_data()
{
    QTest::addColumn<DatabaseSetting>("setting");
    QTest::newRow("an unknown setting") << DatabaseSetting{.name = u"no_such_setting"_s, .value = u"on"_s};
    QTest::newRow("a value that is none") << DatabaseSetting{.name = u"work_mem"_s, .value = u"much"_s};
    QTest::newRow("an unknown role") << DatabaseSetting{.name = u"work_mem"_s, .value = u"65MB"_s, .role = u"nobody"_s};
    QTest::newRow("a secret") << DatabaseSetting{.name = u"plpgsql.extra_errors"_s, .value = secret};
}

void TestSavedSettings::whatTheServerDoesNotTakeIsNamed()
{
    QFETCH(const DatabaseSetting, setting);
    const ServerAddress target = m_server->newDatabase();
    runSql(target, u"LOAD 'plpgsql'"_s);
    const bool isRefused = setting.value != secret; // what a server makes of an extension's setting is its business

    apply(target, {.settings = {setting, {.name = u"app.after"_s, .value = u"it"_s}}});

    QVERIFY(settingsOf(target).contains(u"app.after"_s));
    QVERIFY2(!isRefused || log().contains(setting.name), qPrintable(log()));
    QVERIFY2(!isRefused || log().contains(setting.role), qPrintable(log()));
    QVERIFY2(!log().contains(secret), qPrintable(log()));
}

void TestSavedSettings::aLibraryThatIsMissingKeepsNobodyOut()
{
    const ServerAddress target = m_server->newDatabase();

    apply(target, {.settings = {{.name = u"session_preload_libraries"_s, .value = u"no_such_library"_s}}});

    QVERIFY2(log().contains(u"session_preload_libraries"_s), qPrintable(log()));
    QCOMPARE(settingsOf(target), QString());
}

void TestSavedSettings::aReadOnlyDatabaseIsSaidToBeOne()
{
    const ServerAddress target = m_server->newDatabase();

    apply(target, {.settings = {{.name = u"default_transaction_read_only"_s, .value = u"on"_s}}});

    QVERIFY2(log().contains(u"read-only"_s), qPrintable(log()));
    QVERIFY(settingsOf(target).contains(u"default_transaction_read_only=on"_s));
}

QTEST_GUILESS_MAIN(TestSavedSettings)
#include "tst_saved_settings.moc"
