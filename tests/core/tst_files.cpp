// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"
#include "core/files.h"
#include "support/small_disk.h"
#include "support/test_errors.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <thread>

using namespace Qt::StringLiterals;
using namespace rehome::core;
using rehome::testing::AsOrdinaryUser;
using rehome::testing::endingOf;
using rehome::testing::errorOf;
using rehome::testing::SmallDisk;

class TestFiles final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWrittenFileHasContentAndPermissions();
    void readersSeeTheOldOrTheNewContent();
    void aFileThatCannotBeWrittenIsNamed_data();
    void aFileThatCannotBeWrittenIsNamed();
    void aReadOnlyFolderIsPermissionDenied();
    void aFullDiskLeavesTheOldContent();
    void aFileThatCannotBeReadIsNamed_data();
    void aFileThatCannotBeReadIsNamed();
    void aNamedPipeIsNotWaitedFor();
    void removingAFolderFollowsNoLinks();
    void removingWhatIsNotThereIsNothing();
    void publishingNeverOverwrites();
    void filesBelowAreSortedAndComplete();
    void theSha256IsThatOfTheStandard();
    void hashingStops();
    void freeBytesAreThoseOfTheNearestParent();
};

void TestFiles::aWrittenFileHasContentAndPermissions()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"pass word.txt"_s);

    const QByteArray content("secret\0with a zero", 18);

    writeFile(path, content, ownerOnly);

    QCOMPARE(readFile(path), content);
    QCOMPARE(QFileInfo(path).permissions() & ~(QFileDevice::ReadUser | QFileDevice::WriteUser), ownerOnly);
    writeFile(path, {});
    QCOMPARE(readFile(path), QByteArray());
    QVERIFY(QFileInfo(path).permissions() & QFileDevice::ReadOther);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void TestFiles::readersSeeTheOldOrTheNewContent()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"f"_s);
    const QByteArray contents[] = {QByteArray(300'000, 'a'), QByteArray(300'000, 'b')};
    writeFile(path, contents[0]);
    std::atomic<int> torn{0};
    {
        const std::jthread reader([&](const std::stop_token &done) {
            while (!done.stop_requested()) {
                const QByteArray seen = readFile(path);
                torn += seen == contents[0] || seen == contents[1] ? 0 : 1;
            }
        });

        for (int i = 0; i < 50; ++i)
            writeFile(path, contents[i % 2]);
    }

    QCOMPARE(torn.load(), 0);
}

void TestFiles::aFileThatCannotBeWrittenIsNamed_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("ending");
    QTest::newRow("no such folder") << u"/tmp/rehome-no-such-folder/file"_s << u"NotFound"_s;
    QTest::newRow("below a file") << u"/etc/passwd/file"_s << u"BadInput"_s;
    QTest::newRow("a name too long") << u"/tmp/"_s + QString(300, u'x') << u"BadInput"_s;
}

void TestFiles::aFileThatCannotBeWrittenIsNamed()
{
    QFETCH(const QString, path);
    QFETCH(const QString, ending);

    const auto error = errorOf([&] { writeFile(path, "x"); });

    QVERIFY(error);
    QCOMPARE(errorCodeName(error->code()), ending);
    QVERIFY2(error->whatHappened().contains(path) || error->whatHappened().contains(QFileInfo(path).path()),
             error->what());
    QVERIFY(!error->whatToDo().isEmpty());
}

void TestFiles::aReadOnlyFolderIsPermissionDenied()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"f"_s);
    writeFile(path, "old");
    QFile::setPermissions(folder.path(), QFileDevice::ReadOwner | QFileDevice::ExeOwner | QFileDevice::ReadOther |
                                             QFileDevice::ExeOther);
    QStringList endings;
    {
        const AsOrdinaryUser ordinary;
        endings += endingOf([&] { writeFile(path, "new"); });
        endings += endingOf([&] { makeFolder(folder.filePath(u"a/b"_s)); });
        endings += endingOf([&] { removeFolder(path); });
        endings += endingOf([&] { publish(path, folder.filePath(u"g"_s)); });
    }
    QFile::setPermissions(folder.path(), QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);

    QCOMPARE(endings, QStringList(4, u"PermissionDenied"_s));
    QCOMPARE(readFile(path), "old");
}

void TestFiles::aFullDiskLeavesTheOldContent()
{
    const SmallDisk disk;
    if (!disk.isThere())
        QSKIP("only root can mount a small disk");
    writeFile(disk.path(u"f"_s), "old");

    const auto error = errorOf([&] { writeFile(disk.path(u"f"_s), QByteArray(3 << 20, 'x')); });

    QVERIFY(error);
    QCOMPARE(error->code(), ErrorCode::DiskFull);
    QVERIFY(error->whatHappened().contains(disk.path(u"f"_s)));
    QCOMPARE(readFile(disk.path(u"f"_s)), "old");
    QCOMPARE(filesBelow(disk.path()), QStringList{u"f"_s});
}

void TestFiles::aFileThatCannotBeReadIsNamed_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("ending");
    QTest::newRow("not there") << u"/tmp/rehome-no-such-file"_s << u"NotFound"_s;
    QTest::newRow("a folder") << u"/tmp"_s << u"BadInput"_s;
    QTest::newRow("an error in the middle") << u"/proc/self/mem"_s << u"Internal"_s;
}

void TestFiles::aFileThatCannotBeReadIsNamed()
{
    QFETCH(const QString, path);
    QFETCH(const QString, ending);

    const auto error = errorOf([&] { (void)readFile(path); });
    const auto hashError = errorOf([&] { (void)sha256OfFile(path, {}); });

    QVERIFY(error && hashError);
    QCOMPARE(errorCodeName(error->code()), ending);
    QCOMPARE(errorCodeName(hashError->code()), ending);
    QVERIFY2(error->whatHappened().contains(path), error->what());
}

void TestFiles::aNamedPipeIsNotWaitedFor()
{
    const QTemporaryDir folder;
    const QString pipe = folder.filePath(u"pipe"_s);
    const QString link = folder.filePath(u"link"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    QVERIFY(QFile::link(pipe, link));

    for (const QString &path : {pipe, link}) {
        const auto error = errorOf([&] { (void)readFile(path); });
        const auto hashError = errorOf([&] { (void)sha256OfFile(path, {}); });

        QVERIFY(error && hashError);
        QCOMPARE(error->code(), ErrorCode::BadInput);
        QVERIFY2(error->whatHappened().contains(path), qPrintable(error->whatHappened()));
        QCOMPARE(hashError->code(), ErrorCode::BadInput);
    }
    QCOMPARE(readFile(u"/dev/null"_s), QByteArray()); // a device is not refused
}

void TestFiles::removingAFolderFollowsNoLinks()
{
    const QTemporaryDir folder;
    makeFolder(folder.filePath(u"kept/below"_s));
    writeFile(folder.filePath(u"kept/below/f"_s), "x");
    makeFolder(folder.filePath(u"gone/a/.hidden"_s));
    writeFile(folder.filePath(u"gone/a/.hidden/f"_s), "x");
    QVERIFY(QFile::link(folder.filePath(u"kept"_s), folder.filePath(u"gone/link"_s)));
    QVERIFY(QFile::link(folder.filePath(u"kept"_s), folder.filePath(u"link"_s)));

    removeFolder(folder.filePath(u"gone"_s));
    removeFolder(folder.filePath(u"link"_s));

    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot),
             QStringList{u"kept"_s});
    QCOMPARE(readFile(folder.filePath(u"kept/below/f"_s)), "x");
}

void TestFiles::removingWhatIsNotThereIsNothing()
{
    QCOMPARE(endingOf([] { removeFolder(u"/tmp/rehome-no-such-folder"_s); }), QString());
}

void TestFiles::publishingNeverOverwrites()
{
    const QTemporaryDir folder;
    makeFolder(folder.filePath(u"a.partial"_s));
    makeFolder(folder.filePath(u"b.partial"_s));
    writeFile(folder.filePath(u"b.partial/f"_s), "b");
    publish(folder.filePath(u"a.partial"_s), folder.filePath(u"a"_s));

    const QString ending = endingOf([&] { publish(folder.filePath(u"b.partial"_s), folder.filePath(u"a"_s)); });

    QCOMPARE(ending, u"AlreadyExists"_s);
    QVERIFY(QFileInfo::exists(folder.filePath(u"b.partial/f"_s)));
    QCOMPARE(filesBelow(folder.filePath(u"a"_s)), QStringList());
    QCOMPARE(endingOf([&] { publish(folder.filePath(u"none"_s), folder.filePath(u"c"_s)); }), u"NotFound"_s);
}

void TestFiles::filesBelowAreSortedAndComplete()
{
    const QTemporaryDir folder;
    makeFolder(folder.filePath(u"b/c"_s));
    for (const QString &name : {u"b/c/2"_s, u".hidden"_s, u"a"_s, u"b/1"_s})
        writeFile(folder.filePath(name), "123");

    syncFolder(folder.path());

    QCOMPARE(filesBelow(folder.path()), (QStringList{u".hidden"_s, u"a"_s, u"b/1"_s, u"b/c/2"_s}));
    QCOMPARE(bytesBelow(folder.path()), 12);
    QCOMPARE(filesBelow(u"/tmp/rehome-no-such-folder"_s), QStringList());
}

void TestFiles::theSha256IsThatOfTheStandard()
{
    const QTemporaryDir folder;
    writeFile(folder.filePath(u"abc"_s), "abc");
    writeFile(folder.filePath(u"a"_s), QByteArray(1'000'000, 'a')); // FIPS 180-2, B.3
    writeFile(folder.filePath(u"empty"_s), {});

    QCOMPARE(sha256OfFile(folder.filePath(u"abc"_s), {}),
             u"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_s);
    QCOMPARE(sha256OfFile(folder.filePath(u"a"_s), {}),
             u"cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"_s);
    QCOMPARE(sha256OfFile(folder.filePath(u"empty"_s), {}),
             u"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"_s);
}

void TestFiles::hashingStops()
{
    std::stop_source source;
    source.request_stop();

    QCOMPARE(endingOf([&] { (void)sha256OfFile(u"/dev/zero"_s, {.stop = source.get_token()}); }), u"Stopped"_s);
}

void TestFiles::freeBytesAreThoseOfTheNearestParent()
{
    const QTemporaryDir folder;

    const qint64 here = freeBytes(folder.path());

    QVERIFY(here > 0);
    QVERIFY(std::abs(freeBytes(folder.filePath(u"not/there/yet"_s)) - here) < here / 10 + 1);
    const SmallDisk disk;
    if (disk.isThere())
        QVERIFY(freeBytes(disk.path(u"not/there"_s)) <= 2 << 20);
}

QTEST_APPLESS_MAIN(TestFiles)
#include "tst_files.moc"
