// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/repository_checks.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "core/files.h"
#include "deploy/git_call.h"

#include <QFileInfo>

namespace rehome::deploy {
namespace {

using core::WorkContext;
using evidence::CheckResult;
using evidence::CheckVerdict;

CheckResult ignoredCheck(const QString &folder, const WorkContext &context)
{
    CheckResult check{.name = EngineText::tr(".env and git")};
    const auto exitCode = [&](const QStringList &arguments) {
        return process::runProgram(gitCall(folder, arguments), context).exitCode;
    };
    try {
        const int tracked =
            exitCode({QStringLiteral("ls-files"), QStringLiteral("--error-unmatch"), QStringLiteral(".env")});
        const int ignored =
            exitCode({QStringLiteral("check-ignore"), QStringLiteral("--quiet"), QStringLiteral(".env")});
        if (tracked == 0) {
            check.verdict = CheckVerdict::Failed;
            check.finding = EngineText::tr(".env is in the repository, with its secrets.");
            check.fix = EngineText::tr("Take it out (git rm --cached .env), and change every secret in it.");
        } else if (ignored == 0) {
            check.verdict = CheckVerdict::Passed;
            check.finding = EngineText::tr("git ignores .env.");
        } else if (ignored == 1) {
            check.verdict = CheckVerdict::Failed;
            check.finding = EngineText::tr("git does not ignore .env: one `git add .` would publish its secrets.");
            check.fix = EngineText::tr("Add a line “.env” to .gitignore.");
        } else {
            check.finding = EngineText::tr("%1 is not a git repository.").arg(folder);
            check.fix = EngineText::tr("Run the step that creates the repository.");
        }
    } catch (const core::Error &error) {
        check.finding = error.whatHappened();
        check.fix = error.whatToDo();
    }
    return check;
}

CheckResult privateCheck(const QString &folder)
{
    CheckResult check{.name = EngineText::tr("Readers of .env"), .verdict = CheckVerdict::Failed};
    const QFileInfo file(folder + QStringLiteral("/.env"));
    constexpr QFileDevice::Permissions others = QFileDevice::ReadGroup | QFileDevice::WriteGroup |
                                                QFileDevice::ExeGroup | QFileDevice::ReadOther |
                                                QFileDevice::WriteOther | QFileDevice::ExeOther;
    if (!file.exists()) {
        check.finding = EngineText::tr("%1 does not exist.").arg(file.filePath());
        check.fix = EngineText::tr("Copy .env.example to .env and fill it in.");
    } else if (file.permissions() & others) {
        check.finding = EngineText::tr("Others than its owner may read or change .env.");
        check.fix = EngineText::tr("Run: chmod 600 .env");
    } else {
        check.verdict = CheckVerdict::Passed;
        check.finding = EngineText::tr("Only its owner may read .env.");
    }
    return check;
}

CheckResult makefileCheck(const QString &folder, const WorkContext &context)
{
    CheckResult check{.name = EngineText::tr("Makefile")};
    if (process::findProgram(QStringLiteral("make")).isEmpty()) {
        check.finding = EngineText::tr("make is not installed.");
        check.fix = EngineText::tr("Install it (Debian and Ubuntu: apt install make).");
        return check;
    }
    QStringList arguments{QStringLiteral("--dry-run")};
    for (const char *target : {"help", "up", "down", "logs", "collect", "migrate", "check", "test", "backup", "restore",
                               "rollback", "shell"})
        arguments += QLatin1String(target);
    // COMPOSE is given, so that reading the Makefile does not look for it.
    const process::ProgramResult result =
        process::runProgram({.program = QStringLiteral("make"),
                             .arguments = arguments + QStringList{QStringLiteral("COMPOSE=docker compose")},
                             .workingDirectory = folder,
                             .timeLimit = std::chrono::minutes(1)},
                            context);
    check.verdict = result.exitCode == 0 ? CheckVerdict::Passed : CheckVerdict::Failed;
    check.finding = result.exitCode == 0
                        ? EngineText::tr("make knows every target.")
                        : EngineText::tr("make says: %1").arg(QString::fromUtf8(result.errors).simplified());
    if (result.exitCode != 0)
        check.fix = EngineText::tr("Correct the Makefile, or move it away and run this step again.");
    return check;
}

} // namespace

std::vector<CheckResult> checkRepositoryFiles(const QString &folder, const WorkContext &context)
{
    return {ignoredCheck(folder, context), privateCheck(folder), makefileCheck(folder, context)};
}

} // namespace rehome::deploy
