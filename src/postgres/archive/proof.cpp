// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/archive/proof.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "core/files.h"
#include "postgres/archive/archive.h"
#include "postgres/archive/backup_lock.h"
#include "postgres/archive/restore.h"
#include "postgres/catalog/database_place.h"
#include "postgres/compare/verification.h"
#include "postgres/server/scratch_server.h"
#include "postgres/session/session.h"

#include <QFileInfo>
#include <QSet>

namespace rehome::postgres {
namespace {

using core::Error;
using core::ErrorCode;

/// Holds the archive's table of contents against the manifest.
void checkContents(const ProofRequest &request, const BackupFolder &folder, const evidence::Backup &backup,
                   evidence::Proof &proof, const core::WorkContext &context)
{
    QSet<QString> data; // every name that an entry may have
    bool hasLargeObjects = false;
    for (const ArchiveEntry &entry : tableOfContents(folder, backup, context)) {
        hasLargeObjects = hasLargeObjects || entry.kind == QLatin1String("BLOBS");
        if (entry.kind != QLatin1String("TABLE DATA") && entry.kind != QLatin1String("MATERIALIZED VIEW DATA"))
            continue;
        ++proof.tableDataEntries;
        for (const QString &name : entry.possibleNames())
            data.insert(name);
    }
    const auto isInArchive = [&](const QString &table) {
        return table == evidence::largeObjectsName ? hasLargeObjects : data.contains(asInContents(table));
    };
    proof.tablesExpected = backup.tableCount();
    for (const evidence::TableFingerprint &table : backup.tables) {
        if (!isInArchive(table.table))
            throw Error(
                ErrorCode::Damaged,
                table.table == evidence::largeObjectsName
                    ? EngineText::tr("Large objects were counted when the backup was taken, but are not in the "
                                     "archive.")
                    : EngineText::tr("The table %1 was counted when the backup was taken, but is not in the archive.")
                          .arg(table.table),
                EngineText::tr("Do not restore this backup. Take a new one."));
    }
    for (const QString &table : request.criticalTables) {
        if (!isInArchive(table))
            throw Error(
                ErrorCode::CheckFailed, EngineText::tr("The critical table %1 is not in the backup.").arg(table),
                EngineText::tr("Check the list of critical tables, and that the backup is of the right database."));
        proof.criticalTables += table;
    }
}

} // namespace

evidence::Proof proveBackup(const ProofRequest &request, const core::WorkContext &context)
{
    const BackupFolder folder{request.backup};
    const evidence::Backup backup = readManifest(folder);
    evidence::Proof proof{.path = request.backup};
    proof.filesChecked =
        checkFiles(folder, backup, context.inStage(EngineText::tr("Checking the backup's files"), 1, 3));
    context.info(
        EngineText::tr("All %n file(s) of the backup are as they were written.", nullptr, int(proof.filesChecked)));
    checkContents(request, folder, backup, proof, context);

    const core::WorkContext restoring = context.inStage(EngineText::tr("Restoring into a scratch server"), 2, 3);
    const int major = majorVersion(backup.serverVersion);
    core::makeFolder(QFileInfo(request.scratchFolder).absolutePath());
    const BackupLock lock(request.scratchFolder,
                          EngineText::tr("Another run is proving the backup %1.").arg(request.backup));
    ScratchServer scratch(request.scratchFolder, major, context);
    const QString database = QStringLiteral("rehome_proof");
    const QString owner = QStringLiteral("rehome_owner");
    scratch.preloadFor(backup.extensions, incomingDatabase(database), context);
    (void)scratch->ensureRole(owner, database, context);
    proof.restoreDuration = restoreBackup({.folder = folder,
                                           .administrator = scratch->superuser(),
                                           .owner = owner,
                                           .database = database,
                                           .jobs = request.jobs,
                                           .dataFolder = scratch->dataFolder(),
                                           .analyze = false,
                                           .settings = false},
                                          restoring)
                                .duration;
    // No code of the database's runs while it is read; but only a superuser sees all of it.
    proof.verification = verifyAgainstBackup(backup, scratch->superuser(database),
                                             {.level = std::max(backup.level, evidence::Level::Content),
                                              .jobs = request.jobs,
                                              .settingsLeftOut = true,
                                              .viewsJustFilled = true},
                                             context.inStage(EngineText::tr("Comparing what was restored"), 3, 3));
    return proof;
}

QString proofFile(const QString &backup)
{
    return backup + QStringLiteral(".proof");
}

void writeProofFile(const QString &backup, const core::WorkContext &context)
{
    const QString hash = core::sha256OfFile(BackupFolder{backup}.checksums(), context);
    core::writeFile(proofFile(backup), hash.toUtf8() + '\n');
}

} // namespace rehome::postgres
