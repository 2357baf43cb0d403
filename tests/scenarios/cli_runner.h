// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/folder_watch.h"

#include <QByteArray>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace rehome::tests {

/// What came of one call of rehome-cli.
struct CliResult
{
    int exitCode = -1;
    QByteArray output;
    QByteArray errors;
    [[nodiscard]] QJsonObject json() const;
};

/// Calls the real rehome-cli, in a folder of its own below /tmp that every account can enter. When it goes, every
/// server that was started below that folder is ended, also after a failed test, and where the test itself crashes or
/// is killed.
class CliRunner final
{
public:
    CliRunner();
    ~CliRunner();
    CliRunner(const CliRunner &) = delete;
    CliRunner &operator=(const CliRunner &) = delete;

    [[nodiscard]] QString path(const QString &name) const;
    CliResult run(const QStringList &arguments, int timeoutSeconds = 300) const;
    /// Starts it and lets it run, for tests that stop or kill it.
    [[nodiscard]] std::unique_ptr<QProcess> start(const QStringList &arguments) const;

    /// Makes the sample in "demo" and begins "m.rehome" on it.
    void makeMigration(int rows = 2000) const;
    /// The new database's address with its password, for tests that change it.
    [[nodiscard]] QString targetUrl() const;

private:
    QTemporaryDir m_folder;
    testing::FolderWatch m_watch{m_folder.path()};
};

/// Sends a signal to a process that still runs. (A process that has ended has the id 0, which would mean our own
/// group.)
void sendSignal(const QProcess &process, int signal);

/// The postmasters whose data folder lies below a folder, by what /proc says.
[[nodiscard]] QList<qint64> serversBelow(const QString &folder);

} // namespace rehome::tests
