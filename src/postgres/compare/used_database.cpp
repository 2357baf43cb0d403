// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/compare/used_database.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "postgres/catalog/catalog.h"
#include "postgres/session/session_settings.h"

#include <algorithm>

namespace rehome::postgres {
namespace {

using evidence::DatabaseFact;
using evidence::FindingWeight;

constexpr int mostColumns = 60;
constexpr qint64 largestTable = qint64(256) * 1024 * 1024; ///< bytes; a larger one would be read for seconds

QString momentText(const QDateTime &moment)
{
    return moment.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

QString activitySentence(const DatabaseFact &database)
{
    QString text =
        database.sessions < 0    ? EngineText::tr("Whether others were connected to it cannot be told: this user "
                                                     "does not see the sessions of others.")
        : database.sessions == 0 ? EngineText::tr("Nobody else was connected to it.")
                                 : EngineText::tr("%n session(s) were open on it (%1).", nullptr, database.sessions)
                                       .arg(database.clients.mid(0, 3).join(QStringLiteral(", ")));
    if (database.newestRow.isValid())
        text += QLatin1Char(' ') +
                EngineText::tr("The latest moment in its rows is %1 (UTC).").arg(momentText(database.newestRow));
    return text;
}

/// Of those that may be it: in use while the other is not, or else with younger rows by more than a day.
bool isBusier(const DatabaseFact &other, const DatabaseFact &named)
{
    const bool seen = other.sessions >= 0 && named.sessions >= 0;
    if (seen && (other.sessions > 0) != (named.sessions > 0))
        return other.sessions > 0;
    return other.newestRow.isValid() && named.newestRow.isValid() &&
           named.newestRow.secsTo(other.newestRow) > qint64(24) * 3600;
}

bool mayBeIt(const DatabaseFact &database)
{
    return database.reachable && database.rows >= 0;
}

int busiest(const std::vector<DatabaseFact> &databases)
{
    int best = -1;
    for (int i = 0; i < int(databases.size()); ++i) {
        if (mayBeIt(databases[std::size_t(i)]) &&
            (best < 0 || isBusier(databases[std::size_t(i)], databases[std::size_t(best)])))
            best = i;
    }
    return best;
}

void addFindings(evidence::DatabaseInventory &inventory, const DatabaseFact *named)
{
    for (const DatabaseFact &database : inventory.databases) {
        if (named != nullptr && &database != named && mayBeIt(database) && mayBeIt(*named) &&
            database.name == named->name && isBusier(database, *named))
            inventory.findings.push_back(
                {.code = QStringLiteral("other-copy-is-busier"),
                 .weight = FindingWeight::Attention,
                 .what = EngineText::tr("The settings name %1, but %2 seems to be the one that is in use. %3")
                             .arg(named->address, database.address, activitySentence(database)),
                 .why = EngineText::tr("A migration of the wrong copy loses what was written to the other one."),
                 .plan =
                     EngineText::tr("Find out which of the two the running application writes to before you go on.")});
        if (database.chosen && !database.used && named != nullptr)
            inventory.findings.push_back(
                {.code = QStringLiteral("source-is-not-used"),
                 .weight = FindingWeight::Attention,
                 .what = EngineText::tr("%1 is to be migrated, but the project works with %2.")
                             .arg(database.address, named->address),
                 .why = EngineText::tr("A migration of the wrong copy loses what was written to the other one."),
                 .plan = EngineText::tr("Choose the other database as the source, unless this one is meant.")});
    }
}

} // namespace

QDateTime newestRow(Session &session)
{
    try {
        session.execute(withoutWaitingForLocks(SettingScope::Session));
        QStringList parts;
        const Rows columns = session.query(
            QStringLiteral(
                "SELECT n.nspname, c.relname, a.attname FROM pg_class c"
                " JOIN pg_namespace n ON n.oid = c.relnamespace"
                " JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped"
                " WHERE c.relkind = 'r' AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'"
                " AND a.atttypid IN ('timestamp'::regtype, 'timestamptz'::regtype)"
                " AND has_column_privilege(c.oid, a.attnum, 'SELECT') AND NOT %3"
                " AND CASE WHEN %3 THEN 0 ELSE pg_relation_size(c.oid) END <= %1"
                " ORDER BY CASE WHEN %3 THEN 0 ELSE pg_relation_size(c.oid) END DESC, 1, 2, 3 LIMIT %2")
                .arg(QString::number(largestTable), QString::number(mostColumns), isLockedAgainstReading("c")));
        for (const Row &column : columns) {
            const QString name = session.quotedName(column[2]);
            parts += QStringLiteral("SELECT max(%1::timestamptz) FROM ONLY %2.%3 WHERE %1 <= now() AND isfinite(%1)")
                         .arg(name, session.quotedName(column[0]), session.quotedName(column[1]));
        }
        if (parts.isEmpty())
            return {};
        const QString newest =
            session.value(QStringLiteral("SELECT to_char(max(m), 'YYYY-MM-DD\"T\"HH24:MI:SS') FROM (%1) x(m)")
                              .arg(parts.join(QStringLiteral(" UNION ALL "))));
        return QDateTime::fromString(newest + QLatin1Char('Z'), Qt::ISODate);
    } catch (const core::Error &) {
        return {}; // a date before Christ, a table that was locked just now: it is a hint only
    }
}

void sayWhichIsUsed(evidence::DatabaseInventory &inventory, int settingsDefault)
{
    if (settingsDefault >= 0) {
        DatabaseFact &named = inventory.databases[std::size_t(settingsDefault)];
        named.used = true;
        inventory.usedBecause =
            named.reachable ? EngineText::tr("The project's settings name %1 as DATABASES['default']. %2")
                                  .arg(named.address, activitySentence(named))
                            : EngineText::tr("The project's settings name %1 as DATABASES['default'], but it cannot "
                                             "be reached: whether the project uses it cannot be told.")
                                  .arg(named.address);
        addFindings(inventory, &named);
        return;
    }
    const int best = busiest(inventory.databases);
    if (best < 0)
        return;
    DatabaseFact &database = inventory.databases[std::size_t(best)];
    database.used = true;
    inventory.usedBecause =
        EngineText::tr("The project's settings name no PostgreSQL database as DATABASES['default']; %1 is most in use. "
                       "%2")
            .arg(database.address, activitySentence(database));
    addFindings(inventory, &database);
}

} // namespace rehome::postgres
