// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/preflight/preflight_checks.h"

#include "core/engine_text.h"

#include <QFileInfo>

#include <algorithm>

namespace rehome::postgres {
namespace {

using evidence::PreflightFinding;

QString installCommand(int major)
{
    return QStringLiteral("sudo apt-get install postgresql-%1 postgresql-client-%1").arg(major);
}

QString howToInstall(int major)
{
    return EngineText::tr("Install PostgreSQL's programs of version %1, on Debian and Ubuntu the packages "
                          "postgresql-%1 and postgresql-client-%1 (apt.postgresql.org has every version).")
        .arg(major);
}

int majorOf(SourceLook &source)
{
    return source.reader()->serverVersion() / 10000;
}

PreflightFinding patched(SourceLook &source)
{
    const int server = majorOf(source);
    const auto tool =
        fittingTool(installedTools(QStringLiteral("pg_dump"), source.context()), {.least = server, .best = server});
    if (!tool)
        return evidence::notKnown(EngineText::tr("There is no pg_dump that fits the server."), howToInstall(server));
    if (isPatched(*tool))
        return evidence::passed(
            EngineText::tr("pg_dump %1 has the corrections that are known to matter for archives.").arg(tool->version));
    return evidence::failed(EngineText::tr("pg_dump %1 lets whoever owns the old server have commands run where its "
                                           "archive is restored (CVE-2025-8714, CVE-2025-8715).")
                                .arg(tool->version),
                            EngineText::tr("Update it to the newest version of its series: 13.22, 14.19, 15.14, "
                                           "16.10, 17.6 or later."),
                            QStringLiteral("sudo apt-get update && sudo apt-get install --only-upgrade "
                                           "postgresql-%1 postgresql-client-%1")
                                .arg(tool->major));
}

} // namespace

PreflightFinding fittingProgram(const QString &name, const std::vector<Tool> &tools, int server)
{
    if (const auto tool = fittingTool(tools, {.least = server, .best = server}))
        return evidence::passed(EngineText::tr("%1 %2 in %3; the server is PostgreSQL %4.")
                                    .arg(name, tool->version, QFileInfo(tool->path).absolutePath())
                                    .arg(server));
    const auto newest =
        std::max_element(tools.begin(), tools.end(), [](const Tool &a, const Tool &b) { return a.major < b.major; });
    if (newest == tools.end())
        return evidence::failed(EngineText::tr("The program %1 is not installed.").arg(name), howToInstall(server),
                                installCommand(server));
    return evidence::failed(EngineText::tr("%1 is installed in version %2 (%3); it is too old for a server of "
                                           "PostgreSQL %4.")
                                .arg(name, newest->version, newest->path)
                                .arg(server),
                            howToInstall(server), installCommand(server));
}

bool isPatched(const Tool &tool)
{
    const int minor = tool.version.section(QLatin1Char('.'), 1, 1).toInt();
    switch (tool.major) {
    case 13:
        return minor >= 22;
    case 14:
        return minor >= 19;
    case 15:
        return minor >= 14;
    case 16:
        return minor >= 10;
    case 17:
        return minor >= 6;
    default:
        return tool.major > 17; // older series are not mended any more
    }
}

evidence::PreflightTasks programChecks(SourceLook &source)
{
    struct Needed
    {
        const char *name;
        bool required;
    };
    evidence::PreflightTasks tasks;
    // pg_dumpall saves the roles, and psql serves rollback.sh: a backup is whole without them.
    for (const Needed &needed : {Needed{"pg_dump", true}, Needed{"pg_restore", true}, Needed{"initdb", true},
                                 Needed{"pg_ctl", true}, Needed{"pg_dumpall", false}, Needed{"psql", false}}) {
        const QString name = QLatin1String(needed.name);
        tasks.push_back({.id = QStringLiteral("programs.") + name,
                         .name = EngineText::tr("Program %1").arg(name),
                         .required = needed.required,
                         .look = [&source, name] {
                             return fittingProgram(name, installedTools(name, source.context()), majorOf(source));
                         }});
    }
    tasks.push_back({.id = QStringLiteral("programs.patched"),
                     .name = EngineText::tr("pg_dump without known holes"),
                     .required = false,
                     .look = [&source] { return patched(source); }});
    return tasks;
}

} // namespace rehome::postgres
