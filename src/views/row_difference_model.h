// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/verification.h"
#include "views/row_difference_text.h"

#include <QAbstractTableModel>
#include <QHash>

#include <memory>

namespace rehome::views {

/// What stands in a cell. NULL, the empty text, the text "NULL" and a row that is not there are four different things.
enum class CellKind { Text, Null, Empty, NoRow };

/// The differing rows of one table: a line for the old side and, below it, one for the new side of each. The first
/// columns say which row and which side it is (they are for exports; a view shows the line's header instead), the
/// others are the table's. Cells show the beginning of a value, or where it begins to differ; exports have it whole.
class RowDifferenceModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { KeyColumn, SideColumn, DifferingColumn, FirstValueColumn };
    enum Role {
        KindRole = Qt::UserRole + 1200, ///< int(CellKind) of a value
        DiffersRole,                    ///< bool: this value differs from the other side's
        OneSidedRole,                   ///< bool: the row is on one side only
        StateRole                       ///< of a vertical header: how the row differs, in words
    };

    explicit RowDifferenceModel(std::shared_ptr<const evidence::TableVerdict> table, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

    struct Value
    {
        CellKind kind = CellKind::NoRow;
        const QString *text = nullptr; ///< null where there is no row
    };
    [[nodiscard]] Value value(int row, int column) const;
    [[nodiscard]] bool differs(int row, int column) const;
    /// On both sides of a value that differs.
    [[nodiscard]] DifferingPart differingPart(int row, int column) const;
    /// The evidence says that the values differ, but both read the same. A record can lose what NULL was.
    [[nodiscard]] bool looksTheSame(int row, int column) const;
    [[nodiscard]] bool isOneSided(int row) const;
    /// The name as the database has it.
    [[nodiscard]] QString columnName(int column) const;
    /// The columns in which any row differs, in order; empty where only whole rows are missing.
    [[nodiscard]] std::vector<int> differingColumns() const;

private:
    /// One differing row, its columns found by their place in the model.
    struct Line
    {
        const evidence::RowDifference *row;
        std::vector<qsizetype> places; ///< in the row, by value column; -1 where it has no such column
        std::vector<bool> differs;     ///< by value column
    };
    [[nodiscard]] Line lineOf(const evidence::RowDifference &row) const;
    [[nodiscard]] const Line &lineAt(int row) const { return m_lines[std::size_t(row) / 2]; }
    [[nodiscard]] QVariant valueData(int row, int column, int role) const;
    [[nodiscard]] QString valueText(int row, int column) const;
    [[nodiscard]] QString accessibleText(int row, int column) const;
    [[nodiscard]] QString toolTip(int row, int column) const;
    [[nodiscard]] QVariant aboutRow(int row, int column, int role) const;
    [[nodiscard]] QVariant lineHeader(int row, int role) const;
    [[nodiscard]] QString stateText(int row) const;
    [[nodiscard]] QString exportedName(int column) const;

    std::shared_ptr<const evidence::TableVerdict> m_table;
    QStringList m_columns; ///< of all rows, in the order in which they are met
    std::vector<Line> m_lines;
    mutable QHash<std::pair<int, int>, DifferingPart> m_parts; ///< found when asked for, as values can be long
};

} // namespace rehome::views
