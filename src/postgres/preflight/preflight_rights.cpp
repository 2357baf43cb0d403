// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/preflight/preflight_checks.h"

#include "core/engine_text.h"

namespace rehome::postgres {
namespace {

using evidence::PreflightFinding;

QString roleName(SourceLook &source)
{
    return source.reader()->value(QStringLiteral("SELECT current_user"));
}

QString grantReadAll(SourceLook &source)
{
    const auto reader = source.reader();
    if (reader->serverVersion() >= 140000)
        return QStringLiteral("GRANT pg_read_all_data TO %1;").arg(reader->quotedName(roleName(source)));
    return QStringLiteral("GRANT SELECT ON ALL TABLES IN SCHEMA public TO %1;")
        .arg(reader->quotedName(roleName(source)));
}

PreflightFinding role(SourceLook &source)
{
    const auto reader = source.reader();
    const QString super = reader->value(QStringLiteral("SELECT rolsuper FROM pg_roles WHERE rolname = current_user"));
    const QString name = reader->value(QStringLiteral("SELECT current_user"));
    if (super == QLatin1String("t"))
        return evidence::passed(EngineText::tr("Rehome enters as %1, a superuser. It is not needed: a role that may "
                                               "read everything will do (pg_read_all_data, from PostgreSQL 14 on).")
                                    .arg(name));
    return evidence::passed(EngineText::tr("Rehome enters as %1, an ordinary role: no superuser is needed.").arg(name));
}

/// What pg_dump locks and reads.
PreflightFinding tables(SourceLook &source)
{
    const QString relations = QStringLiteral("SELECT format('%I.%I', n.nspname, c.relname) AS name") + ownRelations() +
                              QStringLiteral(" AND c.relkind IN ('r', 'p', 'm') AND NOT "
                                             "(has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, "
                                             "'SELECT'))");
    const NamedThings found = namedThings(*source.reader(), relations);
    if (found.count == 0)
        return evidence::passed(EngineText::tr("Every table may be read."));
    return evidence::failed(EngineText::tr("The role %1 may not read %n table(s): %2.", nullptr, int(found.count))
                                .arg(roleName(source), found.names),
                            EngineText::tr("Let a superuser give it the right, or enter as the tables’ owner."),
                            grantReadAll(source));
}

PreflightFinding sequences(SourceLook &source)
{
    const QString relations = QStringLiteral("SELECT format('%I.%I', n.nspname, c.relname) AS name") + ownRelations() +
                              QStringLiteral(" AND c.relkind = 'S' AND NOT (has_schema_privilege(n.oid, 'USAGE') AND "
                                             "has_sequence_privilege(c.oid, 'SELECT'))");
    const NamedThings found = namedThings(*source.reader(), relations);
    if (found.count == 0)
        return evidence::passed(EngineText::tr("Every sequence may be read."));
    return evidence::failed(EngineText::tr("The role %1 may not read %n sequence(s): %2.", nullptr, int(found.count))
                                .arg(roleName(source), found.names),
                            EngineText::tr("Let a superuser give it the right, or enter as the sequences’ owner."),
                            grantReadAll(source));
}

/// No role such as pg_read_all_data covers large objects.
PreflightFinding largeObjects(SourceLook &source)
{
    const qint64 count =
        source.reader()
            ->value(QStringLiteral(
                "SELECT count(*) FROM pg_largeobject_metadata m WHERE NOT pg_has_role(m.lomowner, 'USAGE') AND NOT "
                "(SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AND "
                "current_setting('lo_compat_privileges')"
                " = 'off' AND NOT EXISTS (SELECT FROM aclexplode(m.lomacl) a WHERE a.privilege_type = 'SELECT' AND "
                "(a.grantee = 0 OR pg_has_role(a.grantee, 'USAGE')))"))
            .toLongLong();
    if (count == 0)
        return evidence::passed(EngineText::tr("Every large object may be read."));
    return evidence::failed(
        EngineText::tr("The role %1 may not read %n large object(s).", nullptr, int(count)).arg(roleName(source)),
        EngineText::tr("Enter as their owner, or let it give the right: no other role covers large objects."),
        QStringLiteral("SELECT format('GRANT SELECT ON LARGE OBJECT %s TO %I', oid, '%1') "
                       "FROM pg_largeobject_metadata \\gexec")
            .replace(QLatin1String("'%1'"), source.reader()->quotedText(roleName(source))));
}

/// Rehome reads with row_security off, as pg_dump does: what a policy would hide is an error then, never a gap.
PreflightFinding rowSecurity(SourceLook &source)
{
    const QString relations = QStringLiteral("SELECT format('%I.%I', n.nspname, c.relname) AS name") + ownRelations() +
                              QStringLiteral(" AND c.relrowsecurity AND row_security_active(c.oid)");
    const NamedThings found = namedThings(*source.reader(), relations);
    if (found.count == 0)
        return evidence::passed(EngineText::tr("No policy hides rows from this role."));
    return evidence::failed(
        EngineText::tr("Row-level security would hide rows from %1 in %n table(s): %2.", nullptr, int(found.count))
            .arg(roleName(source), found.names),
        EngineText::tr("Let a superuser give it BYPASSRLS, or enter as the tables’ owner."),
        QStringLiteral("ALTER ROLE %1 BYPASSRLS;").arg(source.reader()->quotedName(roleName(source))));
}

} // namespace

evidence::PreflightTasks rightsChecks(SourceLook &source)
{
    return {{QStringLiteral("rights.role"), EngineText::tr("Role on the old server"), false,
             [&source] { return role(source); }},
            {QStringLiteral("rights.tables"), EngineText::tr("Right to read every table"), true,
             [&source] { return tables(source); }},
            {QStringLiteral("rights.sequences"), EngineText::tr("Right to read every sequence"), true,
             [&source] { return sequences(source); }},
            {QStringLiteral("rights.large-objects"), EngineText::tr("Right to read every large object"), true,
             [&source] { return largeObjects(source); }},
            {QStringLiteral("rights.row-security"), EngineText::tr("Row-level security"), true,
             [&source] { return rowSecurity(source); }}};
}

} // namespace rehome::postgres
