// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/archive/backup.h"
#include "postgres/archive/restore.h"
#include "postgres/compare/verification.h"
#include "postgres/copy/copy.h"
#include "postgres/copy_fixture.h"
#include "postgres/schema/schema_difference.h"
#include "postgres/sync/delta_sync.h"
#include "support/test_errors.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rehome::postgres;
using namespace rehome::testing;
using rehome::core::ErrorCode;
using rehome::evidence::Verdict;
using rehome::evidence::Verification;

/// To a server of a newer major version and not back. REHOME_NEWER_SERVER names one ("host=… port=… user=…", a
/// superuser's), which need not be on this machine; without it these tests are skipped.
class TestNewerServer final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void aCopyIsTheSame();
    void whatIsChangedAfterwardsIsSeen_data();
    void whatIsChangedAfterwardsIsSeen();
    void aSynchronisedCopyIsTheSame();
    void anArchiveIsRestored();
    void thereIsNoWayBack();

private:
    [[nodiscard]] ServerAddress there(const QString &name) const { return m_newer.withDatabase(name); }
    void drop(const QString &name) const
    {
        runSql(there(u"postgres"_s), u"DROP DATABASE IF EXISTS \"%1\" WITH (FORCE)"_s.arg(name));
    }

    std::unique_ptr<TestServer> m_server;
    QTemporaryDir m_folder;
    ServerAddress m_newer;
    ServerAddress m_source;
    QStringList m_roles; ///< made on the newer server
};

QString differencesIn(const Verification &verification)
{
    QString text;
    for (const auto &difference : verification.schema->differences) {
        if (difference.legitimate.isEmpty())
            text += difference.kind + u' ' + difference.name + u": "_s + difference.reason + u'\n' +
                    difference.oldDefinition + u'\n' + difference.newDefinition + u'\n';
    }
    return text;
}

void TestNewerServer::initTestCase()
{
    const QString named = qEnvironmentVariable("REHOME_NEWER_SERVER");
    if (named.isEmpty())
        QSKIP("REHOME_NEWER_SERVER names no server.");
    m_newer = ServerAddress::parse(named);
    m_server = std::make_unique<TestServer>();
    m_source = fullDatabase(*m_server);
    const int old = sqlValue(m_source, u"SHOW server_version_num"_s).toInt() / 10000;
    QVERIFY(sqlValue(there(u"postgres"_s), u"SHOW server_version_num"_s).toInt() / 10000 > old);
    // Without the roles, owners and privileges are left out.
    const QString roles = u"SELECT string_agg(quote_ident(rolname), ',') FROM pg_roles WHERE rolname !~ '^pg_'"_s;
    for (const QString &role : sqlValue(m_source, roles).split(u',')) {
        if (!sqlValue(there(u"postgres"_s), roles).split(u',').contains(role)) {
            runSql(there(u"postgres"_s), u"CREATE ROLE "_s + role);
            m_roles += role;
        }
    }
}

void TestNewerServer::cleanupTestCase()
{
    if (m_server) {
        for (const char *name : {"rehome_newer", "rehome_newer_restored"})
            drop(QLatin1String(name));
        for (const QString &role : std::as_const(m_roles))
            runSql(there(u"postgres"_s), u"DROP ROLE "_s + role);
    }
}

void TestNewerServer::aCopyIsTheSame()
{
    const auto copied = copyDatabase({.source = m_source, .target = there(u"rehome_newer"_s), .overwrite = false}, {});
    const Verification verification = verifyDatabases(m_source, there(u"rehome_newer"_s), {}, {});

    QVERIFY(copied.tools.startsWith(u"pg_dump "_s));
    QCOMPARE(differencesIn(verification), QString());
    QCOMPARE(verification.overall(), Verdict::Same);
}

void TestNewerServer::whatIsChangedAfterwardsIsSeen_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("back");
    QTest::newRow("a view") << u"CREATE OR REPLACE VIEW one AS SELECT 2 AS a"_s
                            << u"CREATE OR REPLACE VIEW one AS SELECT 1 AS a"_s;
    QTest::newRow("a function") << u"CREATE OR REPLACE FUNCTION two() RETURNS int LANGUAGE sql AS 'SELECT 3'"_s
                                << u"CREATE OR REPLACE FUNCTION two() RETURNS int LANGUAGE sql AS 'SELECT 2'"_s;
    QTest::newRow("a column") << u"ALTER TABLE three ALTER b DROP NOT NULL"_s
                              << u"ALTER TABLE three ALTER b SET NOT NULL"_s;
    QTest::newRow("a row") << u"UPDATE three SET b = 'x' WHERE a = 3"_s << u"UPDATE three SET b = '3' WHERE a = 3"_s;
}

void TestNewerServer::whatIsChangedAfterwardsIsSeen()
{
    QFETCH(const QString, change);
    QFETCH(const QString, back);
    const QString both = u"CREATE TABLE three (a int PRIMARY KEY, b text NOT NULL);"
                         "INSERT INTO three SELECT i, i FROM generate_series(1, 9) i;"
                         "CREATE VIEW one AS SELECT 1 AS a;"
                         "CREATE FUNCTION two() RETURNS int LANGUAGE sql AS 'SELECT 2'"_s;
    const ServerAddress source = m_server->newDatabase();
    runSql(source, both);
    (void)copyDatabase({.source = source, .target = there(u"rehome_newer_restored"_s), .overwrite = false}, {});

    runSql(there(u"rehome_newer_restored"_s), change);
    const Verdict changed = verifyDatabases(source, there(u"rehome_newer_restored"_s), {}, {}).overall();
    runSql(there(u"rehome_newer_restored"_s), back);
    const Verdict restored = verifyDatabases(source, there(u"rehome_newer_restored"_s), {}, {}).overall();
    drop(u"rehome_newer_restored"_s);

    QCOMPARE(changed, Verdict::Differs);
    QCOMPARE(restored, Verdict::Same);
}

void TestNewerServer::aSynchronisedCopyIsTheSame()
{
    const ServerAddress source = m_server->newDatabase();
    runSql(source, u"CREATE TABLE three (a int PRIMARY KEY, b text NOT NULL, c jsonb);"
                   "INSERT INTO three SELECT i, i, '{}' FROM generate_series(1, 999) i"_s);
    const ServerAddress target = there(u"rehome_newer_restored"_s);
    (void)copyDatabase({.source = source, .target = target, .overwrite = false}, {});
    runSql(source, u"UPDATE three SET b = 'new' WHERE a % 7 = 0; DELETE FROM three WHERE a % 11 = 0"_s);

    const Verdict before = verifyDatabases(source, target, {}, {}).overall();
    (void)syncDelta({.source = source, .target = target}, {});
    const Verdict after = verifyDatabases(source, target, {}, {}).overall();
    drop(u"rehome_newer_restored"_s);

    QCOMPARE(before, Verdict::Differs);
    QCOMPARE(after, Verdict::Same);
}

void TestNewerServer::anArchiveIsRestored()
{
    const QString folder = m_folder.filePath(u"backup"_s);
    const auto backup = takeBackup({.source = m_source, .folder = folder}, {});
    const QString owner = sqlValue(there(u"postgres"_s), u"SELECT current_user"_s);

    (void)restoreBackup(
        {.folder = {folder},
         .administrator = there(u"postgres"_s),
         .owner = owner,
         .database = u"rehome_newer_restored"_s,
         .jobs = 1}, // side by side, pg_restore's CLUSTER and REPLICA IDENTITY of one table may deadlock

        {});
    const Verification verification = verifyAgainstBackup(backup, there(u"rehome_newer_restored"_s), {}, {});
    drop(u"rehome_newer_restored"_s);

    QCOMPARE(differencesIn(verification), QString());
    QCOMPARE(verification.overall(), Verdict::Same);
}

void TestNewerServer::thereIsNoWayBack()
{
    const auto error = errorOf([this] {
        (void)copyDatabase({.source = there(u"postgres"_s), .target = (*m_server)->superuser(u"back"_s)}, {});
    });

    QVERIFY(error.has_value());
    QCOMPARE(error->code(), ErrorCode::ServerUnsuitable);
    QCOMPARE(sqlValue((*m_server)->superuser(), u"SELECT count(*) FROM pg_database WHERE datname ~ 'back$'"_s), u"0"_s);
}

QTEST_GUILESS_MAIN(TestNewerServer)
#include "tst_newer_server.moc"
