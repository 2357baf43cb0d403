// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace rehome::postgres {

/// What to do where pg_restore failed since the server lacks something that the old one had (an extension, a library,
/// one that must be loaded from the start, a role, a function), or since a function does not find what it names. Empty
/// where it is something else.
[[nodiscard]] QString adviceOnMissingParts(const QString &wordsOfTool);

/// The item at which pg_restore failed: "3456; 0 16390 TABLE DATA public txn clerk" gives "TABLE DATA public txn
/// clerk". Empty where it does not say.
[[nodiscard]] QString failedItem(const QString &wordsOfTool);

} // namespace rehome::postgres
