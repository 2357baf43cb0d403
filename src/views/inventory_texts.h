// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/database_map.h"

namespace rehome::views {

/// "integer NOT NULL DEFAULT 0": as it would stand in CREATE TABLE, and so never translated.
[[nodiscard]] QString columnDefinition(const evidence::ColumnFact &column, const QStringList &primaryKey);

/// A text as a list shows it: in one line, a space for a line break, and what has no picture made visible.
[[nodiscard]] QString listText(const QString &text, qsizetype longest = 500);

struct NamedDefinition
{
    QString name;
    QString definition;
};
/// An index's name and what it is: "auth_user_pkey" and "UNIQUE btree (id)". A text that is no CREATE INDEX is taken
/// for a name.
[[nodiscard]] NamedDefinition namedIndex(const QString &createIndex);
/// "name: definition" taken apart.
[[nodiscard]] NamedDefinition namedConstraint(const QString &constraint);

} // namespace rehome::views
