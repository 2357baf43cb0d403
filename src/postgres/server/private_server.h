// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work_context.h"
#include "postgres/session/server_address.h"

#include <QStringList>

namespace rehome::postgres {

/// What a private server is for decides how it is set up.
enum class ServerPurpose {
    Scratch, ///< thrown away after use: no fsync, no WAL beyond the minimum
    Lasting, ///< holds data that must survive: PostgreSQL's own defaults
};

/// A PostgreSQL server that Rehome runs itself, on a free port of 127.0.0.1 only, without Unix sockets (their paths may
/// not be longer than 107 bytes), with a password for every login. Its folder holds server.json and a 0600 pass file;
/// the data stand in data/, or, where root cannot let the account "postgres" in, below that account's home. A value:
/// the server itself lives on in its own process until stop() or remove().
class PrivateServer final
{
public:
    /// Makes the server where there is none (initdb of the given major version or the next newer one), and starts it
    /// where it does not run. \throws Error ToolMissing, DiskFull, PermissionDenied, ToolFailed with the server's log;
    /// Busy if another run is making it
    [[nodiscard]] static PrivateServer open(const QString &folder, ServerPurpose purpose, int major,
                                            const core::WorkContext &context);
    /// The server in this folder as it stands, running or not. \throws Error NotFound
    [[nodiscard]] static PrivateServer existing(const QString &folder);
    /// Whether there is one.
    [[nodiscard]] static bool exists(const QString &folder);
    /// Whether a run was about to make one there: it still is, or was killed.
    [[nodiscard]] static bool isHalfMade(const QString &folder);
    /// Where the data of one in this folder stand, or would: it may lie on another disk.
    [[nodiscard]] static QString dataPlace(const QString &folder);
    /// Stops whatever runs in the folder, and removes it, half-made or whole.
    static void remove(const QString &folder, const core::WorkContext &context);

    /// Where it does not run. One that was left with settings for loading data is restarted; one that another run is
    /// loading data into is left alone.
    void start(const core::WorkContext &context);
    /// Where it does not run; with settings, "name=value", that hold until it is stopped. For withLoadSettings().
    void startWith(const QStringList &settings, const core::WorkContext &context);
    void stop(const core::WorkContext &context) const;
    [[nodiscard]] bool isRunning() const;
    /// Whether it runs with the settings of withLoadSettings().
    [[nodiscard]] bool hasLoadSettings() const;

    /// As the superuser "rehome".
    [[nodiscard]] ServerAddress superuser(const QString &database = QStringLiteral("template1")) const;
    /// As an ordinary role, with its password from the pass file. \throws Error NotFound
    [[nodiscard]] ServerAddress as(const QString &role, const QString &database) const;
    /// Makes the role if it is not there; its password goes into the pass file, kept if it stands there already.
    ServerAddress ensureRole(const QString &role, const QString &database, const core::WorkContext &context,
                             const core::Secret &password = {}) const;

    [[nodiscard]] QString folder() const { return m_folder; }
    [[nodiscard]] QString dataFolder() const { return m_data; }
    [[nodiscard]] QString passFile() const;
    [[nodiscard]] int port() const { return m_port; }

private:
    explicit PrivateServer(const QString &folder);
    void makeAnew(ServerPurpose purpose, int major, const core::WorkContext &context);
    void initialise(ServerPurpose purpose, const core::WorkContext &context);
    void writeSettings(ServerPurpose purpose) const;
    void save() const;
    void load();
    [[nodiscard]] ServerAddress address(const QString &role, const QString &database) const;

    QString m_folder;
    QString m_data;
    QString m_programs; ///< the folder of pg_ctl and its kin
    int m_port = 0;
};

} // namespace rehome::postgres
