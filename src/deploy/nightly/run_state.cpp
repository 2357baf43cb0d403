// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/nightly/run_state.h"

#include "core/engine_text.h"
#include "core/files.h"

#include <QFileInfo>
#include <QJsonDocument>

namespace rehome::deploy {
namespace {

QString stateFile(const QString &folder)
{
    return folder + QStringLiteral("/last-backup.json");
}

} // namespace

void writeRunState(const QString &folder, const RunState &state)
{
    core::writeFile(stateFile(folder), QJsonDocument(evidence::toJson(state).toObject()).toJson(), core::ownerOnly);
}

RunState runState(const QString &folder, bool isRunning)
{
    if (!QFileInfo::exists(stateFile(folder)))
        return {};
    auto state = evidence::fromJson<RunState>(QJsonDocument::fromJson(core::readFile(stateFile(folder))).object());
    if (state.startedAt.isValid() && !state.endedAt.isValid())
        state.result = isRunning ? EngineText::tr("It is running now.")
                                 : EngineText::tr("It was cut off: the machine or the program ended before it did.");
    return state;
}

} // namespace rehome::deploy
