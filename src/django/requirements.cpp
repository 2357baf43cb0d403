// SPDX-License-Identifier: GPL-3.0-or-later
#include "django/requirements.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "core/files.h"
#include "django/requirement_findings.h"
#include "process/program.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

using namespace std::chrono_literals;

namespace rehome::django {
namespace {

using core::Error;
using core::ErrorCode;
using evidence::RequirementsComparison;

/// Puts the probe's files where an interpreter can read them. \return the one to run
QString writeProbe(const QString &folder)
{
    core::makeFolder(folder);
    const QDir resources(QStringLiteral(":/probe/requirements"));
    for (const QString &name : resources.entryList(QDir::Files))
        core::writeFile(folder + QLatin1Char('/') + name, core::readFile(resources.filePath(name)));
    return folder + QStringLiteral("/main.py");
}

QJsonObject probe(const RequirementsRequest &request, const core::WorkContext &context)
{
    const process::ProgramCall call{
        .program = request.interpreter,
        .arguments = {QStringLiteral("-B"), writeProbe(request.scratchFolder), request.folder},
        // Nothing of the project may stand in the probe's path: a module named json would be run.
        .environment = {{QStringLiteral("PYTHONPATH"), QString()}, {QStringLiteral("PYTHONUTF8"), QStringLiteral("1")}},
        .workingDirectory = QStringLiteral("/"),
        .timeLimit = 5min};
    const process::ProgramResult result = process::runProgram(call, context);
    if (result.exitCode == 4)
        throw Error(ErrorCode::ToolMissing,
                    EngineText::tr("The interpreter %1 is older than Python 3.8.").arg(request.interpreter),
                    EngineText::tr("Its packages cannot be compared: skip this step, and write the new requirement "
                                   "files by hand."));
    const QJsonDocument document = QJsonDocument::fromJson(result.output);
    if (result.exitCode != 0 || !document.isObject())
        process::throwFailure(call, result);
    return document.object();
}

/// One finding for each thing: a file that includes itself in many ways is told once.
void addNotes(RequirementsComparison &comparison, const QJsonArray &notes)
{
    for (const auto &note : notes)
        comparison.findings.push_back(findingOf(note.toObject()));
}

void addOptions(RequirementsComparison &comparison, const QJsonArray &options)
{
    for (const auto &option : options)
        comparison.options += option.toObject().value(QStringLiteral("line")).toString();
    comparison.options.removeDuplicates();
}

void addLibrary(RequirementsComparison &comparison)
{
    if (!comparison.library.isEmpty())
        return;
    comparison.findings.push_back(
        {.code = QStringLiteral("no-packaging-library"),
         .weight = evidence::FindingWeight::Attention,
         .what = EngineText::tr("Neither the project's interpreter nor this system has the packaging library."),
         .why = EngineText::tr("Versions and conditions of requirements were taken as text and not compared."),
         .plan = EngineText::tr("Install it (python -m pip install packaging), and run this step again.")});
}

} // namespace

RequirementsComparison compareRequirements(const RequirementsRequest &request, const core::WorkContext &context)
{
    if (!QFileInfo(request.folder).isDir())
        throw Error(ErrorCode::NotFound, EngineText::tr("There is no folder %1.").arg(request.folder),
                    EngineText::tr("Check the spelling of the path."));
    const QJsonObject answer = probe(request, context);
    auto comparison = evidence::fromJson<RequirementsComparison>(
        QJsonObject{{QStringLiteral("pythonVersion"), answer.value(QStringLiteral("python"))},
                    {QStringLiteral("library"), answer.value(QStringLiteral("library"))},
                    {QStringLiteral("files"), answer.value(QStringLiteral("files"))},
                    {QStringLiteral("others"), answer.value(QStringLiteral("others"))},
                    {QStringLiteral("packages"), answer.value(QStringLiteral("packages"))}});
    comparison.interpreter = request.interpreter;
    addOptions(comparison, answer.value(QStringLiteral("options")).toArray());
    addNotes(comparison, answer.value(QStringLiteral("notes")).toArray());
    addLibrary(comparison);
    const std::vector<evidence::Finding> more = findingsOf(comparison);
    comparison.findings.insert(comparison.findings.end(), more.begin(), more.end());
    std::stable_sort(comparison.findings.begin(), comparison.findings.end(),
                     [](const evidence::Finding &a, const evidence::Finding &b) { return a.weight > b.weight; });
    context.info(
        EngineText::tr("%n file(s) that declare requirements were read.", nullptr, int(comparison.files.size())));
    return evidence::edited(comparison, {});
}

QStringList writeRequirementFiles(const QString &repository, const RequirementsComparison &comparison)
{
    const QString folder = repository + QStringLiteral("/requirements");
    core::makeFolder(folder);
    const auto write = [&folder](const QString &name, const QStringList &lines) {
        const QByteArray content = lines.join(QLatin1Char('\n')).toUtf8() + '\n';
        const QString path = folder + QLatin1Char('/') + name;
        if (!QFileInfo::exists(path) || core::readFile(path) != content)
            core::writeFile(path, content);
    };
    write(QStringLiteral("base.txt"), comparison.base);
    write(QStringLiteral("dev.txt"), comparison.dev);
    return {QStringLiteral("requirements/base.txt"), QStringLiteral("requirements/dev.txt")};
}

} // namespace rehome::django
