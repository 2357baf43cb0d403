// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/sync/unchecked_constraints.h"

#include "core/engine_text.h"
#include "core/error.h"

#include <QHash>

#include <algorithm>

namespace rehome::postgres {
namespace {

/// Each with the one that it was inherited from at last.
const QString unchecked = QStringLiteral(R"(
    WITH RECURSIVE up(own, relation) AS (
        SELECT oid, conrelid FROM pg_constraint WHERE contype IN ('c', 'f') AND NOT convalidated AND conrelid <> 0
        UNION
        SELECT up.own, i.inhparent FROM up JOIN pg_inherits i ON i.inhrelid = up.relation)
    SELECT n.nspname || '.' || c.relname, quote_ident(k.conname), k.contype = 'f',
           coalesce(pg_get_expr(k.conbin, k.conrelid), ''), format('%I.%I', an.nspname, a.relname),
           pg_get_constraintdef(origin.oid), coalesce(quote_literal(obj_description(origin.oid, 'pg_constraint')), '')
    FROM up JOIN pg_constraint k ON k.oid = up.own
    JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_constraint origin ON origin.conrelid = up.relation AND origin.conname = k.conname
                             AND origin.contype = k.contype AND origin.coninhcount = 0
    JOIN pg_class a ON a.oid = origin.conrelid JOIN pg_namespace an ON an.oid = a.relnamespace
    ORDER BY 1, 2, 5)");

bool isKept(const UncheckedConstraint &constraint, Session &source, const QString &table)
{
    return source.value(QStringLiteral("SELECT EXISTS (SELECT FROM ONLY %1 WHERE (%2) IS FALSE)")
                            .arg(table, constraint.condition)) == QLatin1String("f");
}

/// The table's name with its quotes, by "schema.name".
QHash<QString, QString> quotedTables(Session &session)
{
    QHash<QString, QString> names;
    for (const Row &row :
         session.query(QStringLiteral("SELECT n.nspname || '.' || c.relname, format('%I.%I', n.nspname, c.relname) "
                                      "FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace")))
        names.insert(row[0], row[1]);
    return names;
}

} // namespace

bool UncheckedConstraint::isLike(const UncheckedConstraint &other) const
{
    return table == other.table && name == other.name && ancestor == other.ancestor && definition == other.definition;
}

std::vector<UncheckedConstraint> uncheckedConstraints(Session &session)
{
    std::vector<UncheckedConstraint> constraints;
    for (const Row &row : session.query(unchecked))
        constraints.push_back({.table = row[0],
                               .name = row[1],
                               .isForeignKey = row[2] == QLatin1String("t"),
                               .condition = row[3],
                               .ancestor = row[4],
                               .definition = row[5],
                               .comment = row[6]});
    return constraints;
}

std::vector<UncheckedConstraint> notKept(const std::vector<UncheckedConstraint> &ofTarget, Session &source,
                                         const QSet<QString> &tables, bool foreignKeys)
{
    std::vector<UncheckedConstraint> found;
    if (ofTarget.empty())
        return found;
    const std::vector<UncheckedConstraint> ofSource = uncheckedConstraints(source);
    const QHash<QString, QString> names = quotedTables(source);
    for (const UncheckedConstraint &one : ofTarget) {
        const auto isLike = [&one](const UncheckedConstraint &other) { return one.isLike(other); };
        const auto isSetAside = [&one](const UncheckedConstraint &other) {
            return one.ancestor == other.ancestor && one.name == other.name;
        };
        if (!tables.contains(one.table) || std::none_of(ofSource.begin(), ofSource.end(), isLike) ||
            std::any_of(found.begin(), found.end(), isSetAside))
            continue;
        if (one.isForeignKey ? foreignKeys : !isKept(one, source, names.value(one.table)))
            found.push_back(one);
    }
    return found;
}

void setAside(const std::vector<UncheckedConstraint> &constraints, CopyPump &pump, const core::WorkContext &context)
{
    for (const UncheckedConstraint &one : constraints) {
        context.info(EngineText::tr("The constraint %1 of %2 was added as NOT VALID, and rows of the old side do not "
                                    "keep it: it is set aside while they are written. Who reads that table waits "
                                    "meanwhile.")
                         .arg(one.name, one.ancestor));
        try {
            pump.onTarget(QStringLiteral("ALTER TABLE %1 DROP CONSTRAINT %2").arg(one.ancestor, one.name));
        } catch (const core::Error &error) {
            if (error.code() != core::ErrorCode::PermissionDenied)
                throw;
            throw core::Error(
                error.code(),
                EngineText::tr("Rows of the old side do not keep the constraint %1 of %2, which was added "
                               "as NOT VALID, and only the table's owner can set it aside.")
                    .arg(one.name, one.ancestor),
                EngineText::tr("Nothing was changed. Use the owner for the new side, or `rehome-cli sync "
                               "--strategy full`."),
                error.details());
        }
    }
}

void putBack(const std::vector<UncheckedConstraint> &constraints, CopyPump &pump)
{
    if (!constraints.empty())
        pump.onTarget(QStringLiteral("SET CONSTRAINTS ALL IMMEDIATE")); // with checks pending, no table is altered
    for (const UncheckedConstraint &one : constraints) {
        pump.onTarget(
            QStringLiteral("ALTER TABLE %1 ADD CONSTRAINT %2 %3").arg(one.ancestor, one.name, one.definition));
        if (!one.comment.isEmpty())
            pump.onTarget(
                QStringLiteral("COMMENT ON CONSTRAINT %1 ON %2 IS %3").arg(one.name, one.ancestor, one.comment));
    }
}

} // namespace rehome::postgres
