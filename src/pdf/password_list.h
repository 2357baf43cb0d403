// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"

#include <vector>

namespace rehome::pdf {

using PasswordList = std::vector<core::Secret>;

/// The passwords of a file, one a line, without those that are empty. An empty path gives none.
/// \throws Error NotFound; PermissionDenied if others than its owner may read it; BadInput for one that is no list
[[nodiscard]] PasswordList passwordsFrom(const QString &path);

} // namespace rehome::pdf
