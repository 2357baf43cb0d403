// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/archive/restore_progress.h"

#include "core/engine_text.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace rehome::postgres {
namespace {

constexpr double almostDone = 0.95;

bool isBuilt(const ArchiveEntry &entry)
{
    return entry.kind == QLatin1String("INDEX") || entry.kind == QLatin1String("CONSTRAINT") ||
           entry.kind == QLatin1String("FK CONSTRAINT");
}

bool isLargeObjects(const ArchiveEntry &entry)
{
    return entry.kind == QLatin1String("BLOBS");
}

QString buildingOf(const ArchiveEntry &entry)
{
    return entry.kind == QLatin1String("FK CONSTRAINT") ? EngineText::tr("checking the foreign key")
                                                        : EngineText::tr("building the index");
}

/// How large the table is that an index or a constraint is of: the larger, the longer it takes to be built.
class TableSizes final
{
public:
    explicit TableSizes(const evidence::Backup &backup)
    {
        for (const evidence::TableFingerprint &table : backup.tables)
            m_sizes.insert(asInContents(table.table), table.bytes);
        static const QString ofTable = QStringLiteral("table: "); // the first line of an index's definition
        for (const evidence::SchemaObject &object : backup.schema) {
            if (object.kind != QLatin1String("index") || !object.definition.startsWith(ofTable))
                continue;
            const QString table = object.definition.section(QLatin1Char('\n'), 0, 0).mid(ofTable.size());
            m_sizes.insert(asInContents(object.name), m_sizes.value(asInContents(table)));
        }
    }

    /// std::nullopt: nobody knows. A constraint is named after its table, too: "txn txn_pkey".
    [[nodiscard]] std::optional<qint64> of(const ArchiveEntry &entry) const
    {
        for (const QString &name : entry.possibleNames()) {
            if (const auto size = m_sizes.constFind(name); size != m_sizes.constEnd())
                return *size;
        }
        return std::nullopt;
    }

private:
    QHash<QString, qint64> m_sizes; ///< bytes; by the names of tables and of their indexes
};

/// The bytes of all, shared among what is built as the tables are large. What nobody knows counts as the others do on
/// an average.
QHash<int, qint64> weightsOfBuilt(const evidence::Backup &backup, const std::vector<ArchiveEntry> &entries, qint64 all)
{
    constexpr qint64 least = 8192; // a page: nothing is built in no time
    const TableSizes sizes(backup);
    QHash<int, std::optional<qint64>> known;
    qint64 sum = 0;
    qint64 count = 0;
    for (const ArchiveEntry &entry : entries) {
        if (!isBuilt(entry))
            continue;
        const std::optional<qint64> size = sizes.of(entry);
        known.insert(entry.id, size);
        sum += size ? std::max(*size, least) : 0;
        count += size ? 1 : 0;
    }
    const qint64 average = count > 0 ? sum / count : least;
    sum += average * (known.size() - count);
    QHash<int, qint64> weights;
    for (auto size = known.cbegin(); size != known.cend(); ++size) {
        const auto bytes = double(size.value() ? std::max(*size.value(), least) : average);
        weights.insert(size.key(), qint64(double(all) * bytes / double(sum)));
    }
    return weights;
}

QString itemOf(int id)
{
    return QString::number(id);
}

} // namespace

RestoreProgress::RestoreProgress(const evidence::Backup &backup, const std::vector<ArchiveEntry> &entries,
                                 bool severalJobs, const core::WorkContext &context)
    : m_context(context), m_progress(context), m_severalJobs(severalJobs)
{
    const auto built = std::count_if(entries.begin(), entries.end(), isBuilt);
    const auto pieces = std::count_if(entries.begin(), entries.end(), isLargeObjects);
    const qint64 parts = built > 0 ? 2 : 1;
    QHash<QString, const evidence::TableFingerprint *> tables;
    qint64 total = 0;
    for (const evidence::TableFingerprint &table : backup.tables) {
        tables.insert(asInContents(table.table), &table);
        m_rows.insert(table.table, table.rows);
        total += table.bytes;
    }
    m_bytesForBuilt = built > 0 ? total / parts / built : 0;
    const QHash<int, qint64> weights = weightsOfBuilt(backup, entries, total - total / parts);
    const auto *objects = tables.value(asInContents(evidence::largeObjectsName));
    for (const ArchiveEntry &entry : entries) {
        if (isBuilt(entry)) {
            m_progress.expect(itemOf(entry.id), {.name = entry.schema + QLatin1Char('.') + entry.name,
                                                 .doing = buildingOf(entry),
                                                 .weight = weights.value(entry.id)});
            for (const QString &name : entry.possibleNames())
                m_builtEntries.insert(entry.kind + QLatin1Char(' ') + name, entry.id);
        } else if (isLargeObjects(entry) && objects != nullptr) {
            m_progress.expect(itemOf(entry.id), {.name = objects->table,
                                                 .doing = EngineText::tr("restoring", "a table"),
                                                 .weight = objects->bytes / parts / pieces});
        } else if (entry.kind == QLatin1String("TABLE DATA")) {
            const evidence::TableFingerprint *table = nullptr;
            for (const QString &name : entry.possibleNames())
                table = table == nullptr ? tables.value(name) : table;
            if (table == nullptr)
                continue;
            m_tables.insert(entry.id, table->table);
            m_dataEntries.insert(table->table, entry.id);
            m_progress.expect(itemOf(entry.id), {.name = table->table,
                                                 .doing = EngineText::tr("restoring", "a table"),
                                                 .weight = table->bytes / parts,
                                                 .size = table->bytes,
                                                 .table = true});
        } else {
            continue;
        }
        m_entries.insert(entry.id, entry);
    }
    m_progress.begin();
}

/// With several jobs: "launching item 3456 TABLE DATA txn", "finished item 3456 TABLE DATA txn". With one job:
/// "processing data for table "public.txn"", "creating INDEX "public.txn_booked"": what was before is then finished.
void RestoreProgress::addLine(const QByteArray &bytes)
{
    static const QRegularExpression item(QStringLiteral("(launching|finished) item (\\d+) "));
    static const QRegularExpression data(QStringLiteral("processing data for table \"(.*)\"$"));
    static const QRegularExpression creating(QStringLiteral("creating (INDEX|CONSTRAINT|FK CONSTRAINT) \"(.*)\"$"));
    const QString line = QString::fromUtf8(bytes);
    if (const auto match = item.match(line); match.hasMatch()) {
        const int id = match.captured(2).toInt();
        if (match.captured(1) == QLatin1String("launching"))
            begin(id);
        else
            finish(id);
    } else if (m_severalJobs) {
        return;
    } else if (const auto table = data.match(line); table.hasMatch()) {
        beginNamed({}, table.captured(1));
    } else if (const auto built = creating.match(line); built.hasMatch()) {
        beginNamed(built.captured(1), built.captured(2));
    }
}

void RestoreProgress::beginNamed(const QString &kind, const QString &name)
{
    for (const int id : m_underWay.keys())
        finish(id);
    if (kind.isEmpty())
        begin(m_dataEntries.value(name));
    else
        begin(m_builtEntries.value(kind + QLatin1Char(' ') + asInContents(name)));
}

void RestoreProgress::begin(int id)
{
    const auto entry = m_entries.constFind(id);
    if (entry == m_entries.constEnd())
        return;
    m_underWay.insert(id, entry->kind + QLatin1Char(' ') +
                              m_tables.value(id, entry->schema + QLatin1Char('.') + entry->name));
    m_progress.start(itemOf(id));
}

void RestoreProgress::finish(int id)
{
    const auto entry = m_entries.constFind(id);
    if (entry == m_entries.constEnd())
        return;
    m_underWay.remove(id);
    m_context.debug(EngineText::tr("%1 is restored.").arg(m_tables.value(id, entry->name)));
    if (isBuilt(*entry))
        m_progress.setAside(0); // it counts as a whole now
    m_progress.finish(itemOf(id));
}

void RestoreProgress::addActivity(const CopyActivity &activity)
{
    for (const CopiedTable &copied : activity.tables) {
        const QString table = copied.schema + QLatin1Char('.') + copied.name;
        const auto rows = double(std::max<qint64>(1, m_rows.value(table)));
        m_progress.reach(itemOf(m_dataEntries.value(table)), std::min(double(copied.rows) / rows, almostDone));
    }
    m_progress.setAside(qint64(activity.indexes * double(m_bytesForBuilt)));
}

} // namespace rehome::postgres
