// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/fingerprint.h"

#include "core/parallel.h"
#include "postgres/hash_sum.h"

#include <QCryptographicHash>
#include <QSet>

#include <algorithm>

namespace rehome::postgres {
namespace {

/// Types whose hash operator class tells apart what a person would call different. Not among them: interval ('1 month'
/// equals '30 days'), bpchar without a length, citext, timetz, arrays, enums, json and everything that an extension
/// brings: through text.
bool hashesTruthfully(const ColumnShape &column)
{
    static const QSet<QString> types{
        QStringLiteral("bool"), QStringLiteral("int2"),    QStringLiteral("int4"),      QStringLiteral("int8"),
        QStringLiteral("oid"),  QStringLiteral("float4"),  QStringLiteral("float8"),    QStringLiteral("numeric"),
        QStringLiteral("text"), QStringLiteral("varchar"), QStringLiteral("bytea"),     QStringLiteral("uuid"),
        QStringLiteral("date"), QStringLiteral("time"),    QStringLiteral("timestamp"), QStringLiteral("timestamptz"),
        QStringLiteral("name"), QStringLiteral("char")};
    // All values of character(n) have the same length, so that the blanks at their end say nothing.
    const bool padded =
        column.baseType == QLatin1String("bpchar") && column.type.startsWith(QLatin1String("character("));
    return (padded || types.contains(column.baseType)) && column.plainCollation;
}

/// All values of numeric(p,s) have the scale s, and none is infinite.
bool hasFixedScale(const ColumnShape &column)
{
    return column.type.startsWith(QLatin1String("numeric("));
}

QString textOf(const QString &quotedColumn)
{
    return quotedColumn + QStringLiteral("::text COLLATE \"C\"");
}

/// What stands for the columns in the record that is hashed.
QString recordOf(const Session &session, const std::vector<ColumnShape> &columns, bool throughText)
{
    QStringList parts;
    for (const ColumnShape &column : columns) {
        const QString value = QStringLiteral("t.") + session.quotedName(column.name);
        if (throughText || !hashesTruthfully(column)) {
            parts += textOf(value);
            continue;
        }
        parts += value;
        if (column.baseType == QLatin1String("numeric") && !hasFixedScale(column)) {
            // 1.0 = 1.00, yet they are not the same to a reader; NaN and the infinities all hash alike.
            parts += QStringLiteral("scale(%1)").arg(value);
            parts += QStringLiteral("CASE WHEN scale(%1) IS NULL THEN %2 END").arg(value, textOf(value));
        }
    }
    return QStringLiteral("ROW(%1)").arg(parts.join(QLatin1Char(',')));
}

std::vector<ColumnShape> keyColumns(const TableShape &table)
{
    std::vector<ColumnShape> columns;
    for (const QString &name : table.key) {
        if (const ColumnShape *column = table.column(name))
            columns.push_back(*column);
    }
    return columns;
}

/// The key as a bigint where it is one integer, else nothing.
QString integerKey(const Session &session, const TableShape &table)
{
    const QString column = integerKeyColumn(table);
    return column.isEmpty() ? QString() : QStringLiteral("t.%1::bigint").arg(session.quotedName(column));
}

QString textHash(const HashRecipe &recipe, const QString &record)
{
    if (recipe.extendedText)
        return QStringLiteral("hashtextextended(%1::text, 0)").arg(record);
    return QStringLiteral("('x' || substr(md5(%1::text), 1, 16))::bit(64)::bigint").arg(record);
}

} // namespace

QString integerKeyColumn(const TableShape &table)
{
    static const QSet<QString> integers{QStringLiteral("int2"), QStringLiteral("int4"), QStringLiteral("int8")};
    const std::vector<ColumnShape> key = keyColumns(table);
    return key.size() == 1 && integers.contains(key.front().baseType) ? key.front().name : QString();
}

QString HashRecipe::rowHash(const Session &session, const TableShape &table) const
{
    if (table.columns.empty())
        return QStringLiteral("0::bigint");
    const QString record = recordOf(session, table.columns, strict || !wholeRecord);
    if (!wholeRecord)
        return textHash(*this, record);
    // hash_record_extended() is a weighted sum of the columns' hashes: summed over rows, values that change places
    // between two rows would cancel. With the key as the seed, each row hashes its values in its own way.
    if (const QString integer = integerKey(session, table); !integer.isEmpty())
        return QStringLiteral("hash_record_extended(%1, %2)").arg(record, integer);
    if (!table.key.isEmpty())
        return QStringLiteral("hash_record_extended(%1, %2)").arg(record, matchHash(session, table));
    // Without a key, hashing the result again breaks up the sum.
    return QStringLiteral("hashtextextended(hash_record_extended(%1, 0)::text, 0)").arg(record);
}

QString HashRecipe::matchHash(const Session &session, const TableShape &table) const
{
    if (table.key.isEmpty())
        return rowHash(session, table);
    const QString record = recordOf(session, keyColumns(table), strict || !wholeRecord);
    if (!wholeRecord)
        return textHash(*this, record);
    if (const QString integer = integerKey(session, table); !integer.isEmpty())
        return QStringLiteral("hashint8extended(%1, 0)").arg(integer);
    return QStringLiteral("hash_record_extended(%1, 0)").arg(record);
}

HashRecipe hashRecipe(Session &session, evidence::Level level)
{
    HashRecipe recipe;
    recipe.strict = level == evidence::Level::Strict;
    recipe.wholeRecord = session.serverVersion() >= 140000;
    recipe.extendedText = session.serverVersion() >= 110000;
    QString probe = QStringLiteral("SELECT 'md5'");
    if (recipe.wholeRecord)
        probe = QStringLiteral("SELECT hash_record_extended(ROW(1, 2::bigint, 'text'::text, 3.50, 4.5::float8, true, "
                               "date '2024-02-29', timestamptz '2024-02-29 12:00+00', '\\x00ff'::bytea, "
                               "'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'::uuid, NULL::int), 0)");
    else if (recipe.extendedText)
        probe = QStringLiteral("SELECT hashtextextended('text', 0)");
    recipe.name = QStringLiteral("%1/%2/%3")
                      .arg(recipe.strict ? QStringLiteral("strict") : QStringLiteral("content"),
                           recipe.wholeRecord ? QStringLiteral("keyed-record") : QStringLiteral("keyed-text"),
                           session.value(probe));
    return recipe;
}

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
    evidence::TableFingerprint result{.table = table.display(), .bytes = table.bytes, .key = table.key};
    const QString from = QStringLiteral(" FROM ") + rowsOf(session, table, chunks);
    if (level == evidence::Level::Counts) {
        result.rows = session.value(QStringLiteral("SELECT count(*)") + from).toLongLong();
        return result;
    }
    const Rows rows = session.query(
        QStringLiteral("SELECT count(*), coalesce(sum(%1), 0)").arg(recipe.rowHash(session, table)) + from);
    result.rows = rows.front()[0].toLongLong();
    result.hash = rows.front()[1];
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
