// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/sync/replaced_databases.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "postgres/catalog/database_place.h"

#include <QRegularExpression>

#include <algorithm>

namespace rehome::postgres {
namespace {

/// What stands between "replaced_" and the database's name; empty where the name is another one's.
QString stampOf(const QString &name, const QString &database)
{
    static const QRegularExpression pattern(QStringLiteral("^replaced_(\\d{8}_\\d{6})_"));
    const QString stamp = pattern.match(name).captured(1);
    return name == replacedDatabase(stamp, database) ? stamp : QString();
}

} // namespace

std::vector<ReplacedDatabase> replacedDatabases(Session &session)
{
    std::vector<ReplacedDatabase> replaced;
    const QString database = session.value(QStringLiteral("SELECT current_database()"));
    for (const Row &row : session.query(
             QStringLiteral("SELECT datname, CASE WHEN has_database_privilege(oid, 'CONNECT') THEN "
                            "pg_database_size(oid) ELSE -1 END FROM pg_database WHERE datname LIKE 'replaced\\_%'"))) {
        if (!stampOf(row[0], database).isEmpty())
            replaced.push_back({row[0], row[1].toLongLong()});
    }
    std::sort(replaced.begin(), replaced.end(), [](const auto &one, const auto &other) {
        return one.name > other.name; // the same but for the time
    });
    return replaced;
}

void dropReplaced(Session &session, const QString &name)
{
    const auto all = replacedDatabases(session);
    if (std::none_of(all.begin(), all.end(), [&name](const ReplacedDatabase &one) { return one.name == name; }))
        throw core::Error(
            core::ErrorCode::NotFound,
            EngineText::tr("%1 is no database that %2 has replaced.").arg(name, session.address().display()),
            EngineText::tr("Nothing was dropped."));
    dropDatabase(session, name);
}

} // namespace rehome::postgres
