// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/running_progress.h"

#include "core/text.h"

using namespace std::chrono_literals;

namespace rehome::wizard {

using Clock = core::ProgressEstimate::Clock;

RunningProgress::RunningProgress(QObject *parent) : QObject(parent)
{
    m_ticking.setInterval(1s);
    connect(&m_ticking, &QTimer::timeout, this, [this] { tell(m_progress); });
}

void RunningProgress::begin()
{
    m_begun = Clock::now();
    m_estimate = core::ProgressEstimate(m_begun);
    m_progress = {};
    m_ticking.start();
}

void RunningProgress::take(const core::Progress &progress)
{
    m_ticking.start(); // a second from now
    tell(progress);
}

void RunningProgress::tell(const core::Progress &progress)
{
    m_progress = progress;
    m_estimate.add(progress, Clock::now());
    Q_EMIT changed();
}

void RunningProgress::end()
{
    m_ticking.stop();
}

std::chrono::milliseconds RunningProgress::elapsed() const
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - m_begun);
}

QString RunningProgress::text() const
{
    const QString text = core::progressText(m_progress, m_estimate);
    if (!text.isEmpty())
        return text;
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(elapsed());
    return seconds < 1s ? tr("Working…") : tr("Working for %1…", "a duration").arg(core::secondsText(seconds));
}

} // namespace rehome::wizard
