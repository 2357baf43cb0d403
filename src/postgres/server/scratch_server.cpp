// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/server/scratch_server.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "postgres/session/session.h"

#include <QFileInfo>

namespace rehome::postgres {
namespace {

PrivateServer freshServer(const QString &folder, int major, const core::WorkContext &context)
{
    PrivateServer::remove(folder, context);
    try {
        return PrivateServer::open(folder, ServerPurpose::Scratch, major, context);
    } catch (...) {
        core::WorkContext tidying = context;
        tidying.stop = {}; // what the stop made necessary is not stopped by it
        PrivateServer::remove(folder, tidying);
        throw;
    }
}

/// In the order in which they want to be loaded. Those are missing that do not start without more, such as a key.
const QStringList librariesToPreload{QStringLiteral("citus"),
                                     QStringLiteral("timescaledb"),
                                     QStringLiteral("pg_stat_statements"),
                                     QStringLiteral("pg_stat_kcache"),
                                     QStringLiteral("pg_qualstats"),
                                     QStringLiteral("pg_stat_monitor"),
                                     QStringLiteral("pg_wait_sampling"),
                                     QStringLiteral("pgaudit"),
                                     QStringLiteral("pg_cron"),
                                     QStringLiteral("pg_net"),
                                     QStringLiteral("pg_squeeze"),
                                     QStringLiteral("pglogical"),
                                     QStringLiteral("set_user"),
                                     QStringLiteral("plprofiler"),
                                     QStringLiteral("age")};

QStringList installed(const QStringList &libraries, const PrivateServer &server, const core::WorkContext &context)
{
    Session session(server.superuser(), Access::ReadOnly, context);
    const QString folder = session.value(QStringLiteral("SELECT setting FROM pg_config WHERE name = 'PKGLIBDIR'"));
    QStringList found;
    for (const QString &library : libraries) {
        if (QFileInfo::exists(QStringLiteral("%1/%2.so").arg(folder, library)))
            found += library;
    }
    return found;
}

} // namespace

ScratchServer::ScratchServer(const QString &folder, int major, const core::WorkContext &context)
    : m_folder(folder), m_server(freshServer(folder, major, context))
{}

ScratchServer::~ScratchServer()
{
    try {
        PrivateServer::remove(m_folder, {});
    } catch (const std::exception &) {
        // What could not be removed is found and removed when the migration is opened again.
    }
}

void ScratchServer::preloadFor(const QStringList &extensions, const QString &database, const core::WorkContext &context)
{
    QStringList libraries = librariesToPreload;
    libraries.removeIf([&extensions](const QString &library) { return !extensions.contains(library); });
    if (!libraries.isEmpty())
        libraries = installed(libraries, m_server, context);
    if (libraries.isEmpty())
        return;
    const QString list = libraries.join(QLatin1Char(','));
    m_server.stop(context);
    try {
        m_server.startWith({QStringLiteral("shared_preload_libraries=") + list,
                            QStringLiteral("max_worker_processes=0"), QStringLiteral("cron.database_name=") + database,
                            QStringLiteral("cron.launch_active_jobs=off"), QStringLiteral("timescaledb.restoring=on")},
                           context);
        context.info(EngineText::tr("The scratch server loads %1 at its start: extensions of the backup need it.")
                         .arg(libraries.join(QStringLiteral(", "))));
    } catch (const core::Error &error) {
        context.warning(EngineText::tr("The scratch server does not start with %1: it goes on without.")
                            .arg(libraries.join(QStringLiteral(", "))));
        context.debug(error.details());
        m_server.startWith({}, context);
    }
}

} // namespace rehome::postgres
