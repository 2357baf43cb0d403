// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work_context.h"
#include "evidence/backup.h"

#include <QSet>

namespace rehome::postgres {

/// A backup's folder: archive/ (directory format) or archive.dump (custom format), roles.sql, settings.sql,
/// manifest.json, and manifest.sha256, which `sha256sum -c` understands and which names the manifest too.
struct BackupFolder
{
    QString path;
    [[nodiscard]] QString archive(const QString &format) const;
    [[nodiscard]] QString roles() const;
    [[nodiscard]] QString settings() const; ///< of the database, which pg_dump leaves out; may hold secrets
    [[nodiscard]] QString manifest() const;
    [[nodiscard]] QString checksums() const;
};

/// Hashes every file of the folder and writes manifest.json and manifest.sha256.
void writeManifest(const BackupFolder &folder, evidence::Backup &backup, const core::WorkContext &context);

/// Reads a backup's manifest. \throws Error NotFound, BadInput if the folder is no backup, Damaged if it cannot be read
[[nodiscard]] evidence::Backup readManifest(const BackupFolder &folder);

/// Hashes every file again and holds it against the manifest: nothing missing, nothing changed, nothing added.
/// \return how many files were checked \throws Error Damaged naming the first file that is not as it was
[[nodiscard]] qint64 checkFiles(const BackupFolder &folder, const evidence::Backup &backup,
                                const core::WorkContext &context);

/// An entry of an archive's table of contents.
struct ArchiveEntry
{
    int id = 0;     ///< its number in the archive
    QString line;   ///< as `pg_restore --list` writes it
    QString kind;   ///< "TABLE DATA", "EXTENSION", "COMMENT" …
    QString schema; ///< "-" where there is none
    QString name;   ///< pg_restore separates by blanks: a blank in the schema or the owner moves the borders
    QString named;  ///< schema, name and owner as they stand in the line

    /// Whether the entry is of this table, "schema.name", whatever characters the names are made of.
    [[nodiscard]] bool isOf(const QString &table) const;
    /// What the entry may be called, as asInContents() writes it, the longest first: where the owner begins cannot be
    /// seen.
    [[nodiscard]] QStringList possibleNames() const;
    /// Whether one of the names is in the set.
    [[nodiscard]] bool isNamedIn(const QSet<QString> &names) const;
};

/// The bytes that a table of contents may have: archives before 17 hold a line for every large object, and there may be
/// millions.
inline constexpr qint64 longestContents = qint64(2) * 1024 * 1024 * 1024;

/// The entry of a line that `pg_restore --list` writes.
[[nodiscard]] ArchiveEntry archiveEntry(const QString &line);

/// "schema.name" as an archive's table of contents shows it, whatever characters the names are made of.
[[nodiscard]] QString asInContents(const QString &table);

/// \throws Error Damaged if pg_restore cannot read the archive
[[nodiscard]] std::vector<ArchiveEntry> tableOfContents(const BackupFolder &folder, const evidence::Backup &backup,
                                                        const core::WorkContext &context);

/// What the manifest says of the whole database ("locale provider", "locale", "collation rules"); empty where it says
/// nothing.
[[nodiscard]] QString databaseProperty(const evidence::Backup &backup, const QString &name);

} // namespace rehome::postgres
