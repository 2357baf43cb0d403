// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/copy/schema_archive.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "core/files.h"
#include "postgres/archive/pg_restore.h"
#include "postgres/archive/restore_advice.h"
#include "postgres/archive/restore_steps.h"
#include "postgres/copy/archive_entry_head.h"
#include "postgres/copy/index_catalog.h"
#include "postgres/session/session.h"
#include "postgres/session/session_settings.h"
#include "process/program.h"

#include <QCryptographicHash>

#include <algorithm>
#include <functional>
#include <map>
#include <optional>

namespace rehome::postgres {
namespace {

QSet<QString> builtElsewhere(const CopyCatalog &catalog)
{
    QSet<QString> known;
    for (const IndexToBuild &index : catalog.indexes)
        known += index.constraint == QLatin1String("0") ? QStringLiteral("1259 ") + index.oid
                                                        : QStringLiteral("2606 ") + index.constraint;
    for (const ForeignKeyToAdd &key : catalog.foreignKeys)
        known += QStringLiteral("2606 ") + key.oid;
    return known;
}

} // namespace

SchemaArchive::SchemaArchive(const Source &source, const CopyCatalog &catalog, const core::WorkContext &context)
    : m_tools(source.tools), m_hasLargeObjects(catalog.hasLargeObjects),
      m_wantsSuperuser(catalog.hasSuperusersPublications)
{
    const auto dump = [&](const QStringList &what, const QString &file) {
        QStringList arguments = what;
        arguments += {QStringLiteral("--format=custom"),
                      QStringLiteral("--file=") + file,
                      QStringLiteral("--snapshot=") + source.snapshot,
                      QStringLiteral("--no-password"),
                      QStringLiteral("--no-subscriptions"),
                      QStringLiteral("--dbname=") + noticingAddress(source.address).toolConnection()};
        process::runProgramOrThrow(
            {.program = m_tools.dump.path, .arguments = arguments, .secrets = source.address.secrets()}, context);
    };
    // Not --schema-only: that would leave out that materialized views are filled.
    dump({QStringLiteral("--section=pre-data"), QStringLiteral("--section=post-data")}, schemaFile());
    m_folder.checkRoomFor(catalog.largeObjectBytes);
    if (m_hasLargeObjects)
        dump({QStringLiteral("--section=data"), QStringLiteral("-b"), QStringLiteral("--exclude-table-data=*.*"),
              QStringLiteral("--compress=0")},
             largeObjectsFile());
    readEntries(catalog, context);
}

void SchemaArchive::readEntries(const CopyCatalog &catalog, const core::WorkContext &context)
{
    const auto listed = [&](const QString &section) {
        return process::runProgramOrThrow(
                   {.program = m_tools.restore.path,
                    .arguments = {QStringLiteral("--list"), QStringLiteral("--section=") + section, schemaFile()},
                    .outputLimit = longestContents},
                   context)
            .output.split('\n');
    };
    const QSet<QString> elsewhere = builtElsewhere(catalog);
    for (const QByteArray &line : listed(QStringLiteral("pre-data"))) {
        const auto head = headOf(line);
        if (!head)
            continue;
        m_entries.push_back({line, isOfLargeObjects(head->rest) ? SchemaPart::LargeObjects : SchemaPart::Before, 0});
        if (!isOfLargeObjects(head->rest))
            m_hashed += line + '\n';
    }
    for (const QByteArray &line : listed(QStringLiteral("post-data"))) {
        const auto head = headOf(line);
        if (head)
            m_hashed += line + '\n';
        const QString number = head ? QString::fromLatin1(head->catalog) + QLatin1Char(' ') + head->oid : QString();
        if (!head || elsewhere.contains(number))
            continue;
        const bool isEventTrigger =
            head->rest.startsWith("EVENT TRIGGER ") || head->rest.startsWith("COMMENT - EVENT TRIGGER ");
        m_entries.push_back({line, isEventTrigger ? SchemaPart::EventTriggers : SchemaPart::After,
                             catalog.inheritedDepths.value(number)});
    }
}

void SchemaArchive::restore(SchemaPart part, const Target &target, const core::WorkContext &context) const
{
    if (part == SchemaPart::EventTriggers && !target.isSuperuser)
        return;
    QByteArray contents;
    int slow = 0; ///< entries over which time passes; for others alone, more than one connection is not worth it
    bool hasPartitions = false;
    for (const Entry &entry : m_entries) {
        // Comments on extensions belong to whoever owns these.
        const auto head = headOf(entry.line);
        const bool foreign = !target.isSuperuser && (head->rest.startsWith("COMMENT - EXTENSION ") ||
                                                     (m_wantsSuperuser && isOfPublications(head->rest)));
        if (entry.part != part || foreign)
            continue;
        contents += entry.line + '\n';
        hasPartitions = hasPartitions || head->rest.startsWith("INDEX ATTACH ");
        slow += part != SchemaPart::Before && isSlow(head->rest) ? 1 : 0;
    }
    // Changes of a partitioned table lock it and then its partitions, those of a partition the other way round: side by
    // side they run into deadlocks.
    const int jobs = slow > 1 && !hasPartitions ? target.jobs : 1;
    if (target.owner.isEmpty())
        restoreEntries(contents, jobs, target, context);
    else
        restoreForOwner(contents, jobs, target, context);
    if (part == SchemaPart::LargeObjects && m_hasLargeObjects)
        runRestore(target, 1, {QStringLiteral("--section=data")}, largeObjectsFile(), context);
}

/// The last of these can be dropped first: what is on a partition goes with what it is attached to, and not before it.
/// Empty where some of it would not go without a trace: default privileges stay when they are given, and what is then
/// made with privileges of its own would have them too.
QByteArray SchemaArchive::contentsAfterRows() const
{
    std::map<int, QByteArray, std::greater<>> byDepth; // the deepest first
    bool hasDefaults = false;
    bool hasPrivileges = false;
    for (const Entry &entry : m_entries) {
        if (entry.part != SchemaPart::After && entry.part != SchemaPart::EventTriggers)
            continue;
        const QByteArray kind = headOf(entry.line)->rest;
        byDepth[entry.depth] += entry.line + '\n';
        hasDefaults = hasDefaults || kind.startsWith("DEFAULT ACL ");
        hasPrivileges = hasPrivileges ||
                        (kind.startsWith("MATERIALIZED VIEW ") && !kind.startsWith("MATERIALIZED VIEW DATA ")) ||
                        kind.startsWith("FUNCTION ") || kind.startsWith("PROCEDURE ") || kind.startsWith("AGGREGATE ");
    }
    QByteArray contents;
    for (const auto &[depth, lines] : byDepth)
        contents += lines;
    return hasDefaults && hasPrivileges ? QByteArray() : contents;
}

bool SchemaArchive::takeBack(const Target &target, const core::WorkContext &context) const
{
    const QByteArray contents = contentsAfterRows();
    const bool isNothing = std::none_of(m_entries.begin(), m_entries.end(), [](const Entry &entry) {
        return entry.part == SchemaPart::After || entry.part == SchemaPart::EventTriggers;
    });
    if (contents.isEmpty())
        return isNothing;
    const QString list = m_folder.filePath(QStringLiteral("contents"));
    const QString script = m_folder.filePath(QStringLiteral("drops.sql"));
    core::writeFile(list, contents, core::ownerOnly);
    process::runProgramOrThrow(
        {.program = m_tools.restore.path,
         .arguments = {QStringLiteral("--clean"), QStringLiteral("--if-exists"), QStringLiteral("--use-list=") + list,
                       QStringLiteral("--file=") + script, schemaFile()}},
        context);
    const QByteArray drops = dropsOf(core::readFile(script));
    if (drops.isEmpty())
        return true;
    Session session(target.address, Access::ReadWrite, context);
    try {
        session.execute(QString::fromUtf8(drops)); // one message, one transaction
        dropUnattachedIndexes(session);
    } catch (const core::Error &error) {
        if (error.code() == core::ErrorCode::ConnectionLost)
            throw;
        context.debug(error.whatHappened());
        return false;
    }
    return true;
}

void SchemaArchive::restoreForOwner(const QByteArray &contents, int jobs, const Target &target,
                                    const core::WorkContext &context) const
{
    std::vector<ArchiveEntry> entries;
    for (const QByteArray &line : contents.split('\n')) {
        if (!line.isEmpty())
            entries.push_back(archiveEntry(QString::fromUtf8(line)));
    }
    Target administrator = target;
    administrator.owner.clear();
    for (const RestoreStep &step : restoreSteps(entries, {.objects = target.forSuperusers, .rows = {}})) {
        restoreEntries(step.contents, jobs, step.asAdministrator ? administrator : target, context);
        if (step.makesCode)
            handOverCode(target.address, target.owner, context);
        if (step.asAdministrator && !step.makesWatchers && makesForeignServers(entries))
            allowWrappers(target.address, target.owner, context);
    }
}

void SchemaArchive::restoreEntries(const QByteArray &contents, int jobs, const Target &target,
                                   const core::WorkContext &context) const
{
    if (contents.isEmpty())
        return;
    const QString list = m_folder.filePath(QStringLiteral("contents"));
    core::writeFile(list, contents, core::ownerOnly);
    runRestore(target, jobs, {QStringLiteral("--use-list=") + list}, schemaFile(), context);
}

/// What pg_restore would send, without the remarks before it, which name versions, and without keys made of chance.
QByteArray SchemaArchive::hash(const core::WorkContext &context) const
{
    const QString script = m_folder.filePath(QStringLiteral("schema.sql"));
    process::runProgramOrThrow(
        {.program = m_tools.restore.path, .arguments = {QStringLiteral("--file=") + script, schemaFile()}}, context);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    bool begun = false;
    for (const QByteArray &line : core::readFile(script).split('\n')) {
        begun = begun || line.startsWith("SET ");
        if (begun && !line.startsWith("\\restrict ") && !line.startsWith("\\unrestrict "))
            hash.addData(line + '\n');
    }
    return hash.result();
}

void SchemaArchive::runRestore(const Target &target, int jobs, const QStringList &what, const QString &file,
                               const core::WorkContext &context) const
{
    QStringList arguments = what;
    arguments +=
        {QStringLiteral("--no-password"), QStringLiteral("--verbose"), // or else it does not name the item that fails
         QStringLiteral("--dbname=") + hastyAddress(target.address).toolConnection()};
    if (!target.owners)
        arguments += {QStringLiteral("--no-owner"), QStringLiteral("--no-privileges")};
    if (!target.owner.isEmpty())
        arguments += QStringLiteral("--role=") + target.owner;
    if (!target.tablespaces)
        arguments += QStringLiteral("--no-tablespaces");
    try {
        runPgRestore({.tool = m_tools.restore, .serverMajor = target.serverVersion / 10000}, jobs,
                     {.program = m_tools.restore.path,
                      .arguments = arguments + QStringList{file},
                      .secrets = target.address.secrets()},
                     context);
    } catch (const core::Error &error) {
        const QString item = failedItem(error.details());
        if (item.isEmpty())
            throw;
        const QString advice = adviceOnMissingParts(error.details());
        throw core::Error(error.code(),
                          EngineText::tr("The schema could not be made on the new server: pg_restore failed at %1. %2")
                              .arg(item, error.whatHappened()),
                          advice.isEmpty() ? error.whatToDo() : advice, error.details());
    }
}

QString SchemaArchive::schemaFile() const
{
    return m_folder.filePath(QStringLiteral("schema.dump"));
}

QString SchemaArchive::largeObjectsFile() const
{
    return m_folder.filePath(QStringLiteral("large_objects.dump"));
}

} // namespace rehome::postgres
