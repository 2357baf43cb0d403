// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenarios/cli_runner.h"
#include "support/test_server.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace rehome::postgres;
using rehome::testing::runSql;
using rehome::testing::sqlValue;
using rehome::testing::TestServer;
using rehome::tests::CliRunner;

namespace {

/// Where a run waits, held up by somebody else: at the lock of the target, while the source is read, while rows are
/// written, and in the commit itself.
enum class Stage { Locking, Reading, Writing, Committing };

/// Triggers that never sleep run as rows are written, and at the commit: they wait for an advisory lock of their
/// database.
const QString schema =
    u"CREATE FUNCTION wait(n int) RETURNS void LANGUAGE sql AS $$SELECT pg_advisory_xact_lock_shared(n)$$;"
    "CREATE TYPE held AS (n int);"
    "CREATE TABLE t (id int PRIMARY KEY, v held);"
    "CREATE FUNCTION written() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN PERFORM public.wait(2); RETURN NEW; END$$;"
    "CREATE FUNCTION ended() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN PERFORM public.wait(3); RETURN NULL; END$$;"
    "INSERT INTO t SELECT i, ROW(i)::held FROM generate_series(1, 100) i;"
    "CREATE TRIGGER written BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION written();"
    "CREATE CONSTRAINT TRIGGER ended AFTER INSERT ON t DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "
    "ended();"
    "ALTER TABLE t ENABLE ALWAYS TRIGGER written; ALTER TABLE t ENABLE ALWAYS TRIGGER ended"_s;

QString holdUp(Stage stage)
{
    if (stage == Stage::Locking)
        return u"LOCK TABLE public.t IN ROW EXCLUSIVE MODE"_s;
    if (stage == Stage::Reading)
        return u"LOCK TABLE public.t IN ACCESS EXCLUSIVE MODE"_s;
    return u"SELECT pg_advisory_xact_lock(%1)"_s.arg(int(stage));
}

} // namespace

class TestSyncCommand final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_server = std::make_unique<TestServer>(); }
    void nothingIsChangedAndNobodyStays_data();
    void nothingIsChangedAndNobodyStays();
    void aLostConnectionEndsIt_data();
    void aLostConnectionEndsIt();
    void aCopyThatIsKilledLeavesTheTargetWhole_data();
    void aCopyThatIsKilledLeavesTheTargetWhole();
    void replacedDatabasesAreNamedAndDroppedOnlyWhenAsked();
    void whatWasReplacedStaysWhereTheCopyIsNotProven();
    void droppingGoesWithFullOnly();
    void anotherSchemaIsADifference();

private:
    [[nodiscard]] QStringList command(const QString &strategy) const
    {
        return {u"sync"_s, u"--source"_s, url(m_source), u"--target"_s, url(m_target), u"--strategy"_s, strategy};
    }
    [[nodiscard]] static QString url(const ServerAddress &address)
    {
        return QString::fromStdString(address.connectionString());
    }

    void makeDatabases()
    {
        m_source = m_server->newDatabase();
        m_target = m_server->newDatabase();
        for (const ServerAddress &address : {m_source, m_target})
            runSql(address, schema);
        runSql(
            m_source,
            u"UPDATE public.t SET v = ROW(-1)::public.held WHERE id = 7; INSERT INTO public.t VALUES (101, ROW(0)::public.held)"_s);
    }
    /// How many others are in the databases; "waiting" for a lock, or any.
    [[nodiscard]] int others(bool waiting) const
    {
        return sqlValue((*m_server)->superuser(),
                        u"SELECT count(*) FROM pg_stat_activity WHERE datname IN ('%1', '%2') AND application_name <> "
                        "'holder' AND (%3 OR wait_event_type = 'Lock')"_s.arg(m_source.database, m_target.database,
                                                                              waiting ? u"false"_s : u"true"_s))
            .toInt();
    }
    std::unique_ptr<Session> holder(Stage stage) const
    {
        auto session = std::make_unique<Session>(stage == Stage::Reading ? m_source : m_target, Access::ReadWrite,
                                                 rehome::core::WorkContext{});
        session->execute(u"SET application_name = 'holder'; BEGIN; "_s + holdUp(stage));
        return session;
    }
    [[nodiscard]] QString content(const ServerAddress &address) const
    {
        return sqlValue(address, u"SELECT md5(string_agg(id || ':' || (v).n, ',' ORDER BY id)) FROM public.t"_s);
    }
    void runsAgain(const QString &strategy)
    {
        const auto again = m_cli.run(command(strategy));
        QVERIFY2(again.exitCode == 0, again.errors.constData());
        QCOMPARE(content(m_target), content(m_source));
    }

    std::unique_ptr<TestServer> m_server;
    CliRunner m_cli;
    ServerAddress m_source;
    ServerAddress m_target;
};

void TestSyncCommand::nothingIsChangedAndNobodyStays_data()
{
    QTest::addColumn<int>("signal");
    QTest::addColumn<int>("stage");
    for (const int signal : {SIGINT, SIGKILL}) {
        const char *name = signal == SIGINT ? "Ctrl-C" : "killed";
        QTest::addRow("%s, waiting for the target's lock", name) << signal << int(Stage::Locking);
        QTest::addRow("%s, reading", name) << signal << int(Stage::Reading);
        QTest::addRow("%s, writing", name) << signal << int(Stage::Writing);
        QTest::addRow("%s, committing", name) << signal << int(Stage::Committing);
    }
}

void TestSyncCommand::nothingIsChangedAndNobodyStays()
{
    QFETCH(const int, signal);
    QFETCH(const int, stage);
    makeDatabases();
    const QString before = content(m_target);
    std::unique_ptr<Session> held = holder(Stage(stage));
    const std::unique_ptr<QProcess> process = m_cli.start(command(u"delta"_s));
    QTRY_VERIFY_WITH_TIMEOUT(others(true) > 0, 30'000);

    rehome::tests::sendSignal(*process, signal);

    QVERIFY(process->waitForFinished(20'000));
    QCOMPARE(process->exitStatus(), signal == SIGKILL ? QProcess::CrashExit : QProcess::NormalExit);
    if (signal == SIGINT)
        QCOMPARE(process->exitCode(), 130);
    QTRY_COMPARE_WITH_TIMEOUT(others(false), 0, 20'000); // though what they waited for is still held
    held.reset();
    QCOMPARE(content(m_target), before);
    runsAgain(u"delta"_s);
}

void TestSyncCommand::aLostConnectionEndsIt_data()
{
    QTest::addColumn<bool>("ofTheSource");
    QTest::addColumn<int>("stage");
    for (const bool ofTheSource : {true, false}) {
        const char *name = ofTheSource ? "source" : "target";
        QTest::addRow("%s, waiting for the target's lock", name) << ofTheSource << int(Stage::Locking);
        if (ofTheSource) // nobody needs the target while the source's lock is waited for
            QTest::addRow("%s, reading", name) << ofTheSource << int(Stage::Reading);
        QTest::addRow("%s, writing", name) << ofTheSource << int(Stage::Writing);
    }
}

void TestSyncCommand::aLostConnectionEndsIt()
{
    QFETCH(const bool, ofTheSource);
    QFETCH(const int, stage);
    makeDatabases();
    const QString before = content(m_target);
    std::unique_ptr<Session> held = holder(Stage(stage));
    const std::unique_ptr<QProcess> process = m_cli.start(command(u"delta"_s));
    QTRY_VERIFY_WITH_TIMEOUT(others(true) > 0, 30'000);

    runSql(
        (*m_server)->superuser(),
        u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name <> 'holder' AND datname = '%1'"_s
            .arg((ofTheSource ? m_source : m_target).database));
    held.reset(); // what is lost may only be seen when the other side answers

    QVERIFY(process->waitForFinished(30'000));
    QCOMPARE(process->exitStatus(), QProcess::NormalExit);
    QCOMPARE(process->exitCode(), 3);
    QTRY_COMPARE_WITH_TIMEOUT(others(false), 0, 20'000);
    QCOMPARE(content(m_target), before);
    runsAgain(u"delta"_s);
}

void TestSyncCommand::aCopyThatIsKilledLeavesTheTargetWhole_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("Ctrl-C") << SIGINT;
    QTest::newRow("killed") << SIGKILL;
}

void TestSyncCommand::aCopyThatIsKilledLeavesTheTargetWhole()
{
    QFETCH(const int, signal);
    makeDatabases();
    // An index that is not built as long as there is a file.
    const QString gate = m_cli.path(u"gate"_s);
    runSql(m_source, u"CREATE FUNCTION public.gate(n int) RETURNS int IMMUTABLE LANGUAGE plpgsql AS $$BEGIN WHILE "
                     "(pg_catalog.pg_stat_file('"_s +
                         gate +
                         u"', true)).size IS NOT NULL LOOP PERFORM pg_catalog.pg_sleep(0.01); END LOOP; RETURN n; "
                         "END$$; CREATE INDEX ON public.t (public.gate(id))"_s);
    QFile file(gate);
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QString before = content(m_target);
    const std::unique_ptr<QProcess> process = m_cli.start(command(u"full"_s));
    const QString half = u"SELECT count(*) FROM pg_stat_activity WHERE datname LIKE '%incoming%' AND query LIKE "
                         "'%CREATE INDEX%gate%'"_s;
    QTRY_VERIFY_WITH_TIMEOUT(sqlValue((*m_server)->superuser(), half).toInt() > 0, 30'000);

    rehome::tests::sendSignal(*process, signal);

    QVERIFY(process->waitForFinished(30'000));
    QVERIFY(file.remove());
    if (signal == SIGINT)
        QCOMPARE(process->exitCode(), 130);
    QTRY_COMPARE_WITH_TIMEOUT(sqlValue((*m_server)->superuser(), half).toInt(), 0, 30'000);
    QCOMPARE(content(m_target), before);
    runsAgain(u"full"_s);
}

void TestSyncCommand::replacedDatabasesAreNamedAndDroppedOnlyWhenAsked()
{
    makeDatabases();
    const QString count =
        u"SELECT count(*) FROM pg_database WHERE datname LIKE 'replaced\\_%' AND datname LIKE '%\\_%1'"_s.arg(
            m_target.database);
    const QString foreign = u"replaced_20200101_000000_other_"_s + m_target.database;
    runSql((*m_server)->superuser(), u"CREATE DATABASE \""_s + foreign + u'"');

    const auto kept = m_cli.run(command(u"full"_s));
    const auto dropped = m_cli.run(command(u"full"_s) << u"--drop-replaced"_s << u"--json"_s);

    QVERIFY2(kept.exitCode == 0, kept.errors.constData());
    QVERIFY2(kept.output.contains("DROP DATABASE \"replaced_"), kept.output.constData());
    QVERIFY2(dropped.exitCode == 0, dropped.errors.constData());
    QVERIFY(!dropped.json().value(u"dropped"_s).toString().isEmpty());
    const QJsonArray left = dropped.json().value(u"replaced"_s).toArray();
    QCOMPARE(left.size(), 1); // the first run's
    QVERIFY(kept.output.contains(left[0].toObject().value(u"name"_s).toString().toUtf8()));
    QVERIFY(left[0].toObject().value(u"bytes"_s).toInteger() > 0);
    QCOMPARE(sqlValue((*m_server)->superuser(), count), u"2"_s); // the foreign one looks alike
    QCOMPARE(content(m_target), content(m_source));
}

void TestSyncCommand::whatWasReplacedStaysWhereTheCopyIsNotProven()
{
    makeDatabases();
    // What is generated anew is another value.
    runSql(m_source, u"CREATE FUNCTION public.chance() RETURNS float8 LANGUAGE sql IMMUTABLE AS 'SELECT random()';"
                     "ALTER TABLE public.t ADD COLUMN c float8 GENERATED ALWAYS AS (public.chance()) STORED"_s);

    const auto result = m_cli.run(command(u"full"_s) << u"--drop-replaced"_s << u"--json"_s);

    QCOMPARE(result.exitCode, 1);
    QVERIFY2(result.errors.contains("was not dropped"), result.errors.constData());
    QCOMPARE(result.json().value(u"dropped"_s).toString(), QString());
    QCOMPARE(result.json().value(u"replaced"_s).toArray().size(), 1);
}

void TestSyncCommand::droppingGoesWithFullOnly()
{
    makeDatabases();
    QCOMPARE(m_cli.run(command(u"delta"_s) << u"--drop-replaced"_s).exitCode, 2);
}

void TestSyncCommand::anotherSchemaIsADifference()
{
    makeDatabases();
    runSql(m_source, u"CREATE INDEX fresh ON t (id)"_s);

    const auto told = m_cli.run(command(u"delta"_s));
    const auto same = m_cli.run(command(u"delta"_s) << u"--no-schema"_s);

    QCOMPARE(told.exitCode, 1);
    QVERIFY2(told.output.contains("of the content only"), told.output.constData());
    QCOMPARE(content(m_target), content(m_source));
    QCOMPARE(same.exitCode, 0);
    QVERIFY2(!same.errors.contains("schema"), same.errors.constData());
}

QTEST_GUILESS_MAIN(TestSyncCommand)
#include "tst_sync_command.moc"
