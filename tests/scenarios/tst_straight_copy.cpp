// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/session/session.h"
#include "scenarios/cli_runner.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace rehome;

/// A migration whose data come straight from the old server, which lives on meanwhile.
class TstStraightCopy final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theDataAreThoseOfTheCopyNotOfTheBackup();
    void theyBelongToTheApplication();
    void aCopyThatIsKilledIsMadeAgain_data();
    void aCopyThatIsKilledIsMadeAgain();
    void whatTheOldServerWritesLaterIsNoDifference();
    void theLogSaysWhereTheyCameFrom();
    void whatIsLostOnTheNewSideIsSeen();

private:
    [[nodiscard]] tests::CliResult step(const QString &id) const
    {
        return m_cli.run({u"run"_s, u"m.rehome"_s, u"--yes"_s, u"--step"_s, id});
    }
    static void change(const QString &address, const QString &sql)
    {
        postgres::Session session(postgres::ServerAddress::parse(address), postgres::Access::ReadWrite, {});
        session.execute(sql);
    }
    static QString value(const QString &address, const QString &sql)
    {
        postgres::Session session(postgres::ServerAddress::parse(address), postgres::Access::ReadOnly, {});
        return session.value(sql);
    }

    tests::CliRunner m_cli;
    QString m_source;
};

namespace {

const QString newestNote = u"SELECT count(*) FROM public.extractor_transaction WHERE description LIKE 'written %'"_s;

QString rowWritten(const QString &when)
{
    return u"UPDATE public.extractor_transaction SET description = 'written %1' "
           "WHERE id = (SELECT %2(id) FROM public.extractor_transaction)"_s.arg(when, when == u"before"_s ? u"min"_s
                                                                                                          : u"max"_s);
}

} // namespace

void TstStraightCopy::initTestCase()
{
    m_cli.makeMigration();
    QFile settings(m_cli.path(u"m.rehome/migration.json"_s));
    QVERIFY(settings.open(QIODevice::ReadWrite));
    QJsonObject json = QJsonDocument::fromJson(settings.readAll()).object();
    m_source = json.value(u"source"_s).toString();
    m_source.replace(u"bankdocs@"_s, u"bankdocs:bankdocs-legacy-pw@"_s);
    json.insert(u"transfer"_s, u"copy"_s);
    settings.resize(0);
    QVERIFY(settings.write(QJsonDocument(json).toJson()) > 0);
    settings.close();
    QCOMPARE(m_cli.run({u"run"_s, u"m.rehome"_s, u"--yes"_s, u"--until"_s, u"data.target"_s}).exitCode, 0);
}

void TstStraightCopy::theDataAreThoseOfTheCopyNotOfTheBackup()
{
    change(m_source, rowWritten(u"before"_s));

    const tests::CliResult copied = step(u"data.restore"_s);

    QCOMPARE(copied.exitCode, 0);
    QVERIFY2(copied.errors.contains("copied in"), copied.errors);
    QCOMPARE(value(m_cli.targetUrl(), newestNote), u"1"_s);
}

void TstStraightCopy::theyBelongToTheApplication()
{
    QCOMPARE(value(m_cli.targetUrl(),
                   u"SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relowner <> "
                   "current_user::regrole"_s),
             u"0"_s);
}

void TstStraightCopy::aCopyThatIsKilledIsMadeAgain_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("as the server is made ready") << "pg_ctl stop"_ba;
    QTest::newRow("as it looks at both sides") << "Done: look at both sides"_ba;
    QTest::newRow("while rows are copied") << " is copied."_ba;
    QTest::newRow("before it takes the place") << "Done: make the rest"_ba;
    QTest::newRow("after it took the place") << "Done: take the place"_ba;
}

void TstStraightCopy::aCopyThatIsKilledIsMadeAgain()
{
    QFETCH(const QByteArray, words);
    const std::unique_ptr<QProcess> process =
        m_cli.start({u"-v"_s, u"run"_s, u"m.rehome"_s, u"--yes"_s, u"--step"_s, u"data.restore"_s});
    process->setReadChannel(QProcess::StandardError);
    QByteArray seen;
    while (!seen.contains(words) && process->waitForReadyRead(60'000))
        seen += process->readAllStandardError();
    tests::sendSignal(*process, SIGKILL);
    process->waitForFinished();
    QVERIFY2(seen.contains(words), seen);

    const tests::CliResult again = step(u"data.restore"_s);
    const tests::CliResult verified = step(u"data.verify"_s);

    QCOMPARE(again.exitCode, 0);
    QVERIFY2(verified.exitCode == 0 && verified.errors.contains("content identical"), verified.errors);
    const QString target = m_cli.targetUrl();
    QCOMPARE(value(target, u"SELECT count(*) FROM pg_database WHERE datname ~ '^rehome_'"_s), u"0"_s);
    QCOMPARE(value(target, u"SELECT current_setting('wal_level') || current_setting('autovacuum')"_s), u"replicaon"_s);
    QCOMPARE(value(target, u"SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"_s), u"0"_s);
    QCOMPARE(tests::serversBelow(m_cli.path(u"m.rehome"_s)).size(), 1);
}

void TstStraightCopy::whatTheOldServerWritesLaterIsNoDifference()
{
    change(m_source, rowWritten(u"after"_s));

    const tests::CliResult verified = step(u"data.verify"_s);

    QCOMPARE(verified.exitCode, 0);
    QVERIFY2(verified.errors.contains("content identical"), verified.errors);
}

void TstStraightCopy::theLogSaysWhereTheyCameFrom()
{
    const tests::CliResult log = m_cli.run({u"log"_s, u"m.rehome"_s, u"--format"_s, u"md"_s});

    QCOMPARE(log.exitCode, 0);
    QVERIFY2(log.output.contains("as it was copied, 20"), log.output);
    QVERIFY(!log.output.contains("bankdocs-legacy-pw"));
}

void TstStraightCopy::whatIsLostOnTheNewSideIsSeen()
{
    change(m_cli.targetUrl(), u"DELETE FROM public.extractor_transaction WHERE id = 18"_s);

    const tests::CliResult verified = step(u"data.verify"_s);

    QCOMPARE(verified.exitCode, 1);
    QVERIFY2(verified.errors.contains("extractor_transaction"), verified.errors);
}

QTEST_GUILESS_MAIN(TstStraightCopy)
#include "tst_straight_copy.moc"
