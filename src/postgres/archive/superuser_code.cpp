// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/archive/superuser_code.h"

#include "postgres/archive/archive.h"
#include "postgres/schema/schema_queries.h"
#include "postgres/schema/schema_text.h"
#include "postgres/session/session.h"

#include <QRegularExpression>

namespace rehome::postgres {
namespace {

/// The function's definition without its body, in which anything may stand.
QString headerOf(const QString &definition)
{
    static const QRegularExpression body(QStringLiteral("\n(AS |BEGIN ATOMIC|RETURN )"));
    return definition.left(definition.indexOf(body));
}

bool isSuperusersFunction(const QString &definition)
{
    static const QRegularExpression language(
        QStringLiteral("\n LANGUAGE (?!(sql|plpgsql|plperl|pltcl|plv8|plcoffee|plls|plrust|java)\n)"));
    static const QRegularExpression attribute(QStringLiteral("\n [^\n]*\\b(LEAKPROOF|SUPPORT)\\b"));
    // Of the settings, those that an ordinary role may not change.
    static const QRegularExpression setting(QStringLiteral(
        "\n SET \"?(session_replication_role|session_preload_libraries|dynamic_library_path|log_|track_|lc_messages|"
        "deadlock_timeout|max_stack_depth|temp_file_limit|zero_damaged_pages|ignore_|allow_|commit_delay|wal_|"
        "auto_explain|pg_stat_statements|pgaudit)"));
    const QString header = headerOf(definition) + QLatin1Char('\n');
    return header.contains(language) || header.contains(attribute) || header.contains(setting);
}

bool isSuperusers(const evidence::SchemaObject &object)
{
    if (object.kind == QLatin1String("function") || object.kind == QLatin1String("procedure"))
        return isSuperusersFunction(object.definition);
    if (object.kind == QLatin1String("aggregate")) {
        const auto isInternal = [&object](const char *property) {
            return propertyOf(object.definition, QLatin1String(property)).startsWith(QLatin1String("internal "));
        };
        return isInternal("state type") || isInternal("moving state");
    }
    return object.kind == QLatin1String("base type");
}

} // namespace

QSet<QString> superusersCode(const std::vector<evidence::SchemaObject> &schema)
{
    QSet<QString> names;
    for (const evidence::SchemaObject &object : schema) {
        if (isSuperusers(object))
            names.insert(asInContents(object.name));
    }
    return names;
}

void handOverCode(const ServerAddress &database, const QString &owner, const core::WorkContext &context)
{
    Session session(database, Access::ReadWrite, context);
    const QString own = QStringLiteral("= (SELECT oid FROM pg_roles WHERE rolname = current_user) AND ");
    const Rows made = session.query(
        QStringLiteral("SELECT 'ROUTINE ' || p.oid::regprocedure FROM pg_proc p JOIN pg_namespace n ON "
                       "n.oid = p.pronamespace WHERE p.proowner ") +
        own + ofUser("n") + QStringLiteral(" AND ") + standsAlone("pg_proc", "p.oid") +
        QStringLiteral(" UNION ALL SELECT 'TYPE ' || t.oid::regtype FROM pg_type t JOIN pg_namespace n ON "
                       "n.oid = t.typnamespace WHERE t.typtype = 'b' AND t.typisdefined AND NOT EXISTS (SELECT FROM "
                       "pg_type e WHERE e.typarray = t.oid) AND t.typowner ") +
        own + ofUser("n") + QStringLiteral(" AND ") + standsAlone("pg_type", "t.oid"));
    for (const Row &object : made)
        session.execute(QStringLiteral("ALTER %1 OWNER TO ").arg(object[0]) + session.quotedName(owner));
}

} // namespace rehome::postgres
