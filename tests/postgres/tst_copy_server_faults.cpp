// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/copy/copy.h"

#include "postgres/compare/verification.h"
#include "postgres/copy_fixture.h"
#include "postgres/copy_trouble.h"
#include "postgres/server/server_process.h"
#include "support/test_errors.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rehome::postgres;
using namespace rehome::testing;
using rehome::core::ErrorCode;
using rehome::evidence::Verdict;

/// A server that ends outright in the middle of a copy, as in a power cut, and one that does not let the user do
/// something: the error says so at once, the database of the final name is as it was when the server is there again,
/// and the same copy then succeeds.
class TestCopyServerFaults final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup() { dropDatabasesOn(*m_new); }
    void aServerEndsAtAnyMoment_data();
    void aServerEndsAtAnyMoment();
    void whoMayNotIsTold_data();
    void whoMayNotIsTold();

private:
    ServerAddress target(const QString &database) const { return (*m_new)->superuser(database); }
    CopyRequest request(qint64 worthKeeping = 0) const
    {
        return {.source = m_source,
                .target = target(u"taken"_s),
                .jobs = 2,
                .overwrite = true,
                .worthKeeping = worthKeeping};
    }
    void makeTaken() const
    {
        runSql(target(u"template1"_s), u"CREATE DATABASE taken"_s);
        runSql(target(u"taken"_s), u"CREATE TABLE mine (i int); INSERT INTO mine VALUES (7)"_s);
        runSql(target(u"taken"_s), u"CHECKPOINT"_s); // the server itself does not wait for the disk
    }

    std::unique_ptr<TestServer> m_old;
    std::unique_ptr<TestServer> m_new;
    ServerAddress m_source;
};

namespace {

PrivateServer serverOf(const TestServer &server)
{
    return PrivateServer::existing(server.folder() + u"/server"_s);
}

} // namespace

void TestCopyServerFaults::initTestCase()
{
    m_old = std::make_unique<TestServer>();
    m_new = std::make_unique<TestServer>();
    m_source = m_old->newDatabase();
    runSql(m_source, smallDatabase);
    runSql(m_source, u"CHECKPOINT"_s);
}

void TestCopyServerFaults::aServerEndsAtAnyMoment_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("isOld");
    QTest::addColumn<qint64>("worthKeeping");
    const std::pair<const char *, QString> moments[] = {
        {"both sides were looked at", u"Done: look at both sides"_s},
        {"tables are made", u"--use-list"_s},
        {"rows are copied", u"progress: public.a"_s},
        {"an index was built", u"The index public.a_t is built"_s},
        {"rows were all copied", u"Done: copy the rows"_s},
        {"the rest was made", u"Done: make the rest"_s},
    };
    for (const auto &[when, words] : moments) {
        QTest::addRow("the old one, when %s", when) << words << true << qint64(0);
        QTest::addRow("the new one, when %s", when) << words << false << qint64(0);
    }
    QTest::newRow("the new one, and what was copied is gone on with") << moments[3].second << false << qint64(1);
}

void TestCopyServerFaults::aServerEndsAtAnyMoment()
{
    QFETCH(const QString, words);
    QFETCH(const bool, isOld);
    QFETCH(const qint64, worthKeeping);
    makeTaken();
    const TestServer &ending = isOld ? *m_old : *m_new;
    Trouble trouble(words, [&] { endServer(serverOf(ending).dataFolder(), {}); });

    const auto error = errorOf([&] { (void)copyDatabase(request(worthKeeping), trouble.context()); });

    QVERIFY2(trouble.hasHappened(), qPrintable(trouble.log()));
    serverOf(ending).start({});
    if (isOld && words == u"Done: make the rest"_s) { // it is not needed any more
        QVERIFY2(!error, error ? error->what() : "");
        QCOMPARE(verifyDatabases(m_source, target(u"taken"_s), {}, {}).overall(), Verdict::Same);
        return;
    }
    QVERIFY2(error, qPrintable(trouble.log()));
    QVERIFY2(error->code() == ErrorCode::ConnectionLost || error->code() == ErrorCode::ToolFailed ||
                 error->code() == ErrorCode::ConnectionRefused,
             error->what());
    QCOMPARE(sqlValue(target(u"taken"_s), u"SELECT i FROM public.mine"_s), u"7"_s);
    const QString left = databasesOn(*m_new);
    if (left != u"taken"_s)
        QVERIFY2(error->whatToDo().contains(u"rehome_incoming_taken"_s), qPrintable(error->whatToDo()));

    CopyRequest again = request();
    again.resume = worthKeeping > 0;
    const auto copied = copyDatabase(again, {});

    QCOMPARE(verifyDatabases(m_source, target(u"taken"_s), {}, {}).overall(), Verdict::Same);
    QCOMPARE(databasesOn(*m_new), copied.keptAs + u",taken"_s);
    QCOMPARE(sqlValue(target(copied.keptAs), u"SELECT i FROM public.mine"_s), u"7"_s);
}

void TestCopyServerFaults::whoMayNotIsTold_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("words");
    QTest::newRow("the old side's password") << u"old password"_s << int(ErrorCode::WrongPassword) << u"refused"_s;
    QTest::newRow("the new side's password") << u"new password"_s << int(ErrorCode::WrongPassword) << u"refused"_s;
    QTest::newRow("a table that may not be read") << u"read"_s << int(ErrorCode::PermissionDenied) << u"table b"_s;
    QTest::newRow("a database that may not be made") << u"make"_s << int(ErrorCode::PermissionDenied) << u"maker"_s;
}

void TestCopyServerFaults::whoMayNotIsTold()
{
    QFETCH(const QString, what);
    QFETCH(const int, code);
    QFETCH(const QString, words);
    makeTaken();
    CopyRequest wanted = request();
    if (what == u"old password"_s)
        wanted.source.password = rehome::core::Secret(u"wrong"_s);
    if (what == u"new password"_s)
        wanted.target.password = rehome::core::Secret(u"wrong"_s);
    if (what == u"read"_s) {
        wanted.source = (*m_old)->ensureRole(u"reader"_s, m_source.database, {});
        runSql(m_source, u"GRANT SELECT ON a, counts TO reader; GRANT SELECT ON LARGE OBJECT 5 TO reader"_s);
    }
    if (what == u"make"_s)
        wanted.target = (*m_new)->ensureRole(u"maker"_s, u"taken"_s, {});

    const auto error = errorOf([&] { (void)copyDatabase(wanted, {}); });

    QVERIFY(error);
    QVERIFY2(int(error->code()) == code, error->what());
    QVERIFY2(error->whatHappened().contains(words), error->what());
    QCOMPARE(databasesOn(*m_new), u"taken"_s);
    QCOMPARE(sqlValue(target(u"taken"_s), u"SELECT i FROM public.mine"_s), u"7"_s);
}

QTEST_GUILESS_MAIN(TestCopyServerFaults)
#include "tst_copy_server_faults.moc"
