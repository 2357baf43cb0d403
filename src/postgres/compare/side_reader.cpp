// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/compare/side_reader.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "postgres/catalog/rewritten_tables.h"

#include <algorithm>

namespace rehome::postgres {
namespace {

bool hasColumns(const TableShape &table, const QStringList &names)
{
    return std::all_of(names.begin(), names.end(),
                       [&table](const QString &name) { return table.column(name) != nullptr; });
}

} // namespace

SideReader::SideReader(const ServerAddress &address, const core::WorkContext &context, const QString &exported)
    : snapshot(address, context, exported)
{}

void SideReader::findTables()
{
    shapes = tableShapes(*snapshot.reader());
    m_tables = std::vector<ReadTable>(shapes.size());
    QHash<QString, int> bearers; // of a name: "a"."b.c" and "a.b"."c"
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        setChunks(i, TableChunks(1));
        ++bearers[shapes[i].display()];
    }
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        if (bearers.value(shapes[i].display()) == 1)
            m_index.insert(shapes[i].display(), i);
        else
            m_tables[i].problem = sharedNameProblem();
    }
}

void SideReader::setChunks(std::size_t table, const TableChunks &chunks)
{
    m_tables[table].chunks = chunks;
    m_tables[table].parts.assign(chunks.size(), {});
}

void SideReader::read(std::size_t table, std::size_t chunk, const HashRecipe &recipe, evidence::Level level)
{
    ReadTable &target = m_tables[table];
    {
        const std::scoped_lock lock(m_mutex);
        if (!target.problem.isEmpty())
            return;
    }
    try {
        target.parts[chunk] = fingerprint(*snapshot.reader(), shapes[table], recipe, level, {target.chunks[chunk]});
    } catch (const core::Error &error) {
        if (error.code() == core::ErrorCode::ConnectionLost)
            throw;
        const std::scoped_lock lock(m_mutex);
        target.problem = error.whatHappened();
    }
}

void SideReader::forgetRewritten()
{
    for (const QString &name : rewrittenTables(*snapshot.reader(), FilledViews::LeftOut)) {
        if (const auto table = indexOf(name))
            m_tables[*table].problem =
                EngineText::tr("The table was emptied, written anew or replaced while it was being compared.");
    }
}

Reading SideReader::reading(std::size_t table) const
{
    if (!m_tables[table].problem.isEmpty())
        return {.problem = m_tables[table].problem};
    return {.fingerprint = joined(m_tables[table].parts)};
}

std::optional<std::size_t> SideReader::indexOf(const QString &table) const
{
    const auto found = m_index.constFind(table);
    return found == m_index.constEnd() ? std::nullopt : std::optional(*found);
}

QString sharedNameProblem()
{
    return EngineText::tr("Two tables bear this name, since a name may hold a dot: they cannot be told apart.");
}

void shareKey(TableShape &oldTable, TableShape &newTable)
{
    QStringList key;
    if (hasColumns(newTable, oldTable.key))
        key = oldTable.key;
    if (key.isEmpty() && hasColumns(oldTable, newTable.key))
        key = newTable.key;
    oldTable.key = key;
    newTable.key = key;
}

} // namespace rehome::postgres
