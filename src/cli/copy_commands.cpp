// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/database_address.h"
#include "core/engine_text.h"
#include "core/text.h"
#include "evidence/evidence.h"
#include "postgres/copy/copy.h"
#include "postgres/server/load_settings.h"
#include "postgres/server/private_server.h"
#include "postgres/session/session.h"

#include <CLI/CLI.hpp>

#include <QDir>
#include <QFileInfo>

namespace rehome::cli {
namespace {

struct CopyOptions
{
    std::string source;
    std::string target;
    int jobs = 0;
    bool overwrite = false;
    bool resume = false;
    bool json = false;
};

/// What takes longer to copy again than to be read in the message that speaks of it.
constexpr qint64 worthKeeping = qint64(16) * 1024 * 1024;

const QLatin1String privatePrefix("private:");

/// A server is made where there is none, and what stands in the folder goes then.
void refuseForeignFolder(const QString &folder)
{
    const QString advice =
        EngineText::tr("Name a folder that is empty or not there yet, or one that an earlier copy to "
                       "private: has made.");
    if (folder.isEmpty())
        throw core::Error(core::ErrorCode::BadInput, EngineText::tr("private: is followed by no folder."), advice);
    const QDir place(folder);
    const bool isFree = !QFileInfo::exists(folder) ||
                        (QFileInfo(folder).isDir() &&
                         place.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot));
    if (!isFree && !postgres::PrivateServer::exists(folder) && !postgres::PrivateServer::isHalfMade(folder))
        throw core::Error(core::ErrorCode::BadInput,
                          EngineText::tr("%1 holds something, but no server that Rehome runs.").arg(folder), advice);
}

/// Copies into a server that Rehome runs. \return how the copy is reached
QString copyToPrivate(postgres::CopyRequest request, const QString &folder, Console &console,
                      const core::WorkContext &context, evidence::DatabaseCopy &copied)
{
    QString database;
    int major = 0;
    {
        postgres::Session source(request.source, postgres::Access::ReadOnly, context);
        database = source.value(QStringLiteral("SELECT current_database()"));
        major = source.serverVersion() / 10000;
    }
    auto server = postgres::PrivateServer::open(folder, postgres::ServerPurpose::Lasting, major, context);
    console.redactor().add(server.superuser().password);
    postgres::withLoadSettings(server, context, [&] {
        request.target = server.superuser(database);
        request.makesRoles = true;
        copied = postgres::copyDatabase(request, context);
    });
    return server.superuser(database).url();
}

int copy(Console &console, const CopyOptions &options)
{
    evidence::DatabaseCopy copied;
    QString address; // of a private server's
    work(console, [&](const core::WorkContext &context) {
        postgres::CopyRequest request{.source = {},
                                      .target = {},
                                      .jobs = options.jobs,
                                      .overwrite = options.overwrite,
                                      .resume = options.resume,
                                      .worthKeeping = worthKeeping};
        const QString target = QString::fromStdString(options.target);
        const bool isPrivate = target.startsWith(privatePrefix);
        const QString folder = isPrivate ? target.mid(privatePrefix.size()) : QString();
        if (isPrivate)
            refuseForeignFolder(folder);
        request.source = addressFrom(options.source, console, context, EngineText::tr("old side: "));
        if (isPrivate) {
            address = copyToPrivate(request, folder, console, context, copied);
            return;
        }
        request.target =
            addressFrom(options.target, console, context, EngineText::tr("new side: "), Named::APlaceForOne);
        copied = postgres::copyDatabase(request, context);
    });
    if (options.json) {
        QJsonObject document = evidence::toJson(copied).toObject();
        if (!address.isEmpty())
            document.insert(QStringLiteral("address"), address);
        console.result(document);
        return 0;
    }
    for (const evidence::CopyStage &stage : copied.stages)
        console.say(QStringLiteral("%1: %2").arg(stage.what, core::durationText(stage.duration)));
    for (const QString &sentence : copied.leftOut)
        console.result(sentence);
    console.result(evidence::verdictSentence(copied));
    if (copied.keptTables() > 0)
        console.say(EngineText::tr("%n table(s) of an earlier run stood already: compared with the old side, the same, "
                                   "and kept.",
                                   nullptr, int(copied.keptTables())));
    console.say(EngineText::tr("The rows were counted on both sides; `rehome-cli verify` compares their content."));
    if (!address.isEmpty()) {
        console.say(EngineText::tr("The new server is running. This is the way to the new database:"));
        console.result(address);
    }
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
    command
        ->add_option("--target", options->target,
                     "The new database, likewise; made where it is not there. Or private:FOLDER: a server that Rehome "
                     "runs in that folder, made where there is none; the copy has the old database's name")
        ->required();
    command->add_option("--jobs", options->jobs, "Tables and indexes at a time; without it, one for each processor")
        ->check(CLI::Range(1, 64));
    command->add_flag("--overwrite", options->overwrite,
                      "Replace a database that holds something; it is kept under the name replaced_TIME_NAME");
    command->add_flag(
        "--resume", options->resume,
        "Go on with what a copy that failed or was stopped has left: tables that are the same on both sides "
        "now are kept, the others are copied again. Without it, what was left is dropped");
    command->add_flag("--json", options->json, "Print what was copied as JSON");
    command->callback([&environment, &console, options] {
        environment.chosen = [&console, options] { return copy(console, *options); };
    });
}

} // namespace rehome::cli
