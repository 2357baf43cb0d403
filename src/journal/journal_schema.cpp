// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journal_schema.h"

#include "core/engine_text.h"
#include "core/error.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

namespace rehome::journal {
namespace {

/// Each entry upgrades the schema by one version; a journal at version n has had the first n of them.
const QStringList &upgrades()
{
    static const QStringList list{
        QStringLiteral("CREATE TABLE run (id INTEGER PRIMARY KEY, step TEXT NOT NULL, state TEXT NOT NULL,"
                       " started_at TEXT NOT NULL, ended_at TEXT, sentence TEXT, error_code TEXT, what_to_do TEXT,"
                       " details TEXT, evidence_kind TEXT, evidence_version INTEGER, evidence TEXT);"
                       "CREATE INDEX run_step ON run (step, id);"
                       "CREATE TABLE log (id INTEGER PRIMARY KEY, at TEXT NOT NULL, level INTEGER NOT NULL,"
                       " step TEXT NOT NULL, text TEXT NOT NULL)"),
    };
    return list;
}

int schemaVersion(QSqlDatabase &database)
{
    QSqlQuery query(database);
    if (!query.exec(QStringLiteral("PRAGMA user_version")) || !query.next())
        throwSqlError(database, query.lastError().text());
    return query.value(0).toInt();
}

} // namespace

void throwSqlError(const QSqlDatabase &database, const QString &driverText)
{
    const QString path = database.databaseName();
    if (driverText.contains(QLatin1String("disk is full")))
        throw core::Error(core::ErrorCode::DiskFull, EngineText::tr("The disk that holds %1 is full.").arg(path),
                          EngineText::tr("Free some space, then open the migration again."), driverText);
    if (driverText.contains(QLatin1String("is locked")))
        throw core::Error(core::ErrorCode::Busy, EngineText::tr("Another program uses the journal %1.").arg(path),
                          EngineText::tr("Close that program, then open the migration again."), driverText);
    if (driverText.contains(QLatin1String("readonly")) || driverText.contains(QLatin1String("unable to open")))
        throw core::Error(core::ErrorCode::PermissionDenied,
                          EngineText::tr("The journal %1 cannot be written.").arg(path),
                          EngineText::tr("Give this user the right to write the migration's folder."), driverText);
    throw core::Error(core::ErrorCode::Damaged,
                      EngineText::tr("The journal %1 cannot be read: %2.").arg(path, driverText),
                      EngineText::tr("Restore journal.sqlite from a copy, or begin a new migration."), driverText);
}

void execute(QSqlDatabase &database, const QString &sql)
{
    QSqlQuery query(database);
    if (!query.exec(sql))
        throwSqlError(database, query.lastError().text());
}

void upgradeSchema(QSqlDatabase &database)
{
    const int found = schemaVersion(database);
    if (found > upgrades().size()) {
        throw core::Error(
            core::ErrorCode::ServerUnsuitable,
            EngineText::tr("The journal %1 was written by a newer version of Rehome.").arg(database.databaseName()),
            EngineText::tr("Open the migration with that version."),
            QStringLiteral("schema version %1, known up to %2").arg(found).arg(upgrades().size()));
    }
    if (found == upgrades().size())
        return;

    execute(database, QStringLiteral("BEGIN IMMEDIATE"));
    for (int version = found; version < upgrades().size(); ++version) {
        for (const QString &statement : upgrades().at(version).split(QLatin1Char(';')))
            execute(database, statement);
    }
    execute(database, QStringLiteral("PRAGMA user_version = %1").arg(upgrades().size()));
    execute(database, QStringLiteral("COMMIT"));
}

} // namespace rehome::journal
