// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Where a row stands in its table: the server's ctid as one number, in the order of the table.
namespace rehome::postgres {

/// Of a text such as "(4711,3)".
[[nodiscard]] inline qint64 rowPlace(const QString &ctid)
{
    const qsizetype comma = ctid.indexOf(QLatin1Char(','));
    return (ctid.mid(1, comma - 1).toLongLong() << 16) + ctid.mid(comma + 1, ctid.size() - comma - 2).toLongLong();
}

[[nodiscard]] inline QString ctidOf(qint64 place)
{
    return QStringLiteral("(%1,%2)").arg(place >> 16).arg(place & 0xffff);
}

} // namespace rehome::postgres
