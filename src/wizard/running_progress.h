// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress.h"

#include <QObject>
#include <QTimer>

namespace rehome::wizard {

/// How far the running step is, and since when it runs: for every place of the window that shows it. Once a second it
/// tells of itself also where the step has nothing new to say, so that the times that are shown stay true.
class RunningProgress final : public QObject
{
    Q_OBJECT

public:
    explicit RunningProgress(QObject *parent = nullptr);

    void begin();
    void take(const core::Progress &progress);
    void end();

    [[nodiscard]] const core::Progress &progress() const { return m_progress; }
    [[nodiscard]] std::chrono::milliseconds elapsed() const;
    /// "101 MB of 400 MB, 11.2 MB/s, 27 s left"; or for how long it works, where nothing is known.
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void changed();

private:
    void tell(const core::Progress &progress);

    core::Progress m_progress;
    core::ProgressEstimate m_estimate;
    core::ProgressEstimate::Clock::time_point m_begun;
    QTimer m_ticking;
};

} // namespace rehome::wizard
