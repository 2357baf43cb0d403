// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scratch_folder.h"
#include "core/work_context.h"
#include "postgres/archive/superuser_objects.h"
#include "postgres/copy/copy_catalog.h"
#include "postgres/copy/copy_tools.h"

namespace rehome::postgres {

/// What of the archive is put back: the parts follow one another, with the rows, the indexes and the foreign keys of
/// ordinary tables in between, which do not come from the archive.
enum class SchemaPart {
    Before,        ///< what rows need: types, functions, tables, sequences
    LargeObjects,  ///< all of them, with their content
    After,         ///< triggers, rules, policies, what is left of indexes and keys, content of materialized views
    EventTriggers, ///< last: they would see the rest being made
};

/// The schema of one snapshot in pg_dump's own form, in a temporary folder that goes with this value. Lives on one
/// thread.
class SchemaArchive final
{
public:
    struct Source
    {
        ServerAddress address;
        QString snapshot;
        CopyTools tools;
    };
    struct Target
    {
        ServerAddress address;
        int serverVersion = 0;
        int jobs = 2;
        bool owners = true;      ///< owners and privileges too
        bool tablespaces = true; ///< else everything goes into the database's own
        bool isSuperuser = true;
        QString owner = {};                  ///< the role that makes everything but extensions; empty: whoever enters
        SuperuserObjects forSuperusers = {}; ///< what an owner cannot make
    };

    /// Runs pg_dump. \throws Error ToolFailed
    SchemaArchive(const Source &source, const CopyCatalog &catalog, const core::WorkContext &context);

    /// Runs pg_restore, where the part holds anything. \throws Error ToolFailed with pg_restore's words
    void restore(SchemaPart part, const Target &target, const core::WorkContext &context) const;
    /// Drops whatever is there of the parts that follow the rows, all or nothing, so that rows can be copied and these
    /// parts made once more. \return false where that cannot be done, or not without a trace
    [[nodiscard]] bool takeBack(const Target &target, const core::WorkContext &context) const;
    /// The same where every statement is the same, those for large objects aside. May be called from another thread
    /// beside restore().
    [[nodiscard]] QByteArray hash(const core::WorkContext &context) const;

private:
    struct Entry
    {
        QByteArray line;
        SchemaPart part;
        int depth; ///< of the table that it is on, below the topmost one: 0 there, and for anything else
    };
    void readEntries(const CopyCatalog &catalog, const core::WorkContext &context);
    [[nodiscard]] QByteArray contentsAfterRows() const;
    void restoreForOwner(const QByteArray &contents, int jobs, const Target &target,
                         const core::WorkContext &context) const;
    void restoreEntries(const QByteArray &contents, int jobs, const Target &target,
                        const core::WorkContext &context) const;
    void runRestore(const Target &target, int jobs, const QStringList &what, const QString &file,
                    const core::WorkContext &context) const;
    [[nodiscard]] QString schemaFile() const;
    [[nodiscard]] QString largeObjectsFile() const;

    core::ScratchFolder m_folder;
    CopyTools m_tools;
    bool m_hasLargeObjects = false;
    bool m_wantsSuperuser = false; ///< for its publications
    std::vector<Entry> m_entries;
    QByteArray m_hashed; ///< entries of all parts and of what is built elsewhere, without large objects
};

} // namespace rehome::postgres
