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

/// A small table is not worth a new file, which its TRUNCATE makes.
constexpr qint64 worthFreezing = qint64(4) * 1024 * 1024;

/// What is under way is not done, whatever has passed: that is not counted as the table's size on the disk is.
constexpr double almostDone = 0.99;

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
      m_memory(workMemory(setting.ends.target, setting.jobs)),
      m_tasks(scheduleCopy(setting.catalog, setting.standing, setting.progress, m_schedule))
{
    m_context.stop = m_stop.get_token();
    const std::vector<TableToCopy> &tables = setting.catalog.tables;
    for (std::size_t i = 0; i < tables.size(); ++i) {
        m_copied.push_back({.table = titleOf(tables[i]), .binary = tables[i].binary});
        if (setting.standing == nullptr || !setting.standing->tables[i])
            continue;
        m_copied[i].rows = *setting.standing->tables[i];
        m_copied[i].kept = true;
        m_wholeBytes += tables[i].bytes;
    }
}

CopyWork::~CopyWork() = default;

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
        std::optional<CopySchedule::Id> id;
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

void CopyWork::perform(CopySchedule::Id id, Hand &hand, int helpers)
{
    const CopyTask &task = m_tasks[id];
    m_context.throwIfStopped();
    if (task.stands)
        return;
    if (task.kind == CopyTask::Kind::TableRows)
        return copyRows(id, hand);
    if (!hand.session) {
        hand.session = std::make_unique<Session>(m_setting.ends.target, Access::ReadWrite, m_context);
        hand.session->execute(QStringLiteral("SET synchronous_commit = off"));
    }
    Session &session = *hand.session;
    const CopyCatalog &catalog = m_setting.catalog;
    const qint64 memory = task.kind == CopyTask::Kind::Index && catalog.indexes[task.which].isTree
                              ? sortMemory(estimatedRows(catalog.tables[catalog.indexes[task.which].table]), helpers)
                              : m_memory;
    if (memory != std::exchange(hand.memory, memory))
        session.execute(QStringLiteral("SET maintenance_work_mem = %1").arg(memory / 1024));
    switch (task.kind) {
    case CopyTask::Kind::TableRows:
        break;
    case CopyTask::Kind::Index:
        buildIndex(task.which, hand, helpers);
        break;
    case CopyTask::Kind::IndexSettings:
        session.execute(catalog.indexes[task.which].afterwards.join(QLatin1Char(';'))); // all or nothing
        break;
    case CopyTask::Kind::ForeignKey:
        addForeignKey(task.which, hand);
        break;
    case CopyTask::Kind::ForeignKeyCheck: {
        const ForeignKeyToAdd &key = catalog.foreignKeys[task.which];
        session.execute(QStringLiteral("ALTER TABLE %1 VALIDATE CONSTRAINT %2")
                            .arg(catalog.tables[key.table].quoted, session.quotedName(key.name)));
        break;
    }
    case CopyTask::Kind::Statistics:
        session.execute(QStringLiteral("ANALYZE ") + catalog.tables[task.which].quoted);
        break;
    }
}

void CopyWork::copyRows(CopySchedule::Id id, Hand &hand)
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
