// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/database_map.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QMenu;

namespace rehome::views {

class InventoryModel;

namespace Ui {
class InventoryView;
}

/// The servers and databases that were found, and of the one that is migrated the tables as a tree to search (sizes
/// with bars, largest first), the picture of its schema, and all other objects: a tab for each. Lives with the page
/// that shows it; the facts are shared.
class InventoryView final : public QWidget
{
    Q_OBJECT

public:
    /// The picture's path is relative to \a baseFolder, the migration's.
    explicit InventoryView(std::shared_ptr<const evidence::DatabaseInventory> inventory, const QString &baseFolder = {},
                           QWidget *parent = nullptr);
    ~InventoryView() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setUpServers();
    void setUpPlaces();
    void setUpOthers();
    void setUpTree();
    void shareTreeWidth();
    void find();
    void openFirstLevels();
    void showCount();
    void copyRows();
    void showMenu(const QPoint &position);
    void exportTables(bool csv);

    std::unique_ptr<Ui::InventoryView> m_ui;
    std::shared_ptr<const evidence::DatabaseInventory> m_inventory;
    InventoryModel *m_model;
    QTimer m_typing;
};

} // namespace rehome::views
