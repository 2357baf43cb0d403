// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/scrubbed_arguments.h"

#include <QRegularExpression>

#include <cstring>

namespace rehome::cli {
namespace {

void scrub(char *argument)
{
    static const QRegularExpression password(QStringLiteral(
        "://[^:/@]*:([^/]*)@|[?&]password=([^&]*)|(?:^|\\s)password\\s*=\\s*('(?:[^'\\\\]|\\\\.)*'|\\S*)"));
    const QByteArray bytes(argument);
    // Latin-1 keeps every byte one character, so that positions are those of the argument.
    auto matches = password.globalMatch(QString::fromLatin1(bytes));
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        for (int group = 1; group <= 3; ++group) {
            if (match.capturedLength(group) > 0)
                std::memset(argument + match.capturedStart(group), 'x', std::size_t(match.capturedLength(group)));
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

} // namespace rehome::cli
