// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/session/session.h"

#include <optional>

/// A database is built beside its final name and takes its place when it is whole: a failure or a stop leaves what was
/// there before.
namespace rehome::postgres {

/// What becomes of a database that stands where the new one is to go.
enum class Existing {
    Refuse, ///< also where it was made after one had looked
    Drop,   ///< for scratch servers, and for databases that hold nothing
    Keep,   ///< renamed to "replaced_TIME_NAME", so that what was written there since is not lost
};

/// The name under which a database is built; a leftover of a killed run is found there.
[[nodiscard]] QString incomingDatabase(const QString &database);
/// The name that a replaced database bears for the moment in which it is dropped.
[[nodiscard]] QString retiredDatabase(const QString &database);
/// The name under which a replaced database is kept. \a stamp: when it was, such as "20261129_164500".
[[nodiscard]] QString replacedDatabase(const QString &stamp, const QString &database);

struct NewDatabase
{
    QString name;
    QString owner;
    QString encoding;
    QString collation;
    QString characterType;
    QString localeProvider; ///< "icu" or "builtin" (servers from 15 and 17 on); empty: the operating system's
    QString locale;         ///< in the provider's words
    QString collationRules; ///< of "icu" (servers from 16 on)
};

/// Creates the database with the given encoding and collation. A collation that this server does not know is replaced
/// by C.UTF-8, and the log says so: order changes, content does not.
void createDatabase(Session &administrator, const NewDatabase &database, const core::WorkContext &context);

/// Ends the sessions in the database and waits until they have gone. \throws Error Busy if some stay
void leaveNobodyIn(Session &administrator, const QString &database);

/// Ends the sessions in the database, and drops it where it is there.
void dropDatabase(Session &administrator, const QString &name);

[[nodiscard]] bool databaseExists(Session &administrator, const QString &name);

/// What a finished database becomes.
struct FinalPlace
{
    QString database; ///< its name
    Existing existing = Existing::Refuse;
    std::optional<QString> comment = {}; ///< in place of the one that it has
};

/// Gives the finished database, built as incomingDatabase(), its name and comment, both or none. What bore the name
/// before is out of the way only when the new one stands in its place. \return the name under which that is kept; empty
/// where nothing is \throws Error AlreadyExists where there is one that may not be replaced
QString takePlace(Session &administrator, const FinalPlace &place, const core::WorkContext &context);

} // namespace rehome::postgres
