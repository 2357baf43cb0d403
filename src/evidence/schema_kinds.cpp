// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/schema_kinds.h"

#include "core/engine_text.h"

#include <QHash>

namespace rehome::evidence {
namespace {

QHash<QString, QString> words()
{
    return {{QStringLiteral("schema"), EngineText::tr("schema")},
            {QStringLiteral("table"), EngineText::tr("table")},
            {QStringLiteral("column"), EngineText::tr("column")},
            {QStringLiteral("index"), EngineText::tr("index")},
            {QStringLiteral("constraint"), EngineText::tr("constraint")},
            {QStringLiteral("trigger"), EngineText::tr("trigger")},
            {QStringLiteral("event trigger"), EngineText::tr("event trigger")},
            {QStringLiteral("rule"), EngineText::tr("rule")},
            {QStringLiteral("policy"), EngineText::tr("policy")},
            {QStringLiteral("view"), EngineText::tr("view")},
            {QStringLiteral("materialized view"), EngineText::tr("materialized view")},
            {QStringLiteral("foreign table"), EngineText::tr("foreign table")},
            {QStringLiteral("sequence"), EngineText::tr("sequence")},
            {QStringLiteral("function"), EngineText::tr("function")},
            {QStringLiteral("procedure"), EngineText::tr("procedure")},
            {QStringLiteral("aggregate"), EngineText::tr("aggregate")},
            {QStringLiteral("domain"), EngineText::tr("domain")},
            {QStringLiteral("enum"), EngineText::tr("enum")},
            {QStringLiteral("extension"), EngineText::tr("extension")},
            {QStringLiteral("collation"), EngineText::tr("collation")},
            {QStringLiteral("operator"), EngineText::tr("operator")},
            {QStringLiteral("cast"), EngineText::tr("cast")},
            {QStringLiteral("statistics"), EngineText::tr("statistics")},
            {QStringLiteral("publication"), EngineText::tr("publication")},
            {QStringLiteral("comment"), EngineText::tr("comment")},
            {QStringLiteral("owner"), EngineText::tr("owner")},
            {QStringLiteral("privilege"), EngineText::tr("privilege")},
            {QStringLiteral("access method"), EngineText::tr("access method")},
            {QStringLiteral("base type"), EngineText::tr("base type")},
            {QStringLiteral("composite type"), EngineText::tr("composite type")},
            {QStringLiteral("conversion"), EngineText::tr("conversion")},
            {QStringLiteral("database"), EngineText::tr("database")},
            {QStringLiteral("database property"), EngineText::tr("database property")},
            {QStringLiteral("database setting"), EngineText::tr("database setting")},
            {QStringLiteral("default privilege"), EngineText::tr("default privilege")},
            {QStringLiteral("dependency on an extension"), EngineText::tr("dependency on an extension")},
            {QStringLiteral("foreign data wrapper"), EngineText::tr("foreign data wrapper")},
            {QStringLiteral("foreign server"), EngineText::tr("foreign server")},
            {QStringLiteral("language"), EngineText::tr("language")},
            {QStringLiteral("operator class"), EngineText::tr("operator class")},
            {QStringLiteral("operator family"), EngineText::tr("operator family")},
            {QStringLiteral("range type"), EngineText::tr("range type")},
            {QStringLiteral("security label"), EngineText::tr("security label")},
            {QStringLiteral("subscription"), EngineText::tr("subscription")},
            {QStringLiteral("text search configuration"), EngineText::tr("text search configuration")},
            {QStringLiteral("text search dictionary"), EngineText::tr("text search dictionary")},
            {QStringLiteral("text search parser"), EngineText::tr("text search parser")},
            {QStringLiteral("text search template"), EngineText::tr("text search template")},
            {QStringLiteral("transform"), EngineText::tr("transform")},
            {QStringLiteral("user mapping"), EngineText::tr("user mapping")}};
}

} // namespace

QString schemaKindWord(const QString &kind)
{
    static const QHash<QString, QString> known = words();
    return known.value(kind, kind);
}

} // namespace rehome::evidence
