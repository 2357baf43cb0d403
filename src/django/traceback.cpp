// SPDX-License-Identifier: GPL-3.0-or-later
#include "django/traceback.h"

#include <QStringList>

namespace rehome::django {

QString lastWordOf(const QByteArray &errors)
{
    const QString lastLine = QString::fromUtf8(errors.trimmed().split('\n').last());
    const bool suspicious = lastLine.contains(QLatin1String("://")) || lastLine.contains(QLatin1Char('@')) ||
                            lastLine.startsWith(QLatin1String("ValueError"));
    return suspicious ? lastLine.section(QLatin1Char(':'), 0, 0) : lastLine;
}

QString withoutSource(const QByteArray &traceback)
{
    QStringList kept;
    const QList<QByteArray> lines = traceback.trimmed().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("Traceback") || line.startsWith("  File "))
            kept += QString::fromUtf8(line);
    }
    kept += lastWordOf(traceback);
    return kept.join(QLatin1Char('\n'));
}

} // namespace rehome::django
