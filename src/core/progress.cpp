// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/progress.h"

#include "core/engine_text.h"
#include "core/text.h"

#include <cmath>

namespace rehome::core {
namespace {

QString amount(qint64 value, Progress::Unit unit)
{
    return unit == Progress::Unit::Bytes ? bytesText(value) : countText(value);
}

} // namespace

void ProgressEstimate::add(const Progress &progress, std::chrono::steady_clock::time_point now)
{
    const bool restarted = m_lastTime == std::chrono::steady_clock::time_point{} || progress.done < m_last.done ||
                           progress.unit != m_last.unit || progress.total != m_last.total;
    const double seconds = std::chrono::duration<double>(now - m_lastTime).count();
    if (restarted) {
        m_rate = 0;
    } else if (seconds < 0.2) {
        return; // too short a time to measure a rate in
    } else {
        const double current = double(progress.done - m_last.done) / seconds;
        const double weight = m_rate > 0 ? 1 - std::exp(-seconds / 3.0) : 1;
        m_rate += weight * (current - m_rate);
    }
    m_last = progress;
    m_lastTime = now;
}

std::optional<std::chrono::milliseconds> ProgressEstimate::timeLeft() const
{
    if (m_rate <= 0 || m_last.total <= m_last.done)
        return std::nullopt;
    return std::chrono::milliseconds(qint64(1000.0 * double(m_last.total - m_last.done) / m_rate));
}

QString progressText(const Progress &progress, const ProgressEstimate &estimate)
{
    QStringList parts;
    if (progress.total > 0) {
        parts +=
            EngineText::tr("%1 of %2").arg(amount(progress.done, progress.unit), amount(progress.total, progress.unit));
    } else if (progress.done > 0) {
        parts += amount(progress.done, progress.unit);
    }
    if (progress.unit != Progress::Unit::Items && estimate.unitsPerSecond() >= 1)
        parts += EngineText::tr("%1/s").arg(amount(qint64(estimate.unitsPerSecond()), progress.unit));
    if (const auto left = estimate.timeLeft())
        parts += EngineText::tr("%1 left").arg(durationText(*left));
    return parts.join(QStringLiteral(", "));
}

} // namespace rehome::core
