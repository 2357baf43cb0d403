// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/archive/superuser_objects.h"

#include "postgres/schema/schema_text.h"

#include <QRegularExpression>

#include <algorithm>

namespace rehome::postgres {
namespace {

using evidence::SchemaObject;

/// Kinds of which everything is.
const QStringList &wholeKinds()
{
    static const QStringList kinds{QStringLiteral("FOREIGN DATA WRAPPER"),
                                   QStringLiteral("EVENT TRIGGER"),
                                   QStringLiteral("PUBLICATION"),
                                   QStringLiteral("PUBLICATION TABLE"),
                                   QStringLiteral("PUBLICATION TABLES IN SCHEMA"),
                                   QStringLiteral("SUBSCRIPTION"),
                                   QStringLiteral("PROCEDURAL LANGUAGE"),
                                   QStringLiteral("ACCESS METHOD"),
                                   QStringLiteral("OPERATOR CLASS"),
                                   QStringLiteral("OPERATOR FAMILY"),
                                   QStringLiteral("TEXT SEARCH TEMPLATE"),
                                   QStringLiteral("TEXT SEARCH PARSER"),
                                   QStringLiteral("USER MAPPING"),
                                   QStringLiteral("CAST"),
                                   QStringLiteral("TRANSFORM"),
                                   QStringLiteral("SHELL TYPE")};
    return kinds;
}

/// Kinds of which only what is known by name is.
const QStringList &namedKinds()
{
    static const QStringList kinds{QStringLiteral("FUNCTION"), QStringLiteral("PROCEDURE"), QStringLiteral("AGGREGATE"),
                                   QStringLiteral("TYPE"), QStringLiteral("FOREIGN TABLE")};
    return kinds;
}

/// The function's definition without its body, in which anything may stand.
QString headerOf(const QString &definition)
{
    static const QRegularExpression body(QStringLiteral("\n ?(AS |BEGIN ATOMIC|RETURN )"));
    return definition.left(definition.indexOf(body));
}

/// Machine code, a language in which everything can be done, a promise that the planner believes, or a setting that an
/// ordinary role may not change.
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

/// Foreign servers whose tables are files of the server's machine, or what programs there print.
QSet<QString> fileServers(const std::vector<SchemaObject> &schema)
{
    QSet<QString> servers;
    for (const SchemaObject &object : schema) {
        if (object.kind == QLatin1String("foreign server") &&
            propertyOf(object.definition, QStringLiteral("wrapper")) == QLatin1String("file_fdw"))
            servers.insert(object.name);
    }
    return servers;
}

bool isSuperusers(const SchemaObject &object, const QSet<QString> &fileServers)
{
    if (object.kind == QLatin1String("foreign table"))
        return fileServers.contains(propertyOf(object.definition, QStringLiteral("server")));
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

SuperuserObjects::SuperuserObjects(const std::vector<SchemaObject> &schema)
{
    const QSet<QString> servers = fileServers(schema);
    for (const SchemaObject &object : schema) {
        if (isSuperusers(object, servers))
            m_names.insert(asInContents(object.name));
    }
}

bool SuperuserObjects::contains(const ArchiveEntry &entry) const
{
    if (wholeKinds().contains(entry.kind))
        return true;
    ArchiveEntry object = entry;
    if (entry.kind == QLatin1String("COMMENT")) {
        const auto isOn = [&entry](const QString &kind) { return entry.name.startsWith(kind + QLatin1Char(' ')); };
        if (isOn(QStringLiteral("LANGUAGE")) || std::any_of(wholeKinds().begin(), wholeKinds().end(), isOn))
            return true; // procedural, elsewhere
        const auto kind = std::find_if(namedKinds().begin(), namedKinds().end(), isOn);
        if (kind == namedKinds().end())
            return false;
        object.kind = *kind;
        object.named = entry.schema + entry.named.mid(entry.schema.size() + 1 + kind->size());
    }
    return namedKinds().contains(object.kind) && object.isNamedIn(m_names);
}

bool SuperuserObjects::isCode(const ArchiveEntry &entry) const
{
    return (namedKinds().contains(entry.kind) || entry.kind == QLatin1String("SHELL TYPE")) && entry.isNamedIn(m_names);
}

} // namespace rehome::postgres
