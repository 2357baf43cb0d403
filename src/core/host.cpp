// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/host.h"

#include <QFile>
#include <QSysInfo>

#include <thread>
#include <unistd.h>

namespace rehome::core {

Host currentHost()
{
    Host host{.cores = int(std::thread::hardware_concurrency()), .system = QSysInfo::prettyProductName()};
    host.memoryBytes = qint64(sysconf(_SC_PHYS_PAGES)) * qint64(sysconf(_SC_PAGESIZE));
    QFile processors(QStringLiteral("/proc/cpuinfo"));
    if (processors.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : processors.readAll().split('\n')) {
            if (line.startsWith("model name")) {
                host.processor = QString::fromUtf8(line.mid(line.indexOf(':') + 1).trimmed());
                break;
            }
        }
    }
    QFile load(QStringLiteral("/proc/loadavg"));
    if (load.open(QIODevice::ReadOnly))
        host.load = load.readAll().split(' ').value(0).toDouble();
    QFile governor(QStringLiteral("/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor"));
    if (governor.open(QIODevice::ReadOnly))
        host.governor = QString::fromLatin1(governor.readAll().trimmed());
    return host;
}

} // namespace rehome::core
