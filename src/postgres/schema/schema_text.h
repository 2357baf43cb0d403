// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <utility>
#include <vector>

namespace rehome::postgres {

/// The lines "property: value" of a definition; a value that goes on for several lines is kept whole.
using Properties = std::vector<std::pair<QString, QString>>;
[[nodiscard]] Properties properties(const QString &definition);
/// A null QString where there is no such property.
[[nodiscard]] QString propertyOf(const QString &definition, const QString &property);

/// The words, names, texts and signs of an SQL expression in a form that survives a dump: PostgreSQL writes the cast of
/// an array (x IN ('a', 'b') on a varchar column) as a cast of its elements once it was restored.
[[nodiscard]] QStringList canonicalTokens(const QString &sql);

/// What came of holding an older server's text of a view or rule against that of a newer one.
enum class TextMatch {
    Differs,
    Same,
    SameButForPrefix ///< one side names the only table before its columns, as servers before 16 do
};
[[nodiscard]] TextMatch matchAcrossVersions(const QStringList &before, const QStringList &after);

/// Whether two names of an ICU locale may mean the same: "de_DE" and "de-DE", "de-u-kn-true" and "de-u-kn", "" and
/// "und". Where options stand in the old form ("de@collation=phonebook"), only the language is compared.
[[nodiscard]] bool isSameIcuLocale(const QString &one, const QString &other);

} // namespace rehome::postgres
