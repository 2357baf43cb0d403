// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace rehome::postgres {

/// One query of a family of objects. Its rows are: oid, number of the part (a column) or 0, kind, name, definition, and
/// the owner's name where the object has an owner; and, of a query whose definitions may hide values, lines of what
/// stands before each of them and its hash. Without a kind the name is only for what is said about it elsewhere.
struct SchemaQuery
{
    QString kinds;   ///< what could not be read if the query fails
    QString catalog; ///< whose oids they are, as comments and labels name them
    QString sql;
};

[[nodiscard]] std::vector<SchemaQuery> tableQueries(int serverMajor, const QByteArray &hidingKey);
[[nodiscard]] std::vector<SchemaQuery> codeQueries(int serverMajor);
[[nodiscard]] std::vector<SchemaQuery> typeQueries(int serverMajor);
[[nodiscard]] std::vector<SchemaQuery> databaseQueries(int serverMajor, const QByteArray &hidingKey);

/// What goes with an extension when that is dropped, without being a part of it. Rows: catalog, oid, number of the
/// part, name of the extension.
[[nodiscard]] QString extensionDependencyQuery();

/// The rights that depart from what the object's owner and PUBLIC have by themselves, or from what the server or an
/// extension gave with it. Rows: catalog, oid, number of the
/// part, name of the role, privilege, "granted", "granted with grant option" or "revoked".
[[nodiscard]] QString privilegeQuery();
/// The same for objects that are yet to be made. Rows: whose objects, the role, privilege, state, the maker's name.
[[nodiscard]] QString defaultPrivilegeQuery();

/// A condition: \a schema is a row of pg_namespace that is not the system's.
[[nodiscard]] QString ofUser(const char *schema);
/// A condition: the object with this oid did not come with an extension.
[[nodiscard]] QString standsAlone(const char *catalog, const char *oid);

} // namespace rehome::postgres
