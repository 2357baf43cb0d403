// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/row_counts_proxy.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QMenu;
class QToolButton;

namespace rehome::views {

/// How many lines are the same, differ, could not be checked or differ as expected, each a button that shows only
/// these; a field to find lines, a box to hide what is the same, and the export menu. Wraps where it is narrow. With
/// no count pressed all lines are shown.
class RowCountsFilterBar final : public QWidget
{
    Q_OBJECT

public:
    explicit RowCountsFilterBar(QWidget *parent = nullptr);

    /// The numbers on the buttons, by Outcome; \a level says what "same" means. The button of expected differences is
    /// there only if there are some.
    void setCounts(const std::array<int, allOutcomes.size()> &counts, evidence::Level level);
    [[nodiscard]] const RowCountsFilter &filter() const { return m_filter; }
    void clear();
    void focusFindField();
    /// Filled by the owner when it is about to show.
    [[nodiscard]] QMenu *exportMenu() const { return m_exportMenu; }

Q_SIGNALS:
    void filterChanged(const rehome::views::RowCountsFilter &filter);
    /// The Escape key in the find field: the field is empty, the user is done with it.
    void left();

private:
    void addCounts();
    void addFindField();
    void addOnlyDifferences();
    void addExport();
    [[nodiscard]] QToolButton *button(Outcome outcome) const { return m_counts[std::size_t(outcome)]; }
    [[nodiscard]] static QString countText(Outcome outcome, int count, evidence::Level level);
    void outcomePressed(Outcome outcome);
    void onlyDifferencesToggled(bool only);
    void readFilter();

    std::array<QToolButton *, allOutcomes.size()> m_counts{}; ///< by Outcome
    QLineEdit *m_find = nullptr;
    QCheckBox *m_onlyDifferences = nullptr;
    QMenu *m_exportMenu = nullptr;
    RowCountsFilter m_filter;
};

} // namespace rehome::views
