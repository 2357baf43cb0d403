// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/oldsystem/paths.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace rehome::deploy {

bool isBelowAny(const QString &path, const QStringList &folders)
{
    return !path.isEmpty() && std::any_of(folders.begin(), folders.end(), [&path](const QString &folder) {
        return path == folder || path.startsWith(folder + QLatin1Char('/'));
    });
}

bool namesAny(const QString &line, const QStringList &folders)
{
    return std::any_of(folders.begin(), folders.end(), [&line](const QString &folder) {
        const QRegularExpression whole(
            QStringLiteral("(?<![\\w/.-])%1(?![\\w.-])").arg(QRegularExpression::escape(folder)));
        return whole.match(line).hasMatch();
    });
}

bool isNoFile(const QString &path)
{
    const QFileInfo file(path);
    return file.exists() && !file.isFile();
}

QString textOf(const QString &path)
{
    if (QFileInfo(path).canonicalFilePath() == QLatin1String("/dev/null")) // a unit that is masked
        return QStringLiteral("");
    if (isNoFile(path)) // opening a named pipe would wait for whoever writes into it
        return {};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString text = QString::fromUtf8(file.read(qint64(1024) * 1024));
    return text.isNull() ? QStringLiteral("") : text;
}

} // namespace rehome::deploy
