// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/verification.h"

namespace rehome::views {

/// Why a table's differing rows cannot be looked at, as a sentence; empty where they can. \a table may be null: none is
/// chosen.
[[nodiscard]] QString whyNoRows(const evidence::TableVerdict *table);

} // namespace rehome::views
