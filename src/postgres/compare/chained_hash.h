// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/catalog/catalog.h"

namespace rehome::postgres {

enum class Chain {
    First,  ///< of earlier manifests: blind to some differences of times, to a zero's sign and to blanks after a bpchar
    Second, ///< of earlier manifests: blind to the signs of two zeros in columns next to each other
    Third
};

struct ChainOptions
{
    Chain form = Chain::Third;
    bool throughText = false; ///< every value is hashed as its text
    QString encoding;         ///< in which texts are hashed, whatever the server's own is; empty: in that
};

/// An SQL expression of type bigint over the row "t": the values of these columns, each hashed with the hash of those
/// before it as the seed, and which of them are NULL. What changes places, within a row or between rows, does not
/// cancel in a sum. All functions are in servers from 11 on, so that old and new ones hash alike.
[[nodiscard]] QString chainedHash(const Session &session, const std::vector<ColumnShape> &columns,
                                  const ChainOptions &options);

/// The hash of a text under a seed, as a server gives it whose texts are written in another \a encoding (a literal); in
/// the server's own where that is empty.
[[nodiscard]] QString textHashIn(const QString &encoding, const QString &text, const QString &seed);

} // namespace rehome::postgres
