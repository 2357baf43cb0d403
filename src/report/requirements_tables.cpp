// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine_text.h"
#include "core/text.h"
#include "report/evidence_tables.h"
#include "report/figures.h"

namespace rehome::report {
namespace {

using evidence::RequirementFact;
using evidence::RequirementsComparison;

QString libraryText(const QString &library)
{
    if (library == QLatin1String("packaging"))
        return EngineText::tr("the packaging library of the project's interpreter");
    if (library == QLatin1String("pip"))
        return EngineText::tr("the packaging library inside the interpreter's pip");
    if (library == QLatin1String("system"))
        return EngineText::tr("the packaging library of the system");
    return EngineText::tr("none was found: versions were not compared");
}

QString placeWord(evidence::RequirementPlace place)
{
    switch (place) {
    case evidence::RequirementPlace::Base:
        return QStringLiteral("base.txt");
    case evidence::RequirementPlace::Dev:
        return QStringLiteral("dev.txt");
    case evidence::RequirementPlace::Leave:
        break;
    }
    return EngineText::tr("left out");
}

QString declaredText(const RequirementFact &package)
{
    QStringList parts;
    for (qsizetype i = 0; i < package.declared.size(); ++i)
        parts += QStringLiteral("%1 (%2)").arg(package.declared[i], package.declaredIn.value(i));
    return parts.join(QStringLiteral("; "));
}

/// Where it is used, or else what needs it.
QString usedText(const RequirementFact &package)
{
    if (!package.imported.isEmpty())
        return package.imported.join(QStringLiteral(", "));
    return package.neededBy.isEmpty() ? QString()
                                      : EngineText::tr("needed by %1").arg(package.neededBy.join(QStringLiteral(", ")));
}

QString problemsText(const RequirementFact &package)
{
    QStringList words;
    for (const QString &problem : package.problems)
        words += evidence::requirementProblemWord(problem);
    return words.join(QStringLiteral(", "));
}

/// A version that is not fixed, and what is added, is settled by the proposal.
Mark markOf(const RequirementFact &package)
{
    const bool settled = std::all_of(package.problems.begin(), package.problems.end(), [](const QString &problem) {
        return problem == QLatin1String("unpinned") || problem == QLatin1String("added");
    });
    return settled ? Mark::None : Mark::Attention;
}

Table fileTable(const QString &name, const QStringList &lines)
{
    Table table{.title = name, .columns = {{EngineText::tr("Line"), ColumnKind::Code}}};
    for (const QString &line : lines)
        table.rows.push_back({.cells = {textCell(line)}});
    if (lines.isEmpty())
        table.note = EngineText::tr("The file is empty.");
    return table;
}

} // namespace

std::vector<Table> requirementsTables(const RequirementsComparison &requirements)
{
    Table table{.title = EngineText::tr("Packages"),
                .columns = {{EngineText::tr("Package")},
                            {EngineText::tr("Installed")},
                            {EngineText::tr("Declared")},
                            {EngineText::tr("Used")},
                            {EngineText::tr("Problems")},
                            {EngineText::tr("Place")},
                            {EngineText::tr("Proposed"), ColumnKind::Code}}};
    for (const RequirementFact &package : requirements.packages)
        table.rows.push_back(
            {.cells = {textCell(package.name), textCell(package.installed), textCell(declaredText(package)),
                       textCell(usedText(package)), textCell(problemsText(package)), textCell(placeWord(package.place)),
                       textCell(package.line)},
             .mark = markOf(package)});
    table.note = EngineText::tr("Whether a version was withdrawn by its makers cannot be seen without the network.");
    const QString files =
        requirements.files.isEmpty() ? EngineText::tr("none was found") : requirements.files.join(QStringLiteral(", "));
    return {factsTable(
                EngineText::tr("Requirements"),
                {{EngineText::tr("Interpreter"), requirements.interpreter},
                 {EngineText::tr("Python"), requirements.pythonVersion},
                 {EngineText::tr("Files that were read"), files},
                 {EngineText::tr("Versions understood by"), libraryText(requirements.library)},
                 {EngineText::tr("Installed packages that nothing here needs"), core::countText(requirements.others)}}),
            table, fileTable(QStringLiteral("base.txt"), requirements.base),
            fileTable(QStringLiteral("dev.txt"), requirements.dev),
            findingsTable(EngineText::tr("Findings"), requirements.findings)};
}

} // namespace rehome::report
