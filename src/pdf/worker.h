// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pdf/document_reader.h"
#include "pdf/worker_limits.h"

#include <QStringList>

namespace rehome::pdf {

struct WorkerRequest
{
    QStringList files;        ///< read one after another
    QByteArrayList passwords; ///< for those that ask for one
    int repeats = 1;          ///< measured runs
    int warmUps = 0;          ///< runs before them
    ProcessLimits limits;     ///< the processor's seconds hold for each document
    qint64 outputBytes = 0;   ///< of text and words, for each document; 0: any
    bool text = false;        ///< give the text of every page as well, during the first run
    bool words = false;       ///< and the words with their places
};

/// Reads documents, in a process of its own that nobody misses when it has to be killed; needs no display and no
/// network. Gives one line for every run as it ends:
///     {"run":1,"warmUp":false,"milliseconds":4.1,"pages":2,"characters":310,"withoutText":false,"unlocked":false,
///      "textSha256":"…"}
/// milliseconds are those of opening the document and extracting the text of every page; characters are code points;
/// the hash is of the pages' UTF-8 text, each ended by a form feed. With text, {"page":1,"text":"…"} go before; with
/// words, these have "words":[[x,y,width,height,"word"],…] in points from the upper left corner.
/// A document that cannot be read gives
///     {"ending":"encrypted|damaged|empty|not a PDF|too much output|out of memory|failed","problem":"a sentence"}
/// instead, with "page" where it is one page's fault, and no further line. After "out of memory" no further document is
/// read: the process may be beyond repair. \return false if any document could not be read
[[nodiscard]] bool readDocuments(const WorkerRequest &request, const LineSink &line);

/// The whole program: arguments without the program's name, lines to standard output, flushed one by one. `--version`
/// prints {"poppler":"…","qt":"…"}. With `--stdin`, {"passwords":["…"],"files":["…"]} is read from standard input, so
/// that no password stands among the arguments.
/// \return the exit code: 0 read, 1 could not read one (its last line says why), 2 bad usage (on standard error)
[[nodiscard]] int runWorker(const QStringList &arguments);

} // namespace rehome::pdf
