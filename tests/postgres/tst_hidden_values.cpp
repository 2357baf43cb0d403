// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/json_fields.h"
#include "postgres/compare/verification.h"
#include "postgres/schema/hidden_values.h"
#include "postgres/schema/schema_difference.h"
#include "support/test_server.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rehome::postgres;
using rehome::evidence::SchemaComparison;
using rehome::evidence::SchemaDifference;
using rehome::evidence::SchemaObject;
using rehome::evidence::Verdict;
using rehome::testing::runSql;
using rehome::testing::TestServer;

namespace {

/// Every kind of object that may have a value to hide.
const QString secrets = QString::fromUtf8(R"sql(
    CREATE TABLE t (i int PRIMARY KEY);
    CREATE FOREIGN DATA WRAPPER w OPTIONS (token 'geheim-w');
    CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (host 'h', password 'geheim-ä=1', sslpassword 'geheim-2');
    CREATE USER MAPPING FOR reader SERVER s OPTIONS ("user" 'me', password 'geheim-3');
    CREATE FOREIGN TABLE f (i int OPTIONS (column_key 'geheim-4')) SERVER s OPTIONS (table_secret 'geheim-5');
    DO $$ BEGIN
      EXECUTE format('ALTER DATABASE %I SET "app.secret" = ''geheim-6''', current_database());
      EXECUTE format('ALTER DATABASE %I SET "app.database_url" = ''postgres://me:geheim-8@h/d''', current_database());
      EXECUTE format('ALTER ROLE reader IN DATABASE %I SET "app.token" = ''geheim-7''', current_database());
    END $$)sql");

SchemaFacts factsOf(const ServerAddress &database, const QByteArray &key)
{
    Snapshot snapshot(database, {});
    return schemaFacts(snapshot, key);
}

QStringList subjectsOf(const SchemaComparison &comparison)
{
    QStringList subjects;
    for (const SchemaDifference &item : comparison.differences)
        subjects += item.kind + u' ' + item.name;
    return subjects;
}

} // namespace

class TestHiddenValues final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void othersAreFound_data();
    void othersAreFound();
    void onlyTheOptionThatDiffersIsMarked();
    void theSameAreTheSameInEveryEncoding();
    void hashesUnderOtherKeysAreNotCompared();
    void whatAnOlderManifestShowsIsNoDifference();
    void neitherValuesNorHashesAreTold();
    void everyKeyIsAnother();

private:
    ServerAddress database(const QString &change = {}, const QString &encoding = u"UTF8"_s)
    {
        ServerAddress address = m_server->newDatabaseIn(encoding);
        runSql(address, secrets);
        if (!change.isEmpty())
            runSql(address, change);
        return address;
    }

    std::unique_ptr<TestServer> m_server;
    ServerAddress m_before;
    QByteArray m_key = newHidingKey();
};

void TestHiddenValues::initTestCase()
{
    m_server = std::make_unique<TestServer>();
    runSql((*m_server)->superuser(), u"CREATE ROLE reader"_s);
    m_before = database();
}

void TestHiddenValues::othersAreFound_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("subject");
    const auto row = [](const QString &subject, const QString &change) {
        QTest::newRow(qPrintable(subject)) << change << subject;
    };
    row(u"foreign data wrapper w"_s, u"ALTER FOREIGN DATA WRAPPER w OPTIONS (SET token 'geheim-x')"_s);
    row(u"foreign server s"_s, u"ALTER SERVER s OPTIONS (SET password 'geheim-ä=2')"_s);
    row(u"user mapping reader on s"_s, u"ALTER USER MAPPING FOR reader SERVER s OPTIONS (SET password '')"_s);
    row(u"column public.f.i"_s, u"ALTER FOREIGN TABLE f ALTER i OPTIONS (SET column_key 'geheim-x')"_s);
    row(u"foreign table public.f"_s, u"ALTER FOREIGN TABLE f OPTIONS (SET table_secret 'geheim-x')"_s);
    row(u"database setting app.secret"_s,
        u"DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET \"app.secret\" = ''geheim-x''', current_database()); "
        "END $$"_s);
    row(u"database setting app.database_url"_s,
        u"DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET \"app.database_url\" = ''postgres://me:geheim-x@h/d''', "
        "current_database()); END $$"_s);
    row(u"database setting app.token for role reader"_s,
        u"DO $$ BEGIN EXECUTE format('ALTER ROLE reader IN DATABASE %I SET \"app.token\" = ''geheim-x''', "
        "current_database()); END $$"_s);
}

void TestHiddenValues::othersAreFound()
{
    QFETCH(const QString, change);
    QFETCH(const QString, subject);
    const ServerAddress after = database(change);

    const rehome::evidence::Verification verification = verifyDatabases(m_before, after, {}, {});

    QCOMPARE(verification.overall(), Verdict::Differs);
    QCOMPARE(subjectsOf(*verification.schema), QStringList(subject));
    const SchemaDifference &difference = verification.schema->differences.front();
    QVERIFY(!difference.reason.isEmpty());
    QVERIFY2(difference.legitimate.isEmpty(), qPrintable(difference.legitimate));
    QVERIFY2(difference.oldDefinition.contains(u"(hidden)"_s), qPrintable(difference.oldDefinition));
    QVERIFY2(difference.newDefinition.contains(u"(hidden, another value)"_s), qPrintable(difference.newDefinition));
}

void TestHiddenValues::onlyTheOptionThatDiffersIsMarked()
{
    const ServerAddress after = database(u"ALTER SERVER s OPTIONS (SET password 'other')"_s);

    const SchemaComparison comparison = compareSchemas(factsOf(m_before, m_key), factsOf(after, m_key), {});

    QCOMPARE(subjectsOf(comparison), QStringList(u"foreign server s"_s));
    QCOMPARE(comparison.differences.front().newDefinition,
             u"wrapper: w\noptions: host=h, password=(hidden, another value), sslpassword=(hidden)"_s);
}

void TestHiddenValues::theSameAreTheSameInEveryEncoding()
{
    for (const QString &encoding : {u"UTF8"_s, u"LATIN1"_s, u"SQL_ASCII"_s}) {
        const ServerAddress after = database({}, encoding);

        QStringList found =
            subjectsOf(compareSchemas(factsOf(m_before, m_key), factsOf(after, m_key), {.ownershipLeftOut = true}));
        found.removeAll(u"database property encoding"_s);

        QVERIFY2(found.isEmpty(), qPrintable(encoding + u": "_s + found.join(u'\n')));
    }
}

/// As of a state that was stored: no difference comes of the keys.
void TestHiddenValues::hashesUnderOtherKeysAreNotCompared()
{
    const SchemaFacts before = factsOf(m_before, m_key);

    for (const QByteArray &key : {newHidingKey(), QByteArray()}) {
        QVERIFY(subjectsOf(compareSchemas(before, factsOf(m_before, key), {})).isEmpty());
        QVERIFY(subjectsOf(compareSchemas(factsOf(m_before, key), before, {})).isEmpty());
    }
    QVERIFY(factsOf(m_before, {}).hidden.empty());
}

void TestHiddenValues::whatAnOlderManifestShowsIsNoDifference()
{
    SchemaFacts older = factsOf(m_before, {});
    for (SchemaObject &object : older.objects) {
        if (object.name == u"app.database_url"_s)
            object.definition = u"value: postgres://me:it@h/d"_s;
    }

    QVERIFY(subjectsOf(compareSchemas(older, factsOf(m_before, {}), {})).isEmpty());
}

void TestHiddenValues::neitherValuesNorHashesAreTold()
{
    const ServerAddress after = database(u"ALTER USER MAPPING FOR reader SERVER s OPTIONS (SET password 'geheim-x');"
                                         "ALTER SERVER s OPTIONS (SET password 'geheim-y', ADD more 'new')"_s);
    const SchemaFacts facts = factsOf(after, m_key);
    QCOMPARE(facts.hidden.size(), std::size_t(8));

    rehome::evidence::Verification verification;
    verification.schema = compareSchemas(factsOf(m_before, m_key), facts, {});
    const QString json = QString::fromUtf8(QJsonDocument(rehome::evidence::toJson(verification).toObject()).toJson());
    QString texts = json;
    for (const SchemaObject &object : facts.objects)
        texts += object.name + object.definition;

    QCOMPARE(verification.schema->differences.size(), std::size_t(2));
    QVERIFY(json.contains(u"(hidden, another value)"_s));
    QVERIFY(!texts.contains(u"geheim"_s));
    for (const auto &[object, lines] : facts.hidden) {
        for (const QString &line : lines) {
            QVERIFY2(line.size() > 64 && !line.contains(u"geheim"_s), qPrintable(line));
            QVERIFY2(!texts.contains(line.right(64)), qPrintable(object.first + u' ' + object.second));
        }
    }
}

void TestHiddenValues::everyKeyIsAnother()
{
    QCOMPARE(m_key.size(), 32);
    QVERIFY(newHidingKey() != m_key);
    QVERIFY(factsOf(m_before, m_key).hidden != factsOf(m_before, newHidingKey()).hidden);
}

QTEST_GUILESS_MAIN(TestHiddenValues)
#include "tst_hidden_values.moc"
