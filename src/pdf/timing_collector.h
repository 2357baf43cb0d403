// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pdf/worker_client.h"

#include <QJsonObject>

namespace rehome::pdf {

/// Turns the worker's lines into the timing of one document. Lives on the thread that runs the worker.
class TimingCollector final
{
public:
    explicit TimingCollector(DocumentReading reading);

    /// \return whether a run has ended
    bool addLine(const QJsonObject &line);
    void addTimeout();
    void addEnding(evidence::RunEnding ending, const QString &problem);

    /// Nothing more is to come of the document.
    [[nodiscard]] bool ended() const { return m_ended; }
    [[nodiscard]] const evidence::DocumentTiming &timing() const { return m_timing; }

private:
    [[nodiscard]] double limitMilliseconds() const;
    void addTimeout(const QString &problem);
    void addProblem(const QJsonObject &line);
    void addRun(const QJsonObject &line);

    DocumentReading m_reading;
    evidence::DocumentTiming m_timing;
    bool m_ended = false;
};

} // namespace rehome::pdf
