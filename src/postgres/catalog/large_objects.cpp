// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/catalog/large_objects.h"

namespace rehome::postgres {
namespace {

/// Objects with size and hash. Read with lo_get(), since pg_largeobject itself is for superusers
/// only; the holes of sparse objects read as zeros. 262144 is INV_READ, 2 is SEEK_END. md5 is the same on every server.
QString objectsOf(const QString &which)
{
    return QStringLiteral(R"(
        SELECT o.oid, o.bytes, sum(('x' || substr(md5(md5(lo_get(o.oid, n * 1048576, 1048576))
                                       || ' ' || o.oid::text || ' ' || n::text), 1, 16))::bit(64)::bigint) AS hash
        FROM (SELECT sized.oid, sized.bytes, lo_close(sized.descriptor)
              FROM (SELECT opened.oid, opened.descriptor, lo_lseek64(opened.descriptor, 0, 2) AS bytes
                    FROM (SELECT m.oid, lo_open(m.oid, 262144) AS descriptor
                          FROM (SELECT oid FROM pg_largeobject_metadata WHERE %1) m
                         ) opened
                   ) sized
             ) o, LATERAL generate_series(0::bigint, greatest(o.bytes - 1, 0) / 1048576) n
        GROUP BY o.oid, o.bytes)")
        .arg(which);
}

QString nextObjects(quint32 last)
{
    return objectsOf(QStringLiteral("oid > '%1' ORDER BY oid LIMIT 100").arg(last));
}

} // namespace

QString largeObjectContent(quint32 oid)
{
    return QStringLiteral("SELECT concat_ws('/', o.bytes, o.hash) FROM (%1) o")
        .arg(objectsOf(QStringLiteral("oid = '%1'").arg(oid)));
}

qint64 largeObjectBytes(Session &session)
{
    return session
        .value(QStringLiteral("SELECT CASE WHEN EXISTS (SELECT FROM pg_largeobject_metadata) "
                              "THEN pg_total_relation_size('pg_largeobject') ELSE 0 END"))
        .toLongLong();
}

std::optional<evidence::TableFingerprint> largeObjects(Session &session, evidence::Level level,
                                                       const std::function<void(qint64)> &onBytes)
{
    evidence::TableFingerprint result{.table = evidence::largeObjectsName};
    result.rows = session.value(QStringLiteral("SELECT count(*) FROM pg_largeobject_metadata")).toLongLong();
    if (result.rows == 0)
        return std::nullopt;
    result.bytes = largeObjectBytes(session);
    if (level == evidence::Level::Counts)
        return result;
    result.recipe = QStringLiteral("large-object/md5");
    result.hash = QStringLiteral("0");
    quint32 last = 0;
    for (;;) {
        // The server adds up: the sum is wider than 64 bits.
        const Row sums = session
                             .query(QStringLiteral("SELECT max(oid), sum(hash) + %1, sum(bytes) FROM (%2) objects")
                                        .arg(result.hash, nextObjects(last)))
                             .front();
        if (sums[0].isNull())
            return result;
        last = sums[0].toUInt();
        result.hash = sums[1];
        if (onBytes)
            onBytes(sums[2].toLongLong());
    }
}

const LargeObject *LargeObjectReader::current()
{
    if (m_at == m_batch.size() && !m_ended) {
        m_batch.clear();
        m_at = 0;
        for (const Row &row : m_session.query(nextObjects(m_last) + QStringLiteral(" ORDER BY o.oid")))
            m_batch.push_back({row[0].toUInt(), row[1].toLongLong(), row[2]});
        m_ended = m_batch.empty();
        if (!m_ended)
            m_last = m_batch.back().oid;
    }
    return m_at < m_batch.size() ? &m_batch[m_at] : nullptr;
}

} // namespace rehome::postgres
