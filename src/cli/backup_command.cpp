// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/backup_command.h"

#include "cli/database_address.h"
#include "core/engine_text.h"
#include "core/files.h"
#include "core/text.h"
#include "deploy/nightly/nightly_job.h"
#include "deploy/nightly/run_state.h"
#include "deploy/offsite/backup_retention.h"
#include "deploy/offsite/folder_store.h"
#include "deploy/offsite/offsite_copy.h"
#include "evidence/evidence.h"
#include "postgres/archive/backup.h"
#include "postgres/archive/backup_lock.h"
#include "postgres/archive/proof.h"

#include <CLI/CLI.hpp>

#include <QDir>
#include <QFileInfo>

#include <chrono>
#include <memory>
#include <optional>

namespace rehome::cli {
namespace {

using core::Error;
using core::ErrorCode;
using evidence::Verdict;

/// What one run of the command has made.
struct BackupRun
{
    evidence::Backup taken;
    std::optional<evidence::Proof> proof;
    std::optional<evidence::OffsiteCopies> copies;

    [[nodiscard]] Verdict overall() const
    {
        for (const Verdict verdict :
             {proof ? proof->verification.overall() : Verdict::Same, copies ? copies->overall() : Verdict::Same}) {
            if (verdict != Verdict::Same)
                return verdict;
        }
        return Verdict::Same;
    }
    [[nodiscard]] QStringList sentences() const
    {
        QStringList all{evidence::verdictSentence(taken)};
        if (proof)
            all += evidence::verdictSentence(*proof);
        if (copies)
            all += evidence::verdictSentence(*copies);
        return all;
    }
};

QString outputFolder(const BackupCommandOptions &options)
{
    return QDir::cleanPath(QFileInfo(QString::fromStdString(options.output)).absoluteFilePath());
}

/// What runs every night must not run twice at once: the retention of the one would look at the backup of the other.
std::unique_ptr<postgres::BackupLock> lockOfJob(const QString &output)
{
    return std::make_unique<postgres::BackupLock>(output + QStringLiteral("/last-backup"),
                                                  EngineText::tr("Another backup into %1 is running.").arg(output));
}

evidence::Backup takeBackup(Console &console, const BackupCommandOptions &options, const core::WorkContext &context)
{
    const postgres::ServerAddress source = addressFrom(options.source, console, context);
    const QString stamp = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz"));
    const QString name = source.database.isEmpty() ? source.service : source.database;
    const QDir output(outputFolder(options));
    postgres::removeDeadBackups(output.path(), context);
    return postgres::takeBackup(
        {.source = source,
         .folder = output.filePath(QStringLiteral("%1-%2").arg(core::identifierFrom(name), stamp)),
         .jobs = options.jobs,
         .format = QString::fromStdString(options.format),
         .compression = QString::fromStdString(options.compression)},
        context);
}

evidence::Proof prove(const evidence::Backup &taken, int jobs, const core::WorkContext &context)
{
    evidence::Proof proof = postgres::proveBackup(
        {.backup = taken.path, .scratchFolder = taken.path + QStringLiteral(".scratch"), .jobs = jobs}, context);
    if (proof.verification.overall() == Verdict::Same)
        postgres::writeProofFile(taken.path, context);
    return proof;
}

void removeOld(const BackupCommandOptions &options, const BackupRun &run, deploy::OffsiteStore *offsite,
               const core::WorkContext &context)
{
    const QFileInfo taken(run.taken.path);
    deploy::RetentionRequest request{.place = taken.absolutePath(),
                                     .justTaken = taken.fileName(),
                                     .keep = deploy::Keep::parse(QString::fromStdString(options.keep))};
    deploy::FolderStore here(taken.absolutePath(), context);
    deploy::removeSuperseded(here, request, context);
    if (offsite == nullptr)
        return;
    request.place = run.copies->place;
    deploy::removeSuperseded(*offsite, request, context);
}

void backUp(Console &console, const BackupCommandOptions &options, BackupRun &run, const core::WorkContext &context)
{
    std::unique_ptr<deploy::OffsiteStore> store;
    deploy::OffsiteRequest copy;
    if (!options.offsite.empty()) { // before the backup: a missing program is better told now
        copy.place = deploy::OffsitePlace::parse(QString::fromStdString(options.offsite));
        deploy::throwIfNotApart(copy.place, outputFolder(options));
        store = deploy::openStore(
            copy.place,
            {.endpoint = QString::fromStdString(options.endpoint), .profile = QString::fromStdString(options.profile)},
            context);
    }
    run.taken = takeBackup(console, options, context);
    if (options.prove)
        run.proof = prove(run.taken, options.jobs, context);
    if (store && run.overall() == Verdict::Same) {
        copy.backup = run.taken.path;
        copy.files = run.taken.files;
        run.copies =
            deploy::copyOffsite(*store, copy, context.inStage(EngineText::tr("Copying to another place"), 1, 1));
    }
    // Nothing old goes before the new one is known to be good.
    if (!options.keep.empty() && run.overall() == Verdict::Same)
        removeOld(options, run, store.get(), context);
}

/// The same, with its ending written down for whoever asks later.
void backUpAsJob(Console &console, const BackupCommandOptions &options, BackupRun &run,
                 const core::WorkContext &context)
{
    const QString output = outputFolder(options);
    core::makeFolder(output);
    const auto lock = lockOfJob(output);
    deploy::RunState state{.startedAt = QDateTime::currentDateTimeUtc()};
    deploy::writeRunState(output, state);
    const auto end = [&](const QString &result) {
        state.endedAt = QDateTime::currentDateTimeUtc();
        state.backup = run.taken.path;
        state.result = console.redactor().redacted(result);
        deploy::writeRunState(output, state);
    };
    try {
        backUp(console, options, run, context);
        state.succeeded = run.overall() == Verdict::Same;
        end(run.sentences().join(QLatin1Char(' ')));
    } catch (const core::Stopped &) {
        end(EngineText::tr("It was stopped."));
        throw;
    } catch (const Error &error) {
        end(error.whatHappened());
        throw;
    }
}

/// Why the last run is not what a person counts on; empty where it is.
QString statusProblem(const deploy::RunState &state, bool isRunning, const evidence::NightlyJob &job)
{
    // Every night, with a clock change and a job that takes its time to begin.
    constexpr auto nightly = std::chrono::hours(26);
    constexpr auto unknown = std::chrono::hours(48);
    const auto allowed = job.kind.isEmpty() ? unknown : nightly;
    if (isRunning)
        return {};
    if (!state.startedAt.isValid())
        return EngineText::tr("No backup is known there.");
    if (!state.endedAt.isValid())
        return EngineText::tr("The last backup was cut off.");
    if (!state.succeeded)
        return EngineText::tr("The last backup did not succeed.");
    if (state.startedAt.addMSecs(std::chrono::milliseconds(allowed).count()) < QDateTime::currentDateTimeUtc())
        return EngineText::tr("The last backup is older than %n hour(s).", nullptr, int(allowed.count()));
    return {};
}

int status(Console &console, const BackupCommandOptions &options)
{
    const QString output = outputFolder(options);
    evidence::NightlyJob job;
    deploy::RunState state;
    bool isRunning = false;
    work(console, [&](const core::WorkContext &context) {
        try {
            (void)lockOfJob(output);
        } catch (const Error &error) {
            isRunning = error.code() == ErrorCode::Busy;
        }
        state = deploy::runState(output, isRunning);
        job = deploy::nightlyJobOf(output, context);
    });
    const auto time = [](const QDateTime &when) {
        return when.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    };
    const QString problem = statusProblem(state, isRunning, job);
    if (options.json) {
        QJsonObject json = evidence::toJson(state).toObject();
        json.insert(QStringLiteral("problem"), problem);
        json.insert(QStringLiteral("job"), evidence::toJson(job));
        console.result(json);
    } else {
        console.result(state.startedAt.isValid()
                           ? EngineText::tr("Last backup: %1, %2").arg(time(state.startedAt), state.result)
                           : EngineText::tr("Last backup: none is known in %1.").arg(output));
        console.result(job.kind.isEmpty()
                           ? EngineText::tr("Next backup: no nightly job of this user writes into %1.").arg(output)
                       : job.nextRun.isValid()
                           ? EngineText::tr("Next backup: %1 (%2, %3)").arg(time(job.nextRun), job.schedule, job.kind)
                           : EngineText::tr("Next backup: nobody can tell when."));
        for (const QString &sentence : {job.problem, problem}) {
            if (!sentence.isEmpty())
                console.result(sentence);
        }
    }
    return problem.isEmpty() ? 0 : 1;
}

int backup(Console &console, const BackupCommandOptions &options)
{
    if (options.status)
        return status(console, options);
    if (options.source.empty())
        throw Error(ErrorCode::BadUsage, EngineText::tr("--source is missing."),
                    EngineText::tr("Name the database with --source."));
    if (!options.keep.empty())
        (void)deploy::Keep::parse(QString::fromStdString(options.keep));
    const bool isJob = !options.keep.empty() || !options.offsite.empty();
    BackupRun run;
    work(console, [&](const core::WorkContext &context) {
        if (isJob)
            backUpAsJob(console, options, run, context);
        else
            backUp(console, options, run, context);
    });
    if (options.json) {
        QJsonObject json = evidence::toJson(run.taken).toObject();
        if (run.proof)
            json.insert(QStringLiteral("proof"), evidence::toJson(*run.proof));
        if (run.copies)
            json.insert(QStringLiteral("offsite"), evidence::toJson(*run.copies));
        console.result(json);
    } else {
        for (const QString &sentence : run.sentences())
            console.say(sentence);
        console.result(run.taken.path);
    }
    return exitCodeFor(run.overall());
}

} // namespace

void addBackupCommand(CLI::App &app, CommandEnvironment &environment)
{
    Console &console = environment.console;
    auto options = std::make_shared<BackupCommandOptions>();
    CLI::App *command = app.add_subcommand("backup", "Back up a database, with counts and hashes of every row");
    command->add_option("--source", options->source,
                        "postgresql://user@host:5432/database, \"host=… dbname=…\", or a service");
    command
        ->add_option("--output", options->output,
                     "The folder that holds the backups; each gets a folder of its own there")
        ->required();
    command->add_option("--jobs", options->jobs, "Tables dumped at a time")
        ->check(CLI::Range(1, 64))
        ->capture_default_str();
    command->add_option("--format", options->format, "directory (parallel) or custom (one file)")
        ->check(CLI::IsMember({"directory", "custom"}))
        ->capture_default_str();
    command->add_option("--compress", options->compression,
                        "gzip:1 to gzip:9, none, and with pg_dump 16 or newer lz4 and zstd:1 to zstd:19; "
                        "left out: what serves best");
    command->add_flag("--prove", options->prove, "Prove it at once: restore it into a scratch server and compare");
    command->add_option("--offsite", options->offsite,
                        "Copy it there and read it back: s3://bucket/prefix, rclone:remote:path, or a folder");
    command->add_option("--endpoint", options->endpoint, "The endpoint of an S3 store that is not Amazon's");
    command->add_option("--profile", options->profile, "The profile of the aws CLI");
    command->add_option("--keep", options->keep,
                        "Afterwards remove older backups of this database, here and there, but for so many daily, "
                        "weekly and monthly ones: 7,4,6. The last proven one always stays");
    command->add_flag("--status", options->status,
                      "Back up nothing: tell how the last backup into the folder ended, and when the next one is");
    command->add_flag("--json", options->json, "Print the backup's facts as JSON");
    command->callback([&environment, &console, options] {
        environment.chosen = [&console, options] { return backup(console, *options); };
    });
}

} // namespace rehome::cli
