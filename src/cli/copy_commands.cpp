// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/database_address.h"
#include "core/engine_text.h"
#include "core/text.h"
#include "evidence/evidence.h"
#include "postgres/copy.h"

#include <CLI/CLI.hpp>

namespace rehome::cli {
namespace {

struct CopyOptions
{
    std::string source;
    std::string target;
    int jobs = 0;
    bool overwrite = false;
    bool json = false;
};

int copy(Console &console, const CopyOptions &options)
{
    evidence::DatabaseCopy copied;
    work(console, [&](const core::WorkContext &context) {
        postgres::CopyRequest request{.source = {}, .target = {}, .jobs = options.jobs, .overwrite = options.overwrite};
        request.source = addressFrom(options.source, console, context, EngineText::tr("old side: "));
        request.target =
            addressFrom(options.target, console, context, EngineText::tr("new side: "), Named::APlaceForOne);
        copied = postgres::copyDatabase(request, context);
    });
    if (options.json) {
        console.result(evidence::toJson(copied).toObject());
        return 0;
    }
    for (const evidence::CopyStage &stage : copied.stages)
        console.say(QStringLiteral("%1: %2").arg(stage.what, core::durationText(stage.duration)));
    console.result(evidence::verdictSentence(copied));
    console.say(EngineText::tr("The rows were counted on both sides; `rehome-cli verify` compares their content."));
    return 0;
}

} // namespace

void addCopyCommands(CLI::App &app, CommandEnvironment &environment)
{
    Console &console = environment.console;
    const auto address = "postgresql://user@host:5432/database, \"host=… dbname=…\", or a service";
    auto options = std::make_shared<CopyOptions>();
    CLI::App *command = app.add_subcommand("copy", "Copy a database straight from one server to another");
    command->add_option("--source", options->source, std::string("The old database, which is only read: ") + address)
        ->required();
    command->add_option("--target", options->target, "The new database, likewise; made where it is not there")
        ->required();
    command->add_option("--jobs", options->jobs, "Tables and indexes at a time; without it, one for each processor")
        ->check(CLI::Range(1, 64));
    command->add_flag("--overwrite", options->overwrite,
                      "Replace a database that holds something; it is kept under the name replaced_TIME_NAME");
    command->add_flag("--json", options->json, "Print what was copied as JSON");
    command->callback([&environment, &console, options] {
        environment.chosen = [&console, options] { return copy(console, *options); };
    });
}

} // namespace rehome::cli
