// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/log_text.h"

#include <QDateTime>

namespace rehome::wizard {

QString logLineText(qint64 millisecondsSince1970, core::LogLevel level, const QString &step, const QString &message)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(millisecondsSince1970);
    QString text = message.trimmed();
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"))
        .replace(u'\r', u'\n')
        .replace(u'\t', u' ')
        .replace(u'\n', QStringLiteral("\n\t\t\t"));
    return local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODateWithMs) + u'\t' +
           core::logLevelName(level) + u'\t' + step + u'\t' + text + u'\n';
}

} // namespace rehome::wizard
