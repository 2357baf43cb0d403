// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/row_difference_lines.h"

#include "views/row_difference_text.h"

#include <algorithm>

namespace rehome::views {

RowDifferenceLines::RowDifferenceLines(const QString &value, qsizetype longest) : m_value(value)
{
    m_shown.reserve(value.size() + value.size() / std::max<qsizetype>(1, longest) + 16);
    m_starts.push_back({0, 0});
    qsizetype length = 0;
    qsizetype plainFrom = 0; // plain characters are taken over together
    const QStringView all(value);
    for (qsizetype place = 0; place < all.size();) {
        const qsizetype before = place;
        const char32_t character = takeCharacter(all, place);
        const bool plain = isPlain(character);
        const bool ends = (character == U'\n' || ++length >= longest) && place < all.size();
        if (plain && !ends && place < all.size())
            continue;
        m_shown += all.sliced(plainFrom, (plain ? place : before) - plainFrom);
        plainFrom = place;
        if (!plain)
            m_shown += glyphOf(character);
        if (ends) {
            m_shown += QLatin1Char('\n');
            m_starts.push_back({place, m_shown.size()});
            length = 0;
        }
    }
}

qsizetype RowDifferenceLines::shownPosition(qsizetype valuePosition) const
{
    const auto after = std::upper_bound(m_starts.begin(), m_starts.end(), valuePosition,
                                        [](qsizetype wanted, const Start &start) { return wanted < start.value; });
    const Start &line = *(after - 1);
    qsizetype shown = line.shown;
    for (qsizetype place = line.value; place < std::min(valuePosition, m_value.size());)
        shown += glyphOf(takeCharacter(m_value, place)).size();
    return shown;
}

qsizetype RowDifferenceLines::valuePosition(qsizetype shownPosition) const
{
    const auto after = std::upper_bound(m_starts.begin(), m_starts.end(), shownPosition,
                                        [](qsizetype wanted, const Start &start) { return wanted < start.shown; });
    const Start &line = *(after - 1);
    const qsizetype end = after == m_starts.end() ? m_value.size() : after->value;
    qsizetype place = line.value;
    for (qsizetype shown = line.shown; place < end && shown < shownPosition;)
        shown += glyphOf(takeCharacter(m_value, place)).size();
    return place;
}

QString RowDifferenceLines::valueBetween(qsizetype from, qsizetype to) const
{
    const qsizetype start = valuePosition(from);
    return m_value.mid(start, valuePosition(to) - start);
}

} // namespace rehome::views
