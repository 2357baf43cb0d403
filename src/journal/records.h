// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/work_context.h"

#include <QDateTime>
#include <QMetaType>
#include <QString>

namespace rehome::journal {

/// Where a step's run stands. Failed, Cancelled and Interrupted are three different endings: it could not be done, the
/// user stopped it, the program went away in the middle. Confirmed is a person's word that it was done by hand: nothing
/// was checked, and it leaves no evidence.
enum class StepState { Running, Succeeded, Failed, Cancelled, Interrupted, Skipped, Confirmed };

/// "running", "succeeded" …: the word in the database and in JSON.
[[nodiscard]] QString stepStateName(StepState state);

/// One run of one step.
struct StepRecord
{
    qint64 id = 0;
    QString step; ///< "data.restore"
    StepState state = StepState::Running;
    QDateTime startedAt; ///< UTC
    QDateTime endedAt;   ///< UTC; invalid while it runs
    QString sentence;    ///< what came of it, why it was skipped, or who did it by hand
    QString errorCode;   ///< of a failed run: core::errorCodeName()
    QString whatToDo;
    QString details;
    QString evidenceKind; ///< empty where the run left no evidence
    int evidenceVersion = 0;
    QByteArray evidence; ///< JSON; read where it is needed, for it may be large

    [[nodiscard]] std::chrono::milliseconds duration() const
    {
        return std::chrono::milliseconds(endedAt.isValid() ? startedAt.msecsTo(endedAt) : 0);
    }
};

/// The least that says how a step stands.
struct RunHead
{
    qint64 id = 0; ///< 0: it never ran
    StepState state = StepState::Running;
};

struct LogRecord
{
    qint64 id = 0;
    QDateTime at; ///< UTC
    core::LogLevel level = core::LogLevel::Info;
    QString step; ///< empty for what concerns the whole migration
    QString text;
};

} // namespace rehome::journal

Q_DECLARE_METATYPE(rehome::journal::StepRecord)
Q_DECLARE_METATYPE(rehome::journal::LogRecord)
