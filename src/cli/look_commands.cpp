// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "core/engine_text.h"
#include "core/files.h"
#include "core/text.h"
#include "plan/step_state.h"
#include "postgres/server/private_server.h"
#include "report/log_source.h"

#include <CLI/CLI.hpp>

#include <QFileInfo>
#include <QJsonArray>

#include <cstdio>
#include <unistd.h>

namespace rehome::cli {
namespace {

using core::Error;
using core::ErrorCode;

QJsonObject statusOf(const plan::Plan &plan, const plan::Step &step, const journal::Journal &journal)
{
    const std::optional<journal::StepRecord> record = journal.latest(step.id);
    const plan::StepStanding standing = plan::standingOf(plan, step, journal);
    QJsonObject json{{QStringLiteral("id"), step.id},
                     {QStringLiteral("phase"), step.phase},
                     {QStringLiteral("title"), step.title},
                     {QStringLiteral("state"), record ? journal::stepStateName(record->state) : QStringLiteral("open")},
                     {QStringLiteral("done"), standing == plan::StepStanding::Done},
                     {QStringLiteral("outdated"), standing == plan::StepStanding::Outdated}};
    if (record) {
        json.insert(QStringLiteral("startedAt"), record->startedAt.toString(Qt::ISODateWithMs));
        json.insert(QStringLiteral("endedAt"), record->endedAt.toString(Qt::ISODateWithMs));
        json.insert(QStringLiteral("milliseconds"), qint64(record->duration().count()));
        json.insert(QStringLiteral("sentence"), record->sentence);
    }
    return json;
}

int status(Console &console, const QString &folder, bool asJson)
{
    const plan::Migration migration = plan::Migration::look(folder);
    const plan::Plan plan = plan::wholePlan();
    const journal::Journal journal(migration.paths().journal());
    QJsonArray steps;
    for (const plan::Step &step : plan.steps()) {
        const QJsonObject json = statusOf(plan, step, journal);
        steps.append(json);
        if (!asJson)
            console.result(QStringLiteral("%1 %2 %3")
                               .arg(step.id, -26)
                               .arg(json.value(QStringLiteral("outdated")).toBool()
                                        ? EngineText::tr("outdated")
                                        : json.value(QStringLiteral("state")).toString(),
                                    -12)
                               .arg(json.value(QStringLiteral("sentence")).toString()));
    }
    if (asJson)
        console.result(QJsonObject{{QStringLiteral("kind"), QStringLiteral("migration-status")},
                                   {QStringLiteral("version"), 1},
                                   {QStringLiteral("name"), migration.settings().name},
                                   {QStringLiteral("source"), migration.settings().source},
                                   {QStringLiteral("steps"), steps}});
    return 0;
}

/// The format that was asked for, else the one that the file's ending says, else Markdown.
report::Format logFormat(const QString &asked, const QString &output)
{
    static const QStringList endings{QStringLiteral("html"), QStringLiteral("pdf"), QStringLiteral("json")};
    const QString ending = QFileInfo(output).suffix();
    if (!asked.isEmpty())
        return report::formatFromName(asked);
    return endings.contains(ending) ? report::formatFromName(ending) : report::Format::Markdown;
}

int writeLog(Console &console, const QString &folder, const QString &asked, const QString &output)
{
    const report::Format format = logFormat(asked, output);
    if (format == report::Format::Pdf && output.isEmpty() && ::isatty(STDOUT_FILENO) == 1)
        throw Error(ErrorCode::BadUsage, EngineText::tr("A PDF is not for a terminal."),
                    EngineText::tr("Name a file with -o."));
    const plan::Migration migration = plan::Migration::look(folder);
    const journal::Journal journal(migration.paths().journal());
    const QByteArray log = report::migrationLog(report::logSource(migration, plan::wholePlan(), journal), format);
    if (output.isEmpty()) {
        std::fwrite(log.constData(), 1, std::size_t(log.size()), stdout);
        return 0;
    }
    core::writeFile(QFileInfo(output).absoluteFilePath(), log);
    console.say(EngineText::tr("Migration log written to %1 (%2).").arg(output, core::bytesText(log.size())));
    return 0;
}

int target(Console &console, const QString &folder, bool start, bool stop)
{
    const plan::Migration migration = plan::Migration::look(folder);
    const QString place = migration.paths().targetServer();
    if (!postgres::PrivateServer::exists(place))
        throw Error(ErrorCode::NotFound, EngineText::tr("The migration %1 has no new server yet.").arg(folder),
                    EngineText::tr("The step data.target makes it."));
    auto server = postgres::PrivateServer::existing(place);
    work(console, [&](const core::WorkContext &context) {
        if (stop)
            server.stop(context);
        else if (start)
            server.start(context);
    });
    console.result(server.as(migration.settings().databaseUser, migration.settings().databaseName).url());
    console.say(server.isRunning() ? EngineText::tr("The new server is running.")
                                   : EngineText::tr("The new server is stopped."));
    return 0;
}

struct LookWords
{
    std::string folder, format, output;
    bool json = false, start = false, stop = false;
};

} // namespace

void addLookCommands(CLI::App &app, CommandEnvironment &environment)
{
    auto words = std::make_shared<LookWords>();
    CLI::App *statusCommand = app.add_subcommand("status", "Show the state of every step");
    statusCommand->add_option("folder", words->folder, "The migration's folder")->required();
    statusCommand->add_flag("--json", words->json, "As JSON");
    statusCommand->callback([&environment, words] {
        environment.chosen = [&environment, words] {
            return status(environment.console, QString::fromStdString(words->folder), words->json);
        };
    });

    CLI::App *logCommand = app.add_subcommand("log", "Write the migration log");
    logCommand->add_option("folder", words->folder, "The migration's folder")->required();
    logCommand
        ->add_option("--format", words->format, "md, html, pdf or json; otherwise what the file's ending says, or md")
        ->check(CLI::IsMember({"md", "html", "pdf", "json"}));
    logCommand->add_option("-o,--output", words->output, "The file; otherwise standard output");
    logCommand->callback([&environment, words] {
        environment.chosen = [&environment, words] {
            return writeLog(environment.console, QString::fromStdString(words->folder),
                            QString::fromStdString(words->format), QString::fromStdString(words->output));
        };
    });

    CLI::App *targetCommand = app.add_subcommand("target", "Show, start or stop the new database's private server");
    targetCommand->add_option("folder", words->folder, "The migration's folder")->required();
    CLI::Option *start = targetCommand->add_flag("--start", words->start, "Start it");
    targetCommand->add_flag("--stop", words->stop, "Stop it; the data stay")->excludes(start);
    targetCommand->callback([&environment, words] {
        environment.chosen = [&environment, words] {
            return target(environment.console, QString::fromStdString(words->folder), words->start, words->stop);
        };
    });
}

} // namespace rehome::cli
