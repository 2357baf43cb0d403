// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files.h"
#include "plan/leftovers.h"
#include "postgres/server/private_server.h"
#include "support/test_errors.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rehome;
using namespace rehome::plan;
using postgres::PrivateServer;

/// What a run that was killed has left, and how it goes.
class TestLeftovers final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void nothingLeftIsNothingRemoved();
    void halfMadeFilesAreRemovedAndTold();
    void aHalfMadeBackupIsRemovedAndFinishedOnesStay();
    void aScratchServerThatRunsIsEndedAndRemoved();
    void aHalfMadeScratchServerIsRemoved();
    void theTargetServerStays();
    void linksAreNotFollowed();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    MigrationPaths m_paths;
};

void TestLeftovers::init()
{
    m_folder = std::make_unique<QTemporaryDir>(u"/tmp/rehome-leftovers-XXXXXX"_s);
    // The server's account must get in.
    QFile::setPermissions(m_folder->path(),
                          QFile::permissions(m_folder->path()) | QFileDevice::ReadOther | QFileDevice::ExeOther);
    m_paths.folder = m_folder->path();
    core::makeFolder(m_paths.artifacts());
}

void TestLeftovers::cleanup()
{
    // Also after a failed test: no server may stay.
    for (const QString &step : QDir(m_paths.work()).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        clearWorkFolder(m_paths.work() + u'/' + step, {});
}

void TestLeftovers::nothingLeftIsNothingRemoved()
{
    QCOMPARE(removeLeftovers(m_paths, {}), QStringList());
}

void TestLeftovers::halfMadeFilesAreRemovedAndTold()
{
    core::makeFolder(m_paths.work() + u"/data.restore/deep"_s);
    core::writeFile(m_paths.work() + u"/data.restore/deep/half"_s, "x");
    core::makeFolder(m_paths.work() + u"/preparation.prove"_s);

    const QStringList told = removeLeftovers(m_paths, {});

    QCOMPARE(told.size(), 2);
    QVERIFY(told[0].contains(u"data.restore"_s));
    QVERIFY(told[1].contains(u"preparation.prove"_s));
    QVERIFY(QDir(m_paths.work()).isEmpty());
}

void TestLeftovers::aHalfMadeBackupIsRemovedAndFinishedOnesStay()
{
    core::makeFolder(m_paths.artifacts() + u"/backup-shop-1"_s);
    core::writeFile(m_paths.artifacts() + u"/backup-shop-1/manifest.json"_s, "{}");
    core::makeFolder(m_paths.artifacts() + u"/backup-shop-2.partial/archive"_s);
    core::writeFile(m_paths.artifacts() + u"/backup-shop-2.partial/archive/toc.dat"_s, "half");
    core::writeFile(m_paths.artifacts() + u"/baseline.json"_s, "{}");

    const QStringList told = removeLeftovers(m_paths, {});

    QCOMPARE(told, QStringList{u"The half-made backup backup-shop-2 was removed."_s});
    QCOMPARE(core::filesBelow(m_paths.artifacts()),
             (QStringList{u"backup-shop-1/manifest.json"_s, u"baseline.json"_s}));
}

void TestLeftovers::aScratchServerThatRunsIsEndedAndRemoved()
{
    const QString step = m_paths.work() + u"/preparation.prove"_s;
    const PrivateServer server =
        PrivateServer::open(scratchServerFolder(step), postgres::ServerPurpose::Scratch, 0, {});
    QVERIFY(server.isRunning());

    const QStringList told = removeLeftovers(m_paths, {});

    QCOMPARE(told.size(), 1);
    QVERIFY(!server.isRunning());
    QVERIFY(!QFile::exists(server.dataFolder()));
    QVERIFY(!QFile::exists(step));
}

void TestLeftovers::aHalfMadeScratchServerIsRemoved()
{
    const QString step = m_paths.work() + u"/preparation.prove"_s;
    core::makeFolder(scratchServerFolder(step) + u"/data/base"_s);
    core::writeFile(scratchServerFolder(step) + u"/data/PG_VERSION"_s, "15\n");

    QCOMPARE(removeLeftovers(m_paths, {}).size(), 1);

    QVERIFY(!QFile::exists(step));
}

void TestLeftovers::theTargetServerStays()
{
    core::makeFolder(m_paths.targetServer() + u"/data"_s);
    core::makeFolder(m_paths.work() + u"/data.restore"_s);

    (void)removeLeftovers(m_paths, {});

    QVERIFY(QFile::exists(m_paths.targetServer() + u"/data"_s));
}

void TestLeftovers::linksAreNotFollowed()
{
    const QTemporaryDir elsewhere;
    core::writeFile(elsewhere.filePath(u"precious"_s), "x");
    core::makeFolder(m_paths.work() + u"/data.restore"_s);
    QVERIFY(QFile::link(elsewhere.path(), m_paths.work() + u"/data.restore/link"_s));

    (void)removeLeftovers(m_paths, {});

    QVERIFY(QFile::exists(elsewhere.filePath(u"precious"_s)));
    QVERIFY(!QFile::exists(m_paths.work() + u"/data.restore"_s));
}

QTEST_GUILESS_MAIN(TestLeftovers)
#include "tst_leftovers.moc"
