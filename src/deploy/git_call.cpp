// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/git_call.h"

#include "core/engine_text.h"
#include "core/error.h"

namespace rehome::deploy {

process::ProgramCall gitCall(const QString &folder, const QStringList &arguments)
{
    if (process::findProgram(QStringLiteral("git")).isEmpty())
        throw core::Error(core::ErrorCode::ToolMissing, EngineText::tr("git is not installed."),
                          EngineText::tr("Install it (Debian and Ubuntu: apt install git), then try again."));
    process::ProgramCall call{.program = QStringLiteral("env")};
    for (const char *variable : {"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_COMMON_DIR",
                                 "GIT_NAMESPACE", "GIT_TEMPLATE_DIR"})
        call.arguments << QStringLiteral("-u") << QLatin1String(variable);
    call.arguments << QStringLiteral("git") << QStringLiteral("-C") << folder;
    for (const char *setting : {"core.hooksPath=/dev/null", "core.excludesFile=/dev/null", "core.autocrlf=false",
                                "core.fsmonitor=false", "commit.gpgSign=false"})
        call.arguments << QStringLiteral("-c") << QLatin1String(setting);
    call.arguments += arguments;
    return call;
}

} // namespace rehome::deploy
