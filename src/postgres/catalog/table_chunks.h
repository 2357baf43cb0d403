// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/catalog/catalog.h"

#include <utility>

namespace rehome::postgres {

/// A part of a table by where its rows stand: from one row's place (ctid) up to another one's. An empty bound is open.
struct TableChunk
{
    QString from;
    QString to;

    [[nodiscard]] bool isWhole() const { return from.isEmpty() && to.isEmpty(); }
};

using TableChunks = std::vector<TableChunk>;

constexpr qint64 mostChunks = 512;

/// Splits a table into chunks of about 16 MB, at most \a most of them. One chunk where it is small, or where the server
/// (before 14) would read the whole table for each.
[[nodiscard]] TableChunks chunksOf(const Session &session, const TableShape &table, qint64 most = mostChunks);
/// Whether it is of so many chunks that it is worth to be read in another way than small tables.
[[nodiscard]] bool isLarge(const TableShape &table);

/// Splits both sides at the same rows: a restored table has its rows in the order in which they were dumped, so that
/// chunks of the same number hold the same rows, unless something was written since. Rows of tables without a key
/// cannot be found on the other side: those are split at the same pages, which hold the same rows where no space was
/// ever left between them. Nothing relies on that but speed: rows of chunks that are equal on both sides need not be
/// looked at again. Both lists have the same length.
[[nodiscard]] std::pair<TableChunks, TableChunks> alignedChunks(Session &oldSide, Session &newSide,
                                                                const TableShape &oldTable, const TableShape &newTable);

/// What follows FROM: the chunks' rows, as "t". All rows where no chunk is named, or more than a few.
[[nodiscard]] QString rowsOf(const Session &session, const TableShape &table, const TableChunks &chunks = {});

} // namespace rehome::postgres
