// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/catalog/table_chunks.h"

#include "postgres/catalog/row_place.h"

#include <algorithm>

namespace rehome::postgres {
namespace {

constexpr qint64 pageBytes = 8192; ///< another size moves the borders, and nothing else
constexpr qint64 chunkPages = 2048;
constexpr std::size_t fewChunks = 8; ///< so many are read one by one; more of them cost more than the whole table

bool readsRanges(const Session &session)
{
    return session.serverVersion() >= 140000; // older servers have no "Tid Range Scan"
}

/// The first pages of all chunks but the first.
std::vector<qint64> borderPages(const TableShape &table, qint64 most = mostChunks)
{
    const qint64 pages = table.heapBytes / pageBytes;
    const qint64 step = std::max(chunkPages, pages / most);
    std::vector<qint64> borders;
    for (qint64 page = step; page + step / 2 < pages; page += step)
        borders.push_back(page);
    return borders;
}

QString placeOf(qint64 page)
{
    return QStringLiteral("(%1,0)").arg(page);
}

TableChunks chunksBetween(const QStringList &borders)
{
    TableChunks chunks;
    QString from;
    for (const QString &border : borders) {
        chunks.push_back({from, border});
        from = border;
    }
    chunks.push_back({from, {}});
    return chunks;
}

/// The key of the first row of each page in the list, with the page's number before it.
Rows keysAt(Session &session, const TableShape &table, const std::vector<qint64> &pages)
{
    QStringList numbers;
    for (const qint64 page : pages)
        numbers += QString::number(page);
    QStringList key;
    for (const QString &name : table.key)
        key += QStringLiteral("t.%1::text").arg(session.quotedName(name));
    return session.query(QStringLiteral("SELECT b.page, k.* FROM unnest('{%1}'::bigint[]) b(page), LATERAL (SELECT %2 "
                                        "FROM ONLY %3 t WHERE t.ctid >= ('(' || b.page::text || ',0)')::tid LIMIT 1) k "
                                        "ORDER BY 1")
                             .arg(numbers.join(QLatin1Char(',')), key.join(QLatin1Char(',')), quoted(session, table)));
}

/// Where the rows with these keys stand: the number before the key, then the place.
Rows placesOf(Session &session, const TableShape &table, const Rows &keys)
{
    QStringList wanted;
    for (const Row &row : keys) {
        QStringList values{row[0] + QStringLiteral("::bigint")};
        for (qsizetype i = 0; i < table.key.size(); ++i)
            values += QStringLiteral("%1::%2").arg(session.quotedText(row[i + 1]), table.column(table.key[i])->type);
        wanted += QLatin1Char('(') + values.join(QLatin1Char(',')) + QLatin1Char(')');
    }
    QStringList names{QStringLiteral("page")};
    QStringList equal;
    for (qsizetype i = 0; i < table.key.size(); ++i) {
        names += QStringLiteral("k%1").arg(i);
        equal += QStringLiteral("t.%1 = w.k%2").arg(session.quotedName(table.key[i]), QString::number(i));
    }
    return session.query(QStringLiteral("SELECT w.page, t.ctid::text FROM (VALUES %1) w(%2) JOIN ONLY %3 t ON %4 "
                                        "ORDER BY 1")
                             .arg(wanted.join(QLatin1Char(',')), names.join(QLatin1Char(',')), quoted(session, table),
                                  equal.join(QStringLiteral(" AND "))));
}

} // namespace

bool isLarge(const TableShape &table)
{
    return table.condition.isEmpty() && !borderPages(table).empty();
}

TableChunks chunksOf(const Session &session, const TableShape &table, qint64 most)
{
    QStringList borders;
    if (table.condition.isEmpty() && readsRanges(session)) {
        for (const qint64 page : borderPages(table, most))
            borders += placeOf(page);
    }
    return chunksBetween(borders);
}

std::pair<TableChunks, TableChunks> alignedChunks(Session &oldSide, Session &newSide, const TableShape &oldTable,
                                                  const TableShape &newTable)
{
    const std::vector<qint64> pages = borderPages(oldTable);
    if (!oldTable.condition.isEmpty() || !newTable.condition.isEmpty() || pages.empty() || !readsRanges(oldSide) ||
        !readsRanges(newSide))
        return {TableChunks(1), TableChunks(1)};
    if (oldTable.key.isEmpty()) {
        QStringList borders;
        for (const qint64 page : pages)
            borders += placeOf(page);
        return {chunksBetween(borders), chunksBetween(borders)};
    }
    const Rows keys = keysAt(oldSide, oldTable, pages);
    QStringList oldBorders;
    QStringList newBorders;
    qint64 last = 0;
    if (!keys.empty()) {
        for (const Row &row : placesOf(newSide, newTable, keys)) {
            const qint64 place = rowPlace(row[1]);
            if (place <= last)
                continue; // the new side has its rows in another order here
            last = place;
            oldBorders += placeOf(row[0].toLongLong());
            newBorders += row[1];
        }
    }
    return {chunksBetween(oldBorders), chunksBetween(newBorders)};
}

QString rowsOf(const Session &session, const TableShape &table, const TableChunks &chunks)
{
    QString all = QStringLiteral("ONLY %1 t").arg(quoted(session, table));
    if (!table.condition.isEmpty())
        return QStringLiteral("(SELECT * FROM %1 WHERE %2) t").arg(all, table.condition);
    if (chunks.empty() || chunks.size() > fewChunks || (chunks.size() == 1 && chunks.front().isWhole()))
        return all;
    QStringList parts;
    for (const TableChunk &chunk : chunks) {
        QStringList bounds;
        if (!chunk.from.isEmpty())
            bounds += QStringLiteral("t.ctid >= '%1'::tid").arg(chunk.from);
        if (!chunk.to.isEmpty())
            bounds += QStringLiteral("t.ctid < '%1'::tid").arg(chunk.to);
        parts += QStringLiteral("SELECT * FROM %1 WHERE %2").arg(all, bounds.join(QStringLiteral(" AND ")));
    }
    return QStringLiteral("(%1) t").arg(parts.join(QStringLiteral(" UNION ALL ")));
}

} // namespace rehome::postgres
