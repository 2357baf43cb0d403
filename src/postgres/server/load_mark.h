// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// How a run that loads data into a private server is told from one that was killed at it.
namespace rehome::postgres {

/// The setting that says that a server runs with settings for loading. It means nothing to the server.
inline const QString loadMark = QStringLiteral("rehome.loading=on");

/// Held as long as a process makes the server in a folder that is there, or loads data into it; goes with the process,
/// however that ends, and leaves nothing behind. Owned by whoever makes or loads.
class ServerLock final
{
public:
    enum class State {
        Held,
        Busy,         ///< another run holds it
        Inapplicable, ///< the file system has no locks
    };

    explicit ServerLock(const QString &folder);
    ~ServerLock();
    ServerLock(const ServerLock &) = delete;
    ServerLock &operator=(const ServerLock &) = delete;
    [[nodiscard]] State state() const { return m_state; }

private:
    int m_descriptor;
    State m_state = State::Inapplicable;
};

} // namespace rehome::postgres
