// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/database_address.h"
#include "core/engine_text.h"
#include "core/text.h"
#include "evidence/evidence.h"
#include "postgres/compare/verification.h"
#include "postgres/copy/copy.h"
#include "postgres/sync/delta_sync.h"
#include "postgres/sync/replaced_databases.h"

#include <CLI/CLI.hpp>

#include <QJsonArray>

#include <algorithm>

namespace rehome::cli {
namespace {

struct SyncOptions
{
    std::string source;
    std::string target;
    std::string strategy = "delta";
    int jobs = 2;
    bool schema = true;
    bool dropReplaced = false;
    bool json = false;
};

/// Plural forms of Qt take an int.
int plural(qint64 count)
{
    return int(std::min<qint64>(count, 2'000'000'000));
}

void printTable(Console &console, const evidence::SyncedTable &table)
{
    const QString copied = EngineText::tr("%n row(s) copied", nullptr, plural(table.copied));
    const QString removed = EngineText::tr("%n removed", nullptr, plural(table.removed));
    console.result(EngineText::tr("%1: %2, %3").arg(table.table, copied, removed));
}

void printLargeObjects(Console &console, const evidence::SyncedLargeObjects &objects)
{
    if (objects.all() > 0)
        console.result(EngineText::tr("Large objects: %1 added, %2 changed, %3 removed")
                           .arg(core::countText(objects.added), core::countText(objects.changed),
                                core::countText(objects.removed)));
}

QString summary(const evidence::Synchronisation &synced)
{
    if (synced.isEmpty())
        return EngineText::tr("Nothing had changed: %n table(s) compared in %1.", nullptr,
                              plural(synced.tablesCompared))
            .arg(core::durationText(synced.duration));
    return EngineText::tr("Up to date: %1 of %n table(s) had changed; %2.", nullptr, plural(synced.tablesCompared))
        .arg(core::countText(qint64(synced.tables.size())), core::durationText(synced.duration));
}

void printSynchronisation(Console &console, const evidence::Synchronisation &synced)
{
    for (const evidence::SyncedTable &table : synced.tables)
        printTable(console, table);
    printLargeObjects(console, synced.largeObjects);
    if (synced.sequences > 0)
        console.result(
            EngineText::tr("%n sequence(s) set to where the old side's are", nullptr, plural(synced.sequences)));
    for (const QString &view : synced.refreshed)
        console.result(EngineText::tr("%1: refreshed").arg(view));
    for (const QString &note : synced.notes)
        console.result(note);
    console.result(summary(synced));
    if (synced.schemaDifferences > 0)
        console.result(EngineText::tr("That is true of the content only: %n object(s) of the schema differ, as "
                                      "`rehome-cli verify` shows.",
                                      nullptr, plural(synced.schemaDifferences)));
}

struct Sides
{
    postgres::ServerAddress source;
    postgres::ServerAddress target;
};

/// What became of a database that was replaced, and which others are still there.
void printReplaced(Console &console, const std::vector<postgres::ReplacedDatabase> &replaced)
{
    if (replaced.empty())
        return;
    qint64 bytes = 0;
    QStringList names;
    for (const postgres::ReplacedDatabase &one : replaced) {
        bytes += std::max<qint64>(one.bytes, 0);
        names += one.name;
    }
    console.result(EngineText::tr("%n database(s) that stood there before are kept and take %1: %2.", nullptr,
                                  plural(qint64(replaced.size())))
                       .arg(core::bytesText(bytes), names.join(QStringLiteral(", "))));
    console.result(EngineText::tr("When one is not needed any more, drop it: DROP DATABASE %1")
                       .arg(QLatin1Char('"') + QString(names.last()).replace(QLatin1Char('"'), QStringLiteral("\"\"")) +
                            QLatin1Char('"')));
}

/// Drops what this run has put aside if the new database is the same as the source. \return whether it was
bool dropIfProven(const Sides &sides, const QString &keptAs, int jobs, Console &console,
                  const core::WorkContext &context)
{
    context.info(EngineText::tr("Comparing the copy with the old side, before %1 is dropped.").arg(keptAs));
    const evidence::Verification verification =
        postgres::verifyDatabases(sides.source, sides.target, {.jobs = jobs, .viewsJustFilled = true}, context);
    if (verification.overall() != evidence::Verdict::Same) {
        console.say(EngineText::tr("%1 was not dropped: the copy is not proven to be the same as the old side. %2")
                        .arg(keptAs, evidence::verdictSentence(verification)));
        return false;
    }
    postgres::Session session(sides.target, postgres::Access::ReadWrite, context);
    postgres::dropReplaced(session, keptAs);
    return true;
}

/// \return the exit code
int syncFully(const Sides &sides, const SyncOptions &options, Console &console, const core::WorkContext &context,
              QJsonObject &json)
{
    const evidence::DatabaseCopy copied = postgres::copyDatabase(
        {.source = sides.source, .target = sides.target, .jobs = options.jobs, .overwrite = true}, context);
    json = evidence::toJson(copied).toObject();
    if (!options.json) {
        for (const QString &sentence : copied.leftOut)
            console.result(sentence);
        console.result(evidence::verdictSentence(copied));
    }
    int code = 0;
    if (options.dropReplaced && !copied.keptAs.isEmpty()) {
        const bool dropped = dropIfProven(sides, copied.keptAs, options.jobs, console, context);
        json.insert(QStringLiteral("dropped"), dropped ? copied.keptAs : QString());
        code = dropped ? 0 : 1;
        if (dropped && !options.json)
            console.result(EngineText::tr("The copy was compared and is the same; %1 was dropped.").arg(copied.keptAs));
    }
    postgres::Session session(sides.target, postgres::Access::ReadOnly, context);
    const std::vector<postgres::ReplacedDatabase> replaced = postgres::replacedDatabases(session);
    QJsonArray list;
    for (const postgres::ReplacedDatabase &one : replaced)
        list.append(QJsonObject{{QStringLiteral("name"), one.name}, {QStringLiteral("bytes"), one.bytes}});
    json.insert(QStringLiteral("replaced"), list);
    if (!options.json)
        printReplaced(console, replaced);
    return code;
}

int sync(Console &console, const SyncOptions &options)
{
    const bool full = options.strategy == "full";
    if (options.dropReplaced && !full)
        throw core::Error(core::ErrorCode::BadUsage, EngineText::tr("--drop-replaced goes with --strategy full only."),
                          EngineText::tr("With --strategy delta no database is replaced."));
    QJsonObject json;
    int code = 0;
    work(console, [&](const core::WorkContext &context) {
        const Sides sides{addressFrom(options.source, console, context, EngineText::tr("old side: ")),
                          addressFrom(options.target, console, context, EngineText::tr("new side: "))};
        if (full) {
            code = syncFully(sides, options, console, context, json);
            return;
        }
        const evidence::Synchronisation synced = postgres::syncDelta(
            {.source = sides.source, .target = sides.target, .jobs = options.jobs, .schema = options.schema}, context);
        code = synced.schemaDifferences > 0 ? 1 : 0; // as verify has it
        json = evidence::toJson(synced).toObject();
        if (!options.json)
            printSynchronisation(console, synced);
    });
    json.insert(QStringLiteral("strategy"), QString::fromStdString(options.strategy));
    if (options.json)
        console.result(json);
    return code;
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
                     "delta: write only the rows and large objects that differ, in one transaction. full: copy "
                     "everything anew; the database that was there is kept under the name replaced_TIME_NAME")
        ->check(CLI::IsMember({"delta", "full"}))
        ->capture_default_str();
    command->add_option("--jobs", options->jobs, "Tables read at a time, on each side")
        ->check(CLI::Range(1, 64))
        ->capture_default_str();
    command->add_flag("--schema,!--no-schema", options->schema,
                      "With --strategy delta: compare the schema, too, and exit with 1 where it differs; it is, unless "
                      "--no-schema says otherwise");
    command->add_flag("--drop-replaced", options->dropReplaced,
                      "With --strategy full: drop the database that was replaced, once the new one was compared with "
                      "the source and is the same");
    command->add_flag("--json", options->json, "Print what was changed as JSON");
    command->callback([&environment, &console, options] {
        environment.chosen = [&console, options] { return sync(console, *options); };
    });
}

} // namespace rehome::cli
