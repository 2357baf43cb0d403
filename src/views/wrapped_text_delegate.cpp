// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/wrapped_text_delegate.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace rehome::views {
namespace {

QStyle *styleOf(const QStyleOptionViewItem &option)
{
    return option.widget != nullptr ? option.widget->style() : QApplication::style();
}

int sideMargin(const QStyleOptionViewItem &option)
{
    return std::max(styleOf(option)->pixelMetric(QStyle::PM_FocusFrameHMargin, &option, option.widget) + 1,
                    option.fontMetrics.averageCharWidth() * 3 / 4);
}

int topMargin(const QStyleOptionViewItem &option)
{
    return option.fontMetrics.height() / 4;
}

/// As large as the desktop's small icons, or as the text if that is larger.
int iconSize(const QStyleOptionViewItem &option)
{
    return std::max(option.decorationSize.height(), option.fontMetrics.height());
}

/// What the icon takes from the text's width.
int iconSpace(const QStyleOptionViewItem &option)
{
    return option.icon.isNull() ? 0 : iconSize(option) + sideMargin(option);
}

/// The text with places to break long words at, after the dots and slashes of names and paths.
QString breakable(const QString &text)
{
    constexpr qsizetype longWord = 15;
    QString result;
    result.reserve(text.size() * 5 / 4);
    for (qsizetype start = 0; start < text.size();) {
        qsizetype end = start;
        while (end < text.size() && !text[end].isSpace())
            ++end;
        for (qsizetype i = start; i < end; ++i) {
            result += text[i];
            if (end - start >= longWord && i + 1 < end && QStringView(u"./_=&?-").contains(text[i]))
                result += QChar(0x200b); // a space without width
        }
        if (end < text.size())
            result += text[end] == QLatin1Char('\n') ? QChar(QChar::LineSeparator) : text[end];
        start = end + 1;
    }
    return result;
}

/// Lays the text out; its height and the widest line.
QSizeF layOut(QTextLayout &layout, const QStyleOptionViewItem &option, int width)
{
    layout.setText(breakable(option.text));
    layout.setFont(option.font);
    QTextOption textOption;
    textOption.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    textOption.setTextDirection(option.direction);
    textOption.setAlignment(QStyle::visualAlignment(option.direction, option.displayAlignment));
    layout.setTextOption(textOption);
    double height = 0;
    double widest = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += line.height();
        widest = std::max(widest, line.naturalTextWidth());
    }
    layout.endLayout();
    return {widest, std::max(height, double(option.fontMetrics.height()))};
}

} // namespace

void WrappedTextDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    QStyle *style = styleOf(item);
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &item, painter, item.widget);

    const QRect inner = item.rect.adjusted(sideMargin(item), topMargin(item), -sideMargin(item), 0);
    if (!item.icon.isNull()) {
        const int size = iconSize(item);
        const QRect icon(inner.left(), inner.top() + (item.fontMetrics.height() - size) / 2, size, size);
        item.icon.paint(painter, QStyle::visualRect(item.direction, inner, icon), Qt::AlignCenter,
                        item.state & QStyle::State_Selected ? QIcon::Selected : QIcon::Normal);
    }
    QRect text = inner.adjusted(iconSpace(item), 0, 0, 0);
    text = QStyle::visualRect(item.direction, inner, text);
    QTextLayout layout;
    layOut(layout, item, text.width());
    const QPalette::ColorGroup group = !(item.state & QStyle::State_Enabled)  ? QPalette::Disabled
                                       : !(item.state & QStyle::State_Active) ? QPalette::Inactive
                                                                              : QPalette::Normal;
    painter->save();
    painter->setClipRect(item.rect, Qt::IntersectClip);
    painter->setPen(
        item.palette.color(group, item.state & QStyle::State_Selected ? QPalette::HighlightedText : QPalette::Text));
    layout.draw(painter, text.topLeft());
    painter->restore();

    if (item.state & QStyle::State_HasFocus) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(item);
        focus.state |= QStyle::State_KeyboardFocusChange | QStyle::State_Item;
        focus.backgroundColor = item.palette.color(group, QPalette::Highlight);
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, item.widget);
    }
}

QSize WrappedTextDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const int around = 2 * sideMargin(item) + iconSpace(item);
    // Without a column's width yet, the natural one is asked for.
    const int width = option.rect.width() > 0 ? std::max(1, option.rect.width() - around) : QWIDGETSIZE_MAX;
    QTextLayout layout;
    const QSizeF size = layOut(layout, item, width);
    return {int(std::ceil(size.width())) + around, int(std::ceil(size.height())) + 2 * topMargin(item)};
}

} // namespace rehome::views
