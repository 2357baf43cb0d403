// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/criteria_view.h"

#include "report/evidence_tables.h"
#include "views/facts_table_model.h"
#include "views/fair_columns.h"

#include "ui_criteria_view.h"

namespace rehome::views {

CriteriaView::CriteriaView(const std::shared_ptr<const evidence::Closing> &closing, QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::CriteriaView>())
{
    m_ui->setupUi(this);
    m_ui->table->setExportName(QStringLiteral("success-criteria"));
    m_ui->table->setModel(new FactsTableModel(report::criteriaTable(closing->criteria), this));
    new FairColumns(m_ui->table, FairColumns::Rows::Wrapped);
    m_ui->table->setVisible(!closing->criteria.empty());
    m_ui->nothing->setVisible(closing->criteria.empty());
}

CriteriaView::~CriteriaView() = default;

} // namespace rehome::views
