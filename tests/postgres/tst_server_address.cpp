// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/session/server_address.h"
#include "support/test_errors.h"

#include <QTest>

using namespace Qt::StringLiterals;
using rehome::core::ErrorCode;
using rehome::postgres::ServerAddress;
using rehome::testing::errorOf;

namespace {

const QString canary = u"Kanarien-4711"_s;

}

class TestServerAddress final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFormIsUnderstood_data();
    void everyFormIsUnderstood();
    void badFormsAreRefusedWithoutQuotingAPassword_data();
    void badFormsAreRefusedWithoutQuotingAPassword();
    void nothingThatIsShownHoldsThePassword();
    void thePasswordOfTheEnvironmentCanBeKeptBack();
    void theUrlIsUnderstoodAgain_data();
    void theUrlIsUnderstoodAgain();
    void connectionsNoticeADeadServer();
};

void TestServerAddress::everyFormIsUnderstood_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected"); // host, port, database, user, password, service
    const auto row = [](const char *name, const QString &text, const QStringList &expected) {
        QTest::newRow(name) << text << expected;
    };
    const QString none;
    row("postgresql", u"postgresql://u:p@h:5433/d"_s, {u"h"_s, u"5433"_s, u"d"_s, u"u"_s, u"p"_s, none});
    row("postgres", u"postgres://u:p@h/d"_s, {u"h"_s, none, u"d"_s, u"u"_s, u"p"_s, none});
    row("postgis", u" postgis://h/d \n"_s, {u"h"_s, none, u"d"_s, none, none, none});
    row("percent encoding", u"postgres://a%40b:p%3F%2F%23%3A%C3%BC@h/d%20e"_s,
        {u"h"_s, none, u"d e"_s, u"a@b"_s, u"p?/#:ü"_s, none});
    row("several hosts", u"postgresql://u@h1:1,h2:2/d"_s, {u"h1,h2"_s, u"1,2"_s, u"d"_s, u"u"_s, none, none});
    row("IPv6", u"postgresql://u@[::1]:5433/d"_s, {u"::1"_s, u"5433"_s, u"d"_s, u"u"_s, none, none});
    row("socket in a URL", u"postgresql://%2Fvar%2Frun/d"_s, {u"/var/run"_s, none, u"d"_s, none, none, none});
    row("socket in a query", u"postgresql:///d?host=/var/run&port=5"_s,
        {u"/var/run"_s, u"5"_s, u"d"_s, none, none, none});
    row("keywords", u"host=h port=1 dbname='d e' user='it\\'s' password='a\\\\b c'"_s,
        {u"h"_s, u"1"_s, u"d e"_s, u"it's"_s, u"a\\b c"_s, none});
    row("one keyword", u"dbname=shop"_s, {none, none, u"shop"_s, none, none, none});
    row("service", u"shop_live-1.de"_s, {none, none, none, none, none, u"shop_live-1.de"_s});
    row("service keyword", u"service=shop"_s, {none, none, none, none, none, u"shop"_s});
    row("nothing but a scheme", u"postgresql://"_s, {none, none, none, none, none, none});
}

void TestServerAddress::everyFormIsUnderstood()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, expected);

    const ServerAddress address = ServerAddress::parse(text);

    QCOMPARE((QStringList{address.host, address.port, address.database, address.user, address.password.reveal(),
                          address.service}),
             expected);
}

void TestServerAddress::badFormsAreRefusedWithoutQuotingAPassword_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("blank") << u"  "_s;
    QTest::newRow("another database") << u"mysql://u:Kanarien-4711@h/d"_s;
    QTest::newRow("unknown query") << u"postgresql://u:Kanarien-4711@h/d?Kanarien-4711=1"_s;
    QTest::newRow("raw percent") << u"postgresql://u:%Kanarien-4711@h/d"_s;
    QTest::newRow("percent zero") << u"postgresql://u:Kanarien-4711%00@h/d"_s;
    QTest::newRow("raw slash") << u"postgresql://u:5/Kanarien-4711?a@h/d"_s;
    QTest::newRow("unfinished IPv6") << u"postgresql://u:Kanarien-4711@[::1/d"_s;
    QTest::newRow("password with a blank") << u"host=h password=x Kanarien-4711"_s;
    QTest::newRow("unknown keyword") << u"host=h Kanarien-4711=x"_s;
    QTest::newRow("open quote") << u"host=h password='Kanarien-4711"_s;
    QTest::newRow("quote in the middle") << u"host=h Kanarien-4711\": x=y z"_s;
    QTest::newRow("a path") << u"/var/lib/Kanarien-4711"_s;
}

void TestServerAddress::badFormsAreRefusedWithoutQuotingAPassword()
{
    QFETCH(const QString, text);

    const auto error = errorOf([&] { (void)ServerAddress::parse(text); });

    QVERIFY(error);
    QCOMPARE(error->code(), ErrorCode::BadInput);
    QVERIFY(!error->whatToDo().isEmpty());
    const QString all = error->whatHappened() + error->whatToDo() + error->details();
    QVERIFY2(!all.contains(canary), qPrintable(all));
}

void TestServerAddress::nothingThatIsShownHoldsThePassword()
{
    const ServerAddress address =
        ServerAddress::parse(u"postgresql://shop:%1@db:5432/shop?sslpassword=%1&sslmode=prefer"_s.arg(canary));

    for (const QString &shown : {address.display(), address.url(), address.toolConnection()})
        QVERIFY2(!shown.contains(canary), qPrintable(shown));
    QCOMPARE(address.display(), u"shop at db port 5432 as shop"_s);
    QVERIFY(QString::fromStdString(address.connectionString()).contains(u"password='%1'"_s.arg(canary)));
    QCOMPARE(address.secrets().value(u"PGPASSWORD"_s).reveal(), canary);
    QVERIFY(ServerAddress::parse(u"host=h"_s).secrets().isEmpty());
}

void TestServerAddress::thePasswordOfTheEnvironmentCanBeKeptBack()
{
    ServerAddress address{.host = u"h"_s, .user = u"u"_s};
    QVERIFY(address.secrets().isEmpty());

    address.withoutEnvironmentPassword = true;

    QVERIFY(address.connectionString().find("password=''") != std::string::npos);
    QVERIFY(address.secrets().contains(u"PGPASSWORD"_s)); // a child's own, empty one
    QVERIFY(address.secrets().value(u"PGPASSWORD"_s).isEmpty());
    address.password = rehome::core::Secret(u"its own"_s);
    QVERIFY(address.connectionString().find("password='its own'") != std::string::npos);
}

void TestServerAddress::theUrlIsUnderstoodAgain_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"postgresql://u@h:5433/d", "postgresql://a%40b@h/d%20%25e", "postgresql://u@h1:1,h2:2/d",
                             "postgresql://h1:5,h2:5/d", "postgresql://u@[::1]:5/d", "postgresql://%2Fvar%2Frun:6/d",
                             "postgresql://h/d?sslmode=verify-full&options=-c%20a%3Db", "service=shop",
                             "postgresql://u@h/d?passfile=/a%20b&service=x", "postgresql://h/d?hostaddr=10.0.0.1"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestServerAddress::theUrlIsUnderstoodAgain()
{
    QFETCH(const QString, text);
    const ServerAddress address = ServerAddress::parse(text);

    const ServerAddress again = ServerAddress::parse(address.url());

    QCOMPARE(QString::fromStdString(again.connectionString()), QString::fromStdString(address.connectionString()));
}

void TestServerAddress::connectionsNoticeADeadServer()
{
    const QString plain = ServerAddress::parse(u"host=h"_s).toolConnection();
    const QString chosen = ServerAddress::parse(u"host=h connect_timeout=3 application_name=x"_s).toolConnection();

    for (const char *word :
         {"connect_timeout='10'", "keepalives_idle='2'", "keepalives_count='3'", "tcp_user_timeout='5000'"})
        QVERIFY2(plain.contains(QLatin1String(word)), word);
    QVERIFY(chosen.contains(u"connect_timeout='3'"_s));
}

QTEST_APPLESS_MAIN(TestServerAddress)
#include "tst_server_address.moc"
