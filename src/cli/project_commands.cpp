// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "core/engine_text.h"
#include "core/text.h"
#include "evidence/evidence.h"
#include "pdf/baseline.h"
#include "plan/sample_project.h"

#include <CLI/CLI.hpp>

#include <QFileInfo>

#include <algorithm>

namespace rehome::cli {
namespace {

struct SampleOptions
{
    std::string folder;
    int rows = 20000;
    bool stop = false;
};

int sample(Console &console, const SampleOptions &options)
{
    const QString folder = QString::fromStdString(options.folder);
    if (options.stop) {
        work(console, [&](const core::WorkContext &context) { plan::stopSample(folder, context); });
        console.say(
            EngineText::tr("The sample's servers are stopped. `rehome-cli sample %1` starts them again.").arg(folder));
        return 0;
    }
    plan::SampleProject made;
    work(console, [&](const core::WorkContext &context) { made = plan::makeSample(folder, options.rows, context); });
    console.say(made.madeNow ? EngineText::tr("The sample is ready in %1.").arg(made.folder)
                             : EngineText::tr("The sample in %1 was there already; its servers run.").arg(made.folder));
    console.say(EngineText::tr("  old project      %1").arg(made.projectFolder));
    console.say(EngineText::tr("  main database    %1").arg(made.mainDatabase));
    console.say(EngineText::tr("  second database  %1").arg(made.secondDatabase));
    console.say(EngineText::tr("  bank statements  %1").arg(made.pdfFolder));
    console.say(EngineText::tr("Next: rehome-cli init %1.rehome --project %2 --target private")
                    .arg(QFileInfo(made.folder).fileName(), made.projectFolder));
    return 0;
}

struct BaselineOptions
{
    std::string folder;
    int repeats = 5;
    double limitSeconds = 60;
    std::string passwords;
    bool json = false;
};

void printBaseline(Console &console, const evidence::Baseline &baseline)
{
    for (const evidence::DocumentTiming &document : baseline.documents) {
        const evidence::Percentiles times = pdf::percentiles(document.milliseconds);
        const QString outcome =
            document.ending == evidence::RunEnding::Succeeded
                ? EngineText::tr("%1 pages, %2 characters").arg(document.pages).arg(document.characters)
                : QStringLiteral("%1. %2").arg(evidence::enumName(document.ending), document.problem);
        console.result(QStringLiteral("%1  p50 %2 ms  p95 %3 ms  max %4 ms  %5")
                           .arg(document.document, -40)
                           .arg(times.p50, 8, 'f', 1)
                           .arg(times.p95, 8, 'f', 1)
                           .arg(times.maximum, 8, 'f', 1)
                           .arg(outcome));
    }
    console.result(evidence::verdictSentence(baseline));
}

int pdfBaseline(Console &console, const BaselineOptions &options)
{
    evidence::Baseline baseline;
    work(console, [&](const core::WorkContext &context) {
        pdf::BaselineRequest request{.folder = QFileInfo(QString::fromStdString(options.folder)).absoluteFilePath(),
                                     .repeats = options.repeats,
                                     .passwords = pdf::passwordsFrom(QString::fromStdString(options.passwords))};
        request.limits.run = std::chrono::milliseconds(qint64(options.limitSeconds * 1000));
        baseline = pdf::measureDocuments(request, context);
    });
    if (options.json)
        console.result(evidence::toJson(baseline).toObject());
    else
        printBaseline(console, baseline);
    const bool anyRead = std::any_of(baseline.documents.begin(), baseline.documents.end(), [](const auto &document) {
        return document.ending == evidence::RunEnding::Succeeded;
    });
    return anyRead ? 0 : 1;
}

} // namespace

void addProjectCommands(CLI::App &app, CommandEnvironment &environment)
{
    Console &console = environment.console;
    auto sampleOptions = std::make_shared<SampleOptions>();
    CLI::App *sampleCommand = app.add_subcommand(
        "sample", "Make a legacy project to try everything on: code, two databases, bank statements");
    sampleCommand->add_option("folder", sampleOptions->folder, "Where it is made; an existing sample is started again")
        ->required();
    sampleCommand->add_option("--rows", sampleOptions->rows, "Transactions in the main database")
        ->check(CLI::Range(100, 100'000'000))
        ->capture_default_str();
    sampleCommand->add_flag("--stop", sampleOptions->stop, "End its servers");
    sampleCommand->callback([&environment, &console, sampleOptions] {
        environment.chosen = [&console, sampleOptions] { return sample(console, *sampleOptions); };
    });

    auto baselineOptions = std::make_shared<BaselineOptions>();
    CLI::App *baselineCommand =
        app.add_subcommand("pdf-baseline", "Measure how long every PDF of a folder takes to read");
    baselineCommand->add_option("folder", baselineOptions->folder, "The folder of PDFs")->required();
    baselineCommand->add_option("--repeat", baselineOptions->repeats, "Measured runs of each document, after a warm-up")
        ->check(CLI::Range(1, 1000))
        ->capture_default_str();
    baselineCommand->add_option("--limit", baselineOptions->limitSeconds, "Seconds that one run may take")
        ->check(CLI::Range(0.1, 3600.0))
        ->capture_default_str();
    baselineCommand->add_option("--passwords", baselineOptions->passwords,
                                "A file of passwords, one a line, for documents that ask for one");
    baselineCommand->add_flag("--json", baselineOptions->json, "Print the measurements as JSON");
    baselineCommand->callback([&environment, &console, baselineOptions] {
        environment.chosen = [&console, baselineOptions] { return pdfBaseline(console, *baselineOptions); };
    });
}

} // namespace rehome::cli
