// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/compare/hash_recipe.h"

#include "core/error.h"
#include "postgres/compare/chained_hash.h"
#include "postgres/compare/value_text.h"

#include <QSet>

namespace rehome::postgres {
namespace {

/// Types that a record holds as they are; the others are in it as text.
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

/// What stands for the columns in the record that is hashed.
QString recordOf(const Session &session, const std::vector<ColumnShape> &columns, HashWay way, bool strict)
{
    QStringList parts;
    for (const ColumnShape &column : columns) {
        const QString value = QStringLiteral("t.") + session.quotedName(column.name);
        if (way == HashWay::Md5) {
            parts += hashedText(column, value);
            continue;
        }
        if (strict || way != HashWay::Record || !hashesTruthfully(column)) {
            parts += castToText(value);
            continue;
        }
        parts += value;
        if (column.baseType == QLatin1String("numeric") && !hasFixedScale(column)) {
            // 1.0 = 1.00, yet they are not the same to a reader; NaN and the infinities all hash alike.
            parts += QStringLiteral("scale(%1)").arg(value);
            parts += QStringLiteral("CASE WHEN scale(%1) IS NULL THEN %2 END").arg(value, castToText(value));
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

bool isChain(HashWay way)
{
    return way == HashWay::Chain || way == HashWay::SecondChain || way == HashWay::FirstChain;
}

Chain formOf(HashWay way)
{
    if (way == HashWay::FirstChain)
        return Chain::First;
    return way == HashWay::SecondChain ? Chain::Second : Chain::Third;
}

QString textHash(HashWay way, const QString &record)
{
    if (way == HashWay::Text)
        return QStringLiteral("hashtextextended(%1::text, 0)").arg(record);
    return QStringLiteral("('x' || substr(md5(convert_to(%1::text, 'UTF8')), 1, 16))::bit(64)::bigint").arg(record);
}

/// A row with a value of every type that has a hash of its own.
const QString probeRow = QStringLiteral(
    "(SELECT 1::int2 AS a, 2::int4 AS b, 3::int8 AS c, 4::oid AS d, true AS e, 5.5::float4 AS f, 6.25::float8 AS g, "
    "'pad'::char(5) AS h, 'name'::name AS i, 'x'::\"char\" AS j, 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'::uuid AS k, "
    "'12:34:56'::time AS l, '2024-02-29 12:00'::timestamp AS m, '2024-02-29 12:00+00'::timestamptz AS n, "
    "'2024-02-29'::date AS o, '\\x00ff'::bytea AS p, 'text'::text AS q, -3.50::numeric AS r, NULL::text AS s) t");

QString chainProbe(const Session &session, Chain form)
{
    std::vector<ColumnShape> columns;
    const QStringList types{
        QStringLiteral("int2"),      QStringLiteral("int4"),        QStringLiteral("int8"),   QStringLiteral("oid"),
        QStringLiteral("bool"),      QStringLiteral("float4"),      QStringLiteral("float8"), QStringLiteral("bpchar"),
        QStringLiteral("name"),      QStringLiteral("char"),        QStringLiteral("uuid"),   QStringLiteral("time"),
        QStringLiteral("timestamp"), QStringLiteral("timestamptz"), QStringLiteral("date"),   QStringLiteral("bytea"),
        QStringLiteral("text"),      QStringLiteral("numeric"),     QStringLiteral("text")};
    for (qsizetype i = 0; i < types.size(); ++i)
        columns.push_back({.name = QString(QChar(u'a' + char16_t(i))),
                           .type = types[i] == QLatin1String("bpchar") ? QStringLiteral("character(5)") : types[i],
                           .baseType = types[i]});
    return QStringLiteral("SELECT %1 FROM %2").arg(chainedHash(session, columns, {.form = form}), probeRow);
}

QString probeOf(const Session &session, HashWay way)
{
    switch (way) {
    case HashWay::Chain:
    case HashWay::SecondChain:
    case HashWay::FirstChain:
        return chainProbe(session, formOf(way));
    case HashWay::Record:
        return QStringLiteral("SELECT hash_record_extended(ROW(1, 2::bigint, 'text'::text, 3.50, 4.5::float8, true, "
                              "date '2024-02-29', timestamptz '2024-02-29 12:00+00', '\\x00ff'::bytea, "
                              "'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'::uuid, NULL::int), 0)");
    case HashWay::Text:
        return QStringLiteral("SELECT hashtextextended('text', 0)");
    case HashWay::Md5:
        break;
    }
    return QStringLiteral("SELECT 'md5'");
}

QString nameOf(HashWay way)
{
    switch (way) {
    case HashWay::Chain:
        return QStringLiteral("chained-3");
    case HashWay::SecondChain:
        return QStringLiteral("chained-2");
    case HashWay::FirstChain:
        return QStringLiteral("chained");
    case HashWay::Record:
        return QStringLiteral("keyed-record");
    case HashWay::Text:
    case HashWay::Md5:
        break;
    }
    return QStringLiteral("keyed-text");
}

HashRecipe recipeOf(Session &session, HashWay way, bool strict)
{
    const QString name = QStringLiteral("%1/%2/%3")
                             .arg(strict ? QStringLiteral("strict") : QStringLiteral("content"), nameOf(way),
                                  session.value(probeOf(session, way)));
    return {.name = name, .way = way, .strict = strict};
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
    if (isChain(way))
        return chainedHash(session, table.columns, {formOf(way), strict, encoding});
    const QString record = recordOf(session, table.columns, way, strict);
    if (way != HashWay::Record)
        return textHash(way, record);
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
    if (isChain(way))
        return chainedHash(session, keyColumns(table), {formOf(way), strict, encoding});
    const QString record = recordOf(session, keyColumns(table), way, strict);
    if (way != HashWay::Record)
        return textHash(way, record);
    if (const QString integer = integerKey(session, table); !integer.isEmpty())
        return QStringLiteral("hashint8extended(%1, 0)").arg(integer);
    return QStringLiteral("hash_record_extended(%1, 0)").arg(record);
}

HashRecipe hashRecipe(Session &session, evidence::Level level)
{
    return recipeOf(session, HashWay::Chain, level == evidence::Level::Strict);
}

std::optional<HashRecipe> recipeNamed(Session &session, const QString &name)
{
    const bool strict = name.startsWith(QLatin1String("strict/"));
    for (const HashWay way :
         {HashWay::Chain, HashWay::SecondChain, HashWay::FirstChain, HashWay::Record, HashWay::Text}) {
        if (name.section(QLatin1Char('/'), 1, 1) != nameOf(way) ||
            (way == HashWay::Record && session.serverVersion() < 140000))
            continue;
        HashRecipe recipe = recipeOf(session, way, strict);
        if (recipe.name == name)
            return recipe;
    }
    return std::nullopt;
}

bool hashTextsIn(Session &session, const QString &encoding, HashRecipe &recipe)
{
    if (!isChain(recipe.way))
        return false;
    const QString text = QStringLiteral("'text'::text");
    const QString seed = QStringLiteral("7");
    try {
        if (session.value(QStringLiteral("SELECT %1 = %2")
                              .arg(textHashIn({}, text, seed), textHashIn(session.quotedText(encoding), text, seed))) !=
            QLatin1String("t"))
            return false;
    } catch (const core::Error &error) {
        if (error.code() == core::ErrorCode::ConnectionLost)
            throw;
        return false; // the server cannot write in that encoding
    }
    recipe.encoding = encoding;
    return true;
}

HashRecipe commonRecipe()
{
    return {.name = QStringLiteral("strict/md5/common"), .way = HashWay::Md5, .strict = true};
}

QString recipeName(const QString &recipeOfFingerprint)
{
    return recipeOfFingerprint.section(QLatin1Char('/'), 0, 2);
}

} // namespace rehome::postgres
