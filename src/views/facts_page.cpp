// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/facts_page.h"

#include "views/cell_roles.h"
#include "views/facts_table_model.h"
#include "views/fair_columns.h"
#include "views/icons.h"
#include "views/open_folder.h"
#include "views/size_bar_delegate.h"

#include "ui_facts_page.h"

#include <QHeaderView>
#include <QMenu>
#include <QSortFilterProxyModel>

namespace rehome::views {

FactsPage::FactsPage(report::Table table, QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::FactsPage>())
{
    m_ui->setupUi(this);
    m_ui->copy->setIcon(icon(QStringLiteral("copy")));
    m_ui->exportTable->setIcon(icon(QStringLiteral("export")));
    m_ui->note->setText(table.note);
    m_ui->table->setAccessibleName(table.title.isEmpty() ? tr("Facts") : table.title);
    if (!table.title.isEmpty())
        m_ui->table->setExportName(table.title.toLower().replace(QLatin1Char(' '), QLatin1Char('-')));
    offerFolder(table);

    const bool form = table.facts;
    auto *model = new FactsTableModel(std::move(table), this);
    auto *sorted = new QSortFilterProxyModel(this);
    sorted->setSortRole(SortRole);
    sorted->setSortLocaleAware(true);
    sorted->setSortCaseSensitivity(Qt::CaseInsensitive);
    sorted->setSourceModel(model);
    m_ui->table->setModel(sorted);
    if (form)
        showAsForm();
    else
        showAsTable();

    connect(m_ui->copy, &QPushButton::clicked, this, &FactsPage::copy);
    connect(m_ui->exportTable, &QPushButton::clicked, this, [this] {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        m_ui->table->addExportActions(menu);
        menu->popup(m_ui->exportTable->mapToGlobal(m_ui->exportTable->rect().bottomLeft()));
    });
}

FactsPage::~FactsPage() = default;

void FactsPage::setFitsRows(bool fits)
{
    m_columns->setHeight(fits ? FairColumns::Height::AtMostRows : FairColumns::Height::Any);
    setSizePolicy(QSizePolicy::Preferred, fits ? QSizePolicy::Maximum : QSizePolicy::Preferred);
}

int FactsPage::leastHeight() const
{
    return m_ui->table->model()->rowCount() * m_ui->table->fontMetrics().height() * 3 / 2 +
           m_ui->copy->sizeHint().height();
}

void FactsPage::showAsForm()
{
    DataTable *table = m_ui->table;
    table->horizontalHeader()->hide();
    table->setSelectionBehavior(QAbstractItemView::SelectItems); // so that a value is copied without its name
    m_columns = new FairColumns(table, FairColumns::Rows::Wrapped);
    m_ui->exportTable->hide();
}

void FactsPage::showAsTable()
{
    DataTable *table = m_ui->table;
    table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder); // as the report orders them, until a click
    table->horizontalHeader()->setSortIndicatorClearable(true);
    table->setSortingEnabled(true);
    const auto *model = findChild<FactsTableModel *>();
    for (int column = 0; column < model->columnCount(); ++column) {
        const QString widest = model->widestShared(column);
        if (!widest.isEmpty())
            table->setItemDelegateForColumn(column, new SizeBarDelegate(widest, table));
    }
    constexpr int mostWrapped = 100;
    const bool few = model->rowCount() <= mostWrapped;
    m_columns = new FairColumns(table, few ? FairColumns::Rows::Wrapped : FairColumns::Rows::OneLine);
}

void FactsPage::offerFolder(const report::Table &table)
{
    QString folder;
    if (table.facts) {
        for (const report::Row &row : table.rows) {
            if (folder.isEmpty() && row.cells.size() > 1)
                folder = existingFolder(row.cells[1].text);
        }
    }
    m_ui->openFolder->setVisible(!folder.isEmpty());
    m_ui->openFolder->setIcon(icon(QStringLiteral("folder")));
    m_ui->openFolder->setToolTip(folder.toHtmlEscaped());
    connect(m_ui->openFolder, &QPushButton::clicked, this, [folder] { openFolder(folder); });
}

void FactsPage::copy()
{
    if (!m_ui->table->selectionModel()->hasSelection())
        m_ui->table->selectAll();
    m_ui->table->copySelection();
}

} // namespace rehome::views
