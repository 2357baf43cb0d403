// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/schema_kinds.h"

#include <QCoreApplication>
#include <QHash>

namespace rehome::views {
namespace {

struct SchemaKinds
{
    Q_DECLARE_TR_FUNCTIONS(rehome::views::SchemaKinds)

public:
    static QHash<QString, QString> words()
    {
        return {{QStringLiteral("schema"), tr("schema")},
                {QStringLiteral("table"), tr("table")},
                {QStringLiteral("column"), tr("column")},
                {QStringLiteral("index"), tr("index")},
                {QStringLiteral("constraint"), tr("constraint")},
                {QStringLiteral("trigger"), tr("trigger")},
                {QStringLiteral("event trigger"), tr("event trigger")},
                {QStringLiteral("rule"), tr("rule")},
                {QStringLiteral("policy"), tr("policy")},
                {QStringLiteral("view"), tr("view")},
                {QStringLiteral("materialized view"), tr("materialized view")},
                {QStringLiteral("foreign table"), tr("foreign table")},
                {QStringLiteral("sequence"), tr("sequence")},
                {QStringLiteral("function"), tr("function")},
                {QStringLiteral("procedure"), tr("procedure")},
                {QStringLiteral("aggregate"), tr("aggregate")},
                {QStringLiteral("domain"), tr("domain")},
                {QStringLiteral("enum"), tr("enum")},
                {QStringLiteral("extension"), tr("extension")},
                {QStringLiteral("collation"), tr("collation")},
                {QStringLiteral("operator"), tr("operator")},
                {QStringLiteral("cast"), tr("cast")},
                {QStringLiteral("statistics"), tr("statistics")},
                {QStringLiteral("publication"), tr("publication")},
                {QStringLiteral("comment"), tr("comment")},
                {QStringLiteral("owner"), tr("owner")},
                {QStringLiteral("privilege"), tr("privilege")},
                {QStringLiteral("access method"), tr("access method")},
                {QStringLiteral("base type"), tr("base type")},
                {QStringLiteral("composite type"), tr("composite type")},
                {QStringLiteral("conversion"), tr("conversion")},
                {QStringLiteral("database"), tr("database")},
                {QStringLiteral("database setting"), tr("database setting")},
                {QStringLiteral("default privilege"), tr("default privilege")},
                {QStringLiteral("foreign data wrapper"), tr("foreign data wrapper")},
                {QStringLiteral("foreign server"), tr("foreign server")},
                {QStringLiteral("language"), tr("language")},
                {QStringLiteral("operator class"), tr("operator class")},
                {QStringLiteral("operator family"), tr("operator family")},
                {QStringLiteral("range type"), tr("range type")},
                {QStringLiteral("security label"), tr("security label")},
                {QStringLiteral("subscription"), tr("subscription")},
                {QStringLiteral("text search configuration"), tr("text search configuration")},
                {QStringLiteral("text search dictionary"), tr("text search dictionary")},
                {QStringLiteral("text search parser"), tr("text search parser")},
                {QStringLiteral("text search template"), tr("text search template")},
                {QStringLiteral("transform"), tr("transform")},
                {QStringLiteral("user mapping"), tr("user mapping")}};
    }
};

} // namespace

QString schemaKindWord(const QString &kind)
{
    static const QHash<QString, QString> words = SchemaKinds::words();
    return words.value(kind, kind);
}

} // namespace rehome::views
