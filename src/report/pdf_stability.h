// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>

namespace rehome::report {

/// A PDF of QPdfWriter with the times and identifiers that would be different on every run replaced: times by \a time,
/// identifiers by a hash of everything else.
[[nodiscard]] QByteArray withFixedTimes(QByteArray pdf, const QDateTime &time);

} // namespace rehome::report
