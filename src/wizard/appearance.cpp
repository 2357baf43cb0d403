// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/appearance.h"

#include <QApplication>
#include <QPalette>
#include <QStyle>
#include <QStyleFactory>

namespace rehome::wizard {
namespace {

QPalette darkPalette()
{
    const QColor window(0x2b, 0x2b, 0x2d);
    const QColor base(0x1f, 0x1f, 0x21);
    const QColor button(0x3a, 0x3a, 0x3d);
    const QColor text(0xe8, 0xe8, 0xe8);
    const QColor dim(0x8a, 0x8a, 0x8a);
    QPalette palette(text, button, button.lighter(130), base.darker(120), window.lighter(120), text, text, base,
                     window);
    palette.setColor(QPalette::AlternateBase, QColor(0x27, 0x27, 0x29));
    palette.setColor(QPalette::ToolTipBase, button);
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::Highlight, QColor(0x2f, 0x6f, 0xb5));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, QColor(0x7c, 0xb8, 0xf7));
    palette.setColor(QPalette::LinkVisited, QColor(0xc9, 0xa6, 0xf5));
    palette.setColor(QPalette::PlaceholderText, QColor(0x9a, 0x9a, 0x9a));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, dim);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, button.lighter(120));
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, dim);
    return palette;
}

QPalette lightPalette()
{
    const QColor text(0x1d, 0x1d, 0x1f);
    const QColor dim(0x7d, 0x7d, 0x7d);
    QPalette palette(text, QColor(0xee, 0xee, 0xee), Qt::white, QColor(0xa0, 0xa0, 0xa0), QColor(0xd8, 0xd8, 0xd8),
                     text, Qt::white, Qt::white, QColor(0xf3, 0xf3, 0xf4));
    palette.setColor(QPalette::AlternateBase, QColor(0xf7, 0xf7, 0xf8));
    palette.setColor(QPalette::ToolTipBase, Qt::white);
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::Highlight, QColor(0x25, 0x63, 0xb0));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, QColor(0x1a, 0x5f, 0xb4));
    palette.setColor(QPalette::PlaceholderText, QColor(0x6a, 0x6a, 0x6a));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, dim);
    return palette;
}

} // namespace

void applyAppearance(Appearance appearance)
{
    static const QString desktopStyle = QApplication::style()->objectName();
    static const QPalette desktopPalette = QApplication::palette();
    if (appearance == Appearance::System) {
        QApplication::setStyle(QStyleFactory::create(desktopStyle));
        QApplication::setPalette(desktopPalette);
        return;
    }
    // Other styles take their colours from the desktop and paint over a palette that is set here.
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(appearance == Appearance::Dark ? darkPalette() : lightPalette());
}

} // namespace rehome::wizard
