// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/log_filter.h"

#include <algorithm>

namespace rehome::wizard {

LogFilter::LogFilter(LogModel &source, QObject *parent) : QAbstractProxyModel(parent), m_source(source)
{
    setSourceModel(&source);
    m_numbers = acceptedFrom(0);
    connect(&source, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first) { takeInserted(first); });
    connect(&source, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int, int last) { leaveFirst(last + 1); });
    connect(&source, &QAbstractItemModel::rowsRemoved, this, [this] {
        if (m_leaving == 0)
            return;
        m_numbers.erase(m_numbers.begin(), m_numbers.begin() + m_leaving);
        endRemoveRows();
    });
    connect(&source, &QAbstractItemModel::modelAboutToBeReset, this, [this] { beginResetModel(); });
    connect(&source, &QAbstractItemModel::modelReset, this, [this] {
        m_numbers = acceptedFrom(0);
        endResetModel();
    });
}

void LogFilter::setMinimumLevel(core::LogLevel level)
{
    if (m_minimum == level)
        return;
    m_minimum = level;
    refill();
}

void LogFilter::setStep(const std::optional<QString> &step)
{
    if (m_step == step)
        return;
    m_step = step;
    refill();
}

const LogLine &LogFilter::line(int row) const
{
    return m_source.line(int(numberOf(row) - m_source.firstNumber()));
}

int LogFilter::rowFrom(qint64 number) const
{
    return int(std::lower_bound(m_numbers.begin(), m_numbers.end(), number) - m_numbers.begin());
}

QModelIndex LogFilter::mapToSource(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    return m_source.index(int(numberOf(index.row()) - m_source.firstNumber()), index.column());
}

QModelIndex LogFilter::mapFromSource(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const qint64 number = m_source.firstNumber() + index.row();
    const int row = rowFrom(number);
    return row < rowCount() && numberOf(row) == number ? createIndex(row, index.column()) : QModelIndex();
}

QModelIndex LogFilter::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex LogFilter::parent(const QModelIndex &) const
{
    return {};
}

int LogFilter::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_numbers.size());
}

int LogFilter::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : LogModel::ColumnCount;
}

bool LogFilter::hasChildren(const QModelIndex &parent) const
{
    return rowCount(parent) > 0; // not as in the source: all its rows may be filtered out
}

QVariant LogFilter::headerData(int section, Qt::Orientation orientation, int role) const
{
    return m_source.headerData(section, orientation, role); // the columns are the same, with or without rows
}

bool LogFilter::accepts(const LogLine &line) const
{
    return line.level >= m_minimum && (!m_step || line.step == *m_step);
}

std::deque<qint64> LogFilter::acceptedFrom(int sourceRow) const
{
    std::deque<qint64> numbers;
    for (int row = sourceRow; row < m_source.rowCount(); ++row) {
        if (accepts(m_source.line(row)))
            numbers.push_back(m_source.firstNumber() + row);
    }
    return numbers;
}

void LogFilter::refill()
{
    beginResetModel();
    m_numbers = acceptedFrom(0);
    endResetModel();
}

void LogFilter::takeInserted(int first)
{
    const std::deque<qint64> arrived = acceptedFrom(first); // lines arrive behind all others
    if (arrived.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + int(arrived.size()) - 1);
    m_numbers.insert(m_numbers.end(), arrived.begin(), arrived.end());
    endInsertRows();
}

void LogFilter::leaveFirst(int sourceRows)
{
    m_leaving = rowFrom(m_source.firstNumber() + sourceRows);
    if (m_leaving > 0)
        beginRemoveRows({}, 0, m_leaving - 1);
}

} // namespace rehome::wizard
