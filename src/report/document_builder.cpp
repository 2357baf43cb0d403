// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/document_builder.h"

#include "core/engine_text.h"
#include "core/text.h"
#include "report/closing_sections.h"
#include "report/evidence_tables.h"
#include "report/figures.h"
#include "report/log_entries.h"
#include "report/overall.h"

#include <algorithm>

namespace rehome::report {
namespace {

struct PhaseSection
{
    int phase;
    QString id;
    QString title;
};

std::vector<PhaseSection> phaseSections()
{
    return {{1, QStringLiteral("pre-migration"), EngineText::tr("Pre-Migration")},
            {2, QStringLiteral("repository-setup"), EngineText::tr("Repository Setup")},
            {3, QStringLiteral("data-migration"), EngineText::tr("Data Migration")},
            {4, QStringLiteral("testing-validation"), EngineText::tr("Testing & Validation")},
            {5, QStringLiteral("transition"), EngineText::tr("Transition")}};
}

Block evidenceBlock(const Run &run)
{
    Block block{.title = EngineText::tr("%1 (%2)").arg(run.title, timeText(run.record.endedAt)),
                .sentence = evidence::verdictSentence(run.evidence),
                .mark = markOf(run.evidence),
                .tables = tablesOf(run.evidence)};
    if (!run.latest)
        block.sentence += QLatin1Char(' ') + EngineText::tr("A later run of this step left no evidence.");
    return block;
}

QString pendingSentence(const History &history, int phase)
{
    QStringList pending;
    for (const LoggedStep &step : history.steps) {
        if (step.phase == phase && !history.latestOf(step.id))
            pending += step.title;
    }
    return pending.isEmpty() ? QString() : EngineText::tr("Not begun yet: %1.").arg(pending.join(QStringLiteral(", ")));
}

Section phaseSection(const History &history, const PhaseSection &phase)
{
    Section section{.id = phase.id, .title = phase.title};
    for (const Run &run : history.runs) {
        if (run.phase != phase.phase)
            continue;
        for (Entry &entry : entriesOf(run))
            section.entries.push_back(std::move(entry));
        // The success criteria have a section of their own.
        if (run.standing && run.hasEvidence() && !std::holds_alternative<evidence::Closing>(run.evidence))
            section.blocks.push_back(evidenceBlock(run));
    }
    std::stable_sort(section.entries.begin(), section.entries.end(),
                     [](const Entry &a, const Entry &b) { return a.at < b.at; });
    if (section.entries.empty())
        section.paragraphs += EngineText::tr("Nothing has been done in this phase yet.");
    if (const QString pending = pendingSentence(history, phase.phase); !pending.isEmpty())
        section.paragraphs += pending;
    return section;
}

Table settingsTable(const QMap<QString, QString> &settings)
{
    Table table{.columns = {{EngineText::tr("What")}, {EngineText::tr("Value")}}, .facts = true};
    for (auto setting = settings.cbegin(); setting != settings.cend(); ++setting)
        table.rows.push_back(
            {.cells = {textCell(setting.key()),
                       textCell(setting.value().isEmpty() ? EngineText::tr("not set") : setting.value())}});
    return table;
}

void addTimes(Document &document, const History &history)
{
    std::chrono::milliseconds worked{0};
    for (const Run &run : history.runs) {
        worked += run.record.duration();
        if (!document.begun.isValid() || run.record.startedAt < document.begun)
            document.begun = run.record.startedAt;
        const QDateTime end = run.record.endedAt.isValid() ? run.record.endedAt : run.record.startedAt;
        if (!document.ended.isValid() || end > document.ended)
            document.ended = end;
    }
    if (history.runs.empty())
        return;
    document.sentences += EngineText::tr("Begun %1, last entry %2. All times are UTC.")
                              .arg(timeText(document.begun), timeText(document.ended));
    document.sentences += EngineText::tr("%1 runs took %2 together.")
                              .arg(core::countText(qint64(history.runs.size())), core::durationText(worked));
}

} // namespace

Document documentOf(const LogSource &source)
{
    const History history = historyOf(source);
    const std::vector<Discrepancy> discrepancies = openDiscrepancies(history);
    Document document{.title = EngineText::tr("Migration Log"), .name = source.name};
    const Overall overall = overallOf(history, discrepancies);
    document.mark = overall.mark;
    document.headline = overall.headline;
    document.sentences = overall.sentences;
    addTimes(document, history);
    document.settings = settingsTable(source.settings);
    document.criteria = measuredCriteria(history);

    for (const PhaseSection &phase : phaseSections())
        document.sections.push_back(phaseSection(history, phase));
    if (Section other = phaseSection(history, {0, QStringLiteral("other"), EngineText::tr("Other Steps")});
        !other.entries.empty())
        document.sections.push_back(std::move(other));
    document.sections.push_back(discrepanciesSection(history, discrepancies));
    document.sections.push_back(skippedSection(history));
    document.sections.push_back(criteriaSection(document.criteria));
    document.sections.push_back(artifactsSection(history));
    document.sections.push_back(versionsSection(history));
    return document;
}

} // namespace rehome::report
