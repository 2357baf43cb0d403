// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace rehome::postgres {

/// The names in a list such as `"$user", public, "a ""b"", c"`: a setting's value, or what quote_ident() wrote, joined
/// with commas.
[[nodiscard]] QStringList splitIdentifiers(const QString &list);

} // namespace rehome::postgres
