// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine_text.h"
#include "core/error.h"
#include "report/escape.h"
#include "report/pdf_page.h"
#include "report/pdf_stability.h"
#include "report/writers.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QFont>
#include <QHashSeed>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextLayout>
#include <QTextOption>

#include <cmath>

namespace rehome::report {
namespace {

constexpr int dotsPerInch = 600;
/// Every heading that is moved costs another layout of the whole document: for a book that would take a minute.
constexpr int mostPagesToMend = 60;

/// QPdfWriter writes its fonts in the order of a hash table, whose seed is another one in every process.
class FixedHashSeed final
{
public:
    FixedHashSeed() { QHashSeed::setDeterministicGlobalSeed(); }
    ~FixedHashSeed() { QHashSeed::resetRandomGlobalSeed(); }
    FixedHashSeed(const FixedHashSeed &) = delete;
    FixedHashSeed &operator=(const FixedHashSeed &) = delete;
};

/// Not the desktop's font: the same log gives the same pages for every user of a machine.
QFont fontOf(int points)
{
    QFont font;
    font.setFamilies({QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans"), QStringLiteral("Liberation Sans"),
                      QStringLiteral("sans-serif")});
    font.setPointSize(points);
    font.setStyleHint(QFont::SansSerif);
    return font;
}

void paintFrame(QPainter &painter, const Document &document, const QRectF &area, int page, int pages)
{
    painter.setFont(fontOf(7));
    painter.setPen(QColor(0x5b, 0x66, 0x70));
    const double line = painter.fontMetrics().height();
    const QString title = visible(document.title) + QStringLiteral(": ") + visible(document.name);
    const QRectF top(area.left(), area.top(), area.width(), line);
    painter.drawText(top, Qt::AlignLeft,
                     painter.fontMetrics().elidedText(title, Qt::ElideRight, int(area.width() * 0.7)));
    painter.drawText(top, Qt::AlignRight, EngineText::tr("as of %1 UTC").arg(timeText(document.ended)));
    const QRectF bottom(area.left(), area.bottom() - line, area.width(), line);
    painter.drawText(bottom, Qt::AlignRight, EngineText::tr("Page %1 of %2").arg(page).arg(pages));
    painter.drawText(bottom, Qt::AlignLeft, QStringLiteral("Rehome " REHOME_VERSION));
}

/// The page on which most of the block's first line is: a line's upper edge may stand out over the top of its page.
int pageOf(const QTextDocument &text, const QTextBlock &block)
{
    const QTextLayout *layout = block.layout();
    const double line = layout && layout->lineCount() > 0 ? layout->lineAt(0).height() : 0;
    return int((text.documentLayout()->blockBoundingRect(block).top() + line / 2) / text.pageSize().height());
}

/// The layout leaves a heading at the foot of a page and puts what it is about on the next one: both belong there.
void keepHeadingsWithText(QTextDocument &text)
{
    for (QTextBlock block = text.begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() == 0)
            continue;
        const QTextBlock first = block;
        while (block.next().isValid() && block.blockFormat().headingLevel() > 0)
            block = block.next();
        if (pageOf(text, first) == pageOf(text, block))
            continue;
        QTextBlockFormat format;
        format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        QTextCursor(first).mergeBlockFormat(format);
        // Laid out only from here on, QTextDocument would no longer find all later blocks to paint.
        text.markContentsDirty(0, text.characterCount());
    }
}

void paintPages(QPdfWriter &writer, QTextDocument &text, const Document &document)
{
    QPainter painter;
    if (!painter.begin(&writer))
        throw core::Error(core::ErrorCode::Internal, EngineText::tr("The PDF form of the log could not be painted."));
    const QRectF area(0, 0, writer.width(), writer.height());
    const double frame = dotsPerInch * 0.3; // the header's and the footer's room
    const QSizeF body(area.width(), area.height() - 2 * frame);
    text.setPageSize(body);
    if (text.pageCount() <= mostPagesToMend)
        keepHeadingsWithText(text);
    const int pages = text.pageCount();
    for (int page = 0; page < pages; ++page) {
        if (page > 0)
            writer.newPage();
        paintFrame(painter, document, area, page + 1, pages);
        painter.save();
        painter.translate(0, frame - page * body.height());
        const QRectF part(0, page * body.height(), body.width(), body.height());
        painter.setClipRect(part);
        text.drawContents(&painter, part);
        painter.restore();
    }
}

} // namespace

QByteArray pdfForm(const Document &document)
{
    const FixedHashSeed seed;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(dotsPerInch);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(16, 12, 16, 12), QPageLayout::Millimeter);
        writer.setTitle(visible(document.title) + QStringLiteral(": ") + visible(document.name));
        writer.setCreator(QStringLiteral("Rehome " REHOME_VERSION));
        QTextDocument text;
        text.setDocumentMargin(0);
        text.setDefaultFont(fontOf(8));
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        text.setDefaultTextOption(option);
        text.documentLayout()->setPaintDevice(&writer);
        text.setHtml(pdfPage(document));
        paintPages(writer, text, document);
    }
    return withFixedTimes(bytes, document.ended);
}

} // namespace rehome::report
