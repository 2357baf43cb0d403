// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work_context.h"
#include "evidence/timing.h"
#include "pdf/password_list.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <chrono>

namespace rehome::pdf {

/// What one document may cost.
struct WorkerLimits
{
    std::chrono::milliseconds run{
        5000}; ///< wall time of one run; the start of the worker counts into the first. 0: none
    qint64 memoryBytes =
        1024LL * 1024 * 1024; ///< of address space, libraries included: about 100 MB are gone at the start
    int processorSeconds = 0; ///< over all runs; 0: as many as the runs may last together
    qint64 outputBytes = 64LL * 1024 * 1024; ///< what the worker may print
};

struct DocumentReading
{
    QString file;
    int repeats = 1;
    int warmUps = 0;
    WorkerLimits limits;
    PasswordList passwords; ///< tried where the document asks for one
    QString worker;         ///< the worker program; empty: workerProgram()
};

/// The worker beside the running program, else in PATH; empty if it is in neither place.
[[nodiscard]] QString workerProgram();

/// The given one, else workerProgram(). \throws Error ToolMissing
[[nodiscard]] QString requiredWorker(const QString &given);

/// What the worker reads with --stdin: passwords are neither among its arguments nor in its environment.
[[nodiscard]] QByteArray workerInput(const PasswordList &passwords, const QStringList &files);

/// What the worker was built with: "poppler" and "qt". \throws Error ToolMissing, ToolFailed
[[nodiscard]] QMap<QString, QString> workerVersions(const QString &worker, const core::WorkContext &context);

/// Reads one document in a worker of its own, warm-up first. Whatever the document does to the worker is an ending in
/// the result, never an error: a run that hits the limit (of wall or of processor time), warm-up or not, adds one
/// sample of exactly the limit, ends as TimedOut, and the remaining runs are not made. \throws Error ToolMissing if
/// there is no worker. \throws Stopped within a second, when the worker has gone
[[nodiscard]] evidence::DocumentTiming readDocument(const DocumentReading &reading, const core::WorkContext &context);

struct DocumentText
{
    evidence::DocumentTiming timing; ///< of the one run it took
    QStringList pages;               ///< their text; empty unless the timing ends as Succeeded
};

/// The document's text, page by page, read once without warm-up under the same limits.
[[nodiscard]] DocumentText documentText(const DocumentReading &reading, const core::WorkContext &context);

} // namespace rehome::pdf
