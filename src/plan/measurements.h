// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pdf/baseline.h"
#include "pdf/command_runs.h"
#include "plan/step_context.h"

namespace rehome::plan {

/// How the sample documents are measured, before and after the migration alike.
[[nodiscard]] pdf::BaselineRequest documentRequest(StepContext &context);

/// The passwords of the setting's file; the log hides them from now on. \throws Error as pdf::passwordsFrom()
[[nodiscard]] pdf::PasswordList documentPasswords(StepContext &context);

/// Whether "{document}" stands in the project's command: then it is run for each document, else once for all.
[[nodiscard]] bool runsByDocument(const MigrationSettings &settings);

/// The project's own command on the old database, which refuses to be written to, for one document.
[[nodiscard]] process::ProgramCall oldCommandCall(StepContext &context, const QString &document);

/// The command on the old database, as it is measured: for the first document where it takes one. What it prints is
/// kept in the artifact, a path below the artifacts' folder.
[[nodiscard]] pdf::CommandRequest oldCommandRequest(StepContext &context, const QString &artifact);

/// The same command on the new database.
[[nodiscard]] pdf::CommandRequest newCommandRequest(StepContext &context, const QString &artifact);

/// Before the first run of the command: whether manage.py takes the settings that it is given. Tried with diffsettings,
/// which enters no database. \throws Error CouldNotCheck if it does not
void requireOverlay(StepContext &context);

} // namespace rehome::plan
