// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace rehome::core {

/// What a measurement was made on: figures of another machine do not compare.
struct Host
{
    QString processor;
    int cores = 0;
    qint64 memoryBytes = 0;
    QString system;
    double load = 0;  ///< the one-minute load average
    QString governor; ///< of the processor's frequency; empty where it cannot be read, as in virtual machines
};

/// Read from /proc and the system's release file; what is not there stays empty.
[[nodiscard]] Host currentHost();

} // namespace rehome::core
