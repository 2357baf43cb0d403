// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/sync/sync_refusal.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "postgres/schema/schema_difference.h"

#include <algorithm>

namespace rehome::postgres {
namespace {

using core::Error;
using core::ErrorCode;

constexpr qsizetype namesShown = 5;

QString firstOf(const QStringList &names)
{
    QString text = names.mid(0, namesShown).join(QStringLiteral(", "));
    if (names.size() > namesShown)
        text += QStringLiteral(", …");
    return text;
}

bool haveSameColumns(const TableShape &one, const TableShape &other)
{
    return std::equal(one.columns.begin(), one.columns.end(), other.columns.begin(), other.columns.end(),
                      [](const ColumnShape &a, const ColumnShape &b) { return a.name == b.name && a.type == b.type; });
}

bool isView(const TableShape &table)
{
    return table.kind == QLatin1String("materialized view");
}

[[noreturn]] void refuse(const QString &what)
{
    throw Error(ErrorCode::CheckFailed, what,
                EngineText::tr("Nothing was changed. Use `rehome-cli sync --strategy full`, which makes the tables "
                               "anew."));
}

} // namespace

QStringList refuseOtherTables(DatabaseComparison &comparison)
{
    QStringList missing;
    QStringList different;
    QStringList notes;
    for (const TableShape &table : comparison.before.shapes) {
        const auto other = comparison.after.indexOf(table.display());
        if (!other && !isView(table))
            missing += table.display();
        if (!other || haveSameColumns(table, comparison.after.shapes[*other]))
            continue;
        if (isView(table))
            notes += EngineText::tr("The materialized view %1 does not have the same columns on both sides; it was "
                                    "left as it is.")
                         .arg(table.display());
        else
            different += table.display();
    }
    if (!missing.isEmpty())
        refuse(
            EngineText::tr("%n table(s) of the old side are missing on the new one: %1.", nullptr, int(missing.size()))
                .arg(firstOf(missing)));
    if (!different.isEmpty())
        refuse(EngineText::tr("%n table(s) do not have the same columns on both sides: %1.", nullptr,
                              int(different.size()))
                   .arg(firstOf(different)));
    for (const TableShape &table : comparison.after.shapes) {
        if (!comparison.before.indexOf(table.display()) && !isView(table))
            notes += EngineText::tr("The table %1 is on the new side only; it was left as it is.").arg(table.display());
    }
    return notes;
}

qint64 warnOfOtherSchema(const SchemaFacts &before, const SchemaFacts &after, const core::WorkContext &context)
{
    QStringList names;
    const evidence::SchemaComparison compared = compareSchemas(before, after, {.ownershipLeftOut = true});
    for (const evidence::SchemaDifference &difference : compared.differences) {
        if (difference.legitimate.isEmpty())
            names += difference.kind + QLatin1Char(' ') + difference.name;
    }
    if (!names.isEmpty())
        context.warning(EngineText::tr("The schema is not the same on both sides: %n object(s) differ (%1). Only the "
                                       "content is brought over; `rehome-cli verify` shows every difference.",
                                       nullptr, int(names.size()))
                            .arg(firstOf(names)));
    return names.size();
}

void warnOfAwakeClones(CopyPump &pump, const Session &session, const QSet<QString> &tables,
                       const core::WorkContext &context)
{
    QStringList names;
    for (const QString &table : tables)
        names += session.quotedText(table);
    const QString awake = pump.onTarget(
        QStringLiteral(
            "SELECT string_agg(DISTINCT n.nspname || '.' || c.relname, ', ') FROM pg_trigger t JOIN pg_class "
            "c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE t.tgisinternal AND "
            "t.tgenabled IN ('O', 'A') AND current_setting('server_version_num')::int < 150000 AND EXISTS "
            "(SELECT FROM pg_depend d WHERE d.classid = 'pg_trigger'::regclass AND d.objid = t.oid AND "
            "d.refclassid = d.classid) AND n.nspname || '.' || c.relname = ANY (ARRAY[%1]::text[])")
            .arg(names.join(QLatin1Char(','))));
    if (!awake.isEmpty())
        context.warning(EngineText::tr("Triggers of the partitions %1 fire while rows are written: on this version of "
                                       "the server, only a superuser can put them to sleep.")
                            .arg(awake));
}

} // namespace rehome::postgres
