// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/json_fields.h"

namespace rehome::evidence {

/// A table that was brought up to date.
struct SyncedTable
{
    QString table;
    qint64 removed = 0; ///< rows of the new side that were out of date or are gone on the old one
    qint64 copied = 0;  ///< rows of the old side that took their place or came new
    bool whole = false; ///< so much had changed that all rows were copied
    static void fields(auto &&take)
    {
        take(field("table", &SyncedTable::table), field("removed", &SyncedTable::removed),
             field("copied", &SyncedTable::copied), field("whole", &SyncedTable::whole));
    }
};

/// Large objects that were brought up to date.
struct SyncedLargeObjects
{
    qint64 added = 0;
    qint64 changed = 0; ///< in content, owner, privileges or comment
    qint64 removed = 0;

    [[nodiscard]] qint64 all() const { return added + changed + removed; }
    static void fields(auto &&take)
    {
        take(field("added", &SyncedLargeObjects::added), field("changed", &SyncedLargeObjects::changed),
             field("removed", &SyncedLargeObjects::removed));
    }
};

/// A database that was brought up to date with another one by copying only what differed.
struct Synchronisation
{
    QString source; ///< without a password, as the target
    QString target;
    qint64 tablesCompared = 0;
    std::vector<SyncedTable> tables; ///< those in which something was changed
    QStringList refreshed;           ///< materialized views
    SyncedLargeObjects largeObjects;
    qint64 schemaDifferences = 0; ///< objects of which the schema differs, without what is to be expected
    qint64 sequences = 0;         ///< that were moved
    QStringList notes;            ///< what was left as it is, sentences
    std::chrono::milliseconds duration{0};

    [[nodiscard]] bool isEmpty() const
    {
        return tables.empty() && refreshed.isEmpty() && largeObjects.all() == 0 && sequences == 0;
    }
    static void fields(auto &&take)
    {
        take(field("source", &Synchronisation::source), field("target", &Synchronisation::target),
             field("tablesCompared", &Synchronisation::tablesCompared), field("tables", &Synchronisation::tables),
             field("refreshed", &Synchronisation::refreshed), field("largeObjects", &Synchronisation::largeObjects),
             field("schemaDifferences", &Synchronisation::schemaDifferences),
             field("sequences", &Synchronisation::sequences), field("notes", &Synchronisation::notes),
             field("duration", &Synchronisation::duration));
    }
};

} // namespace rehome::evidence
