// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/escape.h"

namespace rehome::report {
namespace {

bool isHidden(QChar c)
{
    switch (c.category()) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        // Joiners shape letters in several scripts and in emoji; they cannot mislead.
        return c.unicode() != 0x200c && c.unicode() != 0x200d;
    default:
        return false;
    }
}

QString escaped(QChar c)
{
    switch (c.unicode()) {
    case '\n':
        return QStringLiteral("\\n");
    case '\r':
        return QStringLiteral("\\r");
    case '\t':
        return QStringLiteral("\\t");
    default:
        return QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
    }
}

bool isLoneSurrogate(const QString &text, qsizetype i)
{
    if (!text[i].isSurrogate())
        return false;
    if (text[i].isHighSurrogate())
        return i + 1 == text.size() || !text[i + 1].isLowSurrogate();
    return i == 0 || !text[i - 1].isHighSurrogate();
}

/// Inside a word an underscore is no emphasis, and table names stay readable without a backslash.
bool isInsideWord(const QString &text, qsizetype i)
{
    const auto isWord = [&text](qsizetype at) {
        return at >= 0 && at < text.size() && (text[at].isLetterOrNumber() || text[at] == QLatin1Char('_'));
    };
    qsizetype begin = i;
    while (begin > 0 && text[begin - 1] == QLatin1Char('_'))
        --begin;
    qsizetype end = i;
    while (end + 1 < text.size() && text[end + 1] == QLatin1Char('_'))
        ++end;
    return isWord(begin - 1) && isWord(end + 1);
}

} // namespace

QString visible(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (isHidden(c))
            result += escaped(c);
        else if (isLoneSurrogate(text, i))
            result += QChar(QChar::ReplacementCharacter);
        else
            result += c;
    }
    return result;
}

QString markdownText(const QString &text)
{
    static const QString special = QStringLiteral("\\`*{}[]#|~$");
    const QString line = visible(text);
    QString result;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line[i];
        if (c == QLatin1Char('<'))
            result += QStringLiteral("&lt;");
        else if (c == QLatin1Char('>'))
            result += QStringLiteral("&gt;");
        else if (c == QLatin1Char('&'))
            result += QStringLiteral("&amp;");
        else if (special.contains(c) || (c == QLatin1Char('_') && !isInsideWord(line, i)))
            result += QLatin1Char('\\') + c;
        else
            result += c;
    }
    return result;
}

QString htmlText(const QString &text)
{
    return visible(text).toHtmlEscaped();
}

} // namespace rehome::report
