// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/baseline_view.h"

#include "report/baseline_tables.h"
#include "views/facts_page.h"
#include "views/query_timings_view.h"
#include "views/timing_view.h"

#include <QSplitter>

namespace rehome::views {

BaselineView::BaselineView(const std::shared_ptr<const evidence::Baseline> &baseline, QWidget *parent)
    : QTabWidget(parent)
{
    setDocumentMode(true);
    addTab(new TimingView(baseline, this), tr("Documents"));
    if (baseline->queries) {
        const std::shared_ptr<const evidence::QueryRuns> runs(baseline, &*baseline->queries);
        addTab(new QueryTimingsView(runs, this), tr("Queries"));
        if (const report::Table counted = report::countedQueriesTable(*runs); !counted.rows.empty())
            addTab(new FactsPage(counted, this), tr("Most time on the server"));
    }
    if (baseline->resources)
        addResources(*baseline->resources);
    if (baseline->golden)
        addTab(new FactsPage(report::goldenTable(*baseline->golden), this), tr("Golden outputs"));
    if (baseline->documents.empty() && !baseline->command && count() > 1)
        setCurrentIndex(1);
}

void BaselineView::addResources(const evidence::ResourceUse &resources)
{
    auto *pages = new QSplitter(Qt::Vertical, this);
    pages->setChildrenCollapsible(false);
    for (report::Table &table : report::resourceTables(resources))
        pages->addWidget(new FactsPage(std::move(table), pages));
    addTab(pages, tr("Resources"));
}

} // namespace rehome::views
