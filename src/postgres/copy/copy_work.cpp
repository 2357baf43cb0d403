// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/copy/copy_work.h"

#include "core/engine_text.h"
#include "postgres/copy/copy_cost.h"
#include "postgres/session/maintenance_memory.h"

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

/// What is under way is not done, whatever has passed: that is not counted as the table's size on the disk is.
constexpr double almostDone = 0.99;

QString titleOf(const TableToCopy &table)
{
    return table.schema + QLatin1Char('.') + table.name;
}

/// FREEZE asks for a table that was emptied in the same transaction. \a again: rows may be there.
PumpedTable statements(const TableToCopy &table, const QString &title, bool again)
{
    const bool freezes = !table.ofExtension && (again || table.bytes >= worthFreezing);
    QString before;
    if (freezes)
        before = QStringLiteral("TRUNCATE ONLY ") + table.quoted;
    else if (again)
        before = QStringLiteral("DELETE FROM ONLY %1 %2").arg(table.quoted, table.condition);
    const QString format = table.binary ? QStringLiteral("binary") : QStringLiteral("text");
    const QString from = table.ofExtension && !table.condition.isEmpty()
                             ? QStringLiteral("(SELECT %1 FROM ONLY %2 %3)")
                                   .arg(table.columns.mid(1, table.columns.size() - 2), table.quoted, table.condition)
                             : table.quoted + QLatin1Char(' ') + table.columns;
    return {.title = title,
            .copyOut = QStringLiteral("COPY %1 TO STDOUT (FORMAT %2)").arg(from, format),
            .before = before,
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
        m_copied.push_back({.table = titleOf(table), .binary = table.binary});
        rows.push_back(add({Task::Kind::TableRows, i},
                           {.cost = rowsCost(table), .after = after, .shared = {}, .exclusive = {i}}, titleOf(table)));
        if (stands({Task::Kind::TableRows, i})) {
            m_copied[i].rows = *setting.standing->tables[i];
            m_copied[i].kept = true;
            m_wholeBytes += table.bytes;
        }
    }
    const std::vector<Id> indexes = addIndexTasks(rows);
    std::vector<std::vector<Id>> ofTable(catalog.tables.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        ofTable[i].push_back(rows[i]);
    for (std::size_t i = 0; i < indexes.size(); ++i)
        ofTable[catalog.indexes[i].table].push_back(indexes[i]);
    addForeignKeyTasks(indexes, ofTable);
    for (std::size_t i = 0; i < catalog.tables.size(); ++i) {
        const TableToCopy &table = catalog.tables[i];
        if (!table.isPartition) // those are analysed with their root
            add({Task::Kind::Statistics, i},
                {.cost = statisticsCost(table), .after = ofTable[i], .shared = {}, .exclusive = {i}}, titleOf(table));
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
        const Id built = add({Task::Kind::Index, i},
                             {.cost = indexCost(index, catalog.tables[index.table]),
                              .after = {rows[index.table]},
                              .shared = {index.table},
                              .exclusive = {}},
                             index.title);
        stands.push_back(index.afterwards.isEmpty()
                             ? built
                             : add({Task::Kind::IndexSettings, i},
                                   {.cost = 1, .after = {built}, .shared = {}, .exclusive = {index.table}},
                                   index.title));
    }
    return stands;
}

/// Adding a key locks both tables, for a moment; checking it reads both, and only keeps other changes from its own.
void CopyWork::addForeignKeyTasks(const std::vector<Id> &indexes, const std::vector<std::vector<Id>> &built)
{
    const CopyCatalog &catalog = m_setting.catalog;
    for (std::size_t i = 0; i < catalog.foreignKeys.size(); ++i) {
        const ForeignKeyToAdd &key = catalog.foreignKeys[i];
        std::vector<Id> after = built[key.table];
        after.push_back(indexes[key.index]);
        const TableToCopy &table = catalog.tables[key.table];
        const TableToCopy &referenced = catalog.tables[key.referenced];
        const QString what = QStringLiteral("%1 (%2)").arg(titleOf(table), key.name);
        const Id added = add({Task::Kind::ForeignKey, i},
                             {.cost = 1, .after = after, .shared = {}, .exclusive = {key.table, key.referenced}}, what);
        if (key.isChecked)
            add({Task::Kind::ForeignKeyCheck, i},
                {.cost = checkCost(table, referenced), .after = {added}, .shared = {}, .exclusive = {key.table}}, what);
    }
}

QString CopyWork::doing(Task::Kind kind)
{
    switch (kind) {
    case Task::Kind::TableRows:
        return EngineText::tr("copying the rows");
    case Task::Kind::Index:
    case Task::Kind::IndexSettings:
        return EngineText::tr("building the index");
    case Task::Kind::ForeignKey:
    case Task::Kind::ForeignKeyCheck:
        return EngineText::tr("checking the foreign key");
    case Task::Kind::Statistics:
        break;
    }
    return EngineText::tr("gathering statistics");
}

Id CopyWork::add(Task task, CopySchedule::Task scheduled, const QString &what)
{
    const bool isRows = task.kind == Task::Kind::TableRows;
    qint64 weight = isRows ? m_setting.catalog.tables[task.which].bytes : weightOf(scheduled.cost);
    if (stands(task))
        scheduled.cost = double(weight = 0);
    m_setting.progress.expect(
        QString::number(m_tasks.size()),
        {.name = what, .doing = doing(task.kind), .weight = weight, .size = isRows ? weight : 0, .table = isRows});
    m_tasks.push_back(task);
    return m_schedule.add(std::move(scheduled));
}

bool CopyWork::stands(const Task &task) const
{
    const StandingParts *parts = m_setting.standing;
    if (parts == nullptr)
        return false;
    switch (task.kind) {
    case Task::Kind::TableRows:
        return parts->tables[task.which].has_value();
    case Task::Kind::Index:
        return parts->indexes[task.which];
    case Task::Kind::IndexSettings:
        return parts->indexSettings[task.which];
    case Task::Kind::ForeignKey:
    case Task::Kind::ForeignKeyCheck:
        return parts->foreignKeys[task.which];
    case Task::Kind::Statistics:
        break;
    }
    return false;
}

std::vector<evidence::CopiedTable> CopyWork::run()
{
    const std::stop_callback passOn(m_wish, [this] { m_stop.request_stop(); });
    m_setting.progress.begin();
    {
        std::vector<std::jthread> workers;
        workers.reserve(std::size_t(m_setting.jobs));
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
            m_setting.progress.start(QString::number(*id));
            perform(*id, hand, helpers);
            m_setting.progress.finish(QString::number(*id));
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

void CopyWork::perform(Id id, Hand &hand, int helpers)
{
    const Task &task = m_tasks[id];
    m_context.throwIfStopped();
    if (stands(task))
        return;
    if (task.kind == Task::Kind::TableRows)
        return copyRows(id, hand);
    if (!hand.session) {
        hand.session = std::make_unique<Session>(m_setting.ends.target, Access::ReadWrite, m_context);
        hand.session->execute(QStringLiteral("SET synchronous_commit = off"));
    }
    Session &session = *hand.session;
    const CopyCatalog &catalog = m_setting.catalog;
    const qint64 memory = task.kind == Task::Kind::Index && catalog.indexes[task.which].isTree
                              ? sortMemory(estimatedRows(catalog.tables[catalog.indexes[task.which].table]), helpers)
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
        session.execute(catalog.indexes[task.which].afterwards.join(QLatin1Char(';'))); // all or nothing
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

void CopyWork::copyRows(Id id, Hand &hand)
{
    QElapsedTimer clock;
    clock.start();
    if (!hand.pump)
        hand.pump = std::make_unique<CopyPump>(m_setting.ends, m_context);
    const std::size_t which = m_tasks[id].which;
    const TableToCopy &table = m_setting.catalog.tables[which];
    evidence::CopiedTable &copied = m_copied[which];
    const QString item = QString::number(id);
    qint64 passed = 0; // more or less than what it takes on the disk
    const PumpedRows rows =
        hand.pump->pump(statements(table, copied.table, m_setting.standing != nullptr), [&](qint64 bytes) {
            passed += bytes;
            m_setting.progress.reach(item,
                                     std::min(almostDone, double(passed) / double(std::max<qint64>(table.bytes, 1))));
        });
    m_wholeBytes += table.bytes;
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
    m_context.debug(EngineText::tr("The index %1 is built.").arg(index.title));
}

void CopyWork::addForeignKey(std::size_t which, Hand &hand)
{
    const ForeignKeyToAdd &key = m_setting.catalog.foreignKeys[which];
    hand.session->execute(QStringLiteral("ALTER TABLE ONLY %1 ADD CONSTRAINT %2 %3%4")
                              .arg(m_setting.catalog.tables[key.table].quoted, hand.session->quotedName(key.name),
                                   key.definition, key.isChecked ? QStringLiteral(" NOT VALID") : QString()));
}

} // namespace rehome::postgres
