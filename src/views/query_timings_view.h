// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/queries.h"

#include <QWidget>

#include <memory>

class QLabel;
class QPlainTextEdit;
class QSplitter;

namespace rehome::views {

class DataTable;

/// How long key queries took: a box plot of each, a table of percentiles, and the SQL and plan of the selected one.
/// Lives with the page that shows it; the facts are shared.
class QueryTimingsView final : public QWidget
{
    Q_OBJECT

public:
    explicit QueryTimingsView(std::shared_ptr<const evidence::QueryRuns> runs, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void setUpTable();
    void setUpPlan(QSplitter *splitter);
    void showSelected();
    [[nodiscard]] static QString textOf(const evidence::QueryTiming &query);

    std::shared_ptr<const evidence::QueryRuns> m_runs;
    std::vector<const evidence::QueryTiming *> m_shown; ///< in the order of the table's own rows
    DataTable *m_table;
    QPlainTextEdit *m_plan = nullptr;
};

} // namespace rehome::views
