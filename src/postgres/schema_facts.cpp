// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/schema_facts.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "postgres/schema_queries.h"

#include <QHash>

#include <algorithm>
#include <tuple>

namespace rehome::postgres {
namespace {

using evidence::SchemaObject;

/// Comments and labels, on objects of any kind and on the database. Extensions bring those of their members along.
const QString remarks = QStringLiteral(R"(
    SELECT k.classoid::regclass, k.objoid, k.objsubid, 'comment', '', k.description
    FROM pg_description k WHERE (k.objoid >= 16384 OR k.classoid IN ('pg_namespace'::regclass, 'pg_largeobject'::regclass)) AND %1
    UNION ALL SELECT k.classoid::regclass, k.objoid, 0, 'comment', '', k.description
    FROM pg_shdescription k JOIN pg_database d ON d.oid = k.objoid AND d.datname = current_database()
    WHERE k.classoid = 'pg_database'::regclass
    UNION ALL SELECT k.classoid::regclass, k.objoid, k.objsubid, 'security label', k.provider, k.label
    FROM pg_seclabel k WHERE %1
    UNION ALL SELECT k.classoid::regclass, k.objoid, 0, 'security label', k.provider, k.label
    FROM pg_shseclabel k JOIN pg_database d ON d.oid = k.objoid AND d.datname = current_database()
    WHERE k.classoid = 'pg_database'::regclass)")
                            .arg(QStringLiteral("NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = k.classoid AND"
                                                " e.objid = k.objoid AND e.deptype = 'e')"));

/// Collects one database's facts, family by family.
class FactsReader final
{
public:
    explicit FactsReader(Snapshot &snapshot) : m_snapshot(snapshot) {}

    SchemaFacts read()
    {
        const int major = m_snapshot.reader()->serverVersion() / 10000;
        for (const auto &family : {tableQueries(major), codeQueries(major), typeQueries(major), databaseQueries(major)})
            for (const SchemaQuery &query : family)
                tryToRead(query.kinds, [&] { readObjects(query); });
        tryToRead(QStringLiteral("comment"), [&] { readRemarks(); });
        tryToRead(QStringLiteral("privilege"), [&] { readPrivileges(); });
        tryToRead(QStringLiteral("default privilege"), [&] { readDefaultPrivileges(); });
        for (const Row &row : rows(QStringLiteral("SELECT rolname FROM pg_roles")))
            m_facts.roles += row[0];
        m_facts.serverMajor = major;
        std::sort(m_facts.objects.begin(), m_facts.objects.end(), [](const SchemaObject &a, const SchemaObject &b) {
            return std::tie(a.kind, a.name, a.definition) < std::tie(b.kind, b.name, b.definition);
        });
        return std::move(m_facts);
    }

private:
    /// A failed statement costs its session, and the snapshot lends another one.
    Rows rows(const QString &sql) { return m_snapshot.reader()->query(sql); }

    template <class Read>
    void tryToRead(const QString &kinds, const Read &read)
    {
        try {
            read();
        } catch (const core::Error &error) {
            if (error.code() == core::ErrorCode::ConnectionLost)
                throw;
            m_facts.objects.push_back({unreadableKind, kinds, error.whatHappened()});
        }
    }

    static QString key(const QString &catalog, const QString &oid, const QString &part)
    {
        return catalog + QLatin1Char(' ') + oid + QLatin1Char(' ') + part;
    }

    void readObjects(const SchemaQuery &query)
    {
        for (Row &row : rows(query.sql)) {
            const QString subject = row[2].isEmpty() ? row[3] : row[2] + QLatin1Char(' ') + row[3];
            if (!query.catalog.isEmpty())
                m_subjects.insert(key(query.catalog, row[0], row[1]), subject);
            if (!row[5].isNull())
                m_facts.objects.push_back({QStringLiteral("owner"), subject, QStringLiteral("role: ") + row[5]});
            if (!row[2].isEmpty())
                m_facts.objects.push_back(
                    {row[2], row[3], row[4].isEmpty() ? QStringLiteral("name: ") + row[3] : row[4]});
        }
    }

    void addRemark(const Row &row, const QString &subject)
    {
        const QString name =
            row[4].isEmpty() ? subject : subject + QStringLiteral(": ") + row[4]; // a label has its provider
        m_facts.objects.push_back({row[3], name, QStringLiteral("text: ") + row[5]});
    }

    /// Remarks on what is no object of its own here (a column of a composite type, a large object) are named by the
    /// server; those on temporary objects are not of interest.
    void readRemarks()
    {
        Rows others;
        QStringList addresses;
        for (const Row &row : rows(remarks)) {
            const auto subject = m_subjects.constFind(key(row[0], row[1], row[2]));
            if (subject != m_subjects.constEnd()) {
                addRemark(row, *subject);
                continue;
            }
            addresses += QStringLiteral("(%1, '%2'::regclass, %3, %4)")
                             .arg(QString::number(others.size()), row[0], row[1], row[2]);
            others.push_back(row);
        }
        if (others.empty())
            return;
        const Rows names = rows(QStringLiteral("SELECT a.n, i.type || ' ' || i.identity FROM (VALUES %1) a(n, class, "
                                               "object, part), pg_identify_object(a.class, a.object, a.part) i"
                                               " WHERE i.identity IS NOT NULL AND i.identity NOT LIKE 'pg\\_%'"
                                               " AND i.identity NOT LIKE '% pg\\_temp%'")
                                    .arg(addresses.join(QStringLiteral(", "))));
        for (const Row &name : names)
            addRemark(others[std::size_t(name[0].toLongLong())], name[1]);
    }

    void readPrivileges()
    {
        for (const Row &row : rows(privilegeQuery())) {
            const auto subject = m_subjects.constFind(key(row[0], row[1], row[2]));
            if (subject == m_subjects.constEnd()) // the system's, or an extension's
                continue;
            m_facts.objects.push_back({QStringLiteral("privilege"),
                                       QStringLiteral("%1: %2 for %3").arg(*subject, row[4], row[3]),
                                       QStringLiteral("role: %1\nstate: %2").arg(row[3], row[5])});
        }
    }

    void readDefaultPrivileges()
    {
        for (const Row &row : rows(defaultPrivilegeQuery()))
            m_facts.objects.push_back(
                {QStringLiteral("default privilege"), QStringLiteral("%1: %2 for %3").arg(row[0], row[2], row[1]),
                 QStringLiteral("role: %1\ngiven by: %2\nstate: %3").arg(row[1], row[4], row[3])});
    }

    Snapshot &m_snapshot;
    SchemaFacts m_facts;
    QHash<QString, QString> m_subjects; ///< what comments, labels and privileges call an object, by its address
};

} // namespace

SchemaFacts schemaFacts(Snapshot &snapshot)
{
    return FactsReader(snapshot).read();
}

SchemaFacts schemaOf(const evidence::SnapshotState &state)
{
    return {.objects = state.schema,
            .serverMajor = state.serverVersion.section(QLatin1Char('.'), 0, 0).toInt(),
            .roles = {}};
}

} // namespace rehome::postgres
