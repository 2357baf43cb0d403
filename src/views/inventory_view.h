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

/// The databases that were found, and below the content of the one that is migrated as a tree to search: sizes with
/// bars, largest first. Lives with the page that shows it; the facts are shared.
class InventoryView final : public QWidget
{
    Q_OBJECT

public:
    explicit InventoryView(std::shared_ptr<const evidence::DatabaseInventory> inventory, QWidget *parent = nullptr);
    ~InventoryView() override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setUpDatabases();
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
    bool m_shared = false; ///< the height, between the databases and the tree
};

} // namespace rehome::views
