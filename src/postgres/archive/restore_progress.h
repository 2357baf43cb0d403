// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work_progress.h"
#include "evidence/backup.h"
#include "postgres/archive/archive.h"
#include "postgres/archive/copy_watch.h"

#include <QMap>

namespace rehome::postgres {

/// How far a restore is. Half of a table's bytes count when its rows are in; the other half of all tables' bytes counts
/// for the indexes and constraints, which are built after the rows, as their tables are large. Follows the lines of
/// `pg_restore --verbose` and what the server tells, each from a thread of its own; knows what was under way when it
/// failed.
class RestoreProgress final
{
public:
    RestoreProgress(const evidence::Backup &backup, const std::vector<ArchiveEntry> &entries, bool severalJobs,
                    const core::WorkContext &context);

    void addLine(const QByteArray &line);
    void addActivity(const CopyActivity &activity);
    void end() { m_progress.end(); }
    /// What pg_restore was at: "TABLE DATA public.txn". To be asked when it has ended.
    [[nodiscard]] QStringList underWay() const { return m_underWay.values(); }

private:
    void begin(int id);
    void finish(int id);
    void beginNamed(const QString &kind, const QString &name);

    core::WorkContext m_context;
    core::WorkProgress m_progress;
    QHash<int, ArchiveEntry> m_entries; ///< those that count, by their number in the archive
    QHash<int, QString> m_tables;       ///< "schema.name" of the table data among them
    QHash<QString, qint64> m_rows;
    QHash<QString, int> m_dataEntries;  ///< by "schema.name"
    QHash<QString, int> m_builtEntries; ///< by kind and possible name
    QMap<int, QString> m_underWay;
    qint64 m_bytesForBuilt = 0; ///< of one on an average
    bool m_severalJobs;
};

} // namespace rehome::postgres
