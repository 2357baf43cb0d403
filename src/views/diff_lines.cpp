// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/diff_lines.h"

#include "report/figures.h"
#include "views/row_difference_text.h"

#include <QRegularExpression>
#include <QStringList>

namespace rehome::views {
namespace {

using Kind = DiffLine::Kind;

/// Calls for every line until there are enough; returns how many lines are left then.
template <class Take>
qint64 eachLine(const QString &text, qsizetype most, Take take)
{
    qsizetype start = 0;
    for (qsizetype count = 0; start < text.size(); ++count) {
        if (count == most)
            return QStringView(text).mid(start).count(QLatin1Char('\n')) + (text.endsWith(QLatin1Char('\n')) ? 0 : 1);
        qsizetype end = text.indexOf(QLatin1Char('\n'), start);
        end = end < 0 ? text.size() : end;
        take(QStringView(text).mid(start, end - start));
        start = end + 1;
    }
    return 0;
}

/// Counts through the hunks, because a removed line may look like a heading: "--- a".
class Counter final
{
public:
    DiffLine next(QStringView line)
    {
        const QChar first = line.isEmpty() ? QLatin1Char(' ') : line.front();
        if (first == QLatin1Char('\\'))
            return {.kind = Kind::Note};
        if (m_oldLeft <= 0 && m_newLeft <= 0)
            return outside(line);
        if (first == QLatin1Char('+')) {
            --m_newLeft;
            return {.kind = Kind::Added, .newNumber = m_new++};
        }
        --m_oldLeft;
        if (first == QLatin1Char('-'))
            return {.kind = Kind::Removed, .oldNumber = m_old++};
        --m_newLeft;
        return {.kind = Kind::Same, .oldNumber = m_old++, .newNumber = m_new++};
    }

private:
    DiffLine outside(QStringView line)
    {
        static const QRegularExpression heading(QStringLiteral(R"(\A@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@)"));
        const QRegularExpressionMatch match = heading.match(line.toString());
        if (!match.hasMatch())
            return {.kind = Kind::Heading};
        const auto number = [&match](int group) {
            return match.capturedLength(group) > 0 ? match.captured(group).toInt() : 1;
        };
        m_old = number(1);
        m_oldLeft = number(2);
        m_new = number(3);
        m_newLeft = number(4);
        return {.kind = Kind::Hunk};
    }

    int m_old = 0;
    int m_new = 0;
    int m_oldLeft = 0;
    int m_newLeft = 0;
};

} // namespace

QString visibleLine(QStringView line)
{
    QString text;
    text.reserve(line.size());
    for (qsizetype place = 0; place < line.size();) {
        const char32_t c = takeCharacter(line, place);
        if (c == U'\t')
            text += QLatin1Char('\t');
        else if (c < 0x20)
            text += QLatin1Char('^') + QChar(char16_t(c + 0x40));
        else
            text += glyphOf(c);
    }
    return report::shortened(text, mostShownCharacters);
}

DiffText diffText(const QString &unifiedDiff, qsizetype mostLines)
{
    DiffText result;
    QStringList texts;
    Counter counter;
    result.linesLeftOut = eachLine(unifiedDiff, mostLines, [&](QStringView line) {
        const DiffLine next = counter.next(line);
        result.oldLast = std::max(result.oldLast, next.oldNumber);
        result.newLast = std::max(result.newLast, next.newNumber);
        result.lines.push_back(next);
        texts += visibleLine(line);
    });
    result.text = texts.join(QLatin1Char('\n'));
    return result;
}

DiffText plainText(const QString &text, qsizetype mostLines)
{
    DiffText result;
    QStringList texts;
    result.linesLeftOut = eachLine(text, mostLines, [&](QStringView line) {
        result.lines.push_back({.newNumber = ++result.newLast});
        texts += visibleLine(line);
    });
    result.text = texts.join(QLatin1Char('\n'));
    return result;
}

} // namespace rehome::views
