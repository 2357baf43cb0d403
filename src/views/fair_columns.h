// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <vector>

class QTableView;

namespace rehome::views {

/// Shares a table's width among its columns as their contents ask, anew whenever the table is resized, until the user
/// drags a header. Where even the least widths do not fit, the table scrolls. Rows can grow with their texts, which is
/// for tables of some hundred rows. Set up after the table has its model; the table owns it.
class FairColumns final : public QObject
{
    Q_OBJECT

public:
    enum class Rows { OneLine, Wrapped };
    FairColumns(QTableView *table, Rows rows);

    /// How high the table is: as there is room; no higher than its rows, and lower with a scroll bar where there is
    /// less room; always as high as its rows, for pages that scroll as a whole.
    enum class Height { Any, AtMostRows, AllRows };
    void setHeight(Height height);
    /// No column is made narrower than its content or this many average characters, whichever is less.
    void setLeastCharacters(int characters);

    struct Wish
    {
        int least = 0;   ///< narrower is unreadable
        int natural = 0; ///< the whole content on one line
    };
    /// The widths for the wishes. Where not all get their natural width, they grow as its square root: a column with
    /// four times as much text gets twice the width. What is left beyond all natural widths goes to the widest column.
    [[nodiscard]] static std::vector<int> shared(const std::vector<Wish> &wishes, int available);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void measure();
    void fit();
    void rowsChanged();
    QTableView *m_table;
    QObject *m_viewport; ///< of the table; asked of it no more while the table is destroyed
    Rows m_rows;
    int m_leastCharacters = 18;
    std::vector<Wish> m_wishes;
    QTimer m_rowHeights;
    int m_measuredWidth = 0;
    int m_fittedWidth = -1;
    Height m_height = Height::Any;
    bool m_fitting = false;
    bool m_userSized = false;
};

} // namespace rehome::views
