// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/schema/schema_facts.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "postgres/schema/schema_queries.h"

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
    FactsReader(Snapshot &snapshot, const QByteArray &hidingKey) : m_snapshot(snapshot)
    {
        m_facts.hidingKey = hidingKey;
    }

    SchemaFacts read()
    {
        m_reader = m_snapshot.reader();
        const int major = m_reader->serverVersion() / 10000;
        for (const auto &family : {tableQueries(major, m_facts.hidingKey), codeQueries(major), typeQueries(major),
                                   databaseQueries(major, m_facts.hidingKey)})
            for (const SchemaQuery &query : family)
                tryToRead(query.kinds, [&] { readObjects(query); });
        tryToRead(QStringLiteral("comment"), [&] { readRemarks(); });
        tryToRead(QStringLiteral("privilege"), [&] { readPrivileges(); });
        tryToRead(QStringLiteral("dependency on an extension"), [&] { readExtensionDependencies(); });
        tryToRead(QStringLiteral("default privilege"), [&] { readDefaultPrivileges(); });
        for (const Row &row : rows(QStringLiteral("SELECT rolname FROM pg_roles")))
            m_facts.roles += row[0];
        for (const Row &row : rows(QStringLiteral("SELECT spcname FROM pg_tablespace")))
            m_facts.tablespaces += row[0];
        m_facts.serverMajor = major;
        std::sort(m_facts.objects.begin(), m_facts.objects.end(), [](const SchemaObject &a, const SchemaObject &b) {
            return std::tie(a.kind, a.name, a.definition) < std::tie(b.kind, b.name, b.definition);
        });
        return std::move(m_facts);
    }

private:
    /// All in one session, which then knows the catalog. A failed statement costs it, and the snapshot lends another.
    Rows rows(const QString &sql)
    {
        if (!m_reader || !m_reader->isHealthy())
            m_reader = m_snapshot.reader();
        return m_reader->query(sql);
    }

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
            if (row.size() > 6 && !row[6].isEmpty())
                addHidden({row[2], row[3]}, row[6]);
        }
    }

    void addHidden(const std::pair<QString, QString> &object, const QString &lines)
    {
        QStringList &all = m_facts.hidden[object];
        all += lines.split(QLatin1Char('\n'));
        all.sort();
    }

    void addRemark(const Row &row, const QString &subject)
    {
        const QString name =
            row[4].isEmpty() ? subject : subject + QStringLiteral(": ") + row[4]; // a label has its provider
        m_facts.objects.push_back({row[3], name, QStringLiteral("text: ") + row[5]});
    }

    /// What objects are called, that the queries give by their addresses in the first three columns: as here, else as
    /// the server does (a column of a composite type, a large object, a part of an extension). Temporary objects, and
    /// with \a systemToo not set those of the system, have none.
    QStringList subjectsOf(const Rows &addressed, bool systemToo)
    {
        QStringList subjects;
        QStringList unknown;
        for (const Row &row : addressed) {
            const QString subject = m_subjects.value(key(row[0], row[1], row[2]));
            if (subject.isEmpty())
                unknown += QStringLiteral("(%1, '%2'::regclass, %3, %4)")
                               .arg(QString::number(subjects.size()), row[0], row[1], row[2]);
            subjects += subject;
        }
        if (unknown.isEmpty())
            return subjects;
        const QString system =
            systemToo ? QStringLiteral("pg\\_temp%") : QStringLiteral("pg\\_%"); // comments that come with the server
        for (const Row &name :
             rows(QStringLiteral("SELECT a.n, i.type || ' ' || i.identity FROM (VALUES %1) a(n, class, "
                                 "object, part), pg_identify_object(a.class, a.object, a.part) i"
                                 " WHERE i.identity IS NOT NULL AND i.identity NOT LIKE '%2'"
                                 " AND i.identity <> 'information_schema'"
                                 " AND i.schema IS DISTINCT FROM 'information_schema'"
                                 " AND i.identity NOT LIKE '% pg\\_temp%'")
                      .arg(unknown.join(QStringLiteral(", ")), system)))
            subjects[name[0].toLongLong()] = name[1];
        return subjects;
    }

    void readRemarks()
    {
        const Rows found = rows(remarks);
        const QStringList subjects = subjectsOf(found, false);
        for (std::size_t i = 0; i < found.size(); ++i) {
            if (!subjects[qsizetype(i)].isEmpty())
                addRemark(found[i], subjects[qsizetype(i)]);
        }
    }

    void readPrivileges()
    {
        const Rows found = rows(privilegeQuery());
        const QStringList subjects = subjectsOf(found, true);
        for (std::size_t i = 0; i < found.size(); ++i) {
            const QString &subject = subjects[qsizetype(i)];
            if (!subject.isEmpty())
                m_facts.objects.push_back({QStringLiteral("privilege"),
                                           QStringLiteral("%1: %2 for %3").arg(subject, found[i][4], found[i][3]),
                                           QStringLiteral("role: %1\nstate: %2").arg(found[i][3], found[i][5])});
        }
    }

    void readExtensionDependencies()
    {
        const Rows found = rows(extensionDependencyQuery());
        const QStringList subjects = subjectsOf(found, false);
        for (std::size_t i = 0; i < found.size(); ++i) {
            if (!subjects[qsizetype(i)].isEmpty())
                m_facts.objects.push_back({QStringLiteral("dependency on an extension"), subjects[qsizetype(i)],
                                           QStringLiteral("extension: ") + found[i][3]});
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
    Snapshot::Reader m_reader;
    SchemaFacts m_facts;
    QHash<QString, QString> m_subjects; ///< what comments, labels and privileges call an object, by its address
};

} // namespace

SchemaFacts schemaFacts(Snapshot &snapshot, const QByteArray &hidingKey)
{
    return FactsReader(snapshot, hidingKey).read();
}

SchemaFacts schemaOf(const evidence::SnapshotState &state)
{
    return {.objects = state.schema,
            .serverMajor = majorVersion(state.serverVersion),
            .roles = {},
            .tablespaces = {},
            .hidingKey = {},
            .hidden = {}};
}

} // namespace rehome::postgres
