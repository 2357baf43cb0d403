// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/redactor.h"
#include "core/work_context.h"

#include <QJsonObject>

#include <chrono>
#include <mutex>
#include <stop_token>

namespace rehome::cli {

/// The terminal. Results go to standard output, everything else to standard error: a progress bar where that is a
/// terminal, plain lines elsewhere. What is said to a person passes the redactor. May be called from any thread.
class Console final
{
public:
    explicit Console(bool verbose = false);

    [[nodiscard]] core::Redactor &redactor() { return m_redactor; }
    void setVerbose(bool verbose) { m_verbose = verbose; }

    /// A line of the result, on standard output.
    void result(const QString &line);
    /// One JSON document on standard output, and nothing else there.
    void result(const QJsonObject &document);
    /// Why something of the result could not be written (an errno); 0: all of it was.
    [[nodiscard]] int lostResult() const { return m_lostResult; }
    /// A line for the person who watches.
    void say(const QString &line);
    void log(core::LogLevel level, const QString &text);
    void show(const core::Progress &progress);
    /// Removes the progress bar, so that the next one starts afresh.
    void endProgress();
    void error(const core::Error &error);

    /// A context whose progress and log lines come here.
    [[nodiscard]] core::WorkContext context(const std::stop_token &stop);
    /// Asks for a password without showing it. Empty where standard input is no terminal, and after a stop.
    [[nodiscard]] core::Secret askPassword(const QString &question, const std::stop_token &stop = {});

private:
    void clearBar();
    void print(std::FILE *stream, const QString &line);

    core::Redactor m_redactor;
    std::mutex m_mutex;
    bool m_verbose;
    bool m_terminal;
    bool m_barShown = false;
    int m_lostResult = 0;
    core::ProgressEstimate m_estimate;
    std::chrono::steady_clock::time_point m_lastShown;
};

} // namespace rehome::cli
