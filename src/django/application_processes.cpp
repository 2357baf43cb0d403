// SPDX-License-Identifier: GPL-3.0-or-later
#include "django/application_processes.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <unistd.h>

namespace rehome::django {
namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool isBelow(const QString &path, const QString &folder)
{
    return path == folder || path.startsWith(folder + QLatin1Char('/'));
}

/// What serves: of "python3 …/bin/gunicorn …" gunicorn, of "python manage.py runserver" runserver. Empty for a program
/// that serves no Django project, such as an editor or a shell.
QString programOf(const QStringList &arguments)
{
    static const QStringList servers{QStringLiteral("gunicorn"),  QStringLiteral("uwsgi"),
                                     QStringLiteral("celery"),    QStringLiteral("daphne"),
                                     QStringLiteral("uvicorn"),   QStringLiteral("hypercorn"),
                                     QStringLiteral("waitress"),  QStringLiteral("rqworker"),
                                     QStringLiteral("runserver"), QStringLiteral("qcluster")};
    constexpr qsizetype first = 5; // what comes later are the program's own arguments
    for (const QString &argument : arguments.first(std::min(first, arguments.size()))) {
        // Workers call themselves "gunicorn: worker [shop]".
        QString name = QFileInfo(argument).fileName().section(QLatin1Char(':'), 0, 0).section(QLatin1Char('-'), 0, 0);
        if (servers.contains(name))
            return name;
    }
    const bool manages = std::any_of(arguments.begin(), arguments.end(), [](const QString &argument) {
        return QFileInfo(argument).fileName() == QLatin1String("manage.py");
    });
    return manages ? QStringLiteral("manage.py") : QString();
}

/// The fields of stat behind the program's name, which may hold blanks and parentheses; the first is the state.
QList<QByteArray> statFields(const QString &folder)
{
    const QByteArray stat = contentOf(folder + QStringLiteral("/stat"));
    return stat.mid(stat.lastIndexOf(')') + 2).split(' ');
}

} // namespace

std::vector<evidence::ApplicationProcess> applicationProcesses(const QString &projectFolder, const QString &proc)
{
    const QString project = QFileInfo(projectFolder).canonicalFilePath();
    std::vector<evidence::ApplicationProcess> found;
    if (project.isEmpty())
        return found;
    for (const QString &entry : QDir(proc).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const qint64 process = entry.toLongLong();
        const QString folder = proc + QLatin1Char('/') + entry;
        const QStringList arguments = QString::fromLocal8Bit(contentOf(folder + QStringLiteral("/cmdline")))
                                          .split(QLatin1Char('\0'), Qt::SkipEmptyParts);
        const QString program = programOf(arguments);
        if (process <= 0 || program.isEmpty())
            continue;
        const QString place = QFile::symLinkTarget(folder + QStringLiteral("/cwd"));
        const bool serves =
            isBelow(place, project) || std::any_of(arguments.begin(), arguments.end(),
                                                   [&](const QString &argument) { return isBelow(argument, project); });
        const QList<QByteArray> stat = statFields(folder);
        if (!serves || stat.value(1).toLongLong() == ::getpid())
            continue;
        const qint64 pages = contentOf(folder + QStringLiteral("/statm")).split(' ').value(1).toLongLong();
        found.push_back({.program = program,
                         .process = process,
                         .residentBytes = pages * ::sysconf(_SC_PAGESIZE),
                         .processorSeconds =
                             (stat.value(11).toDouble() + stat.value(12).toDouble()) / double(::sysconf(_SC_CLK_TCK))});
    }
    std::sort(found.begin(), found.end(),
              [](const auto &left, const auto &right) { return left.process < right.process; });
    return found;
}

} // namespace rehome::django
