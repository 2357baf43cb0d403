// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/row_counts_proxy.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QMenu;
class QToolButton;

namespace rehome::views {

/// How many lines are the same, differ, could not be checked or differ as expected, each a button that shows only
/// these; a field to find lines, the kinds of things where there are several, a box to hide what is the same, and the
/// export menu. Wraps where it is narrow. With no count pressed all lines are shown.
class RowCountsFilterBar final : public QWidget
{
    Q_OBJECT

public:
    explicit RowCountsFilterBar(QWidget *parent = nullptr);

    /// The numbers on the buttons, by Outcome; \a level says what "same" means. The button of expected differences is
    /// there only if there are some.
    void setCounts(const std::array<int, allOutcomes.size()> &counts, evidence::Level level);
    [[nodiscard]] const RowCountsFilter &filter() const { return m_filter; }
    /// Whether lines that are the same are in the list; where not, there is nothing to press for them.
    void setSameListed(bool listed);
    /// A kind of thing, and how many lines are of it. The word is shown, the key stands in the filter.
    struct Kind
    {
        QString key;
        QString word;
        int count = 0;
    };
    void setKinds(const std::vector<Kind> &kinds);
    /// Offers the choice among the kinds, if there are several.
    void setKindsOffered(bool offered);
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
    void addKinds();
    void addOnlyDifferences();
    void addExport();
    [[nodiscard]] QToolButton *button(Outcome outcome) const { return m_counts[std::size_t(outcome)]; }
    [[nodiscard]] static QString countText(Outcome outcome, int count, evidence::Level level);
    void outcomePressed(Outcome outcome);
    void onlyDifferencesToggled(bool only);
    void readFilter();

    std::array<QToolButton *, allOutcomes.size()> m_counts{}; ///< by Outcome
    QLineEdit *m_find = nullptr;
    QComboBox *m_kinds = nullptr;
    QCheckBox *m_onlyDifferences = nullptr;
    QMenu *m_exportMenu = nullptr;
    RowCountsFilter m_filter;
};

} // namespace rehome::views
