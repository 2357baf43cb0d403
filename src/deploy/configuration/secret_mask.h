// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace rehome::deploy {

/// What stands in the place of a secret value.
inline constexpr const char *maskText = "***";

/// Whether the value of a setting, a variable or a key of this name is a secret: SECRET_KEY, DB_PASSWORD, aws-token …
[[nodiscard]] bool isSecretName(const QString &name);

/// How a file is read for its secrets.
enum class FileForm { Python, DotEnv, Other };

/// Puts "***" for secret values and leaves every other character as it is: for values of secret names, passwords in
/// URLs, private keys, keys that are known by their form (sk_live_…, AKIA…, ghp_…), and for every value that was masked
/// by its name anywhere before, in whichever file it stands. Rather too much is masked than too little. One for all
/// files of an archive: collect() all first, then mask().
class SecretMask final
{
public:
    /// Learns the values that the text gives to secret names.
    void collect(const QString &text, FileForm form);
    /// A value that is known to be a secret.
    void add(const QString &value);
    [[nodiscard]] QString masked(const QString &text, FileForm form) const;

private:
    [[nodiscard]] QString withoutValues(QString text) const;
    QStringList m_values; ///< the longest first
};

} // namespace rehome::deploy
