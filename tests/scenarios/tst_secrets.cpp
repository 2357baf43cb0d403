// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenarios/cli_runner.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace rehome;

/// Canaries: passwords that are searched for in everything that the program shows, writes and passes on.
class TstSecrets final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void noSecretIsSeenInAnyProcessOrOutput();
    void noSecretIsWrittenAnywhereButInProtectedFiles();
    void aPasswordInAUrlIsBlankedInTheProcessList();

private:
    [[nodiscard]] QList<QByteArray> secrets() const;

    tests::CliRunner m_cli;
};

namespace {

/// Every process's command line, as any user of the machine could read it.
QByteArray allCommandLines(qint64 except)
{
    QByteArray all;
    for (const QString &entry : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        QFile file(QStringLiteral("/proc/%1/cmdline").arg(entry));
        if (entry.toLongLong() > 0 && entry.toLongLong() != except && file.open(QIODevice::ReadOnly))
            all += file.readAll() + '\n';
    }
    return all;
}

} // namespace

void TstSecrets::initTestCase()
{
    m_cli.makeMigration(3000);
}

QList<QByteArray> TstSecrets::secrets() const
{
    QList<QByteArray> list{"bankdocs-legacy-pw", "legacy-k7#vq)2m!x0d$hn4w+e8s_zr1t6(ub5"};
    QFile passFile(m_cli.path(QStringLiteral("m.rehome/target-server/pgpass")));
    if (passFile.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : passFile.readAll().split('\n')) {
            if (!line.isEmpty())
                list += line.mid(line.lastIndexOf(':') + 1);
        }
    }
    return list;
}

void TstSecrets::noSecretIsSeenInAnyProcessOrOutput()
{
    const std::unique_ptr<QProcess> process =
        m_cli.start({QStringLiteral("-v"), QStringLiteral("run"), QStringLiteral("m.rehome"), QStringLiteral("--yes")});
    QByteArray commandLines;
    QByteArray output;
    while (process->state() == QProcess::Running) {
        process->waitForReadyRead(5);
        commandLines += allCommandLines(0);
        output += process->readAllStandardError() + process->readAllStandardOutput();
    }
    QCOMPARE(process->exitCode(), 0);
    for (const char *format : {"md", "html", "json"})
        output += m_cli
                      .run({QStringLiteral("log"), QStringLiteral("m.rehome"), QStringLiteral("--format"),
                            QLatin1String(format)})
                      .output;
    output += m_cli.run({QStringLiteral("status"), QStringLiteral("m.rehome"), QStringLiteral("--json")}).output;

    QVERIFY(commandLines.contains("pg_dump"));
    QVERIFY(secrets().size() >= 4);
    for (const QByteArray &secret : secrets()) {
        const qsizetype at = commandLines.indexOf(secret);
        QVERIFY2(at < 0, commandLines.mid(std::max<qsizetype>(0, at - 300), 600).replace('\0', ' ').constData());
        QVERIFY2(!output.contains(secret), "in an output");
    }
}

void TstSecrets::noSecretIsWrittenAnywhereButInProtectedFiles()
{
    const QStringList mayHold{QStringLiteral("pgpass"), QStringLiteral(".env")};
    int read = 0;
    for (const char *folder : {"m.rehome", "m-repository"}) {
        QDirIterator files(m_cli.path(QLatin1String(folder)), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
            const QByteArray content = file.readAll();
            ++read;
            for (const QByteArray &secret : secrets()) {
                if (!content.contains(secret))
                    continue;
                QVERIFY2(mayHold.contains(files.fileInfo().fileName()), qPrintable(file.fileName()));
                QCOMPARE(file.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther),
                         QFileDevice::Permissions());
            }
        }
    }
    QVERIFY(read > 50);
}

void TstSecrets::aPasswordInAUrlIsBlankedInTheProcessList()
{
    // A place that takes connections and never answers, so that the program is there to be looked at.
    const int silent = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    QCOMPARE(::bind(silent, reinterpret_cast<sockaddr *>(&address), size), 0);
    QCOMPARE(::listen(silent, 5), 0);
    QCOMPARE(::getsockname(silent, reinterpret_cast<sockaddr *>(&address), &size), 0);
    const int port = ntohs(address.sin_port);

    const std::unique_ptr<QProcess> process = m_cli.start(
        {QStringLiteral("verify"), QStringLiteral("--source"),
         QStringLiteral("postgresql://u:planted-canary@127.0.0.1:%1/db").arg(port), QStringLiteral("--target"),
         QStringLiteral("host=127.0.0.1 port=%1 password=second-canary").arg(port)});
    QTest::qSleep(1000);
    QFile file(QStringLiteral("/proc/%1/cmdline").arg(process->processId()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray commandLine = file.readAll();
    process->kill();
    process->waitForFinished();
    ::close(silent);

    QVERIFY(commandLine.contains("127.0.0.1"));
    QVERIFY(!commandLine.contains("canary"));
}

QTEST_GUILESS_MAIN(TstSecrets)
#include "tst_secrets.moc"
