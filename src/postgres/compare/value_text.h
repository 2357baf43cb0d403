// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/catalog/catalog.h"

namespace rehome::postgres {

/// SQL expressions of the type text over a column's value; NULL where that is.

/// By a cast, whatever that does.
[[nodiscard]] QString castToText(const QString &value);
/// What COPY writes and a reader sees. The cast of a bpchar takes off the blanks at its end, and that of a type that
/// someone made may be a function that leaves out anything.
[[nodiscard]] QString shownText(const ColumnShape &column, const QString &value);
/// The same where it is hashed: all servers write it alike, also a "char", which 16 and later show in another way.
[[nodiscard]] QString hashedText(const ColumnShape &column, const QString &value);

} // namespace rehome::postgres
