// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/row_counts_outcome.h"

#include <QCoreApplication>
#include <QVariant>

#include <optional>

namespace rehome::views {

/// One table of a verification as the line of a list: what each column shows, sorts by, exports and says. A passing
/// look at the verdict, which outlives it.
class RowCountsLine final
{
    Q_DECLARE_TR_FUNCTIONS(RowCountsLine)

public:
    enum Column {
        VerdictColumn,
        TableColumn,
        OldRowsColumn,
        NewRowsColumn,
        DifferenceColumn,
        SizeColumn,
        ContentColumn,
        WhyColumn,
        ColumnCount
    };

    RowCountsLine(const evidence::TableVerdict &table, evidence::Level level) : m_table(table), m_level(level) {}

    /// New rows less old rows; unknown where one of them is.
    [[nodiscard]] std::optional<qint64> difference() const;
    /// On the new side; unknown where the table was not read there.
    [[nodiscard]] std::optional<qint64> bytes() const;
    /// Why a difference is expected, and what was found.
    [[nodiscard]] QString why() const;
    /// The value of a column of numbers.
    [[nodiscard]] std::optional<qint64> number(int column) const;

    [[nodiscard]] QString text(int column) const;
    /// Invalid where there is no value. Names are left to the caller, who knows their order.
    [[nodiscard]] QVariant sortValue(int column) const;
    /// Raw and whole; a null pointer where there is no value.
    [[nodiscard]] QVariant exportValue(int column) const;
    [[nodiscard]] QString toolTip(int column) const;
    [[nodiscard]] QString accessibleText(int column) const;

    [[nodiscard]] static bool isNumber(int column);
    /// "−1", "0", "+12"
    [[nodiscard]] static QString differenceText(qint64 difference);

private:
    [[nodiscard]] bool isMissing(int column) const;
    [[nodiscard]] QString missingReason(int column) const;
    [[nodiscard]] QString contentText() const;

    const evidence::TableVerdict &m_table;
    evidence::Level m_level;
};

} // namespace rehome::views
