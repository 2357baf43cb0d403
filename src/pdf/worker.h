// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pdf/worker_limits.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <functional>

namespace rehome::pdf {

struct WorkerRequest
{
    QString file;
    int repeats = 1; ///< measured runs
    int warmUps = 0; ///< runs before them
    ProcessLimits limits;
    bool text = false; ///< give the text of every page as well, during the first run
};

/// Reads ONE document, in a process of its own that nobody misses when it has to be killed; needs no display and no
/// network. Gives one line for every run as it ends:
///     {"run":1,"warmUp":false,"milliseconds":4.1,"pages":2,"characters":310,"textSha256":"…"}
/// milliseconds are those of opening the document and extracting the text of every page; characters are code points;
/// the hash is of the pages' UTF-8 text, each ended by a form feed. With text, {"page":1,"text":"…"} go before.
/// A document that cannot be read gives {"ending":"encrypted|damaged|out of memory|failed","problem":"a sentence"}
/// instead, with "page" where it is one page's fault, and no further line. \return false if the document could not be
/// read
[[nodiscard]] bool readDocument(const WorkerRequest &request, const std::function<void(const QJsonObject &)> &line);

/// The whole program: arguments without the program's name, lines to standard output, flushed one by one. `--version`
/// prints
/// {"poppler":"…","qt":"…"}.
/// \return the exit code: 0 read, 1 could not read it (the last line says why), 2 bad usage (on standard error)
[[nodiscard]] int runWorker(const QStringList &arguments);

} // namespace rehome::pdf
