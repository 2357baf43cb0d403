// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/text_comparison.h"

#include "views/row_difference_text.h"

#include <QStringList>

#include <algorithm>

namespace rehome::views {
namespace {

using Kind = DiffLine::Kind;
using Lines = QList<QStringView>;

constexpr qsizetype mostCells = 4'000'000; ///< of the table below: some ten milliseconds, eight megabytes

Lines linesOf(const QString &text)
{
    return text.isEmpty() ? Lines() : QStringView(text).split(QLatin1Char('\n'));
}

/// The longest common subsequence of the lines, from the end: lengths[o * (newCount + 1) + n] is that of the lines from
/// o and from n on.
std::vector<quint16> commonLengths(const Lines &oldLines, const Lines &newLines)
{
    const auto width = std::size_t(newLines.size()) + 1;
    std::vector<quint16> lengths((std::size_t(oldLines.size()) + 1) * width, 0);
    for (qsizetype o = oldLines.size() - 1; o >= 0; --o) {
        for (qsizetype n = newLines.size() - 1; n >= 0; --n) {
            const std::size_t at = std::size_t(o) * width + std::size_t(n);
            lengths[at] = oldLines[o] == newLines[n] ? quint16(lengths[at + width + 1] + 1)
                                                     : std::max(lengths[at + width], lengths[at + 1]);
        }
    }
    return lengths;
}

/// Puts the lines together, in the order in which they are shown.
class Comparison final
{
public:
    explicit Comparison(bool numbered) : m_numbered(numbered) {}

    void addSame(QStringView line)
    {
        closeChange();
        m_lines.push_back({.kind = Kind::Same, .oldNumber = ++m_old, .newNumber = ++m_new});
        m_texts += QLatin1Char(' ') + visibleLine(line);
    }
    void addOld(QStringView line) { m_removed += line; }
    void addNew(QStringView line) { m_added += line; }

    /// What was removed and what took its place, each in one piece.
    void closeChange()
    {
        const std::size_t first = m_lines.size();
        for (const QStringView line : m_removed) {
            m_lines.push_back({.kind = Kind::Removed, .oldNumber = ++m_old});
            m_texts += QLatin1Char('-') + visibleLine(line);
        }
        for (const QStringView line : m_added) {
            m_lines.push_back({.kind = Kind::Added, .newNumber = ++m_new});
            m_texts += QLatin1Char('+') + visibleLine(line);
        }
        if (m_removed.size() == m_added.size())
            markParts(first, std::size_t(m_removed.size()));
        m_removed.clear();
        m_added.clear();
    }

    DiffText result(qsizetype mostLines)
    {
        DiffText result;
        result.linesLeftOut = std::max<qint64>(0, m_texts.size() - mostLines);
        m_lines.resize(std::size_t(m_texts.size() - result.linesLeftOut));
        result.text = m_texts.mid(0, mostLines).join(QLatin1Char('\n'));
        if (m_numbered) {
            result.oldLast = m_old;
            result.newLast = m_new;
        } else {
            for (DiffLine &line : m_lines)
                line.oldNumber = line.newNumber = 0;
        }
        result.lines = std::move(m_lines);
        return result;
    }

private:
    void markParts(std::size_t first, std::size_t count)
    {
        for (std::size_t i = first; i < first + count; ++i) {
            const QString &removed = m_texts[qsizetype(i)];
            const QString &added = m_texts[qsizetype(i + count)];
            const DifferingPart part = differingPart(QStringView(removed).mid(1), QStringView(added).mid(1));
            if (part.oldLength == removed.size() - 1 || part.newLength == added.size() - 1)
                continue; // nothing in common to tell it from
            m_lines[i].markStart = m_lines[i + count].markStart = int(part.start) + 1;
            m_lines[i].markLength = int(part.oldLength);
            m_lines[i + count].markLength = int(part.newLength);
        }
    }

    bool m_numbered;
    std::vector<DiffLine> m_lines;
    QStringList m_texts;
    Lines m_removed;
    Lines m_added;
    int m_old = 0;
    int m_new = 0;
};

void compare(const Lines &oldLines, const Lines &newLines, Comparison &comparison)
{
    qsizetype o = 0;
    qsizetype n = 0;
    if ((oldLines.size() + 1) * (newLines.size() + 1) <= mostCells) {
        const std::vector<quint16> lengths = commonLengths(oldLines, newLines);
        const auto length = [&](qsizetype fromOld, qsizetype fromNew) {
            return lengths[std::size_t(fromOld) * (std::size_t(newLines.size()) + 1) + std::size_t(fromNew)];
        };
        while (o < oldLines.size() && n < newLines.size()) {
            if (oldLines[o] == newLines[n]) {
                comparison.addSame(oldLines[o++]);
                ++n;
            } else if (length(o + 1, n) >= length(o, n + 1)) {
                comparison.addOld(oldLines[o++]);
            } else {
                comparison.addNew(newLines[n++]);
            }
        }
    }
    while (o < oldLines.size())
        comparison.addOld(oldLines[o++]);
    while (n < newLines.size())
        comparison.addNew(newLines[n++]);
}

} // namespace

DiffText comparedTexts(const QString &oldText, const QString &newText, qsizetype mostLines)
{
    const Lines oldLines = linesOf(oldText);
    const Lines newLines = linesOf(newText);
    const qsizetype shorter = std::min(oldLines.size(), newLines.size());
    const auto start =
        std::mismatch(oldLines.begin(), oldLines.begin() + shorter, newLines.begin()).first - oldLines.begin();
    qsizetype tail = 0;
    while (tail < shorter - start && oldLines[oldLines.size() - 1 - tail] == newLines[newLines.size() - 1 - tail])
        ++tail;
    Comparison comparison(oldLines.size() > 1 || newLines.size() > 1);
    for (qsizetype i = 0; i < start; ++i)
        comparison.addSame(oldLines[i]);
    compare(oldLines.mid(start, oldLines.size() - tail - start), newLines.mid(start, newLines.size() - tail - start),
            comparison);
    for (qsizetype i = oldLines.size() - tail; i < oldLines.size(); ++i)
        comparison.addSame(oldLines[i]);
    comparison.closeChange();
    return comparison.result(mostLines);
}

} // namespace rehome::views
