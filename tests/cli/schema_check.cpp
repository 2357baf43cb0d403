// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/schema_check.h"

#include <QJsonArray>

namespace rehome::testing {
namespace {

class Check final
{
public:
    explicit Check(const QJsonObject &schema) : m_definitions(schema.value(QLatin1String("$defs")).toObject()) {}

    void look(QJsonObject schema, const QJsonValue &value, const QString &path)
    {
        const QString reference = schema.value(QLatin1String("$ref")).toString();
        if (!reference.isEmpty())
            schema = m_definitions.value(reference.section(QLatin1Char('/'), -1)).toObject();
        if (schema.isEmpty())
            return wrong(path, QStringLiteral("the schema says nothing of it"));
        if (schema.contains(QLatin1String("const")) && schema.value(QLatin1String("const")) != value)
            wrong(path, QStringLiteral("another value"));
        if (schema.contains(QLatin1String("enum")) && !schema.value(QLatin1String("enum")).toArray().contains(value))
            wrong(path, QStringLiteral("not one of the words"));
        const QString type = schema.value(QLatin1String("type")).toString();
        if (!isOf(type, value))
            return wrong(path, QStringLiteral("not of the type ") + type);
        if (type == QLatin1String("integer") && value.toInteger() < schema.value(QLatin1String("minimum")).toInteger())
            wrong(path, QStringLiteral("too small"));
        if (type == QLatin1String("array"))
            lookAtItems(schema, value.toArray(), path);
        if (type == QLatin1String("object"))
            lookAtProperties(schema, value.toObject(), path);
    }

    QStringList problems;

private:
    static bool isOf(const QString &type, const QJsonValue &value)
    {
        if (type == QLatin1String("integer"))
            return value.isDouble() && value.toDouble() == double(value.toInteger());
        return type.isEmpty() || (type == QLatin1String("string") && value.isString()) ||
               (type == QLatin1String("boolean") && value.isBool()) ||
               (type == QLatin1String("array") && value.isArray()) ||
               (type == QLatin1String("object") && value.isObject());
    }

    void lookAtItems(const QJsonObject &schema, const QJsonArray &items, const QString &path)
    {
        for (qsizetype i = 0; i < items.size(); ++i)
            look(schema.value(QLatin1String("items")).toObject(), items.at(i),
                 QStringLiteral("%1[%2]").arg(path).arg(i));
    }

    void lookAtProperties(const QJsonObject &schema, const QJsonObject &object, const QString &path)
    {
        const QJsonObject known = schema.value(QLatin1String("properties")).toObject();
        const QJsonValue others = schema.value(QLatin1String("additionalProperties"));
        for (auto property = object.begin(); property != object.end(); ++property) {
            const QString place = path + QLatin1Char('.') + property.key();
            if (known.contains(property.key()))
                look(known.value(property.key()).toObject(), property.value(), place);
            else if (others.isObject())
                look(others.toObject(), property.value(), place);
            else
                wrong(place, QStringLiteral("not in the schema"));
        }
        for (const auto &name : schema.value(QLatin1String("required")).toArray()) {
            if (!object.contains(name.toString()))
                wrong(path + QLatin1Char('.') + name.toString(), QStringLiteral("missing"));
        }
    }

    void wrong(const QString &path, const QString &why) { problems += path + QStringLiteral(": ") + why; }

    QJsonObject m_definitions;
};

} // namespace

QStringList schemaProblems(const QJsonObject &schema, const QJsonValue &document)
{
    Check check(schema);
    check.look(schema, document, QStringLiteral("$"));
    return check.problems;
}

} // namespace rehome::testing
