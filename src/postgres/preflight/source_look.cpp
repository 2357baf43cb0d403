// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/preflight/source_look.h"

#include "core/engine_text.h"
#include "postgres/catalog/catalog.h"
#include "postgres/session/session_settings.h"

namespace rehome::postgres {
namespace {

constexpr int namesShown = 10;

QString listed(const QStringList &first, qint64 count)
{
    const QString names = first.join(QStringLiteral(", "));
    const qint64 more = count - first.size();
    return more == 0 ? names : EngineText::tr("%1 and %n more", "a list of names", int(more)).arg(names);
}

} // namespace

const ServerAddress &SourceLook::address()
{
    if (m_failure)
        throw core::Error(*m_failure);
    if (!m_address) {
        try {
            m_address = m_findAddress();
        } catch (const core::Error &error) {
            m_failure = error;
            throw;
        }
    }
    return *m_address;
}

Snapshot &SourceLook::snapshot()
{
    const ServerAddress &entered = address();
    if (!m_snapshot) {
        try {
            m_snapshot = std::make_unique<Snapshot>(entered, m_context);
        } catch (const core::Error &error) {
            m_failure = error;
            throw;
        }
    }
    return *m_snapshot;
}

Snapshot::Reader SourceLook::reader()
{
    Snapshot::Reader lent = snapshot().reader();
    lent->execute(withoutWaitingForLocks(SettingScope::Transaction));
    return lent;
}

NamedThings namedThings(Session &session, const QString &query)
{
    NamedThings things;
    for (const Row &row : session.query(QStringLiteral("SELECT name, count(*) OVER () FROM (%1) q "
                                                       "ORDER BY name COLLATE \"C\" LIMIT %2")
                                            .arg(query)
                                            .arg(namesShown))) {
        things.first += row[0];
        things.count = row[1].toLongLong();
    }
    things.names = listed(things.first, things.count);
    return things;
}

NamedThings namedThings(const QStringList &names)
{
    NamedThings things{.count = names.size(), .names = {}, .first = names.mid(0, namesShown)};
    things.names = listed(things.first, things.count);
    return things;
}

QString ownRelations()
{
    return QStringLiteral(" FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname !~ '^pg_' "
                          "AND n.nspname <> 'information_schema' AND c.relpersistence <> 't' AND ") +
           holdsOwnContent("c");
}

} // namespace rehome::postgres
