// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/preflight_model.h"

#include "report/figures.h"
#include "views/cell_roles.h"
#include "views/mark_look.h"
#include "views/table_export.h"

#include <algorithm>

namespace rehome::views {
namespace {

using evidence::CheckVerdict;
using evidence::PreflightCheck;

int rankOf(const PreflightCheck &check)
{
    switch (check.result.verdict) {
    case CheckVerdict::Failed:
        return check.required ? 0 : 2;
    case CheckVerdict::CouldNotCheck:
        return check.required ? 1 : 3;
    case CheckVerdict::Passed:
        break;
    }
    return 4;
}

QString fixOf(const PreflightCheck &check)
{
    return check.result.verdict == CheckVerdict::Passed ? QString() : check.result.fix;
}

} // namespace

PreflightModel::PreflightModel(std::shared_ptr<const evidence::Preflight> preflight, QObject *parent)
    : QAbstractTableModel(parent), m_preflight(std::move(preflight))
{
    for (const PreflightCheck &check : m_preflight->checks)
        m_order.push_back(&check);
    std::stable_sort(m_order.begin(), m_order.end(),
                     [](const PreflightCheck *a, const PreflightCheck *b) { return rankOf(*a) < rankOf(*b); });
}

int PreflightModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_order.size());
}

int PreflightModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString PreflightModel::text(const PreflightCheck &check, int column) const
{
    switch (column) {
    case ResultColumn:
        return report::standingOf(check).word;
    case CheckColumn:
        return check.result.name;
    case FindingColumn:
        return check.result.finding;
    case GroupColumn:
        return check.group;
    case FixColumn:
        return fixOf(check);
    case CommandColumn:
        return check.command;
    default:
        return check.id;
    }
}

QVariant PreflightModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PreflightCheck &check = *m_order[std::size_t(index.row())];
    const report::Mark mark = report::standingOf(check).mark;
    const QString fix = fixOf(check);
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() != FindingColumn || fix.isEmpty())
            return text(check, index.column());
        return check.result.finding.isEmpty() ? tr("What to do: %1").arg(fix)
                                              : tr("%1\nWhat to do: %2").arg(check.result.finding, fix);
    case ExportRole:
        return text(check, index.column());
    case Qt::DecorationRole:
        return index.column() == ResultColumn ? QVariant(markIcon(mark)) : QVariant();
    case MarkRole:
        return int(mark);
    case CommandRole:
        return check.result.verdict == CheckVerdict::Passed ? QString() : check.command;
    case AttentionRole:
        return check.result.verdict != CheckVerdict::Passed;
    default:
        return {};
    }
}

QVariant PreflightModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ResultColumn:
        return tr("Result");
    case CheckColumn:
        return tr("Check");
    case FindingColumn:
        return tr("Finding");
    case GroupColumn:
        return tr("About");
    case FixColumn:
        return tr("What to do");
    case CommandColumn:
        return tr("Command");
    case IdColumn:
        return tr("Name");
    default:
        return {};
    }
}

void AttentionProxy::setOnlyAttention(bool only)
{
    m_only = only;
    invalidateFilter();
}

bool AttentionProxy::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    return !m_only || sourceModel()->index(row, 0, parent).data(PreflightModel::AttentionRole).toBool();
}

} // namespace rehome::views
