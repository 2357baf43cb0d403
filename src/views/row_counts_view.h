// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/verification.h"
#include "views/row_counts_proxy.h"

#include <QWidget>

#include <memory>

namespace rehome::views {

class RowCountsList;
class RowCountsModel;
class RowDifferenceView;

namespace Ui {
class RowCountsView;
}

/// A verification: the tables' counts as a list that is sorted, filtered and exported, the sequences on a second tab
/// if there are any, and behind each differing table its differing rows, on a page of their own.
class RowCountsView final : public QWidget
{
    Q_OBJECT

public:
    explicit RowCountsView(std::shared_ptr<const evidence::Verification> verification, QWidget *parent = nullptr);
    ~RowCountsView() override;

private:
    void addTables();
    void addSequences();
    void addShortcuts();
    void setTabOrder();
    [[nodiscard]] RowCountsList *shownList() const;
    void showCounts();
    void showTotals();
    void offerRows();
    [[nodiscard]] QString whyNoRows(const evidence::TableVerdict *table) const;
    void showRows(int line);
    void showTables();
    void fillExportMenu();
    void exportLines(const QAbstractItemModel *lines, bool csv);

    std::unique_ptr<Ui::RowCountsView> m_ui;
    std::shared_ptr<const evidence::Verification> m_verification;
    RowCountsModel *m_tableLines = nullptr;
    RowCountsList *m_tables = nullptr;
    RowCountsList *m_sequences = nullptr; ///< null where there are none
    RowDifferenceView *m_rows = nullptr;  ///< null while the lists are shown
};

} // namespace rehome::views
