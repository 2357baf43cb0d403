// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timing_colours.h"

#include "views/mark_look.h"

#include <algorithm>
#include <cmath>

namespace rehome::views {
namespace {

/// Lines and points are seen from this contrast on (WCAG 2.1, 1.4.11).
constexpr double leastContrast = 3;

double luminance(const QColor &colour)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

} // namespace

double contrast(const QColor &first, const QColor &second)
{
    const auto [darker, brighter] = std::minmax({luminance(first), luminance(second)});
    return (brighter + 0.05) / (darker + 0.05);
}

QColor mixed(const QColor &under, const QColor &over, double share)
{
    const auto part = [share](float a, float b) { return float(a * (1 - share) + b * share); };
    return QColor::fromRgbF(part(under.redF(), over.redF()), part(under.greenF(), over.greenF()),
                            part(under.blueF(), over.blueF()));
}

QColor readableOn(const QColor &background, const QColor &first, const QColor &second)
{
    return contrast(background, first) >= contrast(background, second) ? first : second;
}

QPalette paperPalette()
{
    QPalette palette(Qt::white);
    palette.setColor(QPalette::Window, Qt::white);
    palette.setColor(QPalette::Base, Qt::white);
    palette.setColor(QPalette::Text, Qt::black);
    palette.setColor(QPalette::WindowText, Qt::black);
    palette.setColor(QPalette::Highlight, QColor(0x1a, 0x5f, 0xb4));
    return palette;
}

TimingColours timingColours(const QPalette &palette)
{
    TimingColours colours;
    colours.background = palette.color(QPalette::Window);
    colours.plot = palette.color(QPalette::Base);
    colours.text = palette.color(QPalette::WindowText);
    colours.faintText = mixed(colours.background, colours.text, 0.75);
    colours.grid = mixed(colours.plot, palette.color(QPalette::Text), 0.14);
    colours.before = markColour(report::Mark::Skipped, palette);
    colours.beforeFill = mixed(colours.plot, colours.before, 0.22);
    colours.after = palette.color(QPalette::Highlight);
    if (contrast(colours.after, colours.plot) < leastContrast)
        colours.after = mixed(colours.after, palette.color(QPalette::Text), 0.5);
    colours.afterFill = mixed(colours.plot, colours.after, 0.3);
    colours.limit = markColour(report::Mark::Bad, palette);
    return colours;
}

} // namespace rehome::views
