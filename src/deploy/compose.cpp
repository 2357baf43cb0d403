// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/compose.h"

#include "core/engine_text.h"
#include "core/error.h"

#include <QCryptographicHash>
#include <QRegularExpression>

using namespace std::chrono_literals;

namespace rehome::deploy {
namespace {

using core::WorkContext;
using evidence::CheckResult;
using evidence::CheckVerdict;

constexpr auto enough = 60s; ///< for anything that needs no engine

QString adviceToInstall()
{
    return EngineText::tr("Install Docker with its Compose plugin (docs.docker.com/engine/install), or the package "
                          "docker-compose of your system.");
}

QByteArray sha256(const QString &value)
{
    return QCryptographicHash::hash(value.toUtf8(), QCryptographicHash::Sha256).toHex();
}

CheckResult fileCheck(const ComposeTool &tool, const QString &folder, const WorkContext &context)
{
    CheckResult check{.name = EngineText::tr("docker-compose.yml"), .verdict = CheckVerdict::Failed};
    const process::ProgramResult result =
        process::runProgram(composeCall(tool, folder, {QStringLiteral("config"), QStringLiteral("-q")}), context);
    const QString said = QString::fromUtf8(result.errors + result.output).simplified();
    static const QRegularExpression unset(QStringLiteral("\"?(\\w+)\\\\?\"? variable is not set"));
    const QRegularExpressionMatch missing = unset.match(said);
    if (result.exitCode != 0) {
        check.finding = EngineText::tr("%1 %2 does not accept the file: %3").arg(tool.command(), tool.version, said);
        check.fix = EngineText::tr("Correct docker-compose.yml or .env as it says.");
    } else if (missing.hasMatch()) {
        check.finding = EngineText::tr("The file needs the variable %1, which is not set.").arg(missing.captured(1));
        check.fix = EngineText::tr("Set it in .env.");
    } else {
        check.verdict = CheckVerdict::Passed;
        check.finding = EngineText::tr("%1 %2 accepts the file.").arg(tool.command(), tool.version);
    }
    return check;
}

CheckResult valuesCheck(const ComposeTool &tool, const ComposeExpectation &expected, const WorkContext &context)
{
    CheckResult check{.name = EngineText::tr("Values of .env in the container")};
    const process::ProgramResult result =
        process::runProgram(composeCall(tool, expected.folder, {QStringLiteral("config")}), context);
    const QMap<QString, QString> environment = serviceEnvironment(result.output, expected.service);
    if (result.exitCode != 0 || environment.isEmpty()) {
        check.finding =
            EngineText::tr("%1 does not say which values the service %2 gets.").arg(tool.command(), expected.service);
        check.fix = EngineText::tr("Compare `%1 config` with .env by eye.").arg(tool.command());
        return check;
    }
    QStringList wrong;
    for (auto hash = expected.hashes.cbegin(); hash != expected.hashes.cend(); ++hash) {
        const auto value = environment.constFind(hash.key());
        if (value == environment.constEnd() || sha256(*value) != hash.value().toLatin1())
            wrong += hash.key();
    }
    if (wrong.isEmpty()) {
        check.verdict = CheckVerdict::Passed;
        check.finding =
            EngineText::tr("%1 %2 reads %n values of .env as they are.", nullptr, int(expected.hashes.size()))
                .arg(tool.command(), tool.version);
    } else {
        check.verdict = CheckVerdict::Failed;
        check.finding = EngineText::tr("%1 %2 reads these variables of .env differently: %3.")
                            .arg(tool.command(), tool.version, wrong.join(QStringLiteral(", ")));
        check.fix = EngineText::tr("Write each value in single quotes; if it holds a single quote or begins with a "
                                   "dollar sign, choose another value.");
    }
    return check;
}

} // namespace

QString ComposeTool::command() const
{
    return (QStringList{program} + arguments).join(QLatin1Char(' '));
}

std::optional<ComposeTool> composeTool(const WorkContext &context)
{
    static const QRegularExpression number(QStringLiteral("\\d+\\.\\d+(\\.\\d+)?"));
    const std::vector<ComposeTool> candidates{
        {.program = QStringLiteral("docker"), .arguments = {QStringLiteral("compose")}},
        {.program = QStringLiteral("docker-compose")},
        {.program = QStringLiteral("podman-compose")},
    };
    for (ComposeTool tool : candidates) {
        if (process::findProgram(tool.program).isEmpty())
            continue;
        const process::ProgramResult result =
            process::runProgram({.program = tool.program,
                                 .arguments = tool.arguments + QStringList{QStringLiteral("version")},
                                 .timeLimit = enough},
                                context);
        const QRegularExpressionMatch match = number.match(QString::fromUtf8(result.output));
        if (result.exitCode == 0 && match.hasMatch()) {
            tool.version = match.captured();
            return tool;
        }
    }
    return std::nullopt;
}

ComposeTool requiredComposeTool(const WorkContext &context)
{
    const std::optional<ComposeTool> tool = composeTool(context);
    if (!tool)
        throw core::Error(
            core::ErrorCode::ToolMissing,
            EngineText::tr("Neither `docker compose` nor docker-compose nor podman-compose is installed."),
            adviceToInstall());
    return *tool;
}

process::ProgramCall composeCall(const ComposeTool &tool, const QString &folder, const QStringList &arguments)
{
    return {.program = tool.program, .arguments = tool.arguments + arguments, .workingDirectory = folder};
}

std::vector<CheckResult> checkComposeFile(const ComposeExpectation &expected, const WorkContext &context)
{
    const std::optional<ComposeTool> tool = composeTool(context);
    if (!tool)
        return {
            {.name = EngineText::tr("docker-compose.yml"),
             .verdict = CheckVerdict::CouldNotCheck,
             .finding = EngineText::tr("Neither `docker compose` nor docker-compose nor podman-compose is installed."),
             .fix = adviceToInstall()}};
    std::vector<CheckResult> checks{fileCheck(*tool, expected.folder, context)};
    if (checks.front().verdict == CheckVerdict::Passed && !expected.hashes.isEmpty())
        checks.push_back(valuesCheck(*tool, expected, context));
    return checks;
}

} // namespace rehome::deploy
