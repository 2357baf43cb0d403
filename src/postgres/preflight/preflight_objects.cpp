// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/preflight/preflight_checks.h"

#include "core/engine_text.h"
#include "core/text.h"
#include "postgres/preflight/lagging_sequences.h"

namespace rehome::postgres {
namespace {

using evidence::PreflightFinding;

QString relationsWhere(const QString &condition)
{
    return QStringLiteral("SELECT format('%I.%I', n.nspname, c.relname) AS name") + ownRelations() +
           QStringLiteral(" AND ") + condition;
}

QString eachOf(const NamedThings &things, const QString &pattern)
{
    QStringList lines;
    for (const QString &name : things.first)
        lines += pattern.arg(name);
    return lines.join(QLatin1Char('\n'));
}

PreflightFinding keys(SourceLook &source)
{
    const NamedThings found =
        namedThings(*source.reader(),
                    relationsWhere(QStringLiteral("c.relkind IN ('r', 'p') AND NOT c.relispartition AND NOT EXISTS "
                                                  "(SELECT FROM pg_index i WHERE i.indrelid = c.oid AND "
                                                  "i.indisprimary)")));
    if (found.count == 0)
        return evidence::passed(EngineText::tr("Every table has a primary key."));
    return evidence::failed(
        EngineText::tr("%n table(s) has/have no primary key: %1. Its rows are compared by their content alone, and "
                       "changes to them cannot be streamed.",
                       nullptr, int(found.count))
            .arg(found.names),
        EngineText::tr("Give it a primary key, or REPLICA IDENTITY FULL before its changes are to be streamed; dump "
                       "and restore need neither."),
        eachOf(found, QStringLiteral("ALTER TABLE %1 REPLICA IDENTITY FULL;")));
}

PreflightFinding unlogged(SourceLook &source)
{
    const NamedThings found =
        namedThings(*source.reader(), relationsWhere(QStringLiteral("c.relkind = 'r' AND c.relpersistence = 'u'")));
    if (found.count == 0)
        return evidence::passed(EngineText::tr("No table is unlogged."));
    return evidence::failed(
        EngineText::tr("%n table(s) is/are unlogged: %1. Unlogged tables are backed up, but a crash "
                       "of the server empties them, and their changes cannot be streamed.",
                       nullptr, int(found.count))
            .arg(found.names),
        EngineText::tr("Make it an ordinary table if its rows matter."),
        eachOf(found, QStringLiteral("ALTER TABLE %1 SET LOGGED;")));
}

PreflightFinding largeObjects(SourceLook &source)
{
    const qint64 count =
        source.reader()->value(QStringLiteral("SELECT count(*) FROM pg_largeobject_metadata")).toLongLong();
    if (count == 0)
        return evidence::passed(EngineText::tr("There is no large object."));
    return evidence::failed(EngineText::tr("The database holds %1 large objects. They are backed up, counted and "
                                           "hashed; their changes cannot be streamed.")
                                .arg(core::countText(count)),
                            EngineText::tr("Plan to keep both sides the same by dump and restore, or by comparison, "
                                           "not by streaming."));
}

PreflightFinding indexes(SourceLook &source)
{
    const NamedThings found = namedThings(
        *source.reader(),
        relationsWhere(QStringLiteral("c.relkind = 'i' AND EXISTS (SELECT FROM pg_index i WHERE i.indexrelid = c.oid "
                                      "AND NOT i.indisvalid) AND NOT EXISTS (SELECT FROM pg_stat_progress_create_index "
                                      "p WHERE p.index_relid = c.oid)")));
    if (found.count == 0)
        return evidence::passed(EngineText::tr("Every index is valid."));
    return evidence::failed(
        EngineText::tr("%n index(es) is/are invalid: %1. It serves no query, guards nothing, and no "
                       "dump holds it: the new database will not have it.",
                       nullptr, int(found.count))
            .arg(found.names),
        EngineText::tr("Build it again (for a unique one, remove the duplicates first), or drop it."),
        eachOf(found, QStringLiteral("REINDEX INDEX CONCURRENTLY %1;")));
}

PreflightFinding constraints(SourceLook &source)
{
    const auto reader = source.reader();
    const NamedThings found = namedThings(
        *reader,
        QStringLiteral("SELECT format('ALTER TABLE %I.%I VALIDATE CONSTRAINT %I;', n.nspname, c.relname, k.conname) AS "
                       "name FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = "
                       "c.relnamespace WHERE NOT k.convalidated AND k.contype IN ('c', 'f') AND n.nspname !~ '^pg_' "
                       "AND n.nspname <> 'information_schema'"));
    if (found.count == 0)
        return evidence::passed(EngineText::tr("Every constraint has been validated."));
    QStringList names;
    for (const QString &command : found.first)
        names += command.section(QStringLiteral(" VALIDATE CONSTRAINT "), 1).chopped(1);
    return evidence::failed(EngineText::tr("%n constraint(s) was/were never checked against the rows that are there: "
                                           "%1. Rows may break it.",
                                           nullptr, int(found.count))
                                .arg(names.join(QStringLiteral(", "))),
                            EngineText::tr("Mend the rows that break it, then validate it."),
                            found.first.join(QLatin1Char('\n')));
}

PreflightFinding sequences(SourceLook &source)
{
    const LaggingSequences found = laggingSequences(source.snapshot(), source.context());
    const NamedThings behind = namedThings(found.names);
    if (behind.count > 0)
        return evidence::failed(EngineText::tr("%n sequence(s) is/are behind its/their column: %1. The next insert "
                                               "fails with a duplicate key.",
                                               nullptr, int(behind.count))
                                    .arg(behind.names),
                                EngineText::tr("Set it to the column’s largest value."),
                                found.commands.join(QLatin1Char('\n')));
    const NamedThings open = namedThings(found.notLookedAt);
    if (open.count > 0)
        return evidence::notKnown(EngineText::tr("%n sequence(s) was/were not looked at: %1. It may not be read, its "
                                                 "table is locked by another session, or its column has no index and "
                                                 "the table is large.",
                                                 nullptr, int(open.count))
                                      .arg(open.names),
                                  EngineText::tr("Compare it with the column’s largest value by hand."));
    return evidence::passed(
        EngineText::tr("No sequence is behind its column (%n looked at).", nullptr, int(found.lookedAt)));
}

PreflightFinding eventTriggers(SourceLook &source)
{
    const NamedThings found = namedThings(
        *source.reader(), QStringLiteral("SELECT quote_ident(evtname) AS name FROM pg_event_trigger t WHERE NOT EXISTS "
                                         "(SELECT FROM pg_depend d WHERE d.classid = 'pg_event_trigger'::regclass AND "
                                         "d.objid = t.oid AND d.deptype = 'e')"));
    if (found.count == 0)
        return evidence::passed(EngineText::tr("There is no event trigger."));
    return evidence::failed(EngineText::tr("The database has %n event trigger(s): %1. Only a superuser of the new "
                                           "server can make it, as the last thing of all.",
                                           nullptr, int(found.count))
                                .arg(found.names),
                            EngineText::tr("See to it that the new server has a superuser, or leave it behind."));
}

PreflightFinding tablespaces(SourceLook &source)
{
    const NamedThings found = namedThings(
        *source.reader(), QStringLiteral("SELECT DISTINCT quote_ident(s.spcname) AS name FROM pg_class c JOIN "
                                         "pg_tablespace s ON s.oid = c.reltablespace WHERE c.oid >= 16384"));
    if (found.count == 0)
        return evidence::passed(EngineText::tr("Everything lies in the database’s own tablespace."));
    return evidence::failed(EngineText::tr("Tables or indexes lie in %n other tablespace(s): %1. A restore puts them "
                                           "into the new server’s default place.",
                                           nullptr, int(found.count))
                                .arg(found.names),
                            EngineText::tr("See to it that the new server’s disk is large and fast enough for all."));
}

} // namespace

evidence::PreflightTasks objectChecks(SourceLook &source)
{
    const auto task = [&source](const char *id, const QString &name, PreflightFinding (*look)(SourceLook &)) {
        return evidence::PreflightTask{QLatin1String(id), name, false, [&source, look] { return look(source); }};
    };
    return {task("objects.sequences", EngineText::tr("Sequences and their columns"), sequences),
            task("objects.indexes", EngineText::tr("Valid indexes"), indexes),
            task("objects.constraints", EngineText::tr("Validated constraints"), constraints),
            task("objects.keys", EngineText::tr("Primary keys"), keys),
            task("objects.unlogged", EngineText::tr("Unlogged tables"), unlogged),
            task("objects.large-objects", EngineText::tr("Large objects"), largeObjects),
            task("objects.event-triggers", EngineText::tr("Event triggers"), eventTriggers),
            task("objects.tablespaces", EngineText::tr("Tablespaces"), tablespaces)};
}

} // namespace rehome::postgres
