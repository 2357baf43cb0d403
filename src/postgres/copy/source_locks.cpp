// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/copy/source_locks.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "postgres/session/table_locks.h"

namespace rehome::postgres {
namespace {

/// All of which rows are copied, and partitioned ones.
const QString tables = QStringLiteral(R"(
    SELECT n.nspname, c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p') AND c.relpersistence <> 't'
      AND n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\_%'
      AND (NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid
                                                 AND d.deptype = 'e')
           OR EXISTS (SELECT FROM pg_extension e WHERE c.oid = ANY (e.extconfig)))
    ORDER BY c.oid)");

} // namespace

SourceLocks::SourceLocks(const ServerAddress &address, const core::WorkContext &context)
    : m_session(address, Access::ReadOnly, context)
{
    (void)roomForLocks(address, {.atLeast = 2, .wanted = 2}, context); // once here, and once by pg_dump
    constexpr int attempts = 5; // each goes wrong only if a table is dropped at that moment
    for (int attempt = 1; !lockAll(); ++attempt) {
        if (attempt == attempts)
            throw core::Error(core::ErrorCode::Busy,
                              EngineText::tr("Tables of %1 are being dropped again and again.").arg(address.display()),
                              EngineText::tr("Wait until whatever does that has ended, then try again."));
    }
}

/// \return false if a table was gone before it could be locked
bool SourceLocks::lockAll()
{
    m_session.execute(QStringLiteral("ROLLBACK; BEGIN READ ONLY"));
    QStringList names;
    for (const Row &row : m_session.query(tables))
        names += m_session.quotedName(row[0]) + QLatin1Char('.') + m_session.quotedName(row[1]);
    try {
        lockTables(m_session, names);
    } catch (const core::Error &) {
        const QString &state = m_session.lastSqlState();
        if (state != QLatin1String("42P01") && state != QLatin1String("3F000")) // its schema may have gone with it
            throw;
        return false;
    }
    return true;
}

} // namespace rehome::postgres
