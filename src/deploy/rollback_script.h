// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <vector>

namespace rehome::deploy {

/// A table of the old database, and what the backup holds of it.
struct RollbackTable
{
    QString schema;
    QString name;
    qint64 rows = 0;
    bool mayShrink = false; ///< fewer rows later on are as it should be: sessions, caches
};

/// What the script is made from. Nothing of it may hold a password.
struct RollbackRequest
{
    QString project;
    QString backup;                               ///< the backup's folder; "<backup>.proof" says that it is proven
    QString format = QStringLiteral("directory"); ///< of its archive; or "custom"
    QString oldDatabase; ///< a keyword conninfo string without a password, of a role that may restore into it
    QString oldDatabaseName;
    QString newDatabase;     ///< likewise; empty: lost writes cannot be counted
    QString newDatabaseFile; ///< holds such a string once there is a new database; read where newDatabase is empty
    QString toolsFolder;     ///< of psql and pg_restore that fit the old server; empty: those in PATH
    int jobs = 2;
    QString encoding = QStringLiteral("UTF8"); ///< of the old database, should it have to be made anew
    QString collation;
    QString characterType;
    QString localeProvider;            ///< "icu" or "builtin"; empty or "libc": the operating system's
    QString locale;                    ///< the provider's
    std::vector<RollbackTable> tables; ///< at least one
    QString stopNewCommand;            ///< these are run by bash; empty: not done
    QString startOldCommand;           ///< starts the old application, or opens the old database for writes again
    QString switchCommand;             ///< switches the endpoint back; may be run again without harm
    QString byHand;                    ///< what a person does where there is no such command
    QStringList dnsRecords;            ///< "example.org A 192.0.2.1 (TTL 300 s)": what DNS has to say again
    QString oldUrl;                    ///< must answer in the end; empty: not asked
    QString applicationRole;           ///< must be able to read every table in the end; empty: not checked
};

/// The script's text: for bash, complete, and to be run any number of times. It refuses to do anything without a proven
/// backup, says which writes would be lost, and ends with 0 done, 1 a check failed, 2 usage, 3 refused or could not.
/// \throws Error BadUsage without tables or with a conninfo string that holds a password or is a URL
[[nodiscard]] QByteArray rollbackScript(const RollbackRequest &request);

/// Writes it, executable. \throws Error as rollbackScript() and core::writeFile()
void writeRollbackScript(const QString &path, const RollbackRequest &request);

} // namespace rehome::deploy
