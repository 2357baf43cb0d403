// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress.h"

#include <QMetaType>
#include <QString>

#include <functional>
#include <stop_token>

namespace rehome::core {

enum class LogLevel { Debug, Info, Warning, Error };

[[nodiscard]] QString logLevelName(LogLevel level);

/// What long work is given by whoever started it: the wish to stop, and where its progress and its log lines go.
/// Copied freely; its functions may be called from any thread.
struct WorkContext
{
    std::stop_token stop;
    std::function<void(const Progress &)> progress;
    std::function<void(LogLevel, const QString &)> log;

    /// \throws Stopped if whoever started the work wants it to end
    void throwIfStopped() const;
    void report(const Progress &value) const;
    /// The same for one of several stages, each of which is measured for itself: tells that it begins, and puts its
    /// name to what it tells.
    [[nodiscard]] WorkContext inStage(const QString &stage, int number, int stages) const;
    void debug(const QString &text) const;
    void info(const QString &text) const;
    void warning(const QString &text) const;
};

} // namespace rehome::core

Q_DECLARE_METATYPE(rehome::core::LogLevel)
