// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/evidence.h"

#include "core/engine_text.h"
#include "core/text.h"
#include "evidence/verification_sentences.h"

#include <QUrl>

#include <algorithm>
#include <cmath>

namespace rehome::evidence {
namespace {

using core::bytesText;
using core::countText;
using core::durationText;

QString checksSentence(const std::vector<CheckResult> &checks)
{
    const auto count = [&checks](CheckVerdict verdict) {
        return std::count_if(checks.begin(), checks.end(),
                             [verdict](const CheckResult &check) { return check.verdict == verdict; });
    };
    if (const auto failed = count(CheckVerdict::Failed))
        return EngineText::tr("%n check(s) failed.", nullptr, int(failed));
    if (const auto unknown = count(CheckVerdict::CouldNotCheck))
        return EngineText::tr("%1 passed; %n could not be checked.", nullptr, int(unknown))
            .arg(count(CheckVerdict::Passed));
    return EngineText::tr("All %n check(s) passed.", nullptr, int(checks.size()));
}

struct SentenceOf
{
    QString operator()(const std::monostate &) const { return {}; }
    QString operator()(const ProjectMap &project) const { return sentenceOf(project); }
    QString operator()(const RequirementsComparison &requirements) const { return sentenceOf(requirements); }
    QString operator()(const Preflight &preflight) const { return sentenceOf(preflight); }
    QString operator()(const OffsiteCopies &offsite) const { return sentenceOf(offsite); }

    QString operator()(const DatabaseInventory &inventory) const
    {
        const auto chosen = std::find_if(inventory.databases.begin(), inventory.databases.end(),
                                         [](const DatabaseFact &database) { return database.chosen; });
        if (chosen == inventory.databases.end())
            return EngineText::tr("No database was chosen.");
        const QString found =
            EngineText::tr("%n database(s) found; %1 is migrated: %2 tables, %3 rows, %4.", nullptr,
                           int(inventory.databases.size()))
                .arg(chosen->address, countText(chosen->tables), countText(chosen->rows), bytesText(chosen->bytes));
        const auto asking =
            std::count_if(inventory.findings.begin(), inventory.findings.end(),
                          [](const Finding &finding) { return finding.weight != FindingWeight::Note; }) +
            std::count_if(inventory.databases.begin(), inventory.databases.end(),
                          [](const DatabaseFact &database) { return database.disagrees; });
        return asking == 0 ? found
                           : EngineText::tr("%1 %n finding(s) ask for your decision.", nullptr, int(asking)).arg(found);
    }

    QString operator()(const Backup &backup) const
    {
        qint64 rows = 0;
        for (const TableFingerprint &table : backup.tables)
            rows += table.table == largeObjectsName ? 0 : table.rows;
        return EngineText::tr("Backup taken in %1: %2 tables, %3 rows, %4 on disk.")
            .arg(durationText(backup.duration), countText(backup.tableCount()), countText(rows),
                 bytesText(backup.bytes));
    }

    QString operator()(const Proof &proof) const
    {
        switch (proof.verification.overall()) {
        case Verdict::Same:
            return EngineText::tr("The backup is proven: restored in %1, all %2 tables and %3 rows are identical to "
                                  "what was backed up.")
                       .arg(durationText(proof.restoreDuration), countText(proof.verification.tableCount()),
                            countText(proof.verification.newRows())) +
                   schemaSentence(proof.verification);
        case Verdict::Differs:
            return EngineText::tr("The restored backup is not what was backed up. %1")
                .arg(differenceSentences(proof.verification));
        case Verdict::CouldNotCheck:
            break;
        }
        return EngineText::tr("The backup could be restored, but not everything in it could be checked.");
    }

    QString operator()(const Verification &verification) const
    {
        switch (verification.overall()) {
        case Verdict::Same:
            return arrivedSentence(verification) + schemaSentence(verification);
        case Verdict::Differs:
            return differenceSentences(verification);
        case Verdict::CouldNotCheck:
            break;
        }
        if (verification.tables.empty())
            return EngineText::tr("There was no table to compare.");
        return uncheckedSentences(verification);
    }

    QString operator()(const Baseline &baseline) const
    {
        const auto good = std::count_if(baseline.documents.begin(), baseline.documents.end(),
                                        [](const DocumentTiming &d) { return d.ending == RunEnding::Succeeded; });
        if (baseline.documents.empty())
            return queriesSentence(baseline);
        const QString documents =
            EngineText::tr("%1 of %n document(s) read; p50 %2, p95 %3.", nullptr, int(baseline.documents.size()))
                .arg(good)
                .arg(durationText(std::chrono::milliseconds(std::llround(baseline.overall.p50))),
                     durationText(std::chrono::milliseconds(std::llround(baseline.overall.p95))));
        return baseline.queries ? documents + QLatin1Char(' ') + queriesSentence(baseline) : documents;
    }

    static QString queriesSentence(const Baseline &baseline)
    {
        if (!baseline.queries)
            return EngineText::tr("Nothing was measured.");
        const std::vector<QueryTiming> &queries = baseline.queries->queries;
        const auto count = [&queries](QueryEnding ending) {
            return std::count_if(queries.begin(), queries.end(),
                                 [ending](const QueryTiming &query) { return query.ending == ending; });
        };
        const auto run = qsizetype(queries.size()) - count(QueryEnding::StatisticsOnly);
        return EngineText::tr("%1 of %n query(s) timed.", nullptr, int(run)).arg(count(QueryEnding::Measured));
    }

    QString operator()(const RollbackPlan &plan) const
    {
        QString rehearsed = EngineText::tr("Rollback script written and rehearsed in %1. %2")
                                .arg(durationText(plan.duration), checksSentence(plan.rehearsal));
        const auto advised =
            std::count_if(plan.oldSystem.findings.begin(), plan.oldSystem.findings.end(),
                          [](const Finding &finding) { return finding.weight != FindingWeight::Note; });
        if (advised == 0)
            return rehearsed;
        return EngineText::tr("%1 Before the cutover, %n thing(s) need your attention.", nullptr, int(advised))
            .arg(rehearsed);
    }

    QString operator()(const RepositoryState &repository) const
    {
        return EngineText::tr("Repository %1 is on branch %2, commit %3.")
            .arg(repository.path, repository.branch, repository.commit.left(10));
    }

    QString operator()(const WrittenFiles &files) const
    {
        return EngineText::tr("%n file(s) written. %1", nullptr, int(files.files.size()))
            .arg(checksSentence(files.checks));
    }

    QString operator()(const TargetServer &server) const
    {
        const QUrl address(server.address);
        return EngineText::tr("PostgreSQL %1 is ready on %2, port %3.")
            .arg(server.serverVersion, address.host())
            .arg(address.port());
    }

    QString operator()(const Restoration &restoration) const
    {
        return EngineText::tr("%1 tables restored in %2; the database now takes %3.")
            .arg(countText(restoration.tables), durationText(restoration.duration), bytesText(restoration.bytes));
    }

    QString operator()(const DatabaseCopy &copy) const
    {
        QString sentence = EngineText::tr("%n table(s) with %1 rows copied in %2; the database now takes %3.", nullptr,
                                          int(copy.tables.size()))
                               .arg(countText(copy.rows()), durationText(copy.duration), bytesText(copy.bytes));
        if (copy.leftOut.isEmpty())
            return sentence;
        return sentence + QLatin1Char(' ') +
               EngineText::tr("%n thing(s) could not be carried over.", nullptr, int(copy.leftOut.size()));
    }

    QString operator()(const PerformanceComparison &performance) const
    {
        QStringList parts;
        for (const SpeedComparison &comparison : performance.comparisons)
            parts += EngineText::tr("%1: %2 (new ÷ old %3, from %4 to %5)")
                         .arg(comparison.what, speedWord(comparison.verdict))
                         .arg(core::decimalText(comparison.ratio, 2))
                         .arg(core::decimalText(comparison.lower, 2))
                         .arg(core::decimalText(comparison.upper, 2));
        if (!performance.differingOutputs.isEmpty())
            parts += EngineText::tr("%n output(s) differ from the baseline", nullptr,
                                    int(performance.differingOutputs.size()));
        return parts.join(QStringLiteral("; ")) + QLatin1Char('.');
    }

    QString operator()(const Rehearsal &rehearsal) const
    {
        return EngineText::tr("%n rehearsal(s): plan for %1 without writes; the window is %2.", nullptr,
                              int(rehearsal.runs.size()))
            .arg(durationText(rehearsal.estimate), durationText(rehearsal.window));
    }

    QString operator()(const Closing &closing) const
    {
        const auto count = [&closing](CheckVerdict verdict) {
            return std::count_if(closing.criteria.begin(), closing.criteria.end(),
                                 [verdict](const Criterion &criterion) { return criterion.verdict == verdict; });
        };
        return EngineText::tr("%1 of %2 success criteria met, %3 not met, %4 not measured.")
            .arg(count(CheckVerdict::Passed))
            .arg(closing.criteria.size())
            .arg(count(CheckVerdict::Failed))
            .arg(count(CheckVerdict::CouldNotCheck));
    }
};

} // namespace

QString speedWord(SpeedVerdict verdict)
{
    switch (verdict) {
    case SpeedVerdict::Better:
        return EngineText::tr("better");
    case SpeedVerdict::Equal:
        return EngineText::tr("equal within the margin");
    case SpeedVerdict::Worse:
        return EngineText::tr("worse");
    case SpeedVerdict::Inconclusive:
        break;
    }
    return EngineText::tr("inconclusive");
}

QString verdictSentence(const Evidence &evidence)
{
    return std::visit(SentenceOf{}, evidence);
}

} // namespace rehome::evidence
