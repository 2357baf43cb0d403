// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "cli/plain_table.h"
#include "core/engine_text.h"
#include "django/inspection.h"
#include "evidence/evidence.h"
#include "report/project_tables.h"

#include <CLI/CLI.hpp>

#include <QFileInfo>

namespace rehome::cli {
namespace {

using evidence::Finding;
using evidence::FindingWeight;
using evidence::ProjectMap;

struct InspectOptions
{
    std::string folder, python;
    bool textOnly = false, json = false;
};

QString headingOf(FindingWeight weight)
{
    switch (weight) {
    case FindingWeight::Trouble:
        return EngineText::tr("TROUBLE");
    case FindingWeight::Attention:
        return EngineText::tr("TO DECIDE");
    case FindingWeight::Note:
        break;
    }
    return EngineText::tr("TO KNOW");
}

/// What is common to findings of one code, below the last of them: trouble in full, what is only to be known not at
/// all.
void printExplanation(Console &console, const Finding &finding)
{
    if (finding.weight == FindingWeight::Trouble && !finding.why.isEmpty())
        console.result(QStringLiteral("      ") + finding.why);
    if (finding.weight != FindingWeight::Note && !finding.plan.isEmpty())
        console.result(QStringLiteral("      → ") + finding.plan);
}

void printFindings(Console &console, const ProjectMap &project)
{
    const Finding *before = nullptr;
    const std::vector<Finding> findings = evidence::sortedFindings(project.findings);
    for (const Finding &finding : findings) {
        if (before != nullptr && (before->code != finding.code || before->weight != finding.weight))
            printExplanation(console, *before);
        if (before == nullptr || before->weight != finding.weight) {
            console.result(QString());
            console.result(headingOf(finding.weight));
        }
        const QString place = finding.place();
        console.result(QStringLiteral("  ") +
                       (place.isEmpty() ? finding.what : place + QStringLiteral("  ") + finding.what));
        before = &finding;
    }
    if (before != nullptr)
        printExplanation(console, *before);
}

void printProject(Console &console, const ProjectMap &project)
{
    console.result(evidence::sentenceOf(project));
    printFindings(console, project);
    for (const report::Table &table :
         {report::projectFacts(project), report::settingsTable(project), report::variablesTable(project),
          report::appsTable(project), report::modelsTable(project), report::urlsTable(project),
          report::otherFactsTable(project)}) {
        if (table.rows.empty())
            continue;
        console.result(QString());
        for (const QString &line : plainTable(table))
            console.result(line);
    }
}

QJsonObject document(const ProjectMap &project)
{
    QJsonObject json = evidence::toJson(project).toObject();
    json.insert(QStringLiteral("kind"), QLatin1String(ProjectMap::kind));
    json.insert(QStringLiteral("version"), ProjectMap::version);
    return json;
}

int inspect(Console &console, const InspectOptions &options)
{
    ProjectMap project;
    work(console, [&](const core::WorkContext &context) {
        project =
            django::inspectProject({.folder = QFileInfo(QString::fromStdString(options.folder)).absoluteFilePath(),
                                    .interpreter = QString::fromStdString(options.python),
                                    .staticOnly = options.textOnly},
                                   context);
    });
    if (options.json)
        console.result(document(project));
    else
        printProject(console, project);
    return evidence::findingsOf(project, FindingWeight::Trouble) == 0 ? 0 : 1;
}

} // namespace

void addInspectCommand(CLI::App &app, CommandEnvironment &environment)
{
    auto options = std::make_shared<InspectOptions>();
    CLI::App *command =
        app.add_subcommand("inspect", "Document a Django project, and name what will make trouble when it moves");
    command->add_option("folder", options->folder, "The project's folder")->required();
    command->add_option("--python", options->python, "The interpreter that runs it; found by itself otherwise");
    command->add_flag("--static", options->textOnly, "Read the text of its code only, and run nothing of it");
    command->add_flag("--json", options->json, "Print all of it as JSON");
    command->callback([&environment, options] {
        environment.chosen = [&environment, options] { return inspect(environment.console, *options); };
    });
}

} // namespace rehome::cli
