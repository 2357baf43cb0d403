// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/session/maintenance_memory.h"

#include "core/host.h"

#include <algorithm>
#include <cmath>

namespace rehome::postgres {
namespace {

constexpr qint64 mebibyte = qint64(1024) * 1024;

bool isOnThisMachine(const ServerAddress &address)
{
    static const QStringList local{QString(), QStringLiteral("localhost"), QStringLiteral("127.0.0.1"),
                                   QStringLiteral("::1")};
    return local.contains(address.host) || address.host.startsWith(QLatin1Char('/'));
}

} // namespace

qint64 workMemory(const ServerAddress &target, int jobs)
{
    if (!isOnThisMachine(target))
        return 256 * mebibyte;
    return std::clamp(core::currentHost().memoryBytes / 8 / jobs, 64 * mebibyte, 512 * mebibyte);
}

/// A B-tree is sorted fastest in pieces that stay in the processor's caches, merged in one pass: of 5 million texts,
/// 4 MB take 4.6 s, 64 MB 7.4 s, and 1 GB, where nothing is merged at all, 10.8 s. A merge takes 272 kB for each piece,
/// so that the least memory for one pass is the square root of this times all that is sorted.
/// Below 32 MB for each of those who share the work, the server lets nobody share it.
qint64 sortMemory(double rows, int helpers)
{
    constexpr double sortedBytes = 48; // of a row
    constexpr double mergeBytes = 272e3;
    const qint64 least = helpers > 0 ? (helpers + 1) * 32 * mebibyte : 8 * mebibyte;
    return std::max(least, std::min(qint64(std::sqrt(rows * sortedBytes * mergeBytes)), 1024 * mebibyte));
}

} // namespace rehome::postgres
