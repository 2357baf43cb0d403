// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/archive/archive.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "core/files.h"
#include "core/work_progress.h"
#include "postgres/archive/archive_text.h"
#include "postgres/schema/schema_text.h"
#include "postgres/session/session.h"
#include "postgres/session/tools.h"
#include "process/program.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace rehome::postgres {
namespace {

using core::Error;
using core::ErrorCode;

[[noreturn]] void throwDamaged(const QString &what, const QString &details = {})
{
    throw Error(ErrorCode::Damaged, what,
                EngineText::tr("Do not restore this backup. Take a new one, or use another copy of it."), details);
}

/// The longest first, so that "TABLE DATA" is not read as "TABLE".
const QStringList &entryKinds()
{
    static const QStringList kinds = [] {
        QStringList list{QStringLiteral("TABLE DATA"),
                         QStringLiteral("SEQUENCE SET"),
                         QStringLiteral("SEQUENCE OWNED BY"),
                         QStringLiteral("MATERIALIZED VIEW DATA"),
                         QStringLiteral("MATERIALIZED VIEW"),
                         QStringLiteral("EXTENSION"),
                         QStringLiteral("COMMENT"),
                         QStringLiteral("BLOB METADATA"),
                         QStringLiteral("BLOBS"),
                         QStringLiteral("BLOB"),
                         QStringLiteral("INDEX ATTACH"),
                         QStringLiteral("INDEX"),
                         QStringLiteral("FK CONSTRAINT"),
                         QStringLiteral("CONSTRAINT"),
                         QStringLiteral("TABLE ATTACH"),
                         QStringLiteral("TABLE"),
                         QStringLiteral("SEQUENCE"),
                         QStringLiteral("SCHEMA"),
                         QStringLiteral("FOREIGN DATA WRAPPER"),
                         QStringLiteral("FOREIGN TABLE"),
                         QStringLiteral("SERVER"),
                         QStringLiteral("EVENT TRIGGER"),
                         QStringLiteral("PUBLICATION TABLES IN SCHEMA"),
                         QStringLiteral("PUBLICATION TABLE"),
                         QStringLiteral("PUBLICATION"),
                         QStringLiteral("SUBSCRIPTION"),
                         QStringLiteral("PROCEDURAL LANGUAGE"),
                         QStringLiteral("ACCESS METHOD"),
                         QStringLiteral("OPERATOR CLASS"),
                         QStringLiteral("OPERATOR FAMILY"),
                         QStringLiteral("TEXT SEARCH TEMPLATE"),
                         QStringLiteral("TEXT SEARCH PARSER"),
                         QStringLiteral("USER MAPPING"),
                         QStringLiteral("CAST"),
                         QStringLiteral("TRANSFORM"),
                         QStringLiteral("SHELL TYPE"),
                         QStringLiteral("TYPE"),
                         QStringLiteral("FUNCTION"),
                         QStringLiteral("PROCEDURE"),
                         QStringLiteral("AGGREGATE")};
        return list;
    }();
    return kinds;
}

/// What manifest.sha256 holds: a line for every file, and one for the manifest itself.
QByteArray checksumLines(const BackupFolder &folder, const evidence::Backup &backup, const core::WorkContext &context)
{
    QByteArray lines;
    for (const evidence::FileFact &file : backup.files)
        lines += (file.sha256 + QStringLiteral("  ") + file.path + QLatin1Char('\n')).toUtf8();
    return lines + core::sha256OfFile(folder.manifest(), context).toUtf8() + "  manifest.json\n";
}

/// Hashes a backup's files and tells how far that is.
class HashingProgress final
{
public:
    HashingProgress(const BackupFolder &folder, const std::vector<evidence::FileFact> &files,
                    const core::WorkContext &context)
        : m_folder(folder), m_context(context), m_progress(context)
    {
        for (const evidence::FileFact &file : files)
            m_progress.expect(file.path, {.name = file.path, .doing = {}, .weight = file.bytes, .size = file.bytes});
        m_progress.begin();
    }

    QString hashOf(const evidence::FileFact &file)
    {
        return core::sha256OfFile(m_folder.path + QLatin1Char('/') + file.path, m_context,
                                  [&](qint64 bytes) { m_progress.add(file.path, bytes); });
    }

private:
    const BackupFolder &m_folder;
    const core::WorkContext &m_context;
    core::WorkProgress m_progress;
};

} // namespace

ArchiveEntry archiveEntry(const QString &line)
{
    // "215; 1259 16390 TABLE public auth_user bankdocs"
    static const QRegularExpression head(QStringLiteral("^\\d+; \\d+ \\d+ "));
    ArchiveEntry entry{.id = line.section(QLatin1Char(';'), 0, 0).toInt(), .line = line};
    QString rest = line;
    rest.remove(head);
    for (const QString &kind : entryKinds()) {
        if (rest.startsWith(kind + QLatin1Char(' '))) {
            entry.kind = kind;
            entry.named = rest.mid(kind.size() + 1);
            entry.schema = entry.named.section(QLatin1Char(' '), 0, 0);
            entry.name = entry.named.section(QLatin1Char(' '), 1, -2); // the last word is the owner
            break;
        }
    }
    return entry;
}

QString asInContents(const QString &table)
{
    // pg_dump writes line breaks as blanks; the dot between schema and name is a blank there.
    static const QRegularExpression separators(QStringLiteral("[.\\r\\n]"));
    QString words = table;
    return words.replace(separators, QStringLiteral(" "));
}

bool ArchiveEntry::isOf(const QString &table) const
{
    return asInContents(named).startsWith(asInContents(table) + QLatin1Char(' '));
}

QStringList ArchiveEntry::possibleNames() const
{
    const QString words = asInContents(named);
    QStringList names;
    for (qsizetype end = words.lastIndexOf(QLatin1Char(' ')); end > 0;
         end = words.lastIndexOf(QLatin1Char(' '), end - 1))
        names += words.left(end);
    return names;
}

bool ArchiveEntry::isNamedIn(const QSet<QString> &names) const
{
    if (names.isEmpty())
        return false;
    const QStringList possible = possibleNames();
    return std::any_of(possible.begin(), possible.end(), [&names](const QString &one) { return names.contains(one); });
}

QString BackupFolder::archive(const QString &format) const
{
    return path + (format == QLatin1String("custom") ? QStringLiteral("/archive.dump") : QStringLiteral("/archive"));
}

QString BackupFolder::settings() const
{
    return path + QStringLiteral("/settings.sql");
}

QString BackupFolder::roles() const
{
    return path + QStringLiteral("/roles.sql");
}

QString BackupFolder::manifest() const
{
    return path + QStringLiteral("/manifest.json");
}

QString BackupFolder::checksums() const
{
    return path + QStringLiteral("/manifest.sha256");
}

void writeManifest(const BackupFolder &folder, evidence::Backup &backup, const core::WorkContext &context)
{
    backup.files.clear();
    backup.bytes = 0;
    std::vector<evidence::FileFact> files;
    for (const QString &file : core::filesBelow(folder.path))
        files.push_back({file, QFileInfo(folder.path + QLatin1Char('/') + file).size(), {}});
    HashingProgress progress(folder, files, context);
    for (evidence::FileFact &fact : files) {
        fact.sha256 = progress.hashOf(fact);
        backup.bytes += fact.bytes;
        backup.files.push_back(fact);
    }
    core::writeFile(folder.manifest(), QJsonDocument(evidence::toJson(backup).toObject()).toJson(), core::ownerOnly);
    core::writeFile(folder.checksums(), checksumLines(folder, backup, context), core::ownerOnly);
}

evidence::Backup readManifest(const BackupFolder &folder)
{
    if (!QFileInfo::exists(folder.path))
        throw Error(ErrorCode::NotFound, EngineText::tr("There is no backup at %1.").arg(folder.path),
                    EngineText::tr("Name the folder that `rehome-cli backup` printed."));
    if (!QFileInfo(folder.path).isDir() || !QFileInfo::exists(folder.manifest()))
        throw Error(ErrorCode::BadInput,
                    EngineText::tr("%1 is not a backup made by Rehome: it has no manifest.json.").arg(folder.path),
                    EngineText::tr("Name the folder that holds manifest.json. An archive without a manifest cannot be "
                                   "proven: nothing says what it should hold."));
    const QByteArray text = core::readFile(folder.manifest());
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(text, &problem);
    if (!document.isObject())
        throwDamaged(EngineText::tr("The manifest of the backup %1 cannot be read.").arg(folder.path),
                     problem.errorString());
    auto backup = evidence::fromJson<evidence::Backup>(document.object());
    backup.path = folder.path;
    return backup;
}

qint64 checkFiles(const BackupFolder &folder, const evidence::Backup &backup, const core::WorkContext &context)
{
    if (!QFileInfo::exists(folder.checksums()))
        throwDamaged(EngineText::tr("The file %1 is missing from the backup.").arg(folder.checksums()));
    if (core::readFile(folder.checksums()) != checksumLines(folder, backup, context))
        throwDamaged(
            EngineText::tr("The manifest of the backup %1 was changed after it was written.").arg(folder.path));
    QSet<QString> known{QStringLiteral("manifest.json"), QStringLiteral("manifest.sha256")};
    HashingProgress progress(folder, backup.files, context);
    for (const evidence::FileFact &file : backup.files) {
        const QString path = folder.path + QLatin1Char('/') + file.path;
        known.insert(file.path);
        if (!QFileInfo::exists(path))
            throwDamaged(EngineText::tr("The file %1 is missing from the backup.").arg(path));
        if (QFileInfo(path).size() != file.bytes)
            throwDamaged(EngineText::tr("The file %1 has %2 bytes, but %3 were written.")
                             .arg(path)
                             .arg(QFileInfo(path).size())
                             .arg(file.bytes));
        if (progress.hashOf(file) != file.sha256)
            throwDamaged(EngineText::tr("The content of the file %1 is not what was written.").arg(path));
    }
    for (const QString &file : core::filesBelow(folder.path)) {
        if (!known.contains(file))
            throwDamaged(EngineText::tr("The file %1 was added to the backup after it was written.")
                             .arg(folder.path + QLatin1Char('/') + file));
    }
    return qint64(backup.files.size());
}

std::vector<ArchiveEntry> tableOfContents(const BackupFolder &folder, const evidence::Backup &backup,
                                          const core::WorkContext &context)
{
    const Tool tool = toolFor(QStringLiteral("pg_restore"), majorVersion(backup.toolVersion), context);
    const process::ProgramCall call{.program = tool.path,
                                    .arguments = {QStringLiteral("--list"), folder.archive(backup.format)},
                                    .outputLimit = longestContents};
    const process::ProgramResult result = process::runProgram(call, context);
    if (result.overflowed || result.exitCode < 0) // or ended by a signal: which says nothing of the archive
        process::throwFailure(call, result);
    if (result.exitCode != 0)
        throwDamaged(EngineText::tr("pg_restore cannot read the archive in %1.").arg(folder.path),
                     QString::fromUtf8(result.errors));
    std::vector<ArchiveEntry> entries;
    for (const QByteArray &line : result.output.split('\n')) {
        if (!line.isEmpty() && !line.startsWith(';'))
            entries.push_back(archiveEntry(archiveText(line, backup.encoding)));
    }
    return entries;
}

QString databaseProperty(const evidence::Backup &backup, const QString &name)
{
    for (const evidence::SchemaObject &object : backup.schema) {
        if (object.kind == QLatin1String("database property") && object.name == name)
            return propertyOf(object.definition, QStringLiteral("value"));
    }
    return {};
}

} // namespace rehome::postgres
