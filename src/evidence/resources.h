// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/json_fields.h"

namespace rehome::evidence {

/// What the database server uses, and has counted since its statistics were reset.
struct ServerResources
{
    qint64 databaseBytes = 0;
    int connections = 0; ///< of all databases of the server
    int mostConnections = 0;
    std::optional<double> cacheHitRatio; ///< from 0 to 1; nothing where nothing was read yet
    qint64 commits = 0;
    qint64 rollbacks = 0;
    qint64 rowsReturned = 0;
    qint64 rowsWritten = 0; ///< inserted, updated and deleted
    qint64 liveRows = 0;    ///< as the statistics estimate them
    qint64 deadRows = 0;
    qint64 temporaryFiles = 0;
    qint64 temporaryBytes = 0;
    qint64 deadlocks = 0;
    QString countedSince; ///< as the server says it; empty: since its statistics began
    bool onThisMachine = false;
    QMap<QString, QString> settings; ///< those that decide about speed
    static void fields(auto &&take)
    {
        using S = ServerResources;
        take(field("databaseBytes", &S::databaseBytes), field("connections", &S::connections),
             field("mostConnections", &S::mostConnections), field("cacheHitRatio", &S::cacheHitRatio),
             field("commits", &S::commits), field("rollbacks", &S::rollbacks), field("rowsReturned", &S::rowsReturned),
             field("rowsWritten", &S::rowsWritten), field("liveRows", &S::liveRows), field("deadRows", &S::deadRows),
             field("temporaryFiles", &S::temporaryFiles), field("temporaryBytes", &S::temporaryBytes),
             field("deadlocks", &S::deadlocks), field("countedSince", &S::countedSince),
             field("onThisMachine", &S::onThisMachine), field("settings", &S::settings));
    }
};

/// A running process of the application. Never its command line, which may hold secrets.
struct ApplicationProcess
{
    QString program; ///< "gunicorn"
    qint64 process = 0;
    qint64 residentBytes = 0;
    double processorSeconds = 0; ///< since it began, without its children
    static void fields(auto &&take)
    {
        take(field("program", &ApplicationProcess::program), field("process", &ApplicationProcess::process),
             field("residentBytes", &ApplicationProcess::residentBytes),
             field("processorSeconds", &ApplicationProcess::processorSeconds));
    }
};

struct ResourceUse
{
    ServerResources server;
    std::vector<ApplicationProcess> application; ///< of this machine
    static void fields(auto &&take)
    {
        take(field("server", &ResourceUse::server), field("application", &ResourceUse::application));
    }
};

} // namespace rehome::evidence
