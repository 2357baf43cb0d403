// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/oldsystem/masked.h"

#include <QRegularExpression>

namespace rehome::deploy {

QString masked(const QString &line)
{
    static const QRegularExpression quoted(QStringLiteral("([\"'])([A-Za-z_][A-Za-z0-9_]*=)(?:(?!\\1).)*\\1"));
    static const QRegularExpression environment(QStringLiteral("^(\\s*(?:Environment|environment)\\s*=)(.*)$"));
    static const QRegularExpression plain(QStringLiteral("([A-Za-z_][A-Za-z0-9_]*=)(?:\"[^\"]*\"|'[^']*'|[^\\s,]*)"));
    static const QRegularExpression url(QStringLiteral("(\\b[A-Za-z][A-Za-z0-9+.-]*://[^\\s/:@\"']*:)[^\\s@\"']*@"));
    static const QRegularExpression secret(
        QStringLiteral("((?:^|[\\s\"'-])[\\w-]*(?:pass|passwd|password|pwd|secret|token|key|credential|dsn|auth)[\\w-]*"
                       "(?:\\s*[=:]\\s*|\\s+))(?:\"[^\"]*\"|'[^']*'|[^\\s\"',]+)"),
        QRegularExpression::CaseInsensitiveOption);
    const QString stars = QStringLiteral("***");
    QString text = line;
    if (const QRegularExpressionMatch match = environment.match(line); match.hasMatch()) {
        QString values = match.captured(2);
        values.replace(quoted, QStringLiteral("\\1\\2") + stars + QStringLiteral("\\1"));
        values.replace(plain, QStringLiteral("\\1") + stars);
        return match.captured(1) + values;
    }
    text.replace(url, QStringLiteral("\\1") + stars + QLatin1Char('@'));
    text.replace(secret, QStringLiteral("\\1") + stars);
    return text;
}

} // namespace rehome::deploy
