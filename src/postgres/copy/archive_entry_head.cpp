// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/copy/archive_entry_head.h"

namespace rehome::postgres {

std::optional<EntryHead> headOf(const QByteArray &line)
{
    const qsizetype semicolon = line.indexOf("; ");
    const qsizetype afterCatalog = line.indexOf(' ', semicolon + 2);
    const qsizetype afterOid = line.indexOf(' ', afterCatalog + 1);
    if (line.startsWith(';') || semicolon < 0 || afterCatalog < 0 || afterOid < 0)
        return std::nullopt;
    return EntryHead{line.mid(semicolon + 2, afterCatalog - semicolon - 2),
                     QString::fromLatin1(line.mid(afterCatalog + 1, afterOid - afterCatalog - 1)),
                     line.mid(afterOid + 1)};
}

bool isSlow(const QByteArray &rest)
{
    return rest.startsWith("MATERIALIZED VIEW DATA ") ||
           (rest.startsWith("INDEX ") && !rest.startsWith("INDEX ATTACH ")) || rest.startsWith("CONSTRAINT ") ||
           rest.startsWith("FK CONSTRAINT ");
}

/// "BLOB - 4711 owner", "COMMENT - LARGE OBJECT 4711 owner"; several at once in archives of 17 and later.
bool isOfLargeObjects(const QByteArray &rest)
{
    return rest.startsWith("BLOB") || rest.startsWith("COMMENT - LARGE OBJECT") ||
           rest.startsWith("ACL - LARGE OBJECT") || rest.startsWith("SECURITY LABEL - LARGE OBJECT");
}

bool isOfPublications(const QByteArray &rest)
{
    return rest.startsWith("PUBLICATION ") || rest.startsWith("COMMENT - PUBLICATION ") ||
           rest.startsWith("SECURITY LABEL - PUBLICATION ");
}

/// What "pg_restore --clean --if-exists" would send before it makes anything: it heads all that it makes with "--" and
/// lines that say what it is. Settings come first; the statements need none of them.
QByteArray dropsOf(const QByteArray &script)
{
    QByteArray drops;
    for (const QByteArray &line : script.split('\n')) {
        if (drops.isEmpty() && !line.startsWith("DROP ") && !line.startsWith("ALTER ") && !line.startsWith("CREATE "))
            continue;
        if (line == "--")
            break;
        drops += line + '\n';
    }
    return drops;
}

} // namespace rehome::postgres
