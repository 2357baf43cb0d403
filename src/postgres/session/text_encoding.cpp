// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/session/text_encoding.h"

namespace rehome::postgres {

bool spellAlike(const QString &encoding, const QString &other)
{
    const QString bytes = QStringLiteral("SQL_ASCII");
    return encoding == other || encoding == bytes || other == bytes;
}

QString commonBytes(const QString &text)
{
    return QStringLiteral(
               "convert_to(%1, CASE WHEN getdatabaseencoding() = 'SQL_ASCII' THEN 'SQL_ASCII' ELSE 'UTF8' END)")
        .arg(text);
}

} // namespace rehome::postgres
