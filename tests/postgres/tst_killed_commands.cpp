// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenarios/cli_runner.h"
#include "support/test_server.h"

#include <QDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace rehome::postgres;
using namespace rehome::testing;

/// Commands that are killed at a certain moment: the same command again does its work, and nothing of the one that was
/// killed stays.
class TestKilledCommands final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aBackup_data();
    void aBackup();
    void aProof_data();
    void aProof();
    void theNextBackupEndsTheServerOfADeadProof();
    void oneProofAtATime();
    void aCopyThatMakesItsServer();

private:
    [[nodiscard]] QString folder() const { return m_cli.path(u"backups"_s); }
    [[nodiscard]] QStringList entries() const
    {
        return QDir(folder()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }
    [[nodiscard]] QStringList backup() const
    {
        return {u"-v"_s,       u"backup"_s, u"--source"_s, QString::fromStdString(m_source.connectionString()),
                u"--output"_s, folder()};
    }
    [[nodiscard]] QString backedUp() const { return QString::fromUtf8(m_cli.run(backup()).output.trimmed()); }
    /// Starts the command, and kills it as soon as it says these words. Nobody holds anything of it open.
    void kill(const QStringList &arguments, const QByteArray &words) const;
    [[nodiscard]] std::unique_ptr<QProcess> heldAt(const QStringList &arguments, const QByteArray &words) const;

    rehome::tests::CliRunner m_cli;
    std::unique_ptr<TestServer> m_server;
    ServerAddress m_source;
};

void TestKilledCommands::initTestCase()
{
    m_server = std::make_unique<TestServer>();
    m_source = m_server->newDatabase();
    runSql(m_source, u"CREATE TABLE t (id int PRIMARY KEY, v text); CREATE INDEX ON t (v);"
                     "INSERT INTO t SELECT i, md5(i::text) FROM generate_series(1, 50000) i;"
                     "SELECT lo_from_bytea(7, 'seven')"_s);
}

std::unique_ptr<QProcess> TestKilledCommands::heldAt(const QStringList &arguments, const QByteArray &words) const
{
    std::unique_ptr<QProcess> process = m_cli.start(arguments);
    process->setReadChannel(QProcess::StandardError);
    QByteArray seen;
    while (!seen.contains(words) && process->waitForReadyRead(30'000))
        seen += process->readAllStandardError();
    if (!seen.contains(words))
        qFatal("it never said \"%s\":\n%s", words.constData(), seen.constData());
    return process;
}

void TestKilledCommands::kill(const QStringList &arguments, const QByteArray &words) const
{
    const std::unique_ptr<QProcess> process = heldAt(arguments, words);
    rehome::tests::sendSignal(*process, SIGKILL);
    process->waitForFinished();
    QCOMPARE(process->exitStatus(), QProcess::CrashExit);
}

void TestKilledCommands::aBackup_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("before the dump") << "reads server"_ba;
    QTest::newRow("as the dump begins") << "--snapshot="_ba;
    QTest::newRow("while the roles are read") << "--roles-only"_ba;
    QTest::newRow("while it is hashed") << "Hashing the backup's files"_ba;
}

void TestKilledCommands::aBackup()
{
    QFETCH(const QByteArray, words);
    QDir(folder()).removeRecursively();

    kill(backup(), words);
    const auto again = m_cli.run(backup());

    QCOMPARE(again.exitCode, 0);
    const QString path = QString::fromUtf8(again.output.trimmed());
    QCOMPARE(entries().join(u' '), path.section(u'/', -1));
    QCOMPARE(m_cli.run({u"prove"_s, path}).exitCode, 0);
    QCOMPARE(sqlValue(m_source, u"SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> "
                                "pg_backend_pid() AND backend_type = 'client backend'"_s),
             u"0"_s);
}

void TestKilledCommands::aProof_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("as the server is made") << "initdb --pgdata"_ba;
    QTest::newRow("as the server starts") << "pg_ctl start"_ba;
    QTest::newRow("as the restore begins") << "--use-list"_ba;
    QTest::newRow("as it compares") << "t_v_idx is restored"_ba;
}

void TestKilledCommands::aProof()
{
    QFETCH(const QByteArray, words);
    QDir(folder()).removeRecursively();
    const QString path = backedUp();
    const QString name = path.section(u'/', -1);

    kill({u"-v"_s, u"prove"_s, path}, words);
    QVERIFY(!QFileInfo::exists(path + u".proof"_s));
    const auto again = m_cli.run({u"prove"_s, path});

    QCOMPARE(again.exitCode, 0);
    QCOMPARE(entries().join(u' '), name + u' ' + name + u".proof"_s);
    QCOMPARE(rehome::tests::serversBelow(folder()), QList<qint64>());
}

/// Which proves another one, or none.
void TestKilledCommands::theNextBackupEndsTheServerOfADeadProof()
{
    QDir(folder()).removeRecursively();
    const QString path = backedUp();
    kill({u"-v"_s, u"prove"_s, path}, "--use-list");
    QCOMPARE(rehome::tests::serversBelow(folder()).size(), 1);

    const auto next = m_cli.run(backup());

    QCOMPARE(next.exitCode, 0);
    QVERIFY2(next.errors.contains("which a proof that was killed had left behind"), next.errors.constData());
    QCOMPARE(rehome::tests::serversBelow(folder()), QList<qint64>());
    QCOMPARE(entries().size(), 2); // the backups
}

void TestKilledCommands::oneProofAtATime()
{
    QDir(folder()).removeRecursively();
    const QString path = backedUp();
    const std::unique_ptr<QProcess> first = heldAt({u"-v"_s, u"prove"_s, path}, "initdb --pgdata");
    rehome::tests::sendSignal(*first, SIGSTOP);

    const auto second = m_cli.run({u"prove"_s, path});
    rehome::tests::sendSignal(*first, SIGCONT);

    QCOMPARE(second.exitCode, 3);
    QVERIFY2(second.errors.contains("Another run is proving the backup"), second.errors.constData());
    QVERIFY(first->waitForFinished(120'000));
    QCOMPARE(first->exitCode(), 0);
}

void TestKilledCommands::aCopyThatMakesItsServer()
{
    const QString place = m_cli.path(u"server"_s);
    const QStringList copy{u"-v"_s,       u"copy"_s,
                           u"--source"_s, QString::fromStdString(m_source.connectionString()),
                           u"--target"_s, u"private:"_s + place};

    kill(copy, "initdb --pgdata");
    const auto again = m_cli.run(copy);
    const auto stranger = m_cli.run({u"copy"_s, copy[2], copy[3], copy[4], u"private:"_s + QFileInfo(place).path()});
    PrivateServer::remove(place, {});

    QVERIFY2(again.exitCode == 0, again.errors.constData());
    QVERIFY2(stranger.exitCode == 2 && stranger.errors.contains("no server that Rehome runs"),
             stranger.errors.constData());
    QVERIFY(!QFileInfo::exists(place));
}

QTEST_GUILESS_MAIN(TestKilledCommands)
#include "tst_killed_commands.moc"
