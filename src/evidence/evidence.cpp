// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/evidence.h"

#include <QJsonDocument>

#include <utility>

namespace rehome::evidence {
namespace {

/// Tries the alternatives of the variant one after another until the kind fits.
template <std::size_t index = 1>
Evidence loadAs(const StoredEvidence &stored)
{
    if constexpr (index < std::variant_size_v<Facts>) {
        using Fact = std::variant_alternative_t<index, Facts>;
        if (stored.kind == QLatin1String(Fact::kind) && stored.version <= Fact::version)
            return fromJson<Fact>(stored.json);
        return loadAs<index + 1>(stored);
    }
    return {};
}

Verdict verdictOfChecks(const std::vector<CheckResult> &checks)
{
    Verdict verdict = checks.empty() ? Verdict::CouldNotCheck : Verdict::Same;
    for (const CheckResult &check : checks) {
        if (check.verdict == CheckVerdict::Failed)
            return Verdict::Differs;
        if (check.verdict == CheckVerdict::CouldNotCheck)
            verdict = Verdict::CouldNotCheck;
    }
    return verdict;
}

struct VerdictOf
{
    Verdict operator()(const std::monostate &) const { return Verdict::CouldNotCheck; }
    Verdict operator()(const ProjectMap &) const { return Verdict::Same; }
    Verdict operator()(const DatabaseInventory &) const { return Verdict::Same; }
    Verdict operator()(const RequirementsComparison &) const { return Verdict::Same; }
    Verdict operator()(const Preflight &preflight) const { return preflight.overall(); }
    Verdict operator()(const OffsiteCopies &offsite) const { return offsite.overall(); }
    Verdict operator()(const Backup &) const { return Verdict::Same; }
    Verdict operator()(const Baseline &) const { return Verdict::Same; }
    Verdict operator()(const RepositoryState &) const { return Verdict::Same; }
    Verdict operator()(const TargetServer &) const { return Verdict::Same; }
    Verdict operator()(const Restoration &) const { return Verdict::Same; }
    Verdict operator()(const DatabaseCopy &) const { return Verdict::Same; }
    Verdict operator()(const Proof &proof) const { return proof.verification.overall(); }
    Verdict operator()(const Verification &verification) const { return verification.overall(); }
    Verdict operator()(const RollbackPlan &plan) const { return verdictOfChecks(plan.rehearsal); }
    Verdict operator()(const WrittenFiles &files) const { return verdictOfChecks(files.checks); }
    Verdict operator()(const PerformanceComparison &performance) const
    {
        Verdict verdict = performance.comparisons.empty() ? Verdict::CouldNotCheck : Verdict::Same;
        if (!performance.differingOutputs.isEmpty() || performance.worstP95 >= performance.limitMilliseconds)
            return Verdict::Differs;
        for (const SpeedComparison &comparison : performance.comparisons) {
            if (comparison.verdict == SpeedVerdict::Worse)
                return Verdict::Differs;
            if (comparison.verdict == SpeedVerdict::Inconclusive)
                verdict = Verdict::CouldNotCheck;
        }
        return verdict;
    }
    Verdict operator()(const Rehearsal &rehearsal) const
    {
        for (const RehearsalRun &run : rehearsal.runs) {
            if (!run.same)
                return Verdict::Differs;
        }
        if (rehearsal.estimate > rehearsal.window)
            return Verdict::Differs;
        return rehearsal.runs.empty() ? Verdict::CouldNotCheck : Verdict::Same;
    }
    Verdict operator()(const Closing &closing) const
    {
        Verdict verdict = closing.criteria.empty() ? Verdict::CouldNotCheck : Verdict::Same;
        for (const Criterion &criterion : closing.criteria) {
            if (criterion.verdict == CheckVerdict::Failed)
                return Verdict::Differs;
            if (criterion.verdict == CheckVerdict::CouldNotCheck)
                verdict = Verdict::CouldNotCheck;
        }
        return verdict;
    }
};

} // namespace

Evidence::Evidence() = default;
Evidence::Evidence(const Evidence &other) = default;
Evidence::Evidence(Evidence &&other) noexcept = default;
Evidence &Evidence::operator=(const Evidence &other) = default;
Evidence &Evidence::operator=(Evidence &&other) noexcept = default;
Evidence::~Evidence() = default;

template <Described Fact>
Evidence::Evidence(Fact fact) : Facts(std::move(fact))
{}

template Evidence::Evidence(ProjectMap);
template Evidence::Evidence(DatabaseInventory);
template Evidence::Evidence(RequirementsComparison);
template Evidence::Evidence(Preflight);
template Evidence::Evidence(Backup);
template Evidence::Evidence(Proof);
template Evidence::Evidence(OffsiteCopies);
template Evidence::Evidence(Baseline);
template Evidence::Evidence(RollbackPlan);
template Evidence::Evidence(RepositoryState);
template Evidence::Evidence(WrittenFiles);
template Evidence::Evidence(TargetServer);
template Evidence::Evidence(Restoration);
template Evidence::Evidence(DatabaseCopy);
template Evidence::Evidence(Verification);
template Evidence::Evidence(PerformanceComparison);
template Evidence::Evidence(Rehearsal);
template Evidence::Evidence(Closing);

StoredEvidence store(const Evidence &evidence)
{
    return std::visit(
        [](const auto &fact) -> StoredEvidence {
            using Fact = std::decay_t<decltype(fact)>;
            if constexpr (std::is_same_v<Fact, std::monostate>)
                return {};
            else
                return {QLatin1String(Fact::kind), Fact::version, toJson(fact).toObject()};
        },
        evidence);
}

Evidence load(const StoredEvidence &stored)
{
    return loadAs(stored);
}

QByteArray bytesOf(const StoredEvidence &stored)
{
    return stored.kind.isEmpty() ? QByteArray() : QJsonDocument(stored.json).toJson(QJsonDocument::Compact);
}

Evidence load(const QString &kind, int version, const QByteArray &bytes)
{
    return load({kind, version, QJsonDocument::fromJson(bytes).object()});
}

Verdict verdictOf(const Evidence &evidence)
{
    return std::visit(VerdictOf{}, evidence);
}

} // namespace rehome::evidence
