// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/redactor.h"
#include "core/work_context.h"
#include "plan/migration.h"

namespace rehome::plan {

/// What a person gives to begin a migration; what is empty is found or proposed.
struct SetupRequest
{
    QString folder; ///< NAME.rehome
    QString projectFolder;
    QString interpreter;
    QString source; ///< a URL, keyword string or service; empty: one of the project's DATABASES
    QString sourceAlias = QStringLiteral("default"); ///< which one
    core::Secret sourcePassword;                     ///< asked for; a URL's own password wins
    QString target = QStringLiteral("private");
    QString repositoryFolder;
    QString pdfFolder;
    bool findPdfs = true; ///< where no folder is given, look for one near the project
    QString pdfCommand;
    QString passwordFile;
    QString queryFile;
    QStringList criticalTables;
    QString switchBackCommand;
    QString stopNewCommand;
    QString startOldCommand;
    QString endpoint;
    QStringList dnsNames;
    QStringList proxyFiles;
    QStringList oldUnits;
    QString licence = QStringLiteral("MIT");
    QString offsite;                                    ///< where backups are copied to; empty: nowhere
    QString level = QStringLiteral("content");          ///< how deeply the data are compared
    QString backupFormat = QStringLiteral("directory"); ///< or "custom"
    QString compression;                                ///< "gzip:1", "zstd:3"; empty: what serves best
    QString transfer = QStringLiteral("archive");       ///< or "copy"
    bool readTextOnly = false;                          ///< the project is documented without running its code
    int jobs = 0;                                       ///< 0: the number of processors, at most four
    int repeats = 5;
    int windowMinutes = 30;
};

/// Looks at the project and the source, fills in what was not given, and makes the migration's folder. The source is
/// entered once, read-only, to say at once whether that works.
/// \throws Error BadInput, NotFound, NoSuchHost, WrongPassword … ; nothing is made then
MigrationSettings setUpMigration(const SetupRequest &request, core::Redactor &redactor,
                                 const core::WorkContext &context);

} // namespace rehome::plan
