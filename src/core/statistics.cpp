// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

namespace rehome::core {

double quantile(std::vector<double> sample, double p)
{
    if (sample.empty())
        return 0;

    std::sort(sample.begin(), sample.end());
    const double position = p * double(sample.size() - 1);
    const auto below = std::size_t(position);
    const std::size_t above = std::min(below + 1, sample.size() - 1);
    return sample[below] + (position - double(below)) * (sample[above] - sample[below]);
}

double mean(const std::vector<double> &sample)
{
    return sample.empty() ? 0 : std::accumulate(sample.begin(), sample.end(), 0.0) / double(sample.size());
}

double standardDeviation(const std::vector<double> &sample)
{
    if (sample.size() < 2)
        return 0;

    const double centre = mean(sample);
    double squares = 0;
    for (const double value : sample)
        squares += (value - centre) * (value - centre);
    return std::sqrt(squares / double(sample.size() - 1));
}

Interval bootstrapInterval(std::size_t count, const std::function<double(const std::vector<std::size_t> &)> &statistic,
                           double confidence, int resamples)
{
    if (count == 0)
        return {};

    std::mt19937_64 generator(20'200'229);
    std::uniform_int_distribution<std::size_t> any(0, count - 1);
    std::vector<std::size_t> resample(count);
    std::vector<double> values;
    values.reserve(std::size_t(resamples));
    for (int i = 0; i < resamples; ++i) {
        for (std::size_t &index : resample)
            index = any(generator);
        values.push_back(statistic(resample));
    }
    const double tail = (1 - confidence) / 2;
    return {quantile(values, tail), quantile(values, 1 - tail)};
}

} // namespace rehome::core
