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
                {QStringLiteral("type"), tr("type")},
                {QStringLiteral("domain"), tr("domain")},
                {QStringLiteral("enum"), tr("enum")},
                {QStringLiteral("range"), tr("range")},
                {QStringLiteral("extension"), tr("extension")},
                {QStringLiteral("collation"), tr("collation")},
                {QStringLiteral("operator"), tr("operator")},
                {QStringLiteral("cast"), tr("cast")},
                {QStringLiteral("statistics"), tr("statistics")},
                {QStringLiteral("publication"), tr("publication")},
                {QStringLiteral("comment"), tr("comment")},
                {QStringLiteral("owner"), tr("owner")},
                {QStringLiteral("privilege"), tr("privilege")}};
    }
};

} // namespace

QString schemaKindWord(const QString &kind)
{
    static const QHash<QString, QString> words = SchemaKinds::words();
    return words.value(kind, kind);
}

} // namespace rehome::views
