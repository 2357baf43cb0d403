// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/left_processes.h"

#include "core/engine_text.h"
#include "core/error.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>

#include <csignal>
#include <unistd.h>

using namespace std::chrono_literals;

namespace rehome::process {
namespace {

QByteArray fileOf(qint64 process, const char *name)
{
    QFile file(QStringLiteral("/proc/%1/%2").arg(process).arg(QLatin1String(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The folder itself or a place below it, and not "folder2".
bool isWithin(const QByteArray &path, const QByteArray &folder)
{
    return path.startsWith(folder) && (path.size() == folder.size() || path.at(folder.size()) == '/');
}

/// An argument is the path, or ends with it after an equals sign: "--pgdata=PATH".
bool names(const QByteArray &argument, const QByteArray &folder)
{
    return isWithin(argument, folder) ||
           (argument.startsWith('-') && isWithin(argument.mid(argument.indexOf('=') + 1), folder));
}

/// \a real is the folder without symbolic links, as the kernel names working directories.
bool worksIn(qint64 process, const QByteArray &folder, const QByteArray &real)
{
    const QString place = QFile::symLinkTarget(QStringLiteral("/proc/%1/cwd").arg(process));
    if (!real.isEmpty() && isWithin(QFile::encodeName(place), real))
        return true;
    const QList<QByteArray> arguments = fileOf(process, "cmdline").split('\0');
    return std::any_of(arguments.cbegin(), arguments.cend(),
                       [&](const QByteArray &argument) { return names(argument, folder); });
}

} // namespace

QList<qint64> processesIn(const QString &folder, const QStringList &programs)
{
    const QByteArray place = QFile::encodeName(QDir(folder).absolutePath());
    const QByteArray real = QFile::encodeName(QDir(folder).canonicalPath());
    QList<qint64> found;
    for (const QString &entry : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        bool isProcess = false;
        const qint64 process = entry.toLongLong(&isProcess);
        if (!isProcess || process == ::getpid())
            continue;
        const QString program = QString::fromUtf8(fileOf(process, "comm").trimmed());
        if (programs.contains(program) && worksIn(process, place, real))
            found += process;
    }
    return found;
}

void endProcessesIn(const QString &folder, const QStringList &programs, const core::WorkContext &context)
{
    // Again and again, since one that is killed may just have started another.
    QList<qint64> left = processesIn(folder, programs);
    for (QDeadlineTimer limit(10s); !left.isEmpty(); left = processesIn(folder, programs)) {
        if (limit.hasExpired())
            throw core::Error(
                core::ErrorCode::Busy,
                EngineText::tr("Process %1 still works in %2 and cannot be ended.").arg(left.first()).arg(folder),
                EngineText::tr("End it, then try again."));
        for (const qint64 process : left) {
            context.debug(EngineText::tr("Ending process %1, which a killed run left in %2.").arg(process).arg(folder));
            ::kill(pid_t(process), SIGKILL);
        }
        ::usleep(20'000);
    }
}

} // namespace rehome::process
