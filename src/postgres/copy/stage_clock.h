// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work_context.h"
#include "core/work_progress.h"
#include "evidence/copy.h"

#include <QElapsedTimer>
#include <QString>

namespace rehome::postgres {

/// Tells which stage of a copy begins, and writes down how long each took.
class StageClock final
{
public:
    /// The first stage begins: a look at both sides.
    StageClock(evidence::DatabaseCopy &copy, core::WorkProgress &progress, const core::WorkContext &context);

    /// The stage before it has ended.
    void begin(const QString &what);
    void end();

private:
    evidence::DatabaseCopy &m_copy;
    core::WorkProgress &m_progress;
    const core::WorkContext &m_context;
    QString m_what;
    QElapsedTimer m_clock;
};

} // namespace rehome::postgres
