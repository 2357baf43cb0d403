// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/measure/query_guard.h"

#include "core/engine_text.h"
#include "postgres/measure/statements.h"

#include <QJsonArray>
#include <QJsonObject>

namespace rehome::postgres {
namespace {

/// Every text of the plan but for plain names: expressions.
void collectTexts(const QJsonValue &value, QStringList &texts)
{
    if (value.isString())
        texts += value.toString();
    for (const auto &item : value.toArray())
        collectTexts(item, texts);
    const QJsonObject object = value.toObject();
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        const bool isName = entry.key() == QLatin1String("Alias") || entry.key() == QLatin1String("Schema") ||
                            entry.key().endsWith(QLatin1String(" Name"));
        if (!isName)
            collectTexts(entry.value(), texts);
    }
}

QString writingNode(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    QString type = object.value(QLatin1String("Node Type")).toString();
    if (type == QLatin1String("ModifyTable") || type == QLatin1String("LockRows"))
        return type;
    for (const char *below : {"Plan", "Plans"}) {
        const auto inner = object.constFind(QLatin1String(below));
        if (inner == object.constEnd())
            continue;
        if (QString found = writingNode(*inner); !found.isEmpty())
            return found;
    }
    for (const auto &item : value.toArray()) {
        if (QString found = writingNode(item); !found.isEmpty())
            return found;
    }
    return {};
}

QString condition(const Session &session, const FunctionName &function)
{
    const QString name = QStringLiteral("p.proname = ") + session.quotedText(function.name);
    return function.schema.isEmpty()
               ? QStringLiteral("(%1 AND pg_catalog.pg_function_is_visible(p.oid))").arg(name)
               : QStringLiteral("(%1 AND n.nspname = %2)").arg(name, session.quotedText(function.schema));
}

/// Volatile because they differ from call to call, or look at what changes: they leave nothing behind.
const char *const harmless =
    "'random', 'random_normal', 'clock_timestamp', 'timeofday', 'gen_random_uuid', 'currval', 'lastval', "
    "'pg_relation_size', 'pg_total_relation_size', 'pg_table_size', 'pg_indexes_size', 'pg_database_size'";

QString volatileFunction(Session &session, const std::vector<FunctionName> &functions)
{
    if (functions.empty())
        return {};
    QStringList conditions;
    for (const FunctionName &function : functions)
        conditions += condition(session, function);
    return session.value(
        QStringLiteral("SELECT p.oid::pg_catalog.regprocedure FROM pg_catalog.pg_proc p "
                       "JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace "
                       "LEFT JOIN pg_catalog.pg_aggregate a ON a.aggfnoid = p.oid "
                       "LEFT JOIN pg_catalog.pg_proc parts ON parts.oid IN (a.aggtransfn, a.aggfinalfn) "
                       "WHERE (p.provolatile = 'v' OR parts.provolatile = 'v') "
                       "AND NOT (n.nspname = 'pg_catalog' AND p.proname IN (%1)) AND (%2) LIMIT 1")
            .arg(QLatin1String(harmless), conditions.join(QStringLiteral(" OR "))));
}

/// Operators and casts hide the functions that they call. PostgreSQL has no volatile ones of its own.
QString volatileOperatorOrCast(Session &session, const QStringList &texts)
{
    const Rows operators = session.query(
        QStringLiteral("SELECT o.oprname FROM pg_catalog.pg_operator o JOIN pg_catalog.pg_proc p ON p.oid = o.oprcode "
                       "WHERE p.provolatile = 'v'"));
    for (const Row &row : operators) {
        for (const QString &text : texts) {
            if (text.contains(row[0]))
                return row[0];
        }
    }
    return session.value(QStringLiteral(
        "SELECT c.castsource::pg_catalog.regtype || '::' || c.casttarget::pg_catalog.regtype FROM pg_catalog.pg_cast c "
        "JOIN pg_catalog.pg_proc p ON p.oid = c.castfunc WHERE p.provolatile = 'v' LIMIT 1"));
}

} // namespace

QString refusalByPlan(Session &session, const QString &sql, const QJsonValue &plan)
{
    if (const QString node = writingNode(plan); !node.isEmpty())
        return EngineText::tr("It would write or lock rows: its plan has %1.").arg(node);

    QStringList texts;
    collectTexts(plan, texts);
    // The query's own words as well: a plan shows neither LIMIT nor the rows of VALUES.
    std::vector<FunctionName> functions = functionNames(sql);
    for (const QString &text : texts) {
        const std::vector<FunctionName> found = functionNames(text);
        functions.insert(functions.end(), found.begin(), found.end());
    }
    if (const QString name = volatileFunction(session, functions); !name.isEmpty())
        return EngineText::tr("It calls %1, which may change something: PostgreSQL calls it volatile.").arg(name);
    if (const QString name = volatileOperatorOrCast(session, texts + QStringList(sql)); !name.isEmpty())
        return EngineText::tr("It may call a volatile function through %1.").arg(name);
    return {};
}

} // namespace rehome::postgres
