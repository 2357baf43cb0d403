// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/json_fields.h"

namespace rehome::evidence {

struct ColumnFact
{
    QString name;
    QString type; ///< as format_type() writes it: "numeric(12,2)"
    bool nullable = true;
    QString defaultValue; ///< the expression; empty where there is none
    static void fields(auto &&take)
    {
        take(field("name", &ColumnFact::name), field("type", &ColumnFact::type),
             field("nullable", &ColumnFact::nullable), field("default", &ColumnFact::defaultValue));
    }
};

struct TableFact
{
    QString schema;
    QString name;
    QString kind; ///< "table", "partitioned table", "partition", "unlogged table", "materialized view", "foreign table"
    qint64 rows = -1; ///< counted; −1 where it was not
    qint64 bytes = 0; ///< with indexes and TOAST
    QStringList primaryKey;
    std::vector<ColumnFact> columns;
    QStringList indexes;     ///< definitions
    QStringList constraints; ///< "name: definition"
    static void fields(auto &&take)
    {
        take(field("schema", &TableFact::schema), field("name", &TableFact::name), field("kind", &TableFact::kind),
             field("rows", &TableFact::rows), field("bytes", &TableFact::bytes),
             field("primaryKey", &TableFact::primaryKey), field("columns", &TableFact::columns),
             field("indexes", &TableFact::indexes), field("constraints", &TableFact::constraints));
    }
};

/// What one database holds. Names are unquoted, schema and name apart.
struct SchemaMap
{
    std::vector<TableFact> tables;
    QStringList sequences; ///< "schema.name", here and below
    QStringList views;
    QStringList functions;
    QStringList triggers;   ///< "schema.table: name"
    QStringList extensions; ///< "name version"
    QStringList roles;      ///< roles that own something or may connect
    static void fields(auto &&take)
    {
        take(field("tables", &SchemaMap::tables), field("sequences", &SchemaMap::sequences),
             field("views", &SchemaMap::views), field("functions", &SchemaMap::functions),
             field("triggers", &SchemaMap::triggers), field("extensions", &SchemaMap::extensions),
             field("roles", &SchemaMap::roles));
    }
};

/// One database that the project or the machine knows.
struct DatabaseFact
{
    QString foundIn; ///< "settings bankdocs.settings, DATABASES['default']"
    QString address; ///< without a password: "bankdocs at 127.0.0.1 port 5432 as bankdocs"
    bool reachable = false;
    QString problem;          ///< why it is not reachable
    QString systemIdentifier; ///< the same for two addresses of one server; empty where it may not be read
    QString serverVersion;
    QString encoding;
    QString collation;
    qint64 bytes = 0;
    qint64 tables = 0;
    qint64 rows = 0;          ///< exact, of all tables
    bool chosen = false;      ///< the one that is migrated
    QString comparedToChosen; ///< "12 of 14 tables differ", "same server", empty for the chosen one
    static void fields(auto &&take)
    {
        take(field("foundIn", &DatabaseFact::foundIn), field("address", &DatabaseFact::address),
             field("reachable", &DatabaseFact::reachable), field("problem", &DatabaseFact::problem),
             field("systemIdentifier", &DatabaseFact::systemIdentifier),
             field("serverVersion", &DatabaseFact::serverVersion), field("encoding", &DatabaseFact::encoding),
             field("collation", &DatabaseFact::collation), field("bytes", &DatabaseFact::bytes),
             field("tables", &DatabaseFact::tables), field("rows", &DatabaseFact::rows),
             field("chosen", &DatabaseFact::chosen), field("comparedToChosen", &DatabaseFact::comparedToChosen));
    }
};

struct DatabaseInventory
{
    static constexpr const char *kind = "database-inventory";
    static constexpr int version = 1;
    std::vector<DatabaseFact> databases;
    SchemaMap schema; ///< of the chosen one
    static void fields(auto &&take)
    {
        take(field("databases", &DatabaseInventory::databases), field("schema", &DatabaseInventory::schema));
    }
};

} // namespace rehome::evidence
