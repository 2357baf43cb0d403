// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files.h"
#include "deploy/offsite/backup_retention.h"
#include "deploy/offsite/folder_store.h"
#include "deploy/offsite/offsite_copy.h"
#include "deploy/s3_stub.h"
#include "deploy/support.h"
#include "process/program.h"
#include "support/small_disk.h"
#include "support/test_errors.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <thread>

using namespace rehome;
using namespace rehome::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using evidence::OffsiteCopies;
using evidence::Verdict;
using rehome::testing::endingOf;
using rehome::testing::errorOf;

// Both are optional; without them what needs them is skipped by name.
#define NEEDS(program)                                                                                                 \
    if (process::findProgram(QStringLiteral(program)).isEmpty())                                                       \
    QSKIP("the program " program " is not installed")

namespace {

const QString backupName = u"shop-20260501-030000-000"_s;

QString hashOf(const QByteArray &content)
{
    return QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
}

} // namespace

class TestOffsite final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // The distribution's programs: others of the same name may stand before them, and start slowly.
    void initTestCase() { qputenv("PATH", "/usr/bin:/bin:" + qgetenv("PATH")); }
    void init();
    void placesAreRead_data();
    void placesAreRead();
    void whatIsNoPlaceIsRefused_data();
    void whatIsNoPlaceIsRefused();
    void everyStoreTakesABackupAndGivesItBack_data();
    void everyStoreTakesABackupAndGivesItBack();
    void aSecondRunSendsNothingAndNoSecretIsInACommandLine();
    void aRunThatWasStoppedGoesOn();
    void aStopEndsItWithinASecond_data();
    void aStopEndsItWithinASecond();
    void aStoreThatLiesIsFound_data();
    void aStoreThatLiesIsFound();
    void aFileThatDiffersIsNotOverwritten();
    void aBackupThatIsNotWhatItWasIsNotSent();
    void wrongCredentialsAreToldAsSuch();
    void aBucketThatIsNotThereIsTold();
    void aFullDiskIsToldAndNothingHalfMadeStays();
    void aMissingProgramNamesItsPackage();
    void progressIsInBytesOfBothWays();
    void onlyCompleteBackupsOfTheSameDatabaseGo();
    void backupsOfAnotherSourceStay_data();
    void backupsOfAnotherSourceStay();
    void aBackupWithAFileOfSomebodyElseStays();
    void aFolderThatIsNotThereIsNotMade();
    void aPlaceThatIsNotApartIsRefused();
    void thatItIsOnTheSameDiskIsTold();
    void anEndpointWithAPasswordIsRefused();
    void whatAStoreHoldsIsKeptAndRemovedLikewise();

private:
    evidence::Backup backupAt(const QString &folder, const QDateTime &takenAt, const QByteArray &content,
                              const evidence::Backup &of = {});
    /// The aws program takes half a second for each file.
    void keepOneFile();
    OffsiteCopies copy(const QString &place, const QString &endpoint = {}, const core::WorkContext &context = {});
    QString path(const QString &name) const { return m_place->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_place;
    evidence::Backup m_backup;
};

/// A small backup as postgres::takeBackup() leaves one.
evidence::Backup TestOffsite::backupAt(const QString &folder, const QDateTime &takenAt, const QByteArray &content,
                                       const evidence::Backup &of)
{
    core::makeFolder(folder + u"/archive"_s);
    evidence::Backup backup = of;
    backup.path = folder;
    backup.takenAt = takenAt;
    QByteArray sums;
    const QMap<QString, QByteArray> files{
        {u"archive/1.dat"_s, content}, {u"archive/toc.dat"_s, "toc"}, {u"roles.sql"_s, {}}};
    for (auto file = files.cbegin(); file != files.cend(); ++file) {
        write(folder + u'/' + file.key(), file.value());
        backup.files.push_back({file.key(), file.value().size(), hashOf(file.value())});
        sums += (hashOf(file.value()) + u"  "_s + file.key() + u'\n').toUtf8();
    }
    const QByteArray manifest = QJsonDocument(evidence::toJson(backup).toObject()).toJson();
    write(folder + u"/manifest.json"_s, manifest);
    write(folder + u"/manifest.sha256"_s, sums + hashOf(manifest).toUtf8() + "  manifest.json\n");
    return backup;
}

void TestOffsite::keepOneFile()
{
    m_backup.files.resize(1);
    QFile::remove(m_backup.path + u".proof"_s);
}

OffsiteCopies TestOffsite::copy(const QString &place, const QString &endpoint, const core::WorkContext &context)
{
    const auto parsed = deploy::OffsitePlace::parse(place);
    const auto store = deploy::openStore(parsed, {.endpoint = endpoint}, context);
    return deploy::copyOffsite(*store, {.place = parsed, .backup = m_backup.path, .files = m_backup.files}, context);
}

void TestOffsite::init()
{
    m_place = std::make_unique<QTemporaryDir>();
    QByteArray content;
    for (int i = 0; i < 100'000; ++i)
        content += QByteArray::number(i * 7919);
    core::makeFolder(path(u"there"_s));
    m_backup = backupAt(path(u"taken/"_s + backupName), QDateTime(QDate(2026, 5, 1), QTime(3, 0), Qt::UTC), content);
    write(m_backup.path + u".proof"_s, hashOf(contentOf(m_backup.path + u"/manifest.sha256"_s)).toUtf8() + '\n');
}

void TestOffsite::placesAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("bucketOrPath");
    QTest::addColumn<QString>("prefix");
    QTest::newRow("a bucket") << u"s3://bucket"_s << u"bucket"_s << QString();
    QTest::newRow("a prefix") << u"s3://bucket/a/b/"_s << u"bucket"_s << u"a/b/"_s;
    QTest::newRow("rclone") << u"rclone:disk:a/b"_s << u"disk:a/b"_s << QString();
    QTest::newRow("a folder") << u" /mnt/disk//backups/ "_s << u"/mnt/disk/backups"_s << QString();
}

void TestOffsite::placesAreRead()
{
    QFETCH(const QString, text);
    const auto place = deploy::OffsitePlace::parse(text);

    QTEST(place.bucket + place.path, "bucketOrPath");
    QTEST(place.prefix, "prefix");
}

void TestOffsite::whatIsNoPlaceIsRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "s3://", "s3://--endpoint-url=x/", "rclone:", "rclone:x", "rclone:--config=x:y",
                             "rclone:remote,pass=canary:path", "rclone::sftp,host=h,pass=canary:path",
                             "rclone::local:/x", "relative/folder", "ftp://host/x", "user@host:/path"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestOffsite::whatIsNoPlaceIsRefused()
{
    QFETCH(const QString, text);

    const auto error = errorOf([&] { (void)deploy::OffsitePlace::parse(text); });

    QVERIFY(error);
    QCOMPARE(error->code(), core::ErrorCode::BadInput);
    QVERIFY(!(error->whatHappened() + error->whatToDo()).contains(u"canary"_s));
}

void TestOffsite::everyStoreTakesABackupAndGivesItBack_data()
{
    QTest::addColumn<QString>("place");
    QTest::newRow("folder") << u"there/and further"_s;
    QTest::newRow("rclone") << u"rclone:disk:"_s;
    QTest::newRow("s3") << u"s3://bucket/pré fix/x"_s;
}

void TestOffsite::everyStoreTakesABackupAndGivesItBack()
{
    QFETCH(QString, place);
    NEEDS("rclone");
    const Variable type("RCLONE_CONFIG_DISK_TYPE", u"local"_s);
    const Variable config("RCLONE_CONFIG", path(u"rclone.conf"_s));
    NEEDS("aws");
    const S3Stub stub(u"honest"_s);
    if (place.startsWith(u"there")) {
        place = path(place);
        core::makeFolder(place);
    }
    if (place.startsWith(u"rclone"))
        place += path(u"there"_s);

    const OffsiteCopies copies = copy(place, stub.endpoint());

    QCOMPARE(int(copies.files.size()), 6); // three of the archive, two that describe it, the proof
    for (const evidence::OffsiteFile &file : copies.files)
        QVERIFY2(file.verdict == Verdict::Same && file.sha256.size() == 64, qPrintable(file.path + file.problem));
    QCOMPARE(copies.overall(), Verdict::Same);
    if (!place.startsWith(u"s3")) {
        const QString there =
            path(QString::fromLatin1(QTest::currentDataTag()) == u"rclone"_s ? u"there"_s : u"there/and further"_s);
        QCOMPARE(contentOf(there + u'/' + backupName + u"/archive/1.dat"_s),
                 contentOf(m_backup.path + u"/archive/1.dat"_s));
        QCOMPARE(core::filesBelow(there).size(), 6);
    }
}

void TestOffsite::aSecondRunSendsNothingAndNoSecretIsInACommandLine()
{
    NEEDS("aws");
    S3Stub stub(u"honest"_s);
    keepOneFile();
    QStringList lines;
    std::mutex mutex;
    const core::WorkContext context{.log = [&](core::LogLevel, const QString &line) {
        const std::scoped_lock lock(mutex);
        lines += line;
    }};

    (void)copy(u"s3://bucket/a"_s, stub.endpoint(), context);
    const qsizetype sent = stub.puts().size();
    const OffsiteCopies again = copy(u"s3://bucket/a"_s, stub.endpoint());

    QCOMPARE(sent, 3);
    QCOMPARE(stub.puts().size(), 3);
    QCOMPARE(again.overall(), Verdict::Same);
    QCOMPARE(int(again.files.size()), 3);
    QCOMPARE(lines.filter(u" s3 cp "_s).size(), 6);
    QVERIFY(lines.filter(u"canary"_s).isEmpty());
}

void TestOffsite::aRunThatWasStoppedGoesOn()
{
    (void)copy(path(u"there"_s));
    QVERIFY(QFile::remove(path(u"there/"_s + backupName + u"/manifest.json"_s)));
    write(path(u"there/"_s + backupName + u"/manifest.json.partial"_s), "half");

    const OffsiteCopies again = copy(path(u"there"_s));

    QCOMPARE(again.overall(), Verdict::Same);
    QCOMPARE(core::filesBelow(path(u"there"_s)).size(), 6);
}

void TestOffsite::aStopEndsItWithinASecond_data()
{
    QTest::addColumn<QString>("mode");
    QTest::newRow("while it is read back from a slow store") << u"slow"_s;
}

void TestOffsite::aStopEndsItWithinASecond()
{
    QFETCH(const QString, mode);
    NEEDS("aws");
    const S3Stub stub(mode);
    std::stop_source stop;
    core::WorkContext context{.stop = stop.get_token()};
    QElapsedTimer sinceStop;
    const std::jthread stopper([&] {
        std::this_thread::sleep_for(4s);
        sinceStop.start();
        stop.request_stop();
    });

    const QString ending = endingOf([&] { (void)copy(u"s3://bucket/a"_s, stub.endpoint(), context); });

    QCOMPARE(ending, u"Stopped"_s);
    QVERIFY2(sinceStop.isValid() && sinceStop.elapsed() < 1500, "it took longer than a second and a half");
}

void TestOffsite::aStoreThatLiesIsFound_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<QString>("problem");
    QTest::newRow("corrupt") << u"corrupt"_s << u"not the same"_s;
    QTest::newRow("truncate") << u"truncate"_s << u"bytes came back of"_s;
    QTest::newRow("lose") << u"lose"_s << u"is not there"_s;
    QTest::newRow("stale") << u"stale"_s << u"not the same"_s;
    QTest::newRow("unlisted") << u"unlisted"_s << u"does not list it"_s;
}

void TestOffsite::aStoreThatLiesIsFound()
{
    QFETCH(const QString, mode);
    QFETCH(const QString, problem);
    NEEDS("aws");
    const S3Stub stub(mode);
    keepOneFile();

    const OffsiteCopies copies = copy(u"s3://bucket/a"_s, stub.endpoint());

    QCOMPARE(copies.overall(), Verdict::Differs);
    const auto found = std::find_if(copies.files.begin(), copies.files.end(),
                                    [](const evidence::OffsiteFile &file) { return file.path == u"archive/1.dat"_s; });
    QVERIFY(found != copies.files.end());
    QCOMPARE(found->verdict, Verdict::Differs);
    QVERIFY2(found->problem.contains(problem), qPrintable(found->problem));
    QVERIFY2(evidence::sentenceOf(copies).contains(u"archive/1.dat"_s), qPrintable(evidence::sentenceOf(copies)));
}

void TestOffsite::aFileThatDiffersIsNotOverwritten()
{
    const QString there = path(u"there/"_s + backupName);
    core::makeFolder(there);
    write(there + u"/roles.sql"_s, "of somebody else");

    const OffsiteCopies copies = copy(path(u"there"_s));

    QCOMPARE(contentOf(there + u"/roles.sql"_s), QByteArray("of somebody else"));
    QCOMPARE(copies.overall(), Verdict::Differs);
    QVERIFY2(copies.files[2].problem.contains(u"was not overwritten"_s), qPrintable(copies.files[2].problem));
}

void TestOffsite::aBackupThatIsNotWhatItWasIsNotSent()
{
    write(m_backup.path + u"/archive/toc.dat"_s, "tac");

    const auto error = errorOf([&] { (void)copy(path(u"there"_s)); });

    QVERIFY(error);
    QCOMPARE(error->code(), core::ErrorCode::Damaged);
    QVERIFY(error->whatHappened().contains(u"archive/toc.dat"_s));
    QVERIFY(!QFile::exists(path(u"there/"_s + backupName + u"/archive/toc.dat"_s)));
}

void TestOffsite::wrongCredentialsAreToldAsSuch()
{
    NEEDS("aws");
    const S3Stub stub(u"honest"_s);
    const Variable wrong("AWS_SECRET_ACCESS_KEY", u"another"_s);

    QCOMPARE(endingOf([&] { (void)copy(u"s3://bucket/a"_s, stub.endpoint()); }), u"PermissionDenied"_s);
}

void TestOffsite::aBucketThatIsNotThereIsTold()
{
    NEEDS("aws");
    const S3Stub stub(u"honest"_s);

    const auto error = errorOf([&] { (void)copy(u"s3://other/a"_s, stub.endpoint()); });

    QVERIFY(error);
    QCOMPARE(error->code(), core::ErrorCode::NotFound);
    QVERIFY2(error->whatHappened().contains(u"s3://other"_s), qPrintable(error->whatHappened()));
}

void TestOffsite::aFullDiskIsToldAndNothingHalfMadeStays()
{
    const rehome::testing::SmallDisk disk("size=200k");
    if (!disk.isThere())
        QSKIP("only root can mount a small disk");

    core::makeFolder(disk.path(u"there"_s));
    QCOMPARE(endingOf([&] { (void)copy(disk.path(u"there"_s)); }), u"DiskFull"_s);
    for (const QString &file : core::filesBelow(disk.path()))
        QVERIFY2(!file.endsWith(u".partial"), qPrintable(file));
}

void TestOffsite::aMissingProgramNamesItsPackage()
{
    const Variable none("PATH", path(u"nothing"_s));
    for (const char *place : {"s3://bucket", "rclone:disk:x"}) {
        const auto error = errorOf([&] { (void)copy(QString::fromLatin1(place)); });

        QVERIFY(error);
        QCOMPARE(error->code(), core::ErrorCode::ToolMissing);
        QVERIFY2(error->whatToDo().contains(u"Install the package"_s), qPrintable(error->whatToDo()));
    }
}

void TestOffsite::progressIsInBytesOfBothWays()
{
    std::mutex mutex;
    core::Progress last;
    bool wentBack = false;
    const core::WorkContext context{.progress = [&](const core::Progress &progress) {
        const std::scoped_lock lock(mutex);
        wentBack = wentBack || progress.done < last.done;
        last = progress;
    }};

    const OffsiteCopies copies = copy(path(u"there"_s), {}, context);

    qint64 bytes = 0;
    for (const evidence::OffsiteFile &file : copies.files)
        bytes += file.bytes;
    QCOMPARE(last.total, 2 * bytes);
    QCOMPARE(last.done, last.total);
    QVERIFY(!wentBack);
}

void TestOffsite::onlyCompleteBackupsOfTheSameDatabaseGo()
{
    const QString here = path(u"here"_s);
    const auto make = [&](const QString &name, int day) {
        return backupAt(here + u'/' + name, QDateTime(QDate(2026, 5, day), QTime(3, 0), Qt::UTC), "data");
    };
    make(u"shop-20260501-030000-000"_s, 1);
    const evidence::Backup proven = make(u"shop-20260502-030000-000"_s, 2);
    write(proven.path + u".proof"_s, hashOf(contentOf(proven.path + u"/manifest.sha256"_s)).toUtf8() + '\n');
    make(u"shop-20260503-030000-000"_s, 3);
    make(u"shop-20260509-030000-000"_s, 9);
    make(u"shop_two-20260501-030000-000"_s, 1);
    make(u"shop-old"_s, 1);
    make(u"shop-20260401-030000-000"_s, 1);
    QFile::remove(here + u"/shop-20260401-030000-000/archive/1.dat"_s); // incomplete
    make(u"shop-20260402-030000-000"_s, 1);
    QFile::remove(here + u"/shop-20260402-030000-000/manifest.sha256"_s);
    make(u"shop-20260403-030000-000"_s, 1);
    write(here + u"/shop-20260403-030000-000/manifest.json"_s, "{}"); // not the one that was hashed
    core::makeFolder(here + u"/shop-20260404-030000-000"_s);
    write(here + u"/shop-20260404-030000-000/holiday.jpg"_s, "of a person");
    const QStringList before = QDir(here).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    QStringList lines;
    const core::WorkContext context{.log = [&](core::LogLevel, const QString &line) { lines += line; }};
    deploy::FolderStore store(here, context);

    const QStringList gone = deploy::removeSuperseded(
        store, {.place = here, .justTaken = u"shop-20260509-030000-000"_s, .keep = {1, 0, 0}}, context);

    QCOMPARE(gone, (QStringList{u"shop-20260501-030000-000"_s, u"shop-20260503-030000-000"_s}));
    QStringList left = before;
    left.removeIf([&gone](const QString &name) { return gone.contains(name); });
    QCOMPARE(QDir(here).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), left);
    QCOMPARE(lines.filter(u"Removed the backup"_s).size(), 2);
    QCOMPARE(lines.filter(u"is left alone"_s).size(), 4);
}

void TestOffsite::backupsOfAnotherSourceStay_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("identifier");
    QTest::addColumn<bool>("goes");
    QTest::newRow("the same") << u"shop at a"_s << u"1"_s << true;
    QTest::newRow("another address") << u"shop at b"_s << u"1"_s << false;
    QTest::newRow("another server of the same address") << u"shop at a"_s << u"2"_s << false;
    QTest::newRow("a server that is not known") << u"shop at a"_s << QString() << false;
}

void TestOffsite::backupsOfAnotherSourceStay()
{
    QFETCH(const QString, source);
    QFETCH(const QString, identifier);
    QFETCH(const bool, goes);
    const QString here = path(u"here"_s);
    const QString older = u"shop-20260501-030000-000"_s;
    const QString newer = u"shop-20260502-030000-000"_s;
    backupAt(here + u'/' + older, QDateTime(QDate(2026, 5, 1), QTime(3, 0), Qt::UTC), "a",
             {.source = source, .systemIdentifier = identifier});
    backupAt(here + u'/' + newer, QDateTime(QDate(2026, 5, 2), QTime(3, 0), Qt::UTC), "b",
             {.source = u"shop at a"_s, .systemIdentifier = u"1"_s});
    deploy::FolderStore store(here, {});

    const QStringList gone =
        deploy::removeSuperseded(store, {.place = here, .justTaken = newer, .keep = {1, 0, 0}}, {});

    QCOMPARE(gone, goes ? QStringList(older) : QStringList());
    QCOMPARE(QFile::exists(here + u'/' + older), !goes);
}

void TestOffsite::aBackupWithAFileOfSomebodyElseStays()
{
    const QString here = path(u"here"_s);
    for (int day = 1; day <= 3; ++day)
        backupAt(here + u"/shop-2026050%1-030000-000"_s.arg(day), QDateTime(QDate(2026, 5, day), QTime(3, 0), Qt::UTC),
                 "data");
    write(here + u"/shop-20260501-030000-000/notes.txt"_s, "of a person");
    write(here + u"/shop-20260502-030000-000/notes.partial"_s, "of a person, too");
    QStringList lines;
    const core::WorkContext context{.log = [&](core::LogLevel, const QString &line) { lines += line; }};
    deploy::FolderStore store(here, context);

    const QStringList gone = deploy::removeSuperseded(
        store, {.place = here, .justTaken = u"shop-20260503-030000-000"_s, .keep = {1, 0, 0}}, context);

    QCOMPARE(gone, QStringList());
    QCOMPARE(contentOf(here + u"/shop-20260501-030000-000/notes.txt"_s), QByteArray("of a person"));
    QCOMPARE(contentOf(here + u"/shop-20260502-030000-000/notes.partial"_s), QByteArray("of a person, too"));
    QCOMPARE(lines.filter(u"/notes.txt"_s).size(), 1);
    QCOMPARE(lines.filter(u"/notes.partial"_s).size(), 1);
}

void TestOffsite::aFolderThatIsNotThereIsNotMade()
{
    const auto error = errorOf([&] { (void)copy(path(u"usb"_s)); });

    QVERIFY(error);
    QCOMPARE(error->code(), core::ErrorCode::NotFound);
    QVERIFY2(error->whatToDo().contains(u"mounted"_s), qPrintable(error->whatToDo()));
    QVERIFY(!QFile::exists(path(u"usb"_s)));
}

void TestOffsite::aPlaceThatIsNotApartIsRefused()
{
    core::makeFolder(path(u"taken/inside"_s));
    QVERIFY(QFile::link(path(u"taken"_s), path(u"link"_s)));

    for (const QString &place : {path(u"taken"_s), path(u"taken/inside"_s), m_place->path(), path(u"link"_s)})
        QCOMPARE(endingOf([&] { (void)copy(place); }), u"BadInput"_s);
    QCOMPARE(core::filesBelow(path(u"taken/inside"_s)), QStringList());
}

void TestOffsite::thatItIsOnTheSameDiskIsTold()
{
    QStringList lines;
    std::mutex mutex;
    const core::WorkContext context{.log = [&](core::LogLevel, const QString &line) {
        const std::scoped_lock lock(mutex);
        lines += line;
    }};

    const OffsiteCopies copies = copy(path(u"there"_s), {}, context);

    QVERIFY(copies.onSameDisk);
    QCOMPARE(copies.overall(), Verdict::Same);
    QCOMPARE(lines.filter(u"is on the same disk"_s).size(), 1);
    QVERIFY(evidence::sentenceOf(copies).contains(u"on the same disk"_s));
}

void TestOffsite::anEndpointWithAPasswordIsRefused()
{
    for (const char *endpoint : {"https://user:canary@host", "https://user@host", "host", "file:///x"})
        QCOMPARE(endingOf([&] { deploy::throwIfNoEndpoint(QString::fromLatin1(endpoint)); }), u"BadInput"_s);
    for (const char *endpoint : {"", "https://host", "http://127.0.0.1:9000"})
        deploy::throwIfNoEndpoint(QString::fromLatin1(endpoint));
}

void TestOffsite::whatAStoreHoldsIsKeptAndRemovedLikewise()
{
    NEEDS("aws");
    const S3Stub stub(u"honest"_s);
    const auto place = deploy::OffsitePlace::parse(u"s3://bucket/a"_s);
    const auto store = deploy::openStore(place, {.endpoint = stub.endpoint()}, {});
    (void)copy(place.text, stub.endpoint());
    QFile::remove(m_backup.path + u".proof"_s);
    m_backup = backupAt(path(u"shop-20260502-030000-000"_s), QDateTime(QDate(2026, 5, 2), QTime(3, 0), Qt::UTC), "b");
    (void)copy(place.text, stub.endpoint());
    m_backup = backupAt(path(u"shop-20260503-030000-000"_s), QDateTime(QDate(2026, 5, 3), QTime(3, 0), Qt::UTC), "c");
    (void)copy(place.text, stub.endpoint());

    const QStringList gone = deploy::removeSuperseded(
        *store, {.place = place.text, .justTaken = u"shop-20260503-030000-000"_s, .keep = {1, 0, 0}}, {});

    QCOMPARE(gone, QStringList(u"shop-20260502-030000-000"_s)); // the first one is the last proven one
    QStringList names = store->names();
    names.sort();
    QCOMPARE(names, (QStringList{backupName, backupName + u".proof"_s, u"shop-20260503-030000-000"_s}));
}

QTEST_GUILESS_MAIN(TestOffsite)
#include "tst_offsite.moc"
