// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inventory_servers.h"

#include "core/text.h"
#include "views/cell_roles.h"
#include "views/icons.h"
#include "views/inventory_tables.h"
#include "views/inventory_texts.h"
#include "views/mark_look.h"
#include "views/table_export.h"

#include <algorithm>

namespace rehome::views {
namespace {

QStandardItem *cellOf(const QString &text, const QVariant &sortBy = {})
{
    auto *made = new QStandardItem(listText(text));
    made->setEditable(false);
    made->setToolTip(text.toHtmlEscaped());
    made->setData(text, ExportRole);
    made->setData(sortBy.isNull() ? QVariant(text.toLower()) : sortBy, SortRole);
    return made;
}

QStandardItem *number(bool known, qint64 value, const QString &text)
{
    QStandardItem *made = cellOf(known ? text : InventoryServers::tr("unknown"), known ? value : -1);
    made->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return made;
}

QString useText(const evidence::DatabaseFact &database)
{
    if (!database.reachable)
        return {};
    QStringList texts;
    if (database.used)
        texts += InventoryServers::tr("The project works with it.");
    if (database.sessions > 0)
        texts += InventoryServers::tr("%n session(s) open.", nullptr, database.sessions);
    if (database.newestRow.isValid())
        texts += InventoryServers::tr("Latest moment in its rows: %1.").arg(report::timeText(database.newestRow));
    if (database.transactions >= 0)
        texts += InventoryServers::tr("%1 transactions since its counters began.")
                     .arg(core::countText(database.transactions));
    return texts.join(QLatin1Char(' '));
}

} // namespace

InventoryServers::InventoryServers(const evidence::DatabaseInventory &inventory, QObject *parent)
    : QStandardItemModel(0, ColumnCount, parent)
{
    setHorizontalHeaderLabels({tr("Server or database"), tr("State"), tr("Tables"), tr("Rows"), tr("Size"),
                               tr("Finding"), tr("Use"), tr("Found in")});
    for (const int column : {TablesColumn, RowsColumn, SizeColumn})
        horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setSortRole(SortRole);
    qint64 largest = 1;
    for (const evidence::DatabaseFact &database : inventory.databases)
        largest = std::max(largest, database.bytes);
    std::vector<QStandardItem *> servers;
    for (const evidence::ServerFact &server : inventory.servers) {
        const QList<QStandardItem *> row = serverRow(server);
        servers.push_back(row.first());
        appendRow(row);
    }
    for (const evidence::DatabaseFact &database : inventory.databases) {
        const QList<QStandardItem *> row = databaseRow(database, largest);
        if (database.server >= 0 && std::size_t(database.server) < servers.size())
            servers[std::size_t(database.server)]->appendRow(row);
        else
            appendRow(row);
    }
}

QList<QStandardItem *> InventoryServers::serverRow(const evidence::ServerFact &server) const
{
    const QString comma = QStringLiteral(", ");
    QStandardItem *name = cellOf(server.addresses.isEmpty() ? server.name : server.addresses.join(comma));
    name->setIcon(icon(QStringLiteral("server")));
    QStandardItem *state =
        cellOf(server.reachable ? tr("PostgreSQL %1").arg(server.serverVersion) : tr("lets nobody in"));
    if (!server.reachable)
        state->setIcon(markIcon(report::Mark::Skipped));
    const QString holds = server.reachable ? tr("It holds: %1.").arg(server.databases.join(comma)) : server.problem;
    QStandardItem *finding = cellOf(holds);
    finding->setToolTip((holds + QLatin1Char(' ') + server.knownBy).toHtmlEscaped());
    return {name,           state,   cellOf({}, -1),         cellOf({}, -1),
            cellOf({}, -1), finding, cellOf(server.knownBy), cellOf(server.foundIn.join(QStringLiteral("; ")))};
}

QList<QStandardItem *> InventoryServers::databaseRow(const evidence::DatabaseFact &database, qint64 largest) const
{
    const bool belowServer = database.server >= 0 && !database.name.isEmpty();
    QStandardItem *name = cellOf(belowServer ? database.name : database.address);
    name->setToolTip(database.address.toHtmlEscaped());
    name->setIcon(icon(QStringLiteral("database")));
    const report::Standing standing = databaseStanding(database);
    QStandardItem *state = cellOf(standing.word);
    state->setIcon(markIcon(standing.mark));
    const bool counted = database.reachable && database.rows >= 0;
    QStandardItem *rows = number(counted, database.rows, core::countText(database.rows));
    if (database.reachable && !counted)
        rows->setText(tr("not counted"));
    QStandardItem *size = number(database.reachable, database.bytes, core::bytesText(database.bytes));
    if (database.reachable)
        size->setData(double(database.bytes) / double(largest), ShareRole);
    return {name,
            state,
            number(database.reachable, database.tables, core::countText(database.tables)),
            rows,
            size,
            cellOf(database.reachable ? database.comparedToChosen : database.problem),
            cellOf(useText(database)),
            cellOf(database.foundIn)};
}

} // namespace rehome::views
