// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/success_criteria.h"

#include "core/engine_text.h"
#include "core/text.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace rehome::plan {
namespace {

using evidence::CheckVerdict;
using evidence::Criterion;
using evidence::Verdict;

CheckVerdict checkOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Same:
        return CheckVerdict::Passed;
    case Verdict::Differs:
        return CheckVerdict::Failed;
    case Verdict::CouldNotCheck:
        break;
    }
    return CheckVerdict::CouldNotCheck;
}

CheckVerdict passedIf(bool good)
{
    return good ? CheckVerdict::Passed : CheckVerdict::Failed;
}

QString notMeasured()
{
    return EngineText::tr("not measured: the step was skipped");
}

Criterion dataCriterion(const StepContext &context)
{
    Criterion criterion{.name = EngineText::tr("No data loss or corruption"),
                        .target = EngineText::tr("every table and sequence the same"),
                        .measured = notMeasured(),
                        .step = QStringLiteral("data.verify")};
    if (const auto *verification = context.evidenceIfAny<evidence::Verification>(criterion.step)) {
        criterion.measured = evidence::verdictSentence(*verification);
        criterion.verdict = checkOf(verification->overall());
        if (verification->level == evidence::Level::Counts && criterion.verdict == CheckVerdict::Passed)
            criterion.verdict = CheckVerdict::CouldNotCheck; // equal counts prove no content
    }
    return criterion;
}

Criterion backupCriterion(const StepContext &context)
{
    Criterion criterion{.name = EngineText::tr("Backup job"),
                        .target = EngineText::tr("at most 3 minutes"),
                        .measured = notMeasured(),
                        .step = QStringLiteral("preparation.backup")};
    if (const auto *backup = context.evidenceIfAny<evidence::Backup>(criterion.step)) {
        criterion.measured = core::durationText(backup->duration);
        criterion.verdict = passedIf(backup->duration <= 3min);
    }
    return criterion;
}

Criterion restoreCriterion(const StepContext &context)
{
    Criterion criterion{.name = EngineText::tr("Backup can be restored"),
                        .target = EngineText::tr("restored and compared"),
                        .measured = notMeasured(),
                        .step = QStringLiteral("preparation.prove")};
    if (const auto *proof = context.evidenceIfAny<evidence::Proof>(criterion.step)) {
        criterion.measured = evidence::verdictSentence(*proof);
        criterion.verdict = checkOf(proof->verification.overall());
    }
    return criterion;
}

Criterion pdfCriterion(const StepContext &context)
{
    Criterion criterion{.name = EngineText::tr("PDF processing time"),
                        .target = EngineText::tr("p95 under 5 s for each document"),
                        .measured = notMeasured(),
                        .step = QStringLiteral("validation.performance")};
    if (const auto *performance = context.evidenceIfAny<evidence::PerformanceComparison>(criterion.step)) {
        if (performance->newRuns.documents.empty())
            return criterion;
        criterion.measured = EngineText::tr("slowest document: p95 %1")
                                 .arg(core::durationText(std::chrono::milliseconds(qint64(performance->worstP95))));
        criterion.verdict = passedIf(performance->worstP95 < performance->limitMilliseconds);
    }
    return criterion;
}

Criterion performanceCriterion(const StepContext &context)
{
    Criterion criterion{.name = EngineText::tr("Performance"),
                        .target = EngineText::tr("equal to or better than the baseline"),
                        .measured = notMeasured(),
                        .step = QStringLiteral("validation.performance")};
    if (const auto *performance = context.evidenceIfAny<evidence::PerformanceComparison>(criterion.step)) {
        criterion.measured = evidence::verdictSentence(*performance);
        criterion.verdict = checkOf(evidence::verdictOf(*performance));
    }
    return criterion;
}

Criterion outputsCriterion(const StepContext &context)
{
    Criterion criterion{.name = EngineText::tr("Business rules"),
                        .target = EngineText::tr("same output for every sample document"),
                        .measured = notMeasured(),
                        .step = QStringLiteral("validation.performance")};
    const auto *performance = context.evidenceIfAny<evidence::PerformanceComparison>(criterion.step);
    if (performance == nullptr || !performance->newRuns.command)
        return criterion;
    if (performance->newRuns.command->outputSha256.isEmpty() && performance->differingOutputs.isEmpty()) {
        criterion.measured = EngineText::tr("not measured: the project's command prints something else at every run");
        return criterion;
    }
    if (performance->newRuns.command->exitCode != 0 && performance->differingOutputs.isEmpty()) {
        criterion.measured = EngineText::tr("not measured: the project's command failed with exit code %1")
                                 .arg(performance->newRuns.command->exitCode);
        return criterion;
    }
    criterion.verdict = passedIf(performance->differingOutputs.isEmpty());
    criterion.measured =
        performance->differingOutputs.isEmpty()
            ? EngineText::tr("%n document(s) and the project's command: output the same on the new database", nullptr,
                             int(performance->newRuns.documents.size()))
            : EngineText::tr("other output: %1").arg(performance->differingOutputs.join(QStringLiteral(", ")));
    return criterion;
}

Criterion downtimeCriterion(const StepContext &context)
{
    Criterion criterion{.name = EngineText::tr("Downtime"),
                        .target = EngineText::tr("within the maintenance window"),
                        .measured = notMeasured(),
                        .step = QStringLiteral("transition.rehearsal")};
    if (const auto *rehearsal = context.evidenceIfAny<evidence::Rehearsal>(criterion.step)) {
        criterion.measured = EngineText::tr("%1 planned, window %2")
                                 .arg(core::durationText(rehearsal->estimate), core::durationText(rehearsal->window));
        criterion.verdict = checkOf(evidence::verdictOf(*rehearsal));
    }
    return criterion;
}

Criterion rollbackCriterion(const StepContext &context)
{
    Criterion criterion{.name = EngineText::tr("Rollback"),
                        .target = EngineText::tr("rehearsed"),
                        .measured = notMeasured(),
                        .step = QStringLiteral("preparation.rollback")};
    if (const auto *rollback = context.evidenceIfAny<evidence::RollbackPlan>(criterion.step)) {
        criterion.measured = evidence::verdictSentence(*rollback);
        const auto any = [rollback](CheckVerdict verdict) {
            return std::any_of(rollback->rehearsal.begin(), rollback->rehearsal.end(),
                               [verdict](const auto &check) { return check.verdict == verdict; });
        };
        // A check that could not be made (shellcheck is not installed) does not undo what was rehearsed.
        if (any(CheckVerdict::Failed))
            criterion.verdict = CheckVerdict::Failed;
        else if (any(CheckVerdict::Passed))
            criterion.verdict = CheckVerdict::Passed;
    }
    return criterion;
}

/// Criteria of the plan document that no step of this version measures: told, so that nobody takes silence for a yes.
std::vector<Criterion> unmeasuredCriteria()
{
    const QString reason = EngineText::tr("not measured: check it by hand before the cutover");
    return {{.name = EngineText::tr("All features working"),
             .target = EngineText::tr("every page answers as before"),
             .measured = reason},
            {.name = EngineText::tr("Clean import paths"),
             .target = EngineText::tr("no old package name in use"),
             .measured = reason},
            {.name = EngineText::tr("Static files"),
             .target = EngineText::tr("served with the right type"),
             .measured = reason}};
}

} // namespace

evidence::Closing successCriteria(const StepContext &context)
{
    evidence::Closing closing;
    closing.criteria = {dataCriterion(context),     restoreCriterion(context),     backupCriterion(context),
                        pdfCriterion(context),      performanceCriterion(context), outputsCriterion(context),
                        downtimeCriterion(context), rollbackCriterion(context)};
    for (const Criterion &criterion : unmeasuredCriteria())
        closing.criteria.push_back(criterion);
    return closing;
}

} // namespace rehome::plan
