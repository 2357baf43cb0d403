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
class SchemaView;
enum class RowCountsKind;

namespace Ui {
class RowCountsView;
}

/// A verification: the tables' counts as a list that is sorted, filtered and exported, the sequences on a second tab
/// if there are any, the differences between the schemas on another, and behind each differing table its differing
/// rows, on a page of their own.
class RowCountsView final : public QWidget
{
    Q_OBJECT

public:
    explicit RowCountsView(std::shared_ptr<const evidence::Verification> verification, QWidget *parent = nullptr);
    ~RowCountsView() override;

private:
    void addTables();
    [[nodiscard]] int tableCount() const;
    void addSequences();
    void addSchema();
    void addShortcuts();
    void setTabOrder();
    [[nodiscard]] RowCountsKind shownKind() const;
    [[nodiscard]] RowCountsList *shownList() const;
    void setFilter(const RowCountsFilter &filter);
    void showCounts();
    void showTotals();
    [[nodiscard]] QString schemaTotals() const;
    void offerRows();
    void showRows(int line);
    void showTables();

    std::unique_ptr<Ui::RowCountsView> m_ui;
    std::shared_ptr<const evidence::Verification> m_verification;
    RowCountsModel *m_tableLines = nullptr;
    RowCountsList *m_tables = nullptr;
    RowCountsList *m_sequences = nullptr; ///< null where there are none
    SchemaView *m_schema = nullptr;       ///< null where nothing at all was compared
    RowDifferenceView *m_rows = nullptr;  ///< null while the lists are shown
};

} // namespace rehome::views
