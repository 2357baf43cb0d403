// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// The same text has other bytes in another encoding. SQL_ASCII is none: there, texts are bytes.
namespace rehome::postgres {

/// Whether the same texts have the same bytes in databases of these two encodings, such as "UTF8" and "LATIN1".
[[nodiscard]] bool spellAlike(const QString &encoding, const QString &other);
/// An expression: the bytes of a text, the same in a database of whatever encoding.
[[nodiscard]] QString commonBytes(const QString &text);

} // namespace rehome::postgres
