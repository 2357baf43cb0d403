// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"

#include <QMap>
#include <QString>

#include <string>

namespace rehome::postgres {

/// Where a database is and as whom to enter it. What is empty is left to libpq: its defaults, PG* variables, ~/.pgpass.
struct ServerAddress
{
    QString host; ///< a name, an address, a socket folder, or several with commas
    QString port;
    QString database;
    QString user;
    core::Secret password;
    QString passFile;              ///< a file in .pgpass format that holds the password
    QString service;               ///< an entry of pg_service.conf
    QMap<QString, QString> others; ///< further libpq parameters: sslmode, target_session_attrs …
    /// Nobody has meant PGPASSWORD for this place: only a password of its own goes there, or one that a pass file has
    /// for it. It is neither shown nor parsed.
    bool withoutEnvironmentPassword = false;

    /// Reads a URL (postgres://, postgresql://, postgis://), a libpq keyword string ("host=a dbname=b") or the name of
    /// a service. \throws Error BadInput, never quoting what might be a password
    [[nodiscard]] static ServerAddress parse(const QString &text);

    /// "bankdocs at 127.0.0.1 port 5432 as bankdocs", for people. Never a password.
    [[nodiscard]] QString display() const;
    /// A URL for people and for psql. Never a password; the pass file is named.
    [[nodiscard]] QString url() const;
    /// For libpq in this process, with the password, with keepalives that notice a dead connection in seconds.
    [[nodiscard]] std::string connectionString() const;
    /// The same for a child's argv: without the password, which goes through secrets().
    [[nodiscard]] QString toolConnection() const;
    /// The environment that a client tool needs: PGPASSWORD, where there is one; an empty one where this process's own
    /// is not meant for the place.
    [[nodiscard]] QMap<QString, core::Secret> secrets() const;
    [[nodiscard]] ServerAddress withDatabase(const QString &name) const;
    [[nodiscard]] ServerAddress withUser(const QString &name, const core::Secret &newPassword) const;
};

} // namespace rehome::postgres
