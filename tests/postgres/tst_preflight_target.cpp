// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/preflight/preflight_checks.h"
#include "support/test_server.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace rehome::postgres;
using namespace rehome::testing;
using rehome::evidence::CheckVerdict;
using rehome::evidence::PreflightFinding;

/// The checks of where the database is to go, and of PostgreSQL's programs.
class TestPreflightTarget final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anExtensionThatIsMissingIsTold_data();
    void anExtensionThatIsMissingIsTold();
    void anExtensionThatIsThereIsNot();
    void aLocaleThatIsMissingIsTold();
    void aRoleThatWillBeMissingIsTold();
    void aTargetThatIsNotEmptyIsTold();
    void anAdministratorWithoutRightsIsTold();
    void programsThatAreTooOldAreTold();
    void theProgramsOfThisMachineFit();
    void patchedVersionsAreKnown_data();
    void patchedVersionsAreKnown();
    void theSpaceGrowsWithTheData();

private:
    PreflightFinding look(const ServerAddress &address, const QString &id, const TargetLook &target)
    {
        SourceLook source([address] { return address; }, {});
        for (const auto &task : targetChecks(source, target)) {
            if (task.id == id)
                return task.look();
        }
        qFatal("there is no such check");
    }
    TargetLook here() { return {.administrator = m_server->superuser(), .database = u"new_one"_s, .user = u"app"_s}; }
    TestServer m_server;
};

void TestPreflightTarget::anExtensionThatIsMissingIsTold_data()
{
    QTest::addColumn<bool>("serverRuns");
    QTest::newRow("a server that runs") << true;
    QTest::newRow("one that is still to be made") << false;
}

void TestPreflightTarget::anExtensionThatIsMissingIsTold()
{
    QFETCH(const bool, serverRuns);
    const ServerAddress address = m_server.newDatabase();
    runSql(address, u"CREATE EXTENSION hstore"_s);
    runSql(address, u"UPDATE pg_catalog.pg_extension SET extname = 'vanished' WHERE extname = 'hstore'"_s);

    const PreflightFinding found = look(address, u"target.extensions"_s, serverRuns ? here() : TargetLook{});

    QCOMPARE(found.verdict, CheckVerdict::Failed);
    QVERIFY2(found.finding.contains(u"vanished"_s), qPrintable(found.finding));
}

void TestPreflightTarget::anExtensionThatIsThereIsNot()
{
    const ServerAddress address = m_server.newDatabase();
    runSql(address, u"CREATE EXTENSION hstore"_s);

    QCOMPARE(look(address, u"target.extensions"_s, {}).verdict, CheckVerdict::Passed);
    QCOMPARE(look(address, u"target.extensions"_s, here()).verdict, CheckVerdict::Passed);
}

void TestPreflightTarget::aLocaleThatIsMissingIsTold()
{
    const ServerAddress address = m_server.newDatabase();
    QCOMPARE(look(address, u"target.locales"_s, {}).verdict, CheckVerdict::Passed);
    runSql(address, u"CREATE COLLATION odd (provider = libc, locale = 'C'); CREATE TABLE t (name text COLLATE odd)"_s);
    runSql(address, u"UPDATE pg_catalog.pg_collation SET collcollate = 'xx_YY.UTF-8' WHERE collname = 'odd'"_s);

    const PreflightFinding found = look(address, u"target.locales"_s, {});

    QCOMPARE(found.verdict, CheckVerdict::Failed);
    QVERIFY2(found.finding.contains(u"xx_YY.UTF-8"_s), qPrintable(found.finding));
}

void TestPreflightTarget::aRoleThatWillBeMissingIsTold()
{
    const ServerAddress address = m_server.newDatabase();
    runSql(address, u"CREATE ROLE app; CREATE ROLE reporting; CREATE TABLE t (n int); ALTER TABLE t OWNER TO app; "
                    "GRANT SELECT ON t TO reporting"_s);
    TargetLook apart = here();
    apart.administrator.reset();

    const PreflightFinding missing = look(address, u"target.roles"_s, apart);

    QCOMPARE(missing.verdict, CheckVerdict::Failed);
    QVERIFY2(missing.finding.contains(u": reporting."_s), qPrintable(missing.finding));
    QCOMPARE(look(address, u"target.roles"_s, here()).verdict, CheckVerdict::Passed); // the same server has it
}

void TestPreflightTarget::aTargetThatIsNotEmptyIsTold()
{
    const ServerAddress source = m_server.newDatabase();
    const ServerAddress target = m_server.newDatabase();
    TargetLook there = here();
    QCOMPARE(look(source, u"target.empty"_s, there).verdict, CheckVerdict::Passed);
    there.database = target.database;
    QCOMPARE(look(source, u"target.empty"_s, there).verdict, CheckVerdict::Passed);
    runSql(target, u"CREATE TABLE somebodys (n int)"_s);

    QCOMPARE(look(source, u"target.empty"_s, there).verdict, CheckVerdict::Failed);
}

void TestPreflightTarget::anAdministratorWithoutRightsIsTold()
{
    runSql(m_server->superuser(), u"CREATE ROLE nobody_much LOGIN PASSWORD 'secret'"_s);
    TargetLook target = here();
    QCOMPARE(look(m_server.newDatabase(), u"target.rights"_s, target).verdict, CheckVerdict::Passed);
    target.administrator = m_server->superuser().withUser(u"nobody_much"_s, rehome::core::Secret(u"secret"_s));

    const PreflightFinding found = look(m_server.newDatabase(), u"target.rights"_s, target);

    QCOMPARE(found.verdict, CheckVerdict::Failed);
    QCOMPARE(found.command, u"ALTER ROLE \"nobody_much\" CREATEDB;"_s);
}

void TestPreflightTarget::programsThatAreTooOldAreTold()
{
    const std::vector<Tool> old{{.path = u"/old/pg_dump"_s, .major = 13, .version = u"13.22"_s},
                                {.path = u"/older/pg_dump"_s, .major = 12, .version = u"12.1"_s}};

    const PreflightFinding tooOld = fittingProgram(u"pg_dump"_s, old, 15);
    const PreflightFinding none = fittingProgram(u"pg_dump"_s, {}, 15);

    QCOMPARE(tooOld.verdict, CheckVerdict::Failed);
    QVERIFY2(tooOld.finding.contains(u"13.22 (/old/pg_dump)"_s), qPrintable(tooOld.finding));
    QVERIFY(tooOld.command.contains(u"postgresql-client-15"_s));
    QCOMPARE(none.verdict, CheckVerdict::Failed);
    QCOMPARE(fittingProgram(u"pg_dump"_s, old, 13).verdict, CheckVerdict::Passed);
}

void TestPreflightTarget::theProgramsOfThisMachineFit()
{
    SourceLook source([this] { return m_server->superuser(); }, {});

    for (const auto &task : programChecks(source)) {
        const PreflightFinding found = task.look();
        QVERIFY2(found.verdict == CheckVerdict::Passed || !task.required, qPrintable(task.id + found.finding));
    }
}

void TestPreflightTarget::patchedVersionsAreKnown_data()
{
    QTest::addColumn<int>("major");
    QTest::addColumn<QString>("version");
    QTest::addColumn<bool>("patched");
    QTest::newRow("12") << 12 << u"12.22"_s << false;
    QTest::newRow("13 old") << 13 << u"13.21"_s << false;
    QTest::newRow("13") << 13 << u"13.22"_s << true;
    QTest::newRow("14") << 14 << u"14.19"_s << true;
    QTest::newRow("15 old") << 15 << u"15.13"_s << false;
    QTest::newRow("15") << 15 << u"15.14"_s << true;
    QTest::newRow("16 old") << 16 << u"16.9"_s << false;
    QTest::newRow("16") << 16 << u"16.10"_s << true;
    QTest::newRow("17 old") << 17 << u"17.5"_s << false;
    QTest::newRow("17") << 17 << u"17.6"_s << true;
    QTest::newRow("18") << 18 << u"18.0"_s << true;
}

void TestPreflightTarget::patchedVersionsAreKnown()
{
    QFETCH(const int, major);
    QFETCH(const QString, version);

    QTEST(isPatched({.path = {}, .major = major, .version = version}), "patched");
}

void TestPreflightTarget::theSpaceGrowsWithTheData()
{
    const ServerAddress address = m_server.newDatabase();
    const auto needs = [&address] {
        SourceLook source([&address] { return address; }, {});
        return spaceNeeds(source);
    };
    const SpaceNeeds before = needs();
    runSql(address, u"CREATE TABLE t AS SELECT repeat('x', 1000) AS s FROM generate_series(1, 5000)"_s);

    const SpaceNeeds after = needs();

    QVERIFY(after.dump - before.dump >= 5'000'000);
    QVERIFY(after.restore - before.restore >= 10'000'000); // the data, and the log of writing them
}

QTEST_GUILESS_MAIN(TestPreflightTarget)
#include "tst_preflight_target.moc"
