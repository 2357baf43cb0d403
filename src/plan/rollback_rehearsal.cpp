// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/rollback_rehearsal.h"

#include "core/engine_text.h"
#include "core/files.h"
#include "core/text.h"
#include "deploy/rollback_script.h"
#include "plan/leftovers.h"
#include "postgres/archive/archive.h"
#include "postgres/compare/verification.h"
#include "postgres/server/scratch_server.h"
#include "postgres/session/session.h"
#include "postgres/session/tools.h"
#include "process/program.h"

#include <QFileInfo>

#include <algorithm>

using namespace std::chrono_literals;

namespace rehome::plan {
namespace {

using evidence::CheckResult;
using evidence::CheckVerdict;
using evidence::Verdict;

deploy::RollbackRequest scriptRequest(StepContext &context, const evidence::Backup &taken)
{
    const MigrationSettings &settings = context.settings();
    const postgres::ServerAddress &source = context.source().address;
    const int major = postgres::majorVersion(taken.serverVersion);
    const int archiveMajor = postgres::majorVersion(taken.toolVersion);
    const postgres::Tool restore = postgres::toolFor(
        QStringLiteral("pg_restore"), {.least = archiveMajor, .best = std::max(major, archiveMajor)}, context.work());
    deploy::RollbackRequest request{
        .project = settings.name,
        .backup = taken.path,
        .format = taken.format,
        .oldDatabase = source.toolConnection(),
        .oldDatabaseName = settings.databaseName,
        .newDatabaseFile = context.paths().newDatabase(),
        .toolsFolder = QFileInfo(restore.path).absolutePath(),
        .jobs = settings.jobs,
        .encoding = taken.encoding,
        .collation = taken.collation,
        .characterType = taken.characterType,
        .localeProvider = postgres::databaseProperty(taken, QStringLiteral("locale provider")),
        .locale = postgres::databaseProperty(taken, QStringLiteral("locale")),
        .switchCommand = settings.switchBackCommand,
        .byHand =
            EngineText::tr("Point DNS, reverse proxy and bookmarks back to the old system, and check that it runs.")};
    for (const evidence::TableFingerprint &table : taken.tables) {
        if (table.table == evidence::largeObjectsName)
            continue;
        request.tables.push_back({.schema = table.table.section(QLatin1Char('.'), 0, 0),
                                  .name = table.table.section(QLatin1Char('.'), 1),
                                  .rows = table.rows,
                                  .mayShrink = table.table.endsWith(QLatin1String("django_session"))});
    }
    return request;
}

/// The scratch server plays an old system that has lost its database.
struct Rehearsal
{
    const core::WorkContext &work;
    const evidence::Backup &taken;
    QString script;
    postgres::ServerAddress old;
    std::chrono::milliseconds expected{0}; ///< how long the backup took to be restored when it was proven
    std::chrono::milliseconds restoreDuration{0};

    [[nodiscard]] process::ProgramResult run(const QStringList &arguments,
                                             const QMap<QString, QString> &settings = {}) const
    {
        process::ProgramCall call{.program = QStringLiteral("bash"),
                                  .arguments = QStringList{script} + arguments,
                                  .environment = {{QStringLiteral("REHOME_OLD_DATABASE"), old.toolConnection()},
                                                  {QStringLiteral("REHOME_SWITCH"), QStringLiteral(":")}},
                                  .secrets = old.secrets(),
                                  .timeLimit = 12h};
        call.environment.insert(settings);
        return process::runProgram(call, work);
    }

    [[nodiscard]] CheckResult refusesUnproven() const
    {
        const process::ProgramResult result =
            run({QStringLiteral("--restore-database")},
                {{QStringLiteral("REHOME_BACKUP"), QStringLiteral("/nonexistent/backup")}});
        CheckResult check{.name = EngineText::tr("Refuses without a proven backup"),
                          .verdict = result.exitCode == 3 ? CheckVerdict::Passed : CheckVerdict::Failed};
        check.finding = EngineText::tr("exit code %1").arg(result.exitCode);
        return check;
    }

    [[nodiscard]] CheckResult restores(const QString &name)
    {
        work.report({.stage = EngineText::tr("The script restores the backup; when that was proven, it took %1")
                                  .arg(core::durationText(expected))});
        const process::ProgramResult result = run({QStringLiteral("--restore-database")});
        if (restoreDuration == 0ms)
            restoreDuration = result.duration;
        CheckResult check{.name = name, .verdict = CheckVerdict::Failed};
        if (result.exitCode != 0) {
            check.finding = EngineText::tr("exit code %1: %2")
                                .arg(result.exitCode)
                                .arg(QString::fromUtf8((result.output + result.errors).right(2000)));
            return check;
        }
        const evidence::Verification verified = postgres::verifyAgainstBackup(
            taken, old, {.level = std::max(taken.level, evidence::Level::Content), .viewsJustFilled = true},
            work.inStage(EngineText::tr("Comparing what was restored"), 0, 0));
        check.verdict = verified.overall() == Verdict::Same ? CheckVerdict::Passed : CheckVerdict::Failed;
        check.finding = evidence::verdictSentence(verified);
        return check;
    }
};

CheckResult scriptIsClean(const QString &script, const core::WorkContext &work)
{
    CheckResult check{.name = EngineText::tr("shellcheck finds nothing")};
    if (process::findProgram(QStringLiteral("shellcheck")).isEmpty()) {
        check.finding = EngineText::tr("shellcheck is not installed");
        check.fix = EngineText::tr("Install shellcheck and run this step again.");
        return check;
    }
    const process::ProgramResult result = process::runProgram(
        {.program = QStringLiteral("shellcheck"), .arguments = {QStringLiteral("--severity=warning"), script}}, work);
    check.verdict = result.exitCode == 0 ? CheckVerdict::Passed : CheckVerdict::Failed;
    check.finding = QString::fromUtf8(result.output.left(2000).trimmed());
    return check;
}

} // namespace

evidence::Evidence rehearseRollback(StepContext &context)
{
    const auto &taken = context.evidenceOf<evidence::Backup>(QStringLiteral("preparation.backup"));
    const auto &proof = context.evidenceOf<evidence::Proof>(QStringLiteral("preparation.prove"));
    const QString name = QStringLiteral("rollback.sh");
    const QString script = context.workFolder() + QLatin1Char('/') + name;
    deploy::writeRollbackScript(script, scriptRequest(context, taken));

    const int major = taken.serverVersion.section(QLatin1Char('.'), 0, 0).toInt();
    const postgres::ScratchServer scratch(scratchServerFolder(context.workFolder()), major, context.work());
    Rehearsal rehearsal{.work = context.work(),
                        .taken = taken,
                        .script = script,
                        .old = scratch->superuser(context.settings().databaseName),
                        .expected = proof.restoreDuration};
    postgres::Session administrator(scratch->superuser(), postgres::Access::ReadWrite, context.work());
    administrator.execute(QStringLiteral("DROP DATABASE IF EXISTS ") +
                          administrator.quotedName(context.settings().databaseName));
    administrator.execute(QStringLiteral("CREATE DATABASE %1 TEMPLATE template0")
                              .arg(administrator.quotedName(context.settings().databaseName)));

    evidence::RollbackPlan plan{.script = {name, QFileInfo(script).size(), core::sha256OfFile(script, context.work())}};
    plan.rehearsal = {rehearsal.refusesUnproven(), rehearsal.restores(EngineText::tr("Restores a lost database")),
                      rehearsal.restores(EngineText::tr("Changes nothing when it is run again")),
                      scriptIsClean(script, context.work())};
    plan.duration = rehearsal.restoreDuration;
    if (evidence::verdictOf(plan) != Verdict::Differs) // a script that fails does not take the place of one that works
        core::writeFile(context.paths().folder + QLatin1Char('/') + name, core::readFile(script),
                        core::ownerWritesAllRun);
    return plan;
}

} // namespace rehome::plan
