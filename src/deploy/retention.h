// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QStringList>
#include <QTimeZone>

#include <vector>

namespace rehome::deploy {

/// How many backups stay: the last one of so many days, weeks and months.
struct Keep
{
    int daily = 7;
    int weekly = 4;
    int monthly = 6;

    /// "7,4,6". \throws Error BadInput; also where nothing would stay
    [[nodiscard]] static Keep parse(const QString &text);
};

struct DatedBackup
{
    QString name;
    QDateTime takenAt;
    bool proven = false;
};

/// The names of the backups that need not stay, oldest first. Days, weeks (from Monday) and months are those of the
/// time zone, and only those that have a backup count: neither a pause nor a clock that jumps makes old backups go.
/// Always stay: the newest one, the newest proven one, and \a justTaken, whatever its date says.
[[nodiscard]] QStringList superseded(std::vector<DatedBackup> backups, const Keep &keep, const QString &justTaken,
                                     const QTimeZone &zone);

} // namespace rehome::deploy
