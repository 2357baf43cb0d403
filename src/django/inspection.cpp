// SPDX-License-Identifier: GPL-3.0-or-later
#include "django/inspection.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "core/files.h"
#include "core/scratch_folder.h"
#include "django/interpreter.h"
#include "django/management_command.h"
#include "django/map_merge.h"
#include "django/map_reader.h"
#include "django/traceback.h"
#include "process/program.h"

#include <QDir>
#include <QFileInfo>

namespace rehome::django {
namespace {

using core::Error;
using core::ErrorCode;
using evidence::ProjectMap;
using process::ProgramCall;
using process::ProgramResult;

QString existingFolder(const QString &folder)
{
    const QFileInfo info(folder);
    if (!info.exists())
        throw Error(ErrorCode::NotFound, EngineText::tr("There is no folder %1.").arg(folder),
                    EngineText::tr("Check the spelling of the path."));
    if (!info.isDir())
        throw Error(ErrorCode::BadInput, EngineText::tr("%1 is not a folder.").arg(folder),
                    EngineText::tr("Name the folder that holds the project."));
    if (!info.isReadable() || !info.isExecutable())
        throw Error(ErrorCode::PermissionDenied, EngineText::tr("The folder %1 cannot be read.").arg(folder),
                    EngineText::tr("Run Rehome as an account that may read it."));
    return QDir(folder).absolutePath();
}

/// Where the reader's modules stand while it is at work.
class Reader final
{
public:
    Reader()
    {
        core::makeFolder(modules());
        const QDir resources(QStringLiteral(":/probe/inspect"));
        for (const QString &name : resources.entryList(QDir::Files))
            core::writeFile(modules() + QLatin1Char('/') + name, core::readFile(resources.filePath(name)));
    }

    [[nodiscard]] QString modules() const { return m_scratch.filePath(QStringLiteral("inspect")); }
    [[nodiscard]] QString folder() const { return m_scratch.path(); }

    [[nodiscard]] ProgramCall textCall(const QString &python, const InspectionRequest &request) const
    {
        return {.program = python,
                .title = EngineText::tr("The reader of the project's code"),
                .arguments = {QStringLiteral("-I"), QStringLiteral("-B"), modules(), request.folder},
                .environment = {{QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8")}},
                .workingDirectory = folder(),
                .timeLimit = request.timeLimit};
    }

    [[nodiscard]] ProgramCall runCall(const QString &python, const InspectionRequest &request,
                                      const QByteArray &text) const
    {
        const QString known = m_scratch.filePath(QStringLiteral("static.json"));
        core::writeFile(known, text, core::ownerOnly);
        ProgramCall call{.program = python,
                         .title = EngineText::tr("The project's code"),
                         .arguments = {QStringLiteral("-B"), modules(), request.folder, QStringLiteral("--run"),
                                       QStringLiteral("--static-result"), known, QStringLiteral("--database")},
                         .environment = request.environment,
                         .workingDirectory = request.folder,
                         .timeLimit = request.timeLimit};
        call.environment.insert(readOnlyEnvironment());
        call.environment.insert({{QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8")},
                                 {QStringLiteral("PYTHONDONTWRITEBYTECODE"), QStringLiteral("1")},
                                 {QStringLiteral("PGCONNECT_TIMEOUT"), QStringLiteral("5")}});
        return call;
    }

private:
    core::ScratchFolder m_scratch;
};

/// Any Python reads the text; the project's own comes first, since it knows the same language.
QStringList readingPythons(const InspectionRequest &request)
{
    QStringList pythons;
    if (!request.interpreter.isEmpty())
        pythons += request.interpreter;
    pythons += interpreterCandidates(request.folder);
    return pythons;
}

QByteArray readText(const Reader &reader, const InspectionRequest &request, const core::WorkContext &context)
{
    const QStringList pythons = readingPythons(request);
    std::optional<Error> lastProblem;
    for (const QString &python : pythons) {
        try {
            return process::runProgramOrThrow(reader.textCall(python, request), context).output;
        } catch (const Error &error) {
            if (error.code() != ErrorCode::ToolMissing && error.code() != ErrorCode::ToolFailed)
                throw;
            context.debug(EngineText::tr("%1 cannot read the project's code: %2").arg(python, error.whatHappened()));
            lastProblem = error; // an environment of another machine, or a Python 2: the next one may do
        }
    }
    if (lastProblem && lastProblem->code() == ErrorCode::ToolFailed)
        throw Error(*lastProblem);
    throw Error(ErrorCode::ToolMissing, EngineText::tr("Python is needed to read the project, and was not found."),
                EngineText::tr("Install Python 3 (the package python3), or name an interpreter."),
                EngineText::tr("Tried: %1").arg(pythons.join(QStringLiteral(", "))));
}

ProjectMap askTheProject(const Reader &reader, const InspectionRequest &request, const QByteArray &text,
                         const core::WorkContext &context)
{
    const QString python = interpreterFor(request.folder, request.interpreter, context);
    context.info(EngineText::tr("This runs the project's code with %1, to learn what Django itself sees. Its sessions "
                                "in the database can only read.")
                     .arg(python));
    const ProgramCall call = reader.runCall(python, request, text);
    const ProgramResult result = process::runProgram(call, context);
    if (result.timedOut)
        return {.runProblem = EngineText::tr("It did not end within %1 seconds.").arg(call.timeLimit.count() / 1000)};
    if (result.exitCode != 0) {
        context.debug(withoutSource(result.errors));
        return {.runProblem = EngineText::tr("It ended with: %1").arg(lastWordOf(result.errors))};
    }
    return projectMapFrom(result.output, call.title);
}

/// Never throws an Error: without the project's own word, its text must do.
ProjectMap ranProject(const Reader &reader, const InspectionRequest &request, const QByteArray &text,
                      const core::WorkContext &context)
{
    try {
        ProjectMap ran = askTheProject(reader, request, text, context);
        ran.ran = ran.runProblem.isEmpty();
        return ran;
    } catch (const Error &error) {
        return {.runProblem = error.whatHappened()};
    }
}

} // namespace

ProjectMap inspectProject(const InspectionRequest &given, const core::WorkContext &context)
{
    InspectionRequest request = given;
    request.folder = existingFolder(given.folder);
    const Reader reader;
    context.info(EngineText::tr("Reading the code in %1. Nothing of it is run for this.").arg(request.folder));
    const QByteArray text = readText(reader, request, context);
    ProjectMap map = projectMapFrom(text, EngineText::tr("The reader of the project's code"));
    map.folder = request.folder;
    if (request.staticOnly)
        return map;
    const ProjectMap ran = ranProject(reader, request, text, context);
    if (!ran.ran)
        context.warning(
            EngineText::tr("The project could not be run: %1 What its text says stands.").arg(ran.runProblem));
    return mergedMap(std::move(map), ran);
}

} // namespace rehome::django
