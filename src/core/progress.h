// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

#include <chrono>
#include <optional>
#include <vector>

namespace rehome::core {

/// How far a part of the work is that is under way now, such as one table.
struct PartProgress
{
    QString name;     ///< "public.transaction"
    QString doing;    ///< "copying the rows"
    qint64 done = 0;  ///< bytes
    qint64 total = 0; ///< 0: not known
};

/// How far a piece of work is. total 0 means that it is not known yet.
struct Progress
{
    enum class Unit { Bytes, Rows, Items };

    qint64 done = 0;
    qint64 total = 0;
    Unit unit = Unit::Items;
    QString what;  ///< what is being worked on now: "public.transaction"
    QString stage; ///< of work that has several: "Hashing what was copied"
    int stageNumber = 0;
    int stages = 0; ///< where every stage is measured for itself; 0: what is told is the whole work
    qint64 tablesDone = 0;
    qint64 tables = 0; ///< 0: the work is not about tables
    std::vector<PartProgress> parts;
};

/// Turns a series of Progress into a rate and the time left. The rate is that of the whole piece of work so far: what
/// is told comes in jumps (a large table is done all at once), and a rate over the last seconds would jump with them.
/// Work that begins anew (less is done than before) is measured anew. Not thread-safe: lives with whoever shows the
/// progress.
class ProgressEstimate final
{
public:
    using Clock = std::chrono::steady_clock;

    /// The work begins at this moment.
    explicit ProgressEstimate(Clock::time_point begun = Clock::now())
        : m_begun(begun), m_lastNews(begun), m_lastTime(begun)
    {}
    /// Work of which nothing is done yet begins now. Also for what was told before, as time goes on: the less is done
    /// in a longer time, the longer the rest takes.
    void add(const Progress &progress, Clock::time_point now);
    /// 0 where it is not known yet.
    [[nodiscard]] double unitsPerSecond() const;
    [[nodiscard]] std::optional<std::chrono::milliseconds> timeLeft() const;

private:
    Progress m_last;
    Clock::time_point m_begun;
    Clock::time_point m_lastNews;
    Clock::time_point m_lastTime;
};

/// "31 of 42 tables, 1.2 GB of 3.4 GB, 88 MB/s, 25 s left", or as much of it as is known.
[[nodiscard]] QString progressText(const Progress &progress, const ProgressEstimate &estimate);
/// "Hashing what was copied"; "Restoring (2 of 3)" where every stage is measured for itself. Empty where there is only
/// one stage.
[[nodiscard]] QString stageText(const Progress &progress);

} // namespace rehome::core

Q_DECLARE_METATYPE(rehome::core::Progress)
