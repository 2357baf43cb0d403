// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/verification.h"
#include "postgres/catalog/catalog.h"

#include <optional>

namespace rehome::postgres {

/// How a row becomes a number. A backup's manifest names the way, so that none is ever changed: it gets a new name, and
/// the old one stays for old backups.
enum class HashWay {
    Chain,       ///< "chained-3": chainedHash()
    FirstChain,  ///< "chained": Chain::First
    SecondChain, ///< "chained-2": Chain::Second
    Record,      ///< "keyed-record": hash_record_extended (server 14 and later). Blind to the sign of a numeric.
    Text,        ///< "keyed-text": the row's text, hashtextextended
    Md5,         ///< the row's text in UTF-8, for two servers that hash differently or do not write in one encoding
};

/// How the rows of a table are hashed on a given server.
struct HashRecipe
{
    QString name; ///< hashes compare only where names are equal
    HashWay way = HashWay::Chain;
    bool strict = false; ///< every column through its text
    QString encoding;    ///< in which texts are hashed, where it is not the server's own; hashTextsIn() sets it

    /// An SQL expression of type bigint over the row "t".
    [[nodiscard]] QString rowHash(const Session &session, const TableShape &table) const;
    /// Likewise, by which rows of two sides are brought together: the hash of the key, or of the whole row where there
    /// is no key.
    [[nodiscard]] QString matchHash(const Session &session, const TableShape &table) const;
};

/// The name of the column that is the table's whole key, if its values are integers; else empty.
[[nodiscard]] QString integerKeyColumn(const TableShape &table);

/// The best one for the level. The recipe's name holds the server's own hash of fixed values, since hash functions may
/// differ between major versions.
[[nodiscard]] HashRecipe hashRecipe(Session &session, evidence::Level level);
/// The recipe of a name that another server gave, if this one hashes in the same way.
[[nodiscard]] std::optional<HashRecipe> recipeNamed(Session &session, const QString &name);
/// Makes the recipe hash texts as a server does that writes them in another encoding, such as "LATIN1". \return whether
/// that is possible: not in the ways of old manifests that hash a whole record
[[nodiscard]] bool hashTextsIn(Session &session, const QString &encoding, HashRecipe &recipe);
/// For two servers whose recipes have other names.
[[nodiscard]] HashRecipe commonRecipe();

/// The part of a fingerprint's recipe that is a HashRecipe's name; the rest is the table's shape.
[[nodiscard]] QString recipeName(const QString &recipeOfFingerprint);

} // namespace rehome::postgres
