// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/session/tools.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "process/program.h"

#include <QDir>
#include <QRegularExpression>

#include <optional>

namespace rehome::postgres {
namespace {

/// Where distributions keep several versions side by side, then PATH. Debian's wrappers in /usr/bin choose a version of
/// their own and are only taken where nothing else is there.
QStringList candidates(const QString &program)
{
    QStringList paths;
    for (const char *root : {"/usr/lib/postgresql", "/opt/postgresql"}) {
        const QDir folder{QLatin1String(root)};
        for (const QString &version : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            paths += folder.filePath(version + QStringLiteral("/bin/") + program);
    }
    const QDir local(QStringLiteral("/usr"));
    for (const QString &version : local.entryList({QStringLiteral("pgsql-*")}, QDir::Dirs))
        paths += local.filePath(version + QStringLiteral("/bin/") + program);
    paths += process::findProgram(program);
    return paths;
}

std::optional<Tool> examined(const QString &path, const core::WorkContext &context)
{
    if (path.isEmpty() || !QFileInfo(path).isExecutable())
        return std::nullopt;
    static const QRegularExpression pattern(QStringLiteral("\\(PostgreSQL\\) (\\d+)(\\.\\d+)?"));
    const process::ProgramResult result =
        process::runProgram({.program = path, .arguments = {QStringLiteral("--version")}}, context);
    const QRegularExpressionMatch match = pattern.match(QString::fromUtf8(result.output));
    if (!match.hasMatch())
        return std::nullopt;
    return Tool{path, match.captured(1).toInt(), match.captured(1) + match.captured(2)};
}

} // namespace

Tool toolFor(const QString &program, int serverMajor, const core::WorkContext &context)
{
    std::optional<Tool> best;
    int newest = 0;
    for (const QString &path : candidates(program)) {
        const std::optional<Tool> tool = examined(path, context);
        if (!tool)
            continue;
        newest = std::max(newest, tool->major);
        if (tool->major >= serverMajor && (!best || tool->major < best->major))
            best = tool;
    }
    if (best)
        return *best;
    throw core::Error(core::ErrorCode::ToolMissing,
                      newest == 0 ? EngineText::tr("The program %1 is not installed.").arg(program)
                                  : EngineText::tr("%1 is installed in version %2, but the server needs %3 or newer.")
                                        .arg(program)
                                        .arg(newest)
                                        .arg(serverMajor),
                      EngineText::tr("Install PostgreSQL's programs of version %1, on Debian and Ubuntu the packages "
                                     "postgresql-%1 and postgresql-client-%1.")
                          .arg(serverMajor));
}

} // namespace rehome::postgres
