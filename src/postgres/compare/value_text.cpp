// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/compare/value_text.h"

namespace rehome::postgres {

QString castToText(const QString &value)
{
    return value + QStringLiteral("::text COLLATE \"C\"");
}

QString shownText(const ColumnShape &column, const QString &value)
{
    if (column.isBuiltIn && column.baseType != QLatin1String("bpchar"))
        return castToText(value);
    const QString output = QStringLiteral("concat(%1)").arg(value); // calls the type's output function
    if (column.notNull)
        return output + QStringLiteral(" COLLATE \"C\"");
    return QStringLiteral("CASE WHEN %1 IS DISTINCT FROM NULL THEN %2 END COLLATE \"C\"").arg(value, output);
}

QString hashedText(const ColumnShape &column, const QString &value)
{
    if (column.baseType == QLatin1String("char"))
        return castToText(value + QStringLiteral("::\"char\"::int4"));
    return shownText(column, value);
}

} // namespace rehome::postgres
