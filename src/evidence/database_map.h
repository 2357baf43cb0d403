// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/backup.h"
#include "evidence/findings.h"
#include "evidence/json_fields.h"

namespace rehome::evidence {

struct ColumnFact
{
    QString name;
    QString type; ///< as format_type() writes it: "numeric(12,2)"
    bool nullable = true;
    QString defaultValue; ///< the expression; empty where there is none
    QString comment;
    static void fields(auto &&take)
    {
        take(field("name", &ColumnFact::name), field("type", &ColumnFact::type),
             field("nullable", &ColumnFact::nullable), field("default", &ColumnFact::defaultValue),
             field("comment", &ColumnFact::comment));
    }
};

/// Names are unquoted; the columns stand in the order in which they refer to the others.
struct ForeignKeyFact
{
    QString name;
    QStringList columns;
    QString schema; ///< of the table that it refers to
    QString table;
    QStringList referencedColumns;
    QString onDelete; ///< "NO ACTION", "CASCADE" …
    static void fields(auto &&take)
    {
        take(field("name", &ForeignKeyFact::name), field("columns", &ForeignKeyFact::columns),
             field("schema", &ForeignKeyFact::schema), field("table", &ForeignKeyFact::table),
             field("referencedColumns", &ForeignKeyFact::referencedColumns),
             field("onDelete", &ForeignKeyFact::onDelete));
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
    QStringList indexes;                     ///< definitions
    QStringList constraints;                 ///< "name: definition"
    std::vector<ForeignKeyFact> foreignKeys; ///< without those that a partition has from its parent
    QString partitionOf;                     ///< "schema.name" of the parent
    QString app;                             ///< label of the Django app that it belongs to by its name; may be empty
    QString comment;
    static void fields(auto &&take)
    {
        take(field("schema", &TableFact::schema), field("name", &TableFact::name), field("kind", &TableFact::kind),
             field("rows", &TableFact::rows), field("bytes", &TableFact::bytes),
             field("primaryKey", &TableFact::primaryKey), field("columns", &TableFact::columns),
             field("indexes", &TableFact::indexes), field("constraints", &TableFact::constraints),
             field("foreignKeys", &TableFact::foreignKeys), field("partitionOf", &TableFact::partitionOf),
             field("app", &TableFact::app), field("comment", &TableFact::comment));
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
    QStringList collations; ///< of the database's own, and the provider's version of those that its columns use
    static void fields(auto &&take)
    {
        take(field("tables", &SchemaMap::tables), field("sequences", &SchemaMap::sequences),
             field("views", &SchemaMap::views), field("functions", &SchemaMap::functions),
             field("triggers", &SchemaMap::triggers), field("extensions", &SchemaMap::extensions),
             field("roles", &SchemaMap::roles), field("collations", &SchemaMap::collations));
    }
};

/// A PostgreSQL server that was found, once, whatever the number of its addresses.
struct ServerFact
{
    QString name;          ///< how it is reached: "127.0.0.1 port 5432"
    QStringList addresses; ///< all of them
    QStringList foundIn;   ///< who names it
    bool reachable = false;
    QString problem;          ///< why it could not be asked
    QString systemIdentifier; ///< empty where it may not be read; physical copies of a server have the same
    QString serverVersion;
    QDateTime startedAt;
    QString knownBy;       ///< what tells that several addresses are one server; a sentence
    QStringList databases; ///< "name size": all that it holds
    static void fields(auto &&take)
    {
        take(field("name", &ServerFact::name), field("addresses", &ServerFact::addresses),
             field("foundIn", &ServerFact::foundIn), field("reachable", &ServerFact::reachable),
             field("problem", &ServerFact::problem), field("systemIdentifier", &ServerFact::systemIdentifier),
             field("serverVersion", &ServerFact::serverVersion), field("startedAt", &ServerFact::startedAt),
             field("knownBy", &ServerFact::knownBy), field("databases", &ServerFact::databases));
    }
};

/// One database that the project or the machine knows.
struct DatabaseFact
{
    QString foundIn; ///< "settings bankdocs.settings, DATABASES['default']"; several are joined with "; "
    QString address; ///< without a password: "bankdocs at 127.0.0.1 port 5432 as bankdocs"
    bool reachable = false;
    QString problem;          ///< why it is not reachable
    QString systemIdentifier; ///< the same for two addresses of one server; empty where it may not be read
    QString serverVersion;
    QString encoding;
    QString collation;
    qint64 bytes = 0;
    qint64 tables = 0;
    qint64 rows = 0;          ///< exact, but for tables that a finding names; −1 where they were not counted
    bool chosen = false;      ///< the one that is migrated
    QString comparedToChosen; ///< "12 of 14 tables differ", "same server", empty for the chosen one
    bool disagrees = false;   ///< the project names it too, and it does not hold what the chosen one holds
    QString name;
    bool ofProject = true;    ///< the project itself names it; others are only known to the machine
    int server = -1;          ///< its place among the servers; −1 where none is known
    bool used = false;        ///< the one that the project works with, as far as can be told
    int sessions = 0;         ///< of others than Rehome, while it was looked at; −1 where they cannot be seen
    QStringList clients;      ///< what these sessions call themselves, and where they come from
    qint64 transactions = -1; ///< since the server's counters began; −1 where they are not known
    QDateTime newestRow;      ///< the latest moment that any of its rows names, up to now; null where none does
    static void fields(auto &&take)
    {
        take(field("foundIn", &DatabaseFact::foundIn), field("address", &DatabaseFact::address),
             field("reachable", &DatabaseFact::reachable), field("problem", &DatabaseFact::problem),
             field("systemIdentifier", &DatabaseFact::systemIdentifier),
             field("serverVersion", &DatabaseFact::serverVersion), field("encoding", &DatabaseFact::encoding),
             field("collation", &DatabaseFact::collation), field("bytes", &DatabaseFact::bytes),
             field("tables", &DatabaseFact::tables), field("rows", &DatabaseFact::rows),
             field("chosen", &DatabaseFact::chosen), field("comparedToChosen", &DatabaseFact::comparedToChosen),
             field("disagrees", &DatabaseFact::disagrees), field("name", &DatabaseFact::name),
             field("ofProject", &DatabaseFact::ofProject), field("server", &DatabaseFact::server),
             field("used", &DatabaseFact::used), field("sessions", &DatabaseFact::sessions),
             field("clients", &DatabaseFact::clients), field("transactions", &DatabaseFact::transactions),
             field("newestRow", &DatabaseFact::newestRow));
    }
};

/// A place where databases are named, and what was found there.
struct PlaceFact
{
    QString place;     ///< "Docker", "~/.pgpass"
    QString found;     ///< a sentence
    bool asked = true; ///< false where it is there but could not be asked
    static void fields(auto &&take)
    {
        take(field("place", &PlaceFact::place), field("found", &PlaceFact::found), field("asked", &PlaceFact::asked));
    }
};

struct DatabaseInventory
{
    static constexpr const char *kind = "database-inventory";
    static constexpr int version = 2; ///< 1 knew neither servers nor places, nor the map's later parts
    std::vector<DatabaseFact> databases;
    std::vector<ServerFact> servers;
    std::vector<PlaceFact> places;
    QString usedBecause; ///< which one the project works with, and what says so
    std::vector<Finding> findings;
    FileFact picture;       ///< of the schema, relative to the migration's folder; no path where there is none
    QString pictureProblem; ///< why there is none
    SchemaMap schema;       ///< of the chosen one
    static void fields(auto &&take)
    {
        using I = DatabaseInventory;
        take(field("databases", &I::databases), field("servers", &I::servers), field("places", &I::places),
             field("usedBecause", &I::usedBecause), field("findings", &I::findings), field("picture", &I::picture),
             field("pictureProblem", &I::pictureProblem), field("schema", &I::schema));
    }
};

} // namespace rehome::evidence
