// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/row_counts_outcome.h"

#include <QIcon>
#include <QStyledItemDelegate>

namespace rehome::views {

/// Paints the lines of RowCountsRole models: a light tint where something is not the same, and the outcome's icon in
/// the first column, whose cell says the word.
class RowCountsDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    RowCountsDelegate(evidence::Level level, QObject *parent);

    [[nodiscard]] evidence::Level level() const { return m_level; }
    /// The room that a column of these needs beside its text.
    [[nodiscard]] virtual int extraWidth(const QWidget *table, int column) const;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
    [[nodiscard]] report::Mark markOf(const QModelIndex &index) const;

private:
    evidence::Level m_level;
    std::array<QIcon, allOutcomes.size()> m_icons; ///< by Outcome; made once, as each reads a file
};

} // namespace rehome::views
