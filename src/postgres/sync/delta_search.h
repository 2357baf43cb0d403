// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/compare/database_comparison.h"
#include "postgres/sync/delta_writer.h"

#include <QHash>

namespace rehome::postgres {

using Lists = QHash<QString, QStringList>; ///< by "schema.name"

/// What of the target is needed to write to its tables.
struct TargetTables
{
    Lists triggers; ///< statements that enable them again as they are
    Lists parents;  ///< tables that foreign keys refer to at once
};

/// What is to be done so that the tables of the target are those of the source.
struct DatabaseDelta
{
    qint64 tablesCompared = 0;
    std::vector<TableDelta> tables;
    QStringList staleViews; ///< materialized views with another content
};

/// Compares the tables of two databases, which both have them with the same columns, and finds the rows that differ.
/// Lives on one thread, and works on several.
class DeltaSearch final
{
public:
    struct Settings
    {
        DatabaseComparison &comparison;
        const CopyCatalog &catalog; ///< of the source
        const TargetTables &target;
        int jobs = 2;
    };

    DeltaSearch(const Settings &settings, const core::WorkContext &context);

    /// Progress in bytes of tables. \throws Error CouldNotCheck if a table cannot be read
    [[nodiscard]] DatabaseDelta search();

private:
    void searchLargeTables();
    void searchLargeTable(const LargeTable &table, const std::function<void(qint64)> &onRead);
    void addChange(const evidence::TableVerdict &verdict);
    void addDelta(const TableShape &table, const DifferingRows &rows);

    Settings m_settings;
    const core::WorkContext &m_context;
    DatabaseDelta m_delta;
};

} // namespace rehome::postgres
