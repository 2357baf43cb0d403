// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/preflight_checks.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "core/text.h"
#include "deploy/compose.h"
#include "deploy/git_call.h"
#include "process/program.h"

#include <QDir>

using namespace std::chrono_literals;

namespace rehome::deploy {
namespace {

using core::WorkContext;
using evidence::PreflightFinding;

constexpr auto enough = 20s;

/// The first line that a program prints with --version, where it is there.
PreflightFinding program(const QString &name, const QString &why, const WorkContext &context)
{
    const QString path = process::findProgram(name);
    const QString fix = EngineText::tr("Install the package %1.").arg(name);
    const QString command = QStringLiteral("sudo apt-get install ") + name;
    if (path.isEmpty())
        return evidence::failed(EngineText::tr("The program %1 is not installed: %2.").arg(name, why), fix, command);
    const process::ProgramResult result = process::runProgram(
        {.program = path, .arguments = {QStringLiteral("--version")}, .timeLimit = enough}, context);
    if (result.exitCode != 0)
        return evidence::failed(EngineText::tr("The program %1 does not run.").arg(path), fix, command);
    for (const QByteArray &line : result.output.split('\n')) {
        if (line.contains("ersion"))
            return evidence::passed(
                EngineText::tr("%1: %2", "path: version").arg(path, QString::fromUtf8(line).simplified()));
    }
    return evidence::passed(path);
}

PreflightFinding identity(const WorkContext &context)
{
    QStringList missing;
    QStringList found;
    for (const char *key : {"user.name", "user.email"}) {
        const process::ProgramCall call =
            gitCall(QDir::homePath(), {QStringLiteral("config"), QStringLiteral("--get"), QLatin1String(key)});
        const QString value = QString::fromUtf8(process::runProgram(call, context).output).trimmed();
        if (value.isEmpty())
            missing += QLatin1String(key);
        else
            found += value;
    }
    if (missing.isEmpty())
        return evidence::passed(EngineText::tr("Commits bear the name %1.").arg(found.join(QLatin1Char(' '))));
    return evidence::failed(EngineText::tr("git does not know who commits (%1 is not set): the name of your account "
                                           "would stand in every commit.")
                                .arg(missing.join(QStringLiteral(", "))),
                            EngineText::tr("Tell git your name and your address."),
                            QStringLiteral("git config --global user.name 'Your Name'\n"
                                           "git config --global user.email 'you@example.com'"));
}

QString lastLine(const QByteArray &said)
{
    return QString::fromUtf8(said.trimmed().split('\n').last()).simplified();
}

PreflightFinding engine(const WorkContext &context)
{
    const QString path = process::findProgram(QStringLiteral("docker"));
    const QString install = QStringLiteral("sudo apt-get install docker.io");
    if (path.isEmpty())
        return evidence::failed(
            EngineText::tr("Docker is not installed."),
            EngineText::tr("Install Docker (docs.docker.com/engine/install) before the new system is "
                           "to run in containers."),
            install);
    const process::ProgramResult result = process::runProgram(
        {.program = path,
         .arguments = {QStringLiteral("version"), QStringLiteral("--format"), QStringLiteral("{{.Server.Version}}")},
         .timeLimit = enough},
        context);
    if (result.timedOut)
        return evidence::failed(EngineText::tr("Docker’s engine does not answer."), EngineText::tr("Restart it."),
                                QStringLiteral("sudo systemctl restart docker"));
    const QString version = QString::fromUtf8(result.output).trimmed();
    if (result.exitCode == 0 && !version.isEmpty())
        return evidence::passed(EngineText::tr("Docker’s engine %1 answers.").arg(version));
    const QString said = lastLine(result.errors);
    if (said.contains(QLatin1String("permission denied"), Qt::CaseInsensitive))
        return evidence::failed(EngineText::tr("Docker’s engine does not let you in: %1").arg(said),
                                EngineText::tr("Join the group docker, then log out and in again."),
                                QStringLiteral("sudo usermod -aG docker \"$USER\""));
    return evidence::failed(EngineText::tr("Docker’s engine cannot be reached: %1").arg(said),
                            EngineText::tr("Start it."), QStringLiteral("sudo systemctl enable --now docker"));
}

PreflightFinding compose(const WorkContext &context)
{
    const auto tool = composeTool(context);
    if (tool)
        return evidence::passed(EngineText::tr("%1 %2 is installed.").arg(tool->command(), tool->version));
    return evidence::failed(EngineText::tr("There is no Compose: neither “docker compose” nor docker-compose."),
                            EngineText::tr("Install Docker’s Compose plugin, or the package docker-compose."),
                            QStringLiteral("sudo apt-get install docker-compose"));
}

} // namespace

evidence::PreflightTasks toolChecks(const WorkContext &context)
{
    return {
        {QStringLiteral("programs.git"), EngineText::tr("Program %1").arg(QStringLiteral("git")), true,
         [context] { return program(QStringLiteral("git"), EngineText::tr("it makes the new repository"), context); }},
        {QStringLiteral("programs.git-identity"), EngineText::tr("Name in commits"), false,
         [context] { return identity(context); }},
        {QStringLiteral("programs.shellcheck"), EngineText::tr("Program %1").arg(QStringLiteral("shellcheck")), false,
         [context] {
             return program(QStringLiteral("shellcheck"), EngineText::tr("it looks through rollback.sh"), context);
         }}};
}

evidence::PreflightTasks dockerChecks(bool required, const WorkContext &context)
{
    return {{QStringLiteral("docker.engine"), EngineText::tr("Docker’s engine"), required,
             [context] { return engine(context); }},
            {QStringLiteral("docker.compose"), EngineText::tr("Docker Compose"), required,
             [context] { return compose(context); }}};
}

} // namespace rehome::deploy
