// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/facts_view.h"

#include "core/text.h"
#include "views/facts_and_tabs.h"
#include "views/facts_page.h"

#include <QLabel>
#include <QVBoxLayout>

namespace rehome::views {
namespace {

QString titleOf(const report::Table &table)
{
    QString title = table.title.isEmpty() ? FactsView::tr("Facts") : table.title;
    if (table.facts)
        return title;
    return FactsView::tr("%1 (%2)", "a table’s title and its number of rows")
        .arg(title, core::countText(qint64(table.rows.size())));
}

QLabel *label(const QString &text, QWidget *parent)
{
    auto *result = new QLabel(text, parent);
    result->setTextFormat(Qt::PlainText);
    result->setWordWrap(true);
    return result;
}

} // namespace

FactsView::FactsView(std::vector<report::Table> tables, QWidget *parent) : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    if (tables.empty()) {
        QLabel *nothing = label(tr("This step left nothing to show."), this);
        nothing->setAlignment(Qt::AlignCenter);
        layout->addWidget(nothing);
        return;
    }
    if (tables.size() == 1) {
        if (!tables.front().title.isEmpty()) {
            QLabel *title = label(tables.front().title, this);
            QFont bold = title->font();
            bold.setBold(true);
            title->setFont(bold);
            layout->addWidget(title);
        }
        layout->addWidget(new FactsPage(std::move(tables.front()), this), 1);
        return;
    }
    auto *all = new FactsAndTabs(this);
    layout->addWidget(all);
    bool factsSet = false;
    for (report::Table &table : tables) {
        const QString title = titleOf(table);
        const bool facts = table.facts && !factsSet;
        auto *page = new FactsPage(std::move(table), all);
        if (facts)
            all->addFacts(page, title);
        else
            all->addTab(page, title);
        factsSet = factsSet || facts;
    }
}

} // namespace rehome::views
