// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/migration.h"
#include "plan/sample_project.h"
#include "postgres/server/private_server.h"
#include "wizard/page_fixture.h"
#include "wizard/preferences.h"
#include "wizard/sample_job.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rehome;
using namespace rehome::testing;
using namespace rehome::wizard;

/// The sample as the start page makes it, on real servers.
class TestStartPageSample final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theSampleIsMadeWithItsMigrationAndStartedAgain();
    void aStopLeavesNothing();
    void theUsualFolderIsTheUsersOwn();

private:
    [[nodiscard]] QString folder() const { return m_place->filePath(u"sample"_s); }

    OwnSettings m_settings;
    std::unique_ptr<QTemporaryDir> m_place;
};

void TestStartPageSample::init()
{
    m_place = std::make_unique<QTemporaryDir>(u"/tmp/rehome-test-XXXXXX"_s);
    QFile::setPermissions(m_place->path(), QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner |
                                               QFileDevice::ReadOther | QFileDevice::ExeOther);
}

void TestStartPageSample::cleanup()
{
    for (const char *server : {"/servers/main", "/servers/second"})
        postgres::PrivateServer::remove(folder() + QLatin1String(server), {});
}

void TestStartPageSample::theSampleIsMadeWithItsMigrationAndStartedAgain()
{
    SampleJob job;
    QSignalSpy ready(&job, &SampleJob::ready);
    QSignalSpy said(&job, &SampleJob::said);
    std::optional<core::Error> failed;
    connect(&job, &SampleJob::failed, this, [&failed](const core::Error &error) { failed = error; });

    job.start(folder(), 500);
    QTRY_VERIFY_WITH_TIMEOUT(!ready.isEmpty() || failed, 90000);
    if (failed && failed->code() == core::ErrorCode::ToolMissing)
        QSKIP("the sample's packages are not installed");

    QVERIFY2(!failed, failed ? qPrintable(failed->whatHappened()) : "");
    const QString migration = ready[0][0].toString();
    QCOMPARE(migration, folder() + u".rehome"_s);
    QVERIFY(said.count() > 1);
    const plan::Migration made = plan::Migration::look(migration);
    QCOMPARE(made.settings().projectFolder, folder() + u"/legacy"_s);
    QCOMPARE(made.settings().pdfFolder, folder() + u"/pdfs"_s);

    plan::stopSample(folder(), {});
    job.start(folder(), 500);
    QTRY_COMPARE_WITH_TIMEOUT(ready.count(), 2, 60000);
    QVERIFY(postgres::PrivateServer::existing(folder() + u"/servers/main"_s).isRunning());
}

void TestStartPageSample::aStopLeavesNothing()
{
    SampleJob job;
    QSignalSpy said(&job, &SampleJob::said);
    QSignalSpy stopped(&job, &SampleJob::stopped);

    job.start(folder(), 500);
    QTRY_VERIFY_WITH_TIMEOUT(!said.isEmpty(), 30000);
    job.stop();

    QTRY_COMPARE_WITH_TIMEOUT(stopped.count(), 1, 30000);
    QCOMPARE(QDir(m_place->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden), QStringList());
}

void TestStartPageSample::theUsualFolderIsTheUsersOwn()
{
    qputenv("REHOME_SAMPLE", "/somewhere/else/");
    QCOMPARE(defaultSampleFolder(), u"/somewhere/else"_s);
    qunsetenv("REHOME_SAMPLE");
    QVERIFY(QDir::isAbsolutePath(defaultSampleFolder()));
    QVERIFY(defaultSampleFolder().endsWith(u"/sample"_s));
}

QTEST_GUILESS_MAIN(TestStartPageSample)
#include "tst_start_page_sample.moc"
