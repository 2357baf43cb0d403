// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/verification.h"
#include "postgres/session/session.h"

#include <functional>

namespace rehome::postgres {

/// What the large objects take on the server's disk; 0 where there are none.
[[nodiscard]] qint64 largeObjectBytes(Session &session);

/// A query for the size and the hash of one large object as one text, to be compared with another server's.
[[nodiscard]] QString largeObjectContent(quint32 oid);

/// Counts the large objects and sums the 64-bit hashes of their pieces of 1 MiB, each hashed with its object's OID and
/// its place. Stands among the tables' fingerprints as evidence::largeObjectsName; empty where there are none. The
/// session must be in a transaction. \a onBytes is called with the content's bytes as they are read.
/// \throws Error PermissionDenied naming the first object that may not be read; a partial sum is never returned
[[nodiscard]] std::optional<evidence::TableFingerprint> largeObjects(Session &session, evidence::Level level,
                                                                     const std::function<void(qint64)> &onBytes);

/// One large object under its session's snapshot.
struct LargeObject
{
    quint32 oid = 0;
    qint64 bytes = 0;
    QString hash; ///< the decimal sum of the pieces' hashes
};

/// Gives the large objects one by one in the order of their OIDs, and holds few of them in memory at a time.
class LargeObjectReader final
{
public:
    explicit LargeObjectReader(Session &session) : m_session(session) {}

    /// The object to look at now; null after the last one.
    [[nodiscard]] const LargeObject *current();
    void advance() { ++m_at; }

private:
    Session &m_session;
    std::vector<LargeObject> m_batch;
    std::size_t m_at = 0;
    quint32 m_last = 0; ///< no object has the OID 0
    bool m_ended = false;
};

} // namespace rehome::postgres
