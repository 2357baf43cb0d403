// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/verification.h"

namespace rehome::evidence {

struct FileFact
{
    QString path; ///< relative to the folder that is described
    qint64 bytes = 0;
    QString sha256;
    static void fields(auto &&take)
    {
        take(field("path", &FileFact::path), field("bytes", &FileFact::bytes), field("sha256", &FileFact::sha256));
    }
};

/// What is set for one database, or for one role in it.
struct DatabaseSetting
{
    QString name;
    QString value; ///< as the server keeps it; in the manifest only where it may be a secret, else empty
    QString role;  ///< empty: for everybody
    bool operator==(const DatabaseSetting &) const = default;
    static void fields(auto &&take)
    {
        take(field("name", &DatabaseSetting::name), field("value", &DatabaseSetting::value),
             field("role", &DatabaseSetting::role));
    }
};

/// One backup. The fingerprints and counts were taken under the very snapshot that pg_dump read.
/// Stored beside the archive as manifest.json, and in the journal.
struct Backup
{
    static constexpr const char *kind = "backup";
    static constexpr int version = 1;
    QString path;   ///< the backup's folder; where manifest.json stands when read from there
    QString source; ///< without a password
    QString serverVersion;
    QString toolVersion;
    QString format;               ///< "directory" or "custom"
    Level level = Level::Content; ///< how deeply the tables were hashed: content or strict
    QDateTime takenAt;
    std::chrono::milliseconds duration{0};
    qint64 bytes = 0;
    std::vector<FileFact> files;
    QString compression;                  ///< "gzip:1", "zstd:1", "none" …
    std::vector<TableFingerprint> tables; ///< with the large objects as largeObjectsName, where there are any
    std::vector<SequenceState> sequences;
    std::vector<SchemaObject> schema;
    QStringList extensions;                ///< names
    std::vector<DatabaseSetting> settings; ///< which pg_dump leaves out
    QString comment;                       ///< of the database, which pg_dump leaves out
    QString encoding;
    QString collation;
    QString characterType;
    QString systemIdentifier; ///< of the server: no other one has it, but for its physical copies; empty: not known
    static void fields(auto &&take)
    {
        take(field("path", &Backup::path), field("source", &Backup::source),
             field("serverVersion", &Backup::serverVersion), field("toolVersion", &Backup::toolVersion),
             field("format", &Backup::format), field("level", &Backup::level), field("takenAt", &Backup::takenAt),
             field("duration", &Backup::duration), field("bytes", &Backup::bytes), field("files", &Backup::files),
             field("tables", &Backup::tables), field("sequences", &Backup::sequences), field("schema", &Backup::schema),
             field("extensions", &Backup::extensions), field("encoding", &Backup::encoding),
             field("collation", &Backup::collation), field("characterType", &Backup::characterType),
             field("compression", &Backup::compression), field("settings", &Backup::settings),
             field("comment", &Backup::comment), field("systemIdentifier", &Backup::systemIdentifier));
    }

    [[nodiscard]] qint64 largeObjects() const
    {
        for (const TableFingerprint &table : tables) {
            if (table.table == largeObjectsName)
                return table.rows;
        }
        return 0;
    }
    /// Without the large objects.
    [[nodiscard]] qint64 tableCount() const { return qint64(tables.size()) - (largeObjects() > 0 ? 1 : 0); }
};

/// A backup that was restored into a scratch server and compared with the evidence taken with it.
struct Proof
{
    static constexpr const char *kind = "proof";
    static constexpr int version = 1;
    QString path;
    qint64 filesChecked = 0;
    qint64 tableDataEntries = 0; ///< in the archive's table of contents
    qint64 tablesExpected = 0;   ///< tables with rows of their own in the manifest
    QStringList criticalTables;  ///< found in the archive
    std::chrono::milliseconds restoreDuration{0};
    Verification verification;
    static void fields(auto &&take)
    {
        take(field("path", &Proof::path), field("filesChecked", &Proof::filesChecked),
             field("tableDataEntries", &Proof::tableDataEntries), field("tablesExpected", &Proof::tablesExpected),
             field("criticalTables", &Proof::criticalTables), field("restoreDuration", &Proof::restoreDuration),
             field("verification", &Proof::verification));
    }
};

/// The new database's server, up and ready. Passwords stand in the pass file only.
struct TargetServer
{
    static constexpr const char *kind = "target-server";
    static constexpr int version = 1;
    QString address; ///< a URL without a password that psql understands, with the pass file named
    QString serverVersion;
    QString encoding;
    QString collation;
    QString dataFolder;
    static void fields(auto &&take)
    {
        take(field("address", &TargetServer::address), field("serverVersion", &TargetServer::serverVersion),
             field("encoding", &TargetServer::encoding), field("collation", &TargetServer::collation),
             field("dataFolder", &TargetServer::dataFolder));
    }
};

struct Restoration
{
    static constexpr const char *kind = "restoration";
    static constexpr int version = 1;
    QString archive;
    QString target;
    qint64 tables = 0;
    qint64 bytes = 0; ///< of the database afterwards
    std::chrono::milliseconds duration{0};
    static void fields(auto &&take)
    {
        take(field("archive", &Restoration::archive), field("target", &Restoration::target),
             field("tables", &Restoration::tables), field("bytes", &Restoration::bytes),
             field("duration", &Restoration::duration));
    }
};

} // namespace rehome::evidence
