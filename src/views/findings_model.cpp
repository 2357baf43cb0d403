// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/findings_model.h"

#include "report/project_tables.h"
#include "views/cell_roles.h"
#include "views/mark_look.h"
#include "views/row_difference_text.h"

namespace rehome::views {
namespace {

using evidence::Finding;
using evidence::FindingWeight;
using report::Mark;

/// Here trouble stands out from what is only to be decided.
Mark markOf(FindingWeight weight)
{
    switch (weight) {
    case FindingWeight::Trouble:
        return Mark::Bad;
    case FindingWeight::Attention:
        return Mark::Attention;
    case FindingWeight::Note:
        break;
    }
    return Mark::None;
}

QString textOf(const Finding &finding, int column)
{
    switch (column) {
    case FindingsModel::WeightColumn:
        return FindingsModel::weightWord(finding.weight);
    case FindingsModel::WhatColumn:
        return finding.what;
    case FindingsModel::WhereColumn:
        return finding.place();
    case FindingsModel::WhyColumn:
        return finding.why;
    case FindingsModel::PlanColumn:
        return finding.plan;
    default:
        return finding.code;
    }
}

} // namespace

FindingsModel::FindingsModel(const std::vector<Finding> &findings, QObject *parent)
    : QAbstractTableModel(parent), m_findings(evidence::sortedFindings(findings))
{}

QString FindingsModel::weightWord(FindingWeight weight)
{
    return report::weightCell(weight).text;
}

int FindingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_findings.size());
}

int FindingsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FindingsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Finding &finding = m_findings[std::size_t(index.row())];
    const Mark mark = markOf(finding.weight);
    const bool isWeight = index.column() == WeightColumn;
    switch (role) {
    case Qt::DisplayRole:
        return visibleText(textOf(finding, index.column()), 1000);
    case Qt::ToolTipRole:
        return toolTipText(textOf(finding, index.column()));
    case Qt::DecorationRole:
        return isWeight && mark != Mark::None ? QVariant(markIcon(mark)) : QVariant();
    case MarkRole:
        return int(mark);
    case SortRole:
        return isWeight ? QVariant(index.row()) : QVariant(textOf(finding, index.column()));
    default:
        return {};
    }
}

QVariant FindingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case WeightColumn:
        return tr("Weight");
    case WhatColumn:
        return tr("What");
    case WhereColumn:
        return tr("Where");
    case WhyColumn:
        return tr("Why it matters");
    case PlanColumn:
        return tr("What the migration does");
    case CodeColumn:
        return tr("Code");
    default:
        return {};
    }
}

} // namespace rehome::views
