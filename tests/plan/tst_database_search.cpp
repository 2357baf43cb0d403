// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/database_search.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace rehome;
using namespace Qt::StringLiterals;
using postgres::KnownDatabase;
using postgres::Origin;

namespace {

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

const KnownDatabase *foundIn(const postgres::FoundDatabases &found, const QString &place)
{
    const auto known = std::find_if(found.databases.begin(), found.databases.end(),
                                    [&](const KnownDatabase &database) { return database.foundIn == place; });
    return known == found.databases.end() ? nullptr : &*known;
}

QString saidOf(const postgres::FoundDatabases &found, const QString &place)
{
    for (const evidence::PlaceFact &fact : found.places) {
        if (fact.place == place)
            return fact.found;
    }
    return u"not looked at"_s;
}

} // namespace

class TestDatabaseSearch final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filesOfTheProjectAndThisMachineAreReadTogether();
    void anUnreadableFileIsToldAndTheSearchGoesOn();

private:
    QTemporaryDir m_folder;
};

void TestDatabaseSearch::filesOfTheProjectAndThisMachineAreReadTogether()
{
    write(m_folder.filePath(u".env"_s), "DATABASE_URL=postgres://me:secret@db:5432/shop\nDB_PORT=5433\n");
    write(m_folder.filePath(u"docker-compose.yml"_s),
          "services:\n  db:\n    image: postgres:15\n    environment:\n      POSTGRES_DB: shop\n"
          "      POSTGRES_PASSWORD: other-secret\n    ports:\n      - \"${DB_PORT}:5432\"\n"
          "  hidden:\n    image: postgres:15\n");

    const postgres::FoundDatabases found = plan::databasesNamed(m_folder.path(), {});

    const KnownDatabase *url = foundIn(found, u"DATABASE_URL in .env, line 1, through the port of service db"_s);
    QVERIFY(url);
    QCOMPARE(url->address.host + u':' + url->address.port, u"127.0.0.1:5433"_s); // where this machine reaches it
    QCOMPARE(url->address.password.reveal(), u"secret"_s);
    const KnownDatabase *service = foundIn(found, u"docker-compose.yml, service db (postgres:15)"_s);
    QVERIFY(service && service->origin == Origin::Project && service->address.password.isEmpty());
    QCOMPARE(saidOf(found, u"file docker-compose.yml"_s),
             u"It describes 2 PostgreSQL server(s). No port of this machine leads to: hidden."_s);
    QVERIFY(foundIn(found, u"port 5433 of this machine"_s));
    QVERIFY(saidOf(found, u"the environment"_s) != u"not looked at"_s);
}

void TestDatabaseSearch::anUnreadableFileIsToldAndTheSearchGoesOn()
{
    const QTemporaryDir folder;
    write(folder.filePath(u".env"_s), "\xff\xfe\x01 not text\nDATABASE_URL=postgres://me@h/shop\n");
    write(folder.filePath(u"compose.yaml"_s), "services: [}\n\t- \x01\n");

    const postgres::FoundDatabases found = plan::databasesNamed(folder.path(), {});

    QVERIFY(std::any_of(found.databases.begin(), found.databases.end(),
                        [](const KnownDatabase &known) { return known.address.host == u"h"_s; }));
    QCOMPARE(saidOf(found, u"file compose.yaml"_s), u"It describes 0 PostgreSQL server(s)."_s);
}

QTEST_GUILESS_MAIN(TestDatabaseSearch)
#include "tst_database_search.moc"
