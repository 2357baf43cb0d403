// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/compare/inventory.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "core/parallel.h"
#include "postgres/catalog/schema_map.h"
#include "postgres/compare/fingerprint.h"
#include "postgres/compare/found_servers.h"
#include "postgres/compare/used_database.h"
#include "postgres/session/session_settings.h"

#include <QMap>

#include <algorithm>

namespace rehome::postgres {
namespace {

using evidence::DatabaseFact;
using evidence::DatabaseInventory;
using Counts = QMap<QString, qint64>;

/// A database of the inventory while it is made: the first address that leads to it, and the rows of its tables.
struct Candidate
{
    std::size_t look = 0;
    bool counted = false;
    bool isDefault = false;
    Counts counts;
};

constexpr qint64 notCounted = -1;
constexpr int countsAtOnce = 2;

/// One table that may not be read, or that is locked, does not keep the others from being counted.
qint64 rowCount(Snapshot &snapshot, const TableShape &table, QString &problem)
{
    try {
        const Snapshot::Reader reader = snapshot.reader();
        reader->execute(withoutWaitingForLocks(SettingScope::Transaction));
        return fingerprint(*reader, table, {}, evidence::Level::Counts).rows;
    } catch (const core::Error &error) {
        if (error.code() == core::ErrorCode::PermissionDenied)
            problem = EngineText::tr("%1: this user has no right to read all of it").arg(table.display());
        else if (error.code() == core::ErrorCode::Busy)
            problem = EngineText::tr("%1: it is locked by another session").arg(table.display());
        else
            throw;
        return notCounted;
    }
}

/// Of every table; -1 where it could not be counted, which \a problems names.
Counts rowCounts(const ServerAddress &address, QStringList &problems, const core::WorkContext &context)
{
    Snapshot snapshot(address, context);
    const std::vector<TableShape> tables = tableShapes(*snapshot.reader(), LockedTables::AreNotMeasured);
    std::vector<qint64> rows(tables.size());
    std::vector<QString> reasons(tables.size());
    core::forEachIndex(tables.size(), countsAtOnce, [&](std::size_t i) {
        context.throwIfStopped();
        rows[i] = rowCount(snapshot, tables[i], reasons[i]);
    });
    snapshot.checkAlive();
    Counts counts;
    for (std::size_t i = 0; i < tables.size(); ++i) {
        counts.insert(tables[i].display(), rows[i]);
        if (!reasons[i].isEmpty())
            problems += reasons[i];
    }
    return counts;
}

/// The tables that are not known to hold the same number of rows.
struct CountDifference
{
    QStringList differing; ///< or missing on one side
    QStringList unknown;   ///< could not be counted on one side
    qsizetype tables = 0;  ///< of both sides
};

CountDifference differenceOf(const Counts &other, const Counts &chosen)
{
    CountDifference difference;
    Counts all = chosen;
    all.insert(other);
    difference.tables = all.size();
    for (auto table = all.cbegin(); table != all.cend(); ++table) {
        const QString &name = table.key();
        const bool inBoth = other.contains(name) && chosen.contains(name);
        if (inBoth && (other[name] == notCounted || chosen[name] == notCounted))
            difference.unknown += name;
        else if (!inBoth || other[name] != chosen[name])
            difference.differing += name;
    }
    return difference;
}

QString firstOf(const QStringList &names)
{
    constexpr qsizetype mostNamed = 5;
    const QString named = names.mid(0, mostNamed).join(QStringLiteral(", "));
    return names.size() > mostNamed ? named + QStringLiteral(", …") : named;
}

/// What differs, and the names of the first few that do.
QString comparison(const CountDifference &difference)
{
    QString text = difference.differing.isEmpty()
                       ? EngineText::tr("the same tables with the same numbers of rows")
                       : EngineText::tr("%1 of %2 tables have other numbers of rows or are missing: %3")
                             .arg(QString::number(difference.differing.size()), QString::number(difference.tables),
                                  firstOf(difference.differing));
    if (difference.unknown.isEmpty())
        return text;
    return EngineText::tr("%1; %n table(s) could not be counted: %2", nullptr, int(difference.unknown.size()))
        .arg(text, firstOf(difference.unknown));
}

/// Makes one inventory; its parts share what was found so far.
class InventoryWork final
{
public:
    InventoryWork(const std::vector<KnownDatabase> &known, const core::WorkContext &context)
        : m_known(known), m_context(context)
    {}

    DatabaseInventory make()
    {
        const auto chosen =
            std::find_if(m_known.begin(), m_known.end(), [](const KnownDatabase &database) { return database.chosen; });
        m_wanted = chosen == m_known.end() ? ServerAddress() : chosen->address;
        m_wanted.password = {};
        m_looks = serverLooks(m_known, m_wanted, m_context);
        for (std::size_t i = 0; i < m_known.size(); ++i) {
            if (m_known[i].chosen && m_looks[i].error)
                throw core::Error(*m_looks[i].error);
            if (m_known[i].chosen)
                m_wanted.database = m_looks[i].database; // its address may leave that to libpq
        }
        m_servers = foundServers(m_known, m_looks);
        m_inventory.servers = m_servers.servers;
        for (std::size_t i = 0; i < m_known.size(); ++i)
            addDatabase(i);
        lookInside();
        compare();
        const auto isDefault = std::find_if(m_candidates.begin(), m_candidates.end(),
                                            [](const Candidate &candidate) { return candidate.isDefault; });
        sayWhichIsUsed(m_inventory, isDefault == m_candidates.end() ? -1 : int(isDefault - m_candidates.begin()));
        findPhysicalCopies();
        return std::move(m_inventory);
    }

private:
    void addDatabase(std::size_t i)
    {
        const KnownDatabase &known = m_known[i];
        const ServerLook &look = m_looks[i];
        const bool sameName = look.reachable() && look.database == m_wanted.database;
        if (known.origin == Origin::Server && !sameName)
            return; // told with its server
        const QString name = look.reachable() ? look.database : known.address.database;
        const int server = m_servers.serverOf[i];
        const auto isThis = [&](const DatabaseFact &fact) {
            return fact.server == server && fact.name == name && fact.reachable == look.reachable() &&
                   (server >= 0 || fact.address == look.address.display());
        };
        const auto found = std::find_if(m_inventory.databases.begin(), m_inventory.databases.end(), isThis);
        const auto place = std::size_t(found - m_inventory.databases.begin());
        if (place == m_candidates.size()) {
            m_candidates.push_back({.look = i});
            m_inventory.databases.push_back(factOf(i, name));
        }
        DatabaseFact &fact = m_inventory.databases[place];
        Candidate &candidate = m_candidates[place];
        if (known.chosen && !fact.chosen) { // its own address and user are what people know it by
            candidate.look = i;
            fact.address = known.address.display();
            fact.chosen = true;
        }
        const bool ofProject = known.origin == Origin::Settings || known.origin == Origin::Project;
        fact.ofProject = fact.ofProject || ofProject;
        candidate.isDefault = candidate.isDefault || known.isDefault;
        candidate.counted = candidate.counted || (look.reachable() && (ofProject || sameName));
        if (known.origin != Origin::Server || fact.foundIn.isEmpty())
            fact.foundIn += fact.foundIn.isEmpty() ? known.foundIn : QStringLiteral("; ") + known.foundIn;
    }

    [[nodiscard]] DatabaseFact factOf(std::size_t i, const QString &name) const
    {
        const ServerLook &look = m_looks[i];
        DatabaseFact fact{.address = look.address.display(), .reachable = look.reachable(), .name = name};
        fact.ofProject = false;
        fact.server = m_servers.serverOf[i];
        fact.systemIdentifier = look.systemIdentifier;
        fact.sessions = look.sessions;
        fact.clients = look.clients;
        fact.transactions = look.transactions;
        if (look.error) {
            fact.problem = look.error->whatHappened();
            m_context.warning(fact.problem);
        }
        return fact;
    }

    void lookInside()
    {
        for (std::size_t i = 0; i < m_candidates.size(); ++i) {
            DatabaseFact &fact = m_inventory.databases[i];
            m_context.report({qint64(i), qint64(m_candidates.size()), core::Progress::Unit::Items, fact.address});
            if (!fact.reachable)
                continue;
            try {
                lookInside(fact, m_candidates[i]);
            } catch (const core::Error &error) {
                if (fact.chosen)
                    throw;
                m_context.warning(error.whatHappened());
                fact.reachable = false;
                fact.problem = error.whatHappened();
            }
        }
    }

    void lookInside(DatabaseFact &fact, Candidate &candidate)
    {
        const ServerAddress &address = m_looks[candidate.look].address;
        Session session(address, Access::ReadOnly, m_context);
        session.execute(withoutWaitingForLocks(SettingScope::Session));
        const DatabaseSettings settings = databaseSettings(session);
        fact.serverVersion = versionText(session.serverVersion());
        fact.encoding = settings.encoding;
        fact.collation = settings.collation;
        fact.bytes = session.value(QStringLiteral("SELECT pg_database_size(current_database())")).toLongLong();
        fact.rows = -1;
        if (!candidate.counted) {
            fact.tables = qint64(tableShapes(session, LockedTables::AreNotMeasured).size());
            return;
        }
        QStringList problems;
        candidate.counts = rowCounts(address, problems, m_context);
        if (!problems.isEmpty())
            tellUncounted(fact, problems);
        fact.tables = candidate.counts.size();
        fact.rows = 0;
        for (const qint64 rows : std::as_const(candidate.counts))
            fact.rows += std::max<qint64>(0, rows);
        fact.newestRow = newestRow(session);
        if (!fact.chosen)
            return;
        m_inventory.schema = schemaMap(session);
        for (evidence::TableFact &table : m_inventory.schema.tables)
            table.rows = candidate.counts.value(table.schema + QLatin1Char('.') + table.name, -1);
    }

    void tellUncounted(const DatabaseFact &fact, const QStringList &problems)
    {
        const QString what =
            EngineText::tr("%n table(s) of %1 could not be counted: %2.", nullptr, int(problems.size()))
                .arg(fact.address, firstOf(problems));
        m_context.warning(what);
        m_inventory.findings.push_back(
            {.code = QStringLiteral("tables-not-counted"),
             .weight = evidence::FindingWeight::Attention,
             .what = what,
             .why =
                 EngineText::tr("The number of rows that is told for the database is without them, and a backup needs "
                                "to read every table."),
             .plan =
                 EngineText::tr("Give the user the right to read them, or wait until nobody keeps them locked; then "
                                "run the step again.")});
    }

    void compare()
    {
        const auto chosen = std::find_if(m_inventory.databases.begin(), m_inventory.databases.end(),
                                         [](const DatabaseFact &fact) { return fact.chosen; });
        if (chosen == m_inventory.databases.end())
            return;
        const Counts &counts = m_candidates[std::size_t(chosen - m_inventory.databases.begin())].counts;
        for (std::size_t i = 0; i < m_candidates.size(); ++i) {
            DatabaseFact &fact = m_inventory.databases[i];
            if (fact.chosen || !fact.reachable)
                continue;
            const bool counted = m_candidates[i].counted;
            const CountDifference difference = differenceOf(m_candidates[i].counts, counts);
            fact.disagrees = counted && !difference.differing.isEmpty();
            fact.comparedToChosen =
                counted ? comparison(difference) : EngineText::tr("not compared: the project does not name it");
        }
    }

    void findPhysicalCopies()
    {
        const std::vector<evidence::ServerFact> &servers = m_inventory.servers;
        for (std::size_t i = 0; i < servers.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                if (!servers[i].systemIdentifier.isEmpty() &&
                    servers[i].systemIdentifier == servers[j].systemIdentifier)
                    m_inventory.findings.push_back(
                        {.code = QStringLiteral("physical-copy"),
                         .weight = evidence::FindingWeight::Attention,
                         .what =
                             EngineText::tr("The server at %1 is a physical copy of the one at %2, or the other way "
                                            "round: a standby, or a copy of its files.")
                                 .arg(servers[i].name, servers[j].name),
                         .why = EngineText::tr("Both hold databases of the same names, and only one of them is "
                                               "written to."),
                         .plan =
                             EngineText::tr("Make sure that the source is the one that the application writes to.")});
            }
        }
    }

    const std::vector<KnownDatabase> &m_known;
    const core::WorkContext &m_context;
    ServerAddress m_wanted;
    std::vector<ServerLook> m_looks;
    FoundServers m_servers;
    std::vector<Candidate> m_candidates; ///< beside the inventory's databases
    DatabaseInventory m_inventory;
};

} // namespace

DatabaseInventory databaseInventory(const std::vector<KnownDatabase> &known, const core::WorkContext &context)
{
    return InventoryWork(known, context).make();
}

} // namespace rehome::postgres
