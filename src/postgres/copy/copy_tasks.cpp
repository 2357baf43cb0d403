// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/copy/copy_tasks.h"

#include "core/engine_text.h"
#include "postgres/copy/copy_cost.h"

#include <utility>

namespace rehome::postgres {
namespace {

using Id = CopySchedule::Id;

class Scheduling final
{
public:
    Scheduling(const CopyCatalog &catalog, const StandingParts *standing, core::WorkProgress &progress,
               CopySchedule &schedule)
        : m_catalog(catalog), m_standing(standing), m_progress(progress), m_schedule(schedule)
    {}

    std::vector<CopyTask> tasks()
    {
        const std::vector<Id> rows = addRowsTasks();
        const std::vector<Id> indexes = addIndexTasks(rows);
        addForeignKeyTasks(rows, indexes);
        addStatisticsTasks(rows, indexes);
        return std::move(m_tasks);
    }

private:
    std::vector<Id> addRowsTasks()
    {
        std::vector<Id> rows;
        for (std::size_t i = 0; i < m_catalog.tables.size(); ++i) {
            const TableToCopy &table = m_catalog.tables[i];
            std::vector<Id> after;
            for (const std::size_t parent : table.parents)
                after.push_back(rows[parent]);
            rows.push_back(
                add({CopyTask::Kind::TableRows, i},
                    {.cost = rowsCost(table), .after = after, .shared = {}, .exclusive = {i}, .isWide = true},
                    titleOf(table)));
        }
        return rows;
    }

    /// \return for each index the task after which it can be referred to
    std::vector<Id> addIndexTasks(const std::vector<Id> &rows)
    {
        std::vector<Id> stands;
        for (std::size_t i = 0; i < m_catalog.indexes.size(); ++i) {
            const IndexToBuild &index = m_catalog.indexes[i];
            const Id built = add({CopyTask::Kind::Index, i},
                                 {.cost = indexCost(index, m_catalog.tables[index.table]),
                                  .after = {rows[index.table]},
                                  .shared = {index.table},
                                  .exclusive = {}},
                                 index.title);
            stands.push_back(index.afterwards.isEmpty()
                                 ? built
                                 : add({CopyTask::Kind::IndexSettings, i},
                                       {.cost = 1, .after = {built}, .shared = {}, .exclusive = {index.table}},
                                       index.title));
        }
        return stands;
    }

    /// Adding a key locks both tables, for a moment; checking it reads both, and only keeps other changes from its own.
    void addForeignKeyTasks(const std::vector<Id> &rows, const std::vector<Id> &indexes)
    {
        for (std::size_t i = 0; i < m_catalog.foreignKeys.size(); ++i) {
            const ForeignKeyToAdd &key = m_catalog.foreignKeys[i];
            const TableToCopy &table = m_catalog.tables[key.table];
            const TableToCopy &referenced = m_catalog.tables[key.referenced];
            const QString what = QStringLiteral("%1 (%2)").arg(titleOf(table), key.name);
            const Id added = add({CopyTask::Kind::ForeignKey, i},
                                 {.cost = 1,
                                  .after = {rows[key.table], indexes[key.index]},
                                  .shared = {},
                                  .exclusive = {key.table, key.referenced}},
                                 what);
            if (key.isChecked)
                add({CopyTask::Kind::ForeignKeyCheck, i},
                    {.cost = checkCost(table, referenced), .after = {added}, .shared = {}, .exclusive = {key.table}},
                    what);
        }
    }

    /// Indexes need none, but those over expressions have some of their own.
    void addStatisticsTasks(const std::vector<Id> &rows, const std::vector<Id> &indexes)
    {
        std::vector<std::vector<Id>> after(rows.size());
        for (std::size_t i = 0; i < rows.size(); ++i)
            after[i].push_back(rows[i]);
        for (std::size_t i = 0; i < indexes.size(); ++i) {
            if (m_catalog.indexes[i].hasExpressions)
                after[m_catalog.indexes[i].table].push_back(indexes[i]);
        }
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const TableToCopy &table = m_catalog.tables[i];
            if (!table.isPartition) // those are analysed with their root
                add({CopyTask::Kind::Statistics, i},
                    {.cost = statisticsCost(table), .after = after[i], .shared = {}, .exclusive = {i}}, titleOf(table));
        }
    }

    static QString doing(CopyTask::Kind kind)
    {
        switch (kind) {
        case CopyTask::Kind::TableRows:
            return EngineText::tr("copying the rows");
        case CopyTask::Kind::Index:
        case CopyTask::Kind::IndexSettings:
            return EngineText::tr("building the index");
        case CopyTask::Kind::ForeignKey:
        case CopyTask::Kind::ForeignKeyCheck:
            return EngineText::tr("checking the foreign key");
        case CopyTask::Kind::Statistics:
            break;
        }
        return EngineText::tr("gathering statistics");
    }

    Id add(CopyTask task, CopySchedule::Task scheduled, const QString &what)
    {
        const bool isRows = task.kind == CopyTask::Kind::TableRows;
        qint64 weight = isRows ? m_catalog.tables[task.which].bytes : weightOf(scheduled.cost);
        task.stands = stands(task);
        if (task.stands)
            scheduled.cost = double(weight = 0);
        m_progress.expect(
            QString::number(m_tasks.size()),
            {.name = what, .doing = doing(task.kind), .weight = weight, .size = isRows ? weight : 0, .table = isRows});
        m_tasks.push_back(task);
        return m_schedule.add(std::move(scheduled));
    }

    bool stands(const CopyTask &task) const
    {
        if (m_standing == nullptr)
            return false;
        switch (task.kind) {
        case CopyTask::Kind::TableRows:
            return m_standing->tables[task.which].has_value();
        case CopyTask::Kind::Index:
            return m_standing->indexes[task.which];
        case CopyTask::Kind::IndexSettings:
            return m_standing->indexSettings[task.which];
        case CopyTask::Kind::ForeignKey:
        case CopyTask::Kind::ForeignKeyCheck:
            return m_standing->foreignKeys[task.which];
        case CopyTask::Kind::Statistics:
            break;
        }
        return false;
    }

    const CopyCatalog &m_catalog;
    const StandingParts *m_standing;
    core::WorkProgress &m_progress;
    CopySchedule &m_schedule;
    std::vector<CopyTask> m_tasks;
};

} // namespace

QString titleOf(const TableToCopy &table)
{
    return table.schema + QLatin1Char('.') + table.name;
}

std::vector<CopyTask> scheduleCopy(const CopyCatalog &catalog, const StandingParts *standing,
                                   core::WorkProgress &progress, CopySchedule &schedule)
{
    return Scheduling(catalog, standing, progress, schedule).tasks();
}

} // namespace rehome::postgres
