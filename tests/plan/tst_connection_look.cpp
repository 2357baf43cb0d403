// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/connection_look.h"

#include "django/small_project.h"
#include "plan/migration_setup.h"
#include "support/test_errors.h"
#include "support/test_server.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rehome;
using namespace rehome::plan;
using namespace rehome::testing;
using core::ErrorCode;

/// A visit to a database before the migration begins, on a real server.
class TestConnectionLook final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void anAddressIsTakenApart_data();
    void anAddressIsTakenApart();
    void partsBecomeAnAddress();
    void aVisitTellsWhatIsThere();
    void whatMayNotBeReadIsNamed();
    void aVisitThatFailsSaysWhy_data();
    void aVisitThatFailsSaysWhy();
    void theProjectsSettingsGiveTheirPassword();
    void aGivenPasswordWinsOverTheSettings();
    void theChosenEntryOfTheSettingsIsMigrated();
    void aGivenPasswordEntersAFoundDatabase();
    void noDocumentsMeansNone();

private:
    [[nodiscard]] QString url(const QString &user = u"clerk"_s) const
    {
        return u"postgresql://%1@127.0.0.1:%2/%3"_s.arg(user).arg((*m_server)->port()).arg(m_database.database);
    }
    /// Two entries: "default" is not there, "second" is the test's database.
    [[nodiscard]] QString settings(const QString &password = u"till-4711"_s) const;

    std::unique_ptr<TestServer> m_server;
    postgres::ServerAddress m_database;
};

QString TestConnectionLook::settings(const QString &password) const
{
    return uR"(
DATABASES["default"]["PORT"] = 1
DATABASES["second"] = {"ENGINE": "django.db.backends.postgresql", "NAME": "%1", "USER": "clerk", "PASSWORD": "%2",
                       "HOST": "127.0.0.1", "PORT": %3})"_s.arg(m_database.database, password)
        .arg((*m_server)->port());
}

void TestConnectionLook::initTestCase()
{
    qunsetenv("DJANGO_SETTINGS_MODULE");
    qunsetenv("PGPASSWORD");
    m_server = std::make_unique<TestServer>();
    m_database = m_server->newDatabase();
    runSql(m_database, u"CREATE ROLE clerk LOGIN PASSWORD 'till-4711'; CREATE ROLE guest LOGIN PASSWORD 'till-4711';"
                       "CREATE TABLE public.invoice (id serial PRIMARY KEY, total numeric);"
                       "CREATE TABLE public.\"Staff\" (id int PRIMARY KEY);"
                       "CREATE TABLE public.mine (id int PRIMARY KEY, owner text);"
                       "ALTER TABLE public.mine ENABLE ROW LEVEL SECURITY;"
                       "CREATE TABLE public.parts (id int) PARTITION BY LIST (id);"
                       "CREATE TABLE public.parts_1 PARTITION OF public.parts FOR VALUES IN (1);"
                       "ALTER TABLE public.invoice OWNER TO clerk; ALTER TABLE public.\"Staff\" OWNER TO clerk;"
                       "ALTER TABLE public.mine OWNER TO clerk; ALTER TABLE public.parts OWNER TO clerk;"
                       "ALTER TABLE public.parts_1 OWNER TO clerk;"
                       "GRANT SELECT ON public.invoice, public.mine, public.parts, public.parts_1 TO guest"_s);
}

void TestConnectionLook::anAddressIsTakenApart_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("parts");
    QTest::addColumn<QString>("url");
    QTest::newRow("URL") << u"postgres://me:pw%2F1@db.example:5433/shop?sslmode=require"_s
                         << u"db.example|5433|shop|me|require|pw/1"_s
                         << u"postgresql://me@db.example:5433/shop?sslmode=require"_s;
    QTest::newRow("keywords") << u"host=a dbname=b user=c password=d connect_timeout=3"_s << u"a||b|c||d"_s
                              << u"postgresql://c@a/b?connect_timeout=3"_s;
    QTest::newRow("service") << u"production"_s << u"|||||"_s << u"postgresql:///?service=production"_s;
}

void TestConnectionLook::anAddressIsTakenApart()
{
    QFETCH(const QString, text);
    QFETCH(const QString, parts);
    QFETCH(const QString, url);

    const AddressParts found = addressParts(text);

    QCOMPARE(QStringList({found.host, found.port, found.database, found.user, found.tlsMode, found.password.reveal()})
                 .join(u'|'),
             parts);
    QCOMPARE(found.url, url);
    QCOMPARE(found.isService, text == u"production"_s);
}

void TestConnectionLook::partsBecomeAnAddress()
{
    const AddressParts parts{
        .host = u"db.example"_s, .port = u"5433"_s, .database = u"a b"_s, .user = u"me"_s, .tlsMode = u"verify-full"_s};

    QCOMPARE(addressUrl(parts), u"postgresql://me@db.example:5433/a%20b?sslmode=verify-full"_s);
}

void TestConnectionLook::aVisitTellsWhatIsThere()
{
    const ConnectionLook look = tryConnection({.address = url(), .password = core::Secret(u"till-4711"_s)}, {});

    QVERIFY(look.serverVersion.toDouble() >= 13);
    QCOMPARE(look.database, m_database.database);
    QCOMPARE(look.user, u"clerk"_s);
    QCOMPARE(look.tables, 4); // the root of a partitioned table has no rows of its own
    QVERIFY(look.bytes > 1'000'000);
    QCOMPARE(look.unreadable, QStringList());
}

void TestConnectionLook::whatMayNotBeReadIsNamed()
{
    const ConnectionLook look =
        tryConnection({.address = url(u"guest"_s), .password = core::Secret(u"till-4711"_s)}, {});

    QCOMPARE(look.unreadable, (QStringList{u"public.Staff"_s, u"public.invoice_id_seq"_s, u"public.mine"_s}));
}

void TestConnectionLook::aVisitThatFailsSaysWhy_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("no such host") << u"postgresql://clerk@no-such-host.invalid/db"_s << ErrorCode::NoSuchHost;
    QTest::newRow("nobody listens") << u"postgresql://clerk@127.0.0.1:1/db"_s << ErrorCode::ConnectionRefused;
    QTest::newRow("wrong password") << u"postgresql://clerk:canary-7@127.0.0.1:PORT/template1"_s
                                    << ErrorCode::WrongPassword;
    QTest::newRow("no such database") << u"postgresql://clerk:till-4711@127.0.0.1:PORT/nothing_here"_s
                                      << ErrorCode::NoSuchDatabase;
    QTest::newRow("no TLS there") << u"postgresql://clerk:till-4711@127.0.0.1:PORT/template1?sslmode=require"_s
                                  << ErrorCode::ServerUnsuitable;
    QTest::newRow("not an address") << u"mysql://clerk@127.0.0.1/db"_s << ErrorCode::BadInput;
}

void TestConnectionLook::aVisitThatFailsSaysWhy()
{
    QFETCH(QString, address);
    QFETCH(const ErrorCode, code);
    address.replace(u"PORT"_s, QString::number((*m_server)->port()));

    const auto error = errorOf([&] { return tryConnection({.address = address}, {}); });

    QVERIFY(error);
    QCOMPARE(error->code(), code);
    QVERIFY(!error->whatToDo().isEmpty());
    QVERIFY(!(error->whatHappened() + error->details()).contains(u"canary-7"_s));
}

void TestConnectionLook::theProjectsSettingsGiveTheirPassword()
{
    const QString python = pythonWithDjango();
    if (python.isEmpty())
        QSKIP("no Python with Django on this machine");
    const SmallProject project(settings());

    const ConnectionLook look = tryConnection(
        {.address = url(), .projectFolder = project.folder(), .interpreter = python, .alias = u"second"_s}, {});

    QCOMPARE(look.user, u"clerk"_s);
}

void TestConnectionLook::aGivenPasswordWinsOverTheSettings()
{
    const QString python = pythonWithDjango();
    if (python.isEmpty())
        QSKIP("no Python with Django on this machine");
    const SmallProject project(settings());

    QCOMPARE(endingOf([&] {
                 return tryConnection({.address = url(),
                                       .password = core::Secret(u"canary-7"_s),
                                       .projectFolder = project.folder(),
                                       .interpreter = python,
                                       .alias = u"second"_s},
                                      {});
             }),
             u"WrongPassword"_s);
}

void TestConnectionLook::theChosenEntryOfTheSettingsIsMigrated()
{
    const QString python = pythonWithDjango();
    if (python.isEmpty())
        QSKIP("no Python with Django on this machine");
    const SmallProject project(settings());
    const QTemporaryDir place;
    core::Redactor redactor;
    SetupRequest request{.folder = place.filePath(u"shop.rehome"_s),
                         .projectFolder = project.folder(),
                         .interpreter = python,
                         .sourceAlias = u"second"_s};

    const MigrationSettings made = setUpMigration(request, redactor, {});

    QCOMPARE(made.sourceAlias, u"second"_s);
    QCOMPARE(made.source, url());
    QCOMPARE(made.databaseName, m_database.database);
    request.folder = place.filePath(u"other.rehome"_s);
    request.sourceAlias = u"third"_s;
    const auto error = errorOf([&] { return setUpMigration(request, redactor, {}); });
    QVERIFY(error);
    QVERIFY2(error->whatHappened().contains(u"'third'"_s), qPrintable(error->whatHappened()));
    QVERIFY(!QFile::exists(request.folder));
}

void TestConnectionLook::aGivenPasswordEntersAFoundDatabase()
{
    const QString python = pythonWithDjango();
    if (python.isEmpty())
        QSKIP("no Python with Django on this machine");
    const SmallProject project(settings(u"outdated"_s));
    const QTemporaryDir place;
    core::Redactor redactor;
    SetupRequest request{.folder = place.filePath(u"shop.rehome"_s),
                         .projectFolder = project.folder(),
                         .interpreter = python,
                         .sourceAlias = u"second"_s};

    QCOMPARE(endingOf([&] { return setUpMigration(request, redactor, {}); }), u"WrongPassword"_s);
    request.sourcePassword = core::Secret(u"till-4711"_s);
    QCOMPARE(setUpMigration(request, redactor, {}).sourceAlias, u"second"_s);
    QFile json(place.filePath(u"shop.rehome/migration.json"_s));
    QVERIFY(json.open(QIODevice::ReadOnly));
    QVERIFY(!json.readAll().contains("till-4711"));
}

void TestConnectionLook::noDocumentsMeansNone()
{
    const QString python = pythonWithDjango();
    if (python.isEmpty())
        QSKIP("no Python with Django on this machine");
    const SmallProject project(settings());
    project.put(u"pdfs/a.pdf"_s, {});
    const QTemporaryDir place;
    core::Redactor redactor;
    SetupRequest request{.folder = place.filePath(u"a.rehome"_s),
                         .projectFolder = project.folder(),
                         .interpreter = python,
                         .sourceAlias = u"second"_s};

    QCOMPARE(setUpMigration(request, redactor, {}).pdfFolder, project.path(u"pdfs"_s));
    request.folder = place.filePath(u"b.rehome"_s);
    request.findPdfs = false;
    QCOMPARE(setUpMigration(request, redactor, {}).pdfFolder, QString());
}

QTEST_GUILESS_MAIN(TestConnectionLook)
#include "tst_connection_look.moc"
