// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/catalog/statistics.h"

#include "core/engine_text.h"
#include "core/error.h"

namespace rehome::postgres {
namespace {

bool answers(Session &session)
{
    try {
        return !session.value(QStringLiteral("SELECT 1")).isNull();
    } catch (const core::Error &) {
        return false;
    }
}

/// \return whether it could be done. A foreign table's server that does not answer is told of in the words of a lost
/// connection, but it is not ours.
bool tryToRun(Session &session, const QString &sql, QString &complaint)
{
    try {
        session.execute(sql);
        return true;
    } catch (const core::Error &error) {
        if (error.code() == core::ErrorCode::ConnectionLost && !answers(session))
            throw;
        complaint = error.details().section(QLatin1Char('\n'), 0, 0);
        return false;
    }
}

} // namespace

void analyzeTables(Session &session, const QString &tablesSql, const core::WorkContext &context)
{
    for (const Row &row : session.query(tablesSql)) {
        QString complaint;
        if (!tryToRun(session,
                      QStringLiteral("ANALYZE %1.%2").arg(session.quotedName(row[0]), session.quotedName(row[1])),
                      complaint))
            context.warning(EngineText::tr("The statistics of the table %1.%2 could not be gathered, which only makes "
                                           "its queries slower; run ANALYZE on it later. %3")
                                .arg(row[0], row[1], complaint));
    }
}

void analyzeDatabase(Session &session, const core::WorkContext &context)
{
    QString complaint;
    if (tryToRun(session, QStringLiteral("ANALYZE"), complaint))
        return;
    analyzeTables(session,
                  QStringLiteral("SELECT n.nspname, c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = "
                                 "c.relnamespace WHERE c.relkind IN ('r', 'm', 'p') AND n.nspname NOT LIKE 'pg\\_%' "
                                 "AND n.nspname <> 'information_schema' ORDER BY 1, 2"),
                  context);
}

} // namespace rehome::postgres
