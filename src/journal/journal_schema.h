// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlDatabase>

namespace rehome::journal {

/// Brings an open journal database to the schema of this program, in one transaction.
/// \throws Error Damaged, ServerUnsuitable
void upgradeSchema(QSqlDatabase &database);

/// Runs one statement without parameters. \throws Error Damaged, DiskFull, PermissionDenied
void execute(QSqlDatabase &database, const QString &sql);

/// The error for a failed statement. \throws Error always
[[noreturn]] void throwSqlError(const QSqlDatabase &database, const QString &driverText);

} // namespace rehome::journal
