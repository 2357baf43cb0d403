// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files.h"
#include "postgres/archive/backup.h"
#include "postgres/archive/backup_lock.h"
#include "support/test_errors.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace rehome::postgres;
using rehome::core::ErrorCode;
using rehome::testing::errorOf;

class TestBackupLock final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void whatAKilledRunLeftIsRemovedAndTold();
    void whatALiveRunWritesStays();
    void aFolderWithoutALockStays();
    void whatOtherProgramsLockStays();
    void onlyOneRunWritesIntoAFolder();
    void theLockGoesWithItsOwner();
    void aLockAlwaysSaysWhoseItIs();

private:
    /// A partial backup with something in it.
    QString partial(const QString &name) const
    {
        QString path = partialBackup(m_folder->filePath(name));
        rehome::core::makeFolder(path + u"/archive"_s);
        rehome::core::writeFile(path + u"/archive/toc.dat"_s, "half");
        return path;
    }
    QStringList entries() const
    {
        return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestBackupLock::whatAKilledRunLeftIsRemovedAndTold()
{
    const QString path = partial(u"shop-1"_s);
    if (const pid_t child = ::fork(); child == 0) {
        const BackupLock lock(path, u"busy"_s);
        ::_exit(0); // without the destructor, as when it is killed
    } else {
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
    }
    QVERIFY(QFileInfo::exists(lockOf(path)));
    QVERIFY(rehome::core::readFile(lockOf(path)).startsWith("pid "));
    rehome::core::makeFolder(m_folder->filePath(u"shop-0"_s)); // a backup that is whole
    QStringList log;

    removeDeadBackups(m_folder->path(), {.log = [&log](auto, const QString &text) { log += text; }});

    QCOMPARE(entries(), QStringList{u"shop-0"_s});
    QCOMPARE(log.size(), 1);
    QVERIFY2(log[0].contains(path), qPrintable(log[0]));
}

void TestBackupLock::whatALiveRunWritesStays()
{
    const QString path = partial(u"shop-1"_s);
    const BackupLock lock(path, u"busy"_s);

    removeDeadBackups(m_folder->path(), {});

    QCOMPARE(entries(), (QStringList{u"shop-1.partial"_s, u"shop-1.partial.lock"_s}));
    QVERIFY(QFileInfo::exists(path + u"/archive/toc.dat"_s));
}

void TestBackupLock::aFolderWithoutALockStays()
{
    (void)partial(u"somebody's"_s);
    rehome::core::writeFile(m_folder->filePath(u"other.lock"_s), "x");

    removeDeadBackups(m_folder->path(), {});
    removeDeadBackups(m_folder->filePath(u"not there"_s), {});

    QCOMPARE(entries(), (QStringList{u"other.lock"_s, u"somebody's.partial"_s}));
}

void TestBackupLock::whatOtherProgramsLockStays()
{
    const QString path = partial(u"film"_s);
    for (const QByteArray &words : {QByteArray(), QByteArray("12345\n"), QByteArray("pid 12345")}) {
        rehome::core::writeFile(lockOf(path), words);

        removeDeadBackups(m_folder->path(), {});

        QCOMPARE(entries(), (QStringList{u"film.partial"_s, u"film.partial.lock"_s}));
        QVERIFY(QFileInfo::exists(path + u"/archive/toc.dat"_s));
    }
}

void TestBackupLock::onlyOneRunWritesIntoAFolder()
{
    const QString path = partial(u"shop-1"_s);
    const BackupLock lock(path, u"busy"_s);

    const auto error = errorOf([&] { const BackupLock second(path, u"busy"_s); });

    QVERIFY(error);
    QCOMPARE(error->code(), ErrorCode::Busy);
    QCOMPARE(error->whatHappened(), u"busy"_s);
    QVERIFY(QFileInfo::exists(lockOf(path)));
}

void TestBackupLock::theLockGoesWithItsOwner()
{
    const QString path = partialBackup(m_folder->filePath(u"shop-1"_s));
    {
        const BackupLock lock(path, u"busy"_s);
        QVERIFY(QFileInfo::exists(lockOf(path)));
    }
    QCOMPARE(entries(), QStringList());

    const BackupLock again(path, u"busy"_s);
    QVERIFY(QFileInfo::exists(lockOf(path)));
}

/// Also to one who looks while it is made: a run that is killed then leaves nothing that nobody can tell the owner of.
void TestBackupLock::aLockAlwaysSaysWhoseItIs()
{
    const QString path = partialBackup(m_folder->filePath(u"shop-1"_s));
    std::atomic_bool done = false;
    std::thread maker([&] {
        for (int i = 0; i < 2000; ++i)
            const BackupLock lock(path, u"busy"_s);
        done = true;
    });
    int seen = 0;
    int ownerless = 0;
    while (!done) {
        QFile file(lockOf(path));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        ++seen;
        ownerless += file.readAll().startsWith("pid ") ? 0 : 1;
    }
    maker.join();

    QVERIFY(seen > 0);
    QCOMPARE(ownerless, 0);
}

QTEST_GUILESS_MAIN(TestBackupLock)
#include "tst_backup_lock.moc"
