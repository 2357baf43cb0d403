// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/verification.h"

namespace rehome::evidence {

/// What a database held at one moment, all of it read under one snapshot: what a copy of it is compared with later,
/// however far the database itself has moved on.
struct SnapshotState
{
    QString title; ///< for a person: "the backup of postgresql://…, taken …"
    QDateTime takenAt;
    QString serverVersion;
    Level level = Level::Content;         ///< how deeply the tables were hashed: content or strict
    std::vector<TableFingerprint> tables; ///< with the large objects as largeObjectsName, where there are any
    std::vector<SequenceState> sequences;
    std::vector<SchemaObject> schema; ///< empty where it was not read
    static void fields(auto &&take)
    {
        take(field("title", &SnapshotState::title), field("takenAt", &SnapshotState::takenAt),
             field("serverVersion", &SnapshotState::serverVersion), field("level", &SnapshotState::level),
             field("tables", &SnapshotState::tables), field("sequences", &SnapshotState::sequences),
             field("schema", &SnapshotState::schema));
    }
};

} // namespace rehome::evidence
