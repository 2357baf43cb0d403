// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/snapshot_state.h"
#include "postgres/session/snapshot.h"

#include <map>

namespace rehome::postgres {

/// The kind of an entry that stands for objects which could not be read: its name is their kind, its definition why.
inline const QString unreadableKind = QStringLiteral("unreadable");

/// Every object of a database that a person made, and what is needed to judge a difference.
struct SchemaFacts
{
    std::vector<evidence::SchemaObject> objects; ///< sorted by kind and name
    int serverMajor = 0;
    QStringList roles;       ///< of the server
    QStringList tablespaces; ///< of the server
    QByteArray hidingKey;    ///< under which hidden values were hashed; empty where they were not
    /// By kind and name of the object, sorted lines of what stands before a hidden value and its hash. They are for
    /// compareSchemas() alone: never shown, stored or logged.
    std::map<std::pair<QString, QString>, QStringList> hidden;
};

/// Reads the schema inside the snapshot, with a fixed number of queries however many objects there are. What belongs to
/// an extension, the system's own and temporary objects are left out. A definition is a list of lines "property: value"
/// in which the long one comes last; the values of passwords and the like are never read. Two sides whose hidden values
/// are to be told apart are read with the same \a hidingKey.
/// A family of objects that cannot be read becomes an unreadable entry. \throws Error ConnectionLost; Stopped
[[nodiscard]] SchemaFacts schemaFacts(Snapshot &snapshot, const QByteArray &hidingKey = {});
/// What a backup's manifest says; it does not name the server's roles, and knows nothing of hidden values.
[[nodiscard]] SchemaFacts schemaOf(const evidence::SnapshotState &state);

} // namespace rehome::postgres
