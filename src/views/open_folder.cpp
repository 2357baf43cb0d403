// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/open_folder.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>

namespace rehome::views {

QString existingFolder(const QString &path)
{
    if (!path.startsWith(QLatin1Char('/')))
        return {};
    const QFileInfo info(path);
    if (info.isDir())
        return info.absoluteFilePath();
    return info.exists() ? info.absolutePath() : QString();
}

void openFolder(const QString &folder)
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
}

void openFile(const QString &path)
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(path));
}

} // namespace rehome::views
