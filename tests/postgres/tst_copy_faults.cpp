// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/copy/copy.h"

#include "postgres/compare/verification.h"
#include "postgres/copy_fixture.h"
#include "postgres/copy_trouble.h"
#include "support/small_disk.h"
#include "support/test_errors.h"

#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace rehome::postgres;
using namespace rehome::testing;
using rehome::core::ErrorCode;
using rehome::evidence::Verdict;

/// Whatever happens at whatever moment: the error says what, the database of the final name is as it was, and nothing
/// is left on either server.
class TestCopyFaults final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void whateverHappensAtAnyMoment_data();
    void whateverHappensAtAnyMoment();
    void aTableThatIsChangedFirstIsNoTrouble_data();
    void aTableThatIsChangedFirstIsNoTrouble();
    void whatIsMadeThereMeanwhileIsKept_data();
    void whatIsMadeThereMeanwhileIsKept();
    void whatIsFilledInPlaceMeanwhileStays();
    void aServerThatEndsIdleSessionsIsNoTrouble();
    void aWholeCopyThatGetsNoNameIsKept();
    void largeObjectsThatDoNotFitAreNotBegun();
    void aTemplateIsNoTarget();
    void aServerThatIsNotThereIsNamed_data();
    void aServerThatIsNotThereIsNamed();

private:
    ServerAddress target(const QString &database) const { return (*m_new)->superuser(database); }

    std::unique_ptr<TestServer> m_old;
    std::unique_ptr<TestServer> m_new;
    ServerAddress m_source;
};

namespace {

/// What is locked in a database by anybody, or kept for anybody.
const QString leftovers = u"SELECT (SELECT count(*) FROM pg_locks WHERE pid <> pg_backend_pid() AND database <> 0) + "
                          "(SELECT count(*) FROM pg_replication_slots) + (SELECT count(*) FROM pg_prepared_xacts)"_s;

} // namespace

void TestCopyFaults::initTestCase()
{
    m_old = std::make_unique<TestServer>();
    m_new = std::make_unique<TestServer>();
    m_source = m_old->newDatabase();
    runSql(m_source, smallDatabase);
}

void TestCopyFaults::cleanup()
{
    dropDatabasesOn(*m_new);
}

void TestCopyFaults::whateverHappensAtAnyMoment_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("what");
    QTest::addColumn<QStringList>("codes");
    const std::pair<const char *, QString> moments[] = {
        {"both sides were looked at", u"Done: look at both sides"_s},
        {"the schema is read", u"pg_dump"_s},
        {"the schema was read", u"Done: read the schema"_s},
        {"tables are made", u"--use-list"_s},
        {"tables were made", u"Done: make the tables"_s},
        {"rows are copied", u"progress: public.a"_s},
        {"rows were copied", u"public.a is copied"_s},
        {"an index was built", u"The index public.a_t is built"_s},
        {"a foreign key was added", u"progress: public.b (b_a_fkey)"_s},
        {"rows were all copied", u"Done: copy the rows"_s},
        {"the rest was made", u"Done: make the rest"_s},
    };
    for (const auto &[when, words] : moments) {
        const auto named = [when = when](const char *what) { return QByteArray(what) + ", when " + when; };
        QTest::newRow(named("stop")) << words << u"stop"_s << QStringList{u"Stopped"_s};
        QTest::newRow(named("the old side's sessions end"))
            << words << u"old"_s << QStringList{u"ConnectionLost"_s, u"ToolFailed"_s};
        QTest::newRow(named("the new side's sessions end"))
            << words << u"new"_s << QStringList{u"ConnectionLost"_s, u"ToolFailed"_s};
    }
}

void TestCopyFaults::whateverHappensAtAnyMoment()
{
    QFETCH(const QString, words);
    QFETCH(const QString, what);
    QFETCH(const QStringList, codes);
    runSql(target(u"template1"_s), u"CREATE DATABASE taken"_s);
    runSql(target(u"taken"_s), u"CREATE TABLE mine (i int); INSERT INTO mine VALUES (7)"_s);
    Trouble trouble(words, [&] {
        if (what == u"stop"_s)
            trouble.stop();
        else
            endSessions(what == u"old"_s ? *m_old : *m_new);
    });

    const QString ending = endingOf([&] {
        (void)copyDatabase({.source = m_source, .target = target(u"taken"_s), .jobs = 2, .overwrite = true},
                           trouble.context());
    });

    QVERIFY2(trouble.hasHappened(), qPrintable(trouble.log()));
    // The new side has no session until the schema is read; when all is made, the old side is needed no more.
    const bool isNotNeeded = (what == u"new"_s && (words == u"Done: look at both sides"_s || words == u"pg_dump"_s ||
                                                   words == u"Done: read the schema"_s)) ||
                             (what == u"old"_s && words == u"Done: make the rest"_s);
    QVERIFY2(isNotNeeded ? ending.isEmpty() : codes.contains(ending), qPrintable(ending + u'\n' + trouble.log()));
    if (!ending.isEmpty()) {
        QCOMPARE(databasesOn(*m_new), u"taken"_s);
        QCOMPARE(sqlValue(target(u"taken"_s), u"SELECT i FROM public.mine"_s), u"7"_s);
    }
    QTRY_COMPARE_WITH_TIMEOUT(sessionsOn(*m_old), 0, 30000);
    QTRY_COMPARE_WITH_TIMEOUT(sessionsOn(*m_new), 0, 30000);
    QCOMPARE(sqlValue(m_source, leftovers), u"0"_s);
    QCOMPARE(sqlValue(target(u"template1"_s), leftovers), u"0"_s);
}

/// By somebody who has begun before the copy, and ends while it waits for the table.
void TestCopyFaults::aTableThatIsChangedFirstIsNoTrouble_data()
{
    QTest::addColumn<QString>("change");
    QTest::newRow("dropped") << u"DROP TABLE gone"_s;
    QTest::newRow("renamed") << u"ALTER TABLE gone RENAME TO other"_s;
    QTest::newRow("altered") << u"ALTER TABLE gone DROP COLUMN a"_s;
    QTest::newRow("rewritten") << u"ALTER TABLE gone ALTER a TYPE bigint"_s;
    QTest::newRow("emptied") << u"TRUNCATE gone"_s;
}

void TestCopyFaults::aTableThatIsChangedFirstIsNoTrouble()
{
    QFETCH(const QString, change);
    const ServerAddress source = m_old->newDatabase();
    runSql(source, u"CREATE TABLE gone (a int, b int); INSERT INTO gone VALUES (1, 2); CREATE TABLE stays (i int)"_s);
    Session other(source, Access::ReadWrite, {});
    other.execute(u"SET search_path = public; SET lock_timeout = '100ms'; BEGIN;"_s + change);
    QString blocked; // the copy waits for the lock, until the change is there
    const std::jthread ending([&] {
        while (blocked.isEmpty())
            blocked = sqlValue(source, u"SELECT pid FROM pg_locks WHERE NOT granted LIMIT 1"_s);
        other.execute(u"COMMIT"_s);
    });

    const auto error = errorOf([&] { (void)copyDatabase({.source = source, .target = target(u"copied"_s)}, {}); });

    QVERIFY2(!error, error ? error->what() : "");
    QCOMPARE(schemaText(target(u"copied"_s)), schemaText(source));
    QCOMPARE(verifyDatabases(source, target(u"copied"_s), {}, {}).overall(), Verdict::Same);
}

void TestCopyFaults::whatIsMadeThereMeanwhileIsKept_data()
{
    QTest::addColumn<QString>("before");
    QTest::newRow("no database was there") << QString();
    QTest::newRow("an empty one was there") << u"CREATE DATABASE copied"_s;
}

void TestCopyFaults::whatIsMadeThereMeanwhileIsKept()
{
    QFETCH(const QString, before);
    if (!before.isEmpty())
        runSql(target(u"template1"_s), before);
    Trouble trouble(u"Done: make the rest"_s, [&] {
        if (before.isEmpty())
            runSql(target(u"template1"_s), u"CREATE DATABASE copied"_s);
        runSql(target(u"copied"_s), u"CREATE TABLE mine (i int); INSERT INTO mine VALUES (7)"_s);
    });

    const auto copy = copyDatabase({.source = m_source, .target = target(u"copied"_s)}, trouble.context());

    QVERIFY2(trouble.hasHappened(), qPrintable(trouble.log()));
    QVERIFY(copy.keptAs.startsWith(u"replaced_"_s));
    QCOMPARE(sqlValue(target(copy.keptAs), u"SELECT i FROM public.mine"_s), u"7"_s);
    QCOMPARE(databasesOn(*m_new), u"copied,"_s + copy.keptAs);
    QCOMPARE(verifyDatabases(m_source, target(u"copied"_s), {}, {}).overall(), Verdict::Same);
}

/// Such as by a second copy, which was quicker.
void TestCopyFaults::whatIsFilledInPlaceMeanwhileStays()
{
    const ServerAddress tenant = (*m_new)->ensureRole(u"tenant"_s, u"postgres"_s, {});
    runSql(target(u"template1"_s), u"CREATE DATABASE rented OWNER tenant"_s);
    Trouble trouble(u"is filled where it is"_s, [&] {
        runSql(tenant.withDatabase(u"rented"_s), u"CREATE TABLE public.mine (i int); INSERT INTO mine VALUES (7)"_s);
    });

    const auto error = errorOf([&] {
        (void)copyDatabase({.source = m_source, .target = tenant.withDatabase(u"rented"_s)}, trouble.context());
    });

    QVERIFY2(error && trouble.hasHappened(), qPrintable(trouble.log()));
    QCOMPARE(error->code(), ErrorCode::AlreadyExists);
    QCOMPARE(sqlValue(target(u"rented"_s), u"SELECT i FROM public.mine"_s), u"7"_s);
}

/// As administrators set it, so that nobody's connections stay for ever.
void TestCopyFaults::aServerThatEndsIdleSessionsIsNoTrouble()
{
    if (Session(target(u"template1"_s), Access::ReadOnly, {}).serverVersion() < 140000)
        QSKIP("the server ends no idle sessions");
    for (TestServer *server : {m_old.get(), m_new.get()})
        runSql((*server)->superuser(u"template1"_s), u"ALTER ROLE CURRENT_USER SET idle_session_timeout = '200ms'"_s);
    Trouble trouble(u"public.a is copied"_s, [] { std::this_thread::sleep_for(std::chrono::milliseconds(700)); });

    const auto error = errorOf(
        [&] { (void)copyDatabase({.source = m_source, .target = target(u"copied"_s), .jobs = 2}, trouble.context()); });
    for (TestServer *server : {m_old.get(), m_new.get()})
        runSql((*server)->superuser(u"template1"_s), u"ALTER ROLE CURRENT_USER RESET idle_session_timeout"_s);

    QVERIFY2(!error && trouble.hasHappened(), error ? error->what() : "");
    QCOMPARE(databasesOn(*m_new), u"copied"_s);
}

/// As where the session of a superuser is in the database that is to make room, which only a superuser can end.
void TestCopyFaults::aWholeCopyThatGetsNoNameIsKept()
{
    const ServerAddress maker = (*m_new)->ensureRole(u"maker"_s, u"postgres"_s, {});
    runSql(target(u"template1"_s), u"ALTER ROLE maker CREATEDB"_s);
    runSql(target(u"template1"_s), u"CREATE DATABASE taken OWNER maker"_s);
    runSql(maker.withDatabase(u"taken"_s), u"CREATE TABLE mine (i int); INSERT INTO mine VALUES (7)"_s);
    Session guest(target(u"taken"_s), Access::ReadOnly, {});

    const auto error = errorOf([&] {
        (void)copyDatabase({.source = m_source, .target = maker.withDatabase(u"taken"_s), .overwrite = true}, {});
    });

    QVERIFY(error);
    QCOMPARE(error->code(), ErrorCode::PermissionDenied);
    QVERIFY2(error->whatToDo().contains(u"kept as the database rehome_incoming_taken"_s),
             qPrintable(error->whatToDo()));
    QCOMPARE(databasesOn(*m_new), u"rehome_incoming_taken,taken"_s);
    QCOMPARE(sqlValue(target(u"taken"_s), u"SELECT i FROM public.mine"_s), u"7"_s);
    runSql(target(u"template1"_s), u"COMMENT ON DATABASE rehome_incoming_taken IS NULL"_s); // as the advice says
    QCOMPARE(verifyDatabases(m_source, target(u"rehome_incoming_taken"_s), {.ownershipLeftOut = true}, {}).overall(),
             Verdict::Same);
}

/// Large objects pass through a temporary folder, which others need too.
void TestCopyFaults::largeObjectsThatDoNotFitAreNotBegun()
{
    const SmallDisk disk;
    if (!disk.isThere())
        QSKIP("only root can mount a small disk");
    const ServerAddress source = m_old->newDatabase();
    runSql(source, u"SELECT lo_from_bytea(0, decode(string_agg(md5(i::text), ''), 'hex')) FROM generate_series(1, "
                   "200000) i"_s);
    const QByteArray before = qgetenv("TMPDIR");
    qputenv("TMPDIR", disk.path().toLocal8Bit());

    const auto error = errorOf([&] { (void)copyDatabase({.source = source, .target = target(u"copied"_s)}, {}); });
    if (before.isNull())
        qunsetenv("TMPDIR");
    else
        qputenv("TMPDIR", before);

    QVERIFY(error);
    QCOMPARE(error->code(), ErrorCode::DiskFull);
    QVERIFY2(error->whatToDo().contains(u"TMPDIR"_s), qPrintable(error->whatToDo()));
    QCOMPARE(databasesOn(*m_new), QString());
}

void TestCopyFaults::aTemplateIsNoTarget()
{
    const QString before = sqlValue(target(u"postgres"_s), u"SELECT oid::int FROM pg_database WHERE datistemplate "
                                                           "ORDER BY 1 LIMIT 1"_s);

    const auto error = errorOf(
        [&] { (void)copyDatabase({.source = m_source, .target = target(u"template1"_s), .overwrite = true}, {}); });

    QVERIFY(error);
    QCOMPARE(error->code(), ErrorCode::BadInput);
    QCOMPARE(sqlValue(target(u"postgres"_s), u"SELECT oid::int FROM pg_database WHERE datname = 'template1'"_s),
             before);
}

void TestCopyFaults::aServerThatIsNotThereIsNamed_data()
{
    QTest::addColumn<bool>("isOld");
    QTest::newRow("the old one") << true;
    QTest::newRow("the new one") << false;
}

void TestCopyFaults::aServerThatIsNotThereIsNamed()
{
    QFETCH(const bool, isOld);
    ServerAddress gone = isOld ? m_source : target(u"copied"_s);
    gone.host = u"127.0.0.1"_s;
    gone.port = u"1"_s;

    const auto error = errorOf([&] {
        (void)copyDatabase({.source = isOld ? gone : m_source, .target = isOld ? target(u"copied"_s) : gone}, {});
    });

    QVERIFY(error);
    QCOMPARE(error->code(), ErrorCode::ConnectionRefused);
    QVERIFY2(error->whatHappened().contains(u"127.0.0.1 port 1 "_s), qPrintable(error->whatHappened()));
    QTRY_COMPARE_WITH_TIMEOUT(sessionsOn(*m_old), 0, 30000);
}

QTEST_GUILESS_MAIN(TestCopyFaults)
#include "tst_copy_faults.moc"
