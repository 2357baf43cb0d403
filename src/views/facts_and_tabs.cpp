// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/facts_and_tabs.h"

#include "views/facts_page.h"

#include <QTabWidget>
#include <QVBoxLayout>

namespace rehome::views {
namespace {

constexpr int linesBelow = 18; ///< of text, that the tabs keep

QString withoutMnemonic(QString title)
{
    return title.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace

FactsAndTabs::FactsAndTabs(QWidget *parent)
    : QWidget(parent), m_layout(new QVBoxLayout(this)), m_tabs(new QTabWidget(this))
{
    m_layout->setContentsMargins({});
    m_layout->addWidget(m_tabs);
    m_tabs->setObjectName(QStringLiteral("tabs"));
    m_tabs->setDocumentMode(true);
}

void FactsAndTabs::addTab(QWidget *page, const QString &title)
{
    m_tabs->addTab(page, withoutMnemonic(title));
}

void FactsAndTabs::addFacts(FactsPage *facts, const QString &title)
{
    m_facts = facts;
    m_title = withoutMnemonic(title);
    m_tab = m_tabs->addTab(facts, m_title);
}

void FactsAndTabs::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void FactsAndTabs::place()
{
    if (m_facts == nullptr)
        return;
    const bool above = height() >= m_facts->leastHeight() + fontMetrics().lineSpacing() * linesBelow;
    if (above == m_above)
        return;
    m_above = above;
    if (above) {
        m_tabs->removeTab(m_tabs->indexOf(m_facts));
        m_layout->insertWidget(0, m_facts);
        m_facts->show(); // a page behind another tab is hidden
    } else {
        m_layout->removeWidget(m_facts);
        m_tabs->insertTab(m_tab, m_facts, m_title);
    }
    m_facts->setFitsRows(above);
}

} // namespace rehome::views
