// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/performance.h"
#include "report/history.h"

#include <memory>
#include <vector>

namespace rehome::views {

enum class System { Old, New };

struct TimedRun
{
    double milliseconds = 0;
    bool timedOut = false; ///< it reached the limit and counts as the limit
};

/// What a timing view shows, the same for a baseline (the old system alone) and for a comparison. It keeps the fact
/// alive, and is cheap to copy.
class TimingRuns final
{
public:
    /// The usual limit is that of the success criterion "a document within 5 s".
    static constexpr double usualLimitMilliseconds = 5000;

    explicit TimingRuns(const std::shared_ptr<const evidence::Baseline> &baseline,
                        double limitMilliseconds = usualLimitMilliseconds);
    explicit TimingRuns(const std::shared_ptr<const evidence::PerformanceComparison> &comparison);

    /// Null where the old system was measured alone.
    [[nodiscard]] const evidence::PerformanceComparison *comparison() const { return m_comparison.get(); }
    /// The systems that were measured, old before new.
    [[nodiscard]] std::vector<System> systems() const;
    /// Without documents and command where the system was not measured.
    [[nodiscard]] const evidence::Baseline &of(System system) const;
    /// The system that the limit is held against: the new one, or the old one where it is alone.
    [[nodiscard]] System judged() const { return m_comparison ? System::New : System::Old; }
    [[nodiscard]] double limitMilliseconds() const;
    /// What a person calls the project's command; empty where none was measured.
    [[nodiscard]] QString command() const;

private:
    std::shared_ptr<const evidence::Baseline> m_old;
    std::shared_ptr<const evidence::Baseline> m_new;
    std::shared_ptr<const evidence::PerformanceComparison> m_comparison;
    double m_limitMilliseconds = usualLimitMilliseconds;
};

/// One document on both systems; null where a system did not measure it.
struct TimedDocument
{
    QString name;
    const evidence::DocumentTiming *before = nullptr;
    const evidence::DocumentTiming *after = nullptr;
    bool outputDiffers = false;

    [[nodiscard]] const evidence::DocumentTiming *on(System system) const
    {
        return system == System::Old ? before : after;
    }
};

/// The documents in the order in which the old system read them, then those that only the new one read.
[[nodiscard]] std::vector<TimedDocument> documentsOf(const TimingRuns &runs);

[[nodiscard]] bool wasRead(const evidence::DocumentTiming *document);
/// The runs that were made of a document that was read; none for any other.
[[nodiscard]] std::vector<TimedRun> madeRuns(const evidence::DocumentTiming *document);
/// The times that count: those of the runs made, and the limit for each run that was not made after a time-out, so that
/// a document that hangs weighs as much as a quick one. The engine's percentiles are made of these.
[[nodiscard]] std::vector<double> countedMilliseconds(const evidence::DocumentTiming *document,
                                                      const evidence::Baseline &baseline);
/// Of all documents.
[[nodiscard]] std::vector<double> countedMilliseconds(const evidence::Baseline &baseline);

} // namespace rehome::views
