// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/compare/fingerprint.h"

#include "core/parallel.h"
#include "postgres/compare/hash_sum.h"

#include <QCryptographicHash>

#include <algorithm>

namespace rehome::postgres {

QString shapeHash(const TableShape &table)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const ColumnShape &column : table.columns)
        hash.addData((column.name + QChar(0) + column.type + QChar(0)).toUtf8());
    for (const QString &name : table.key)
        hash.addData((QChar(0) + name).toUtf8());
    return QString::fromLatin1(hash.result().toHex().left(16));
}

evidence::TableFingerprint fingerprint(Session &session, const TableShape &table, const HashRecipe &recipe,
                                       evidence::Level level, const TableChunks &chunks)
{
    return fingerprintOf(session, table, recipe, level, rowsOf(session, table, chunks));
}

evidence::TableFingerprint fingerprintOf(Session &session, const TableShape &table, const HashRecipe &recipe,
                                         evidence::Level level, const QString &rows)
{
    evidence::TableFingerprint result{.table = table.display(), .bytes = table.bytes, .key = table.key};
    const QString from = QStringLiteral(" FROM ") + rows;
    if (level == evidence::Level::Counts) {
        result.rows = session.value(QStringLiteral("SELECT count(*)") + from).toLongLong();
        return result;
    }
    const Rows sums = session.query(
        QStringLiteral("SELECT count(*), coalesce(sum(%1), 0)").arg(recipe.rowHash(session, table)) + from);
    result.rows = sums.front()[0].toLongLong();
    result.hash = sums.front()[1];
    result.recipe = recipe.name + QLatin1Char('/') + shapeHash(table);
    return result;
}

evidence::TableFingerprint joined(const std::vector<evidence::TableFingerprint> &chunks)
{
    evidence::TableFingerprint whole = chunks.front();
    HashSum sum;
    whole.rows = 0;
    for (const evidence::TableFingerprint &chunk : chunks) {
        whole.rows += chunk.rows;
        sum.add(chunk.hash);
    }
    if (!whole.recipe.isEmpty())
        whole.hash = sum.decimal();
    return whole;
}

std::vector<evidence::TableFingerprint> fingerprints(Snapshot &snapshot, const std::vector<TableShape> &tables,
                                                     evidence::Level level, int jobs,
                                                     const std::function<void(const TableShape &, qint64)> &onRead)
{
    struct Part
    {
        std::size_t table;
        std::size_t chunk;
    };
    const HashRecipe recipe = hashRecipe(*snapshot.reader(), level);
    std::vector<TableChunks> chunks;
    std::vector<std::vector<evidence::TableFingerprint>> read(tables.size());
    std::vector<Part> parts;
    for (std::size_t i = 0; i < tables.size(); ++i) {
        chunks.push_back(level == evidence::Level::Counts ? TableChunks(1) : chunksOf(*snapshot.reader(), tables[i]));
        read[i].resize(chunks[i].size());
        for (std::size_t k = 0; k < chunks[i].size(); ++k)
            parts.push_back({i, k});
    }
    std::stable_sort(parts.begin(), parts.end(), [&](const Part &one, const Part &other) {
        return tables[one.table].bytes > tables[other.table].bytes;
    });
    core::forEachIndex(parts.size(), jobs, [&](std::size_t i) {
        const auto [table, chunk] = parts[i];
        read[table][chunk] = fingerprint(*snapshot.reader(), tables[table], recipe, level, {chunks[table][chunk]});
        const auto count = qint64(chunks[table].size());
        onRead(tables[table], tables[table].bytes / count + (chunk == 0 ? tables[table].bytes % count : 0));
    });
    snapshot.checkAlive();
    std::vector<evidence::TableFingerprint> results;
    results.reserve(read.size());
    for (const auto &ofTable : read)
        results.push_back(joined(ofTable));
    return results;
}

} // namespace rehome::postgres
