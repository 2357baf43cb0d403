// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/compare/inventory.h"
#include "postgres/discovery/environment_databases.h"
#include "postgres/discovery/libpq_files.h"
#include "postgres/discovery/local_servers.h"
#include "postgres/discovery/server_look.h"
#include "support/test_errors.h"
#include "support/test_server.h"

#include <QDir>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace rehome::postgres;
using namespace Qt::StringLiterals;
using rehome::evidence::DatabaseInventory;
using rehome::testing::runSql;
using rehome::testing::TestServer;

namespace {

void write(const QString &path, const QByteArray &content,
           QFileDevice::Permissions permissions = QFileDevice::ReadOwner | QFileDevice::WriteOwner)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.setPermissions(permissions);
}

QString passwordOf(const ServerAddress &address)
{
    return address.password.isEmpty() ? QString() : address.password.reveal();
}

/// "user:password@host:port/database"
QString partsOf(const ServerAddress &address)
{
    return u"%1:%2@%3:%4/%5"_s.arg(address.user, passwordOf(address), address.host, address.port, address.database);
}

KnownDatabase named(const QString &foundIn, const ServerAddress &address, Origin origin = Origin::Settings)
{
    return {.foundIn = foundIn, .address = address, .origin = origin};
}

/// Listens on 127.0.0.1, asks everybody for his password in clear text, and remembers what it was given.
class Eavesdropper final
{
public:
    Eavesdropper() : m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in place{};
        place.sin_family = AF_INET;
        place.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof place;
        if (::bind(m_listener, reinterpret_cast<sockaddr *>(&place), size) != 0 || ::listen(m_listener, 16) != 0 ||
            ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&place), &size) != 0)
            qFatal("no port to listen on");
        m_port = ntohs(place.sin_port);
        m_thread = std::thread([this] {
            for (int client = 0; (client = ::accept(m_listener, nullptr, nullptr)) >= 0; ::close(client))
                serve(client);
        });
    }

    ~Eavesdropper()
    {
        ::shutdown(m_listener, SHUT_RDWR);
        m_thread.join();
        ::close(m_listener);
    }

    Eavesdropper(const Eavesdropper &) = delete;
    Eavesdropper &operator=(const Eavesdropper &) = delete;

    [[nodiscard]] QString port() const { return QString::number(m_port); }
    [[nodiscard]] int visitors() const { return m_visitors; }
    [[nodiscard]] QStringList passwords()
    {
        const std::scoped_lock lock(m_mutex);
        return m_passwords;
    }

private:
    static QByteArray taken(int client, qsizetype size)
    {
        QByteArray bytes(size, '\0');
        return ::recv(client, bytes.data(), std::size_t(size), MSG_WAITALL) == ssize_t(size) ? bytes : QByteArray();
    }

    static QByteArray packet(int client)
    {
        const QByteArray head = taken(client, 4);
        const auto size = head.isEmpty() ? 0 : qFromBigEndian<qint32>(head.constData());
        return size > 4 && size < 10000 ? taken(client, size - 4) : QByteArray();
    }

    static void send(int client, const QByteArray &bytes)
    {
        (void)::send(client, bytes.constData(), std::size_t(bytes.size()), MSG_NOSIGNAL);
    }

    void serve(int client)
    {
        QByteArray start = packet(client);
        while (start.size() == 4) { // asks for encryption
            send(client, "N");
            start = packet(client);
        }
        if (start.isEmpty())
            return;
        ++m_visitors;
        send(client, QByteArray("R\0\0\0\x08\0\0\0\x03", 9));
        if (taken(client, 1) != "p")
            return;
        {
            const std::scoped_lock lock(m_mutex);
            m_passwords += QString::fromUtf8(packet(client).chopped(1));
        }
        const QByteArray refusal("SFATAL\0C28P01\0Mpassword authentication failed\0\0", 47);
        QByteArray size(4, '\0');
        qToBigEndian(qint32(refusal.size() + 4), size.data());
        send(client, "E" + size + refusal);
    }

    int m_listener;
    quint16 m_port = 0;
    std::atomic_int m_visitors = 0;
    std::mutex m_mutex;
    QStringList m_passwords;
    std::thread m_thread;
};

bool hasFinding(const DatabaseInventory &inventory, const QString &code)
{
    return std::any_of(inventory.findings.begin(), inventory.findings.end(),
                       [&](const rehome::evidence::Finding &finding) { return finding.code == code; });
}

} // namespace

class TestDiscovery final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void urlsAreReadAsDjangoEnvironWritesThem_data();
    void urlsAreReadAsDjangoEnvironWritesThem();
    void environmentFilesLoseQuotesAndComments();
    void variablesThatBelongTogetherNameOneDatabase();
    void environmentFilesOfTheProjectAreReadButExamplesAreNot();
    void passFilesMayHoldCommentsAndEscapes();
    void filesOfLibpqAreFoundAndAReadablePassFileIsPassedOver();
    void socketsAndClustersAreToldOnce();
    void threeAddressesOfOneServerAreOneServer();
    void aServerWithoutANameIsAskedForTheSourceWithoutItsPassword();
    void thePasswordOfTheEnvironmentIsForTheSourceOnly();
    void aServiceAndAPassFileKeepTheirPasswords();
    void theSourcesOwnServerIsEnteredWithThePasswordOfTheEnvironment();
    void sessionsThatAreNotSeenAreNotDenied();
    void wrongPasswordsAndClosedPortsAreToldApart();
    void theBusierCopyIsPointedAt();
    void aSourceThatTheProjectDoesNotUseIsPointedAt();
    void whatOnlyTheMachineKnowsIsNotCounted();

private:
    QTemporaryDir m_folder{u"/tmp/rehome-find-XXXXXX"_s};
    std::optional<TestServer> m_server;
    std::optional<TestServer> m_other;
    QString m_socketFolder;
};

void TestDiscovery::initTestCase()
{
    m_server.emplace();
    m_other.emplace();
    m_socketFolder = m_server->folder() + u"/s"_s;
    QVERIFY(QDir().mkpath(m_socketFolder));
    QFile::setPermissions(m_folder.path(), QFileDevice::Permissions(0x7755));
    QFile::setPermissions(m_socketFolder, QFileDevice::Permissions(0x7777));
    runSql((*m_server)->superuser(), u"ALTER SYSTEM SET unix_socket_directories = '%1'"_s.arg(m_socketFolder));
    (*m_server)->stop({});
    PrivateServer::existing((*m_server)->folder()).start({});
}

void TestDiscovery::urlsAreReadAsDjangoEnvironWritesThem_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("parts");

    QTest::newRow("plain") << u"postgres://u:p@h:5433/d"_s << u"u:p@h:5433/d"_s;
    QTest::newRow("postgis") << u"postgis://u@h/d"_s << u"u:@h:/d"_s;
    QTest::newRow("psql") << u"psql://u:p@h/d"_s << u"u:p@h:/d"_s;
    QTest::newRow("driver") << u"postgresql+psycopg2://u:p@h/d"_s << u"u:p@h:/d"_s;
    QTest::newRow("encoded") << u"postgres://us%40er:p%23w%2F%3F@h/d%20b"_s << u"us@er:p#w/?@h:/d b"_s;
    QTest::newRow("a raw sign in the password") << u"postgres://u:p@ss@h/d"_s << u"u:p@ss@h:/d"_s;
    QTest::newRow("options of Django") << u"postgres://u:p@h/d?conn_max_age=600&sslmode=require"_s << u"u:p@h:/d"_s;
    QTest::newRow("socket as path") << u"postgres:////run/postgresql/d"_s << u":@/run/postgresql:/d"_s;
    QTest::newRow("socket as host") << u"postgres://u@%2Frun%2Fpostgresql/d"_s << u"u:@/run/postgresql:/d"_s;
    QTest::newRow("sixth version") << u"postgres://u@[::1]:5433/d"_s << u"u:@::1:5433/d"_s;
    QTest::newRow("two hosts") << u"postgres://u@a:1,b:2/d"_s << u"u:@a,b:1,2/d"_s;
    QTest::newRow("another engine") << u"mysql://u:p@h/d"_s << u"none"_s;
    QTest::newRow("no URL") << u"postgres"_s << u"none"_s;
}

void TestDiscovery::urlsAreReadAsDjangoEnvironWritesThem()
{
    QFETCH(QString, url);

    const auto address = addressOfUrl(url);

    QTEST(address ? partsOf(*address) : u"none"_s, "parts");
    if (address)
        QVERIFY(!address->others.contains(u"conn_max_age"_s));
}

void TestDiscovery::environmentFilesLoseQuotesAndComments()
{
    const auto variables = variablesOf("# A=0\r\nA=plain # comment\nexport B='single # kept'\nC=\"two\\\"fold\"\n"
                                       "D = ignored\nE=a#b\nF=$A\n\nG=\n",
                                       u".env"_s);

    QStringList found;
    for (const SetVariable &variable : variables)
        found += variable.name + u'=' + variable.value;
    QCOMPARE(found,
             (QStringList{u"A=plain"_s, u"B=single # kept"_s, u"C=two\"fold"_s, u"E=a#b"_s, u"F=plain"_s, u"G="_s}));
    QCOMPARE(variables[0].place, u".env, line 2"_s);
}

void TestDiscovery::variablesThatBelongTogetherNameOneDatabase()
{
    const auto found = databasesIn({{u"DB_HOST"_s, u"db"_s, u".env, line 1"_s},
                                    {u"DB_NAME"_s, u"shop"_s, u".env, line 2"_s},
                                    {u"DB_USER"_s, u"me"_s, u".env, line 3"_s},
                                    {u"DB_PASSWORD"_s, u"secret"_s, u".env, line 4"_s},
                                    {u"REPLICA_DATABASE_URL"_s, u"postgres://r@h/shop"_s, u".env, line 5"_s},
                                    {u"SQL_ENGINE"_s, u"django.db.backends.sqlite3"_s, u".env, line 6"_s},
                                    {u"SQL_DATABASE"_s, u"db.sqlite3"_s, u".env, line 7"_s},
                                    {u"SQL_USER"_s, u"x"_s, u".env, line 8"_s}});

    QCOMPARE(found.size(), 2u);
    QCOMPARE(found[0].foundIn, u"REPLICA_DATABASE_URL in .env, line 5"_s);
    QCOMPARE(partsOf(found[1].address), u"me:secret@db:/shop"_s);
    QCOMPARE(found[1].foundIn, u"DB_NAME and its like in .env, line 2"_s);
    QVERIFY(!found[1].foundIn.contains(u"secret"_s));
}

void TestDiscovery::environmentFilesOfTheProjectAreReadButExamplesAreNot()
{
    const QString project = m_folder.filePath(u"project/src"_s);
    QVERIFY(QDir().mkpath(project));
    QVERIFY(QDir().mkpath(m_folder.filePath(u"project/.git"_s)));
    write(project + u"/.env"_s, "DATABASE_URL=postgres://a@h/one\n");
    write(project + u"/.env.example"_s, "DATABASE_URL=postgres://a@h/example\n");
    write(m_folder.filePath(u"project/prod.env"_s), "DATABASE_URL='postgres://b@h/two'\n");
    write(m_folder.filePath(u".env"_s), "DATABASE_URL=postgres://c@h/neighbour\n"); // beyond the repository

    QStringList databases;
    for (const KnownDatabase &known : databasesOfEnvironment(project).databases)
        databases += known.address.database;

    QCOMPARE(databases, (QStringList{u"one"_s, u"two"_s}));
}

void TestDiscovery::passFilesMayHoldCommentsAndEscapes()
{
    const auto found = databasesOfPassFile("# a comment:1:2:3:4\nh:5433:shop:me:p:w\n*:*:*:me:pw\n"
                                           "\\:\\:1:*:d\\\\b:us\\:er:pw\nlocalhost:*:*:*:pw\nbroken line\n",
                                           u"~/.pgpass"_s);

    QCOMPARE(found.size(), 3u);
    QCOMPARE(partsOf(found[0].address), u"me:@h:5433/shop"_s); // the password is libpq's to read
    QCOMPARE(found[0].foundIn, u"~/.pgpass, line 2"_s);
    QCOMPARE(partsOf(found[1].address), u"us:er:@::1:/d\\b"_s);
    QVERIFY(found[2].origin == Origin::Server);
}

void TestDiscovery::filesOfLibpqAreFoundAndAReadablePassFileIsPassedOver()
{
    const QString pass = m_folder.filePath(u"pgpass"_s);
    const QString services = m_folder.filePath(u"services.conf"_s);
    write(pass, "h:5433:shop:me:pw\n");
    write(services, "# [none]\n[shop live]\nhost=h\ndbname=shop # not a comment\n\n[archive]\ndbname=old\n");
    qputenv("PGPASSFILE", pass.toUtf8());
    qputenv("PGSERVICEFILE", services.toUtf8());
    qputenv("PGSYSCONFDIR", m_folder.path().toUtf8());

    const FoundDatabases found = databasesOfLibpqFiles();
    QFile::setPermissions(pass, QFileDevice::ReadOwner | QFileDevice::ReadOther);
    const FoundDatabases open = databasesOfLibpqFiles();
    for (const char *variable : {"PGPASSFILE", "PGSERVICEFILE", "PGSYSCONFDIR"})
        qunsetenv(variable);

    QCOMPARE(found.databases.size(), 3u);
    QCOMPARE(found.databases[1].address.service, u"shop live"_s);
    QCOMPARE(found.databases[2].foundIn, services + u", line 6"_s);
    QCOMPARE(open.databases.size(), 2u);
    QVERIFY(!open.places[0].asked && open.places[0].found.contains(u"chmod 600"_s));
}

void TestDiscovery::socketsAndClustersAreToldOnce()
{
    const auto sockets = serversOfSockets("Num RefCount Protocol Flags Type St Inode Path\n"
                                          "000: 00000002 00000000 00010000 0001 01 123 /tmp/a b/.s.PGSQL.5433\n"
                                          "001: 00000003 00000000 00000000 0001 03 124 /tmp/a b/.s.PGSQL.5433\n"
                                          "002: 00000003 00000000 00000000 0001 03 125 /run/dbus/socket\n");
    const auto clusters =
        serversOfClusters("13 old  5432 down   postgres /var/lib/postgresql/13/old /var/log/a.log\n"
                          "15 main 5434 online postgres /var/lib/postgresql/15/main /var/log/b.log\n");

    QCOMPARE(sockets.size(), 1u);
    QCOMPARE(sockets[0].address.host, u"/tmp/a b"_s);
    QCOMPARE(sockets[0].address.port, u"5433"_s);
    QCOMPARE(clusters.places.size(), 2u);
    QVERIFY(!clusters.places[0].asked);
    QCOMPARE(clusters.databases.size(), 1u);
    QCOMPARE(clusters.databases[0].address.port, u"5434"_s);
}

void TestDiscovery::threeAddressesOfOneServerAreOneServer()
{
    const ServerAddress overTcp = m_server->newDatabase();
    ServerAddress overSocket = overTcp;
    overSocket.host = m_socketFolder;
    overSocket.password = overTcp.password;
    ServerAddress byName = overTcp;
    byName.host = u"localhost"_s;
    // A role that may see nothing of the server but when it started.
    const ServerAddress asOrdinary = (*m_server)->ensureRole(u"plain"_s, overTcp.database, {});
    runSql((*m_server)->superuser(), u"REVOKE EXECUTE ON FUNCTION pg_control_system() FROM PUBLIC"_s);

    KnownDatabase chosen = named(u"settings"_s, overTcp);
    chosen.chosen = chosen.isDefault = true;
    const DatabaseInventory found =
        databaseInventory({chosen, named(u"socket"_s, overSocket), named(u"localhost"_s, byName),
                           named(u"ordinary"_s, asOrdinary), named(u"other"_s, m_other->newDatabase())},
                          {});

    QCOMPARE(found.servers.size(), 2u);
    QCOMPARE(found.servers[0].addresses.size(), 2); // localhost and 127.0.0.1 are one
    QVERIFY(found.servers[0].addresses[1].startsWith(u"socket in "_s));
    QVERIFY(found.servers[0].knownBy.contains(found.servers[0].systemIdentifier));
    QVERIFY(!found.servers[0].systemIdentifier.isEmpty());
    QVERIFY(found.servers[0].systemIdentifier != found.servers[1].systemIdentifier);
    QCOMPARE(found.databases.size(), 2u);
    QCOMPARE(found.databases[0].foundIn, u"settings; socket; localhost; ordinary"_s);
    QVERIFY(found.databases[0].chosen && found.databases[0].used);
    QVERIFY(found.servers[0].databases.join(u'|').contains(overTcp.database + u" ("_s));
}

void TestDiscovery::aServerWithoutANameIsAskedForTheSourceWithoutItsPassword()
{
    KnownDatabase chosen = named(u"settings"_s, m_server->newDatabase());
    chosen.chosen = true;
    chosen.address.password = rehome::core::Secret(u"never given away"_s);
    KnownDatabase server{.foundIn = u"port"_s, .origin = Origin::Server};
    server.address.host = u"127.0.0.1"_s;
    server.address.port = QString::number((*m_other)->port());
    KnownDatabase nobody = server;
    nobody.address.port = u"1"_s;

    const auto looks = serverLooks({server, nobody}, chosen.address, {});

    QVERIFY(looks[0].error && looks[0].isPostgres()); // it wants a password, and got none
    QVERIFY(looks[0].error->details().contains(u"no password supplied"_s));
    QVERIFY(looks[1].error && !looks[1].isPostgres());
    chosen.address.password = {};
    const DatabaseInventory found = databaseInventory({chosen, server, nobody}, {});
    QCOMPARE(found.databases.size(), 1u);
    QCOMPARE(found.servers.size(), 2u);
    QVERIFY(!found.servers[1].reachable && !found.servers[1].problem.isEmpty());
    QVERIFY(found.servers[1].knownBy.contains(u"cannot be told"_s));
}

void TestDiscovery::thePasswordOfTheEnvironmentIsForTheSourceOnly()
{
    Eavesdropper fake;
    const auto restore = qScopeGuard([] { qunsetenv("PGPASSWORD"); });
    qputenv("PGPASSWORD", "of production");
    const ServerAddress source{.host = u"db.example.org"_s, .port = u"5432"_s, .database = u"shop"_s, .user = u"me"_s};
    const ServerAddress there{.host = u"127.0.0.1"_s, .port = fake.port(), .database = u"shop"_s, .user = u"me"_s};
    std::vector<KnownDatabase> found;
    for (const Origin origin : {Origin::Settings, Origin::Project, Origin::Machine, Origin::Server})
        found.push_back(named(u"found"_s, there, origin));
    found.push_back(named(u"port"_s, {.host = u"127.0.0.1"_s, .port = fake.port()}, Origin::Server));
    KnownDatabase chosen = named(u"--source"_s, there);
    chosen.chosen = true;

    const auto looks = serverLooks(found, source, {});
    const QStringList leaked = fake.passwords();
    const int visitors = fake.visitors();
    (void)serverLooks({chosen}, there, {});

    for (const ServerLook &look : looks)
        QVERIFY(look.error && look.isPostgres());
    QVERIFY(visitors >= 5);
    QVERIFY2(leaked.isEmpty(), qPrintable(leaked.join(u'|')));
    QVERIFY(fake.passwords().contains(u"of production"_s)); // that one is meant
}

void TestDiscovery::aServiceAndAPassFileKeepTheirPasswords()
{
    Eavesdropper fake;
    const QString pass = m_folder.filePath(u"pgpass2"_s);
    const QString services = m_folder.filePath(u"services2.conf"_s);
    write(pass, "127.0.0.1:" + fake.port().toUtf8() + ":shop:me:from the pass file\n");
    write(services, "[archive]\nhost=127.0.0.1\nport=" + fake.port().toUtf8() +
                        "\ndbname=old\nuser=clerk\npassword=of the service\n");
    const auto restore = qScopeGuard([] {
        for (const char *variable : {"PGPASSWORD", "PGPASSFILE", "PGSERVICEFILE"})
            qunsetenv(variable);
    });
    qputenv("PGPASSWORD", "of production");
    qputenv("PGPASSFILE", pass.toUtf8());
    qputenv("PGSERVICEFILE", services.toUtf8());

    (void)serverLooks(
        {named(u"file"_s, {.host = u"127.0.0.1"_s, .port = fake.port(), .database = u"shop"_s, .user = u"me"_s},
               Origin::Machine),
         named(u"service"_s, {.service = u"archive"_s}, Origin::Machine)},
        {.host = u"db.example.org"_s, .database = u"shop"_s}, {});

    QStringList given = fake.passwords();
    given.removeDuplicates();
    given.sort();
    QCOMPARE(given, (QStringList{u"from the pass file"_s, u"of the service"_s}));
}

void TestDiscovery::theSourcesOwnServerIsEnteredWithThePasswordOfTheEnvironment()
{
    ServerAddress source = m_server->newDatabase();
    const auto restore = qScopeGuard([] { qunsetenv("PGPASSWORD"); });
    qputenv("PGPASSWORD", source.password.reveal().toUtf8());
    source.password = {};
    source.passFile = u"/dev/null"_s;
    KnownDatabase chosen = named(u"--source"_s, source);
    chosen.chosen = true;
    KnownDatabase same = named(u".env"_s, source, Origin::Project);
    same.address.host = u"localhost"_s;

    const auto looks = serverLooks({chosen, same}, source, {});

    QVERIFY(looks[0].reachable());
    QVERIFY(looks[1].reachable());
}

void TestDiscovery::sessionsThatAreNotSeenAreNotDenied()
{
    const ServerAddress address = m_server->newDatabase();
    const ServerAddress blind = (*m_server)->ensureRole(u"blind"_s, address.database, {});
    KnownDatabase chosen = named(u"settings"_s, blind);
    chosen.chosen = chosen.isDefault = true;

    const DatabaseInventory alone = databaseInventory({chosen}, {});
    runSql(address, u"GRANT pg_read_all_stats TO blind"_s);
    const DatabaseInventory seeing = databaseInventory({chosen}, {});

    QCOMPARE(alone.databases[0].sessions, -1);
    QVERIFY2(alone.usedBecause.contains(u"cannot be told"_s), qPrintable(alone.usedBecause));
    QVERIFY2(seeing.usedBecause.contains(u"Nobody else was connected"_s), qPrintable(seeing.usedBecause));
}

void TestDiscovery::wrongPasswordsAndClosedPortsAreToldApart()
{
    KnownDatabase chosen = named(u"settings"_s, m_server->newDatabase());
    chosen.chosen = true;
    ServerAddress wrong = chosen.address;
    wrong.passFile = u"/dev/null"_s;
    wrong.user = u"plain"_s;
    wrong.password = rehome::core::Secret(u"wrong"_s);
    ServerAddress closed = chosen.address;
    closed.port = u"1"_s;

    const DatabaseInventory found =
        databaseInventory({chosen, named(u".env"_s, wrong, Origin::Project), named(u"old"_s, closed)}, {});

    QCOMPARE(found.databases.size(), 3u);
    QVERIFY(found.databases[1].problem.contains(u"refused user or password"_s));
    QVERIFY(!found.databases[1].problem.contains(u"wrong"_s));
    QVERIFY(found.databases[2].problem.contains(u"No server is listening"_s));
    QCOMPARE(found.databases[1].server, found.databases[0].server); // the same place
    QCOMPARE(found.databases[2].server, -1);                        // nobody is there
    QCOMPARE(found.servers.size(), 1u);
}

void TestDiscovery::theBusierCopyIsPointedAt()
{
    ServerAddress old = m_server->newDatabase();
    ServerAddress live = m_other->newDatabase();
    runSql(m_server->newDatabase(), u"SELECT 1"_s);
    runSql((*m_server)->superuser(), u"ALTER DATABASE %1 RENAME TO shop"_s.arg(old.database));
    runSql((*m_other)->superuser(), u"ALTER DATABASE %1 RENAME TO shop"_s.arg(live.database));
    old.database = live.database = u"shop"_s;
    const QString table =
        u"CREATE TABLE visit (id int, at timestamptz); INSERT INTO visit VALUES (1, %1), (2, 'infinity')"_s;
    runSql(old, table.arg(u"'2020-01-02 03:04:05+00'"_s));
    runSql(live, table.arg(u"now()"_s));
    KnownDatabase chosen = named(u"settings"_s, old);
    chosen.chosen = chosen.isDefault = true;

    const DatabaseInventory quiet = databaseInventory({chosen, named(u".env"_s, old, Origin::Project)}, {});
    const DatabaseInventory found = databaseInventory({chosen, named(u".env"_s, live, Origin::Project)}, {});

    QVERIFY(!hasFinding(quiet, u"other-copy-is-busier"_s));
    QVERIFY(quiet.usedBecause.contains(u"2020-01-02 03:04"_s));
    QVERIFY(hasFinding(found, u"other-copy-is-busier"_s));
    QCOMPARE(found.databases[0].newestRow, QDateTime::fromString(u"2020-01-02T03:04:05Z"_s, Qt::ISODate));
    QCOMPARE(found.databases[1].comparedToChosen, u"the same tables with the same numbers of rows"_s);
}

void TestDiscovery::aSourceThatTheProjectDoesNotUseIsPointedAt()
{
    KnownDatabase chosen = named(u"given"_s, m_server->newDatabase());
    chosen.chosen = true;
    KnownDatabase used = named(u"settings"_s, m_server->newDatabase());
    used.isDefault = true;

    const DatabaseInventory found = databaseInventory({chosen, used}, {});

    QVERIFY(hasFinding(found, u"source-is-not-used"_s));
    QVERIFY(found.databases[1].used && !found.databases[0].used);
    QVERIFY(found.usedBecause.contains(used.address.database));
}

void TestDiscovery::whatOnlyTheMachineKnowsIsNotCounted()
{
    KnownDatabase chosen = named(u"settings"_s, m_server->newDatabase());
    chosen.chosen = true;
    const ServerAddress warehouse = m_server->newDatabase();
    runSql(warehouse, u"CREATE TABLE large (i int)"_s);

    const DatabaseInventory found = databaseInventory({chosen, named(u"~/.pgpass"_s, warehouse, Origin::Machine)}, {});

    QCOMPARE(found.databases[1].rows, -1);
    QCOMPARE(found.databases[1].tables, 1);
    QVERIFY(!found.databases[1].ofProject);
    QVERIFY(found.databases[1].comparedToChosen.contains(u"does not name it"_s));
}

QTEST_GUILESS_MAIN(TestDiscovery)
#include "tst_discovery.moc"
