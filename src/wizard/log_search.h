// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/log_filter.h"

#include <QStringMatcher>
#include <QTimer>

namespace rehome::wizard {

/// Finds the lines of a LogFilter whose message contains a text, whatever the case. Looks through the lines in slices
/// of a few milliseconds on the main thread, and through new ones as they arrive.
class LogSearch final : public QObject
{
    Q_OBJECT

public:
    explicit LogSearch(const LogFilter &lines, QObject *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] QString text() const { return m_matcher.pattern(); }
    [[nodiscard]] bool isComplete() const { return !m_slices.isActive(); }
    [[nodiscard]] int matchCount() const { return int(m_matches.size()); }
    /// Which of the matches the row is, from 1; 0 for none.
    [[nodiscard]] int positionOf(int row) const;
    /// The row of the next match behind \a row (-1: from the top), the first one where there is none; -1 without any.
    [[nodiscard]] int next(int row) const;
    [[nodiscard]] int previous(int row) const;

Q_SIGNALS:
    /// Matches were found or have gone.
    void changed();

private:
    void begin();
    void lookOn();
    void forgetDropped();
    [[nodiscard]] size_t firstMatchFrom(int row) const;

    const LogFilter &m_lines;
    QStringMatcher m_matcher;
    std::deque<qint64> m_matches; ///< numbers of lines, rising
    qint64 m_lookedThrough = 0;   ///< every line with a smaller number
    QTimer m_slices;
};

} // namespace rehome::wizard
