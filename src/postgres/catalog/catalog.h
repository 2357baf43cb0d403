// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/session/session.h"

namespace rehome::postgres {

/// One column as the fingerprints need it.
struct ColumnShape
{
    QString name;
    QString type;               ///< as format_type() writes it
    QString baseType;           ///< the catalog name of the type below any domains: "int4", "_text", "numeric"
    bool isBuiltIn = true;      ///< the base type; the name of one that someone made holds its schema: "public.int4"
    bool notNull = false;       ///< no row has NULL there
    bool plainCollation = true; ///< false where equal texts may have different bytes
};

/// One relation that holds rows of its own: a table, a leaf or a root without rows, a materialized view.
struct TableShape
{
    QString schema;
    QString name;
    QString kind;                     ///< "table", "partition", "unlogged table", "materialized view"
    qint64 bytes = 0;                 ///< with indexes and TOAST
    qint64 heapBytes = 0;             ///< of the rows alone
    qint64 estimatedRows = 0;         ///< by the size of today; 0 or -1 where it was never analysed
    std::vector<ColumnShape> columns; ///< by name, since inherited tables may have another order
    QStringList key;                  ///< the primary key, else a unique index over columns that are NOT NULL
    QString condition;                ///< of a table of an extension: which rows are the user's own; empty: all of them

    [[nodiscard]] const ColumnShape *column(const QString &columnName) const; ///< nullptr if there is none
    [[nodiscard]] QString display() const { return schema + QLatin1Char('.') + name; }
};

/// Every relation of the database that pg_dump would dump rows of, sorted by schema and name: no system schemas, no
/// temporary tables, no foreign tables, no partitioned roots (which have no rows of their own), no materialized views
/// that were never filled; of an extension's members only the tables whose rows it wants dumped.
enum class LockedTables { AreWaitedFor, AreNotMeasured };
/// Measuring a table waits for who has locked it; one that is not measured has a size of 0.
[[nodiscard]] std::vector<TableShape> tableShapes(Session &session, LockedTables locked = LockedTables::AreWaitedFor);

/// A condition: another session has locked the row \a relation of pg_class, or an index of it, so that it cannot even
/// be read, or is waiting to do so, with readers queueing behind it.
[[nodiscard]] QString isLockedAgainstReading(const char *relation);

/// A condition: this role may see what the sessions of all others do.
[[nodiscard]] QString seesAllSessions();

/// A condition: the row \a relation of pg_class is no member of an extension, or one whose content is the user's own.
[[nodiscard]] QString holdsOwnContent(const char *relation);

/// "schema"."name" for a statement.
[[nodiscard]] QString quoted(const Session &session, const TableShape &table);

struct DatabaseSettings
{
    QString encoding;
    QString collation;
    QString characterType;
    QStringList extensions; ///< names, without plpgsql
};

[[nodiscard]] DatabaseSettings databaseSettings(Session &session);

} // namespace rehome::postgres
