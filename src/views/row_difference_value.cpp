// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/row_difference_value.h"

#include "core/text.h"
#include "views/fixed_font.h"
#include "views/mark_look.h"

#include <QMimeData>
#include <QScrollBar>

#include <algorithm>
#include <chrono>

namespace rehome::views {
namespace {

/// A block of the document is as long as some lines of the widget, so that wrapping it fills each of them.
constexpr qsizetype linesPerBlock = 16;

QString placeholderOf(CellKind kind)
{
    switch (kind) {
    case CellKind::Null:
        return RowDifferenceValue::tr("NULL, no value");
    case CellKind::Empty:
        return RowDifferenceValue::tr("an empty text");
    case CellKind::NoRow:
        return RowDifferenceValue::tr("no such row on this side");
    case CellKind::Text:
        break;
    }
    return {};
}

} // namespace

RowDifferenceValue::RowDifferenceValue(QWidget *parent) : QPlainTextEdit(parent), m_lines({}, 1)
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setWordWrapMode(QTextOption::WrapAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Always there, so that the width does not depend on the text.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    document()->setDefaultFont(fixedFont(font()));
    m_relayout.setSingleShot(true);
    m_relayout.setInterval(std::chrono::milliseconds(100));
    connect(&m_relayout, &QTimer::timeout, this, &RowDifferenceValue::layOut);
}

void RowDifferenceValue::setValue(CellKind kind, const QString &text, qsizetype start, qsizetype length)
{
    m_text = text;
    m_start = start;
    m_length = length;
    setPlaceholderText(placeholderOf(kind));
    const QString size = tr("%1 character(s)", nullptr, int(text.size())).arg(core::countText(text.size()));
    setToolTip(kind == CellKind::Text ? size : placeholderOf(kind));
    setAccessibleDescription(toolTip());
    layOut();
}

qsizetype RowDifferenceValue::charactersPerLine() const
{
    const double width = viewport()->width() - 2 * document()->documentMargin();
    const double character = QFontMetricsF(document()->defaultFont()).horizontalAdvance(QLatin1Char('0'));
    return std::max<qsizetype>(8, qsizetype(width / character));
}

void RowDifferenceValue::layOut()
{
    m_relayout.stop();
    m_characters = charactersPerLine();
    m_lines = RowDifferenceLines(m_text, m_characters * linesPerBlock);
    setPlainText(m_lines.shown());
    markDifference();
}

void RowDifferenceValue::markDifference()
{
    QTextCursor cursor = textCursor();
    cursor.setPosition(int(m_lines.shownPosition(m_start)));
    setTextCursor(cursor);
    QList<QTextEdit::ExtraSelection> marks;
    if (m_length > 0) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = cursor;
        mark.cursor.setPosition(int(m_lines.shownPosition(m_start + m_length)), QTextCursor::KeepAnchor);
        mark.format.setBackground(markTint(report::Mark::Bad, palette()));
        mark.format.setFontUnderline(true);
        mark.format.setUnderlineColor(markColour(report::Mark::Bad, palette()));
        marks += mark;
    }
    setExtraSelections(marks);
    centerCursor();
}

QMimeData *RowDifferenceValue::createMimeDataFromSelection() const
{
    auto *copied = new QMimeData;
    copied->setText(m_lines.valueBetween(textCursor().selectionStart(), textCursor().selectionEnd()));
    return copied;
}

int RowDifferenceValue::heightOfLines(double lines) const
{
    const double line = QFontMetricsF(document()->defaultFont()).lineSpacing();
    return int(line * lines + 2 * document()->documentMargin()) + 2 * frameWidth() + 1;
}

QSize RowDifferenceValue::sizeHint() const
{
    return {QPlainTextEdit::sizeHint().width(), heightOfLines(3)};
}

QSize RowDifferenceValue::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 20, heightOfLines(1)};
}

void RowDifferenceValue::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    // Short values wrap by themselves; for long ones it is done once the size has settled.
    if (m_text.size() > m_characters * linesPerBlock && charactersPerLine() != m_characters)
        m_relayout.start();
}

void RowDifferenceValue::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        document()->setDefaultFont(fixedFont(font()));
        m_relayout.start();
        updateGeometry();
    }
    if (event->type() == QEvent::PaletteChange)
        markDifference();
}

} // namespace rehome::views
