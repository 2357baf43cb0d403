// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/dropped_migration.h"

#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

namespace rehome::wizard {

QString droppedMigration(const QMimeData *data)
{
    for (const QUrl &url : data->urls()) {
        const QFileInfo place(url.toLocalFile());
        if (QFileInfo::exists(place.filePath() + QStringLiteral("/migration.json")))
            return place.filePath();
        if (place.fileName() == QLatin1String("migration.json"))
            return place.path();
    }
    return {};
}

} // namespace rehome::wizard
