// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/schema/schema_difference.h"

#include "core/engine_text.h"
#include "postgres/schema/hidden_values.h"
#include "postgres/schema/schema_belonging.h"
#include "postgres/schema/schema_properties.h"
#include "postgres/schema/schema_text.h"

#include <QSet>

#include <map>
#include <tuple>

namespace rehome::postgres {
namespace {

using evidence::SchemaDifference;
using evidence::SchemaObject;
using evidence::Verdict;

using ObjectMap = std::map<std::pair<QString, QString>, SchemaObject>; ///< by kind and name

/// What is said about objects, and named by them.
bool isRemark(const QString &kind)
{
    return kind == QLatin1String("comment") || kind == QLatin1String("security label") ||
           kind == QLatin1String("owner") || kind == QLatin1String("privilege");
}

bool isOwnership(const QString &kind)
{
    return kind == QLatin1String("owner") || kind == QLatin1String("privilege") ||
           kind == QLatin1String("default privilege");
}

/// The kinds of objects that one query reads.
QStringList kindsOf(const QString &family)
{
    static const QMap<QString, QStringList> several{
        {QStringLiteral("table"), {QStringLiteral("table"), QStringLiteral("foreign table")}},
        {QStringLiteral("view"), {QStringLiteral("view"), QStringLiteral("materialized view")}},
        {QStringLiteral("function"), {QStringLiteral("function"), QStringLiteral("procedure")}},
        {QStringLiteral("domain constraint"), {QStringLiteral("constraint")}},
        {QStringLiteral("comment"), {QStringLiteral("comment"), QStringLiteral("security label")}}};
    return several.value(family, {family});
}

class Comparison final
{
public:
    Comparison(const SchemaFacts &before, const SchemaFacts &after, const SchemaCompareOptions &options)
        : m_before(before), m_after(after), m_options(options)
    {}

    evidence::SchemaComparison compare()
    {
        ObjectMap before = mapOf(m_before);
        ObjectMap after = mapOf(m_after);
        for (const auto &[key, object] : before) {
            const auto found = after.find(key);
            if (isUnreadable(object))
                continue;
            ++m_result.objects;
            if (found == after.end())
                addOneSided(object, true);
            else
                addChanged(object, found->second);
        }
        for (const auto &[key, object] : after) {
            if (isUnreadable(object) || before.count(key) > 0)
                continue;
            ++m_result.objects;
            addOneSided(object, false);
        }
        countWhatBelongs(m_result.differences);
        return std::move(m_result);
    }

private:
    /// Names with dots in them may clash: then the definitions of all that have the name are held together.
    ObjectMap mapOf(const SchemaFacts &facts)
    {
        ObjectMap map;
        for (const SchemaObject &object : facts.objects) {
            if (object.kind == unreadableKind) {
                addUnreadable(object);
                continue;
            }
            const auto [place, isNew] = map.emplace(std::pair(object.kind, object.name), object);
            if (!isNew)
                place->second.definition += QLatin1Char('\n') + object.definition;
        }
        return map;
    }

    void addUnreadable(const SchemaObject &object)
    {
        const QString family = object.name.section(QLatin1Char('\n'), 0, 0);
        const QString name = object.name.section(QLatin1Char('\n'), 1);
        if (name.isEmpty()) {
            m_isPartial = true;
            for (const QString &kind : kindsOf(family))
                m_unreadableKinds.insert(kind);
        } else {
            m_unreadableNames.insert(family + QLatin1Char(' ') + name);
        }
        m_result.differences.push_back({.kind = family,
                                        .name = name.isEmpty() ? EngineText::tr("(all)") : name,
                                        .verdict = Verdict::CouldNotCheck,
                                        .reason = object.definition});
    }

    /// Without the names of a family of objects, what is said about them cannot be told either.
    [[nodiscard]] bool isUnreadable(const SchemaObject &object) const
    {
        return m_unreadableKinds.contains(object.kind) || (m_isPartial && isRemark(object.kind)) ||
               m_unreadableNames.contains(object.kind + QLatin1Char(' ') + object.name);
    }

    /// What a CREATE INDEX CONCURRENTLY that failed has left is neither dumped nor copied.
    [[nodiscard]] static bool isUselessIndex(const SchemaObject &object)
    {
        return object.kind == QLatin1String("index") &&
               propertyOf(object.definition, QStringLiteral("valid")) == QLatin1String("no");
    }

    [[nodiscard]] static bool isServersCast(const SchemaObject &object)
    {
        return object.kind == QLatin1String("cast") &&
               propertyOf(object.definition, QStringLiteral("of the server")) == QLatin1String("yes");
    }

    void addOneSided(const SchemaObject &object, bool isOld)
    {
        QString reason = ownershipReason(object, object);
        if (isOld && isUselessIndex(object))
            reason = EngineText::tr("An index that is not valid serves nobody and is not carried over.");
        else if (isOld && m_options.settingsLeftOut && isServersCast(object))
            reason = EngineText::tr("No dump carries what was changed of the server's own casts: change it on the new "
                                    "server, too.");
        m_result.differences.push_back(
            {.kind = object.kind,
             .name = object.name,
             .reason = isOld ? EngineText::tr("Missing on the new side.") : EngineText::tr("On the new side only."),
             .oldDefinition = isOld ? object.definition : QString(),
             .newDefinition = isOld ? QString() : object.definition,
             .legitimate = reason});
    }

    /// Hidden values compare only where both sides were hashed under the same key.
    [[nodiscard]] SchemaObject withOthersMarkedOf(const SchemaObject &after) const
    {
        const auto before = m_before.hidden.find({after.kind, after.name});
        const auto found = m_after.hidden.find({after.kind, after.name});
        if (m_before.hidingKey != m_after.hidingKey || before == m_before.hidden.end() || found == m_after.hidden.end())
            return after;
        return {after.kind, after.name, withOthersMarked(after.definition, before->second, found->second)};
    }

    /// An older manifest shows values that are hidden by now.
    [[nodiscard]] bool isHiddenByNow(const SchemaObject &before, const SchemaObject &after) const
    {
        const QString value = QStringLiteral("value");
        return before.kind == QLatin1String("database setting") && m_before.hidingKey.isEmpty() &&
               propertyOf(after.definition, value) == QLatin1String("(hidden)") &&
               propertyOf(before.definition, value) != QLatin1String("(hidden)");
    }

    void addChanged(const SchemaObject &before, const SchemaObject &newObject)
    {
        if (isHiddenByNow(before, newObject))
            return;
        const SchemaObject after = withOthersMarkedOf(newObject);
        const ObjectPair pair{before, after, m_before.serverMajor, m_after.serverMajor};
        const QStringList changed = changedProperties(pair);
        SchemaDifference difference{.kind = before.kind,
                                    .name = before.name,
                                    .oldDefinition = before.definition,
                                    .newDefinition = after.definition};
        if (changed.isEmpty()) {
            if (!columnsAreReordered(pair))
                return;
            difference.reason = EngineText::tr("The columns stand in another order.");
            difference.legitimate = EngineText::tr("Columns are told apart by their names.");
        } else {
            QStringList sentences;
            for (const QString &property : changed)
                sentences += sentenceOf(property);
            sentences.removeDuplicates();
            difference.reason = sentences.join(QLatin1Char(' '));
            difference.legitimate = changeReason(pair, changed);
        }
        m_result.differences.push_back(difference);
    }

    /// Why another definition is to be expected; empty where it is not.
    [[nodiscard]] QString changeReason(const ObjectPair &pair, const QStringList &changed) const
    {
        const QString &kind = pair.before.kind;
        if (kind == QLatin1String("extension") && changed == QStringList{QStringLiteral("version")})
            return EngineText::tr("An extension comes in the version that the server has.");
        if (kind == QLatin1String("comment") && pair.before.name.startsWith(QLatin1String("extension ")))
            return EngineText::tr("The comment on an extension comes with its version.");
        if (pair.crosses(16) && isLocaleWrittenAnew(pair, changed))
            return EngineText::tr("From PostgreSQL 16 on, the names of ICU locales are written in another way.");
        if (changed == QStringList{QStringLiteral("tablespace")} && isElsewhere(pair))
            return EngineText::tr("It is put into the new server's own tablespace.");
        return ownershipReason(pair.before, pair.after);
    }

    /// Of a collation or the database.
    [[nodiscard]] static bool isLocaleWrittenAnew(const ObjectPair &pair, const QStringList &changed)
    {
        const bool ofDatabase =
            pair.before.kind == QLatin1String("database property") && pair.before.name == QLatin1String("locale");
        const bool ofCollation = pair.before.kind == QLatin1String("collation") &&
                                 propertyOf(pair.before.definition, QStringLiteral("provider")) == QLatin1String("icu");
        const QString property = ofDatabase ? QStringLiteral("value") : QStringLiteral("locale");
        return (ofDatabase || ofCollation) && changed == QStringList{property} &&
               isSameIcuLocale(propertyOf(pair.before.definition, property),
                               propertyOf(pair.after.definition, property));
    }

    /// The old place is none of the new server's, or was not carried over.
    [[nodiscard]] bool isElsewhere(const ObjectPair &pair) const
    {
        const QString place = propertyOf(pair.before.definition, QStringLiteral("tablespace"));
        return !place.isNull() && (m_options.ownershipLeftOut || !m_after.tablespaces.contains(place));
    }

    [[nodiscard]] QString ownershipReason(const SchemaObject &before, const SchemaObject &after) const
    {
        const QString &kind = before.kind;
        if (kind == QLatin1String("comment") && before.name.startsWith(QLatin1String("extension ")))
            return EngineText::tr("The comment on an extension comes with its version.");
        if (m_options.settingsLeftOut && after.definition == before.definition &&
            (kind == QLatin1String("database setting") || before.name == QLatin1String("database")))
            return EngineText::tr("It is put on the database when that is restored for use.");
        if (isOwnership(kind) && m_options.ownershipLeftOut)
            return EngineText::tr("Owners and privileges are not carried over.");
        if (isOwnership(kind) || kind == QLatin1String("database setting") || kind == QLatin1String("user mapping")) {
            for (const char *property : {"role", "given by"}) {
                const QString role = propertyOf(before.definition, QLatin1String(property));
                if (!role.isNull() && role != QLatin1String("PUBLIC") && role != QLatin1String("\"PUBLIC\"") &&
                    !m_after.roles.contains(role))
                    return EngineText::tr("The role %1 does not exist on the new server.").arg(role);
            }
        }
        const ObjectPair pair{before, after, m_before.serverMajor, m_after.serverMajor};
        if (kind == QLatin1String("privilege") && before.name.contains(QLatin1String(": MAINTAIN for ")) &&
            pair.crosses(17))
            return EngineText::tr("The privilege MAINTAIN came with PostgreSQL 17.");
        if (kind == QLatin1String("privilege") && before.name == QLatin1String("schema public: CREATE for PUBLIC") &&
            pair.crosses(15))
            return EngineText::tr("From PostgreSQL 15 on, not everyone may create in the schema public.");
        return {};
    }

    const SchemaFacts &m_before;
    const SchemaFacts &m_after;
    const SchemaCompareOptions &m_options;
    evidence::SchemaComparison m_result;
    QSet<QString> m_unreadableKinds;
    QSet<QString> m_unreadableNames;
    bool m_isPartial = false;
};

} // namespace

evidence::SchemaComparison compareSchemas(const SchemaFacts &before, const SchemaFacts &after,
                                          const SchemaCompareOptions &options)
{
    return Comparison(before, after, options).compare();
}

} // namespace rehome::postgres
