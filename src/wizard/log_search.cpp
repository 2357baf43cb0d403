// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/log_search.h"

#include <QElapsedTimer>

#include <algorithm>

namespace rehome::wizard {
namespace {

constexpr qint64 sliceMilliseconds = 5;

} // namespace

LogSearch::LogSearch(const LogFilter &lines, QObject *parent)
    : QObject(parent), m_lines(lines), m_matcher(QString(), Qt::CaseInsensitive)
{
    m_slices.setInterval(0);
    connect(&m_slices, &QTimer::timeout, this, &LogSearch::lookOn);
    connect(&lines, &QAbstractItemModel::rowsInserted, this, [this] {
        if (!text().isEmpty())
            lookOn();
    });
    connect(&lines, &QAbstractItemModel::rowsRemoved, this, &LogSearch::forgetDropped);
    connect(&lines, &QAbstractItemModel::modelReset, this, &LogSearch::begin);
}

void LogSearch::setText(const QString &text)
{
    if (text == m_matcher.pattern())
        return;
    m_matcher.setPattern(text);
    begin();
}

void LogSearch::begin()
{
    m_slices.stop();
    m_matches.clear();
    m_lookedThrough = 0;
    if (text().isEmpty())
        Q_EMIT changed();
    else
        lookOn();
}

void LogSearch::lookOn()
{
    QElapsedTimer time;
    time.start();
    int row = m_lines.rowFrom(m_lookedThrough);
    const int rows = m_lines.rowCount();
    for (; row < rows && !(row % 64 == 0 && time.hasExpired(sliceMilliseconds)); ++row) {
        if (m_matcher.indexIn(m_lines.line(row).text) >= 0)
            m_matches.push_back(m_lines.numberOf(row));
        m_lookedThrough = m_lines.numberOf(row) + 1;
    }
    if (row < rows)
        m_slices.start();
    else
        m_slices.stop();
    Q_EMIT changed();
}

void LogSearch::forgetDropped()
{
    const qint64 first = m_lines.rowCount() > 0 ? m_lines.numberOf(0) : m_lookedThrough;
    const auto kept = std::lower_bound(m_matches.begin(), m_matches.end(), first);
    if (kept == m_matches.begin())
        return;
    m_matches.erase(m_matches.begin(), kept);
    Q_EMIT changed();
}

size_t LogSearch::firstMatchFrom(int row) const
{
    if (row >= m_lines.rowCount())
        return m_matches.size();
    const qint64 number = row < 0 ? 0 : m_lines.numberOf(row);
    return size_t(std::lower_bound(m_matches.begin(), m_matches.end(), number) - m_matches.begin());
}

int LogSearch::positionOf(int row) const
{
    if (row < 0 || row >= m_lines.rowCount())
        return 0;
    const size_t match = firstMatchFrom(row);
    return match < m_matches.size() && m_matches[match] == m_lines.numberOf(row) ? int(match) + 1 : 0;
}

int LogSearch::next(int row) const
{
    if (m_matches.empty())
        return -1;
    const size_t match = firstMatchFrom(row + 1);
    return m_lines.rowFrom(m_matches[match < m_matches.size() ? match : 0]);
}

int LogSearch::previous(int row) const
{
    if (m_matches.empty())
        return -1;
    const size_t match = firstMatchFrom(row < 0 ? m_lines.rowCount() : row);
    return m_lines.rowFrom(m_matches[match > 0 ? match - 1 : m_matches.size() - 1]);
}

} // namespace rehome::wizard
