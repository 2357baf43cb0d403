// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/compare/inventory.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "postgres/catalog/schema_map.h"
#include "postgres/compare/fingerprint.h"

#include <QMap>

namespace rehome::postgres {
namespace {

using Counts = QMap<QString, qint64>;

Counts rowCounts(const ServerAddress &address, const core::WorkContext &context)
{
    Snapshot snapshot(address, context);
    const std::vector<TableShape> tables = tableShapes(*snapshot.reader());
    Counts counts;
    for (const evidence::TableFingerprint &table :
         fingerprints(snapshot, tables, evidence::Level::Counts, 2, [](const TableShape &, qint64) {}))
        counts.insert(table.table, table.rows);
    return counts;
}

evidence::DatabaseFact factOf(const KnownDatabase &known, Session &session)
{
    evidence::DatabaseFact fact{
        .foundIn = known.foundIn, .address = known.address.display(), .reachable = true, .chosen = known.chosen};
    const DatabaseSettings settings = databaseSettings(session);
    fact.serverVersion = versionText(session.serverVersion());
    fact.encoding = settings.encoding;
    fact.collation = settings.collation;
    fact.bytes = session.value(QStringLiteral("SELECT pg_database_size(current_database())")).toLongLong();
    try {
        fact.systemIdentifier = session.value(QStringLiteral("SELECT system_identifier FROM pg_control_system()"));
    } catch (const core::Error &) {
        // Not every role may read it; the address then has to do.
    }
    return fact;
}

QString comparison(const Counts &other, const Counts &chosen)
{
    qint64 differing = 0;
    Counts all = chosen;
    all.insert(other);
    for (auto table = all.cbegin(); table != all.cend(); ++table) {
        if (!other.contains(table.key()) || !chosen.contains(table.key()) || other[table.key()] != chosen[table.key()])
            ++differing;
    }
    return differing == 0 ? EngineText::tr("the same tables with the same numbers of rows")
                          : EngineText::tr("%1 of %2 tables have other numbers of rows or are missing")
                                .arg(differing)
                                .arg(all.size());
}

} // namespace

evidence::DatabaseInventory databaseInventory(const std::vector<KnownDatabase> &known, const core::WorkContext &context)
{
    evidence::DatabaseInventory inventory;
    std::vector<Counts> counts(known.size());
    std::size_t chosen = known.size();
    for (std::size_t i = 0; i < known.size(); ++i) {
        context.report({qint64(i), qint64(known.size()), core::Progress::Unit::Items, known[i].address.display()});
        try {
            Session session(known[i].address, Access::ReadOnly, context);
            evidence::DatabaseFact fact = factOf(known[i], session);
            counts[i] = rowCounts(known[i].address, context);
            fact.tables = counts[i].size();
            for (const qint64 rows : std::as_const(counts[i]))
                fact.rows += rows;
            if (known[i].chosen) {
                inventory.schema = schemaMap(session);
                for (evidence::TableFact &table : inventory.schema.tables)
                    table.rows = counts[i].value(table.schema + QLatin1Char('.') + table.name, -1);
                chosen = i;
            }
            inventory.databases.push_back(fact);
        } catch (const core::Error &error) {
            if (known[i].chosen)
                throw;
            context.warning(error.whatHappened());
            inventory.databases.push_back(
                {.foundIn = known[i].foundIn, .address = known[i].address.display(), .problem = error.whatHappened()});
        }
    }
    for (std::size_t i = 0; i < known.size(); ++i) {
        evidence::DatabaseFact &fact = inventory.databases[i];
        if (i != chosen && chosen < known.size() && fact.reachable)
            fact.comparedToChosen = comparison(counts[i], counts[chosen]);
    }
    return inventory;
}

} // namespace rehome::postgres
