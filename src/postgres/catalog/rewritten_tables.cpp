// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/catalog/rewritten_tables.h"

namespace rehome::postgres {

QStringList rewrittenTables(Session &session, FilledViews views)
{
    // The row of pg_class is the snapshot's; the function tells the file as it is now, and regclass the name.
    QStringList names;
    for (const Row &row :
         session.query(QStringLiteral("SELECT n.nspname, c.relname FROM pg_class c "
                                      "JOIN pg_namespace n ON n.oid = c.relnamespace "
                                      "WHERE c.relkind IN (%1) AND c.relpersistence <> 't' AND c.oid >= 16384 "
                                      "AND (c.relfilenode <> pg_relation_filenode(c.oid) OR c.oid::regclass::text <> "
                                      "quote_ident(n.nspname) || '.' || quote_ident(c.relname)) ORDER BY 1, 2")
                           .arg(views == FilledViews::Too ? QStringLiteral("'r', 'm'") : QStringLiteral("'r'"))))
        names += row[0] + QLatin1Char('.') + row[1];
    return names;
}

} // namespace rehome::postgres
