// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/running_parts_model.h"

#include "core/text.h"
#include "views/cell_roles.h"
#include "views/row_difference_text.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace rehome::wizard {
namespace {

constexpr qsizetype mostShown = 500; ///< characters of a name

QString seconds(std::chrono::milliseconds time)
{
    return core::secondsText(std::chrono::ceil<std::chrono::seconds>(time));
}

} // namespace

RunningPartsModel::RunningPartsModel(QObject *parent) : QAbstractTableModel(parent)
{}

void RunningPartsModel::take(const std::vector<core::PartProgress> &parts, Clock::time_point now)
{
    const auto isSame = [](const core::PartProgress &one, const core::PartProgress &other) {
        return one.name == other.name && one.doing == other.doing;
    };
    std::vector<core::PartProgress> fresh = parts;
    for (std::optional<Running> &row : m_rows) {
        if (!row)
            continue;
        const auto found = std::find_if(fresh.begin(), fresh.end(),
                                        [&](const core::PartProgress &part) { return isSame(part, row->part); });
        if (found == fresh.end()) {
            row.reset();
            continue;
        }
        row->part = *found;
        row->now = now;
        fresh.erase(found);
    }
    for (const core::PartProgress &part : fresh) {
        auto free = std::find(m_rows.begin(), m_rows.end(), std::nullopt);
        if (free == m_rows.end()) {
            beginInsertRows({}, int(m_rows.size()), int(m_rows.size()));
            free = m_rows.emplace(m_rows.end());
            endInsertRows();
        }
        *free = Running{part, core::ProgressEstimate(now), now, now};
    }
    while (!m_rows.empty() && !m_rows.back()) {
        beginRemoveRows({}, int(m_rows.size()) - 1, int(m_rows.size()) - 1);
        m_rows.pop_back();
        endRemoveRows();
    }
    for (std::optional<Running> &row : m_rows) {
        if (row)
            row->estimate.add({row->part.done, row->part.total, core::Progress::Unit::Bytes, {}}, now);
    }
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
}

void RunningPartsModel::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

int RunningPartsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int RunningPartsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString RunningPartsModel::text(const Running &running, int column)
{
    const core::PartProgress &part = running.part;
    const double rate = running.estimate.unitsPerSecond();
    const auto left = running.estimate.timeLeft();
    switch (column) {
    case NameColumn:
        return views::visibleText(part.name, mostShown);
    case DoingColumn:
        return part.doing;
    case DoneColumn:
        return part.total > 0 ? tr("%1 %").arg(std::clamp<qint64>(part.done * 100 / part.total, 0, 100)) : QString();
    case SizeColumn:
        return part.total > 0 ? core::bytesText(part.total) : QString();
    case RateColumn:
        return part.total > 0 && rate >= 1 ? tr("%1/s").arg(core::bytesText(qint64(rate))) : QString();
    case TimeColumn:
        if (part.total > 0)
            return left ? seconds(*left) : QString();
        return running.now - running.begun < 1s
                   ? QString()
                   : tr("%1 so far", "a duration")
                         .arg(seconds(
                             std::chrono::duration_cast<std::chrono::milliseconds>(running.now - running.begun)));
    default:
        return {};
    }
}

QVariant RunningPartsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const std::optional<Running> &row = m_rows[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return row ? text(*row, index.column()) : QString();
    case Qt::ToolTipRole:
        return row && index.column() == NameColumn
                   ? views::toolTipText(row->part.name + QLatin1Char('\n') + row->part.doing)
                   : QString();
    case Qt::TextAlignmentRole:
        return int((index.column() >= DoneColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case views::ShareRole:
        return row && index.column() == DoneColumn && row->part.total > 0
                   ? double(row->part.done) / double(row->part.total)
                   : 0.0;
    default:
        return {};
    }
}

QVariant RunningPartsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section >= DoneColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Under way");
    case DoingColumn:
        return tr("What is done");
    case DoneColumn:
        return tr("Done");
    case SizeColumn:
        return tr("Size");
    case RateColumn:
        return tr("Rate");
    case TimeColumn:
        return tr("Time left");
    default:
        return {};
    }
}

} // namespace rehome::wizard
