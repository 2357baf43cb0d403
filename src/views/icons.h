// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"

#include <QIcon>

#include <optional>

namespace rehome::views {

/// An icon of the family in resources/icons ("copy"), painted at any size in the text colour of the application's
/// palette, or in a mark's colour; it follows when the palette changes. An unknown name gives an empty icon.
[[nodiscard]] QIcon icon(const QString &name, std::optional<report::Mark> mark = std::nullopt);

} // namespace rehome::views
