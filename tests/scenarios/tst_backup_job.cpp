// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files.h"
#include "deploy/nightly/job_text.h"
#include "deploy/nightly/run_state.h"
#include "postgres/session/server_address.h"
#include "scenarios/cli_runner.h"
#include "support/test_server.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

#include <csignal>

using namespace rehome;
using namespace rehome::tests;
using namespace Qt::StringLiterals;

/// What the nightly job does, with the real program and a real server.
class TestBackupJob final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void itWorksInAnEmptyEnvironment();
    void theOldOnesGoHereAndThere();
    void twoAtOnceAreOne();
    void aFailureIsRememberedAndNothingOldGoes();
    void aPasswordIsNowhere();
    void theBackupOfAnotherServerStays();
    void aPlaceThatIsNoOtherOneIsRefused();
    void theStatusIsGoodOnlyAfterARecentSuccess_data();
    void theStatusIsGoodOnlyAfterARecentSuccess();

private:
    [[nodiscard]] QStringList words(const QStringList &more = {}) const;
    /// Runs the line as cron would, with nothing in the environment.
    CliResult night(const QStringList &more = {}) const;
    [[nodiscard]] CliResult status() const
    {
        return m_cli.run({u"backup"_s, u"--status"_s, u"--json"_s, u"--output"_s, m_output});
    }
    [[nodiscard]] QStringList backups(const QString &folder) const
    {
        return QDir(folder).entryList({u"*-*-*-*"_s}, QDir::Dirs);
    }

    rehome::testing::TestServer m_server;
    CliRunner m_cli;
    postgres::ServerAddress m_database;
    QString m_output;
    QString m_there;
};

void TestBackupJob::initTestCase()
{
    m_database = m_server.newDatabase();
    rehome::testing::runSql(m_database, u"CREATE TABLE t AS SELECT g AS id FROM generate_series(1, 1000) g"_s);
    const QString passFile = m_cli.path(u"source.pgpass"_s);
    core::writeFile(passFile, u"*:*:*:*:%1\n"_s.arg(m_database.password.reveal()).toUtf8(), core::ownerOnly);
    m_database.passFile = passFile;
}

void TestBackupJob::init()
{
    m_output = m_cli.path(u"nightly of %1"_s.arg(QString::fromLatin1(QTest::currentTestFunction())));
    m_there = m_output + u" there"_s;
    core::makeFolder(m_there); // as a disk that is mounted
}

QStringList TestBackupJob::words(const QStringList &more) const
{
    return QStringList{u"backup"_s, u"--source"_s, m_database.url(), u"--output"_s, m_output, u"--offsite"_s, m_there} +
           more + QStringList{u"--keep"_s, u"1,0,0"_s};
}

CliResult TestBackupJob::night(const QStringList &more) const
{
    const deploy::NightlyRequest job{.name = u"shop"_s,
                                     .program = qEnvironmentVariable("REHOME_BINARIES") + u"/rehome-cli"_s,
                                     .arguments = words(more),
                                     .folder = m_output};
    QString command = deploy::cronLine(job).section(u' ', 5);
    command.replace(u"\\%"_s, u"%"_s);
    QProcess shell;
    shell.start(u"/usr/bin/env"_s, {u"-i"_s, u"/bin/sh"_s, u"-c"_s, command});
    shell.waitForFinished(60'000);
    return {shell.exitCode(), shell.readAllStandardOutput(), shell.readAllStandardError()};
}

void TestBackupJob::itWorksInAnEmptyEnvironment()
{
    const CliResult done = night({u"--prove"_s});

    QVERIFY2(done.exitCode == 0, done.errors.constData());
    QCOMPARE(backups(m_output).size(), 1);
    QCOMPARE(backups(m_there), backups(m_output));
    QVERIFY(QFile::exists(m_there + u'/' + backups(m_there).front() + u".proof"_s));
    const QJsonObject known = status().json();
    QVERIFY(known[u"succeeded"_s].toBool());
    QVERIFY2(known[u"result"_s].toString().contains(m_there), qPrintable(known[u"result"_s].toString()));
}

void TestBackupJob::theOldOnesGoHereAndThere()
{
    QCOMPARE(night().exitCode, 0);
    QCOMPARE(night({u"--prove"_s}).exitCode, 0);
    const QStringList proven = QDir(m_output).entryList({u"*.proof"_s});
    const CliResult third = night();

    QVERIFY2(third.exitCode == 0, third.errors.constData());
    for (const QString &folder : {m_output, m_there}) {
        QCOMPARE(backups(folder).size(), 2); // the newest, and the last proven one
        QCOMPARE(backups(folder).front() + u".proof"_s, proven.value(0));
    }
}

void TestBackupJob::twoAtOnceAreOne()
{
    const auto first = m_cli.start(words());
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_output + u"/last-backup.json"_s), 10'000);
    sendSignal(*first, SIGSTOP);

    const CliResult second = m_cli.run(words());
    const QJsonObject meanwhile = status().json();
    sendSignal(*first, SIGCONT);
    first->waitForFinished(60'000);

    QCOMPARE(second.exitCode, 3);
    QVERIFY2(second.errors.contains("Another backup into"), second.errors.constData());
    QVERIFY2(meanwhile[u"result"_s].toString().contains(u"running"_s), qPrintable(meanwhile[u"result"_s].toString()));
    QCOMPARE(first->exitCode(), 0);
    QCOMPARE(backups(m_output).size(), 1);
}

void TestBackupJob::aFailureIsRememberedAndNothingOldGoes()
{
    QCOMPARE(night().exitCode, 0);
    const QStringList before = backups(m_output);
    core::removeFolder(m_there); // the disk is not mounted

    const CliResult failed = night();
    const CliResult known = status();

    QVERIFY2(failed.exitCode != 0, failed.errors.constData());
    QCOMPARE(known.exitCode, 1);
    QVERIFY(!known.json()[u"succeeded"_s].toBool());
    QVERIFY(known.json()[u"result"_s].toString().contains(m_there));
    QVERIFY(!QFile::exists(m_there));
    QCOMPARE(backups(m_output), before);
}

void TestBackupJob::aPasswordIsNowhere()
{
    const CliResult done = night();

    QVERIFY(!m_database.password.isEmpty());
    const QByteArray password = m_database.password.reveal().toUtf8();
    QVERIFY(!done.errors.contains(password) && !done.output.contains(password));
    QVERIFY(!core::readFile(m_output + u"/last-backup.json"_s).contains(password));
    QVERIFY(!words().join(u' ').contains(m_database.password.reveal()));
}

/// Two servers with a database of the same name share an offsite place.
void TestBackupJob::theBackupOfAnotherServerStays()
{
    QCOMPARE(night({u"--prove"_s}).exitCode, 0);
    const QStringList first = backups(m_there);
    rehome::testing::TestServer second;
    postgres::ServerAddress other = second.newDatabase();
    const QString same = u"ALTER DATABASE \"%1\" RENAME TO \"%2\""_s.arg(other.database, m_database.database);
    postgres::ServerAddress maintenance = other;
    maintenance.database = u"postgres"_s;
    if (other.database != m_database.database)
        rehome::testing::runSql(maintenance, same);
    other.database = m_database.database;
    other.passFile = m_cli.path(u"other.pgpass"_s);
    core::writeFile(other.passFile, u"*:*:*:*:%1\n"_s.arg(other.password.reveal()).toUtf8(), core::ownerOnly);

    const CliResult done = m_cli.run({u"backup"_s, u"--source"_s, other.url(), u"--output"_s, m_output + u" 2"_s,
                                      u"--offsite"_s, m_there, u"--keep"_s, u"1,0,0"_s});

    QVERIFY2(done.exitCode == 0, done.errors.constData());
    QCOMPARE(backups(m_there).size(), 2);
    QVERIFY(backups(m_there).contains(first.value(0)));
}

void TestBackupJob::aPlaceThatIsNoOtherOneIsRefused()
{
    for (const QString &place : {m_output, m_output + u"/there"_s, QFileInfo(m_output).absolutePath()}) {
        core::makeFolder(place);

        const CliResult refused =
            m_cli.run({u"backup"_s, u"--source"_s, m_database.url(), u"--output"_s, m_output, u"--offsite"_s, place});

        QCOMPARE(refused.exitCode, 2);
        QVERIFY2(refused.errors.contains("is no other place"), refused.errors.constData());
        QVERIFY(backups(m_output).isEmpty());
    }
}

void TestBackupJob::theStatusIsGoodOnlyAfterARecentSuccess_data()
{
    QTest::addColumn<int>("startedHoursAgo"); // −1: it never ran
    QTest::addColumn<bool>("ended");
    QTest::addColumn<bool>("succeeded");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("never") << -1 << false << false << 1;
    QTest::newRow("yesterday") << 24 << true << true << 0;
    QTest::newRow("failed") << 1 << true << false << 1;
    QTest::newRow("cut off") << 1 << false << false << 1;
    QTest::newRow("two months ago") << 24 * 60 << true << true << 1;
}

void TestBackupJob::theStatusIsGoodOnlyAfterARecentSuccess()
{
    QFETCH(const int, startedHoursAgo);
    QFETCH(const bool, ended);
    QFETCH(const bool, succeeded);
    QFETCH(const int, exitCode);
    m_output += QString::fromLatin1(QTest::currentDataTag());
    core::makeFolder(m_output);
    const QDateTime started = QDateTime::currentDateTimeUtc().addSecs(-3600 * qint64(startedHoursAgo));
    if (startedHoursAgo >= 0)
        deploy::writeRunState(
            m_output,
            {.startedAt = started, .endedAt = ended ? started.addSecs(60) : QDateTime(), .succeeded = succeeded});

    const CliResult known = status();

    QCOMPARE(known.exitCode, exitCode);
    QCOMPARE(known.json()[u"problem"_s].toString().isEmpty(), exitCode == 0);
}

QTEST_GUILESS_MAIN(TestBackupJob)
#include "tst_backup_job.moc"
