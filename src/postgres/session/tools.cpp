// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/session/tools.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "process/program.h"

#include <QDir>
#include <QRegularExpression>

#include <algorithm>

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

std::vector<Tool> installedTools(const QString &program, const core::WorkContext &context)
{
    std::vector<Tool> tools;
    for (const QString &path : candidates(program)) {
        if (const std::optional<Tool> tool = examined(path, context))
            tools.push_back(*tool);
    }
    return tools;
}

std::optional<Tool> fittingTool(const std::vector<Tool> &tools, const ToolNeed &need)
{
    std::optional<Tool> chosen;
    for (const Tool &tool : tools) {
        if (tool.major < need.least)
            continue;
        const bool isNearer =
            chosen && (chosen->major < need.best ? tool.major > chosen->major
                                                 : tool.major >= need.best && tool.major < chosen->major);
        if (!chosen || isNearer)
            chosen = tool;
    }
    return chosen;
}

Tool toolFor(const QString &program, const ToolNeed &need, const core::WorkContext &context)
{
    const std::vector<Tool> tools = installedTools(program, context);
    if (const std::optional<Tool> tool = fittingTool(tools, need))
        return *tool;
    const auto newest =
        std::max_element(tools.begin(), tools.end(), [](const Tool &a, const Tool &b) { return a.major < b.major; });
    throw core::Error(core::ErrorCode::ToolMissing,
                      newest == tools.end() ? EngineText::tr("The program %1 is not installed.").arg(program)
                                            : EngineText::tr("%1 is installed in version %2, but the server needs %3 "
                                                             "or newer.")
                                                  .arg(program)
                                                  .arg(newest->major)
                                                  .arg(need.least),
                      EngineText::tr("Install PostgreSQL's programs of version %1, on Debian and Ubuntu the packages "
                                     "postgresql-%1 and postgresql-client-%1.")
                          .arg(need.best));
}

Tool toolFor(const QString &program, int serverMajor, const core::WorkContext &context)
{
    return toolFor(program, {.least = serverMajor, .best = serverMajor}, context);
}

} // namespace rehome::postgres
