// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace rehome::core {

/// A value that must not be seen: a password. It has no conversion to text, no stream operator and no JSON form;
/// the few places that hand it on (a child's environment, a 0600 file, a connection) call reveal() by name.
class Secret final
{
public:
    Secret() = default;
    explicit Secret(QString value) : m_value(std::move(value)) {}

    [[nodiscard]] bool isEmpty() const { return m_value.isEmpty(); }
    [[nodiscard]] const QString &reveal() const { return m_value; }
    bool operator==(const Secret &) const = default;

    /// A new password of letters and digits only (about 190 bits), safe in .env files, URLs and shells alike.
    [[nodiscard]] static Secret generate();

private:
    QString m_value;
};

} // namespace rehome::core
