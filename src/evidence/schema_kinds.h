// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace rehome::evidence {

/// A kind of schema object in the user's language: "index". A kind that this program has no word for stays as it is.
[[nodiscard]] QString schemaKindWord(const QString &kind);

} // namespace rehome::evidence
