// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files.h"
#include "postgres/archive/archive.h"
#include "postgres/archive/backup_lock.h"
#include "postgres/archive/proof.h"
#include "postgres/backup_fixture.h"
#include "support/small_disk.h"
#include "support/test_errors.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace rehome::postgres;
using namespace rehome::testing;
using rehome::core::ErrorCode;
using rehome::evidence::Backup;
using rehome::evidence::Proof;
using rehome::evidence::Verdict;

class TestBackup final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_server = std::make_unique<TestServer>(); }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void theWholeCircleEndsInTheSameContent_data();
    void theWholeCircleEndsInTheSameContent();
    void writesDuringTheBackupAreNotTakenForLoss();
    void aTableRewrittenAsItBeginsIsNotTakenForEmpty_data();
    void aTableRewrittenAsItBeginsIsNotTakenForEmpty();
    void theFolderHoldsNoPasswordAndIsPrivate();
    void anExistingFolderIsLeftAlone();
    void stoppingLeavesNothingBehind();
    void aFullDiskLeavesNothingBehind();
    void tooLittleSpaceIsSaidBeforehand();
    void aFailureOfOneSideStopsTheOther();
    void anUnreadableTableIsAnErrorAndNoBackup();
    void aLeftoverOfAKilledRunIsReplaced();
    void aLiveRunIsLeftAlone();
    void rolesOfAnyNameAreSaved();
    void anEmptyDatabaseIsBackedUpAndNotCalledProven();

private:
    [[nodiscard]] QString place(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestBackup::theWholeCircleEndsInTheSameContent_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<int>("jobs");
    QTest::newRow("directory, parallel") << u"directory"_s << 2;
    QTest::newRow("directory, one job") << u"directory"_s << 1;
    QTest::newRow("custom") << u"custom"_s << 2;
}

/// The source is entered as a role that owns everything and is no superuser.
void TestBackup::theWholeCircleEndsInTheSameContent()
{
    QFETCH(const QString, format);
    QFETCH(const int, jobs);
    const ServerAddress source = richDatabase(*m_server);
    QStringList log;
    const rehome::core::WorkContext context{.log = [&](auto, const QString &text) { log += text; }};

    const Backup backup =
        takeBackup({.source = source, .folder = place(u"b a'ckup"_s), .jobs = jobs, .format = format}, context);
    const Proof proof = proveBackup({.backup = place(u"b a'ckup"_s),
                                     .scratchFolder = m_server->folder() + u"/scratch"_s,
                                     .criticalTables = {u"public.invoice"_s},
                                     .jobs = jobs},
                                    context);

    QCOMPARE(backup.format, format);
    QCOMPARE(backup.bytes, rehome::core::bytesBelow(backup.path) - QFileInfo(backup.path + u"/manifest.json"_s).size() -
                               QFileInfo(backup.path + u"/manifest.sha256"_s).size());
    QVERIFY(QFileInfo::exists(backup.path + u"/roles.sql"_s));
    for (const auto &table : proof.verification.tables)
        QVERIFY2(table.verdict == Verdict::Same, qPrintable(table.table + u": "_s + table.reason));
    for (const auto &sequence : proof.verification.sequences)
        QVERIFY2(sequence.verdict == Verdict::Same, qPrintable(sequence.sequence + u": "_s + sequence.reason));
    QCOMPARE(proof.verification.overall(), Verdict::Same);
    QCOMPARE(proof.verification.tables.size(), backup.tables.size());
    QCOMPARE(backup.tables.size(), 10u);
    QCOMPARE(backup.tableCount(), 9);
    QCOMPARE(backup.largeObjects(), 2);
    QCOMPARE(proof.filesChecked, qint64(backup.files.size()));
    QVERIFY(!QFileInfo::exists(m_server->folder() + u"/scratch"_s));
    QVERIFY2(!log.join(u'\n').contains(source.password.reveal()), "the password is in the log");
}

void TestBackup::writesDuringTheBackupAreNotTakenForLoss()
{
    const ServerAddress source = largeDatabase(*m_server, 15);
    runSql(
        source,
        u"CREATE TABLE busy (id serial PRIMARY KEY, v int); INSERT INTO busy (v) SELECT 1 FROM generate_series(1, 20000)"_s);
    std::atomic<int> writes{0};
    Backup backup;
    {
        const std::jthread writer([&](const std::stop_token &done) {
            Session session(source, Access::ReadWrite, {});
            while (!done.stop_requested()) {
                session.execute(
                    u"INSERT INTO public.busy (v) SELECT 2 FROM generate_series(1, 50);"
                    "UPDATE public.busy SET v = v + 1 WHERE id % 7 = 0; DELETE FROM public.busy WHERE id % 11 = 0;"
                    "UPDATE public.large SET t = 'x' WHERE id = (SELECT max(id) FROM public.large) - %1"_s.arg(
                        writes++));
            }
        });

        backup = takeBackup({.source = source, .folder = place(u"backup"_s)}, {});
    }
    const Proof proof =
        proveBackup({.backup = place(u"backup"_s), .scratchFolder = m_server->folder() + u"/scratch"_s}, {});

    QVERIFY2(writes > 3, QByteArray::number(writes).constData());
    QCOMPARE(proof.verification.overall(), Verdict::Same);
    QVERIFY(verifyAgainstBackup(backup, source, {}, {}).overall() == Verdict::Differs); // the source did move on
}

void TestBackup::aTableRewrittenAsItBeginsIsNotTakenForEmpty_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("emptied") << u"TRUNCATE public.busy; INSERT INTO public.busy SELECT generate_series(1, 10)"_s;
    QTest::newRow("another type") << u"ALTER TABLE public.busy ALTER v TYPE numeric"_s;
}

/// A snapshot does not see what is put into a table's new file, and its old one is gone.
void TestBackup::aTableRewrittenAsItBeginsIsNotTakenForEmpty()
{
    QFETCH(const QString, sql);
    const ServerAddress source = m_server->newDatabase();
    runSql(source, u"CREATE TABLE public.busy (v int); INSERT INTO public.busy SELECT generate_series(1, 100)"_s);
    bool isDone = false;
    const auto rewrite = [&](auto, const QString &text) {
        if (text.contains(u"under snapshot"_s) && !std::exchange(isDone, true))
            runSql(source, sql);
    };

    const auto error =
        errorOf([&] { (void)takeBackup({.source = source, .folder = place(u"backup"_s)}, {.log = rewrite}); });

    QVERIFY(isDone);
    QVERIFY2(error, "the table was taken for empty");
    QCOMPARE(error->code(), ErrorCode::Busy);
    QVERIFY(error->whatHappened().contains(u"public.busy"_s));
    QVERIFY(!QFileInfo::exists(place(u"backup"_s)));
}

void TestBackup::theFolderHoldsNoPasswordAndIsPrivate()
{
    const ServerAddress source = richDatabase(*m_server);

    const Backup backup = takeBackup({.source = source, .folder = place(u"backup"_s)}, {});

    for (const QString &file : rehome::core::filesBelow(backup.path)) {
        const QByteArray content = rehome::core::readFile(backup.path + u'/' + file);
        QVERIFY2(!content.contains(source.password.reveal().toUtf8()), qPrintable(file));
    }
    QVERIFY(!(QFileInfo(backup.path).permissions() & (QFileDevice::ReadOther | QFileDevice::ReadGroup)));
    QVERIFY(!backup.source.contains(source.password.reveal()));
}

void TestBackup::anExistingFolderIsLeftAlone()
{
    rehome::core::makeFolder(place(u"backup"_s));
    rehome::core::writeFile(place(u"backup/mine"_s), "x");

    const auto error =
        errorOf([&] { (void)takeBackup({.source = (*m_server)->superuser(), .folder = place(u"backup"_s)}, {}); });

    QVERIFY(error);
    QCOMPARE(error->code(), ErrorCode::AlreadyExists);
    QCOMPARE(rehome::core::filesBelow(place(u"backup"_s)), QStringList{u"mine"_s});
}

void TestBackup::stoppingLeavesNothingBehind()
{
    const ServerAddress source = largeDatabase(*m_server, 60);
    std::stop_source stop;
    QElapsedTimer clock;
    bool atWork = false;
    std::jthread stopper([&] {
        for (int i = 0; i < 200 && !QFileInfo::exists(partialBackup(place(u"backup"_s)) + u"/archive/toc.dat"_s); ++i)
            std::this_thread::sleep_for(5ms);
        std::this_thread::sleep_for(100ms);
        atWork = QFileInfo::exists(partialBackup(place(u"backup"_s)));
        clock.start();
        stop.request_stop();
    });

    const QString ending = endingOf(
        [&] { (void)takeBackup({.source = source, .folder = place(u"backup"_s)}, {.stop = stop.get_token()}); });
    stopper.join();

    QVERIFY(atWork);
    QCOMPARE(ending, u"Stopped"_s);
    QVERIFY2(clock.elapsed() < 2000, QByteArray::number(clock.elapsed()).constData());
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList());
}

void TestBackup::aFullDiskLeavesNothingBehind()
{
    const SmallDisk disk("size=16m");
    if (!disk.isThere())
        QSKIP("only root can mount a small disk");
    // 8 MB of an empty database and bytes that grow when pg_dump writes them as text.
    const ServerAddress source = m_server->newDatabase();
    runSql(source, u"CREATE TABLE b (v bytea); ALTER TABLE b ALTER v SET STORAGE EXTERNAL; INSERT INTO b SELECT "
                   "decode(string_agg(md5(i * 1000 + j || 'y'), ''), 'hex') FROM generate_series(1, 1150) i, "
                   "generate_series(1, 1000) j GROUP BY i"_s);

    const auto error = errorOf([&] { (void)takeBackup({.source = source, .folder = disk.path(u"backup"_s)}, {}); });

    QVERIFY(error);
    QVERIFY2(error->code() == ErrorCode::DiskFull, qPrintable(error->whatHappened() + error->details()));
    QVERIFY2(!error->whatHappened().contains(u"too little space"_s), error->what());
    QCOMPARE(QDir(disk.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList());
}

void TestBackup::tooLittleSpaceIsSaidBeforehand()
{
    const SmallDisk disk("size=2m");
    if (!disk.isThere())
        QSKIP("only root can mount a small disk");

    const auto error = errorOf(
        [&] { (void)takeBackup({.source = (*m_server)->superuser(), .folder = disk.path(u"a/backup"_s)}, {}); });

    QVERIFY(error);
    QCOMPARE(error->code(), ErrorCode::DiskFull);
    QVERIFY2(error->whatHappened().contains(u"too little space"_s), error->what());
}

void TestBackup::aFailureOfOneSideStopsTheOther()
{
    const ServerAddress source = largeDatabase(*m_server, 120);
    const QString database = source.database;
    const QString fingerprints =
        u"FROM pg_stat_activity WHERE query LIKE 'SELECT count(*), coalesce(sum(%' AND datname = '%1' "
        "AND pid <> pg_backend_pid()"_s.arg(database);
    std::jthread killer([&] {
        Session watcher((*m_server)->superuser(), Access::ReadOnly, {});
        for (int i = 0; i < 5000 && watcher.query(u"SELECT pg_terminate_backend(pid) "_s + fingerprints).empty(); ++i)
            std::this_thread::sleep_for(1ms);
    });
    QElapsedTimer clock;
    clock.start();

    const auto error = errorOf([&] { (void)takeBackup({.source = source, .folder = place(u"backup"_s)}, {}); });

    QVERIFY(error);
    QCOMPARE(error->code(), ErrorCode::ConnectionLost);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList());
}

void TestBackup::anUnreadableTableIsAnErrorAndNoBackup()
{
    const ServerAddress source = m_server->newDatabase();
    runSql(source, u"CREATE TABLE open_one (i int); CREATE TABLE closed_one (i int)"_s);
    const ServerAddress reader = (*m_server)->ensureRole(u"reader"_s, source.database, {});
    runSql(source, u"GRANT SELECT ON open_one TO reader"_s);

    const auto error = errorOf([&] { (void)takeBackup({.source = reader, .folder = place(u"backup"_s)}, {}); });

    QVERIFY(error);
    QVERIFY2((error->whatHappened() + error->details()).contains(u"closed_one"_s), error->what());
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList());
}

void TestBackup::aLeftoverOfAKilledRunIsReplaced()
{
    rehome::core::makeFolder(partialBackup(place(u"backup"_s)) + u"/archive"_s);
    rehome::core::writeFile(partialBackup(place(u"backup"_s)) + u"/archive/toc.dat"_s, "half");

    const Backup backup = takeBackup({.source = (*m_server)->superuser(), .folder = place(u"backup"_s)}, {});

    QCOMPARE(checkFiles({backup.path}, backup, {}), qint64(backup.files.size()));
    QVERIFY(!QFileInfo::exists(partialBackup(place(u"backup"_s))));
}

void TestBackup::aLiveRunIsLeftAlone()
{
    const QString partial = partialBackup(place(u"backup"_s));
    const BackupLock other(partial, u"busy"_s);
    rehome::core::makeFolder(partial);
    rehome::core::writeFile(partial + u"/theirs"_s, "x");

    const auto error =
        errorOf([&] { (void)takeBackup({.source = (*m_server)->superuser(), .folder = place(u"backup"_s)}, {}); });

    QVERIFY(error);
    QCOMPARE(error->code(), ErrorCode::Busy);
    QCOMPARE(rehome::core::filesBelow(partial), QStringList{u"theirs"_s});
}

void TestBackup::rolesOfAnyNameAreSaved()
{
    const ServerAddress source = m_server->newDatabase();
    const QStringList names{u"two\nlines"_s, u"a \"b\" 'c' \\d"_s, u"--x"_s, QString(31, QChar(0xfc))};
    Session session((*m_server)->superuser(), Access::ReadWrite, {});
    const QString count = u"SELECT count(*) FROM pg_roles WHERE rolname IN (%1, %2, %3, %4) AND rolconnlimit = 7"_s.arg(
        session.quotedText(names[0]), session.quotedText(names[1]), session.quotedText(names[2]),
        session.quotedText(names[3]));
    for (const QString &name : names)
        session.execute(u"CREATE ROLE %1 LOGIN CONNECTION LIMIT 7"_s.arg(session.quotedName(name)));

    const Backup backup = takeBackup({.source = source, .folder = place(u"backup"_s)}, {});

    for (const QString &name : names)
        session.execute(u"DROP ROLE "_s + session.quotedName(name));
    QCOMPARE(session.value(count), u"0"_s);
    QProcess psql; // what is there already is passed over
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const auto secrets = (*m_server)->superuser().secrets(); const QString &key : secrets.keys())
        environment.insert(key, secrets[key].reveal());
    psql.setProcessEnvironment(environment);
    psql.start(u"psql"_s, {u"--no-psqlrc"_s, u"--quiet"_s, u"--dbname="_s + (*m_server)->superuser().toolConnection(),
                           u"--file="_s + BackupFolder{backup.path}.roles()});
    QVERIFY(psql.waitForFinished());
    QCOMPARE(session.value(count), u"4"_s);
}

void TestBackup::anEmptyDatabaseIsBackedUpAndNotCalledProven()
{
    const Backup backup = takeBackup({.source = m_server->newDatabase(), .folder = place(u"backup"_s)}, {});
    const Proof proof = proveBackup({.backup = backup.path, .scratchFolder = m_server->folder() + u"/scratch"_s}, {});

    QCOMPARE(backup.tables.size(), 0u);
    QCOMPARE(proof.verification.overall(), Verdict::CouldNotCheck); // nothing was there to check
}

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
