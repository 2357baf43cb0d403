// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work_context.h"
#include "evidence/preflight_task.h"

#include <QStringList>

#include <vector>

/// The checks of this machine's side that are made before anything is written, by family.
namespace rehome::deploy {

/// A folder that the migration fills.
struct DiskUse
{
    QString id;      ///< "dump"
    QString purpose; ///< for a person: "the backup"
    QString folder;  ///< which need not be there yet
    qint64 bytes = 0;
};

/// One check for each file system, however many uses share it. Required: room for all of them at once; recommended:
/// twice that, since a backup is taken and restored more than once. \a uses is called when the first check is made.
[[nodiscard]] evidence::PreflightTasks diskChecks(const std::vector<DiskUse> &places,
                                                  const std::function<std::vector<qint64>()> &bytes);

/// The migration's folder and what the machine allows. \a sourceHost: empty, a name or a socket's folder.
[[nodiscard]] evidence::PreflightTasks machineChecks(const QString &folder,
                                                     const std::function<QString()> &sourceSocket);

struct PortUse
{
    QString id;      ///< "application"
    QString purpose; ///< "the application's port"
    int port = 0;
};
[[nodiscard]] evidence::PreflightTasks portChecks(const std::vector<PortUse> &ports, bool required);

/// git, who commits, shellcheck. \a folder: where git would run.
[[nodiscard]] evidence::PreflightTasks toolChecks(const core::WorkContext &context);

/// Engine and Compose; required where the new system runs in containers.
[[nodiscard]] evidence::PreflightTasks dockerChecks(bool required, const core::WorkContext &context);

/// A compose file of the project.
struct ComposeText
{
    QString name; ///< as messages call it
    QString text;
};
/// The compose files that stand in the folder, and in its parent.
[[nodiscard]] std::vector<ComposeText> composeTextsOf(const QString &folder);
/// Whether there is one, and whether each mounts its PostgreSQL's data where that version of the image keeps them.
[[nodiscard]] evidence::PreflightTasks composeFileChecks(const std::vector<ComposeText> &files);

} // namespace rehome::deploy
