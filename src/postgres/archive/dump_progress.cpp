// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/archive/dump_progress.h"

#include "core/engine_text.h"

namespace rehome::postgres {
namespace {

/// What is under way is not done, however many rows the estimate missed.
constexpr double almostDone = 0.95;

} // namespace

DumpProgress::DumpProgress(const std::vector<TableShape> &tables, qint64 largeObjectBytes, bool severalJobs,
                           const core::WorkContext &context)
    : m_progress(context), m_severalJobs(severalJobs)
{
    for (const TableShape &table : tables) {
        const bool isDumped = table.kind != QLatin1String("materialized view"); // else only its definition is
        expect(table.display(), isDumped ? table.bytes : 0, table.bytes);
        m_estimatedRows.insert(table.display(), double(table.estimatedRows));
        m_bytes.insert(table.display(), table.bytes);
        m_unfinished.insert(table.name, table.display());
    }
    if (largeObjectBytes > 0) {
        expect(evidence::largeObjectsName, largeObjectBytes, largeObjectBytes);
        m_bytes.insert(evidence::largeObjectsName, largeObjectBytes);
    }
    m_progress.begin();
}

void DumpProgress::expect(const QString &table, qint64 dumped, qint64 hashed)
{
    const bool isTable = table != evidence::largeObjectsName;
    const bool onlyHashed = dumped == 0 && hashed > 0; // pg_dump will not tell of it
    m_progress.expect(dumpItem(table), {.name = table,
                                        .doing = EngineText::tr("backing up", "a table"),
                                        .weight = dumped,
                                        .size = dumped,
                                        .table = isTable && !onlyHashed});
    m_progress.expect(hashItem(table), {.name = table,
                                        .doing = EngineText::tr("hashing", "a table"),
                                        .weight = hashed,
                                        .size = hashed,
                                        .table = isTable});
}

/// "pg_dump: dumping contents of table "public.txn"", "pg_dump: saving large objects",
/// "pg_dump: finished item 3456 TABLE DATA txn", "… finished item 3457 BLOBS BLOBS".
void DumpProgress::addLine(const QByteArray &line)
{
    static const QByteArray begun = "dumping contents of table \"";
    static const QByteArray finished = " TABLE DATA ";
    if (const qsizetype at = line.indexOf(begun); at >= 0) {
        tableBegun(QString::fromUtf8(line.mid(at + begun.size()).chopped(1)));
    } else if (line.contains("saving large objects")) {
        tableBegun(evidence::largeObjectsName);
    } else if (line.contains("finished item")) {
        if (const qsizetype name = line.indexOf(finished); name >= 0)
            tableFinished(QString::fromUtf8(line.mid(name + finished.size())));
        else if (line.contains(" BLOBS "))
            m_progress.finish(dumpItem(evidence::largeObjectsName));
    }
}

void DumpProgress::tableBegun(const QString &table)
{
    m_begun.insert(table);
    m_progress.start(dumpItem(table));
    if (m_severalJobs)
        return;
    m_progress.finish(dumpItem(m_current));
    m_current = table;
}

void DumpProgress::tableFinished(const QString &name)
{
    // Of tables with the same name in several schemas, one that has begun.
    QString table;
    for (const QString &candidate : m_unfinished.values(name)) {
        if (table.isEmpty() || m_begun.contains(candidate))
            table = candidate;
    }
    m_unfinished.remove(name, table);
    m_progress.finish(dumpItem(table));
}

void DumpProgress::addActivity(const CopyActivity &activity)
{
    for (const CopiedTable &copied : activity.tables) {
        const QString table = copied.schema + QLatin1Char('.') + copied.name;
        const double rows = m_estimatedRows.value(table);
        const auto bytes = double(std::max<qint64>(1, m_bytes.value(table)));
        const double share = rows > 0 ? double(copied.rows) / rows : double(copied.bytes) / bytes;
        m_progress.reach(dumpItem(table), std::min(share, almostDone));
    }
}

} // namespace rehome::postgres
