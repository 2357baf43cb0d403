// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>

namespace rehome::core {

/// "1.2 GB": powers of 1000, at most one decimal.
[[nodiscard]] QString bytesText(qint64 bytes);
/// "1,204,332": grouped as in English, so that logs are the same on every machine.
[[nodiscard]] QString countText(qint64 count);
/// "850 ms", "4.2 s", "3 min 20 s", "2 h 5 min".
[[nodiscard]] QString durationText(std::chrono::milliseconds duration);
/// A name that is safe as a database, container or folder name: lower case letters, digits and underscores.
[[nodiscard]] QString identifierFrom(const QString &text);

} // namespace rehome::core
