// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "cli/run_command.h"
#include "core/engine_text.h"
#include "plan/migration_setup.h"

#include <CLI/CLI.hpp>

namespace rehome::cli {
namespace {

using core::Error;
using core::ErrorCode;

struct InitOptions
{
    std::string folder, project, python, source, target = "private", repository, pdfs, pdfCommand, passwords, queries,
                                                 licence = "MIT", switchBack, offsite, level = "content",
                                                 backupFormat = "directory", compression, transfer = "archive";
    std::string stopNew, startOld, endpoint;
    std::vector<std::string> criticalTables, dnsNames, proxyFiles, oldUnits;
    int jobs = 0, repeats = 5, window = 30;
    bool readTextOnly = false;
};

int init(Console &console, const InitOptions &options)
{
    const auto text = [](const std::string &value) { return QString::fromStdString(value); };
    const auto texts = [](const std::vector<std::string> &values) {
        QStringList list;
        for (const std::string &value : values)
            list += QString::fromStdString(value);
        return list;
    };
    plan::SetupRequest request{.folder = text(options.folder),
                               .projectFolder = text(options.project),
                               .interpreter = text(options.python),
                               .source = text(options.source),
                               .target = text(options.target),
                               .repositoryFolder = text(options.repository),
                               .pdfFolder = text(options.pdfs),
                               .pdfCommand = text(options.pdfCommand),
                               .passwordFile = text(options.passwords),
                               .queryFile = text(options.queries),
                               .criticalTables = texts(options.criticalTables),
                               .switchBackCommand = text(options.switchBack),
                               .stopNewCommand = text(options.stopNew),
                               .startOldCommand = text(options.startOld),
                               .endpoint = text(options.endpoint),
                               .dnsNames = texts(options.dnsNames),
                               .proxyFiles = texts(options.proxyFiles),
                               .oldUnits = texts(options.oldUnits),
                               .licence = text(options.licence),
                               .offsite = text(options.offsite),
                               .level = text(options.level),
                               .backupFormat = text(options.backupFormat),
                               .compression = text(options.compression),
                               .transfer = text(options.transfer),
                               .readTextOnly = options.readTextOnly,
                               .jobs = options.jobs,
                               .repeats = options.repeats,
                               .windowMinutes = options.window};
    plan::MigrationSettings settings;
    const auto setUp = [&] {
        work(console, [&](const core::WorkContext &context) {
            settings = plan::setUpMigration(request, console.redactor(), context);
        });
    };
    try {
        setUp();
    } catch (const Error &error) {
        if (error.code() != ErrorCode::WrongPassword || request.source.isEmpty())
            throw;
        request.sourcePassword = console.askPassword(EngineText::tr("Password for the old database:"));
        if (request.sourcePassword.isEmpty())
            throw;
        setUp();
    }
    console.say(EngineText::tr("The migration %1 is ready.").arg(request.folder));
    console.say(EngineText::tr("  project         %1 (%2, %3)")
                    .arg(settings.projectFolder, settings.settingsModule, settings.interpreter));
    console.say(EngineText::tr("  old database    %1").arg(settings.source));
    console.say(EngineText::tr("  new database    a private PostgreSQL server in the migration's folder"));
    console.say(EngineText::tr("  new repository  %1").arg(settings.repositoryFolder));
    console.say(EngineText::tr("  sample PDFs     %1")
                    .arg(settings.pdfFolder.isEmpty() ? EngineText::tr("none; the steps that need them will be skipped")
                                                      : settings.pdfFolder));
    console.say(
        EngineText::tr("  offsite place   %1")
            .arg(settings.offsite.isEmpty() ? EngineText::tr("none; backups stay on this machine") : settings.offsite));
    console.say(EngineText::tr("  critical tables %1").arg(settings.criticalTables.join(QStringLiteral(", "))));
    if (settings.sourceAlias.isEmpty())
        console.say(
            EngineText::tr("A password is not kept: give it to `run` in PGPASSWORD, in ~/.pgpass, or when asked."));
    console.say(EngineText::tr("Next: rehome-cli run %1").arg(request.folder));
    return 0;
}

QMap<QString, QString> skipsFrom(const std::vector<std::string> &words)
{
    QMap<QString, QString> skips;
    for (const std::string &word : words) {
        const QString text = QString::fromStdString(word);
        const QString reason = text.section(QLatin1Char('='), 1).trimmed();
        if (reason.isEmpty())
            throw Error(ErrorCode::BadUsage, EngineText::tr("--skip %1 gives no reason.").arg(text),
                        EngineText::tr("Write it as --skip STEP=\"the reason\"; it goes into the migration log."));
        skips.insert(text.section(QLatin1Char('='), 0, 0), reason);
    }
    return skips;
}

void addInit(CLI::App &app, CommandEnvironment &environment)
{
    auto options = std::make_shared<InitOptions>();
    CLI::App *command =
        app.add_subcommand("init", "Begin a migration: look at the project and its database, and make NAME.rehome");
    command->add_option("folder", options->folder, "The migration's folder, NAME.rehome")->required();
    command->add_option("--project", options->project, "The old project's folder, which holds manage.py")->required();
    command->add_option("--python", options->python, "The interpreter that runs it; found by itself otherwise");
    command->add_option("--source", options->source,
                        "The old database: URL, keyword string or service; otherwise the settings' default one");
    command
        ->add_option("--target", options->target,
                     "The new database: private, a server that Rehome runs on this machine")
        ->capture_default_str();
    command->add_option("--repository", options->repository, "The new repository's folder, empty or not there yet");
    command->add_option("--pdfs", options->pdfs,
                        "A folder of sample PDFs; otherwise pdfs/ or samples/ near the project");
    command->add_option("--pdf-command", options->pdfCommand,
                        "The manage.py command that processes them; otherwise process_sample_pdf. Where it has "
                        "{document}, it is run for each of them");
    command->add_option("--pdf-passwords", options->passwords,
                        "A file of passwords, one a line, for sample PDFs that ask for one");
    command->add_option("--queries", options->queries, "A file of SQL queries whose times matter");
    command->add_option("--critical", options->criticalTables,
                        "A table that every backup must hold, as schema.name; may be repeated");
    command->add_option("--switch-back", options->switchBack,
                        "The command that points the endpoint back to the old system, for rollback.sh");
    command->add_option("--offsite", options->offsite,
                        "Where backups are copied to: s3://bucket/prefix, rclone:remote:path, or a folder");
    command->add_option("--stop-new", options->stopNew,
                        "The command that stops the new application on the way back, for rollback.sh");
    command->add_option("--start-old", options->startOld,
                        "The command that starts the old application again, for rollback.sh");
    command->add_option("--endpoint", options->endpoint, "The old system's address on the web, a URL");
    command->add_option("--dns-name", options->dnsNames,
                        "A name whose DNS records are written down, besides those that the settings and the proxy "
                        "name; may be repeated");
    command->add_option("--proxy-file", options->proxyFiles,
                        "A file of nginx's configuration; otherwise /etc/nginx/nginx.conf; may be repeated");
    command->add_option("--unit", options->oldUnits,
                        "A service unit, or a file, that belongs to the old system; may be repeated");
    command->add_option("--licence", options->licence, "The new repository's licence, an SPDX identifier")
        ->capture_default_str();
    command->add_option("--jobs", options->jobs, "Tables at a time; otherwise one for each processor, at most four")
        ->check(CLI::Range(1, 64));
    command->add_option("--level", options->level, "How deeply data are compared: counts, content, or strict")
        ->check(CLI::IsMember({"counts", "content", "strict"}))
        ->capture_default_str();
    command->add_option("--backup-format", options->backupFormat, "directory (parallel) or custom (one file)")
        ->check(CLI::IsMember({"directory", "custom"}))
        ->capture_default_str();
    command
        ->add_option("--compress", options->compression,
                     "Compression of backups: none, gzip:1, gzip:6, gzip:9, lz4, zstd:1, zstd:3 or zstd:9; left out: "
                     "what serves best")
        ->check(CLI::IsMember({"none", "gzip:1", "gzip:6", "gzip:9", "lz4", "zstd:1", "zstd:3", "zstd:9"}));
    command
        ->add_option("--transfer", options->transfer,
                     "How the data reach the new server: archive (the proven backup is restored) or copy (straight "
                     "from the old server, as it is then)")
        ->check(CLI::IsMember({"archive", "copy"}))
        ->capture_default_str();
    command->add_flag("--static", options->readTextOnly,
                      "Document the project from the text of its code, without running that");
    command->add_option("--repeat", options->repeats, "Measured runs of every document and of the command")
        ->check(CLI::Range(1, 1000))
        ->capture_default_str();
    command->add_option("--window", options->window, "The maintenance window in minutes")
        ->check(CLI::Range(1, 1440))
        ->capture_default_str();
    command->callback([&environment, options] {
        environment.chosen = [&environment, options] { return init(environment.console, *options); };
    });
}

struct RunWords
{
    std::string folder, step, until;
    std::vector<std::string> skips;
    int phase = 0;
    bool yes = false;
};

void addRun(CLI::App &app, CommandEnvironment &environment)
{
    auto words = std::make_shared<RunWords>();
    CLI::App *command = app.add_subcommand("run", "Run the migration's steps, from where it stands");
    command->add_option("folder", words->folder, "The migration's folder")->required();
    CLI::Option *phase =
        command->add_option("--phase", words->phase, "Only the steps of this phase")->check(CLI::Range(1, 5));
    CLI::Option *step =
        command->add_option("--step", words->step, "Only this step, again if it was done before")->excludes(phase);
    command->add_option("--until", words->until, "Up to and with this step")->excludes(step)->excludes(phase);
    command->add_option("--skip", words->skips, "Skip a step: STEP=reason; may be repeated");
    command->add_flag("--yes", words->yes, "Do not ask before the first step that writes");
    command->callback([&environment, words] {
        environment.chosen = [&environment, words] {
            return runMigration(environment.console, {.folder = QString::fromStdString(words->folder),
                                                      .phase = words->phase,
                                                      .step = QString::fromStdString(words->step),
                                                      .until = QString::fromStdString(words->until),
                                                      .yes = words->yes,
                                                      .skips = skipsFrom(words->skips)});
        };
    });
}

} // namespace

void addMigrationCommands(CLI::App &app, CommandEnvironment &environment)
{
    addInit(app, environment);
    addRun(app, environment);
}

} // namespace rehome::cli
