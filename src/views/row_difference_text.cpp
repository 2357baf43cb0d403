// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/row_difference_text.h"

#include <algorithm>

namespace rehome::views {
namespace {

constexpr char16_t ellipsis = u'…';
constexpr char16_t openBox = u'␣';

bool splitsPair(QStringView text, qsizetype place)
{
    return place > 0 && place < text.size() && text[place].isLowSurrogate() && text[place - 1].isHighSurrogate();
}

} // namespace

bool isPlain(char32_t character)
{
    if (character < 0x300)
        return (character >= 0x20 && character < 0x7f) || (character > 0xa0 && character != 0xad);
    // What a text document takes for its own marks.
    if (character == 0xfffc || (character >= 0xfdd0 && character <= 0xfdef) || (character & 0xfffe) == 0xfffe)
        return false;
    switch (QChar::category(character)) {
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
    case QChar::Separator_Space:
        return false;
    default:
        return true;
    }
}

QString glyphOf(char32_t character)
{
    if (isPlain(character))
        return QString::fromUcs4(&character, 1);
    if (character == U'\n')
        return QStringLiteral("↵");
    if (character == U'\t')
        return QStringLiteral("⇥");
    if (character < 0x20)
        return QString(QChar(char16_t(0x2400 + character)));
    if (character == 0x7f)
        return QStringLiteral("␡");
    return QStringLiteral("⟨U+%1⟩").arg(QString::number(character, 16).toUpper(), 4, QLatin1Char('0'));
}

char32_t takeCharacter(QStringView text, qsizetype &place)
{
    const QChar first = text[place++];
    if (first.isHighSurrogate() && place < text.size() && text[place].isLowSurrogate())
        return QChar::surrogateToUcs4(first, text[place++]);
    return first.unicode();
}

QString visibleText(QStringView text, qsizetype longest, qsizetype start)
{
    if (splitsPair(text, start))
        --start;
    qsizetype end = std::min(text.size(), start + longest);
    if (splitsPair(text, end))
        --end;
    qsizetype firstInner = 0;
    while (firstInner < end && text[firstInner] == u' ')
        ++firstInner;
    qsizetype lastInner = end;
    while (end == text.size() && lastInner > start && text[lastInner - 1] == u' ')
        --lastInner;

    QString shown;
    if (start > 0)
        shown += QChar(ellipsis);
    for (qsizetype place = start; place < end;) {
        const bool outer = place < firstInner || place >= lastInner;
        const char32_t character = takeCharacter(text, place);
        if (character == U' ' && outer)
            shown += QChar(openBox);
        else
            shown += glyphOf(character);
    }
    if (end < text.size())
        shown += QChar(ellipsis);
    return shown;
}

QString toolTipText(QStringView text, qsizetype longest)
{
    return QStringLiteral("<p>%1</p>").arg(visibleText(text, longest).toHtmlEscaped());
}

DifferingPart differingPart(QStringView oldText, QStringView newText)
{
    const auto shorter = std::min(oldText.size(), newText.size());
    const auto [oldAt, newAt] = std::mismatch(oldText.begin(), oldText.begin() + shorter, newText.begin());
    qsizetype start = oldAt - oldText.begin();
    qsizetype tail = 0;
    while (tail < shorter - start && oldText[oldText.size() - 1 - tail] == newText[newText.size() - 1 - tail])
        ++tail;
    if (splitsPair(oldText, start) || splitsPair(newText, start))
        --start;
    if (tail > 0 && (splitsPair(oldText, oldText.size() - tail) || splitsPair(newText, newText.size() - tail)))
        --tail;
    return {.start = start, .oldLength = oldText.size() - tail - start, .newLength = newText.size() - tail - start};
}

} // namespace rehome::views
