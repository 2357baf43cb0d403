// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>

#include <csignal>
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace rehome::testing {

/// Should this program crash, be killed or give up, a shell that waits for its end ends every process that works below
/// a folder, such as servers, and removes the folder. Where this value goes in an orderly way, nothing is done: whoever
/// owns the folder tidies up.
class FolderWatch final
{
public:
    explicit FolderWatch(const QString &folder)
    {
        const QByteArray path = QFile::encodeName(QDir(folder).canonicalPath());
        // "/", "/tmp" and the place where this is run are others'.
        if (!QDir::isAbsolutePath(folder) || path.count('/') < 2)
            qFatal("no folder of its own: \"%s\"", qPrintable(folder));
        ::signal(SIGINT, SIG_DFL); // in the background of a shell it is ignored, and programs under test heed that
        int ends[2];
        if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
            qFatal("no pair of sockets");
        if (::fork() == 0) {
            ::setsid();
            [[maybe_unused]] const int moved = ::chdir("/");
            ::dup2(ends[0], STDIN_FILENO);
            const int nowhere = ::open("/dev/null", O_WRONLY); // whoever reads the output must not wait for this
            ::dup2(nowhere, STDOUT_FILENO);
            ::dup2(nowhere, STDERR_FILENO);
            ::execl("/bin/sh", "sh", "-c", script, "sh", path.constData(), nullptr);
            ::_exit(127);
        }
        ::close(ends[0]);
        m_shell = ends[1];
    }
    ~FolderWatch()
    {
        [[maybe_unused]] const ssize_t sent = ::send(m_shell, "done\n", 5, MSG_NOSIGNAL);
        ::close(m_shell);
    }
    FolderWatch(const FolderWatch &) = delete;
    FolderWatch &operator=(const FolderWatch &) = delete;

private:
    // A server's own end comes before it is killed, since it gives its shared memory back then. moc does
    // not understand a raw string here.
    static constexpr const char *script =
        "trap '' INT TERM HUP\n"
        "read -r word && exit\n"
        "below() {\n"
        "for entry in /proc/[0-9]*; do\n"
        "case \"$(readlink \"$entry/cwd\")/\" in \"$1\"/*) echo \"${entry#/proc/}\" ;; esac\n"
        "done\n"
        "}\n"
        "for signal in TERM QUIT KILL; do\n"
        "processes=$(below \"$1\")\n"
        "[ -z \"$processes\" ] && break\n"
        "kill -s $signal $processes\n"
        "sleep 1\n"
        "done\n"
        "rm -rf \"$1\"\n";

    int m_shell = -1; ///< the socket whose end tells the shell that this program has gone
};

} // namespace rehome::testing
