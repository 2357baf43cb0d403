// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files.h"
#include "postgres/archive/archive.h"
#include "postgres/archive/restore_steps.h"
#include "postgres/backup_fixture.h"
#include "support/test_errors.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace rehome::postgres;
using namespace rehome::testing;
using rehome::core::ErrorCode;
using rehome::evidence::Backup;
using rehome::evidence::Restoration;
using rehome::evidence::Verdict;

class TestRestore final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theOwnerOwnsEverythingAndCanWorkWithIt();
    void progressCountsTheRowsAndTheIndexes();
    void itsSessionsHaveSettingsOfTheirOwnAndThoseOfTheAddress();
    void indexesThatWouldWaitForEachOtherAreNotBuiltAtOnce();
    void aDatabaseOfAnyNameCanBeRestored_data();
    void aDatabaseOfAnyNameCanBeRestored();
    void anExistingDatabaseIsLeftAlone();
    void oneThatIsMadeMeanwhileIsLeftAlone();
    void anExistingDatabaseIsReplacedOnlyWhenItMayBe();
    void aFailedRestoreLeavesTheTargetAsItWas();
    void aFailedRestoreDropsTheRolesThatItMade();
    void stoppingLeavesTheTargetAsItWas();
    void aLeftoverOfAKilledRunIsReplaced();

private:
    RestoreRequest request(const QString &database, bool replace = false) const
    {
        return {.folder = {m_path},
                .administrator = (*m_server)->superuser(),
                .owner = u"keeper"_s,
                .database = database,
                .existing = replace ? Existing::Drop : Existing::Refuse};
    }
    /// Every database that is neither a test's source nor the system's.
    QString databases() const
    {
        return sqlValue((*m_server)->superuser(), u"SELECT string_agg(datname, ',' ORDER BY datname) FROM pg_database "
                                                  "WHERE datname !~ '^(test_.*|postgres|template.)$'"_s);
    }

    std::unique_ptr<TestServer> m_server;
    QTemporaryDir m_folder;
    QString m_path;
    Backup m_backup;
};

void TestRestore::initTestCase()
{
    m_server = std::make_unique<TestServer>();
    m_path = m_folder.filePath(u"backup"_s);
    m_backup = takeBackup({.source = richDatabase(*m_server), .folder = m_path}, {});
    (void)(*m_server)->ensureRole(u"keeper"_s, u"postgres"_s, {});
}

void TestRestore::theOwnerOwnsEverythingAndCanWorkWithIt()
{
    const Restoration restoration = restoreBackup(request(u"owned"_s), {});
    const ServerAddress keeper = (*m_server)->as(u"keeper"_s, u"owned"_s);

    QCOMPARE(restoration.tables, m_backup.tableCount());
    QVERIFY(restoration.bytes > 1'000'000);
    QCOMPARE(
        sqlValue(
            keeper,
            u"SELECT string_agg(DISTINCT tableowner, ',') FROM pg_tables WHERE schemaname !~ '^pg_|information'"_s),
        u"keeper"_s);
    QCOMPARE(sqlValue(keeper, u"SELECT nspname FROM pg_extension e JOIN pg_namespace n ON n.oid = extnamespace "
                              "WHERE extname = 'citext'"_s),
             u"extensions"_s);
    runSql(keeper,
           u"INSERT INTO customer (name, mail) VALUES ('new', 'n@b.c'); UPDATE customer SET name = 'x' WHERE id = 1"_s);
    QCOMPARE(verifyAgainstBackup(m_backup, keeper, {}, {}).tablesWith(Verdict::Differs), 1);
    QVERIFY(sqlValue(keeper, u"SELECT reltuples > 0 FROM pg_class WHERE relname = 'invoice'"_s) == u"t"_s); // analysed
    runSql((*m_server)->superuser(), u"DROP DATABASE owned"_s);
}

void TestRestore::progressCountsTheRowsAndTheIndexes()
{
    std::vector<rehome::core::Progress> told;

    (void)restoreBackup(request(u"watched"_s),
                        {.progress = [&told](const auto &progress) { told.push_back(progress); }});

    const auto counts = [](const auto &progress) { return progress.total > 0; }; // statistics are gathered at the end
    told.erase(std::stable_partition(told.begin(), told.end(), counts), told.end());
    QVERIFY(!told.empty());
    qint64 before = 0;
    for (const rehome::core::Progress &progress : told) {
        QVERIFY(progress.done >= before);
        before = progress.done;
    }
    const auto isInvoice = [](const auto &progress) { return progress.what == u"public.invoice"; };
    const auto isKey = [](const auto &progress) { return progress.what.contains(u"invoice_pkey"); };
    const auto rows = std::find_if(told.begin(), told.end(), isInvoice);
    const auto key = std::find_if(told.begin(), told.end(), isKey);
    QVERIFY(rows != told.end() && key != told.end());
    QVERIFY(rows < key);
    QCOMPARE(told.back().done, told.back().total);
    runSql((*m_server)->superuser(), u"DROP DATABASE watched"_s);
}

void TestRestore::itsSessionsHaveSettingsOfTheirOwnAndThoseOfTheAddress()
{
    const ServerAddress source = m_server->newDatabase();
    runSql(source,
           u"CREATE MATERIALIZED VIEW public.seen AS SELECT current_setting('work_mem') AS own, "
           "current_setting('synchronous_commit') AS waits, current_setting('maintenance_work_mem') AS memory"_s);
    RestoreRequest wanted = request(u"settings"_s);
    wanted.folder = {m_folder.filePath(u"of settings"_s)};
    (void)takeBackup({.source = source, .folder = wanted.folder.path}, {});
    wanted.administrator.others.insert(u"options"_s,
                                       u"-c work_mem=5MB -c synchronous_commit=on -c maintenance_work_mem=1MB"_s);

    (void)restoreBackup(wanted, {}); // the view is filled anew

    const ServerAddress restored = (*m_server)->superuser(u"settings"_s);
    QCOMPARE(sqlValue(restored, u"SELECT own || ' ' || waits FROM public.seen"_s), u"5MB off"_s);
    QVERIFY(sqlValue(restored, u"SELECT memory FROM public.seen"_s) != u"1MB"_s);
    runSql((*m_server)->superuser(), u"DROP DATABASE settings"_s);
}

/// With one index comes the table's clustering, with another one its replica identity.
void TestRestore::indexesThatWouldWaitForEachOtherAreNotBuiltAtOnce()
{
    const ServerAddress source = m_server->newDatabase();
    runSql(source, u"CREATE FUNCTION slow(i int) RETURNS int IMMUTABLE LANGUAGE plpgsql AS $$ BEGIN "
                   "PERFORM pg_sleep(0.7); RETURN i; END $$; CREATE TABLE t (i int NOT NULL); INSERT INTO t VALUES (1);"
                   "CREATE INDEX t_a ON t (slow(i)); CREATE UNIQUE INDEX t_b ON t (i); CREATE INDEX t_c ON t (i);"
                   "ALTER TABLE t CLUSTER ON t_a; ALTER TABLE t REPLICA IDENTITY USING INDEX t_b"_s);
    RestoreRequest wanted = request(u"waiting"_s);
    wanted.folder = {m_folder.filePath(u"of indexes"_s)};
    wanted.jobs = 4;
    const Backup backup = takeBackup({.source = source, .folder = wanted.folder.path}, {});
    QCOMPARE(indexesApart(backup.schema), QSet<QString>{u"public t_b"_s});

    const auto error = errorOf([&] { (void)restoreBackup(wanted, {}); });

    QVERIFY2(!error, error ? qPrintable(error->details()) : "");
    QCOMPARE(sqlValue((*m_server)->superuser(u"waiting"_s),
                      u"SELECT string_agg(indexrelid::regclass::text, ' ' ORDER BY indexrelid::regclass::text) "
                      "FROM pg_index WHERE indisvalid AND (indisclustered OR indisreplident) AND "
                      "indrelid = 'public.t'::regclass"_s),
             u"public.t_a public.t_b"_s);
    runSql((*m_server)->superuser(), u"DROP DATABASE waiting"_s);
}

void TestRestore::aDatabaseOfAnyNameCanBeRestored_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("quotes and blanks") << u"a \"quoted\" 'data'base"_s;
    QTest::newRow("like a connection string") << u"host=nowhere dbname=x"_s;
    QTest::newRow("like a URL") << u"postgresql://nowhere/x"_s;
    QTest::newRow("percent and backslash") << u"%1 \\ %2"_s;
    QTest::newRow("63 bytes") << QString(63, u'x');
    QTest::newRow("other letters") << QString(31, QChar(0xfc));
}

void TestRestore::aDatabaseOfAnyNameCanBeRestored()
{
    QFETCH(const QString, name);

    (void)restoreBackup(request(name), {});

    QCOMPARE(databases(), name);
    QCOMPARE(verifyAgainstBackup(m_backup, (*m_server)->superuser(name), {}, {}).overall(), Verdict::Same);
    Session session((*m_server)->superuser(), Access::ReadWrite, {});
    session.execute(u"DROP DATABASE "_s + session.quotedName(name));
}

void TestRestore::anExistingDatabaseIsLeftAlone()
{
    runSql((*m_server)->superuser(), u"CREATE DATABASE taken"_s);
    runSql((*m_server)->superuser(u"taken"_s), u"CREATE TABLE mine (i int)"_s);

    const auto error = errorOf([&] { (void)restoreBackup(request(u"taken"_s), {}); });

    QVERIFY(error);
    QCOMPARE(error->code(), ErrorCode::AlreadyExists);
    QVERIFY(error->whatHappened().contains(u"taken"_s));
    QCOMPARE(sqlValue((*m_server)->superuser(u"taken"_s), u"SELECT count(*) FROM public.mine"_s), u"0"_s);
    QCOMPARE(databases(), u"taken"_s);
}

void TestRestore::oneThatIsMadeMeanwhileIsLeftAlone()
{
    std::atomic<bool> made = false;
    const rehome::core::WorkContext context{.progress = [&](const rehome::core::Progress & /*progress*/) {
        if (!made.exchange(true)) {
            runSql((*m_server)->superuser(), u"CREATE DATABASE late TEMPLATE template0"_s);
            runSql((*m_server)->superuser(u"late"_s), u"CREATE TABLE mine (i int)"_s);
        }
    }};

    const auto error = errorOf([&] { (void)restoreBackup(request(u"late"_s), context); });

    QVERIFY(error && made);
    QCOMPARE(error->code(), ErrorCode::AlreadyExists);
    QCOMPARE(sqlValue((*m_server)->superuser(u"late"_s), u"SELECT count(*) FROM public.mine"_s), u"0"_s);
    QVERIFY2(!databases().contains(u"rehome_"_s), qPrintable(databases()));
    runSql((*m_server)->superuser(), u"DROP DATABASE late"_s);
}

void TestRestore::anExistingDatabaseIsReplacedOnlyWhenItMayBe()
{
    Session guest((*m_server)->superuser(u"taken"_s), Access::ReadWrite, {}); // somebody is still in it

    (void)restoreBackup(request(u"taken"_s, true), {});

    QCOMPARE(databases(), u"taken"_s);
    QCOMPARE(sqlValue((*m_server)->superuser(u"taken"_s), u"SELECT to_regclass('public.mine')"_s), QString());
    QCOMPARE(sqlValue((*m_server)->superuser(u"taken"_s), u"SELECT count(*) FROM public.invoice"_s), u"5000"_s);
    runSql((*m_server)->superuser(), u"DROP DATABASE taken"_s);
}

void TestRestore::aFailedRestoreLeavesTheTargetAsItWas()
{
    runSql((*m_server)->superuser(), u"CREATE DATABASE taken"_s);
    runSql((*m_server)->superuser(u"taken"_s), u"CREATE TABLE mine (i int)"_s);
    const QString damaged = m_folder.filePath(u"damaged"_s);
    QCOMPARE(QProcess::execute(u"cp"_s, {u"-a"_s, m_path, damaged}), 0);
    for (const QString &file : rehome::core::filesBelow(damaged + u"/archive"_s)) {
        const QByteArray content = rehome::core::readFile(damaged + u"/archive/"_s + file);
        if (file.contains(u".dat."_s) && content.size() > 2000) // however it is compressed
            rehome::core::writeFile(damaged + u"/archive/"_s + file, content.left(content.size() / 2));
    }
    RestoreRequest broken = request(u"taken"_s, true);
    broken.folder = {damaged};

    const auto error = errorOf([&] { (void)restoreBackup(broken, {}); });

    QVERIFY(error);
    QCOMPARE(error->code(), ErrorCode::ToolFailed);
    QVERIFY2(error->whatHappened().contains(u"TABLE DATA"_s) && error->whatHappened().contains(u"invoice"_s),
             error->what());
    QVERIFY2(error->whatToDo().contains(u"as it was before"_s), qPrintable(error->whatToDo()));
    QCOMPARE(databases(), u"taken"_s);
    QCOMPARE(sqlValue((*m_server)->superuser(u"taken"_s), u"SELECT count(*) FROM public.mine"_s), u"0"_s);
}

void TestRestore::aFailedRestoreDropsTheRolesThatItMade()
{
    const ServerAddress source = m_server->newDatabase();
    const ServerAddress administrator = (*m_server)->superuser();
    runSql(administrator, u"CREATE ROLE test_free; CREATE ROLE test_taken; CREATE ROLE test_there"_s);
    runSql(source, u"CREATE FUNCTION picky(i int) RETURNS int IMMUTABLE LANGUAGE plpgsql AS $$ BEGIN "
                   "IF current_database() ~ 'incoming' THEN RAISE 'no'; END IF; RETURN i; END $$; CREATE TABLE t (i "
                   "int); INSERT INTO t VALUES (1); CREATE INDEX ON t (public.picky(i));"
                   "CREATE POLICY p ON t TO test_free, test_taken, test_there"_s);
    RestoreRequest wanted = request(u"roles"_s);
    wanted.folder = {m_folder.filePath(u"of roles"_s)};
    (void)takeBackup({.source = source, .folder = wanted.folder.path}, {});
    runSql(administrator, u"DROP DATABASE %1 WITH (FORCE)"_s.arg(source.database));
    runSql(administrator, u"DROP ROLE test_free, test_taken"_s);
    QStringList log;
    const auto note = [&](rehome::core::LogLevel /*level*/, const QString &text) {
        log += text;
        if (text.contains(u"The role test_taken is made"_s)) // somebody else finds it useful
            runSql(administrator, u"ALTER ROLE test_taken LOGIN"_s);
    };

    const auto error = errorOf([&] { (void)restoreBackup(wanted, {.log = note}); });

    QVERIFY(error);
    QCOMPARE(sqlValue(administrator, u"SELECT string_agg(rolname, ' ' ORDER BY rolname COLLATE \"C\") FROM pg_roles "
                                     "WHERE rolname LIKE 'test\\_%'"_s),
             u"test_taken test_there"_s);
    QVERIFY2(log.join(u'\n').contains(u"stay on the new server: test_taken."_s), qPrintable(log.join(u'\n')));
    runSql(administrator, u"DROP ROLE test_taken, test_there"_s);
}

void TestRestore::stoppingLeavesTheTargetAsItWas()
{
    const QString path = m_folder.filePath(u"large"_s);
    (void)takeBackup({.source = largeDatabase(*m_server, 60), .folder = path}, {});
    RestoreRequest large = request(u"taken"_s, true);
    large.folder = {path};
    std::stop_source stop;
    QElapsedTimer clock;
    std::jthread stopper([&] {
        for (int i = 0; i < 200 && !databases().contains(u"incoming"_s); ++i)
            std::this_thread::sleep_for(10ms);
        std::this_thread::sleep_for(300ms);
        clock.start();
        stop.request_stop();
    });

    const QString ending = endingOf([&] { (void)restoreBackup(large, {.stop = stop.get_token()}); });
    stopper.join();

    QCOMPARE(ending, u"Stopped"_s);
    QVERIFY2(clock.elapsed() < 2000, QByteArray::number(clock.elapsed()).constData());
    QCOMPARE(databases(), u"taken"_s);
    QCOMPARE(sqlValue((*m_server)->superuser(u"taken"_s), u"SELECT count(*) FROM public.mine"_s), u"0"_s);
}

void TestRestore::aLeftoverOfAKilledRunIsReplaced()
{
    runSql((*m_server)->superuser(), u"DROP DATABASE IF EXISTS taken"_s);
    runSql((*m_server)->superuser(), u"CREATE DATABASE "_s + incomingDatabase(u"again"_s));
    Session guest((*m_server)->superuser(incomingDatabase(u"again"_s)), Access::ReadWrite, {});

    (void)restoreBackup(request(u"again"_s), {});

    QCOMPARE(databases(), u"again"_s);
}

QTEST_GUILESS_MAIN(TestRestore)
#include "tst_restore.moc"
