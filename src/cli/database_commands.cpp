// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "cli/database_address.h"
#include "core/engine_text.h"
#include "evidence/evidence.h"
#include "postgres/archive/backup_lock.h"
#include "postgres/archive/proof.h"
#include "postgres/compare/verification.h"

#include <CLI/CLI.hpp>

#include <QDir>
#include <QFileInfo>

namespace rehome::cli {
namespace {

using evidence::Verdict;

QString cell(const QString &value)
{
    return value.isNull() ? QStringLiteral("NULL") : value;
}

void printDifference(Console &console, const evidence::RowDifference &row)
{
    if (row.oldValues.isEmpty() || row.newValues.isEmpty()) {
        console.result(QStringLiteral("    %1: %2")
                           .arg(row.key, row.newValues.isEmpty() ? EngineText::tr("missing on the new side")
                                                                 : EngineText::tr("only on the new side")));
        return;
    }
    QStringList changes;
    for (const QString &column : row.differingColumns) {
        const qsizetype at = row.columns.indexOf(column);
        changes += EngineText::tr("%1: old %2, new %3")
                       .arg(column, cell(row.oldValues.value(at)), cell(row.newValues.value(at)));
    }
    console.result(QStringLiteral("    %1: %2").arg(row.key, changes.join(QStringLiteral("; "))));
}

constexpr qsizetype longestDefinition = 2000;

void printDefinition(Console &console, const QString &side, const QString &definition)
{
    QString text = definition.left(longestDefinition);
    if (text.size() < definition.size())
        text += QChar(0x2026);
    console.result(QStringLiteral("    %1").arg(side));
    for (const QString &line : text.split(QLatin1Char('\n')))
        console.result(QStringLiteral("        ") + line);
}

void printSchema(Console &console, const evidence::SchemaComparison &schema)
{
    for (const evidence::SchemaDifference &item : schema.differences) {
        const QString note = item.legitimate.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(item.legitimate);
        console.result(QStringLiteral("%1 %2: %3. %4%5")
                           .arg(item.kind, item.name, evidence::enumName(item.verdict), item.reason, note));
        if (item.oldDefinition.isEmpty() || item.newDefinition.isEmpty())
            continue;
        printDefinition(console, EngineText::tr("old:"), item.oldDefinition);
        printDefinition(console, EngineText::tr("new:"), item.newDefinition);
    }
}

void printVerification(Console &console, const evidence::Verification &verification)
{
    for (const evidence::TableVerdict &table : verification.tables) {
        if (table.verdict == Verdict::Same)
            continue;
        const QString note = table.legitimate.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(table.legitimate);
        console.result(
            QStringLiteral("%1: %2. %3%4").arg(table.table, evidence::enumName(table.verdict), table.reason, note));
        for (const evidence::RowDifference &row : table.differences)
            printDifference(console, row);
    }
    for (const evidence::SequenceVerdict &sequence : verification.sequences) {
        if (sequence.verdict != Verdict::Same)
            console.result(EngineText::tr("sequence %1: %2. %3")
                               .arg(sequence.sequence, evidence::enumName(sequence.verdict), sequence.reason));
    }
    if (verification.schema)
        printSchema(console, *verification.schema);
    console.result(evidence::verdictSentence(verification));
}

struct ProveOptions
{
    std::string archive;
    std::vector<std::string> criticalTables;
    int jobs = 2;
    bool json = false;
};

int prove(Console &console, const ProveOptions &options)
{
    evidence::Proof proof;
    work(console, [&](const core::WorkContext &context) {
        // Without the slash that a shell puts behind a folder: what belongs to the backup stands beside it.
        const QString archive = QDir::cleanPath(QFileInfo(QString::fromStdString(options.archive)).absoluteFilePath());
        postgres::removeDeadBackups(QFileInfo(archive).absolutePath(), context);
        postgres::ProofRequest request{
            .backup = archive, .scratchFolder = archive + QStringLiteral(".scratch"), .jobs = options.jobs};
        for (const std::string &table : options.criticalTables)
            request.criticalTables += QString::fromStdString(table);
        proof = postgres::proveBackup(request, context);
        if (proof.verification.overall() == Verdict::Same)
            postgres::writeProofFile(archive, context);
    });
    if (options.json) {
        console.result(evidence::toJson(proof).toObject());
    } else {
        if (proof.verification.overall() != Verdict::Same)
            printVerification(console, proof.verification);
        console.result(evidence::verdictSentence(proof));
    }
    return exitCodeFor(proof.verification.overall());
}

struct VerifyCommandOptions
{
    std::string source;
    std::string target;
    std::string level = "content";
    bool schema = true;
    int jobs = 2;
    bool json = false;
};

evidence::Verification compared(Console &console, const VerifyCommandOptions &options)
{
    evidence::Verification verification;
    work(console, [&](const core::WorkContext &context) {
        const postgres::ServerAddress source =
            addressFrom(options.source, console, context, EngineText::tr("old side: "));
        const postgres::ServerAddress target =
            addressFrom(options.target, console, context, EngineText::tr("new side: "));
        verification = postgres::verifyDatabases(
            source, target,
            {.level = evidence::fromJson<evidence::Level>(QString::fromStdString(options.level)),
             .jobs = options.jobs,
             .schema = options.schema},
            context);
    });
    return verification;
}

int verify(Console &console, const VerifyCommandOptions &options)
{
    try {
        const evidence::Verification verification = compared(console, options);
        QJsonObject json = evidence::toJson(verification).toObject();
        json.insert(QStringLiteral("verdict"), evidence::enumName(verification.overall()));
        if (options.json)
            console.result(json);
        else
            printVerification(console, verification);
        return exitCodeFor(verification.overall());
    } catch (const core::Error &error) {
        if (core::exitCodeFor(error.code()) == 2)
            throw;
        console.endProgress();
        console.error(error);
        if (options.json)
            console.result(QJsonObject{{QStringLiteral("verdict"), evidence::enumName(Verdict::CouldNotCheck)},
                                       {QStringLiteral("reason"), error.whatHappened()}});
        else
            console.say(EngineText::tr("Could not check whether the databases are the same."));
        return 3;
    }
}

} // namespace

void addDatabaseCommands(CLI::App &app, CommandEnvironment &environment)
{
    Console &console = environment.console;
    const auto address = "postgresql://user@host:5432/database, \"host=… dbname=…\", or a service";

    auto proveOptions = std::make_shared<ProveOptions>();
    CLI::App *proveCommand =
        app.add_subcommand("prove", "Prove a backup: restore it into a scratch server and compare every row");
    proveCommand->add_option("archive", proveOptions->archive, "The backup's folder, as `backup` printed it")
        ->required();
    proveCommand->add_option("--critical", proveOptions->criticalTables,
                             "A table that must be in it, as schema.name; may be repeated");
    proveCommand->add_option("--jobs", proveOptions->jobs, "Tables restored at a time")
        ->check(CLI::Range(1, 64))
        ->capture_default_str();
    proveCommand->add_flag("--json", proveOptions->json, "Print the proof as JSON");
    proveCommand->callback([&environment, &console, proveOptions] {
        environment.chosen = [&console, proveOptions] { return prove(console, *proveOptions); };
    });

    auto verifyOptions = std::make_shared<VerifyCommandOptions>();
    CLI::App *verifyCommand = app.add_subcommand("verify", "Compare two databases: rows, content, sequences, schema");
    verifyCommand->add_option("--source", verifyOptions->source, std::string("The old database: ") + address)
        ->required();
    verifyCommand->add_option("--target", verifyOptions->target, "The new database, likewise")->required();
    verifyCommand->add_option("--level", verifyOptions->level, "counts, content, or strict (every value as text)")
        ->check(CLI::IsMember({"counts", "content", "strict"}))
        ->capture_default_str();
    verifyCommand->add_option("--jobs", verifyOptions->jobs, "Tables read at a time, on each side")
        ->check(CLI::Range(1, 64))
        ->capture_default_str();
    verifyCommand->add_flag("--schema,!--no-schema", verifyOptions->schema,
                            "Compare the schema, too: it is, unless --no-schema says otherwise");
    verifyCommand->add_flag("--json", verifyOptions->json, "Print the verdicts as JSON");
    verifyCommand->callback([&environment, &console, verifyOptions] {
        environment.chosen = [&console, verifyOptions] { return verify(console, *verifyOptions); };
    });
}

} // namespace rehome::cli
