// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/schema/schema_belonging.h"

#include "core/engine_text.h"
#include "postgres/schema/schema_text.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace rehome::postgres {
namespace {

using evidence::SchemaDifference;

bool isOneSided(const SchemaDifference &difference)
{
    return difference.verdict == evidence::Verdict::Differs &&
           difference.oldDefinition.isNull() != difference.newDefinition.isNull();
}

/// What may hold an object whose name begins with the holder's.
QStringList holdersByName(const QString &name)
{
    static const QStringList kinds{QStringLiteral("table"),  QStringLiteral("foreign table"),
                                   QStringLiteral("view"),   QStringLiteral("materialized view"),
                                   QStringLiteral("domain"), QStringLiteral("schema")};
    QStringList holders;
    for (qsizetype dot = name.lastIndexOf(QLatin1Char('.')); dot > 0; dot = name.lastIndexOf(QLatin1Char('.'), dot - 1))
        for (const QString &kind : kinds)
            holders += kind + QLatin1Char(' ') + name.left(dot);
    return holders;
}

/// "table public.a: SELECT for reader" is said of "table public.a", which may be a part of something itself.
QStringList holdersOfRemark(const QString &name)
{
    QStringList holders{name};
    for (qsizetype colon = name.indexOf(QLatin1String(": ")); colon > 0;
         colon = name.indexOf(QLatin1String(": "), colon + 1))
        holders += name.left(colon);
    if (name.startsWith(QLatin1String("column ")))
        holders += holdersByName(name.section(QLatin1Char(' '), 1));
    return holders;
}

QStringList holdersOf(const SchemaDifference &difference)
{
    static const QSet<QString> remarks{QStringLiteral("comment"), QStringLiteral("security label"),
                                       QStringLiteral("owner"), QStringLiteral("privilege")};
    if (remarks.contains(difference.kind))
        return holdersOfRemark(difference.name);
    QStringList holders = holdersByName(difference.name);
    const QString definition = difference.oldDefinition.isNull() ? difference.newDefinition : difference.oldDefinition;
    if (difference.kind == QLatin1String("index")) {
        const QString table = propertyOf(definition, QStringLiteral("table"));
        holders << QStringLiteral("table ") + table << QStringLiteral("materialized view ") + table;
    } else if (difference.kind == QLatin1String("sequence")) {
        const QString column = propertyOf(definition, QStringLiteral("owned by"));
        holders << QStringLiteral("column ") + column << holdersByName(column);
    }
    return holders;
}

QString side(const SchemaDifference &difference)
{
    return difference.oldDefinition.isNull() ? QStringLiteral("new ") : QStringLiteral("old ");
}

} // namespace

void countWhatBelongs(std::vector<SchemaDifference> &differences)
{
    QHash<QString, std::size_t> places;
    for (std::size_t i = 0; i < differences.size(); ++i) {
        if (isOneSided(differences[i]))
            places.insert(side(differences[i]) + differences[i].kind + QLatin1Char(' ') + differences[i].name, i);
    }
    std::vector<std::size_t> holder(differences.size());
    for (std::size_t i = 0; i < differences.size(); ++i) {
        holder[i] = i;
        if (!isOneSided(differences[i]))
            continue;
        for (const QString &name : holdersOf(differences[i])) {
            const auto found = places.constFind(side(differences[i]) + name);
            if (found != places.constEnd() && *found != i) {
                holder[i] = *found;
                break;
            }
        }
    }
    std::vector<int> held(differences.size());
    for (std::size_t i = 0; i < differences.size(); ++i) {
        std::size_t top = i;
        for (std::size_t steps = 0; holder[top] != top && steps < differences.size(); ++steps)
            top = holder[top];
        if (top != i)
            ++held[top];
    }
    std::vector<SchemaDifference> kept;
    for (std::size_t i = 0; i < differences.size(); ++i) {
        if (holder[i] != i)
            continue;
        if (held[i] > 0)
            differences[i].reason =
                differences[i].newDefinition.isNull()
                    ? EngineText::tr("Missing on the new side, with %n object(s) that belong to it.", nullptr, held[i])
                    : EngineText::tr("On the new side only, with %n object(s) that belong to it.", nullptr, held[i]);
        kept.push_back(std::move(differences[i]));
    }
    differences = std::move(kept);
}

} // namespace rehome::postgres
