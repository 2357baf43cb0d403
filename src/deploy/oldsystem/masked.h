// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace rehome::deploy {

/// A line of somebody else's configuration without what may be a secret: passwords in URLs, values of options and
/// variables that are named like one. "Environment=" of a unit loses all of its values.
[[nodiscard]] QString masked(const QString &line);

} // namespace rehome::deploy
