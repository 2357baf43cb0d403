// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace rehome::postgres {

/// What to do where pg_restore failed since the server lacks something that the old one had: an extension, a library,
/// one that must be loaded from the start. Empty where it is something else.
[[nodiscard]] QString adviceOnMissingParts(const QString &wordsOfTool);

} // namespace rehome::postgres
