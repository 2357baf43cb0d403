// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/scrubbed_arguments.h"

#include <QTest>

using namespace Qt::StringLiterals;
using rehome::cli::scrubbedArguments;

/// What `ps` shows of a call once the program has read it.
class TestScrubbedArguments final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPasswordIsBlanked_data();
    void aPasswordIsBlanked();
    void whatHoldsNoPasswordStays_data();
    void whatHoldsNoPasswordStays();
    void everyArgumentIsLookedThroughButTheProgram();
};

namespace {

/// The arguments as the program gets them, and what is left of them where the system keeps them.
std::pair<QStringList, QByteArrayList> scrubbed(QByteArrayList words)
{
    words.prepend("rehome-cli");
    std::vector<char *> pointers;
    for (QByteArray &word : words)
        pointers.push_back(word.data());
    const QStringList read = scrubbedArguments(int(pointers.size()), pointers.data());
    QByteArrayList left;
    for (const char *pointer : pointers)
        left += QByteArray(pointer);
    return {read.mid(1), left.mid(1)};
}

} // namespace

void TestScrubbedArguments::aPasswordIsBlanked_data()
{
    QTest::addColumn<QByteArray>("argument");
    QTest::addColumn<QByteArray>("left");
    const auto row = [](const char *name, const char *argument, const char *left) {
        QTest::newRow(name) << QByteArray(argument) << QByteArray(left);
    };
    row("URL", "postgresql://clerk:secret@db:5432/shop", "postgresql://clerk:xxxxxx@db:5432/shop");
    row("URL without a user", "postgresql://:secret@db/shop", "postgresql://:xxxxxx@db/shop");
    row("percent-encoded", "postgis://u:a%2Fb%40c@db/shop", "postgis://u:xxxxxxxxx@db/shop");
    row("with an at sign", "postgres://u:a@b@db/shop", "postgres://u:xxx@db/shop");
    row("with a slash", "postgres://u:a/b@db/shop", "postgres://u:xxx@db/shop");
    row("with a space", "postgres://u:a b@db/shop", "postgres://u:xxx@db/shop");
    row("not ASCII", "postgres://u:pä€@db/shop", "postgres://u:xxxxxx@db/shop");
    row("URL's query", "postgres://db/shop?user=u&password=secret&x=1",
        "postgres://db/shop?user=u&password=xxxxxx&x=1");
    row("at sign in the query", "postgres://db:5432/shop?password=se@cret", "postgres://db:5432/shop?password=xxxxxxx");
    row("both", "postgres://u:one@db/shop?password=two", "postgres://u:xxx@db/shop?password=xxx");
    row("the key's password", "postgres://db/shop?sslpassword=secret", "postgres://db/shop?sslpassword=xxxxxx");
    row("keywords", "host=db password=secret dbname=shop", "host=db password=xxxxxx dbname=shop");
    row("keywords, first", "password=secret host=db", "password=xxxxxx host=db");
    row("keywords, spaces", "host=db password = secret", "host=db password = xxxxxx");
    row("keywords, quoted", R"(password='it\'s a secret' host=db)", "password=xxxxxxxxxxxxxxxx host=db");
    row("keywords, escaped space", R"(password=a\ b host=db)", "password=xxxx host=db");
    row("keywords, the key's", "sslpassword=secret host=db", "sslpassword=xxxxxx host=db");
    row("option and URL in one", "--source=postgres://u:secret@db/shop", "--source=postgres://u:xxxxxx@db/shop");
    row("option and keywords in one", "--source=password=secret host=db", "--source=password=xxxxxx host=db");
    row("a command with two URLs", "curl https://u:one@a/ https://u:two@b/", "curl https://u:xxx@a/ https://u:xxx@b/");
}

void TestScrubbedArguments::aPasswordIsBlanked()
{
    QFETCH(const QByteArray, argument);
    QFETCH(const QByteArray, left);

    const auto [read, kept] = scrubbed({argument});

    QCOMPARE(kept.value(0), left);
    QCOMPARE(read.value(0), QString::fromUtf8(argument));
}

void TestScrubbedArguments::whatHoldsNoPasswordStays_data()
{
    QTest::addColumn<QByteArray>("argument");
    for (const char *argument :
         {"postgresql://clerk@db:5432/shop", "postgresql://db:5432/shop", "host=db port=5432 passfile=/home/u/.pgpass",
          "shop_service", "run", "--yes", "", "/srv/old:new@home/shop", "--skip", "data.verify=the password was lost",
          "postgresql://[::1]:5433/shop?sslmode=require"})
        QTest::newRow(argument) << QByteArray(argument);
}

void TestScrubbedArguments::whatHoldsNoPasswordStays()
{
    QFETCH(const QByteArray, argument);

    const auto [read, kept] = scrubbed({argument});

    QCOMPARE(kept.value(0), argument);
    QCOMPARE(read.value(0), QString::fromUtf8(argument));
}

void TestScrubbedArguments::everyArgumentIsLookedThroughButTheProgram()
{
    const auto [read, kept] =
        scrubbed({"verify", "--source", "postgres://u:one@a/b", "--target", "host=c password=two"});

    QCOMPARE(kept, (QByteArrayList{"verify", "--source", "postgres://u:xxx@a/b", "--target", "host=c password=xxx"}));
    QCOMPARE(read, (QStringList{u"verify"_s, u"--source"_s, u"postgres://u:one@a/b"_s, u"--target"_s,
                                u"host=c password=two"_s}));
}

QTEST_GUILESS_MAIN(TestScrubbedArguments)
#include "tst_scrubbed_arguments.moc"
