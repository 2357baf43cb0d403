// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work_context.h"

#include "core/error.h"

namespace rehome::core {

QString logLevelName(LogLevel level)
{
    switch (level) {
    case LogLevel::Debug:
        return QStringLiteral("debug");
    case LogLevel::Info:
        return QStringLiteral("info");
    case LogLevel::Warning:
        return QStringLiteral("warning");
    case LogLevel::Error:
        break;
    }
    return QStringLiteral("error");
}

void WorkContext::throwIfStopped() const
{
    if (stop.stop_requested())
        throw Stopped();
}

void WorkContext::report(const Progress &value) const
{
    if (progress)
        progress(value);
}

WorkContext WorkContext::inStage(const QString &stage, int number, int stages) const
{
    WorkContext context = *this;
    context.progress = [outer = progress, stage, number, stages](Progress value) {
        if (!outer)
            return;
        if (value.stage.isEmpty())
            value.stage = stage;
        value.stageNumber = number;
        value.stages = stages;
        outer(value);
    };
    context.report({});
    return context;
}

void WorkContext::debug(const QString &text) const
{
    if (log)
        log(LogLevel::Debug, text);
}

void WorkContext::info(const QString &text) const
{
    if (log)
        log(LogLevel::Info, text);
}

void WorkContext::warning(const QString &text) const
{
    if (log)
        log(LogLevel::Warning, text);
}

} // namespace rehome::core
