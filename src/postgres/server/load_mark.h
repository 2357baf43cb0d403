// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// How a run that loads data into a private server is told from one that was killed at it.
namespace rehome::postgres {

/// The setting that says that a server runs with settings for loading. It means nothing to the server.
inline const QString loadMark = QStringLiteral("rehome.loading=on");

/// Held as long as a process loads data into the server in a folder; goes with the process, however that ends, and
/// leaves nothing behind. Owned by whoever loads.
class LoadLock final
{
public:
    enum class State {
        Held,
        Busy,         ///< another run holds it
        Inapplicable, ///< the file system has no locks
    };

    explicit LoadLock(const QString &folder);
    ~LoadLock();
    LoadLock(const LoadLock &) = delete;
    LoadLock &operator=(const LoadLock &) = delete;
    [[nodiscard]] State state() const { return m_state; }

private:
    int m_descriptor;
    State m_state = State::Inapplicable;
};

} // namespace rehome::postgres
