// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/copy/stage_clock.h"

#include "core/engine_text.h"
#include "core/text.h"

namespace rehome::postgres {

StageClock::StageClock(evidence::DatabaseCopy &copy, core::WorkProgress &progress, const core::WorkContext &context)
    : m_copy(copy), m_progress(progress), m_context(context)
{
    begin(EngineText::tr("look at both sides"));
}

void StageClock::begin(const QString &what)
{
    end();
    m_what = what;
    m_clock.start();
    m_progress.enterStage(what);
}

void StageClock::end()
{
    if (m_what.isEmpty())
        return;
    m_copy.stages.push_back({m_what, std::chrono::milliseconds(m_clock.elapsed())});
    m_context.debug(EngineText::tr("Done: %1 (%2).").arg(m_what, core::durationText(m_copy.stages.back().duration)));
    m_what.clear();
}

} // namespace rehome::postgres
