// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/progress.h"

#include "core/engine_text.h"
#include "core/text.h"

using namespace std::chrono_literals;

namespace rehome::core {
namespace {

QString amount(qint64 value, Progress::Unit unit)
{
    return unit == Progress::Unit::Bytes ? bytesText(value) : countText(value);
}

} // namespace

void ProgressEstimate::add(const Progress &progress, Clock::time_point now)
{
    const bool isNews = progress.done != m_last.done || progress.total != m_last.total || progress.unit != m_last.unit;
    if (isNews && progress.done == 0)
        m_begun = now;
    else if (progress.done < m_last.done || (progress.unit != m_last.unit && m_last.done > 0))
        m_begun = m_lastNews;
    m_last = progress;
    m_lastTime = now;
    if (isNews)
        m_lastNews = now;
}

double ProgressEstimate::unitsPerSecond() const
{
    const std::chrono::duration<double> time = m_lastTime - m_begun;
    if (time < 500ms) // too short a time to measure a rate in
        return 0;
    return double(m_last.done) / time.count();
}

std::optional<std::chrono::milliseconds> ProgressEstimate::timeLeft() const
{
    const double rate = unitsPerSecond();
    if (rate <= 0 || m_last.total <= m_last.done)
        return std::nullopt;
    return std::chrono::milliseconds(qint64(1000.0 * double(m_last.total - m_last.done) / rate));
}

QString progressText(const Progress &progress, const ProgressEstimate &estimate)
{
    QStringList parts;
    if (progress.tables > 0)
        parts += EngineText::tr("%1 of %n table(s)", "done of all", int(progress.tables))
                     .arg(countText(progress.tablesDone));
    const bool isSaid = progress.tables > 0 && progress.unit == Progress::Unit::Items;
    if (progress.total > 0 && !isSaid) {
        parts +=
            EngineText::tr("%1 of %2").arg(amount(progress.done, progress.unit), amount(progress.total, progress.unit));
    } else if (progress.done > 0 && !isSaid) {
        parts += amount(progress.done, progress.unit);
    }
    if (progress.unit != Progress::Unit::Items && estimate.unitsPerSecond() >= 1)
        parts += EngineText::tr("%1/s").arg(amount(qint64(estimate.unitsPerSecond()), progress.unit));
    if (const auto left = estimate.timeLeft()) {
        const QString time = secondsText(std::chrono::ceil<std::chrono::seconds>(*left));
        parts += progress.stages > 1 ? EngineText::tr("%1 left of this stage", "a duration").arg(time)
                                     : EngineText::tr("%1 left").arg(time);
    }
    return parts.join(QStringLiteral(", "));
}

QString stageText(const Progress &progress)
{
    const QString stage = capitalised(progress.stage);
    if (progress.stages < 2 || stage.isEmpty())
        return stage;
    return EngineText::tr("%1 (%2 of %3)", "stage, its number, all stages")
        .arg(stage)
        .arg(progress.stageNumber)
        .arg(progress.stages);
}

} // namespace rehome::core
