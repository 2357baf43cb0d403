// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/session/identifier_list.h"

namespace rehome::postgres {

QStringList splitIdentifiers(const QString &list)
{
    QStringList names;
    QString name;
    bool inQuotes = false;
    bool wasQuoted = false;
    const auto finish = [&] {
        names += wasQuoted ? name : name.trimmed();
        name.clear();
        wasQuoted = false;
    };
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QChar c = list[i];
        if (c == QLatin1Char('"') && inQuotes && i + 1 < list.size() && list[i + 1] == c) {
            name += list[++i];
        } else if (c == QLatin1Char('"')) {
            if (!inQuotes)
                name.clear(); // the blank before it
            inQuotes = !inQuotes;
            wasQuoted = true;
        } else if (c == QLatin1Char(',') && !inQuotes) {
            finish();
        } else if (inQuotes || !wasQuoted) {
            name += c;
        }
    }
    finish();
    return names;
}

} // namespace rehome::postgres
