// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/fingerprint.h"

#include "core/parallel.h"

#include <QCryptographicHash>
#include <QSet>

#include <algorithm>
#include <numeric>

namespace rehome::postgres {
namespace {

/// Types whose hash operator class tells apart what a person would call different. Not among them: interval ('1 month'
/// equals '30 days'), bpchar, citext, timetz, arrays, enums, json and everything that an extension brings: through
/// text.
bool hashesTruthfully(const ColumnShape &column)
{
    static const QSet<QString> types{
        QStringLiteral("bool"), QStringLiteral("int2"),    QStringLiteral("int4"),      QStringLiteral("int8"),
        QStringLiteral("oid"),  QStringLiteral("float4"),  QStringLiteral("float8"),    QStringLiteral("numeric"),
        QStringLiteral("text"), QStringLiteral("varchar"), QStringLiteral("bytea"),     QStringLiteral("uuid"),
        QStringLiteral("date"), QStringLiteral("time"),    QStringLiteral("timestamp"), QStringLiteral("timestamptz"),
        QStringLiteral("name"), QStringLiteral("char")};
    return types.contains(column.baseType) && column.plainCollation;
}

QString textOf(const QString &quotedColumn)
{
    return quotedColumn + QStringLiteral("::text COLLATE \"C\"");
}

} // namespace

QString HashRecipe::rowHash(const Session &session, const TableShape &table) const
{
    if (table.columns.empty())
        return QStringLiteral("0::bigint");
    QStringList parts;
    for (const ColumnShape &column : table.columns) {
        const QString value = QStringLiteral("t.") + session.quotedName(column.name);
        if (strict || !wholeRecord || !hashesTruthfully(column)) {
            parts += textOf(value);
            continue;
        }
        parts += value;
        if (column.baseType == QLatin1String("numeric")) {
            // 1.0 = 1.00, yet they are not the same to a reader; NaN and the infinities all hash alike.
            parts += QStringLiteral("scale(%1)").arg(value);
            parts += QStringLiteral("CASE WHEN scale(%1) IS NULL THEN %2 END").arg(value, textOf(value));
        }
    }
    const QString record = QStringLiteral("ROW(%1)").arg(parts.join(QLatin1Char(',')));
    // hash_record_extended() is a weighted sum of the columns' hashes: summed over rows, values that change places
    // between two rows would cancel. Hashing its result again breaks that up.
    if (wholeRecord)
        return QStringLiteral("hashtextextended(hash_record_extended(%1, 0)::text, 0)").arg(record);
    if (extendedText)
        return QStringLiteral("hashtextextended(%1::text, 0)").arg(record);
    return QStringLiteral("('x' || substr(md5(%1::text), 1, 16))::bit(64)::bigint").arg(record);
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
    recipe.name =
        QStringLiteral("%1/%2/%3")
            .arg(recipe.strict ? QStringLiteral("strict") : QStringLiteral("content"),
                 recipe.wholeRecord ? QStringLiteral("record") : QStringLiteral("text"), session.value(probe));
    return recipe;
}

QString shapeHash(const TableShape &table)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const ColumnShape &column : table.columns)
        hash.addData((column.name + QChar(0) + column.type + QChar(0)).toUtf8());
    return QString::fromLatin1(hash.result().toHex().left(16));
}

evidence::TableFingerprint fingerprint(Session &session, const TableShape &table, const HashRecipe &recipe,
                                       evidence::Level level)
{
    evidence::TableFingerprint result{.table = table.display(), .bytes = table.bytes};
    const QString from = QStringLiteral(" FROM ONLY %1 t").arg(quoted(session, table));
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

std::vector<evidence::TableFingerprint> fingerprints(Snapshot &snapshot, const std::vector<TableShape> &tables,
                                                     evidence::Level level, int jobs,
                                                     const std::function<void(const TableShape &)> &onTable)
{
    std::vector<std::size_t> order(tables.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return tables[a].bytes > tables[b].bytes; });
    const HashRecipe recipe = hashRecipe(*snapshot.reader(), level);
    std::vector<evidence::TableFingerprint> results(tables.size());
    core::forEachIndex(order.size(), jobs, [&](std::size_t i) {
        const TableShape &table = tables[order[i]];
        results[order[i]] = fingerprint(*snapshot.reader(), table, recipe, level);
        onTable(table);
    });
    snapshot.checkAlive();
    return results;
}

} // namespace rehome::postgres
