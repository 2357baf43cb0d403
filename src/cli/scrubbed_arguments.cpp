// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/scrubbed_arguments.h"

#include <QRegularExpression>

#include <array>
#include <cstring>

namespace rehome::cli {
namespace {

void scrub(char *argument)
{
    // In a URL's user part (where a slash ought to be percent-encoded, but is blanked all the same), in its query, and
    // in a keyword string: each looked for by itself, so that none hides a piece of another.
    static const std::array passwords{
        QRegularExpression(QStringLiteral("://[^:/@]*:([^/]*|[^\\s?]*)@")),
        QRegularExpression(QStringLiteral("[?&](?:ssl)?password=([^&]*)")),
        QRegularExpression(
            QStringLiteral("(?:^|[\\s=])(?:ssl)?password\\s*=\\s*('(?:[^'\\\\]|\\\\.)*'|(?:[^\\s\\\\]|\\\\.)*)"))};
    // Latin-1 keeps every byte one character, so that positions are those of the argument.
    const QString text = QString::fromLatin1(argument);
    for (const QRegularExpression &password : passwords) {
        auto matches = password.globalMatch(text);
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            std::memset(argument + match.capturedStart(1), 'x', std::size_t(match.capturedLength(1)));
        }
    }
}

} // namespace

QStringList scrubbedArguments(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments += QString::fromLocal8Bit(argv[i]);
    for (int i = 1; i < argc; ++i)
        scrub(argv[i]);
    return arguments;
}

QString scrubbedText(const QString &text)
{
    QByteArray bytes = text.toUtf8();
    scrub(bytes.data());
    return QString::fromUtf8(bytes);
}

} // namespace rehome::cli
