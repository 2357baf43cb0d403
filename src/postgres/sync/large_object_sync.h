// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/sync.h"
#include "postgres/copy/copy_pump.h"
#include "postgres/session/snapshot.h"

#include <map>

namespace rehome::postgres {

/// Brings large objects up to date: first finds those that differ, by their content or by their owner, privileges and
/// comment; then writes them in the transaction that is open on a pump's target, in pieces of 1 MiB, of which only
/// those that differ are sent. Lives on one thread.
class LargeObjectSync final
{
public:
    explicit LargeObjectSync(const core::WorkContext &context) : m_context(context) {}

    /// \throws Error CouldNotCheck if an object cannot be read
    void find(Snapshot &before, Snapshot &after);
    [[nodiscard]] bool isEmpty() const { return m_changes.empty(); }
    /// Writes what was found. \a source must be in its snapshot. \throws Error; Damaged if the content of an object is
    /// not as on the source afterwards
    [[nodiscard]] evidence::SyncedLargeObjects write(CopyPump &pump, Session &source);
    /// Sentences about owners and privileges that could not be carried over.
    [[nodiscard]] QStringList notes() const;

private:
    struct Change
    {
        qint64 oldBytes = -1; ///< on the source; -1 where it is gone
        qint64 newBytes = -1; ///< on the target; -1 where it is new
        bool content = false; ///< differs; else it is the owner, the privileges or the comment
    };

    void compareContent(Snapshot &before, Snapshot &after);
    void compareBelonging(Snapshot &before, Snapshot &after);
    void writeContent(quint32 oid, const Change &change, CopyPump &pump, Session &source);
    bool writeBelonging(quint32 oid, CopyPump &pump, Session &source);
    void tryBelonging(quint32 oid, CopyPump &pump, Session &source);

    const core::WorkContext &m_context;
    std::map<quint32, Change> m_changes;
    qint64 m_withoutRole = 0; ///< objects of which the target does not know a role
    qint64 m_refused = 0;     ///< objects that the user may not give away
};

} // namespace rehome::postgres
