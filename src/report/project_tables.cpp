// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/project_tables.h"

#include "core/engine_text.h"
#include "core/text.h"
#include "report/evidence_tables.h"
#include "report/figures.h"

namespace rehome::report {
namespace {

using core::countText;
using evidence::AppFact;
using evidence::FindingWeight;
using evidence::ProjectMap;

const QString comma = QStringLiteral(", ");

QString placeText(const QString &file, int line)
{
    return line > 0 ? QStringLiteral("%1:%2").arg(file).arg(line) : file;
}

QString yesIf(bool value)
{
    return value ? EngineText::tr("yes") : QString();
}

QString migrationsText(const AppFact &app)
{
    QStringList parts{countText(app.migrations)};
    if (!app.unapplied.isEmpty())
        parts += EngineText::tr("not applied: %1").arg(app.unapplied.join(comma));
    if (!app.missingFiles.isEmpty())
        parts += EngineText::tr("applied, but without a file: %1").arg(app.missingFiles.join(comma));
    if (!app.squashed.isEmpty())
        parts += EngineText::tr("squashed: %1").arg(app.squashed.join(comma));
    if (!app.conflicts.isEmpty())
        parts += EngineText::tr("several ends: %1").arg(app.conflicts.join(comma));
    return parts.join(QStringLiteral("; "));
}

Row appRow(const AppFact &app)
{
    const bool known = app.local || !app.models.empty() || app.migrations > 0;
    return {.cells = {textCell(app.name), textCell(app.label),
                      textCell(app.local ? EngineText::tr("the project's own") : EngineText::tr("installed")),
                      known ? countCell(qint64(app.models.size())) : textCell({}),
                      textCell(known ? migrationsText(app) : QString()),
                      textCell(app.local ? app.commands.join(comma) : QString())}};
}

QString howItWasRead(const ProjectMap &project)
{
    if (project.ran)
        return EngineText::tr("its text was read, then its code was run");
    if (project.runProblem.isEmpty())
        return EngineText::tr("only its text was read, as was wanted");
    return EngineText::tr("only its text was read; it could not be run: %1").arg(project.runProblem);
}

} // namespace

Cell weightCell(FindingWeight weight)
{
    switch (weight) {
    case FindingWeight::Trouble:
        return markCell({Mark::Attention, EngineText::tr("trouble")});
    case FindingWeight::Attention:
        return markCell({Mark::Attention, EngineText::tr("to decide")});
    case FindingWeight::Note:
        break;
    }
    return textCell(EngineText::tr("to know"));
}

Table findingsTable(const QString &title, const std::vector<evidence::Finding> &findings)
{
    Table table{.title = title,
                .columns = {{EngineText::tr("Weight")},
                            {EngineText::tr("Where")},
                            {EngineText::tr("What")},
                            {EngineText::tr("Why it matters")},
                            {EngineText::tr("What the migration does")}}};
    for (const evidence::Finding &finding : evidence::sortedFindings(findings)) {
        const Cell weight = weightCell(finding.weight);
        table.rows.push_back({.cells = {weight, textCell(finding.place()), textCell(finding.what),
                                        textCell(finding.why), textCell(finding.plan)},
                              .mark = weight.mark});
    }
    if (findings.empty())
        table.note = EngineText::tr("Nothing was found.");
    return table;
}

Table projectFacts(const ProjectMap &project)
{
    return factsTable(EngineText::tr("Project"),
                      {{EngineText::tr("Folder"), project.folder},
                       {EngineText::tr("How it was read"), howItWasRead(project)},
                       {EngineText::tr("Made-up values were used for"), project.dummies.join(comma)},
                       {EngineText::tr("Django"), project.djangoVersion},
                       {EngineText::tr("Python"), project.pythonVersion},
                       {EngineText::tr("Python files"), countText(project.pythonFiles)},
                       {EngineText::tr("manage.py"), project.managePy.join(comma)},
                       {EngineText::tr("Databases in the settings"), project.databases.join(QStringLiteral("; "))},
                       {EngineText::tr("User model"), project.userModel},
                       {EngineText::tr("Root of the URLs"), project.rootUrlconf}});
}

Table settingsTable(const ProjectMap &project)
{
    Table table{.title = EngineText::tr("Settings"),
                .columns = {{EngineText::tr("Module")},
                            {EngineText::tr("Used")},
                            {EngineText::tr("File")},
                            {EngineText::tr("Takes in")},
                            {EngineText::tr("Sets")}}};
    for (const evidence::SettingsFact &settings : project.settings)
        table.rows.push_back(
            {.cells = {textCell(settings.module), textCell(yesIf(settings.used)), textCell(settings.file),
                       textCell(settings.includes.join(comma)), textCell(settings.sets.join(comma))}});
    return table;
}

Table variablesTable(const ProjectMap &project)
{
    Table table{.title = EngineText::tr("Environment variables"),
                .columns = {{EngineText::tr("Name")},
                            {EngineText::tr("Required")},
                            {EngineText::tr("Secret")},
                            {EngineText::tr("Kind")},
                            {EngineText::tr("Default")},
                            {EngineText::tr("Read by")},
                            {EngineText::tr("Where")}}};
    for (const evidence::VariableFact &variable : project.variables)
        table.rows.push_back(
            {.cells = {textCell(variable.name), textCell(yesIf(variable.required)), textCell(yesIf(variable.secret)),
                       textCell(variable.cast),
                       textCell(variable.hasDefault && variable.defaultValue.isEmpty() ? EngineText::tr("(empty)")
                                                                                       : variable.defaultValue),
                       textCell(variable.reader), textCell(placeText(variable.file, variable.line))}});
    return table;
}

Table appsTable(const ProjectMap &project)
{
    Table table{.title = EngineText::tr("Apps"),
                .columns = {{EngineText::tr("App")},
                            {EngineText::tr("Label")},
                            {EngineText::tr("Whose")},
                            {EngineText::tr("Models"), ColumnKind::Number},
                            {EngineText::tr("Migrations")},
                            {EngineText::tr("Commands")}}};
    for (const bool local : {true, false}) {
        for (const AppFact &app : project.apps) {
            if (app.local == local)
                table.rows.push_back(appRow(app));
        }
    }
    return table;
}

Table modelsTable(const ProjectMap &project)
{
    Table table{.title = EngineText::tr("The project's own models"),
                .columns = {{EngineText::tr("App")},
                            {EngineText::tr("Model")},
                            {EngineText::tr("Table")},
                            {EngineText::tr("Columns with files")},
                            {EngineText::tr("Where")}}};
    for (const AppFact &app : project.apps) {
        if (!app.local)
            continue;
        for (const evidence::ModelFact &model : app.models)
            table.rows.push_back(
                {.cells = {textCell(app.label), textCell(model.name), textCell(model.table),
                           textCell(model.fileFields.join(comma)), textCell(placeText(model.file, model.line))}});
    }
    return table;
}

Table urlsTable(const ProjectMap &project)
{
    Table table{.title = EngineText::tr("URLs"),
                .columns = {{EngineText::tr("Pattern")},
                            {EngineText::tr("Name")},
                            {EngineText::tr("View")},
                            {EngineText::tr("Where")}}};
    for (const evidence::UrlFact &url : project.urls)
        table.rows.push_back({.cells = {textCell(QLatin1Char('/') + url.pattern), textCell(url.name),
                                        textCell(url.view), textCell(placeText(url.file, url.line))}});
    return table;
}

Table staticFilesTable(const ProjectMap &project)
{
    Table table{.title = EngineText::tr("Static files"),
                .columns = {{EngineText::tr("Asked for as")},
                            {EngineText::tr("File")},
                            {EngineText::tr("Bytes"), ColumnKind::Number},
                            {EngineText::tr("Never served")},
                            {EngineText::tr("SHA-256"), ColumnKind::Code}}};
    for (const evidence::StaticFileFact &file : project.staticFiles)
        table.rows.push_back({.cells = {textCell(file.path), textCell(file.file), countCell(file.bytes),
                                        textCell(file.shadowed.join(comma)), textCell(file.sha256)},
                              .mark = file.shadowed.isEmpty() ? Mark::None : Mark::Attention});
    return table;
}

Table otherFactsTable(const ProjectMap &project)
{
    std::vector<Fact> facts{{EngineText::tr("Middleware"), project.middleware.join(comma)},
                            {EngineText::tr("Database routers"), project.routers.join(comma)},
                            {EngineText::tr("Folders of templates"), project.templateFolders.join(comma)},
                            {EngineText::tr("Business rules and profiles"), project.ruleFiles.join(comma)},
                            {EngineText::tr("Requirement files"), project.requirements.join(comma)}};
    for (auto place = project.places.cbegin(); place != project.places.cend(); ++place)
        facts.push_back({place.key(), place.value()});
    return factsTable(EngineText::tr("Other facts"), facts);
}

std::vector<Table> projectTables(const ProjectMap &project)
{
    std::vector<Table> tables{projectFacts(project),   findingsTable(EngineText::tr("Findings"), project.findings),
                              settingsTable(project),  variablesTable(project),
                              appsTable(project),      modelsTable(project),
                              urlsTable(project),      staticFilesTable(project),
                              otherFactsTable(project)};
    std::erase_if(tables, [](const Table &table) { return table.rows.empty() && table.note.isEmpty(); });
    for (Table &table : tables)
        limitRows(table);
    return tables;
}

} // namespace rehome::report
