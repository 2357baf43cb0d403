// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/box_plot_scale.h"

#include "core/statistics.h"

#include <algorithm>
#include <cmath>

namespace rehome::views {
namespace {

/// From here on labels are seconds.
constexpr double longMilliseconds = 2000;
/// A logarithm needs something above zero: one microsecond.
constexpr double leastMilliseconds = 0.001;

int decimalsOf(double step)
{
    return std::max(0, int(-std::floor(std::log10(step) + 1e-9)));
}

AxisRange linearRange(double smallest, double largest, int labels)
{
    // Noise of a few percent must not look like a difference.
    const double least = std::max(largest / 10, leastMilliseconds);
    const double spread = std::max(largest - smallest, least);
    const double middle = (smallest + largest) / 2;
    const double bottom = smallest > largest / 2 ? std::max(0.0, middle - 0.6 * spread) : 0;
    const double top = std::max(largest + 0.05 * spread, middle + 0.5 * spread);

    AxisRange range;
    range.unit = top >= longMilliseconds ? 1000 : 1;
    range.step = roundStep((top - bottom) / std::max(2, labels - 1));
    range.lowest = std::floor(bottom / range.step + 1e-9) * range.step;
    range.highest = std::ceil(top / range.step - 1e-9) * range.step;
    range.decimals = decimalsOf(range.step / range.unit);
    return range;
}

int decadesWithin(double lowest, double highest)
{
    return int(std::floor(std::log10(highest) + 1e-9)) - int(std::ceil(std::log10(lowest) - 1e-9)) + 1;
}

AxisRange logarithmicRange(double smallest, double largest)
{
    AxisRange range{.lowest = std::max(smallest, leastMilliseconds) / 1.4, .logarithmic = true};
    range.highest = std::max(largest, range.lowest) * 1.4;
    // Fewer than two labels are no scale.
    if (decadesWithin(range.lowest, range.highest) < 2)
        range.lowest = std::pow(10, std::floor(std::log10(range.lowest)));
    if (decadesWithin(range.lowest, range.highest) < 2)
        range.highest = std::pow(10, std::ceil(std::log10(range.highest)));
    range.unit = range.lowest >= longMilliseconds ? 1000 : 1;
    range.decimals = std::max(0, int(-std::ceil(std::log10(range.lowest / range.unit) - 1e-9)));
    return range;
}

} // namespace

double AxisRange::share(double milliseconds) const
{
    if (!logarithmic)
        return (milliseconds - lowest) / (highest - lowest);
    const double time = std::max(milliseconds, leastMilliseconds);
    return std::log(time / lowest) / std::log(highest / lowest);
}

AxisRange axisRange(const AxisWish &wish)
{
    switch (wish.scale) {
    case Scale::ShowLimit:
        return linearRange(0, std::max(wish.largest, wish.limit), wish.labels);
    case Scale::Logarithmic:
        return logarithmicRange(wish.smallest, std::max(wish.largest, wish.limit));
    case Scale::FitData:
        break;
    }
    return linearRange(wish.smallest, wish.largest, wish.labels);
}

double roundStep(double least)
{
    if (least <= 0)
        return 1;
    const double power = std::pow(10, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= least * (1 - 1e-9))
            return factor * power;
    }
    return 10 * power;
}

BoxFigures boxOf(std::vector<double> sample)
{
    if (sample.empty())
        return {};
    std::sort(sample.begin(), sample.end());
    BoxFigures box{.lowerQuartile = core::quantile(sample, 0.25),
                   .median = core::quantile(sample, 0.5),
                   .upperQuartile = core::quantile(sample, 0.75)};
    const double reach = 1.5 * (box.upperQuartile - box.lowerQuartile);
    // A quartile may lie between two values: the whisker never ends inside the box.
    box.lowerWhisker =
        std::min(box.lowerQuartile, *std::lower_bound(sample.begin(), sample.end(), box.lowerQuartile - reach));
    box.upperWhisker = std::max(box.upperQuartile,
                                *std::prev(std::upper_bound(sample.begin(), sample.end(), box.upperQuartile + reach)));
    return box;
}

} // namespace rehome::views
