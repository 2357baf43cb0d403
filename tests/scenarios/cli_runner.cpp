// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenarios/cli_runner.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

#include <csignal>

namespace rehome::tests {
namespace {

QString program()
{
    return qEnvironmentVariable("REHOME_BINARIES") + QStringLiteral("/rehome-cli");
}

} // namespace

QJsonObject CliResult::json() const
{
    return QJsonDocument::fromJson(output).object();
}

CliRunner::CliRunner() : m_folder(QDir::tempPath() + QStringLiteral("/rehome-scenario-XXXXXX"))
{
    QFile::setPermissions(m_folder.path(), QFile::permissions(m_folder.path()) | QFileDevice::ExeGroup |
                                               QFileDevice::ExeOther | QFileDevice::ReadGroup | QFileDevice::ReadOther);
}

CliRunner::~CliRunner()
{
    for (const qint64 server : serversBelow(m_folder.path()))
        ::kill(pid_t(server), SIGQUIT);
    for (int i = 0; i < 100 && !serversBelow(m_folder.path()).isEmpty(); ++i)
        QTest::qSleep(50);
}

QString CliRunner::path(const QString &name) const
{
    return m_folder.filePath(name);
}

std::unique_ptr<QProcess> CliRunner::start(const QStringList &arguments) const
{
    auto process = std::make_unique<QProcess>();
    process->setWorkingDirectory(m_folder.path());
    process->setStandardInputFile(QProcess::nullDevice());
    process->start(program(), arguments);
    process->waitForStarted();
    return process;
}

CliResult CliRunner::run(const QStringList &arguments, int timeoutSeconds) const
{
    const std::unique_ptr<QProcess> process = start(arguments);
    if (!process->waitForFinished(timeoutSeconds * 1000))
        process->kill();
    CliResult result{process->exitStatus() == QProcess::NormalExit ? process->exitCode() : -1,
                     process->readAllStandardOutput(), process->readAllStandardError()};
    if (result.exitCode != 0)
        qInfo().noquote() << arguments.join(QLatin1Char(' ')) << "→" << result.exitCode << '\n'
                          << result.output.left(2000) << result.errors.right(4000);
    return result;
}

void CliRunner::makeMigration(int rows) const
{
    QCOMPARE(run({QStringLiteral("sample"), QStringLiteral("demo"), QStringLiteral("--rows"), QString::number(rows)})
                 .exitCode,
             0);
    QCOMPARE(run({QStringLiteral("init"), QStringLiteral("m.rehome"), QStringLiteral("--project"),
                  QStringLiteral("demo/legacy"), QStringLiteral("--target"), QStringLiteral("private"),
                  QStringLiteral("--repeat"), QStringLiteral("5")})
                 .exitCode,
             0);
}

QString CliRunner::targetUrl() const
{
    return QString::fromUtf8(run({QStringLiteral("target"), QStringLiteral("m.rehome")}).output.trimmed());
}

void sendSignal(const QProcess &process, int signal)
{
    if (process.processId() > 0)
        ::kill(pid_t(process.processId()), signal);
}

QList<qint64> serversBelow(const QString &folder)
{
    QList<qint64> found;
    for (const QString &entry : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        bool isProcess = false;
        const qint64 process = entry.toLongLong(&isProcess);
        if (!isProcess)
            continue;
        QFile commandLine(QStringLiteral("/proc/%1/cmdline").arg(process));
        if (!commandLine.open(QIODevice::ReadOnly))
            continue;
        const QList<QByteArray> words = commandLine.readAll().split('\0');
        if (words.value(0).endsWith("/postgres") && words.contains("-D") &&
            words.value(words.indexOf("-D") + 1).startsWith(folder.toUtf8()))
            found += process;
    }
    return found;
}

} // namespace rehome::tests
