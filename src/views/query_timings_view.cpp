// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/query_timings_view.h"

#include "report/baseline_tables.h"
#include "views/cell_roles.h"
#include "views/data_table.h"
#include "views/facts_table_model.h"
#include "views/fair_columns.h"
#include "views/fixed_font.h"
#include "views/icons.h"
#include "views/timing_chart_panel.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QVBoxLayout>

namespace rehome::views {
namespace {

using evidence::QueryEnding;

/// The chart draws documents: here each is a query.
TimingRuns chartRuns(const evidence::QueryRuns &runs)
{
    auto baseline = std::make_shared<evidence::Baseline>();
    baseline->repeats = runs.repeats;
    baseline->limit = runs.limit;
    for (const evidence::QueryTiming &query : runs.queries) {
        if (query.milliseconds.empty())
            continue;
        baseline->documents.push_back({.document = query.name,
                                       .ending = query.ending == QueryEnding::TimedOut ? evidence::RunEnding::TimedOut
                                                                                       : evidence::RunEnding::Succeeded,
                                       .milliseconds = query.milliseconds});
    }
    return TimingRuns(std::shared_ptr<const evidence::Baseline>(std::move(baseline)), double(runs.limit.count()));
}

} // namespace

QueryTimingsView::QueryTimingsView(std::shared_ptr<const evidence::QueryRuns> runs, QWidget *parent)
    : QWidget(parent), m_runs(std::move(runs)), m_table(new DataTable)
{
    auto *layout = new QVBoxLayout(this);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setObjectName(QStringLiteral("querySplitter"));
    splitter->setChildrenCollapsible(false);
    layout->addWidget(splitter, 1);

    const TimingRuns drawn = chartRuns(*m_runs);
    if (!drawn.of(System::Old).documents.empty()) {
        auto *chart = new TimingChartPanel(splitter);
        chart->setObjectName(QStringLiteral("queryChart"));
        chart->setShown(TimingChartPanel::Shown::EachDocument);
        chart->setRuns(drawn);
        splitter->addWidget(chart);
    }
    for (const evidence::QueryTiming &query : m_runs->queries) {
        if (query.ending != QueryEnding::StatisticsOnly)
            m_shown.push_back(&query);
    }
    splitter->addWidget(m_table);
    setUpPlan(splitter);
    setUpTable();
    splitter->setSizes(splitter->count() == 3 ? QList{440, 260, 300} : QList{500, 500}); // shares

    auto *note = new QLabel(report::queriesTable(*m_runs).note, this);
    note->setWordWrap(true);
    note->setTextFormat(Qt::PlainText);
    layout->addWidget(note);
}

void QueryTimingsView::setUpTable()
{
    report::Table table = report::queriesTable(*m_runs);
    auto *sorted = new QSortFilterProxyModel(this);
    sorted->setSortRole(SortRole);
    sorted->setSourceModel(new FactsTableModel(std::move(table), this));
    m_table->setObjectName(QStringLiteral("queryTable"));
    m_table->setAccessibleName(tr("Queries and their times"));
    m_table->setAccessibleDescription(tr("Select a query to see its SQL and plan."));
    m_table->setExportName(QStringLiteral("queries"));
    m_table->setModel(sorted);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder); // as they were measured, until a click
    m_table->horizontalHeader()->setSortIndicatorClearable(true);
    m_table->setSortingEnabled(true);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    new FairColumns(m_table, FairColumns::Rows::OneLine);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &QueryTimingsView::showSelected);
    m_table->selectRow(0);
}

void QueryTimingsView::setUpPlan(QSplitter *splitter)
{
    auto *below = new QWidget(splitter);
    auto *layout = new QVBoxLayout(below);
    layout->setContentsMargins({});
    auto *head = new QHBoxLayout;
    auto *title = new QLabel(tr("SQL and &plan:"), below);
    auto *copy = new QPushButton(icon(QStringLiteral("copy")), tr("&Copy"), below);
    copy->setAccessibleName(tr("Copy the SQL and its plan"));
    copy->setObjectName(QStringLiteral("copyPlan"));
    head->addWidget(title, 1);
    head->addWidget(copy);
    layout->addLayout(head);
    m_plan = new QPlainTextEdit(below);
    m_plan->setObjectName(QStringLiteral("planText"));
    m_plan->setAccessibleName(tr("SQL and plan of the selected query"));
    m_plan->setReadOnly(true);
    m_plan->setTabChangesFocus(true);
    m_plan->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_plan->setFont(fixedFont(font()));
    m_plan->setPlaceholderText(tr("Select a query to see its SQL and plan."));
    title->setBuddy(m_plan);
    layout->addWidget(m_plan, 1);
    splitter->addWidget(below);
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_plan->toPlainText()); });
}

QString QueryTimingsView::textOf(const evidence::QueryTiming &query)
{
    QStringList parts{query.sql};
    if (!query.problem.isEmpty())
        parts += query.problem;
    if (!query.plan.isEmpty())
        parts += query.plan;
    return parts.join(QStringLiteral("\n\n"));
}

void QueryTimingsView::showSelected()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    const auto *sorted = qobject_cast<const QSortFilterProxyModel *>(m_table->model());
    if (rows.isEmpty() || sorted == nullptr) {
        m_plan->clear();
        return;
    }
    const int row = sorted->mapToSource(rows.first()).row();
    m_plan->setPlainText(textOf(*m_shown.at(std::size_t(row))));
}

void QueryTimingsView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_plan != nullptr)
        m_plan->setFont(fixedFont(font()));
}

} // namespace rehome::views
