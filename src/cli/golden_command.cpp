// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "core/files.h"
#include "pdf/golden.h"

#include <CLI/CLI.hpp>

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace rehome::cli {
namespace {

struct GoldenOptions
{
    std::string folder;
    std::string output;
    std::string passwords;
    int jobs = 2;
    double limitSeconds = 30;
    bool withoutWords = false;
    bool json = false;
};

QString newFolder(const std::string &path)
{
    QString folder = QFileInfo(QString::fromStdString(path)).absoluteFilePath();
    if (QFileInfo::exists(folder) && !QDir(folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
        throw core::Error(core::ErrorCode::AlreadyExists,
                          EngineText::tr("%1 exists already and is not empty.").arg(folder),
                          EngineText::tr("Golden outputs are never overwritten: name a new folder."));
    core::makeFolder(folder);
    return folder;
}

int pdfGolden(Console &console, const GoldenOptions &options)
{
    evidence::GoldenOutputs golden;
    work(console, [&](const core::WorkContext &context) {
        pdf::GoldenRequest request{.folder = QFileInfo(QString::fromStdString(options.folder)).absoluteFilePath(),
                                   .passwords = pdf::passwordsFrom(QString::fromStdString(options.passwords)),
                                   .words = !options.withoutWords,
                                   .jobs = options.jobs};
        request.limits.run = std::chrono::milliseconds(qint64(options.limitSeconds * 1000));
        request.output = newFolder(options.output);
        golden = pdf::keepGolden(request, context);
        golden.folder = request.output;
    });
    const auto unread = std::count_if(golden.documents.begin(), golden.documents.end(),
                                      [](const auto &document) { return !document.problem.isEmpty(); });
    const auto count = qsizetype(golden.documents.size());
    if (options.json) {
        console.result(evidence::toJson(golden).toObject());
    } else {
        for (const evidence::GoldenDocument &document : golden.documents) {
            if (!document.problem.isEmpty())
                console.result(QStringLiteral("%1  %2").arg(document.document, -40).arg(document.problem));
        }
        console.result(EngineText::tr("The text of %1 of %n document(s) is kept in %2.", nullptr, int(count))
                           .arg(count - unread)
                           .arg(golden.folder));
    }
    return unread < count ? 0 : 1;
}

} // namespace

void addGoldenCommand(CLI::App &app, CommandEnvironment &environment)
{
    Console &console = environment.console;
    auto options = std::make_shared<GoldenOptions>();
    CLI::App *command = app.add_subcommand(
        "pdf-golden", "Keep the text of every PDF of a folder, and its words with their places, several at a time");
    command->add_option("folder", options->folder, "The folder of PDFs")->required();
    command->add_option("-o,--output", options->output, "An empty or new folder for what is kept")->required();
    command->add_option("--jobs", options->jobs, "Documents at a time")
        ->check(CLI::Range(1, 64))
        ->capture_default_str();
    command->add_option("--limit", options->limitSeconds, "Seconds that one document may take")
        ->check(CLI::Range(0.1, 3600.0))
        ->capture_default_str();
    command->add_option("--passwords", options->passwords, "A file of passwords, one a line, for documents that ask");
    command->add_flag("--no-words", options->withoutWords, "Keep the text alone");
    command->add_flag("--json", options->json, "Print what was kept, with hashes, as JSON");
    command->callback([&environment, &console, options] {
        environment.chosen = [&console, options] { return pdfGolden(console, *options); };
    });
}

} // namespace rehome::cli
