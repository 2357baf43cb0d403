// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pdf/worker_client.h"

#include <functional>

namespace rehome::pdf {

/// What one document holds.
struct DocumentContent
{
    evidence::DocumentTiming timing; ///< of the one run it took
    QByteArray text;                 ///< its pages, each ended by a form feed
    QByteArray boxes;                ///< its words, one a line, with tabs: page, x, y, width, height, word
    qint64 words = 0;
};

struct BatchRequest
{
    QStringList files;
    WorkerLimits limits; ///< of each document
    PasswordList passwords;
    bool words = false; ///< with places
    int jobs = 2;       ///< documents at a time
    QString worker;     ///< the worker program; empty: workerProgram()
    /// Called for each document, one at a time, in any order; content only where it could be read.
    std::function<void(std::size_t index, DocumentContent &&content)> onDocument;
};

/// Reads many documents once, several at a time, where timing is not the point: a worker reads one after another, and
/// only after a bad ending the next worker goes on with the rest. A document that hangs costs its limit, one that kills
/// its worker costs a start. \throws Error ToolMissing, and what onDocument throws \throws Stopped within a second
void readBatch(const BatchRequest &request, const core::WorkContext &context);

} // namespace rehome::pdf
