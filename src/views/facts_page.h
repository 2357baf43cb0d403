// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"

#include <QWidget>

#include <memory>

namespace rehome::views {

class FairColumns;

namespace Ui {
class FactsPage;
}

/// One of the report's tables to read, copy and export. Names and values stand like a form, with wrapped values and a
/// button for a folder among them; any other table sorts by a click on a header.
class FactsPage final : public QWidget
{
    Q_OBJECT

public:
    explicit FactsPage(report::Table table, QWidget *parent = nullptr);
    ~FactsPage() override;

    /// Makes the page no higher than its rows, or lets it fill what there is.
    void setFitsRows(bool fits);
    /// How high it is then where every row takes one line.
    [[nodiscard]] int leastHeight() const;

private:
    void showAsForm();
    void showAsTable();
    void offerFolder(const report::Table &table);
    void copy();
    std::unique_ptr<Ui::FactsPage> m_ui;
    FairColumns *m_columns = nullptr;
};

} // namespace rehome::views
