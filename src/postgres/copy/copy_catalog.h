// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/session/session.h"

#include <QHash>

namespace rehome::postgres {

/// A table whose rows are copied. Names in statements are quoted already.
struct TableToCopy
{
    QString oid;
    QString schema;
    QString name;
    QString quoted;          ///< "schema"."name"
    QStringList columnNames; ///< quoted, without generated ones
    QString columns;         ///< "(a, b)": without generated ones; empty where there are none
    QString condition;       ///< WHERE … of a table of an extension, of whose rows only the user's own are copied
    bool ofExtension = false;
    std::vector<std::size_t> parents; ///< of a table of an extension, whose keys stand before its rows come: tables
                                      ///< that stand before it and must be filled first
    bool isPartition = false;
    bool binary = false; ///< every column's binary form is the same on every server
    qint64 bytes = 0;    ///< of the rows, without indexes
    double rows = 0;     ///< estimated
};

/// An index on an ordinary table, and the primary key or unique constraint that stands on it.
struct IndexToBuild
{
    QString oid;
    QString constraint; ///< its oid; "0" where there is none
    std::size_t table = 0;
    QString title;      ///< "public.transaction_date_idx"
    QString definition; ///< CREATE INDEX …
    QString tablespace;
    QStringList afterwards; ///< what is set on it or made of it when it stands
    qint64 bytes = 0;
    bool isPlain = true; ///< a B-tree over columns of fixed size, which is built fast
    bool isTree = true;
    bool hasExpressions = false; ///< of which statistics are gathered, too
};

/// A foreign key between two ordinary tables.
struct ForeignKeyToAdd
{
    QString oid;
    std::size_t table = 0;
    std::size_t referenced = 0; ///< table
    std::size_t index = 0;      ///< of the referenced table
    QString name;
    QString definition;
    bool isChecked = true; ///< not one that was added as NOT VALID
};

struct CopyCatalog
{
    std::vector<TableToCopy> tables;
    std::vector<IndexToBuild> indexes;
    std::vector<ForeignKeyToAdd> foreignKeys;
    /// How far below the topmost table the table is that an index ("1259 " and its oid) or a constraint that is no
    /// foreign key ("2606 ") is on; those of topmost tables are missing.
    QHash<QString, int> inheritedDepths;
    qint64 otherBytes = 0; ///< of indexes and materialized views that are left to pg_restore
    bool hasLargeObjects = false;
    qint64 largeObjectBytes = 0; ///< on the server's disk
    bool hasPublicSchema = true;
    bool hasEventTriggers = false;
    bool hasSubscriptions = false;
    bool hasSuperusersPublications = false; ///< of all tables, or of all those in a schema
    QStringList extensions;
    QStringList tablespaces; ///< beside the database's own
    QStringList owners;      ///< roles that own something
    QStringList roles;       ///< roles that own something, were granted something or stand in a policy
    QStringList namedRoles;  ///< by policies and user mappings
};

/// What is in the database, in the way in which it is copied. Indexes, constraints and foreign keys that need more than
/// one plain table (partitioned ones, exclusion constraints, those of materialized views) are left to pg_restore.
[[nodiscard]] CopyCatalog copyCatalog(Session &session);

} // namespace rehome::postgres
