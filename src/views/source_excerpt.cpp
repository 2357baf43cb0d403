// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/source_excerpt.h"

#include "views/text_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>

#include <algorithm>

namespace rehome::views {
namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(SourceExcerpt)
};

constexpr int linesBefore = 3;
constexpr int linesAfter = 5;
constexpr qsizetype longestLine = 300;

bool isSecretFile(const evidence::Finding &finding)
{
    static const QRegularExpression names(QStringLiteral("(^|/)\\.env|\\.(pem|key|p12|pfx)$|credentials"));
    return finding.code == QLatin1String("secret-file") || finding.code == QLatin1String("private-key-file") ||
           names.match(finding.file).hasMatch();
}

bool looksSecret(const QString &line)
{
    static const QRegularExpression secret(QStringLiteral("secret|passw|pwd|token|key|credential|salt|dsn|://[^/]*@"),
                                           QRegularExpression::CaseInsensitiveOption);
    return secret.match(line).hasMatch();
}

/// Everything behind the first quotation mark, or the whole of a line that may be the middle of a long text.
QString blanked(const QString &line)
{
    static const QRegularExpression quoted(QStringLiteral("(['\"]).*"));
    const QRegularExpressionMatch match = quoted.match(line);
    return match.hasMatch() ? line.left(match.capturedStart() + 1) + QStringLiteral("•••") : QStringLiteral("•••");
}

/// A line from the middle of a key that is written over several lines.
bool isPartOfKey(const QString &line)
{
    static const QRegularExpression encoded(QStringLiteral("^\\s*[A-Za-z0-9+/=]{32,}\\\\?[\"',]*\\s*$"));
    return encoded.match(line).hasMatch();
}

bool isNamedSecret(const QString &file, int line, const std::vector<evidence::Finding> &all)
{
    return std::any_of(all.begin(), all.end(), [&](const evidence::Finding &other) {
        return other.file == file && other.line == line && other.code.startsWith(QLatin1String("secret"));
    });
}

} // namespace

SourceExcerpt sourceExcerpt(const QString &projectFolder, const evidence::Finding &finding,
                            const std::vector<evidence::Finding> &all)
{
    if (finding.file.isEmpty() || finding.line <= 0)
        return {};
    if (isSecretFile(finding))
        return {.problem = Texts::tr("This file holds secrets. It is never shown here.")};
    const TextFile file = readForShowing(QDir(projectFolder).absoluteFilePath(finding.file), {});
    if (file.state != TextFile::State::Read)
        return {.problem = Texts::tr("The file cannot be shown: it is not there now, or is no text.")};
    const QStringList lines = file.text.split(QLatin1Char('\n'));
    if (finding.line > lines.size())
        return {.problem = Texts::tr("The file has been changed since: it has no such line now.")};
    SourceExcerpt excerpt{.firstLine = std::max(1, finding.line - linesBefore)};
    const int last = std::min(int(lines.size()), finding.line + linesAfter);
    for (int number = excerpt.firstLine; number <= last; ++number) {
        const QString line = lines[number - 1].left(longestLine).remove(QLatin1Char('\r'));
        const bool named = isNamedSecret(finding.file, number, all);
        const bool suspicious = looksSecret(line) && line.contains(QRegularExpression(QStringLiteral("['\"]")));
        if (isPartOfKey(line))
            excerpt.lines += QStringLiteral("•••");
        else
            excerpt.lines += named || suspicious ? blanked(line) : line;
    }
    return excerpt;
}

} // namespace rehome::views
