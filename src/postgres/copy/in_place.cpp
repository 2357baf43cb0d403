// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/copy/in_place.h"

#include "core/engine_text.h"
#include "core/error.h"

namespace rehome::postgres {
namespace {

/// %1: names of extensions that stay. Members of extensions go and stay with these.
const QString drops = QStringLiteral(R"(
    WITH member AS (SELECT classid, objid FROM pg_depend WHERE deptype = 'e')
    SELECT 1, format('DROP PUBLICATION IF EXISTS %I', pubname) FROM pg_publication
    UNION ALL SELECT 2, format('DROP EXTENSION IF EXISTS %I CASCADE', extname) FROM pg_extension
        WHERE extname <> ALL (%1)
    UNION ALL SELECT 3, format('DROP SCHEMA IF EXISTS %I CASCADE', nspname) FROM pg_namespace n
        WHERE nspname NOT LIKE 'pg\_%' AND nspname NOT IN ('information_schema', 'public')
          AND NOT EXISTS (SELECT FROM member WHERE classid = 'pg_namespace'::regclass AND objid = n.oid)
    UNION ALL SELECT 4, format('DROP %s IF EXISTS public.%I CASCADE',
                               CASE relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW'
                                            WHEN 'f' THEN 'FOREIGN TABLE' WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END,
                               relname) FROM pg_class c
        WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
          AND NOT EXISTS (SELECT FROM member WHERE classid = 'pg_class'::regclass AND objid = c.oid)
    UNION ALL SELECT 5, format('DROP ROUTINE IF EXISTS %s CASCADE', p.oid::regprocedure) FROM pg_proc p
        WHERE pronamespace = 'public'::regnamespace
          AND NOT EXISTS (SELECT FROM member WHERE classid = 'pg_proc'::regclass AND objid = p.oid)
    UNION ALL SELECT 6, format('DROP TYPE IF EXISTS public.%I CASCADE', typname) FROM pg_type t
        WHERE typnamespace = 'public'::regnamespace AND typtype IN ('b', 'c', 'd', 'e', 'r') AND typcategory <> 'A'
          AND (typrelid = 0 OR (SELECT relkind = 'c' FROM pg_class WHERE oid = typrelid))
          AND NOT EXISTS (SELECT FROM member WHERE classid = 'pg_type'::regclass AND objid = t.oid)
    UNION ALL SELECT 7, format('SELECT lo_unlink(%s)', oid) FROM pg_largeobject_metadata
    ORDER BY 1)");

} // namespace

QStringList extensionsOf(Session &session)
{
    QStringList names;
    for (const Row &row : session.query(QStringLiteral("SELECT extname FROM pg_extension WHERE extname <> 'plpgsql'")))
        names += row[0];
    return names;
}

void emptyDatabase(Session &session, const QStringList &kept, const core::WorkContext &context)
{
    QStringList names{session.quotedText(QStringLiteral("plpgsql"))};
    for (const QString &name : kept)
        names += session.quotedText(name);
    QString sql = drops;
    sql.replace(QLatin1String("%1"), QStringLiteral("ARRAY[%1]::name[]").arg(names.join(QLatin1Char(','))));
    for (const Row &row : session.query(sql)) {
        try {
            session.execute(row[1]);
        } catch (const core::Error &error) {
            if (error.code() == core::ErrorCode::ConnectionLost)
                throw;
            context.warning(EngineText::tr("This could not be undone: %1").arg(row[1]));
            context.debug(error.details());
        }
    }
}

} // namespace rehome::postgres
