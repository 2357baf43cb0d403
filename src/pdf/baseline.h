// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pdf/worker_client.h"

namespace rehome::pdf {

struct BaselineRequest
{
    QString folder;
    int repeats = 5;
    int warmUps = 1;
    WorkerLimits limits;    ///< per document; limits.run is the limit that the baseline states
    int jobs = 1;           ///< documents at a time; more than one is quicker, but they disturb each other's times
    PasswordList passwords; ///< tried for documents that ask for one
    QString worker;         ///< the worker program; empty: workerProgram()
};

/// The names of the folder's PDFs (*.pdf in any case, not of folders below it), sorted.
/// \throws Error NotFound if the folder is not there, BadInput if it holds no PDF
[[nodiscard]] QStringList documentsIn(const QString &folder);

/// Reads every PDF of the folder (*.pdf in any case, not of folders below it, sorted by name) a number of times, each
/// document in a worker of its own. Reports progress by documents; a document that cannot be read is a row, never an
/// error. \throws Error NotFound if the folder is not there, BadInput if it holds no PDF, BadUsage for fewer than one
/// repeat or no limit, ToolMissing if there is no worker \throws Stopped within a second
[[nodiscard]] evidence::Baseline measureDocuments(const BaselineRequest &request, const core::WorkContext &context);

/// Two sides read the documents of the old side's folder in turn, document by document, so that what the machine does
/// meanwhile befalls both alike. Errors as in measureDocuments().
[[nodiscard]] std::pair<evidence::Baseline, evidence::Baseline> measureDocumentsInTurn(
    const BaselineRequest &oldSide, const BaselineRequest &newSide, const core::WorkContext &context);

/// The times that count for a document: its samples, and where it timed out one limit for each run that was not made,
/// so that a document that hangs weighs as much as one that is quick. Empty if it could not be read.
[[nodiscard]] std::vector<double> countedMilliseconds(const evidence::DocumentTiming &document,
                                                      const evidence::Baseline &baseline);

/// The p50, p95, p99 and maximum of any sample.
[[nodiscard]] evidence::Percentiles percentiles(const std::vector<double> &sample);

/// This machine and its load, now, with the versions of Poppler and Qt; warns where it is busy.
/// \throws Error ToolMissing
[[nodiscard]] evidence::MachineFact currentMachine(const QString &worker, const core::WorkContext &context);
/// Adds the load that the machine has now, at the end of a measurement.
void noteEnd(evidence::MachineFact &machine);

} // namespace rehome::pdf
