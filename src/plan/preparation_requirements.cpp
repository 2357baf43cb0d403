// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/preparation_requirements.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "core/files.h"
#include "deploy/git.h"
#include "django/requirements.h"
#include "plan/step_context.h"
#include "process/explain.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace rehome::plan {
namespace {

using core::Error;
using core::ErrorCode;
using evidence::Evidence;

Evidence compare(StepContext &context)
{
    const MigrationSettings &settings = context.settings();
    evidence::RequirementsComparison comparison =
        django::compareRequirements({.folder = settings.projectFolder,
                                     .interpreter = settings.interpreter,
                                     .scratchFolder = context.workFolder() + QStringLiteral("/probe")},
                                    context.work());
    // The packages stay as proposed, so that an edit can be taken back.
    const evidence::RequirementsComparison files = evidence::edited(comparison, settings.requirementEdits);
    comparison.base = files.base;
    comparison.dev = files.dev;
    return comparison;
}

evidence::CheckResult linesCheck(const evidence::RequirementsComparison &files)
{
    evidence::CheckResult check{.name = EngineText::tr("Lines of the requirement files"),
                                .verdict = evidence::CheckVerdict::Passed};
    int lines = 0;
    QStringList open;
    for (const QString &line : files.base + files.dev) {
        if (line.startsWith(QLatin1Char('-')))
            continue;
        ++lines;
        if (const QString problem = evidence::whyNotRequirement(line); !problem.isEmpty()) {
            check.verdict = evidence::CheckVerdict::Failed;
            check.finding = problem;
            check.fix = EngineText::tr("Change the line in the proposal, and run this step again.");
            return check;
        }
        if (!line.contains(QLatin1String("==")) && !line.contains(QLatin1String(" @ ")))
            open += line.section(QLatin1Char(' '), 0, 0);
    }
    check.finding = open.isEmpty() ? EngineText::tr("%n line(s), each with a fixed version.", nullptr, lines)
                                   : EngineText::tr("%n line(s); without a fixed version: %1.", nullptr, lines)
                                         .arg(open.join(QStringLiteral(", ")));
    return check;
}

Evidence writeFiles(StepContext &context)
{
    const auto &proposed = context.evidenceOf<evidence::RequirementsComparison>(requirementsStep().id);
    const auto *made = context.evidenceIfAny<evidence::RepositoryState>(QStringLiteral("repository.create"));
    const QString folder = made == nullptr ? context.settings().repositoryFolder : made->path;
    const evidence::RequirementsComparison files = evidence::edited(proposed, context.settings().requirementEdits);
    const QStringList names = django::writeRequirementFiles(folder, files);
    evidence::WrittenFiles written{.folder = folder};
    for (const QString &name : names) {
        const QString path = folder + QLatin1Char('/') + name;
        written.files.push_back({name, QFileInfo(path).size(), core::sha256OfFile(path, context.work())});
    }
    written.checks.push_back(linesCheck(files));
    written.commit = deploy::commitFiles(folder, names, QStringLiteral("Add the requirements"), context.work());
    return written;
}

/// The name of the package that a line is about, normalised as PEP 503 says.
QString packageName(const QString &line)
{
    static const QRegularExpression name(QStringLiteral("\\A[A-Za-z0-9._-]+"));
    static const QRegularExpression separators(QStringLiteral("[-_.]+"));
    return name.match(line).captured().replace(separators, QStringLiteral("-")).toLower();
}

/// "base django==3.2.25", "leave sqlparse": the package's name, and what is kept for it.
std::pair<QString, QString> editFrom(const QString &text, const evidence::RequirementEdits &before)
{
    const QString word = text.section(QLatin1Char(' '), 0, 0);
    const QString line = text.section(QLatin1Char(' '), 1).trimmed();
    for (const auto &place : enumNames(evidence::RequirementPlace{})) {
        if (word != QLatin1String(place.second))
            continue;
        if (const QString problem = evidence::whyNotRequirement(line); !problem.isEmpty())
            throw Error(ErrorCode::BadInput, problem, EngineText::tr("Nothing was changed."));
        const QString edit = evidence::requirementEdit(place.first, line);
        // The line of a package may name another one, as psycopg2-binary for psycopg2: it stays that package's.
        return {place.first == evidence::RequirementPlace::Leave ? packageName(line)
                                                                 : before.key(edit, packageName(line)),
                edit};
    }
    throw Error(ErrorCode::BadInput, EngineText::tr("“%1” names no place.").arg(text),
                EngineText::tr("Begin the line with base, dev or leave, such as: base django==3.2.25."));
}

} // namespace

StepOption requirementEditsOption()
{
    return {.id = QStringLiteral("requirementEdits"),
            .kind = OptionKind::Lines,
            .label = EngineText::tr("Changes of the proposal"),
            .help = EngineText::tr("One package a line: base, dev or leave, and its line in the file, such as: base "
                                   "django==3.2.25. What is not named here stays as proposed."),
            .read =
                [](const MigrationSettings &settings) {
                    QStringList lines;
                    const evidence::RequirementEdits &edits = settings.requirementEdits;
                    for (auto edit = edits.cbegin(); edit != edits.cend(); ++edit)
                        lines += edit.value().contains(QLatin1Char(' ')) ? edit.value()
                                                                         : edit.value() + QLatin1Char(' ') + edit.key();
                    return lines.join(QLatin1Char('\n'));
                },
            .write =
                [](MigrationSettings &settings, const QString &text) {
                    evidence::RequirementEdits edits;
                    for (const QString &line : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
                        if (line.trimmed().isEmpty())
                            continue;
                        const auto edit = editFrom(line.trimmed(), settings.requirementEdits);
                        edits.insert(edit.first, edit.second);
                    }
                    settings.requirementEdits = edits;
                }};
}

Step requirementsStep()
{
    return {.id = QStringLiteral("preparation.requirements"),
            .phase = 1,
            .title = EngineText::tr("Compare the requirements"),
            .purpose = EngineText::tr("Holds the installed packages, the declared ones and those that the code imports "
                                      "against each other, and proposes base.txt and dev.txt for the new repository. "
                                      "Nothing of the project is run."),
            .commands =
                [](const MigrationSettings &settings) {
                    const QString python = settings.interpreter.isEmpty() ? QStringLiteral("python")
                                                                          : process::shellQuoted(settings.interpreter);
                    return QStringList{
                        QStringLiteral("%1 -m pip freeze").arg(python),
                        QStringLiteral("grep -rhoE '^ *(from|import) [A-Za-z_]+' --include='*.py' %1 | sort -u")
                            .arg(process::shellQuoted(settings.projectFolder))};
                },
            .run = compare,
            .options = {requirementEditsOption()}};
}

Step requirementFilesStep()
{
    return {.id = QStringLiteral("repository.requirements"),
            .phase = 2,
            .title = EngineText::tr("Write the requirement files"),
            .purpose = EngineText::tr("Writes requirements/base.txt and requirements/dev.txt into the new repository, "
                                      "as they were proposed and edited, and commits them."),
            .needs = {QStringLiteral("preparation.requirements"), QStringLiteral("repository.create")},
            .writesOutside = true,
            .commands =
                [](const MigrationSettings &settings) {
                    return QStringList{
                        QStringLiteral("cd %1").arg(process::shellQuoted(settings.repositoryFolder)),
                        QStringLiteral("git add requirements/base.txt requirements/dev.txt && git commit")};
                },
            .run = writeFiles,
            .options = {requirementEditsOption()}};
}

} // namespace rehome::plan
