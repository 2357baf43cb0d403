// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/sync.h"
#include "postgres/compare/differing_rows.h"
#include "postgres/copy/copy_catalog.h"
#include "postgres/copy/copy_pump.h"

namespace rehome::postgres {

/// What is to be changed in one table.
struct TableDelta
{
    TableShape table;
    HashRecipe recipe;
    TableToCopy columns;                       ///< how its rows are copied
    std::optional<std::vector<qint64>> groups; ///< by which the rows that differ are found; nothing: all rows
    std::optional<RowPlaces> places;           ///< where these stood when they were looked for, if that is known
    std::optional<RowSum> oldSum;              ///< of the old side's, if it is known
    QString groupExpression;                   ///< what they are of a row "t": its key, or its match hash
    QStringList triggers;                      ///< statements that enable its triggers again as they were
    QStringList parents;                       ///< tables that its foreign keys refer to at once, "schema.name"
};

/// What follows FROM: the rows that differ, as "t"; where they are many, in several parts. \a session gives names their
/// quotes.
[[nodiscard]] QStringList rowsByGroup(const Session &session, const TableDelta &delta);
/// Likewise, those at these places.
[[nodiscard]] QStringList rowsAt(const Session &session, const TableDelta &delta, const std::vector<qint64> &places);
/// The old side's, by the fastest way.
[[nodiscard]] QStringList oldRows(const Session &session, const TableDelta &delta);

/// The sum of such rows, part by part; \a run runs a statement and gives its one value.
[[nodiscard]] RowSum sumOf(const Session &session, const TableDelta &delta, const QStringList &parts,
                           const std::function<QString(const QString &)> &run);

/// The names of the columns that are copied.
[[nodiscard]] QString columnList(const TableDelta &delta);

/// The deltas so that tables come after those that they refer to, as far as that is possible.
[[nodiscard]] std::vector<TableDelta> parentsFirst(std::vector<TableDelta> deltas);

/// A statement that gives the number of rows that \a statement touches.
[[nodiscard]] QString counted(const QString &statement);

/// The name of a temporary table for the rows of a table of that number.
[[nodiscard]] QString stageOf(std::size_t table);

/// Copies the old side's rows that differ into a table of the target, in its transaction. \return how many
qint64 pumpRows(CopyPump &pump, const Session &source, const TableDelta &delta, const QString &into,
                const std::function<void(qint64)> &onBytes);
/// Removes the target's; \a condition, " AND …", narrows them down. \return how many
qint64 removeRows(CopyPump &pump, const Session &source, const TableDelta &delta, const QString &condition = {});

} // namespace rehome::postgres
