// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/mark_look.h"

#include "views/icons.h"

#include <QGuiApplication>
#include <QLabel>

namespace rehome::views {
namespace {

using report::Mark;

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightness() < 128;
}

} // namespace

QColor markColour(Mark mark, const QPalette &palette)
{
    const bool dark = isDark(palette);
    switch (mark) {
    case Mark::Good:
        return dark ? QColor(0x6c, 0xc6, 0x79) : QColor(0x1f, 0x7a, 0x33);
    case Mark::Attention:
        return dark ? QColor(0xe5, 0xb5, 0x4a) : QColor(0x8f, 0x5a, 0x00);
    case Mark::Bad:
        return dark ? QColor(0xff, 0x8a, 0x80) : QColor(0xb3, 0x26, 0x1e);
    case Mark::Unknown:
        return dark ? QColor(0xc9, 0xa6, 0xf5) : QColor(0x6b, 0x3f, 0xa0);
    case Mark::Running:
        return dark ? QColor(0x7c, 0xb8, 0xf7) : QColor(0x1a, 0x5f, 0xb4);
    case Mark::Skipped:
    case Mark::None:
        break;
    }
    return dark ? QColor(0xa8, 0xa8, 0xa8) : QColor(0x5e, 0x5e, 0x5e);
}

QColor markTint(Mark mark, const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base);
    const QColor colour = markColour(mark, palette);
    const double share = isDark(palette) ? 0.22 : 0.12;
    const auto mixed = [share](float a, float b) { return float(a * (1 - share) + b * share); };
    return QColor::fromRgbF(mixed(base.redF(), colour.redF()), mixed(base.greenF(), colour.greenF()),
                            mixed(base.blueF(), colour.blueF()));
}

void showMark(QWidget &frame, QLabel &icon, Mark mark, int size)
{
    icon.setPixmap(markIcon(mark).pixmap(QSize(size, size), frame.devicePixelRatioF()));
    const QPalette desktop = QGuiApplication::palette();
    QPalette tinted = desktop;
    tinted.setColor(QPalette::Window, markTint(mark, desktop));
    tinted.setColor(QPalette::WindowText, desktop.color(QPalette::Text));
    const auto looksSo = [&](QPalette::ColorRole role) { return frame.palette().color(role) == tinted.color(role); };
    if (frame.autoFillBackground() && looksSo(QPalette::Window) && looksSo(QPalette::WindowText))
        return; // what follows announces itself as a change of the palette, which calls this again
    frame.setAutoFillBackground(true);
    frame.setPalette(tinted);
    frame.setBackgroundRole(QPalette::Window); // a page's children would take the role Base from it
}

QIcon markIcon(Mark mark)
{
    switch (mark) {
    case Mark::Good:
        return icon(QStringLiteral("state-good"), mark);
    case Mark::Attention:
        return icon(QStringLiteral("state-attention"), mark);
    case Mark::Bad:
        return icon(QStringLiteral("state-bad"), mark);
    case Mark::Unknown:
        return icon(QStringLiteral("state-unknown"), mark);
    case Mark::Running:
        return icon(QStringLiteral("state-running"), mark);
    case Mark::Skipped:
        return icon(QStringLiteral("state-skipped"), mark);
    case Mark::None:
        break;
    }
    return icon(QStringLiteral("state-open"), mark);
}

} // namespace rehome::views
