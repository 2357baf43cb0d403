// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/copy_work.h"

#include "core/engine_text.h"
#include "postgres/maintenance_memory.h"

#include <QElapsedTimer>

#include <algorithm>
#include <optional>
#include <thread>
#include <utility>

namespace rehome::postgres {
namespace {

using Id = CopySchedule::Id;

/// A small table is not worth a new file, which its TRUNCATE makes.
constexpr qint64 worthFreezing = qint64(4) * 1024 * 1024;

// Milliseconds, as measured on an ordinary machine. Only their order matters.
double rowsCost(const TableToCopy &table)
{
    return 1 + double(table.bytes) / 100e3;
}

double rowsOf(const TableToCopy &table)
{
    return table.rows > 0 ? table.rows : double(table.bytes) / 100; // never analysed
}

double indexCost(const IndexToBuild &index, const TableToCopy &table)
{
    const double scan = double(table.bytes) / 1e6;
    if (!index.isTree)
        return scan + 1 + double(index.bytes) / 10e3;
    return scan + 1 + rowsOf(table) * (index.isPlain ? 0.0004 : 0.0014);
}

/// FREEZE asks for a table that was emptied in the same transaction.
PumpedTable statements(const TableToCopy &table, const QString &title)
{
    const bool freezes = !table.ofExtension && table.bytes >= worthFreezing;
    const QString format = table.binary ? QStringLiteral("binary") : QStringLiteral("text");
    const QString from = table.ofExtension && !table.condition.isEmpty()
                             ? QStringLiteral("(SELECT %1 FROM ONLY %2 %3)")
                                   .arg(table.columns.mid(1, table.columns.size() - 2), table.quoted, table.condition)
                             : table.quoted + QLatin1Char(' ') + table.columns;
    return {.title = title,
            .copyOut = QStringLiteral("COPY %1 TO STDOUT (FORMAT %2)").arg(from, format),
            .before = freezes ? QStringLiteral("TRUNCATE ONLY ") + table.quoted : QString(),
            .copyIn = QStringLiteral("COPY %1 %2 FROM STDIN (FORMAT %3%4)")
                          .arg(table.quoted, table.columns, format, freezes ? QStringLiteral(", FREEZE") : QString())};
}

} // namespace

/// What one worker thread keeps from task to task, made when it is first needed.
struct CopyWork::Hand
{
    std::unique_ptr<CopyPump> pump;
    std::unique_ptr<Session> session; ///< on the target
    qint64 memory = 0;                ///< what the session may take for an index
};

CopyWork::CopyWork(const Setting &setting, const core::WorkContext &context)
    : m_setting(setting), m_wish(context.stop), m_context(context),
      m_memory(workMemory(setting.ends.target, setting.jobs))
{
    m_context.stop = m_stop.get_token();
    const CopyCatalog &catalog = setting.catalog;
    std::vector<Id> rows;
    for (std::size_t i = 0; i < catalog.tables.size(); ++i) {
        const TableToCopy &table = catalog.tables[i];
        std::vector<Id> after;
        for (const std::size_t parent : table.parents)
            after.push_back(rows[parent]);
        rows.push_back(
            add({Task::Kind::TableRows, i}, {.cost = rowsCost(table), .after = after, .shared = {}, .exclusive = {i}}));
        m_copied.push_back({.table = table.schema + QLatin1Char('.') + table.name, .binary = table.binary});
        m_total += table.bytes;
    }
    const std::vector<Id> indexes = addIndexTasks(rows);
    std::vector<std::vector<Id>> ofTable(catalog.tables.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        ofTable[i].push_back(rows[i]);
    for (std::size_t i = 0; i < indexes.size(); ++i)
        ofTable[catalog.indexes[i].table].push_back(indexes[i]);
    addForeignKeyTasks(indexes, ofTable);
    for (std::size_t i = 0; i < catalog.tables.size(); ++i) {
        if (!catalog.tables[i].isPartition) // those are analysed with their root
            add({Task::Kind::Statistics, i}, {.cost = 1 + std::min(300.0, double(catalog.tables[i].bytes) / 1e6),
                                              .after = ofTable[i],
                                              .shared = {},
                                              .exclusive = {i}});
    }
}

CopyWork::~CopyWork() = default;

/// \return for each index the task after which it can be referred to
std::vector<Id> CopyWork::addIndexTasks(const std::vector<Id> &rows)
{
    const CopyCatalog &catalog = m_setting.catalog;
    std::vector<Id> stands;
    for (std::size_t i = 0; i < catalog.indexes.size(); ++i) {
        const IndexToBuild &index = catalog.indexes[i];
        const Id built = add({Task::Kind::Index, i}, {.cost = indexCost(index, catalog.tables[index.table]),
                                                      .after = {rows[index.table]},
                                                      .shared = {index.table},
                                                      .exclusive = {}});
        stands.push_back(index.afterwards.isEmpty()
                             ? built
                             : add({Task::Kind::IndexSettings, i},
                                   {.cost = 1, .after = {built}, .shared = {}, .exclusive = {index.table}}));
        m_total += index.bytes;
    }
    return stands;
}

/// Adding a key locks both tables, for a moment; checking it reads both, and only keeps other changes from its own.
void CopyWork::addForeignKeyTasks(const std::vector<Id> &indexes, std::vector<std::vector<Id>> &ofTable)
{
    const CopyCatalog &catalog = m_setting.catalog;
    const std::vector<std::vector<Id>> built = ofTable;
    for (std::size_t i = 0; i < catalog.foreignKeys.size(); ++i) {
        const ForeignKeyToAdd &key = catalog.foreignKeys[i];
        std::vector<Id> after = built[key.table];
        after.push_back(indexes[key.index]);
        const Id added = add({Task::Kind::ForeignKey, i},
                             {.cost = 1, .after = after, .shared = {}, .exclusive = {key.table, key.referenced}});
        const double rows = rowsOf(catalog.tables[key.table]) + rowsOf(catalog.tables[key.referenced]);
        if (key.isChecked)
            add({Task::Kind::ForeignKeyCheck, i},
                {.cost = 1 + rows * 0.0003, .after = {added}, .shared = {}, .exclusive = {key.table}});
    }
}

Id CopyWork::add(Task task, CopySchedule::Task scheduled)
{
    m_tasks.push_back(task);
    return m_schedule.add(std::move(scheduled));
}

std::vector<evidence::CopiedTable> CopyWork::run()
{
    const std::stop_callback passOn(m_wish, [this] { m_stop.request_stop(); });
    m_context.report({0, m_total, core::Progress::Unit::Bytes, {}});
    {
        std::vector<std::jthread> workers;
        for (int i = 0; i < m_setting.jobs; ++i)
            workers.emplace_back([this] { drain(); });
    }
    if (m_failure)
        std::rethrow_exception(m_failure);
    return m_copied;
}

void CopyWork::drain()
{
    Hand hand;
    std::unique_lock lock(m_mutex);
    for (;;) {
        std::optional<Id> id;
        m_changed.wait(lock, [&] {
            if (m_failure || m_schedule.isDone())
                return true;
            id = m_schedule.next();
            return id.has_value();
        });
        if (!id)
            return;
        const std::size_t hands = std::size_t(m_setting.jobs);
        const std::size_t busy = m_schedule.running();
        const std::size_t idle = hands - std::min(hands, busy);
        const int helpers = int(idle - std::min(idle, m_schedule.startable(idle)));
        lock.unlock();
        std::exception_ptr failure;
        try {
            perform(m_tasks[*id], hand, helpers);
        } catch (...) {
            failure = std::current_exception();
        }
        lock.lock();
        if (failure && !m_failure) {
            m_failure = failure;
            m_stop.request_stop();
        }
        m_schedule.finish(*id);
        m_changed.notify_all();
    }
}

void CopyWork::perform(const Task &task, Hand &hand, int helpers)
{
    m_context.throwIfStopped();
    if (task.kind == Task::Kind::TableRows)
        return copyRows(task.which, hand);
    if (!hand.session) {
        hand.session = std::make_unique<Session>(m_setting.ends.target, Access::ReadWrite, m_context);
        hand.session->execute(QStringLiteral("SET synchronous_commit = off"));
    }
    Session &session = *hand.session;
    const CopyCatalog &catalog = m_setting.catalog;
    const qint64 memory = task.kind == Task::Kind::Index && catalog.indexes[task.which].isTree
                              ? sortMemory(rowsOf(catalog.tables[catalog.indexes[task.which].table]), helpers)
                              : m_memory;
    if (memory != std::exchange(hand.memory, memory))
        session.execute(QStringLiteral("SET maintenance_work_mem = %1").arg(memory / 1024));
    switch (task.kind) {
    case Task::Kind::TableRows:
        break;
    case Task::Kind::Index:
        buildIndex(task.which, hand, helpers);
        break;
    case Task::Kind::IndexSettings:
        for (const QString &statement : catalog.indexes[task.which].afterwards)
            session.execute(statement);
        break;
    case Task::Kind::ForeignKey:
        addForeignKey(task.which, hand);
        break;
    case Task::Kind::ForeignKeyCheck: {
        const ForeignKeyToAdd &key = catalog.foreignKeys[task.which];
        session.execute(QStringLiteral("ALTER TABLE %1 VALIDATE CONSTRAINT %2")
                            .arg(catalog.tables[key.table].quoted, session.quotedName(key.name)));
        break;
    }
    case Task::Kind::Statistics:
        session.execute(QStringLiteral("ANALYZE ") + catalog.tables[task.which].quoted);
        break;
    }
}

void CopyWork::copyRows(std::size_t table, Hand &hand)
{
    QElapsedTimer clock;
    clock.start();
    if (!hand.pump)
        hand.pump = std::make_unique<CopyPump>(m_setting.ends, m_context);
    evidence::CopiedTable &copied = m_copied[table];
    qint64 left = m_setting.catalog.tables[table].bytes; // what passes is more or less than what it takes on the disk
    const PumpedRows rows =
        hand.pump->pump(statements(m_setting.catalog.tables[table], copied.table), [&](qint64 bytes) {
            const qint64 counted = std::min(left, bytes);
            left -= counted;
            advance(counted, copied.table);
        });
    advance(left, copied.table);
    copied.rows = rows.rows;
    copied.bytes = rows.bytes;
    copied.duration = std::chrono::milliseconds(clock.elapsed());
    m_context.debug(EngineText::tr("%1 is copied.").arg(copied.table));
}

void CopyWork::buildIndex(std::size_t which, Hand &hand, int helpers)
{
    const IndexToBuild &index = m_setting.catalog.indexes[which];
    const QString tablespace = m_setting.tablespaces ? index.tablespace : QString();
    hand.session->execute(QStringLiteral("SELECT set_config('max_parallel_maintenance_workers', '%1', false), "
                                         "set_config('default_tablespace', %2, false)")
                              .arg(QString::number(helpers), hand.session->quotedText(tablespace)));
    hand.session->execute(index.definition);
    advance(index.bytes, index.title);
    m_context.debug(EngineText::tr("The index %1 is built.").arg(index.title));
}

void CopyWork::addForeignKey(std::size_t which, Hand &hand)
{
    const ForeignKeyToAdd &key = m_setting.catalog.foreignKeys[which];
    hand.session->execute(QStringLiteral("ALTER TABLE ONLY %1 ADD CONSTRAINT %2 %3%4")
                              .arg(m_setting.catalog.tables[key.table].quoted, hand.session->quotedName(key.name),
                                   key.definition, key.isChecked ? QStringLiteral(" NOT VALID") : QString()));
}

void CopyWork::advance(qint64 bytes, const QString &what)
{
    const std::scoped_lock lock(m_mutex); // so that no report overtakes another
    m_done += bytes;
    m_context.report({m_done, m_total, core::Progress::Unit::Bytes, what});
}

} // namespace rehome::postgres
