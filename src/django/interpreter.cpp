// SPDX-License-Identifier: GPL-3.0-or-later
#include "django/interpreter.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "process/program.h"

#include <QDir>
#include <QFileInfo>

using namespace std::chrono_literals;

namespace rehome::django {
namespace {

bool importsDjango(const QString &python, const core::WorkContext &context)
{
    const process::ProgramResult result =
        process::runProgram({.program = python,
                             .arguments = {QStringLiteral("-c"), QStringLiteral("import django")},
                             .workingDirectory = QStringLiteral("/"), // a folder named django would fool it
                             .timeLimit = 20s},
                            context);
    return result.exitCode == 0;
}

} // namespace

QStringList interpreterCandidates(const QString &projectFolder)
{
    QStringList candidates;
    const QString project = QDir(projectFolder).absolutePath();
    const QStringList folders{project, QFileInfo(project).absolutePath()};
    for (const QString &folder : folders) {
        for (const char *name : {"venv", ".venv", "env", ".env", "virtualenv"})
            candidates += QDir(folder).filePath(QLatin1String(name) + QStringLiteral("/bin/python"));
    }
    const QString active = qEnvironmentVariable("VIRTUAL_ENV");
    if (!active.isEmpty())
        candidates += active + QStringLiteral("/bin/python");
    candidates += process::findProgram(QStringLiteral("python3"));
    candidates += process::findProgram(QStringLiteral("python"));
    candidates += QStringLiteral("/usr/bin/python3");
    candidates += QStringLiteral("/usr/local/bin/python3");

    QStringList present;
    for (const QString &candidate : candidates) {
        if (!candidate.isEmpty() && QFileInfo(candidate).isExecutable() && !QFileInfo(candidate).isDir())
            present += candidate;
    }
    present.removeDuplicates();
    return present;
}

QString interpreterFor(const QString &projectFolder, const QString &given, const core::WorkContext &context)
{
    // It will be run in other folders, so its path must be absolute; not canonical: behind the link of a virtual
    // environment stands an interpreter that does not know the environment's packages.
    const QString path = given.contains(QLatin1Char('/')) ? QFileInfo(given).absoluteFilePath() : given;
    const QStringList candidates = given.isEmpty() ? interpreterCandidates(projectFolder) : QStringList{path};
    for (const QString &candidate : candidates) {
        try {
            if (importsDjango(candidate, context))
                return candidate;
        } catch (const core::Error &) {
            if (!given.isEmpty())
                throw; // one that was found may be left over from another machine; the next one may do
        }
    }
    throw core::Error(core::ErrorCode::ToolMissing,
                      given.isEmpty()
                          ? EngineText::tr("No Python interpreter that has Django was found for %1.").arg(projectFolder)
                          : EngineText::tr("The interpreter %1 cannot import Django.").arg(given),
                      EngineText::tr("Name the interpreter that runs the project with --python, such as "
                                     "venv/bin/python, or install the project's requirements."),
                      EngineText::tr("Tried: %1").arg(candidates.join(QStringLiteral(", "))));
}

} // namespace rehome::django
