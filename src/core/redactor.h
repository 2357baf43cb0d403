// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"

#include <QStringList>

#include <mutex>

namespace rehome::core {

/// Removes known secret values from texts before anyone sees or stores them, in plain and percent-encoded form.
/// The last line of defence, behind never putting a secret into a text. One for each migration or command; any thread.
class Redactor final
{
public:
    /// Values of fewer than four characters are not searched for: they would blank half of every text.
    void add(const Secret &secret);
    [[nodiscard]] QString redacted(QString text) const;

private:
    mutable std::mutex m_mutex;
    QStringList m_values;
};

} // namespace rehome::core
