// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

namespace rehome::core {

/// The sample quantile of probability p in [0, 1], linear between order statistics (Hyndman and Fan's type 7, the
/// default of R and NumPy). An empty sample gives 0.
[[nodiscard]] double quantile(std::vector<double> sample, double p);
[[nodiscard]] double mean(const std::vector<double> &sample);
/// The sample standard deviation (n − 1 in the denominator); 0 for fewer than two values.
[[nodiscard]] double standardDeviation(const std::vector<double> &sample);

struct Interval
{
    double lower = 0;
    double upper = 0;
};

/// The percentile bootstrap interval of a statistic of \a count independent units (Efron and Tibshirani, 1993, chapter
/// 13). statistic is given the indexes of a resample; the generator's seed is fixed, so the same data give the same
/// bounds. \a confidence such as 0.95; \a resamples such as 2000.
[[nodiscard]] Interval bootstrapInterval(std::size_t count,
                                         const std::function<double(const std::vector<std::size_t> &)> &statistic,
                                         double confidence, int resamples);

} // namespace rehome::core
