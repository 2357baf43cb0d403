// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/phases.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "pdf/comparison.h"
#include "plan/measurements.h"

namespace rehome::plan {
namespace {

using evidence::Evidence;

/// Old and new are measured again in turn, so that both meet the same machine; the baseline gives the outputs to
/// compare.
Evidence comparePerformance(StepContext &context)
{
    const auto &before = context.evidenceOf<evidence::Baseline>(QStringLiteral("preparation.baseline"));
    if (before.documents.empty())
        throw core::Error(
            core::ErrorCode::CouldNotCheck,
            EngineText::tr("The old system was measured without sample PDFs: there is nothing to compare."),
            EngineText::tr("Measure the old system again, then run this step."));
    requireOverlay(context);
    evidence::PerformanceComparison result{.margin = context.settings().performanceMargin};
    std::tie(result.oldRuns, result.newRuns) =
        pdf::measureDocumentsInTurn(documentRequest(context), documentRequest(context), context.work());
    auto [oldCommand, newCommand] =
        pdf::measureCommandsInterleaved(oldCommandRequest(context, QStringLiteral("old-output.txt")),
                                        newCommandRequest(context, QStringLiteral("new-output.txt")), context.work());
    result.comparisons = {pdf::compareDocuments(result.oldRuns, result.newRuns, result.margin),
                          pdf::compareCommands(oldCommand, newCommand, result.margin)};
    if (oldCommand.exitCode != 0 || newCommand.exitCode != 0) {
        result.comparisons.back().verdict = evidence::SpeedVerdict::Inconclusive;
        result.comparisons.back().reason =
            EngineText::tr("The command ended with exit code %1 on the old and %2 on the new system.")
                .arg(oldCommand.exitCode)
                .arg(newCommand.exitCode);
    }
    result.differingOutputs = pdf::differingDocuments(before, result.newRuns);
    // An empty hash says that the command prints something else every time: that is no output to compare.
    const bool comparable = before.command && !before.command->outputSha256.isEmpty();
    if (comparable && before.command->outputSha256 != newCommand.outputSha256)
        result.differingOutputs += newCommand.command;
    result.oldRuns.command = std::move(oldCommand);
    result.newRuns.command = std::move(newCommand);
    result.worstP95 = pdf::worstP95(result.newRuns);
    return result;
}

} // namespace

std::vector<Step> validationSteps()
{
    return {
        {.id = QStringLiteral("validation.performance"),
         .phase = 4,
         .title = EngineText::tr("Compare the performance"),
         .purpose = EngineText::tr(
             "Measures the sample PDFs and the project's command again, old and new in turn, and says whether the new "
             "system is better, equal within the margin, or worse; compares what the command prints."),
         .needs = {QStringLiteral("preparation.baseline"), QStringLiteral("data.verify")},
         .commands =
             [](const MigrationSettings &settings) {
                 return QStringList{QStringLiteral("time python manage.py %1 > new_performance.txt")
                                        .arg(settings.pdfCommand.join(QLatin1Char(' '))),
                                    QStringLiteral("diff baseline_performance.txt new_performance.txt")};
             },
         .run = comparePerformance,
         .doesNotApply = withoutDocuments,
         .options = {repeatsOption(), marginOption()}},
    };
}

} // namespace rehome::plan
