// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"

#include <QStringList>

namespace rehome::cli {

/// One of the report's tables as lines for a terminal: its title, then columns that are as wide as their texts, at
/// most forty characters, the last one sixty; a longer text is cut with an ellipsis. Empty columns are left out; so are
/// rows after the fortieth, which the last line says. Names and values stand in two columns.
[[nodiscard]] QStringList plainTable(const report::Table &table);

} // namespace rehome::cli
