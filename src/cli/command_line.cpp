// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command_line.h"

#include "cli/backup_command.h"
#include "cli/commands.h"
#include "cli/interrupts.h"
#include "cli/scrubbed_arguments.h"
#include "core/engine_text.h"

#include <CLI/CLI.hpp>

#include <cerrno>
#include <cstring>
#include <sstream>

namespace rehome::cli {
namespace {

const char *const exitCodes = R"(Exit codes:
  0    done, and everything is the same
  1    done; differences were found, or a check failed
  2    bad usage or bad input
  3    could not do it, or could not check
  130  stopped

Passwords come from the environment (PGPASSWORD), ~/.pgpass, pg_service.conf, the project's own settings, or a
prompt. A URL with a password works too; the password is never shown, logged or passed on.

A first try, on a project made for it:
  rehome-cli sample demo
  rehome-cli init demo.rehome --project demo/legacy --target private
  rehome-cli run demo.rehome --yes
  rehome-cli log demo.rehome --format html -o demo.html
  rehome-cli target demo.rehome --stop
  rehome-cli sample --stop demo)";

int chosenCommand(CommandEnvironment &environment)
{
    try {
        return environment.chosen();
    } catch (const core::Stopped &) {
        environment.console.say(
            EngineText::tr("Stopped. What was there before is as it was; run the command again to go on."));
        return 130;
    } catch (const core::Error &error) {
        environment.console.endProgress();
        environment.console.error(error);
        return core::exitCodeFor(error.code());
    }
}

/// Whoever reads the result must not take a part of it for all.
int withWholeResult(Console &console, int code)
{
    const int error = console.lostResult();
    if (error == 0 || code > 1)
        return code;
    if (error != EPIPE) // else whoever read it has seen enough
        console.error({core::ErrorCode::Internal,
                       EngineText::tr("The result could not be written to standard output: %1.")
                           .arg(QString::fromLocal8Bit(std::strerror(error))),
                       EngineText::tr("Look at the place that it is written to, then run the command again.")});
    return 3;
}

} // namespace

void work(Console &console, const std::function<void(const core::WorkContext &)> &job)
{
    std::stop_source stop;
    const Interrupts interrupts([&] {
        stop.request_stop(); // first: nobody may be reading what is said
        console.say(EngineText::tr("Stopping…"));
    });
    job(console.context(stop.get_token()));
    console.endProgress();
}

int runCommandLine(const QStringList &arguments)
{
    Console console;
    CommandEnvironment environment{.console = console};
    CLI::App app(
        "Moves a Django + PostgreSQL project into a clean, Docker-based home, and proves that nothing was lost.",
        "rehome-cli");
    app.set_version_flag("--version", std::string("rehome-cli " REHOME_VERSION));
    app.add_flag_callback(
        "-v,--verbose", [&console] { console.setVerbose(true); },
        "Show the commands that are run, and the details of errors");
    app.require_subcommand(1);
    app.fallthrough();
    addMigrationCommands(app, environment);
    addLookCommands(app, environment);
    addInspectCommand(app, environment);
    addBackupCommand(app, environment);
    addRollbackCommand(app, environment);
    addDatabaseCommands(app, environment);
    addCopyCommands(app, environment);
    addSyncCommand(app, environment);
    addGoldenCommand(app, environment);
    addProjectCommands(app, environment);
    app.footer(exitCodes); // afterwards: commands would inherit it
    const QString first = arguments.value(1);
    if (first.isEmpty()) {
        console.say(QString::fromStdString(app.help()));
        return 2;
    }
    QStringList names;
    for (const CLI::App *command : app.get_subcommands([](CLI::App *) { return true; }))
        names += QString::fromStdString(command->get_name());
    if (!first.startsWith(QLatin1Char('-')) && !names.contains(first)) {
        console.error({core::ErrorCode::BadUsage, EngineText::tr("There is no command %1.").arg(scrubbedText(first)),
                       EngineText::tr("The commands are: %1.").arg(names.join(QStringLiteral(", ")))});
        return 2;
    }

    std::vector<std::string> words;
    for (qsizetype i = arguments.size() - 1; i > 0; --i) // CLI11 takes them from the back
        words.push_back(arguments.at(i).toStdString());
    try {
        app.parse(words);
    } catch (const CLI::ParseError &error) {
        std::ostringstream output;
        std::ostringstream errors;
        const int code = app.exit(error, output, errors);
        if (code == 0) {
            console.result(QString::fromStdString(output.str()).trimmed());
            return 0;
        }
        console.say(scrubbedText(QString::fromStdString(errors.str()).trimmed())); // it quotes what was given
        return 2;
    }
    return withWholeResult(console, chosenCommand(environment));
}

} // namespace rehome::cli
