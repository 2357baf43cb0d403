// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"
#include "core/work_context.h"

#include <QStringList>

namespace rehome::plan {

/// A database's address in the parts that a form has fields for. What is empty is left to libpq and its files.
struct AddressParts
{
    QString host;
    QString port;
    QString database;
    QString user;
    QString tlsMode;        ///< libpq's sslmode; empty: its default
    core::Secret password;  ///< never part of a text
    QString url;            ///< the whole address without its password, parts that have no field included
    QString display;        ///< "bankdocs at 127.0.0.1 port 5432 as bankdocs"
    bool isService = false; ///< a service of pg_service.conf: the parts stand there
};

/// Takes a URL, a keyword string or the name of a service apart. \throws Error BadInput, never quoting what might be a
/// password
[[nodiscard]] AddressParts addressParts(const QString &text);
/// The URL of host, port, database, user and TLS mode; never a password.
[[nodiscard]] QString addressUrl(const AddressParts &parts);

/// Which database is to be tried, and what may know its password.
struct ConnectionRequest
{
    QString address;       ///< a URL, a keyword string or a service
    core::Secret password; ///< given by the user: wins
    QString projectFolder; ///< whose settings, which are run, may know the password; empty: they are not asked
    QString interpreter;
    QString alias; ///< the entry of DATABASES that it was found in; empty where the user gave it
};

/// What one visit to a database shows.
struct ConnectionLook
{
    QString display;
    QString serverVersion; ///< "15.18"
    QString database;
    QString user;
    qint64 tables = 0;
    qint64 bytes = 0;
    QStringList unreadable; ///< tables and sequences that this user may not read wholly: a backup would fail
};

/// Enters the database once, read-only, and leaves. \throws Error NoSuchHost, ConnectionRefused, WrongPassword,
/// NoSuchDatabase, TimedOut, ServerUnsuitable (TLS, too old) …
[[nodiscard]] ConnectionLook tryConnection(const ConnectionRequest &request, const core::WorkContext &context);

} // namespace rehome::plan
