// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QTabWidget;
class QVBoxLayout;

namespace rehome::views {

class FactsPage;

/// A few facts and larger things beside them: the facts above the tabs of the others where there is room enough, in a
/// tab of their own, in the order in which all are added, where there is not. It owns them all.
class FactsAndTabs final : public QWidget
{
    Q_OBJECT

public:
    explicit FactsAndTabs(QWidget *parent = nullptr);

    void addTab(QWidget *page, const QString &title);
    /// At most once.
    void addFacts(FactsPage *facts, const QString &title);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void place();
    QVBoxLayout *m_layout;
    QTabWidget *m_tabs;
    FactsPage *m_facts = nullptr;
    QString m_title;
    int m_tab = 0; ///< the facts' place among the tabs
    bool m_above = false;
};

} // namespace rehome::views
