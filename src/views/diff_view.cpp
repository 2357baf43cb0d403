// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/diff_view.h"

#include "views/fixed_font.h"
#include "views/mark_look.h"

#include <QPaintEvent>
#include <QPainter>
#include <QTextBlock>

namespace rehome::views {

using Kind = DiffLine::Kind;

/// The strip with the line numbers; the view paints it.
class DiffGutter final : public QWidget
{
public:
    explicit DiffGutter(DiffView *view) : QWidget(view), m_view(view) {}

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QPainter painter(this);
        m_view->paintNumbers(painter, event->rect());
    }

private:
    DiffView *m_view;
};

DiffView::DiffView(QWidget *parent) : QPlainTextEdit(parent), m_gutter(new DiffGutter(this))
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setUndoRedoEnabled(false);
    setLineWrapMode(NoWrap);
    setCenterOnScroll(false);
    setLayoutDirection(Qt::LeftToRight); // program texts, with the numbers before them
    connect(this, &QPlainTextEdit::updateRequest, m_gutter, [this](const QRect &area, int scrolled) {
        if (scrolled != 0)
            m_gutter->scroll(0, scrolled);
        else
            m_gutter->update(0, area.y(), m_gutter->width(), area.height());
    });
    adopt();
}

void DiffView::showDiff(const QString &unifiedDiff)
{
    showLines(diffText(unifiedDiff));
}

void DiffView::showText(const QString &text)
{
    showLines(plainText(text));
}

void DiffView::showLines(DiffText text)
{
    m_shown = std::move(text);
    setPlainText(m_shown.text);
    adopt();
}

QSize DiffView::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 20, fontMetrics().height() * 4};
}

int DiffView::numberWidth(int last) const
{
    return last == 0 ? 0 : fontMetrics().horizontalAdvance(QString::number(last)) + fontMetrics().averageCharWidth();
}

/// Takes over the font, and the width that the numbers need.
void DiffView::adopt()
{
    const QFont wanted = fixedFont();
    if (font() != wanted)
        setFont(wanted);
    setTabStopDistance(fontMetrics().horizontalAdvance(QLatin1Char(' ')) * 4);
    const int width = numberWidth(m_shown.oldLast) + numberWidth(m_shown.newLast) + fontMetrics().averageCharWidth();
    setViewportMargins(width, 0, 0, 0);
    m_gutter->setGeometry(contentsRect().left(), contentsRect().top(), width, viewport()->height());
    m_gutter->update();
}

void DiffView::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    m_gutter->setGeometry(contentsRect().left(), contentsRect().top(), m_gutter->width(), viewport()->height());
}

void DiffView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange)
        adopt();
}

QBrush DiffView::brushFor(Kind kind) const
{
    switch (kind) {
    case Kind::Added:
        return markTint(report::Mark::Good, palette());
    case Kind::Removed:
        return markTint(report::Mark::Bad, palette());
    case Kind::Hunk:
        return markTint(report::Mark::Running, palette());
    case Kind::Heading:
        return palette().brush(QPalette::AlternateBase);
    case Kind::Same:
    case Kind::Note:
        break;
    }
    return Qt::NoBrush;
}

/// Calls for every line that is at least partly above \a bottom, with its place in the viewport.
void DiffView::eachVisibleLine(
    int bottom, const std::function<void(const DiffLine &, const QTextBlock &, const QRectF &)> &paint) const
{
    QTextBlock block = firstVisibleBlock();
    double top = blockBoundingGeometry(block).translated(contentOffset()).top();
    while (block.isValid() && top <= bottom && std::size_t(block.blockNumber()) < m_shown.lines.size()) {
        // The last block is taller than its line by the document's margin.
        const double height = block.layout()->boundingRect().height();
        paint(m_shown.lines[std::size_t(block.blockNumber())], block, QRectF(0, top, viewport()->width(), height));
        top += blockBoundingRect(block).height();
        block = block.next();
    }
}

void DiffView::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(viewport());
        eachVisibleLine(event->rect().bottom(),
                        [&](const DiffLine &line, const QTextBlock &block, const QRectF &place) {
                            painter.fillRect(place, brushFor(line.kind));
                            if (line.markLength > 0)
                                paintMark(painter, line, block, place.top());
                        });
    }
    QPlainTextEdit::paintEvent(event);
}

/// A line of text may go on below where it is wrapped, and so may its mark.
void DiffView::paintMark(QPainter &painter, const DiffLine &line, const QTextBlock &block, double top) const
{
    const report::Mark mark = line.kind == Kind::Removed ? report::Mark::Bad : report::Mark::Good;
    const double thickness = std::max(2.0, fontMetrics().lineWidth() * 2.0);
    const int end = line.markStart + line.markLength;
    for (int i = 0; i < block.layout()->lineCount(); ++i) {
        const QTextLine part = block.layout()->lineAt(i);
        const int from = std::max(line.markStart, part.textStart());
        const int to = std::min(end, part.textStart() + part.textLength());
        if (from >= to)
            continue;
        const double left = part.cursorToX(from);
        const QRectF below(contentOffset().x() + left, top + part.rect().bottom() - thickness,
                           part.cursorToX(to) - left, thickness);
        painter.fillRect(below, markColour(mark, palette()));
    }
}

void DiffView::paintNumbers(QPainter &painter, const QRect &area) const
{
    painter.fillRect(area, palette().brush(QPalette::AlternateBase));
    painter.setPen(markColour(report::Mark::None, palette()));
    painter.setFont(font());
    const int oldWidth = numberWidth(m_shown.oldLast);
    const int newWidth = numberWidth(m_shown.newLast);
    eachVisibleLine(area.bottom(), [&](const DiffLine &line, const QTextBlock &, const QRectF &place) {
        const double top = place.top();
        const double height = place.height();
        painter.fillRect(QRectF(0, top, m_gutter->width(), height), brushFor(line.kind));
        if (line.oldNumber > 0)
            painter.drawText(QRectF(0, top, oldWidth, height), Qt::AlignRight, QString::number(line.oldNumber));
        if (line.newNumber > 0)
            painter.drawText(QRectF(oldWidth, top, newWidth, height), Qt::AlignRight, QString::number(line.newNumber));
    });
}

} // namespace rehome::views
