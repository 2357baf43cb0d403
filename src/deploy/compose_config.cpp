// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/compose.h"

#include <QRegularExpression>

namespace rehome::deploy {
namespace {

qsizetype indentOf(const QString &line)
{
    qsizetype indent = 0;
    while (indent < line.size() && line[indent] == QLatin1Char(' '))
        ++indent;
    return indent;
}

/// The lines below the key that stands alone on a line of this indent.
QStringList block(const QStringList &lines, const QString &key)
{
    QStringList inside;
    qsizetype keyIndent = -1;
    for (const QString &line : lines) {
        if (line.trimmed().isEmpty())
            continue;
        if (keyIndent >= 0 && indentOf(line) <= keyIndent)
            break;
        if (keyIndent >= 0)
            inside += line;
        else if (line.trimmed() == key + QLatin1Char(':') && indentOf(line) == indentOf(lines.front()))
            keyIndent = indentOf(line);
    }
    return inside;
}

QString doubleQuoted(const QString &text)
{
    static const QMap<QChar, QChar> escapes{{QLatin1Char('n'), QLatin1Char('\n')},
                                            {QLatin1Char('t'), QLatin1Char('\t')},
                                            {QLatin1Char('r'), QLatin1Char('\r')},
                                            {QLatin1Char('0'), QChar(0)},
                                            {QLatin1Char('e'), QChar(27)}};
    static const QRegularExpression escape(QStringLiteral("\\\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|"
                                                          "U([0-9a-fA-F]{8})|(.))"));
    QString value;
    qsizetype end = 0;
    for (auto found = escape.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        value += QStringView(text).mid(end, match.capturedStart() - end);
        end = match.capturedEnd();
        const QString code = match.captured(1) + match.captured(2) + match.captured(3);
        if (code.isEmpty())
            value += escapes.value(match.captured(4).front(), match.captured(4).front());
        else
            value += QString::fromUcs4(std::array{char32_t(code.toUInt(nullptr, 16))}.data(), 1);
    }
    return value + text.mid(end);
}

/// A scalar as compose tools write it: plain, in single or in double quotes; on one line, longer ones folded.
QString scalar(const QString &text)
{
    if (text.size() >= 2 && text.startsWith(QLatin1Char('\'')))
        return text.mid(1, text.size() - 2).replace(QStringLiteral("''"), QStringLiteral("'"));
    if (text.size() >= 2 && text.startsWith(QLatin1Char('"')))
        return doubleQuoted(text.mid(1, text.size() - 2));
    return text == QLatin1String("null") ? QString() : text;
}

} // namespace

QMap<QString, QString> serviceEnvironment(const QByteArray &config, const QString &service)
{
    const QStringList lines = QString::fromUtf8(config).split(QLatin1Char('\n'));
    QStringList services;
    for (const QString &line : lines) {
        if (!services.isEmpty() && !line.startsWith(QLatin1Char(' ')))
            break;
        if (!services.isEmpty() || line == QLatin1String("services:"))
            services += line;
    }
    if (services.isEmpty())
        return {};
    const QStringList settings = block(block(services.mid(1), service), QStringLiteral("environment"));

    QStringList entries;
    for (const QString &line : settings) {
        if (indentOf(line) == indentOf(settings.front()))
            entries += line.trimmed();
        else if (entries.last().endsWith(QLatin1Char('\\'))) // a double-quoted text may be folded anywhere
            entries.last() =
                entries.last().chopped(1) + line.trimmed().remove(QRegularExpression(QStringLiteral("^\\\\(?= )")));
        else
            entries.last() += QLatin1Char(' ') + line.trimmed();
    }
    static const QRegularExpression entry(QStringLiteral("^([^:]+):(?: (.*))?$"));
    QMap<QString, QString> environment;
    for (const QString &text : entries) {
        // A dollar sign is written twice, so that the output is a compose file again.
        if (const QRegularExpressionMatch match = entry.match(text); match.hasMatch())
            environment.insert(scalar(match.captured(1)),
                               scalar(match.captured(2)).replace(QStringLiteral("$$"), QStringLiteral("$")));
    }
    return environment;
}

} // namespace rehome::deploy
