// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "core/engine_text.h"
#include "core/files.h"
#include "evidence/evidence.h"
#include "journal/journal.h"
#include "plan/migration.h"
#include "plan/source_access.h"
#include "postgres/server/private_server.h"

#include <CLI/CLI.hpp>

#include <QFileInfo>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <unistd.h>

namespace rehome::cli {
namespace {

using core::Error;
using core::ErrorCode;

struct RollbackWords
{
    std::string folder;
    bool dryRun = false;
    bool restoreDatabase = false;
    bool acceptFewerRows = false;
    bool yes = false;
};

/// The script that stands in the migration's folder. \throws Error NotFound
QString scriptOf(Console &console, const plan::Migration &migration)
{
    const QString step = QStringLiteral("preparation.rollback");
    QString script = migration.paths().folder + QStringLiteral("/rollback.sh");
    if (!QFileInfo::exists(script))
        throw Error(ErrorCode::NotFound, EngineText::tr("There is no script %1 yet.").arg(script),
                    EngineText::tr("The step %1 writes and rehearses it.").arg(step));
    const journal::Journal journal(migration.paths().journal());
    const std::optional<journal::StepRecord> record = journal.latest(step);
    const evidence::Evidence evidence =
        record ? evidence::load(record->evidenceKind, record->evidenceVersion, record->evidence) : evidence::Evidence();
    const auto *plan = std::get_if<evidence::RollbackPlan>(&evidence);
    if (!plan || plan->script.sha256 != core::sha256OfFile(script, {}))
        console.say(EngineText::tr("%1 is not the script that was rehearsed last: it was changed.").arg(script));
    return script;
}

/// The old database's password, as the migration knows it. The way back must not depend on that: the old project may
/// be in no state to tell.
void lendPasswords(Console &console, const plan::Migration &migration)
{
    if (!qEnvironmentVariableIsSet("REHOME_OLD_PGPASSWORD") && !qEnvironmentVariableIsSet("REHOME_OLD_PGPASSFILE")) {
        try {
            work(console, [&](const core::WorkContext &context) {
                const core::Secret password =
                    plan::sourceAccess(migration.settings(), console.redactor(), context).address.password;
                if (!password.isEmpty())
                    qputenv("REHOME_OLD_PGPASSWORD", password.reveal().toUtf8());
            });
        } catch (const Error &error) {
            console.say(EngineText::tr("The old project's settings could not be read (%1): the old database's password "
                                       "is taken from your environment.")
                            .arg(error.whatHappened()));
        }
    }
    const QString server = migration.paths().targetServer();
    if (!qEnvironmentVariableIsSet("REHOME_NEW_PGPASSFILE") && postgres::PrivateServer::exists(server))
        qputenv("REHOME_NEW_PGPASSFILE", postgres::PrivateServer::existing(server).passFile().toLocal8Bit());
}

/// The script takes this process's place: it says what it would do, asks, and its exit code is the command's.
[[noreturn]] void become(const QString &script, const RollbackWords &words)
{
    QByteArrayList arguments{"bash", QFile::encodeName(script)};
    if (words.dryRun)
        arguments += "--dry-run";
    if (words.restoreDatabase)
        arguments += "--restore-database";
    if (words.acceptFewerRows)
        arguments += "--accept-fewer-rows";
    if (words.yes)
        arguments += "--yes";
    std::vector<char *> vector;
    for (QByteArray &argument : arguments)
        vector.push_back(argument.data());
    vector.push_back(nullptr);
    std::signal(SIGPIPE, SIG_DFL);
    ::execvp("bash", vector.data());
    throw Error(ErrorCode::ToolMissing, EngineText::tr("bash could not be started."),
                EngineText::tr("Install bash, or run %1 with another shell that is one.").arg(script),
                QString::fromLocal8Bit(std::strerror(errno)));
}

int rollBack(Console &console, const RollbackWords &words)
{
    const QString folder = QString::fromStdString(words.folder);
    QString script;
    {
        // Opened only for a moment: the migration may be looked at while it is left, but must not be at work.
        const plan::Migration migration = words.dryRun ? plan::Migration::look(folder) : plan::Migration::open(folder);
        script = scriptOf(console, migration);
        lendPasswords(console, migration);
    }
    become(script, words);
}

} // namespace

void addRollbackCommand(CLI::App &app, CommandEnvironment &environment)
{
    auto words = std::make_shared<RollbackWords>();
    CLI::App *command = app.add_subcommand("rollback", "Go back to the old system, with the script that was rehearsed");
    command->add_option("folder", words->folder, "The migration's folder")->required();
    command->add_flag("--dry-run", words->dryRun, "Look at everything and say what would be done; change nothing");
    command->add_flag("--restore-database", words->restoreDatabase,
                      "If the old database has lost its tables, or rows of them, put the proven backup into it");
    command->add_flag("--accept-fewer-rows", words->acceptFewerRows,
                      "Take the old database as it is, although tables of it have fewer rows than the backup");
    command->add_flag("--yes", words->yes, "Do not ask before the work begins");
    command->callback([&environment, words] {
        environment.chosen = [&environment, words] { return rollBack(environment.console, *words); };
    });
}

} // namespace rehome::cli
