// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStringList>

namespace rehome::testing {

/// Where a document is not as a JSON Schema says: "$.apps[0].label: not a string". Knows what the project's schemas
/// use: type, properties, required, additionalProperties, items, enum, const, minimum, and $ref below #/$defs/.
[[nodiscard]] QStringList schemaProblems(const QJsonObject &schema, const QJsonValue &document);

} // namespace rehome::testing
