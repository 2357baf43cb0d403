// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/checks_model.h"

#include "report/history.h"
#include "views/cell_roles.h"
#include "views/mark_look.h"
#include "views/table_export.h"

#include <algorithm>

namespace rehome::views {
namespace {

using evidence::CheckResult;
using evidence::CheckVerdict;

int rankOf(CheckVerdict verdict)
{
    switch (verdict) {
    case CheckVerdict::Failed:
        return 0;
    case CheckVerdict::CouldNotCheck:
        return 1;
    case CheckVerdict::Passed:
        break;
    }
    return 2;
}

/// What is to be done; nothing where the check passed.
QString fixOf(const CheckResult &check)
{
    return check.verdict == CheckVerdict::Passed ? QString() : check.fix;
}

} // namespace

ChecksModel::ChecksModel(std::vector<CheckResult> checks, QObject *parent)
    : QAbstractTableModel(parent), m_checks(std::move(checks))
{
    std::stable_sort(m_checks.begin(), m_checks.end(),
                     [](const CheckResult &a, const CheckResult &b) { return rankOf(a.verdict) < rankOf(b.verdict); });
}

int ChecksModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_checks.size());
}

int ChecksModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ChecksModel::text(const CheckResult &check, int column) const
{
    switch (column) {
    case ResultColumn:
        return report::standingOf(check.verdict).word;
    case CheckColumn:
        return check.name;
    case FindingColumn:
        return check.finding;
    default:
        return fixOf(check);
    }
}

QVariant ChecksModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CheckResult &check = m_checks[std::size_t(index.row())];
    const report::Mark mark = report::standingOf(check.verdict).mark;
    const QString fix = fixOf(check);
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() != FindingColumn || fix.isEmpty())
            return text(check, index.column());
        return check.finding.isEmpty() ? tr("What to do: %1").arg(fix)
                                       : tr("%1\nWhat to do: %2").arg(check.finding, fix);
    case ExportRole:
        return text(check, index.column());
    case Qt::DecorationRole:
        return index.column() == ResultColumn ? QVariant(markIcon(mark)) : QVariant();
    case MarkRole:
        return int(mark);
    default:
        return {};
    }
}

QVariant ChecksModel::headerData(int section, Qt::Orientation orientation, int role) const
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
    case FixColumn:
        return tr("What to do");
    default:
        return {};
    }
}

} // namespace rehome::views
