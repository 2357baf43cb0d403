// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/checks_view.h"

#include "views/checks_model.h"
#include "views/fair_columns.h"

#include "ui_checks_view.h"

namespace rehome::views {

ChecksView::ChecksView(const std::vector<evidence::CheckResult> &checks, QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::ChecksView>())
{
    m_ui->setupUi(this);
    m_ui->table->setExportName(QStringLiteral("checks"));
    m_ui->table->setModel(new ChecksModel(checks, this));
    m_ui->table->hideColumn(ChecksModel::FixColumn); // stands below the finding
    m_columns = new FairColumns(m_ui->table, FairColumns::Rows::Wrapped);
    m_ui->table->setVisible(!checks.empty());
    m_ui->nothing->setVisible(checks.empty());
}

ChecksView::~ChecksView() = default;

void ChecksView::fitHeight()
{
    m_columns->setHeight(FairColumns::Height::AllRows);
}

} // namespace rehome::views
