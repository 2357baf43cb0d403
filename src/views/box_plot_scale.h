// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace rehome::views {

/// How the axis of times is chosen.
enum class Scale { FitData, ShowLimit, Logarithmic };

/// An axis of times: from lowest to highest, in milliseconds, whatever unit its labels have.
struct AxisRange
{
    double lowest = 0;
    double highest = 1;
    double step = 1;  ///< between two labels; of no meaning on a logarithmic axis
    double unit = 1;  ///< milliseconds in one unit of the labels: 1, or 1000 for seconds
    int decimals = 0; ///< of a label
    bool logarithmic = false;

    /// Where a time lies: 0 at the lowest, 1 at the highest, beyond both for times outside.
    [[nodiscard]] double share(double milliseconds) const;
    [[nodiscard]] bool holds(double milliseconds) const { return milliseconds >= lowest && milliseconds <= highest; }
};

struct AxisWish
{
    Scale scale = Scale::FitData;
    double smallest = 0; ///< of the times shown, in milliseconds
    double largest = 0;
    double limit = 0; ///< 0: there is none
    int labels = 6;   ///< about so many fit
};

/// Round numbers around the wish. A linear axis begins at zero, unless the times fill less than half of it.
[[nodiscard]] AxisRange axisRange(const AxisWish &wish);

/// The smallest of 1, 2, 5 times a power of ten that is at least \a least.
[[nodiscard]] double roundStep(double least);

/// A box plot's five figures after Tukey: quartiles by core::quantile (type 7), whiskers to the farthest values within
/// one and a half box heights of the box.
struct BoxFigures
{
    double lowerWhisker = 0;
    double lowerQuartile = 0;
    double median = 0;
    double upperQuartile = 0;
    double upperWhisker = 0;
};

/// All zero for an empty sample.
[[nodiscard]] BoxFigures boxOf(std::vector<double> sample);

} // namespace rehome::views
