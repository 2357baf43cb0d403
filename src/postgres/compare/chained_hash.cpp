// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/compare/chained_hash.h"

#include "postgres/compare/value_text.h"

#include <QHash>

#include <algorithm>

namespace rehome::postgres {
namespace {

/// Columns in one chain: a call within a call within a call needs the server's stack.
constexpr std::size_t longestChain = 40;

/// How a value is hashed. The cast takes domains off, whose checks would look at what stands for NULL.
struct TypeHash
{
    const char *call; ///< %1: the value, %2: the seed
    const char *cast;
    const char *forNull; ///< nullptr where the call takes NULL
};

/// The types whose hash operator class tells apart what a person would call different. Not among them: numeric (5 and
/// -5 hash alike), interval ('1 month' equals '30 days'), bpchar without a length, citext, timetz,
/// arrays, enums, json and everything that an extension brings: through text.
///
/// hashint8extended() takes the two halves of a number together, so that 0 and 4294967297 are the same to it: the value
/// goes into the seed as well; and times, which it also stands behind, go as their bytes. Floats leave the seed as it
/// is where they are zero: %3, another number for each column, tells where that was, and %4, yet another one, where the
/// zero has a sign. Types without a function of their own to call are hashed as an array of one.
const QHash<QString, TypeHash> &typeHashes()
{
    static const QHash<QString, TypeHash> types{
        {QStringLiteral("int2"), {"hashint2extended(%1, %2)", "int2", "0::int2"}},
        {QStringLiteral("int4"), {"hashint4extended(%1, %2)", "int4", "0::int4"}},
        {QStringLiteral("int8"), {"hashint8extended(%1, %2 # %1)", "int8", "0::int8"}},
        {QStringLiteral("oid"), {"hashoidextended(%1, %2)", "oid", "0::oid"}},
        {QStringLiteral("bool"), {"hashint4extended(CASE WHEN %1 THEN 1 ELSE 0 END, %2)", "bool", nullptr}},
        {QStringLiteral("float4"),
         {"hashfloat4extended(%1, %2 # CASE WHEN %1 = 0 AND atan2(%1, -1) < 0 THEN %4 ELSE %3 END)", "float4",
          "0::float4"}},
        {QStringLiteral("float8"),
         {"hashfloat8extended(%1, %2 # CASE WHEN %1 = 0 AND atan2(%1, -1) < 0 THEN %4 ELSE %3 END)", "float8",
          "0::float8"}},
        {QStringLiteral("bpchar"), {"hashbpcharextended(%1, %2)", "bpchar", "''"}},
        {QStringLiteral("name"), {"hashnameextended(%1, %2)", "name", "''"}},
        {QStringLiteral("char"), {"hashint4extended(%1::int4, %2)", "\"char\"", "''"}},
        {QStringLiteral("uuid"),
         {"uuid_hash_extended(%1, %2)", "uuid", "'00000000-0000-0000-0000-000000000000'::uuid"}},
        {QStringLiteral("time"), {"hash_array_extended(ARRAY[time_send(%1)], %2)", "time", "'00:00'::time"}},
        {QStringLiteral("timestamp"),
         {"hash_array_extended(ARRAY[timestamp_send(%1)], %2)", "timestamp", "'2000-01-01'::timestamp"}},
        {QStringLiteral("timestamptz"),
         {"hash_array_extended(ARRAY[timestamptz_send(%1)], %2)", "timestamptz", "'2000-01-01 00:00+00'::timestamptz"}},
        {QStringLiteral("date"),
         {"hashint4extended(CASE WHEN isfinite(%1) THEN %1 - '2000-01-01'::date WHEN %1 > '2000-01-01' THEN 2147483647 "
          "ELSE -2147483648 END, %2)",
          "date", nullptr}},
        {QStringLiteral("bytea"), {"hash_array_extended(ARRAY[%1], %2)", "bytea", "''::bytea"}}};
    return types;
}

/// In the first chain, moments were the same to the hash that stood further apart by about 71 minutes, 142, …; and so
/// were a zero and one with a sign. In the second one, two such signs cancelled.
TypeHash typeHash(const QString &type, Chain chain)
{
    static const QHash<QString, const char *> first{
        {QStringLiteral("float4"), "hashfloat4extended(%1, %2 # %3)"},
        {QStringLiteral("float8"), "hashfloat8extended(%1, %2 # %3)"},
        {QStringLiteral("char"), "hashcharextended(%1, %2)"},
        {QStringLiteral("time"), "time_hash_extended(%1, %2)"},
        {QStringLiteral("timestamp"), "timestamp_hash_extended(%1, %2)"},
        {QStringLiteral("timestamptz"), "hash_array_extended(ARRAY[%1], %2)"}};
    static const QHash<QString, const char *> second{
        {QStringLiteral("float4"),
         "hashfloat4extended(%1, %2 # CASE WHEN %1 = 0 AND atan2(%1, -1) < 0 THEN ~%3 ELSE %3 END)"},
        {QStringLiteral("float8"),
         "hashfloat8extended(%1, %2 # CASE WHEN %1 = 0 AND atan2(%1, -1) < 0 THEN ~%3 ELSE %3 END)"}};
    TypeHash hash = typeHashes().value(type);
    if (chain == Chain::First)
        hash.call = first.value(type, hash.call);
    else if (chain == Chain::Second)
        hash.call = second.value(type, hash.call);
    return hash;
}

bool hasHash(const ColumnShape &column)
{
    // All values of character(n) have the same length, so that the blanks at their end say nothing.
    if (column.baseType == QLatin1String("bpchar"))
        return column.plainCollation && column.type.startsWith(QLatin1String("character("));
    return typeHashes().contains(column.baseType);
}

QString orElse(const QString &value, const QString &forNull, bool isNeeded)
{
    return isNeeded ? QStringLiteral("coalesce(%1, %2)").arg(value, forNull) : value;
}

/// Another one for each place, of many ones and zeros.
QString numberOfPlace(std::size_t place)
{
    return QString::number(((place + 1) * 0x9e3779b97f4a7c15ULL) >> 1);
}

struct Link
{
    QString value;
    QString seed;
    std::size_t place;
};

/// The options' encoding is a literal here.
QString hashOf(const ColumnShape &column, const Link &link, const ChainOptions &options)
{
    const auto &[value, seed, place] = link;
    if (options.throughText || !hasHash(column)) {
        const QString text = options.form == Chain::First ? castToText(value) : hashedText(column, value);
        return textHashIn(options.encoding, orElse(text, QStringLiteral("''"), !column.notNull), seed);
    }
    const TypeHash type = typeHash(column.baseType, options.form);
    QString plain = QStringLiteral("%1::%2").arg(value, QLatin1String(type.cast));
    if (type.forNull != nullptr)
        plain = orElse(plain, QLatin1String(type.forNull), !column.notNull);
    const bool isText = column.baseType == QLatin1String("bpchar") || column.baseType == QLatin1String("name");
    if (isText && !options.encoding.isEmpty()) // without the blanks at its end, which its own hash leaves out, too
        return textHashIn(options.encoding, QStringLiteral("(%1)::text").arg(plain), seed);
    QString call = QLatin1String(type.call);
    call.replace(QLatin1String("%3"), numberOfPlace(place)); // names may hold a percent sign: they come last
    call.replace(QLatin1String("%4"), numberOfPlace(place + longestChain));
    return call.arg(plain, seed);
}

/// A number of which each bit says whether a column is NULL; the same whether or not the column could be. Most rows
/// have none.
QString nullsOf(const std::vector<ColumnShape> &columns, const QStringList &values)
{
    QStringList conditions;
    QStringList bits;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].notNull)
            continue;
        const QString isNull = values[qsizetype(i)] + QStringLiteral(" IS NULL");
        conditions += isNull;
        bits += QStringLiteral("CASE WHEN %1 THEN %2 ELSE 0 END").arg(isNull, QString::number(qint64(1) << i));
    }
    return bits.isEmpty() ? QStringLiteral("0::bigint")
                          : QStringLiteral("CASE WHEN %1 THEN (%2)::bigint ELSE 0 END")
                                .arg(conditions.join(QStringLiteral(" OR ")), bits.join(QStringLiteral(" | ")));
}

} // namespace

QString textHashIn(const QString &encoding, const QString &text, const QString &seed)
{
    if (encoding.isEmpty())
        return QStringLiteral("hashtextextended(%1, %2)").arg(text, seed);
    // A bytea has no hash to call, but an array of one: 31 and the element's, which is that of a text of these bytes.
    return QStringLiteral("(hash_array_extended(ARRAY[convert_to(%1, %3)], %2) - 31)").arg(text, seed, encoding);
}

QString chainedHash(const Session &session, const std::vector<ColumnShape> &columns, const ChainOptions &options)
{
    ChainOptions quoted = options;
    if (!options.encoding.isEmpty())
        quoted.encoding = session.quotedText(options.encoding);
    QString all;
    for (std::size_t begin = 0; begin < columns.size(); begin += longestChain) {
        const std::vector<ColumnShape> links(columns.begin() + std::ptrdiff_t(begin),
                                             columns.begin() +
                                                 std::ptrdiff_t(std::min(columns.size(), begin + longestChain)));
        QStringList values;
        for (const ColumnShape &column : links)
            values += QStringLiteral("t.") + session.quotedName(column.name);
        QString chain = nullsOf(links, values);
        for (std::size_t i = 0; i < links.size(); ++i)
            chain = hashOf(links[i], {values[qsizetype(i)], chain, i}, quoted);
        all = all.isEmpty() ? chain : QStringLiteral("hashtextextended((%1)::text, %2)").arg(chain, all);
    }
    const QString &last = columns.back().baseType;
    if (options.form != Chain::First && (options.throughText || !last.startsWith(QLatin1String("float"))))
        return all;
    // What the last column leaves of the seed is mixed once more.
    return QStringLiteral("hashint4extended(%1, %2)").arg(QString::number(columns.size()), all);
}

} // namespace rehome::postgres
