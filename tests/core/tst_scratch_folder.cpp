// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files.h"
#include "core/scratch_folder.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using rehome::core::ScratchFolder;

class TestScratchFolder final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("TMPDIR", m_place.path().toLocal8Bit()); }
    void itGoesWithItsOwner();
    void whatAKilledRunLeftGoesWithTheNext();
    void onlyThisAccountMayLook();

private:
    [[nodiscard]] QStringList entries() const
    {
        return QDir(m_place.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }
    QTemporaryDir m_place;
};

void TestScratchFolder::itGoesWithItsOwner()
{
    {
        const ScratchFolder folder;
        rehome::core::writeFile(folder.filePath(u"f"_s), "x");
        QVERIFY(folder.path().startsWith(m_place.path() + u"/rehome-scratch-"_s));
    }
    QCOMPARE(entries(), QStringList());
}

void TestScratchFolder::whatAKilledRunLeftGoesWithTheNext()
{
    rehome::core::makeFolder(m_place.filePath(u"another"_s));
    const ScratchFolder live;
    if (const pid_t child = ::fork(); child == 0) {
        const ScratchFolder folder;
        rehome::core::writeFile(folder.filePath(u"f"_s), "x");
        ::_exit(0); // without the destructor, as when it is killed
    } else {
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
    }
    QCOMPARE(entries().size(), 3);

    const ScratchFolder next;

    QStringList wanted{u"another"_s, live.path().section(u'/', -1), next.path().section(u'/', -1)};
    wanted.sort();
    QCOMPARE(entries(), wanted);
}

void TestScratchFolder::onlyThisAccountMayLook()
{
    const ScratchFolder folder;
    QCOMPARE(QFileInfo(folder.path()).permissions() & (QFileDevice::ReadOther | QFileDevice::ReadGroup),
             QFileDevice::Permissions());
}

QTEST_GUILESS_MAIN(TestScratchFolder)
#include "tst_scratch_folder.moc"
