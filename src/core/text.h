// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

#include <chrono>

namespace rehome::core {

/// The code of the language that the sentences are in: "en".
[[nodiscard]] QString sentenceLanguage();
/// Numbers are written as in the language of the sentences around them, whatever the machine's own is, so that logs in
/// one language are the same everywhere.
[[nodiscard]] QLocale sentenceLocale();
/// "1,204.50"
[[nodiscard]] QString decimalText(double value, int decimals);
/// "1.2 GB": powers of 1000, at most one decimal.
[[nodiscard]] QString bytesText(qint64 bytes);
/// "1,204,332": grouped.
[[nodiscard]] QString countText(qint64 count);
/// "850 ms", "4.2 s", "3 min 20 s", "2 h 5 min".
[[nodiscard]] QString durationText(std::chrono::milliseconds duration);
/// Without parts of seconds, for times that are estimated or still running: "4 s", "3 min 20 s".
[[nodiscard]] QString secondsText(std::chrono::seconds duration);
/// With a capital first letter, as a text that stands by itself begins.
[[nodiscard]] QString capitalised(const QString &text);
/// A name that is safe as a database, container or folder name: lower case letters, digits and underscores.
[[nodiscard]] QString identifierFrom(const QString &text);

} // namespace rehome::core
