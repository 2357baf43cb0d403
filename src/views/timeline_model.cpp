// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline_model.h"

#include "core/text.h"
#include "report/figures.h"
#include "views/mark_look.h"
#include "views/table_export.h"
#include "views/timeline_words.h"
#include "views/timing_colours.h"

#include <QFont>
#include <QGuiApplication>

#include <cmath>

namespace rehome::views {
namespace {

using std::chrono::milliseconds;

/// Shorter times are told in milliseconds.
constexpr milliseconds shortTime{10'000};
/// From here on tenths of a second say nothing.
constexpr milliseconds longTime{100'000};

report::Standing standingOf(bool same)
{
    return report::standingOf(same ? evidence::Verdict::Same : evidence::Verdict::Differs);
}

} // namespace

TimelineModel::TimelineModel(const std::shared_ptr<const evidence::Rehearsal> &rehearsal, QObject *parent)
    : QAbstractTableModel(parent)
{
    for (const evidence::RehearsalRun &run : rehearsal->runs) {
        const int number = int(m_rows.size());
        m_rows.push_back({.name = tr("Run %1").arg(number + 1),
                          .run = number,
                          .backup = run.backup,
                          .restore = run.restore,
                          .verify = run.verify,
                          .together = run.total(),
                          .same = run.same});
    }
    if (!m_rows.empty()) {
        const EstimateFigures figures = estimateFigures(*rehearsal);
        m_rows.push_back({.name = tr("Slowest run"), .together = figures.slowest});
        m_rows.push_back({.name = tr("Mean plus two standard deviations"), .together = figures.spread});
        m_rows.push_back({.name = tr("Estimate: the larger of both, and %1\u00a0%").arg(rehearsal->paddingPercent),
                          .together = rehearsal->estimate});
        m_milliseconds = std::max(figures.slowest, rehearsal->estimate) < shortTime;
    }
    if (rehearsal->window.count() > 0)
        m_rows.push_back({.name = tr("Maintenance window"), .together = rehearsal->window});
}

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int TimelineModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

std::optional<milliseconds> TimelineModel::duration(const Row &row, int column)
{
    switch (column) {
    case Backup:
        return row.backup;
    case Restore:
        return row.restore;
    case Verify:
        return row.verify;
    case Together:
        return row.together;
    default:
        return {};
    }
}

QString TimelineModel::text(const Row &row, int column) const
{
    if (column == Name)
        return row.name;
    if (column == Result)
        return row.run < 0 ? QString() : standingOf(row.same).word;
    const std::optional<milliseconds> time = duration(row, column);
    if (!time)
        return {};
    if (m_milliseconds)
        return core::countText(time->count());
    return *time >= longTime ? core::countText(std::llround(double(time->count()) / 1000))
                             : report::decimalText(double(time->count()) / 1000);
}

QVariant TimelineModel::look(const Row &row, int column, int role) const
{
    const bool number = column > Name && column < Result;
    switch (role) {
    case Qt::TextAlignmentRole:
        return int((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::DecorationRole:
        return column == Result && row.run >= 0 ? QVariant(markIcon(standingOf(row.same).mark)) : QVariant();
    case Qt::BackgroundRole:
        if (row.run < 0) {
            const QPalette palette = QGuiApplication::palette();
            return QBrush(mixed(palette.color(QPalette::Base), palette.color(QPalette::Text), 0.09));
        }
        return {};
    default:
        return {};
    }
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    if (role == Qt::DisplayRole)
        return text(row, index.column());
    if (role == ExportRole) {
        if (const auto time = duration(row, index.column()))
            return m_milliseconds ? QVariant(qlonglong(time->count())) : QVariant(double(time->count()) / 1000);
        return text(row, index.column());
    }
    return look(row, index.column(), role);
}

QVariant TimelineModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section > Name && section < Result ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Rehearsal");
    case Backup:
        return m_milliseconds ? tr("Backup, ms") : tr("Backup, s");
    case Restore:
        return m_milliseconds ? tr("Restore, ms") : tr("Restore, s");
    case Verify:
        return m_milliseconds ? tr("Verify, ms") : tr("Verify, s");
    case Together:
        return m_milliseconds ? tr("Together, ms") : tr("Together, s");
    default:
        return tr("Result");
    }
}

} // namespace rehome::views
