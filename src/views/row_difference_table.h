// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace rehome::views {

class RowDifferenceModel;

/// Differing rows, old above new, with the keys staying at the left. Knows the way from difference to difference, and
/// copies values raw and whole.
class RowDifferenceTable final : public QTableView
{
    Q_OBJECT

public:
    explicit RowDifferenceTable(QWidget *parent = nullptr);

    /// To be followed by setOnlyDiffering().
    void setRows(RowDifferenceModel *rows);
    void setOnlyDiffering(bool only);

    /// Where there is something to look at: the old side's cell of every value that differs, and the first cell of a
    /// row that is on one side only.
    [[nodiscard]] const QModelIndexList &differences() const { return m_differences; }
    /// The place in differences() of the current cell, whichever side it is; -1 where it is none.
    [[nodiscard]] int currentDifference() const;
    /// Whether there is a difference behind (with \a step 1) or before (-1) the current cell, in reading order.
    [[nodiscard]] int nextDifference(int step) const;
    void goToDifference(int place);

public Q_SLOTS:
    void copySelection();

Q_SIGNALS:
    void currentCellChanged(const QModelIndex &current);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void collectDifferences();
    void fitColumns();
    void fillWidth();
    [[nodiscard]] int wishedWidth(int column, const QFontMetrics &metrics) const;

    RowDifferenceModel *m_rows = nullptr;
    QModelIndexList m_differences;
    std::vector<int> m_widths; ///< by column, as their contents ask
    bool m_fitting = false;
    bool m_userSized = false;
};

} // namespace rehome::views
