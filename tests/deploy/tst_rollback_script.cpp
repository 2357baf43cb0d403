// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"
#include "core/files.h"
#include "deploy/rollback_script.h"
#include "deploy/support.h"
#include "postgres/archive/backup.h"
#include "postgres/session/tools.h"
#include "process/program.h"
#include "support/test_errors.h"
#include "support/test_server.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>

using rehome::core::Secret;
using rehome::deploy::RollbackRequest;
using rehome::postgres::ServerAddress;
using rehome::testing::runSql;
using rehome::testing::sqlValue;
using rehome::testing::TestServer;
using namespace rehome::tests;

namespace {

/// A table whose name tries to be a command in every language that it passes through.
const QString hostileSchema = QStringLiteral("o'dd.\"schema\"");
const QString hostileTable = QStringLiteral("t\"; $(touch pwned) `touch pwned` 'x' \\q :name\nline {{tables}}");

QString quoted(QString name)
{
    return QLatin1Char('"') + name.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
}

QString hostile()
{
    return quoted(hostileSchema) + QLatin1Char('.') + quoted(hostileTable);
}

} // namespace

class TestRollbackScript final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void theScriptIsShellcheckClean();
    void passwordsAndUrlsAreRefused();
    void helpAndWrongUsage();
    void withoutAProofNothingIsDone();
    void anotherBackupThanTheProvenOneIsRefused();
    void aDamagedBackupIsRefused();
    void aWholeOldSystemIsSwitchedBackAndLeftAsItIs();
    void itCanBeRunAgainAndAgain();
    void lostWritesAreNamed();
    void aDryRunChangesNothing();
    void anEmptyOldDatabaseIsRestoredOnlyWhenAsked_data();
    void anEmptyOldDatabaseIsRestoredOnlyWhenAsked();
    void aDroppedOldDatabaseIsMadeAnew();
    void aDatabaseWithOtherTablesIsNotTouched();
    void aDatabaseWithOtherTablesIsKeptAsideOnceItsNameIsTyped();
    void aRestoreThatWasBrokenOffIsNotTakenForAWholeDatabase();
    void nothingIsDoneWithoutAYes();
    void itSaysFirstWhatItIsGoingToDo();
    void whatIsSaidIsKeptInAFileForItsOwnerAlone();
    void itDoesNotRunTwiceAtATime();
    void changedRowsOfTheNewSystemAreNamed();
    void theDnsRecordsOfTheOldSystemAreTold();
    void anOldServerThatDoesNotAnswerIsSaid();
    void aNewServerThatDoesNotAnswerDoesNotHinder();
    void fewerRowsThanTheBackupAreRefusedBeforeAnythingIsStopped();
    void fewerRowsThanTheBackupAreRestoredWhereAsked();
    void sessionsMayShrink();
    void aFailingSwitchIsSaid();
    void withoutASwitchCommandAPersonIsTold();
    void aCommandMayLeaveAProgramInTheBackground();
    void ownersAndGrantsComeBack_data();
    void ownersAndGrantsComeBack();
    void aRoleThatIsMissingIsNamedBeforeAnythingIsStopped();
    void tablesThatAreClosedToTheApplicationAreToldAndNotTakenForARollback();
    void noPasswordIsInTheScript();

private:
    void fill(const ServerAddress &database) const;
    void backUp(const QString &format = QStringLiteral("directory"));
    void prove() const;
    RollbackRequest request() const;
    /// With --yes where it would ask.
    Ran run(QStringList arguments = {}, const QMap<QString, QString> &environment = {}, const QByteArray &typed = {});
    /// Gives a table to a role of the application, and rights in another one to a role that only reads.
    void shareOut();
    /// Leaves the old database as a restore does that is killed after it has made the tables, before it fills them.
    void breakOffARestore() const;
    QString path(const char *name) const { return m_place->filePath(QLatin1String(name)); }
    QString oldRows() const
    {
        return sqlValue(m_old,
                        QStringLiteral("SELECT (SELECT count(*) FROM public.entry) || ' ' || (SELECT count(*) FROM %1)")
                            .arg(hostile()));
    }

    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<QTemporaryDir> m_place;
    ServerAddress m_old;
    ServerAddress m_new;
    RollbackRequest m_request;
};

void TestRollbackScript::initTestCase()
{
    m_server = std::make_unique<TestServer>();
}

void TestRollbackScript::init()
{
    m_place = std::make_unique<QTemporaryDir>();
    m_old = m_server->newDatabase();
    m_new = m_server->newDatabase();
    fill(m_old);
    fill(m_new);
    backUp();
    prove();
    m_request = request();
}

void TestRollbackScript::cleanup()
{
    QVERIFY2(!QFileInfo::exists(path("pwned")), "a table's name was run as a command");
    for (const ServerAddress &database : {m_old, m_new})
        runSql((*m_server)->superuser(),
               QStringLiteral("DROP DATABASE IF EXISTS %1 WITH (FORCE)").arg(quoted(database.database)));
}

void TestRollbackScript::fill(const ServerAddress &database) const
{
    runSql(database,
           QStringLiteral("CREATE TABLE entry (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, text text)"));
    runSql(database, QStringLiteral("CREATE TABLE session (id int)"));
    runSql(database, QStringLiteral("CREATE TYPE mood AS ENUM ('good')"));
    runSql(database, QStringLiteral("CREATE EXTENSION btree_gin"));
    runSql(database, QStringLiteral("CREATE SCHEMA %1").arg(quoted(hostileSchema)));
    runSql(database, QStringLiteral("CREATE TABLE %1 (id int)").arg(hostile()));
    runSql(database, QStringLiteral("INSERT INTO entry (text) SELECT 'e' || g FROM generate_series(1, 100) g"));
    runSql(database, QStringLiteral("INSERT INTO session SELECT generate_series(1, 5)"));
    runSql(database, QStringLiteral("INSERT INTO %1 SELECT generate_series(1, 7)").arg(hostile()));
    runSql(database, QStringLiteral("COMMENT ON SCHEMA public IS 'changed, so that the archive holds the schema'"));
}

void TestRollbackScript::backUp(const QString &format)
{
    rehome::core::removeFolder(path("backup"));
    (void)rehome::postgres::takeBackup({.source = m_old, .folder = path("backup"), .jobs = 2, .format = format}, {});
}

void TestRollbackScript::prove() const
{
    write(path("backup.proof"),
          QCryptographicHash::hash(contentOf(path("backup/manifest.sha256")), QCryptographicHash::Sha256).toHex() +
              '\n');
}

RollbackRequest TestRollbackScript::request() const
{
    const auto tool = rehome::postgres::toolFor(QStringLiteral("psql"), 13, {});
    return {.project = QStringLiteral("bank\ndocs"),
            .backup = path("backup"),
            .oldDatabase = m_old.toolConnection(),
            .oldDatabaseName = m_old.database,
            .newDatabase = m_new.toolConnection(),
            .toolsFolder = QFileInfo(tool.path).absolutePath(),
            .tables = {{QStringLiteral("public"), QStringLiteral("entry"), 100},
                       {hostileSchema, hostileTable, 7},
                       {QStringLiteral("public"), QStringLiteral("session"), 5, true}},
            .switchCommand = QStringLiteral("echo old > '%1'").arg(path("endpoint"))};
}

Ran TestRollbackScript::run(QStringList arguments, const QMap<QString, QString> &environment, const QByteArray &typed)
{
    rehome::deploy::writeRollbackScript(path("rollback.sh"), m_request);
    if (!arguments.removeOne(QStringLiteral("ask")) && !arguments.contains(QStringLiteral("--dry-run")))
        arguments += QStringLiteral("--yes");
    return ran(path("rollback.sh"), arguments, m_place->path(), environment, typed);
}

void TestRollbackScript::breakOffARestore() const
{
    const QByteArray hash =
        QCryptographicHash::hash(contentOf(path("backup/manifest.sha256")), QCryptographicHash::Sha256).toHex();
    runSql(m_old, QStringLiteral("TRUNCATE entry, session, %1; CREATE SCHEMA rehome_rollback_%2")
                      .arg(hostile(), QString::fromLatin1(hash.left(16))));
}

void TestRollbackScript::theScriptIsShellcheckClean()
{
    if (rehome::process::findProgram(QStringLiteral("shellcheck")).isEmpty())
        QSKIP("shellcheck is not installed");
    RollbackRequest bare = m_request;
    bare.newDatabase.clear();
    bare.switchCommand.clear();
    bare.toolsFolder.clear();
    bare.project = QStringLiteral("$(x) `y` \\");
    bare.byHand = QStringLiteral("it's by hand: $HOME \"now\"\nand then `that`");
    bare.backup = QStringLiteral("/a b/it's/~");
    int number = 0;
    for (const RollbackRequest &wanted : {m_request, bare}) {
        const QString script = m_place->filePath(QStringLiteral("script%1.sh").arg(++number));
        rehome::deploy::writeRollbackScript(script, wanted);

        const Ran checked =
            ran(QStringLiteral("shellcheck"), {QStringLiteral("--enable=check-unassigned-uppercase"), script});

        QVERIFY2(checked.exitCode == 0, qPrintable(checked.output));
        QVERIFY(QFileInfo(script).isExecutable());
    }
}

void TestRollbackScript::passwordsAndUrlsAreRefused()
{
    for (const char *address : {"postgres://u:p@h/d", "host=h password=p", "password = 'p'"}) {
        RollbackRequest wanted = m_request;
        wanted.oldDatabase = QLatin1String(address);
        QCOMPARE(rehome::testing::endingOf([&] { (void)rehome::deploy::rollbackScript(wanted); }),
                 QStringLiteral("BadUsage"));
    }
    RollbackRequest wanted = m_request;
    wanted.tables.clear();
    QCOMPARE(rehome::testing::endingOf([&] { (void)rehome::deploy::rollbackScript(wanted); }),
             QStringLiteral("BadUsage"));
}

void TestRollbackScript::helpAndWrongUsage()
{
    const Ran help = run({QStringLiteral("--help"), QStringLiteral("ask")});
    const Ran wrong = run({QStringLiteral("--restore"), QStringLiteral("ask")});

    QCOMPARE(help.exitCode, 0);
    QVERIFY(help.output.contains(QStringLiteral("--restore-database")) &&
            help.output.contains(QStringLiteral("REHOME_BACKUP")));
    QCOMPARE(wrong.exitCode, 2);
    QVERIFY(!QFileInfo::exists(path("endpoint")));
}

void TestRollbackScript::withoutAProofNothingIsDone()
{
    QVERIFY(QFile::remove(path("backup.proof")));

    const Ran refused = run();

    QCOMPARE(refused.exitCode, 3);
    QVERIFY2(refused.output.contains(QStringLiteral("never proven")), qPrintable(refused.output));
    QVERIFY(!QFileInfo::exists(path("endpoint")));
}

void TestRollbackScript::anotherBackupThanTheProvenOneIsRefused()
{
    runSql(m_old, QStringLiteral("DELETE FROM entry"));
    backUp();

    const Ran refused = run();

    QCOMPARE(refused.exitCode, 3);
    QVERIFY2(refused.output.contains(QStringLiteral("not the one that was proven")), qPrintable(refused.output));
    QVERIFY(!QFileInfo::exists(path("endpoint")));
}

void TestRollbackScript::aDamagedBackupIsRefused()
{
    const QString file = path("backup/archive/toc.dat");
    QByteArray content = contentOf(file);
    content[content.size() / 2] = char(content[content.size() / 2] ^ 1);
    write(file, content);

    const Ran refused = run();

    QCOMPARE(refused.exitCode, 3);
    QVERIFY2(refused.output.contains(QStringLiteral("archive/toc.dat: FAILED")), qPrintable(refused.output));
    QVERIFY2(refused.output.contains(QStringLiteral("was damaged")), qPrintable(refused.output));
    QVERIFY(!QFileInfo::exists(path("endpoint")));
}

void TestRollbackScript::aWholeOldSystemIsSwitchedBackAndLeftAsItIs()
{
    runSql(m_old, QStringLiteral("INSERT INTO entry (text) VALUES ('written since')"));

    const Ran done = run({QStringLiteral("--restore-database")});

    QVERIFY2(done.exitCode == 0, qPrintable(done.output));
    QVERIFY2(done.output.contains(QStringLiteral("Rollback complete.")), qPrintable(done.output));
    QCOMPARE(contentOf(path("endpoint")), QByteArray("old\n"));
    QCOMPARE(oldRows(), QStringLiteral("101 7"));
}

void TestRollbackScript::itCanBeRunAgainAndAgain()
{
    runSql(m_old, QStringLiteral("DROP TABLE entry, session, %1").arg(hostile()));
    const QStringList restore{QStringLiteral("--restore-database")};
    const Ran first = run(restore);
    QVERIFY2(first.exitCode == 0, qPrintable(first.output));
    runSql(m_old, QStringLiteral("INSERT INTO entry (text) VALUES ('after the rollback')"));

    const Ran second = run(restore);
    const Ran third = run();

    QVERIFY2(second.exitCode == 0 && third.exitCode == 0, qPrintable(second.output + third.output));
    QCOMPARE(oldRows(), QStringLiteral("101 7"));
}

void TestRollbackScript::lostWritesAreNamed()
{
    runSql(m_new, QStringLiteral("INSERT INTO entry (text) SELECT 'n' FROM generate_series(1, 12)"));
    runSql(m_new, QStringLiteral("INSERT INTO %1 VALUES (8)").arg(hostile()));
    runSql(m_new, QStringLiteral("DELETE FROM session WHERE id > 2"));

    const Ran done = run();

    QCOMPARE(done.exitCode, 0);
    for (const char *sentence :
         {"public.entry: 12 rows in the new system that the old one does not have.",
          "line {{tables}}: 1 rows in the new system", "public.session: 3 rows in the old system"})
        QVERIFY2(done.output.contains(QLatin1String(sentence)), qPrintable(done.output));
}

void TestRollbackScript::aDryRunChangesNothing()
{
    runSql(m_old, QStringLiteral("DROP TABLE entry, session, %1").arg(hostile()));
    m_request.startOldCommand = m_request.stopNewCommand = QStringLiteral("touch '%1'").arg(path("started"));
    const QStringList before = rehome::core::filesBelow(m_place->path());

    const Ran empty = run({QStringLiteral("--dry-run"), QStringLiteral("--restore-database")});
    fill(m_new = m_server->newDatabase());
    const Ran whole =
        run({QStringLiteral("--dry-run")}, {{QStringLiteral("REHOME_OLD_DATABASE"), m_new.toolConnection()}});

    QVERIFY2(empty.exitCode == 0, qPrintable(empty.output));
    QVERIFY2(empty.output.contains(QStringLiteral("Would restore")), qPrintable(empty.output));
    QVERIFY2(whole.exitCode == 0, qPrintable(whole.output));
    QVERIFY2(whole.output.contains(QStringLiteral("Would run, to switch the endpoint back")), qPrintable(whole.output));
    QCOMPARE(sqlValue(m_old, QStringLiteral("SELECT count(*) FROM pg_tables WHERE schemaname !~ '^pg_|^information'")),
             QStringLiteral("0"));
    QStringList after = rehome::core::filesBelow(m_place->path());
    after.removeOne(QStringLiteral("rollback.sh"));
    QCOMPARE(after, before);
}

void TestRollbackScript::anEmptyOldDatabaseIsRestoredOnlyWhenAsked_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<int>("jobs");
    QTest::newRow("directory, two jobs") << QStringLiteral("directory") << 2;
    QTest::newRow("directory, one transaction") << QStringLiteral("directory") << 1;
    QTest::newRow("custom, two jobs") << QStringLiteral("custom") << 2;
    QTest::newRow("custom, one transaction") << QStringLiteral("custom") << 1;
}

void TestRollbackScript::anEmptyOldDatabaseIsRestoredOnlyWhenAsked()
{
    QFETCH(const QString, format);
    QFETCH(const int, jobs);
    backUp(format);
    prove();
    m_request.format = format;
    m_request.jobs = jobs;
    runSql(m_old, QStringLiteral("DROP TABLE entry, session, %1").arg(hostile()));
    runSql(m_old, QStringLiteral("DROP SCHEMA %1, public CASCADE").arg(quoted(hostileSchema)));

    const Ran refused = run();
    const bool switched = QFileInfo::exists(path("endpoint"));
    const Ran restored = run({QStringLiteral("--restore-database")});

    QCOMPARE(refused.exitCode, 3);
    QVERIFY2(refused.output.contains(QStringLiteral("--restore-database")), qPrintable(refused.output));
    QVERIFY(!switched);
    QVERIFY2(restored.exitCode == 0, qPrintable(restored.output));
    QCOMPARE(oldRows(), QStringLiteral("100 7"));
    QCOMPARE(sqlValue(m_old, QStringLiteral("INSERT INTO public.entry (text) VALUES ('next') RETURNING id")),
             QStringLiteral("101"));
}

void TestRollbackScript::aDroppedOldDatabaseIsMadeAnew()
{
    m_request.collation = m_request.characterType = QStringLiteral("C.UTF-8");
    runSql(m_old, QStringLiteral("ALTER DATABASE %1 SET work_mem = '65MB'; COMMENT ON DATABASE %1 IS 'the shop''s';"
                                 "ALTER DATABASE %1 SET app.key = 'hunter2'")
                      .arg(quoted(m_old.database)));
    backUp();
    prove();
    runSql((*m_server)->superuser(), QStringLiteral("DROP DATABASE %1").arg(quoted(m_old.database)));

    const Ran refused = run();
    const Ran restored = run({QStringLiteral("--restore-database")});

    QCOMPARE(refused.exitCode, 3);
    QVERIFY2(restored.exitCode == 0, qPrintable(restored.output));
    QCOMPARE(oldRows(), QStringLiteral("100 7"));
    QCOMPARE(sqlValue(m_old, QStringLiteral("SELECT setconfig::text FROM pg_db_role_setting s JOIN pg_database d "
                                            "ON d.oid = setdatabase WHERE datname = current_database()")),
             QStringLiteral("{work_mem=65MB,app.key=hunter2}"));
    QCOMPARE(sqlValue(m_old, QStringLiteral("SELECT shobj_description(oid, 'pg_database') FROM pg_database "
                                            "WHERE datname = current_database()")),
             QStringLiteral("the shop's"));
    QVERIFY(!restored.output.contains(QStringLiteral("hunter2")));
}

void TestRollbackScript::aDatabaseWithOtherTablesIsNotTouched()
{
    runSql(m_old, QStringLiteral("DROP TABLE entry"));
    const Ran partial = run({QStringLiteral("--restore-database")});
    runSql(m_old, QStringLiteral("DROP TABLE session, %1").arg(hostile()));
    runSql(m_old, QStringLiteral("CREATE TABLE of_somebody_else ()"));
    const Ran foreign = run({QStringLiteral("--restore-database")});

    QCOMPARE(partial.exitCode, 3);
    QVERIFY2(partial.output.contains(QStringLiteral("lacks 1 of 3 tables")), qPrintable(partial.output));
    QCOMPARE(foreign.exitCode, 3);
    QVERIFY2(foreign.output.contains(QStringLiteral("not touched")), qPrintable(foreign.output));
    QVERIFY(!QFileInfo::exists(path("endpoint")));
    QCOMPARE(sqlValue(m_old, QStringLiteral("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'")),
             QStringLiteral("1"));
}

void TestRollbackScript::anOldServerThatDoesNotAnswerIsSaid()
{
    const Ran refused =
        run({}, {{QStringLiteral("REHOME_OLD_DATABASE"), QStringLiteral("host=127.0.0.1 port=1 dbname=x")}});

    QCOMPARE(refused.exitCode, 3);
    QVERIFY2(refused.output.contains(QStringLiteral("does not answer")) &&
                 refused.output.contains(QStringLiteral("port 1 failed")),
             qPrintable(refused.output));
    QVERIFY(!QFileInfo::exists(path("endpoint")));
}

void TestRollbackScript::aNewServerThatDoesNotAnswerDoesNotHinder()
{
    const Ran done =
        run({}, {{QStringLiteral("REHOME_NEW_DATABASE"), QStringLiteral("host=127.0.0.1 port=1 dbname=x")}});

    QCOMPARE(done.exitCode, 0);
    QVERIFY2(done.output.contains(QStringLiteral("cannot be counted")), qPrintable(done.output));
}

void TestRollbackScript::fewerRowsThanTheBackupAreRefusedBeforeAnythingIsStopped()
{
    runSql(m_old, QStringLiteral("DELETE FROM entry WHERE id > 98"));
    m_request.stopNewCommand = QStringLiteral("touch '%1'").arg(path("stopped"));

    const Ran refused = run();
    const bool stopped = QFileInfo::exists(path("stopped"));
    const Ran accepted = run({QStringLiteral("--accept-fewer-rows")});

    QCOMPARE(refused.exitCode, 3);
    QVERIFY2(refused.output.contains(QStringLiteral("public.entry: 98 of 100.")), qPrintable(refused.output));
    QVERIFY(!stopped);
    QCOMPARE(accepted.exitCode, 1);
    QVERIFY2(accepted.output.contains(QStringLiteral("public.entry has 98 rows; the backup holds 100.")),
             qPrintable(accepted.output));
    QVERIFY(QFileInfo::exists(path("endpoint")));
}

void TestRollbackScript::fewerRowsThanTheBackupAreRestoredWhereAsked()
{
    runSql(m_old, QStringLiteral("TRUNCATE entry"));
    const QStringList restore{QStringLiteral("--restore-database")};

    const Ran untyped = run(restore);
    const Ran typed = run(restore, {}, m_old.database.toUtf8() + '\n');

    QCOMPARE(untyped.exitCode, 3);
    QVERIFY2(typed.exitCode == 0, qPrintable(typed.output));
    QCOMPARE(oldRows(), QStringLiteral("100 7"));
    const QString kept =
        sqlValue((*m_server)->superuser(),
                 QStringLiteral("SELECT datname FROM pg_database WHERE datname LIKE 'before_rollback_%'"));
    QCOMPARE(sqlValue((*m_server)->superuser(kept), QStringLiteral("SELECT count(*) FROM public.entry")),
             QStringLiteral("0"));
    runSql((*m_server)->superuser(), QStringLiteral("DROP DATABASE %1").arg(quoted(kept)));
}

void TestRollbackScript::sessionsMayShrink()
{
    runSql(m_old, QStringLiteral("DELETE FROM session"));

    const Ran done = run();

    QVERIFY2(done.exitCode == 0, qPrintable(done.output));
}

void TestRollbackScript::aFailingSwitchIsSaid()
{
    m_request.switchCommand = QStringLiteral("echo 'no such host' >&2; exit 5");

    const Ran done = run();

    QCOMPARE(done.exitCode, 3);
    QVERIFY2(done.output.contains(QStringLiteral("The command to switch the endpoint back failed")),
             qPrintable(done.output));
}

void TestRollbackScript::withoutASwitchCommandAPersonIsTold()
{
    m_request.switchCommand.clear();
    m_request.byHand = QStringLiteral("set the A record of app.example.org to 192.0.2.1.");

    // It answers, as the new system does until the endpoint is switched.
    write(path("page"), "200");
    m_request.oldUrl = QStringLiteral("file://") + path("page");

    const Ran done = run();
    const Ran unanswered = run({QStringLiteral("ask")}, {}, "yes\n");
    const Ran answered = run({QStringLiteral("ask")}, {}, "yes\n\n");

    for (const Ran &open : {done, unanswered}) {
        QVERIFY2(open.output.contains(QStringLiteral("To be done by hand: set the A record of app.example.org")),
                 qPrintable(open.output));
        QVERIFY2(open.output.contains(QStringLiteral("the endpoint is still to be switched")), qPrintable(open.output));
        QVERIFY2(!open.output.contains(QStringLiteral("Rollback complete.")), qPrintable(open.output));
        QCOMPARE(open.exitCode, 1);
    }
    QVERIFY2(answered.exitCode == 0, qPrintable(answered.output));
}

void TestRollbackScript::aCommandMayLeaveAProgramInTheBackground()
{
    m_request.startOldCommand = QStringLiteral("echo started; sleep 60 & echo $! > '%1'; cat").arg(path("background"));
    QElapsedTimer timer;
    timer.start();

    const Ran done = run();

    const qint64 duration = timer.elapsed();
    const qint64 background = contentOf(path("background")).trimmed().toLongLong();
    QVERIFY(background > 0);
    QCOMPARE(::kill(pid_t(background), SIGTERM), 0); // still at work
    QVERIFY2(done.exitCode == 0, qPrintable(done.output));
    QVERIFY2(done.output.contains(QStringLiteral("\nstarted\n")), qPrintable(done.output));
    QVERIFY2(contentOf(path("rollback.log")).contains("\nstarted\n"), "what it said is not in the log");
    QVERIFY2(duration < 50'000, "the script waited for the program in the background");
}

void TestRollbackScript::shareOut()
{
    runSql((*m_server)->superuser(),
           QStringLiteral("DO $$BEGIN IF to_regrole('shop_app') IS NULL THEN "
                          "CREATE ROLE shop_app LOGIN; CREATE ROLE \"re \"\"porter\" LOGIN; END IF; END$$"));
    runSql(m_old, QStringLiteral("ALTER TABLE entry OWNER TO shop_app; ALTER SCHEMA public OWNER TO shop_app;"
                                 "GRANT USAGE ON SCHEMA %1 TO shop_app; GRANT SELECT ON session, %2 TO shop_app;"
                                 "GRANT SELECT ON entry TO \"re \"\"porter\"")
                      .arg(quoted(hostileSchema), hostile()));
    backUp();
    prove();
    m_request.applicationRole = QStringLiteral("shop_app");
}

void TestRollbackScript::ownersAndGrantsComeBack_data()
{
    QTest::addColumn<int>("jobs");
    QTest::newRow("two jobs") << 2;
    QTest::newRow("one transaction") << 1;
}

void TestRollbackScript::ownersAndGrantsComeBack()
{
    QFETCH(const int, jobs);
    shareOut();
    m_request.jobs = jobs;
    runSql((*m_server)->superuser(), QStringLiteral("DROP DATABASE %1").arg(quoted(m_old.database)));

    const Ran done = run({QStringLiteral("--restore-database")});

    QVERIFY2(done.exitCode == 0, qPrintable(done.output));
    QCOMPARE(sqlValue(m_old, QStringLiteral("SELECT tableowner FROM pg_tables WHERE tablename = 'entry'")),
             QStringLiteral("shop_app"));
    QCOMPARE(sqlValue(m_old, QStringLiteral("SELECT nspowner::regrole::text FROM pg_namespace "
                                            "WHERE nspname = 'public'")),
             QStringLiteral("shop_app"));
    QCOMPARE(sqlValue(m_old, QStringLiteral("SELECT has_table_privilege('re \"porter', 'public.entry', 'SELECT') AND "
                                            "NOT has_table_privilege('re \"porter', 'public.session', 'SELECT') AND "
                                            "has_table_privilege('shop_app', 'public.session', 'SELECT')")),
             QStringLiteral("t"));
}

void TestRollbackScript::aRoleThatIsMissingIsNamedBeforeAnythingIsStopped()
{
    shareOut();
    m_request.stopNewCommand = QStringLiteral("touch '%1'").arg(path("stopped"));
    runSql((*m_server)->superuser(), QStringLiteral("DROP DATABASE %1").arg(quoted(m_old.database)));
    runSql((*m_server)->superuser(), QStringLiteral("DROP ROLE shop_app, \"re \"\"porter\""));

    const Ran refused = run({QStringLiteral("--restore-database")});
    const bool stopped = QFileInfo::exists(path("stopped"));
    const Ran leaving =
        run({QStringLiteral("--restore-database")}, {{QStringLiteral("REHOME_KEEP_OWNERS"), QStringLiteral("no")},
                                                     {QStringLiteral("REHOME_APPLICATION_ROLE"), QString()}});

    QCOMPARE(refused.exitCode, 3);
    QVERIFY2(refused.output.contains(QStringLiteral("lacks roles")) &&
                 refused.output.contains(QStringLiteral(": re \"porter shop_app\n")),
             qPrintable(refused.output));
    QVERIFY(!stopped);
    QVERIFY2(leaving.exitCode == 0, qPrintable(leaving.output));
    QCOMPARE(oldRows(), QStringLiteral("100 7"));
}

void TestRollbackScript::tablesThatAreClosedToTheApplicationAreToldAndNotTakenForARollback()
{
    shareOut();
    m_request.stopNewCommand = QStringLiteral("touch '%1'").arg(path("stopped"));
    runSql(m_old, QStringLiteral("REVOKE ALL ON session FROM shop_app"));

    const Ran refused = run();
    const bool stopped = QFileInfo::exists(path("stopped"));
    runSql((*m_server)->superuser(), QStringLiteral("DROP DATABASE %1").arg(quoted(m_old.database)));
    const Ran closed =
        run({QStringLiteral("--restore-database")}, {{QStringLiteral("REHOME_KEEP_OWNERS"), QStringLiteral("no")}});

    QCOMPARE(refused.exitCode, 3);
    QVERIFY2(refused.output.contains(QStringLiteral("permission denied for table session")),
             qPrintable(refused.output));
    QVERIFY(!stopped);
    QCOMPARE(closed.exitCode, 1);
    QVERIFY2(closed.output.contains(QStringLiteral("permission denied for table entry")), qPrintable(closed.output));
    QVERIFY2(!closed.output.contains(QStringLiteral("Rollback complete.")), qPrintable(closed.output));
}

void TestRollbackScript::noPasswordIsInTheScript()
{
    QVERIFY(!m_old.password.isEmpty());

    QVERIFY(!rehome::deploy::rollbackScript(m_request).contains(m_old.password.reveal().toUtf8()));
}

void TestRollbackScript::aDatabaseWithOtherTablesIsKeptAsideOnceItsNameIsTyped()
{
    runSql(m_old, QStringLiteral("DROP TABLE entry; CREATE TABLE of_somebody_else AS SELECT 7 AS x"));
    const QStringList restore{QStringLiteral("--restore-database")};

    const Ran wrong = run(restore, {}, "another_name\n");
    const QString before = sqlValue(m_old, QStringLiteral("SELECT x FROM public.of_somebody_else"));
    const Ran right = run(restore, {}, m_old.database.toUtf8() + '\n');

    QCOMPARE(wrong.exitCode, 3);
    QCOMPARE(before, QStringLiteral("7"));
    QVERIFY2(right.exitCode == 0, qPrintable(right.output));
    QCOMPARE(oldRows(), QStringLiteral("100 7"));
    const QString kept =
        sqlValue((*m_server)->superuser(),
                 QStringLiteral("SELECT datname FROM pg_database WHERE datname LIKE 'before_rollback_%'"));
    QCOMPARE(sqlValue((*m_server)->superuser(kept), QStringLiteral("SELECT x FROM public.of_somebody_else")),
             QStringLiteral("7"));
    runSql((*m_server)->superuser(), QStringLiteral("DROP DATABASE %1").arg(quoted(kept)));
}

void TestRollbackScript::aRestoreThatWasBrokenOffIsNotTakenForAWholeDatabase()
{
    breakOffARestore();

    const Ran refused = run();
    const bool switched = QFileInfo::exists(path("endpoint"));
    const Ran restored = run({QStringLiteral("--restore-database")});

    QCOMPARE(refused.exitCode, 3);
    QVERIFY2(refused.output.contains(QStringLiteral("broken off")), qPrintable(refused.output));
    QVERIFY(!switched);
    QVERIFY2(restored.exitCode == 0, qPrintable(restored.output));
    QCOMPARE(oldRows(), QStringLiteral("100 7"));
    QCOMPARE(sqlValue(m_old, QStringLiteral("SELECT count(*) FROM pg_namespace WHERE nspname LIKE 'rehome%'")),
             QStringLiteral("0"));
}

void TestRollbackScript::nothingIsDoneWithoutAYes()
{
    const Ran silent = run({QStringLiteral("ask")});
    const Ran no = run({QStringLiteral("ask")}, {}, "no\n");
    const bool switched = QFileInfo::exists(path("endpoint"));
    const Ran yes = run({QStringLiteral("ask")}, {}, "yes\n");

    QCOMPARE(silent.exitCode, 3);
    QCOMPARE(no.exitCode, 3);
    QVERIFY2(no.output.contains(QStringLiteral("Nothing was changed.")), qPrintable(no.output));
    QVERIFY(!switched);
    QVERIFY2(yes.exitCode == 0, qPrintable(yes.output));
    QVERIFY(QFileInfo::exists(path("endpoint")));
}

void TestRollbackScript::itSaysFirstWhatItIsGoingToDo()
{
    m_request.stopNewCommand = QStringLiteral("echo stopped >> '%1'").arg(path("order"));
    m_request.startOldCommand = QStringLiteral("echo started >> '%1'").arg(path("order"));
    m_request.switchCommand = QStringLiteral("echo switched >> '%1'").arg(path("order"));

    const Ran done = run();

    const qsizetype plan = done.output.indexOf(QStringLiteral("the old database stays as it is"));
    QVERIFY2(plan > 0 && plan < done.output.indexOf(QStringLiteral("Running, to stop the new system")),
             qPrintable(done.output));
    QCOMPARE(contentOf(path("order")), QByteArray("stopped\nstarted\nswitched\n"));
}

void TestRollbackScript::whatIsSaidIsKeptInAFileForItsOwnerAlone()
{
    m_request.switchCommand = QStringLiteral("echo 'the proxy was reloaded'");

    const Ran done = run();
    const Ran again = run();

    QCOMPARE(done.exitCode + again.exitCode, 0);
    const QByteArray log = contentOf(path("rollback.log"));
    QCOMPARE(log.count("Rollback complete."), 2);
    QVERIFY2(log.contains("the proxy was reloaded"), log.constData());
    QCOMPARE(QFileInfo(path("rollback.log")).permissions() &
                 (QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteGroup | QFileDevice::WriteOther),
             QFileDevice::Permissions());
}

void TestRollbackScript::itDoesNotRunTwiceAtATime()
{
    m_request.switchCommand = QStringLiteral("'%1' --yes; echo \"within: $?\"").arg(path("rollback.sh"));

    const Ran done = run();

    QVERIFY2(done.output.contains(QStringLiteral("already running")), qPrintable(done.output));
    QVERIFY2(done.output.contains(QStringLiteral("within: 3")), qPrintable(done.output));
    QCOMPARE(done.exitCode, 0);
}

void TestRollbackScript::changedRowsOfTheNewSystemAreNamed()
{
    runSql(m_new, QStringLiteral("UPDATE entry SET text = 'changed' WHERE id <= 9"));

    const Ran done = run();

    QVERIFY2(done.output.contains(QStringLiteral("public.entry: 9 rows changed, 0 deleted")), qPrintable(done.output));
}

void TestRollbackScript::theDnsRecordsOfTheOldSystemAreTold()
{
    m_request.dnsRecords = {QStringLiteral("it's.example.org A 192.0.2.1 (TTL 300 s)\nrm -rf \"$HOME\"")};

    const Ran done = run();

    QVERIFY2(done.output.contains(QStringLiteral("  it's.example.org A 192.0.2.1 (TTL 300 s)?rm -rf \"$HOME\"\n")),
             qPrintable(done.output));
}

QTEST_GUILESS_MAIN(TestRollbackScript)
#include "tst_rollback_script.moc"
