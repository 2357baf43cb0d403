// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/database_address.h"
#include "core/engine_text.h"
#include "core/text.h"
#include "evidence/evidence.h"
#include "postgres/copy.h"
#include "postgres/delta_sync.h"

#include <CLI/CLI.hpp>

namespace rehome::cli {
namespace {

struct SyncOptions
{
    std::string source;
    std::string target;
    std::string strategy = "delta";
    int jobs = 2;
    bool json = false;
};

void printSynchronisation(Console &console, const evidence::Synchronisation &synced)
{
    for (const evidence::SyncedTable &table : synced.tables)
        console.result(EngineText::tr("%1: %2 rows copied, %3 removed")
                           .arg(table.table, core::countText(table.copied), core::countText(table.removed)));
    for (const QString &view : synced.refreshed)
        console.result(EngineText::tr("%1: refreshed").arg(view));
    for (const QString &note : synced.notes)
        console.result(note);
    console.result(synced.tables.empty() && synced.refreshed.isEmpty()
                       ? EngineText::tr("Nothing had changed: %1 tables compared in %2.")
                             .arg(core::countText(synced.tablesCompared), core::durationText(synced.duration))
                       : EngineText::tr("Up to date: %1 of %2 tables had changed; %3.")
                             .arg(core::countText(qint64(synced.tables.size())), core::countText(synced.tablesCompared),
                                  core::durationText(synced.duration)));
}

int sync(Console &console, const SyncOptions &options)
{
    QJsonObject json;
    work(console, [&](const core::WorkContext &context) {
        const auto source = addressFrom(options.source, console, context, EngineText::tr("old side: "));
        const auto target = addressFrom(options.target, console, context, EngineText::tr("new side: "));
        if (options.strategy == "full") {
            const evidence::DatabaseCopy copied = postgres::copyDatabase(
                {.source = source, .target = target, .jobs = options.jobs, .overwrite = true}, context);
            json = evidence::toJson(copied).toObject();
            if (!options.json)
                console.result(evidence::verdictSentence(copied));
            return;
        }
        const evidence::Synchronisation synced =
            postgres::syncDelta({.source = source, .target = target, .jobs = options.jobs}, context);
        json = evidence::toJson(synced).toObject();
        if (!options.json)
            printSynchronisation(console, synced);
    });
    json.insert(QStringLiteral("strategy"), QString::fromStdString(options.strategy));
    if (options.json)
        console.result(json);
    return 0;
}

} // namespace

void addSyncCommand(CLI::App &app, CommandEnvironment &environment)
{
    Console &console = environment.console;
    const auto address = "postgresql://user@host:5432/database, \"host=… dbname=…\", or a service";
    auto options = std::make_shared<SyncOptions>();
    CLI::App *command = app.add_subcommand("sync", "Bring a database up to date with another one");
    command->add_option("--source", options->source, std::string("The old database, which is only read: ") + address)
        ->required();
    command->add_option("--target", options->target, "The new database, likewise")->required();
    command
        ->add_option("--strategy", options->strategy,
                     "delta: write only the rows that differ, in one transaction. full: copy everything anew; the "
                     "database that was there is kept under the name replaced_TIME_NAME")
        ->check(CLI::IsMember({"delta", "full"}))
        ->capture_default_str();
    command->add_option("--jobs", options->jobs, "Tables read at a time, on each side")
        ->check(CLI::Range(1, 64))
        ->capture_default_str();
    command->add_flag("--json", options->json, "Print what was changed as JSON");
    command->callback([&environment, &console, options] {
        environment.chosen = [&console, options] { return sync(console, *options); };
    });
}

} // namespace rehome::cli
