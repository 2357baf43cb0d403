// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/requirements_view.h"

#include "report/evidence_tables.h"
#include "views/facts_page.h"
#include "views/fair_columns.h"
#include "views/fixed_font.h"
#include "views/flow_layout.h"
#include "views/icons.h"
#include "views/requirement_place_delegate.h"
#include "views/requirements_model.h"

#include "ui_requirements_view.h"

#include <QMenu>
#include <QSortFilterProxyModel>

namespace rehome::views {
namespace {

/// Shows the rows whose name holds a text and that have a problem; an empty code is any row, "*" any problem.
class RequirementsProxy final : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void show(const QString &text, const QString &problem)
    {
        m_text = text;
        m_problem = problem;
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        const QModelIndex cell = sourceModel()->index(row, RequirementsModel::NameColumn, parent);
        const QStringList problems = cell.data(RequirementsModel::ProblemsRole).toStringList();
        return cell.data().toString().contains(m_text, Qt::CaseInsensitive) &&
               (m_problem.isEmpty() ||
                (m_problem == QLatin1String("*") ? !problems.isEmpty() : problems.contains(m_problem)));
    }

private:
    QString m_text;
    QString m_problem;
};

} // namespace

RequirementsView::RequirementsView(const std::shared_ptr<const evidence::RequirementsComparison> &comparison,
                                   QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::RequirementsView>()), m_model(new RequirementsModel(comparison, this)),
      m_shown(new RequirementsProxy(this))
{
    m_ui->setupUi(this);
    setUpTools();
    setUpTable();
    addReading(*comparison);
    connect(m_model, &RequirementsModel::edited, this, [this] {
        follow();
        Q_EMIT edited(m_model->edits());
    });
    connect(m_model, &RequirementsModel::refused, this, [this](const QString &why) {
        m_ui->problem->setText(why.isEmpty() ? QString() : tr("%1 The line stays as it was.").arg(why));
        m_ui->problem->setVisible(!why.isEmpty());
    });
    follow();
}

RequirementsView::~RequirementsView() = default;

void RequirementsView::setUpTools()
{
    auto *tools = new FlowLayout(m_ui->tools);
    tools->setContentsMargins({});
    for (QWidget *tool :
         std::initializer_list<QWidget *>{m_ui->find, m_ui->filter, m_ui->count, m_ui->reset, m_ui->exportTable})
        tools->addWidget(tool);
    m_ui->exportTable->setIcon(icon(QStringLiteral("export")));
    m_ui->problem->hide();
    m_ui->filter->addItem(tr("All packages"), QString());
    m_ui->filter->addItem(tr("Any problem"), QStringLiteral("*"));
    QStringList codes;
    for (const evidence::RequirementFact &package : m_model->result().packages)
        codes += package.problems;
    codes.removeDuplicates();
    for (const QString &code : codes)
        m_ui->filter->addItem(evidence::requirementProblemWord(code), code);
    connect(m_ui->find, &QLineEdit::textChanged, this, &RequirementsView::filter);
    connect(m_ui->filter, &QComboBox::currentIndexChanged, this, &RequirementsView::filter);
    connect(m_ui->reset, &QPushButton::clicked, this, &RequirementsView::takeBack);
    connect(m_ui->exportTable, &QPushButton::clicked, this, [this] {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        m_ui->packages->addExportActions(menu);
        menu->popup(m_ui->exportTable->mapToGlobal(m_ui->exportTable->rect().bottomLeft()));
    });
}

void RequirementsView::setUpTable()
{
    m_shown->setSourceModel(m_model);
    m_shown->setSortCaseSensitivity(Qt::CaseInsensitive);
    DataTable *table = m_ui->packages;
    table->setExportName(QStringLiteral("requirements"));
    table->setModel(m_shown);
    table->setSortingEnabled(true);
    table->sortByColumn(RequirementsModel::NameColumn, Qt::AscendingOrder);
    auto *columns = new FairColumns(table, FairColumns::Rows::Wrapped);
    columns->setLeastCharacters(16);
    table->setItemDelegateForColumn(RequirementsModel::PlaceColumn, new RequirementPlaceDelegate(table));
    table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
}

void RequirementsView::addReading(const evidence::RequirementsComparison &comparison)
{
    m_ui->base->setFont(fixedFont());
    m_ui->dev->setFont(fixedFont());
    std::vector<report::Table> tables = report::requirementsTables(comparison);
    m_ui->tabs->addTab(new FactsPage(std::move(tables.back()), this),
                       tr("Findings (%1)").arg(comparison.findings.size()));
    m_ui->tabs->addTab(new FactsPage(std::move(tables.front()), this), tr("What was read"));
}

void RequirementsView::setEdits(const evidence::RequirementEdits &edits)
{
    m_model->setEdits(edits);
    follow();
}

void RequirementsView::filter()
{
    static_cast<RequirementsProxy *>(m_shown)->show(m_ui->find->text().trimmed(),
                                                    m_ui->filter->currentData().toString());
    m_ui->packages->resizeRowsToContents();
    follow();
}

void RequirementsView::takeBack()
{
    QList<int> rows;
    for (const QModelIndex &row : m_ui->packages->selectionModel()->selectedRows())
        rows += m_shown->mapToSource(row).row();
    if (rows.isEmpty()) {
        for (int row = 0; row < m_model->rowCount(); ++row)
            rows += row;
    }
    m_model->takeBack(rows);
}

void RequirementsView::follow()
{
    m_ui->count->setText(m_shown->rowCount() == m_model->rowCount()
                             ? tr("%n package(s)", nullptr, m_model->rowCount())
                             : tr("%1 of %n package(s)", nullptr, m_model->rowCount()).arg(m_shown->rowCount()));
    m_ui->reset->setEnabled(!m_model->edits().isEmpty());
    m_ui->base->setPlainText(m_model->result().base.join(QLatin1Char('\n')));
    m_ui->dev->setPlainText(m_model->result().dev.join(QLatin1Char('\n')));
}

} // namespace rehome::views
