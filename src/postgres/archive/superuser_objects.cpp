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
                                   QStringLiteral("TYPE")};
    return kinds;
}

/// Machine code, a language in which everything can be done (plpython3u), a promise that the planner believes, or
/// settings that only a superuser may change.
bool isForSuperusers(const SchemaObject &object)
{
    static const QRegularExpression dangerous(
        QStringLiteral("^ LANGUAGE (c|internal|\\w+u|plr|plsh)$|^ .*\\bLEAKPROOF\\b|"
                       "^ SET (session_replication_role|lc_messages|log_\\w+|track_\\w+) TO "),
        QRegularExpression::MultilineOption);
    if (object.kind == QLatin1String("base type"))
        return true;
    if (object.kind == QLatin1String("aggregate"))
        return propertyOf(object.definition, QStringLiteral("state type")).startsWith(QLatin1String("internal "));
    if (object.kind != QLatin1String("function") && object.kind != QLatin1String("procedure"))
        return false;
    static const QRegularExpression body(QStringLiteral("^(AS |BEGIN ATOMIC| RETURN )"),
                                         QRegularExpression::MultilineOption);
    const qsizetype end = object.definition.indexOf(body);
    return object.definition.left(end).contains(dangerous);
}

} // namespace

SuperuserObjects::SuperuserObjects(const std::vector<SchemaObject> &schema)
{
    for (const SchemaObject &object : schema) {
        if (isForSuperusers(object))
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
    if (m_names.isEmpty() || !namedKinds().contains(object.kind))
        return false;
    const QStringList names = object.possibleNames();
    return std::any_of(names.begin(), names.end(), [this](const QString &name) { return m_names.contains(name); });
}

} // namespace rehome::postgres
