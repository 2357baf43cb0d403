// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work_progress.h"
#include "evidence/verification.h"
#include "postgres/archive/copy_watch.h"
#include "postgres/catalog/catalog.h"

#include <QSet>

namespace rehome::postgres {

/// How far a backup is: every table is dumped once and hashed once. Follows the lines of `pg_dump --verbose`, what the
/// server tells of running copies, and the fingerprints; each from a thread of its own.
class DumpProgress final
{
public:
    /// \a severalJobs: pg_dump then tells of each table when it is finished, else only when it begins.
    DumpProgress(const std::vector<TableShape> &tables, qint64 largeObjectBytes, bool severalJobs,
                 const core::WorkContext &context);

    void addLine(const QByteArray &line);
    void addActivity(const CopyActivity &activity);
    /// A part of a table, as it is read.
    void addHashed(const TableShape &table, qint64 bytes) { m_progress.add(hashItem(table.display()), bytes); }
    /// Of the large objects, as they are read.
    void addHashedBytes(qint64 bytes) { m_progress.add(hashItem(evidence::largeObjectsName), bytes); }
    void end() { m_progress.end(); }

private:
    static QString dumpItem(const QString &table) { return QStringLiteral("dump ") + table; }
    static QString hashItem(const QString &table) { return QStringLiteral("hash ") + table; }
    void expect(const QString &table, qint64 dumped, qint64 hashed);
    void tableBegun(const QString &table);
    void tableFinished(const QString &name);

    core::WorkProgress m_progress;
    QHash<QString, double> m_estimatedRows; ///< by "schema.name"; 0 where nobody knows
    QHash<QString, qint64> m_bytes;
    QMultiHash<QString, QString> m_unfinished; ///< "schema.name" by name: pg_dump does not tell the schema
    QSet<QString> m_begun;
    QString m_current; ///< with one job: the table that is dumped now
    bool m_severalJobs;
};

} // namespace rehome::postgres
