// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/schema/schema_properties.h"

#include "core/engine_text.h"
#include "postgres/schema/schema_text.h"

#include <QMap>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace rehome::postgres {
namespace {

using PropertyMap = QMap<QString, QString>;

PropertyMap mapOf(const QString &definition)
{
    PropertyMap map;
    for (const auto &[name, value] : properties(definition)) {
        if (const auto found = map.find(name); found != map.end())
            *found += QLatin1Char('\n') + value; // a line of a hostile value that looks like a property
        else
            map.insert(name, value);
    }
    return map;
}

bool isTable(const QString &kind)
{
    return kind == QLatin1String("table") || kind == QLatin1String("foreign table");
}

bool isView(const QString &kind)
{
    return kind == QLatin1String("view") || kind == QLatin1String("materialized view");
}

bool isRoutine(const QString &kind)
{
    return kind == QLatin1String("function") || kind == QLatin1String("procedure");
}

/// Held against each other by another property, or by other objects.
bool isAside(const QString &property, const ObjectPair &pair)
{
    const QString &kind = pair.before.kind;
    if (property == QLatin1String("columns"))
        return isTable(kind);
    if (property == QLatin1String("reads"))
        return isView(kind);
    // From 15 on, the sequences of an unlogged table are unlogged, too.
    return property == QLatin1String("persistence") && kind == QLatin1String("sequence") && pair.crosses(15);
}

/// Whether the property is an expression that PostgreSQL writes anew.
bool isExpression(const QString &property, const QString &kind, const QString &value)
{
    static const QSet<QString> names{QStringLiteral("definition"),      QStringLiteral("default"),
                                     QStringLiteral("generated"),       QStringLiteral("using"),
                                     QStringLiteral("check"),           QStringLiteral("generated virtual"),
                                     QStringLiteral("partition bound"), QStringLiteral("partition key"),
                                     QStringLiteral("tables"),          QStringLiteral("columns")};
    static const QRegularExpression text(QStringLiteral("^AS "), QRegularExpression::MultilineOption);
    return names.contains(property) && !(isRoutine(kind) && value.contains(text));
}

/// From 14 on, a procedure says IN before its arguments.
QString withoutIn(const QString &definition)
{
    static const QRegularExpression in(QStringLiteral("([(,] ?)IN "));
    const qsizetype header = definition.indexOf(QLatin1String("\n LANGUAGE"));
    return definition.left(header).replace(in, QStringLiteral("\\1")) + definition.mid(header < 0 ? 0 : header);
}

/// "C.UTF-8" and "C.utf8" are one locale.
QString plainLocale(const QString &name)
{
    const qsizetype dot = name.indexOf(QLatin1Char('.'));
    return dot < 0 ? name : name.left(dot) + name.mid(dot).toLower().remove(QLatin1Char('-'));
}

bool areTheSame(const QString &property, const QString &before, const QString &after, const ObjectPair &pair)
{
    const QString &kind = pair.before.kind;
    if (before == after && before.isNull() == after.isNull())
        return true;
    if (before.isNull() || after.isNull())
        return false;
    if (kind == QLatin1String("database property"))
        return plainLocale(before) == plainLocale(after);
    if (kind == QLatin1String("procedure") && pair.crosses(14) && withoutIn(before) == withoutIn(after))
        return true;
    if (!isExpression(property, kind, before))
        return false;
    const QStringList oldTokens = canonicalTokens(before);
    const QStringList newTokens = canonicalTokens(after);
    if (oldTokens == newTokens)
        return true;
    if (pair.majorBefore == pair.majorAfter || !(isView(kind) || kind == QLatin1String("rule")))
        return false;
    const TextMatch match = matchAcrossVersions(oldTokens, newTokens);
    const auto reads = [](const evidence::SchemaObject &object) {
        return propertyOf(object.definition, QStringLiteral("reads"));
    };
    return match == TextMatch::Same ||
           (match == TextMatch::SameButForPrefix && reads(pair.before) == reads(pair.after));
}

QMap<QString, QString> sentences()
{
    return {
        {QStringLiteral("type"), EngineText::tr("The type is another one.")},
        {QStringLiteral("not null"), EngineText::tr("Whether it may be NULL is not the same.")},
        {QStringLiteral("default"), EngineText::tr("The default is another one.")},
        {QStringLiteral("generated"), EngineText::tr("The expression that generates it is another one.")},
        {QStringLiteral("generated virtual"), EngineText::tr("The expression that generates it is another one.")},
        {QStringLiteral("identity"), EngineText::tr("The kind of identity is another one.")},
        {QStringLiteral("collation"), EngineText::tr("The collation is another one.")},
        {QStringLiteral("storage"), EngineText::tr("The way it is stored is another one.")},
        {QStringLiteral("compression"), EngineText::tr("The compression is another one.")},
        {QStringLiteral("statistics"), EngineText::tr("The statistics target is another one.")},
        {QStringLiteral("options"), EngineText::tr("The options are other ones.")},
        {QStringLiteral("toast options"), EngineText::tr("The options are other ones.")},
        {QStringLiteral("foreign options"), EngineText::tr("The options are other ones.")},
        {QStringLiteral("persistence"), EngineText::tr("Whether it is logged is not the same.")},
        {QStringLiteral("partition key"), EngineText::tr("The partition key is another one.")},
        {QStringLiteral("partition bound"), EngineText::tr("The bound of the partition is another one.")},
        {QStringLiteral("parents"), EngineText::tr("It inherits from other tables.")},
        {QStringLiteral("tablespace"), EngineText::tr("It is kept in another tablespace.")},
        {QStringLiteral("access method"), EngineText::tr("The access method is another one.")},
        {QStringLiteral("row security"), EngineText::tr("Whether row-level security is on is not the same.")},
        {QStringLiteral("forced row security"), EngineText::tr("Whether row-level security is on is not the same.")},
        {QStringLiteral("replica identity"), EngineText::tr("The replica identity is another one.")},
        {QStringLiteral("valid"), EngineText::tr("The index is valid on one side only.")},
        {QStringLiteral("clustered"), EngineText::tr("The table is clustered by another index.")},
        {QStringLiteral("attached to"), EngineText::tr("It is attached to another index.")},
        {QStringLiteral("populated"), EngineText::tr("It is filled on one side only.")},
        {QStringLiteral("enabled"), EngineText::tr("When it is enabled is not the same.")},
        {QStringLiteral("enforced"), EngineText::tr("It is enforced on one side only.")},
        {QStringLiteral("roles"), EngineText::tr("The roles are other ones.")},
        {QStringLiteral("command"), EngineText::tr("The command is another one.")},
        {QStringLiteral("using"), EngineText::tr("The condition for reading is another one.")},
        {QStringLiteral("check"), EngineText::tr("The condition for writing is another one.")},
        {QStringLiteral("increment"), EngineText::tr("The increment is another one.")},
        {QStringLiteral("cycle"), EngineText::tr("Whether it begins anew at its end is not the same.")},
        {QStringLiteral("minimum"), EngineText::tr("The range is another one.")},
        {QStringLiteral("maximum"), EngineText::tr("The range is another one.")},
        {QStringLiteral("start"), EngineText::tr("The start is another one.")},
        {QStringLiteral("cache"), EngineText::tr("The number of values held ready is another one.")},
        {QStringLiteral("owned by"), EngineText::tr("It is owned by another column.")},
        {QStringLiteral("labels"), EngineText::tr("The labels are other ones.")},
        {QStringLiteral("attributes"), EngineText::tr("The attributes are other ones.")},
        {QStringLiteral("schema"), EngineText::tr("It is in another schema.")},
        {QStringLiteral("version"), EngineText::tr("The version is another one.")},
        {QStringLiteral("tables"), EngineText::tr("The tables are other ones.")},
        {QStringLiteral("schemas"), EngineText::tr("The schemas are other ones.")},
        {QStringLiteral("publishes"), EngineText::tr("Other changes are published.")},
        {QStringLiteral("columns"), EngineText::tr("The columns are other ones.")},
        {QStringLiteral("text"), EngineText::tr("The text is another one.")},
        {QStringLiteral("role"), EngineText::tr("The role is another one.")},
        {QStringLiteral("state"), EngineText::tr("What is granted is not the same.")},
        {QStringLiteral("value"), EngineText::tr("The value is another one.")},
        {QStringLiteral("mappings"), EngineText::tr("The mappings are other ones.")},
        {QStringLiteral("provider"), EngineText::tr("The provider is another one.")},
        {QStringLiteral("locale"), EngineText::tr("The locale is another one.")},
    };
}

} // namespace

QStringList changedProperties(const ObjectPair &pair)
{
    if (pair.before.definition == pair.after.definition)
        return {};
    const PropertyMap before = mapOf(pair.before.definition);
    const PropertyMap after = mapOf(pair.after.definition);
    QStringList names = before.keys() + after.keys();
    names.sort();
    names.removeDuplicates();
    QStringList changed;
    for (const QString &name : names) {
        if (!isAside(name, pair) && !areTheSame(name, before.value(name), after.value(name), pair))
            changed += name;
    }
    return changed;
}

bool columnsAreReordered(const ObjectPair &pair)
{
    if (!isTable(pair.before.kind))
        return false;
    const auto columns = [](const evidence::SchemaObject &object) {
        return propertyOf(object.definition, QStringLiteral("columns")).split(QStringLiteral(", "));
    };
    const QStringList before = columns(pair.before);
    const QStringList after = columns(pair.after);
    return before != after && std::is_permutation(before.begin(), before.end(), after.begin(), after.end());
}

QString sentenceOf(const QString &property)
{
    static const QMap<QString, QString> all = sentences();
    return all.value(property, EngineText::tr("The definition is another one."));
}

} // namespace rehome::postgres
