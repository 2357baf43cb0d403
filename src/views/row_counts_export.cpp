// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/row_counts_export.h"

#include "views/file_question.h"
#include "views/row_counts_list.h"
#include "views/row_counts_view.h"
#include "views/table_export.h"

#include <QMenu>

namespace rehome::views {
namespace {

QString shownText(RowCountsKind kind, bool csv, int count)
{
    switch (kind) {
    case RowCountsKind::Sequences:
        return csv ? RowCountsView::tr("The %n sequence(s) shown, as CSV…", nullptr, count)
                   : RowCountsView::tr("The %n sequence(s) shown, as JSON…", nullptr, count);
    case RowCountsKind::Schema:
        return csv ? RowCountsView::tr("The %n schema difference(s) shown, as CSV…", nullptr, count)
                   : RowCountsView::tr("The %n schema difference(s) shown, as JSON…", nullptr, count);
    case RowCountsKind::Tables:
        break;
    }
    return csv ? RowCountsView::tr("The %n table(s) shown, as CSV…", nullptr, count)
               : RowCountsView::tr("The %n table(s) shown, as JSON…", nullptr, count);
}

QString allText(RowCountsKind kind, bool csv, int count)
{
    switch (kind) {
    case RowCountsKind::Sequences:
        return csv ? RowCountsView::tr("All %n sequence(s), as &CSV…", nullptr, count)
                   : RowCountsView::tr("All %n sequence(s), as &JSON…", nullptr, count);
    case RowCountsKind::Schema:
        return csv ? RowCountsView::tr("All %n schema difference(s), as &CSV…", nullptr, count)
                   : RowCountsView::tr("All %n schema difference(s), as &JSON…", nullptr, count);
    case RowCountsKind::Tables:
        break;
    }
    return csv ? RowCountsView::tr("All %n table(s), as &CSV…", nullptr, count)
               : RowCountsView::tr("All %n table(s), as &JSON…", nullptr, count);
}

QString questionOf(RowCountsKind kind)
{
    switch (kind) {
    case RowCountsKind::Sequences:
        return RowCountsView::tr("Export the sequences");
    case RowCountsKind::Schema:
        return RowCountsView::tr("Export the differences between the schemas");
    case RowCountsKind::Tables:
        break;
    }
    return RowCountsView::tr("Export the row counts");
}

QString fileNameOf(RowCountsKind kind)
{
    switch (kind) {
    case RowCountsKind::Sequences:
        return QStringLiteral("sequences");
    case RowCountsKind::Schema:
        return QStringLiteral("schema-differences");
    case RowCountsKind::Tables:
        break;
    }
    return QStringLiteral("row-counts");
}

void exportLines(const QAbstractItemModel *lines, RowCountsKind kind, bool csv, QWidget *window)
{
    saveAs(window,
           {.title = questionOf(kind),
            .suggestedName = fileNameOf(kind) + (csv ? QStringLiteral(".csv") : QStringLiteral(".json")),
            .filters = {csv ? RowCountsView::tr("CSV (*.csv)") : RowCountsView::tr("JSON (*.json)")}},
           [lines, csv](const QString &) { return csv ? csvOf(*lines) : jsonOf(*lines); });
}

} // namespace

void fillExportMenu(QMenu *menu, const RowCountsList &list, RowCountsKind kind, QWidget *window)
{
    menu->clear();
    const auto add = [&](const QString &text, const QAbstractItemModel *lines, bool csv) {
        QObject::connect(menu->addAction(text), &QAction::triggered, window,
                         [lines, kind, csv, window] { exportLines(lines, kind, csv, window); });
    };
    const int all = list.lines()->rowCount();
    const int shown = list.shown()->rowCount();
    if (shown != all) {
        add(shownText(kind, true, shown), list.shown(), true);
        add(shownText(kind, false, shown), list.shown(), false);
        menu->addSeparator();
    }
    // Where all is shown it goes out in the order in which it is shown.
    const QAbstractItemModel *lines = shown == all ? static_cast<QAbstractItemModel *>(list.shown()) : list.lines();
    add(allText(kind, true, all), lines, true);
    add(allText(kind, false, all), lines, false);
}

} // namespace rehome::views
