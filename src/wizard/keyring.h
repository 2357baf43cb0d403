// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"

#include <QObject>

#include <functional>
#include <optional>

namespace QKeychain {
class Job;
}

namespace rehome::wizard {

/// The desktop's keyring (Secret Service or KWallet), which keeps passwords of old databases under their address
/// without the password. Never falls back to a plain file: where there is no keyring, it says so. Lives on the main
/// thread and does not block it; every call is answered once, at the latest after a few seconds, unless this object
/// goes away before.
class Keyring final : public QObject
{
    Q_OBJECT

public:
    explicit Keyring(QObject *parent = nullptr);

    /// How long an answer is waited for: a keyring may hang, or ask its user for something.
    void setTimeLimit(std::chrono::milliseconds limit) { m_limit = limit; }
    /// Whether there is a keyring that answers; \a reason says in a sentence why not.
    void probe(const std::function<void(bool available, const QString &reason)> &then);
    /// Nothing where the keyring has no such entry, or does not answer.
    void read(const QString &key, const std::function<void(const std::optional<core::Secret> &)> &then);
    /// \a problem is a sentence where it did not work.
    void store(const QString &key, const core::Secret &secret,
               const std::function<void(bool ok, const QString &problem)> &then);
    /// Succeeds also where there is no such entry.
    void remove(const QString &key, const std::function<void(bool ok, const QString &problem)> &then);

private:
    /// \a job is null where no answer came in time.
    void run(QKeychain::Job *job, const std::function<void(QKeychain::Job *job)> &then);

    std::chrono::milliseconds m_limit{3000};
};

} // namespace rehome::wizard
