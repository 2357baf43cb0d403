// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"

namespace rehome::postgres {

/// A file in .pgpass form (0600) with the passwords of roles on 127.0.0.1, on any port, so that its lines stay true
/// when a server has to change its port.
class PassFile final
{
public:
    explicit PassFile(QString path) : m_path(std::move(path)) {}

    /// Empty where the file or the role is not there.
    [[nodiscard]] core::Secret passwordOf(const QString &role) const;
    void add(const QString &role, const core::Secret &password) const;

private:
    QString m_path;
};

} // namespace rehome::postgres
