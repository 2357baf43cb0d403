// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

#include <chrono>
#include <optional>

namespace rehome::core {

/// How far a piece of work is. total 0 means that it is not known yet.
struct Progress
{
    enum class Unit { Bytes, Rows, Items };

    qint64 done = 0;
    qint64 total = 0;
    Unit unit = Unit::Items;
    QString what; ///< what is being worked on now: "public.transaction"
};

/// Turns a series of Progress into a rate and the time left. Rates are smoothed over the last few seconds, so that one
/// slow table does not make the estimate jump. Not thread-safe: lives with whoever shows the progress.
class ProgressEstimate final
{
public:
    void add(const Progress &progress, std::chrono::steady_clock::time_point now);
    [[nodiscard]] double unitsPerSecond() const { return m_rate; }
    [[nodiscard]] std::optional<std::chrono::milliseconds> timeLeft() const;

private:
    Progress m_last;
    std::chrono::steady_clock::time_point m_lastTime;
    double m_rate = 0;
};

/// "1.2 GB of 3.4 GB, 88 MB/s, 25 s left", or as much of it as is known.
[[nodiscard]] QString progressText(const Progress &progress, const ProgressEstimate &estimate);

} // namespace rehome::core

Q_DECLARE_METATYPE(rehome::core::Progress)
