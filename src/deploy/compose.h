// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work_context.h"
#include "evidence/checks.h"
#include "process/program.h"

#include <QMap>
#include <QStringList>

#include <optional>
#include <vector>

namespace rehome::deploy {

/// The compose program of this machine.
struct ComposeTool
{
    QString program;
    QStringList arguments;                 ///< before the subcommand: "compose" for docker's plugin
    QString version;                       ///< "2.26.1"
    [[nodiscard]] QString command() const; ///< "docker compose"
};

/// `docker compose` if it is there, else `docker-compose`, else `podman-compose`. Looks for the program only: no
/// engine needs to run.
[[nodiscard]] std::optional<ComposeTool> composeTool(const core::WorkContext &context);
/// The same. \throws Error ToolMissing naming what to install
[[nodiscard]] ComposeTool requiredComposeTool(const core::WorkContext &context);

/// A call of it for the project in this folder.
[[nodiscard]] process::ProgramCall composeCall(const ComposeTool &tool, const QString &folder,
                                               const QStringList &arguments);

struct ComposeExpectation
{
    QString folder; ///< where docker-compose.yml stands
    QString service = QStringLiteral("django");
    QMap<QString, QString> hashes; ///< variables that the service must get, each with its value's SHA-256 (hexadecimal)
};

/// Whether the compose tool accepts the file, and whether it hands .env's values on as they are. Values are compared by
/// their hash and shown nowhere. Without a compose tool: one check that could not be made.
[[nodiscard]] std::vector<evidence::CheckResult> checkComposeFile(const ComposeExpectation &expected,
                                                                  const core::WorkContext &context);

/// The environment of a service in what `config` prints, read as YAML as far as compose tools write it.
[[nodiscard]] QMap<QString, QString> serviceEnvironment(const QByteArray &config, const QString &service);

} // namespace rehome::deploy
