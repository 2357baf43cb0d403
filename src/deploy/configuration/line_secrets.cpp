// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/configuration/secret_spans.h"

#include <QRegularExpression>

namespace rehome::deploy {
namespace {

/// Where a quoted value that begins behind \a start ends: its quote, which may be lines away, or the text's end.
qsizetype quoteEnd(const QString &text, qsizetype start, QChar quote)
{
    for (qsizetype at = start; at < text.size(); ++at) {
        if (text[at] == QLatin1Char('\\'))
            ++at;
        else if (text[at] == quote)
            return at;
    }
    return text.size();
}

qsizetype lineEnd(const QString &text, qsizetype start)
{
    const qsizetype end = text.indexOf(QLatin1Char('\n'), start);
    return end < 0 ? text.size() : end;
}

qsizetype indentAt(const QString &text, qsizetype at)
{
    const qsizetype start = text.lastIndexOf(QLatin1Char('\n'), std::max<qsizetype>(at - 1, 0)) + 1;
    qsizetype end = start;
    while (end < text.size() && text[end] == QLatin1Char(' '))
        ++end;
    return end - start;
}

/// The lines below that stand further in, as of a YAML block.
qsizetype blockEnd(const QString &text, qsizetype nameAt)
{
    const qsizetype indent = indentAt(text, nameAt);
    qsizetype end = lineEnd(text, nameAt);
    while (end < text.size()) {
        const qsizetype next = lineEnd(text, end + 1);
        const QString line = text.mid(end + 1, next - end - 1);
        if (!line.trimmed().isEmpty() && indentAt(text, end + 1 + 1) <= indent)
            break;
        end = next;
    }
    return end;
}

/// The value that begins at \a start, behind the sign of its name.
Span valueAt(const QString &text, qsizetype nameAt, qsizetype start, FileForm form)
{
    const QChar first = start < text.size() ? text[start] : QChar();
    if (first == QLatin1Char('"') || first == QLatin1Char('\''))
        return {start + 1, quoteEnd(text, start + 1, first) - start - 1};
    if (form == FileForm::Other && (first == QLatin1Char('|') || first == QLatin1Char('>')))
        return {start + 1, blockEnd(text, nameAt) - start - 1};
    qsizetype end = lineEnd(text, start);
    // Environment="A=b" and - "PASSWORD=b": up to the quote that the name stands in.
    const QChar before = nameAt > 0 ? text[nameAt - 1] : QChar();
    if (before == QLatin1Char('"') || before == QLatin1Char('\'')) {
        const qsizetype quote = text.indexOf(before, start);
        if (quote >= 0 && quote < end)
            end = quote;
    }
    while (end > start && text[end - 1].isSpace())
        --end;
    return {start, end - start};
}

} // namespace

std::vector<Span> lineSecrets(const QString &text, FileForm form)
{
    // The name, perhaps in quotes, the sign, and the blanks before the value. YAML's "key: value" wants a blank, so
    // that "postgres://…" is no key; "--requirepass value" and nginx's "name value;" have none but blanks.
    static const QRegularExpression name(QStringLiteral(
        "(?<![A-Za-z0-9_.-])(--?)?([A-Za-z_][A-Za-z0-9_.-]*)[\"']?(?:[ \\t]*=[ \\t]*|[ \\t]*:[ \\t]+|[ \\t]*:(?=\\n)|"
        "[ \\t]*=>[ \\t]*|([ \\t]+))"));
    std::vector<Span> found;
    qsizetype past = 0;
    for (auto matches = name.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const bool onlyBlanks = match.capturedLength(3) > 0;
        const bool isArgument = match.capturedLength(1) > 0;
        if (match.capturedStart() < past || !isSecretName(match.captured(2)))
            continue;
        // In prose, "the password of" gives nothing; an argument, a word at a line's start, or a quoted value does.
        const qsizetype lineStart = text.lastIndexOf(QLatin1Char('\n'), match.capturedStart()) + 1;
        const bool isFirst = text.mid(lineStart, match.capturedStart() - lineStart).trimmed().isEmpty();
        const bool isQuoted = text.mid(match.capturedEnd(), 1) == QLatin1String("\"");
        if (onlyBlanks && !isArgument && !isQuoted && !(isFirst && form == FileForm::Other))
            continue;
        const Span value = valueAt(text, match.capturedStart(2), match.capturedEnd(), form);
        past = value.start + value.length;
        if (value.length > 0)
            found.push_back(value);
    }
    return found;
}

} // namespace rehome::deploy
