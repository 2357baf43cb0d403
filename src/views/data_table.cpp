// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/data_table.h"

#include "views/file_question.h"
#include "views/icons.h"
#include "views/table_export.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>

namespace rehome::views {

DataTable::DataTable(QWidget *parent) : QTableView(parent)
{
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setTextElideMode(Qt::ElideMiddle);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 3 / 2);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    auto *copy = new QAction(this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &DataTable::copySelection);
    addAction(copy);
}

void DataTable::fitColumns(int stretched)
{
    resizeColumnsToContents();
    const int widest = fontMetrics().averageCharWidth() * 60;
    for (int column = 0; column < horizontalHeader()->count(); ++column) {
        horizontalHeader()->setSectionResizeMode(column,
                                                 column == stretched ? QHeaderView::Stretch : QHeaderView::Interactive);
        if (column != stretched)
            setColumnWidth(column, std::min(widest, columnWidth(column) + fontMetrics().averageCharWidth()));
    }
}

void DataTable::addExportActions(QMenu *menu)
{
    QAction *copy = menu->addAction(icon(QStringLiteral("copy")), tr("&Copy the selected rows"));
    connect(copy, &QAction::triggered, this, &DataTable::copySelection);
    menu->addSeparator();
    QAction *csv = menu->addAction(icon(QStringLiteral("export")), tr("Export as &CSV…"));
    connect(csv, &QAction::triggered, this, [this] { exportAs(QStringLiteral("csv")); });
    QAction *json = menu->addAction(icon(QStringLiteral("export")), tr("Export as &JSON…"));
    connect(json, &QAction::triggered, this, [this] { exportAs(QStringLiteral("json")); });
}

void DataTable::copySelection()
{
    if (selectionModel() == nullptr)
        return;
    QModelIndexList cells = selectionModel()->selectedIndexes();
    cells.removeIf([this](const QModelIndex &cell) { return isColumnHidden(cell.column()); });
    QGuiApplication::clipboard()->setText(tabSeparated(*model(), cells));
}

void DataTable::exportAs(const QString &ending)
{
    const bool csv = ending == QLatin1String("csv");
    saveAs(this,
           {.title = tr("Export the table"),
            .suggestedName = m_exportName + QLatin1Char('.') + ending,
            .filters = {csv ? tr("CSV (*.csv)") : tr("JSON (*.json)")}},
           [this, csv](const QString &) { return csv ? csvOf(*model()) : jsonOf(*model()); });
}

void DataTable::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addExportActions(menu);
    menu->popup(event->globalPos());
}

} // namespace rehome::views
