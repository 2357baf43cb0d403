// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"
#include "core/work_context.h"
#include "evidence/repository.h"

#include <QMap>
#include <QStringList>

#include <optional>

namespace rehome::django {

/// What the files that surround the application are made from.
struct DockerRequest
{
    QString folder;         ///< the new repository
    QString project;        ///< as people name it
    QString database;       ///< in the new home: letters, digits, "_" and "-" only, as it stands in a URL
    QString databaseUser;   ///< likewise
    int postgresMajor = 0;  ///< of the source's server
    QString pythonVersion;  ///< "3.11" or "3.11.2", of the old project's interpreter
    QString settingsModule; ///< "config.settings"
    QString wsgiModule;     ///< "config.wsgi"
    QString manageFolder = QStringLiteral("app"); ///< where manage.py stands in the repository; empty: at its top
    core::Secret secretKey;                       ///< of the old system, carried over
    core::Secret databasePassword;                ///< empty: a new one is made
    core::Secret databaseUrl; ///< for programs on this machine; empty: the compose service's published port
    QString interpreter;      ///< a Python with django-environ, to read .env back with
    int port = 8000;
    int databasePort = 5433;
    QStringList allowedHosts{QStringLiteral("localhost"), QStringLiteral("127.0.0.1")};
    QString timeZone = QStringLiteral("UTC");
    QString language = QStringLiteral("en-us");
    bool development = false;                                    ///< DEBUG, dev requirements and Adminer in .env
    QString initdbArguments = QStringLiteral("--encoding=UTF8"); ///< locale and encoding as in the source
    QString rollbackScript;                                      ///< for `make rollback`
    QString buildPackages = QStringLiteral("build-essential libpq-dev"); ///< Debian packages that pip compiles with
    QString runtimePackages = QStringLiteral("libpq5");
};

/// Writes docker-compose.yml, Dockerfile, .dockerignore, .gitignore, Makefile, .env.example and .env (0600) into the
/// repository, and reads .env back with django-environ. A .env that is there is kept, whatever it holds; the other
/// files are left if their content is the same, so that a second run changes nothing. \return without a commit;
/// deploy::checkComposeFile() and deploy::checkRepositoryFiles() check the rest \throws Error AlreadyExists naming the
/// first file with other content, before anything is written; BadInput
[[nodiscard]] evidence::WrittenFiles writeDockerFiles(const DockerRequest &request, const core::WorkContext &context);

/// The names of the files that are to be committed: all but .env.
[[nodiscard]] QStringList committedDockerFiles();

/// How a value is written in .env so that django-environ, Compose 1 and Compose 2 all read it as it is; nothing where
/// there is no such way (a single quote beside a dollar sign, a dollar sign in front, a line break…).
[[nodiscard]] std::optional<QString> environmentFileValue(const QString &value);

/// The SHA-256 (hexadecimal) of every value in a .env file as django-environ reads it, with this interpreter. A null
/// text stands for a value that django-environ refuses to give.
/// \throws Error ToolMissing if the interpreter has no django-environ, ToolFailed
[[nodiscard]] QMap<QString, QString> environmentHashes(const QString &envFile, const QString &interpreter,
                                                       const core::WorkContext &context);

/// SHA-256 of a secret in the same form, to compare without showing it.
[[nodiscard]] QString hashOf(const core::Secret &secret);

} // namespace rehome::django
