// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pdf/document_batch.h"
#include "process/program.h"

namespace rehome::pdf {

struct GoldenRequest
{
    QString folder; ///< the documents
    QString output; ///< an empty folder, in which the files are written; they are not synced
    WorkerLimits limits{.run = std::chrono::seconds(30)};
    PasswordList passwords;
    bool words = true; ///< with places
    int jobs = 2;
    QString worker;
    /// The project's command for one document; null where it is not run for each.
    std::function<process::ProgramCall(const QString &file)> command;
};

/// Keeps the text of every PDF of the folder, its words with their places, and what the project's command prints for
/// it, with the hash of every file. A document that cannot be read is a row with a problem.
/// \throws Error as measureDocuments(); DiskFull … if a file cannot be written \throws Stopped
[[nodiscard]] evidence::GoldenOutputs keepGolden(const GoldenRequest &request, const core::WorkContext &context);

/// A file that stands in the folder of a golden set, with its hash.
[[nodiscard]] evidence::GoldenFile goldenFile(const QString &folder, const QString &path,
                                              const core::WorkContext &context);

} // namespace rehome::pdf
