// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/database_map.h"

#include <QStandardItemModel>

namespace rehome::views {

/// The servers that were found and, folded below each, the databases that somebody names on it; what is known of no
/// server stands by itself. Some dozens of rows, made once.
class InventoryServers final : public QStandardItemModel
{
    Q_OBJECT

public:
    enum Column {
        NameColumn,
        StateColumn,
        TablesColumn,
        RowsColumn,
        SizeColumn,
        FindingColumn,
        UseColumn,
        FoundInColumn,
        ColumnCount
    };

    explicit InventoryServers(const evidence::DatabaseInventory &inventory, QObject *parent = nullptr);

private:
    [[nodiscard]] QList<QStandardItem *> serverRow(const evidence::ServerFact &server) const;
    [[nodiscard]] QList<QStandardItem *> databaseRow(const evidence::DatabaseFact &database, qint64 largest) const;
};

} // namespace rehome::views
