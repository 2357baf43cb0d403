// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files.h"
#include "postgres/archive/archive.h"
#include "postgres/archive/proof.h"
#include "postgres/backup_fixture.h"
#include "postgres/catalog/large_objects.h"
#include "postgres/session/snapshot.h"
#include "support/test_errors.h"

#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace rehome::postgres;
using namespace rehome::testing;
using rehome::core::ErrorCode;
using rehome::evidence::Backup;
using rehome::evidence::largeObjectsName;
using rehome::evidence::Level;
using rehome::evidence::Proof;
using rehome::evidence::TableFingerprint;
using rehome::evidence::TableVerdict;
using rehome::evidence::Verdict;
using rehome::evidence::Verification;

namespace {

/// Three objects: 2.5 MiB, an empty one, and a sparse one of 5 MiB and a byte.
const QString three =
    u"SELECT lo_from_bytea(4711, convert_to(repeat('0123456789abcdef', 163840), 'UTF8')), lo_create(4712),"
    " lo_create(4713); SELECT lo_put(4713, 5242880, 'x')"_s;

std::optional<TableFingerprint> objectsOf(const ServerAddress &address, Level level = Level::Content)
{
    Snapshot snapshot(address, {});
    return largeObjects(*snapshot.reader(), level, {});
}

std::optional<TableVerdict> verdictOf(const Verification &verification)
{
    for (const TableVerdict &verdict : verification.tables) {
        if (verdict.table == largeObjectsName)
            return verdict;
    }
    return std::nullopt;
}

QStringList keysOf(const TableVerdict &verdict)
{
    QStringList keys;
    for (const auto &row : verdict.differences)
        keys += row.key;
    return keys;
}

} // namespace

class TestLargeObjects final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_server = std::make_unique<TestServer>(); }
    void whereThereAreNoneNothingIsSaid();
    void theyAreCountedAndHashed();
    void everyChangeChangesTheHash_data();
    void everyChangeChangesTheHash();
    void theSnapshotIsWhatCounts();
    void theirOwnerNeedsNoPrivileges();
    void whatMayNotBeReadIsNotTakenForTheSame();
    void differingOnesAreShownAndCounted();
    void theListIsCutAndTheCountIsNot();
    void aDatabaseOfLargeObjectsOnlyIsProven_data();
    void aDatabaseOfLargeObjectsOnlyIsProven();
    void aBackupThatLostThemIsFound();
    void aRestoredDatabaseThatLostOneDiffers();
    void stoppingEndsTheReading();

private:
    ServerAddress databaseWith(const QString &sql)
    {
        const ServerAddress address = m_server->newDatabase();
        runSql(address, sql);
        return address;
    }

    std::unique_ptr<TestServer> m_server;
    QTemporaryDir m_folder;
};

void TestLargeObjects::whereThereAreNoneNothingIsSaid()
{
    const ServerAddress empty = m_server->newDatabase();

    QVERIFY(!objectsOf(empty));
    QVERIFY(!verdictOf(verifyDatabases(empty, empty, {}, {})));
}

void TestLargeObjects::theyAreCountedAndHashed()
{
    const ServerAddress one = databaseWith(three);
    const ServerAddress other = databaseWith(three);

    const auto found = objectsOf(one);

    QVERIFY(found);
    QCOMPARE(found->table, u"large objects"_s);
    QCOMPARE(found->rows, 3);
    QCOMPARE(found->recipe, u"large-object/md5"_s);
    QCOMPARE(found->hash, objectsOf(other)->hash);
    QCOMPARE(objectsOf(one, Level::Counts)->rows, 3);
    QVERIFY(objectsOf(one, Level::Counts)->hash.isEmpty());
    // The sum over all pieces, computed in another way.
    QCOMPARE(found->hash,
             sqlValue(one, u"SELECT sum(('x' || left(md5(md5(lo_get(oid, n * 1048576, 1048576)) || ' ' || oid || ' ' "
                           "|| n), 16))::bit(64)::bigint) FROM pg_largeobject_metadata, generate_series(0, 5) n "
                           "WHERE n = 0 OR n * 1048576 < length(lo_get(oid))"_s));
    QCOMPARE(verdictOf(verifyDatabases(one, other, {}, {}))->verdict, Verdict::Same);
}

void TestLargeObjects::everyChangeChangesTheHash_data()
{
    QTest::addColumn<QString>("change");
    QTest::newRow("a byte at the beginning") << u"SELECT lo_put(4711, 0, 'X')"_s;
    QTest::newRow("a byte of the second piece") << u"SELECT lo_put(4711, 1048577, 'X')"_s;
    QTest::newRow("a byte in a hole") << u"SELECT lo_put(4713, 100000, 'X')"_s;
    QTest::newRow("a byte more") << u"SELECT lo_put(4711, 2621440, '0')"_s;
    QTest::newRow("a zero more in the empty one") << u"SELECT lo_put(4712, 0, '\\x00')"_s;
    QTest::newRow("another OID") << u"SELECT lo_unlink(4712), lo_create(4714)"_s;
    QTest::newRow("two pieces change places") << u"SELECT lo_put(4713, 5242880, '\\x00'), lo_put(4713, 4194304, 'x')"_s;
    QTest::newRow("one less") << u"SELECT lo_unlink(4712)"_s;
}

void TestLargeObjects::everyChangeChangesTheHash()
{
    QFETCH(const QString, change);
    const ServerAddress one = databaseWith(three);
    const ServerAddress other = databaseWith(three);
    runSql(other, change);

    const Verification verification = verifyDatabases(one, other, {}, {});

    QVERIFY(objectsOf(one)->hash != objectsOf(other)->hash);
    QCOMPARE(verdictOf(verification)->verdict, Verdict::Differs);
    QCOMPARE(verification.overall(), Verdict::Differs);
    QVERIFY(*verdictOf(verification)->differingRows >= 1);
}

void TestLargeObjects::theSnapshotIsWhatCounts()
{
    const ServerAddress address = databaseWith(three);
    const QString before = objectsOf(address)->hash;
    Snapshot snapshot(address, {});
    const auto reader = snapshot.reader();

    runSql(address, u"SELECT lo_put(4711, 0, 'X'), lo_unlink(4712), lo_create(4715)"_s);

    QCOMPARE(largeObjects(*reader, Level::Content, {})->hash, before);
    QVERIFY(objectsOf(address)->hash != before);
}

void TestLargeObjects::theirOwnerNeedsNoPrivileges()
{
    const ServerAddress address = m_server->newDatabase();
    const ServerAddress owner = (*m_server)->ensureRole(u"clerk"_s, address.database, {});
    runSql(owner, three);

    QCOMPARE(objectsOf(owner)->hash, objectsOf(address)->hash);
}

void TestLargeObjects::whatMayNotBeReadIsNotTakenForTheSame()
{
    const ServerAddress address = databaseWith(three);
    const ServerAddress stranger = (*m_server)->ensureRole(u"stranger"_s, address.database, {});

    const Verification verification = verifyDatabases(address, stranger, {}, {});

    QCOMPARE(verdictOf(verification)->verdict, Verdict::CouldNotCheck);
    QVERIFY2(verdictOf(verification)->reason.contains(u"4711"_s), qPrintable(verdictOf(verification)->reason));
    QVERIFY(verification.overall() != Verdict::Same);
    QCOMPARE(endingOf([&] { (void)takeBackup({.source = stranger, .folder = m_folder.filePath(u"stranger"_s)}, {}); }),
             u"PermissionDenied"_s);
}

void TestLargeObjects::differingOnesAreShownAndCounted()
{
    const QString many = u"SELECT lo_from_bytea(10000 + i, convert_to('object ' || i, 'UTF8')) "
                         "FROM generate_series(1, 350) i"_s;
    const ServerAddress before = databaseWith(many);
    const ServerAddress after = databaseWith(many);
    runSql(after, u"SELECT lo_put(10100, 0, 'X'), lo_unlink(10201), lo_unlink(10350),"
                  " lo_from_bytea(9000, 'new'), lo_from_bytea(4000000000, 'last')"_s);

    const TableVerdict verdict = *verdictOf(verifyDatabases(before, after, {}, {}));

    QCOMPARE(verdict.verdict, Verdict::Differs);
    QCOMPARE(*verdict.oldRows, 350);
    QCOMPARE(*verdict.newRows, 350);
    QCOMPARE(*verdict.differingRows, 5);
    QCOMPARE(keysOf(verdict), (QStringList{u"oid = 9000"_s, u"oid = 10100"_s, u"oid = 10201"_s, u"oid = 10350"_s,
                                           u"oid = 4000000000"_s}));
    QVERIFY(verdict.differences[0].oldValues.isEmpty());
    QCOMPARE(verdict.differences[1].differingColumns, QStringList{u"hash"_s});
    QVERIFY(verdict.differences[2].newValues.isEmpty());
}

void TestLargeObjects::theListIsCutAndTheCountIsNot()
{
    const ServerAddress before = databaseWith(u"SELECT lo_create(20000 + i) FROM generate_series(1, 230) i"_s);
    const ServerAddress after = databaseWith(u"SELECT lo_create(30000 + i) FROM generate_series(1, 230) i"_s);

    const TableVerdict verdict = *verdictOf(verifyDatabases(before, after, {.rowsShown = 3}, {}));

    QCOMPARE(*verdict.differingRows, 460);
    QCOMPARE(keysOf(verdict), (QStringList{u"oid = 20001"_s, u"oid = 20002"_s, u"oid = 20003"_s}));
}

void TestLargeObjects::aDatabaseOfLargeObjectsOnlyIsProven_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<int>("jobs");
    QTest::newRow("directory") << u"directory"_s << 2;
    QTest::newRow("one job") << u"directory"_s << 1;
    QTest::newRow("custom") << u"custom"_s << 1;
}

void TestLargeObjects::aDatabaseOfLargeObjectsOnlyIsProven()
{
    QFETCH(const QString, format);
    QFETCH(const int, jobs);
    const ServerAddress address = m_server->newDatabase();
    const ServerAddress owner = (*m_server)->ensureRole(u"clerk"_s, address.database, {});
    runSql(owner, three);
    const QString folder = m_folder.filePath(u"only %1 %2"_s.arg(format).arg(jobs));
    std::vector<rehome::core::Progress> told;

    const Backup backup = takeBackup({.source = owner, .folder = folder, .jobs = jobs, .format = format},
                                     {.progress = [&told](const auto &progress) { told.push_back(progress); }});
    const Proof proof =
        proveBackup({.backup = folder, .scratchFolder = m_server->folder() + u"/scratch"_s, .jobs = jobs}, {});

    QCOMPARE(backup.tables.size(), 1u);
    QCOMPARE(backup.tableCount(), 0);
    QCOMPARE(backup.largeObjects(), 3);
    QVERIFY(told.back().total > 0);
    QCOMPARE(told.back().done, told.back().total);
    QCOMPARE(proof.verification.tables.size(), 1u);
    QCOMPARE(proof.verification.overall(), Verdict::Same);
}

void TestLargeObjects::aBackupThatLostThemIsFound()
{
    const QString folder = m_folder.filePath(u"lost"_s);
    Backup backup = takeBackup({.source = databaseWith(u"CREATE TABLE t (i int)"_s), .folder = folder}, {});
    backup.tables.push_back({.table = largeObjectsName, .rows = 3, .hash = u"1"_s, .recipe = u"large-object/md5"_s});
    QFile::remove(BackupFolder{folder}.manifest());
    QFile::remove(BackupFolder{folder}.checksums());
    writeManifest({folder}, backup, {});

    const auto error =
        errorOf([&] { (void)proveBackup({.backup = folder, .scratchFolder = m_folder.filePath(u"scratch"_s)}, {}); });

    QVERIFY(error);
    QCOMPARE(error->code(), ErrorCode::Damaged);
    QVERIFY2(error->whatHappened().contains(u"arge objects"_s), error->what());
}

void TestLargeObjects::aRestoredDatabaseThatLostOneDiffers()
{
    const QString folder = m_folder.filePath(u"less"_s);
    const ServerAddress source = databaseWith(three + u"; CREATE TABLE t (i int)"_s);
    const Backup backup = takeBackup({.source = source, .folder = folder}, {});
    (void)(*m_server)->ensureRole(u"clerk"_s, u"postgres"_s, {});
    const auto restored = restoreBackup(
        {.folder = {folder}, .administrator = (*m_server)->superuser(), .owner = u"clerk"_s, .database = u"restored"_s},
        {});
    const ServerAddress target = (*m_server)->superuser(u"restored"_s);

    QCOMPARE(restored.tables, 1);
    QCOMPARE(verifyAgainstBackup(backup, target, {}, {}).overall(), Verdict::Same);
    QCOMPARE(
        sqlValue(target, u"SELECT string_agg(DISTINCT lomowner::regrole::text, ',') FROM pg_largeobject_metadata"_s),
        u"clerk"_s);

    runSql(target, u"SELECT lo_unlink(4712)"_s);
    QCOMPARE(verifyAgainstBackup(backup, target, {}, {}).overall(), Verdict::Differs);
    runSql(target, u"SELECT lo_unlink(4711), lo_unlink(4713)"_s);
    const auto verdict = verdictOf(verifyAgainstBackup(backup, target, {}, {}));
    QCOMPARE(verdict->verdict, Verdict::Differs);
    QCOMPARE(*verdict->newRows, 0);
}

void TestLargeObjects::stoppingEndsTheReading()
{
    // A hole of 200 GB takes minutes to read.
    const ServerAddress address = databaseWith(u"SELECT lo_create(1000); SELECT lo_put(1000, 200000000000, 'x')"_s);
    std::stop_source stop;
    QElapsedTimer clock;
    std::jthread stopper([&] {
        Session watcher((*m_server)->superuser(), Access::ReadOnly, {});
        while (watcher
                   .query(u"SELECT 1 FROM pg_stat_activity WHERE query LIKE '%lo_get%' AND state = 'active' "
                          "AND pid <> pg_backend_pid()"_s)
                   .empty())
            std::this_thread::yield();
        clock.start();
        stop.request_stop();
    });

    const QString ending = endingOf([&] { (void)verifyDatabases(address, address, {}, {.stop = stop.get_token()}); });
    stopper.join();

    QCOMPARE(ending, u"Stopped"_s);
    QVERIFY2(clock.elapsed() < 2000, QByteArray::number(clock.elapsed()).constData());
}

QTEST_GUILESS_MAIN(TestLargeObjects)
#include "tst_large_objects.moc"
