// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/percentile_model.h"

#include "core/text.h"
#include "report/figures.h"
#include "views/cell_roles.h"
#include "views/mark_look.h"
#include "views/table_export.h"
#include "views/timing_colours.h"
#include "views/timing_words.h"

#include <QFont>
#include <QGuiApplication>

#include <algorithm>
#include <cmath>

namespace rehome::views {
namespace {

using Column = PercentileModel::Column;
using report::Mark;

bool isNumber(Column column)
{
    return column > Column::Name && column < Column::Limit;
}

} // namespace

PercentileModel::PercentileModel(const TimingRuns &runs, QObject *parent)
    : QAbstractTableModel(parent), m_comparison(runs.comparison() != nullptr), m_rows(percentileRows(runs))
{
    m_columns = {Column::Name,    Column::Runs,  Column::P50,    Column::P95,   Column::P99,
                 Column::Maximum, Column::Limit, Column::Ending, Column::Remark};
    if (m_comparison)
        m_columns = {Column::Name,   Column::Runs,    Column::P50,        Column::NewP50, Column::Ratio,
                     Column::P95,    Column::NewP95,  Column::Limit,      Column::Ending, Column::P99,
                     Column::NewP99, Column::Maximum, Column::NewMaximum, Column::Remark};
    for (const Mark mark : {Mark::Good, Mark::Attention, Mark::Bad, Mark::Unknown})
        m_icons.insert(mark, markIcon(mark));
}

int PercentileModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int PercentileModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

int PercentileModel::sectionOf(Column column) const
{
    const auto found = std::find(m_columns.begin(), m_columns.end(), column);
    return found == m_columns.end() ? -1 : int(found - m_columns.begin());
}

std::optional<double> PercentileModel::figure(const PercentileRow &row, Column column) const
{
    switch (column) {
    case Column::P50:
        return row.before.p50;
    case Column::NewP50:
        return row.after.p50;
    case Column::Ratio:
        if (row.before.p50 && row.after.p50 && *row.before.p50 > 0)
            return *row.after.p50 / *row.before.p50;
        return {};
    case Column::P95:
        return row.before.p95;
    case Column::NewP95:
        return row.after.p95;
    case Column::P99:
        return row.before.p99;
    case Column::NewP99:
        return row.after.p99;
    case Column::Maximum:
        return row.before.maximum;
    case Column::NewMaximum:
        return row.after.maximum;
    default:
        return {};
    }
}

QString PercentileModel::text(const PercentileRow &row, Column column) const
{
    switch (column) {
    case Column::Name:
        return row.name;
    case Column::Runs:
        if (m_comparison && row.before.runs != row.after.runs)
            return tr("%1 old, %2 new")
                .arg(core::countText(qint64(row.before.runs)), core::countText(qint64(row.after.runs)));
        return core::countText(qint64(row.before.runs));
    case Column::Limit:
        return row.limit.word;
    case Column::Ending:
        return row.ending.word;
    case Column::Remark:
        return row.remark;
    default:
        break;
    }
    const std::optional<double> number = figure(row, column);
    if (!number)
        return QStringLiteral("–");
    if (row.bytes)
        return core::bytesText(std::llround(*number));
    return column == Column::Ratio ? report::ratioText(*number) : report::decimalText(*number);
}

QVariant PercentileModel::sortValue(const PercentileRow &row, Column column) const
{
    if (column == Column::Runs)
        return double(row.before.runs + row.after.runs);
    return isNumber(column) ? QVariant(figure(row, column).value_or(-1)) : QVariant(text(row, column));
}

QVariant PercentileModel::exported(const PercentileRow &row, Column column) const
{
    if (column == Column::Name)
        return row.fullName.isEmpty() ? row.name : row.fullName;
    if (!isNumber(column) || row.bytes || column == Column::Runs)
        return text(row, column) == QStringLiteral("–") ? QString() : text(row, column);
    const std::optional<double> number = figure(row, column);
    return number ? QVariant(*number) : QVariant(QString());
}

QVariant PercentileModel::look(const PercentileRow &row, Column column, int role) const
{
    const report::Standing &standing = column == Column::Limit ? row.limit : row.ending;
    const bool marked = (column == Column::Limit || column == Column::Ending) && !standing.word.isEmpty();
    switch (role) {
    case MarkRole:
        return marked ? QVariant(int(standing.mark)) : QVariant();
    case Qt::DecorationRole:
        return marked ? QVariant(m_icons.value(standing.mark)) : QVariant();
    case Qt::TextAlignmentRole:
        return int((isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::FontRole:
        if (QFont bold; row.summary) {
            bold.setBold(true);
            return bold;
        }
        return {};
    case Qt::BackgroundRole:
        if (row.summary) {
            const QPalette palette = QGuiApplication::palette();
            return QBrush(mixed(palette.color(QPalette::Base), palette.color(QPalette::Text), 0.09));
        }
        return {};
    default:
        return {};
    }
}

QVariant PercentileModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const PercentileRow &row = m_rows[std::size_t(index.row())];
    const Column column = m_columns[std::size_t(index.column())];
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::ToolTipRole:
        return isNumber(column) ? QVariant() : QVariant(plainToolTip(exported(row, column).toString()));
    case SortRole:
        return sortValue(row, column);
    case SummaryRole:
        return row.summary;
    case DocumentRole:
        return row.document;
    case ExportRole:
        return exported(row, column);
    default:
        return look(row, column, role);
    }
}

QString PercentileModel::title(Column column) const
{
    switch (column) {
    case Column::Name:
        return tr("Document");
    case Column::Runs:
        return tr("Runs");
    case Column::P50:
        return m_comparison ? tr("Old p50, ms") : tr("p50, ms");
    case Column::NewP50:
        return tr("New p50, ms");
    case Column::Ratio:
        return tr("p50 new ÷ old");
    case Column::P95:
        return m_comparison ? tr("Old p95, ms") : tr("p95, ms");
    case Column::NewP95:
        return tr("New p95, ms");
    case Column::P99:
        return m_comparison ? tr("Old p99, ms") : tr("p99, ms");
    case Column::NewP99:
        return tr("New p99, ms");
    case Column::Maximum:
        return m_comparison ? tr("Old max, ms") : tr("Max, ms");
    case Column::NewMaximum:
        return tr("New max, ms");
    case Column::Limit:
        return tr("Under the limit?");
    case Column::Ending:
        return tr("Ending");
    case Column::Remark:
        break;
    }
    return tr("Remark");
}

QVariant PercentileModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const Column column = m_columns[std::size_t(section)];
    if (role == Qt::DisplayRole)
        return title(column);
    if (role == Qt::TextAlignmentRole)
        return int((isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && column == Column::Ratio)
        return tr("The new p50 divided by the old one: below 1 the new system is faster.");
    return {};
}

} // namespace rehome::views
