// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/project_view.h"

#include "core/text.h"
#include "report/project_tables.h"
#include "views/apps_model.h"
#include "views/facts_page.h"
#include "views/findings_view.h"

#include <QHeaderView>
#include <QTabWidget>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace rehome::views {

ProjectView::ProjectView(const std::shared_ptr<const evidence::ProjectMap> &project, QWidget *parent)
    : QWidget(parent), m_tabs(new QTabWidget(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_tabs);
    m_tabs->setObjectName(QStringLiteral("tabs"));
    m_tabs->setDocumentMode(true);
    addTab(new FindingsView(project->findings, project->folder, this), tr("Findings"),
           qsizetype(project->findings.size()));
    m_tabs->addTab(new FactsPage(report::projectFacts(*project), this), tr("Project"));
    const auto addTable = [this](report::Table table) {
        const QString title = table.title;
        const auto rows = qsizetype(table.rows.size());
        if (rows > 0)
            addTab(new FactsPage(std::move(table), this), title, rows);
    };
    addTable(report::settingsTable(*project));
    addTable(report::variablesTable(*project));
    addTab(appsPage(*project), tr("Apps and models"), qsizetype(project->apps.size()));
    addTable(report::urlsTable(*project));
    addTable(report::staticFilesTable(*project));
    if (report::Table others = report::otherFactsTable(*project); !others.rows.empty())
        m_tabs->addTab(new FactsPage(std::move(others), this), tr("Other facts"));
}

QWidget *ProjectView::appsPage(const evidence::ProjectMap &project)
{
    auto *tree = new QTreeView(this);
    auto *model = new AppsModel(project.apps, tree);
    tree->setObjectName(QStringLiteral("apps"));
    tree->setAccessibleName(tr("Apps and models"));
    tree->setModel(model);
    tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    tree->setAlternatingRowColors(true);
    tree->setUniformRowHeights(true);
    tree->setTextElideMode(Qt::ElideMiddle);
    tree->header()->setSectionResizeMode(QHeaderView::Stretch);
    tree->header()->setHighlightSections(false);
    const auto own = std::count_if(project.apps.begin(), project.apps.end(), [](const auto &app) { return app.local; });
    for (int row = 0; row < int(own); ++row)
        tree->expand(model->index(row, 0));
    tree->setCurrentIndex(model->index(0, 0));
    return tree;
}

void ProjectView::addTab(QWidget *page, const QString &title, qsizetype count)
{
    m_tabs->addTab(page, tr("%1 (%2)", "a tab’s title and how many there are").arg(title, core::countText(count)));
}

} // namespace rehome::views
