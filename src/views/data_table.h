// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

class QMenu;

namespace rehome::views {

/// A table of facts to read: rows are selected, sorted by a click on a header, copied with Ctrl+C or from the context
/// menu, and exported as CSV or JSON. Tab leaves it, the arrow keys move inside. Rows are as high as the font asks.
class DataTable final : public QTableView
{
    Q_OBJECT

public:
    explicit DataTable(QWidget *parent = nullptr);

    /// The name that an export is proposed under, without an ending: "row-counts".
    void setExportName(const QString &name) { m_exportName = name; }
    /// Adds "Copy", "Export as CSV…" and "Export as JSON…" to a menu; the menu owns the actions.
    void addExportActions(QMenu *menu);
    /// Widens every column to its content, at most a share of the width, and gives \a stretched what is left.
    void fitColumns(int stretched);

public Q_SLOTS:
    void copySelection();

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void exportAs(const QString &ending);
    QString m_exportName = QStringLiteral("table");
};

} // namespace rehome::views
