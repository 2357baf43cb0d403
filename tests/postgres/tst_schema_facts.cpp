// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/schema_difference.h"
#include "postgres/rich_schema.h"
#include "support/test_server.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rehome::postgres;
using rehome::evidence::SchemaObject;
using rehome::testing::runSql;
using rehome::testing::TestServer;

class TestSchemaFacts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyKindIsRead_data();
    void everyKindIsRead();
    void nothingIsUnreadable();
    void namesAreUnique();
    void secretsStayBehind();
    void whatBelongsToAnExtensionIsLeftOut();

private:
    std::unique_ptr<TestServer> m_server;
    SchemaFacts m_facts;
};

void TestSchemaFacts::initTestCase()
{
    m_server = std::make_unique<TestServer>();
    const ServerAddress database = m_server->newDatabase();
    runSql(database, u"CREATE ROLE reader; CREATE ROLE writer"_s);
    runSql(database, rehome::testing::richSchema);
    runSql(database, rehome::testing::richDatabase);
    Snapshot snapshot(database, {});
    m_facts = schemaFacts(snapshot);
}

void TestSchemaFacts::everyKindIsRead_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("definition");
    const auto row = [](const char *kind, const QString &name, const QString &definition) {
        QTest::newRow(kind) << name << definition;
    };
    row("schema", u"other"_s, u"CREATE SCHEMA other"_s);
}

void TestSchemaFacts::everyKindIsRead()
{
}

void TestSchemaFacts::nothingIsUnreadable()
{
    for (const SchemaObject &object : m_facts.objects) {
        if (qEnvironmentVariableIsSet("SHOW_FACTS"))
            qInfo("%s | %s | %s", qPrintable(object.kind), qPrintable(object.name), qPrintable(object.definition));
        if (object.kind == unreadableKind)
            qWarning("%s %s", qPrintable(object.name), qPrintable(object.definition));
    }
}
void TestSchemaFacts::namesAreUnique() {}
void TestSchemaFacts::secretsStayBehind() {}
void TestSchemaFacts::whatBelongsToAnExtensionIsLeftOut() {}

QTEST_GUILESS_MAIN(TestSchemaFacts)
#include "tst_schema_facts.moc"
