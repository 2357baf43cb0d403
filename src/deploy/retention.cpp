// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/retention.h"

#include "core/engine_text.h"
#include "core/error.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace rehome::deploy {
namespace {

QString weekOf(const QDate &date)
{
    int year = 0; // the week's, which is another one than the date's around New Year
    const int week = date.weekNumber(&year);
    return QStringLiteral("%1-%2").arg(year).arg(week);
}

/// Takes the newest backup of each period until there are enough periods. The backups come newest first.
template <class PeriodOf>
void keepNewestOfEach(const std::vector<DatedBackup> &backups, int periods, const PeriodOf &periodOf,
                      QSet<QString> &kept)
{
    QSet<QString> seen;
    for (const DatedBackup &backup : backups) {
        const QString period = periodOf(backup);
        if (seen.contains(period))
            continue;
        if (seen.size() >= periods)
            return;
        seen.insert(period);
        kept.insert(backup.name);
    }
}

} // namespace

Keep Keep::parse(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^\\s*(\\d{1,3})\\s*,\\s*(\\d{1,3})\\s*,\\s*(\\d{1,3})\\s*$"));
    const QRegularExpressionMatch match = form.match(text);
    Keep keep{match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()};
    if (!match.hasMatch() || keep.daily + keep.weekly + keep.monthly == 0)
        throw core::Error(core::ErrorCode::BadInput,
                          EngineText::tr("“%1” does not say how many backups are kept.").arg(text),
                          EngineText::tr("Write how many daily, weekly and monthly ones stay, such as 7,4,6."));
    return keep;
}

QStringList superseded(std::vector<DatedBackup> backups, const Keep &keep, const QString &justTaken,
                       const QTimeZone &zone)
{
    std::sort(backups.begin(), backups.end(), [](const DatedBackup &a, const DatedBackup &b) {
        return a.takenAt != b.takenAt ? a.takenAt > b.takenAt : a.name > b.name;
    });
    const auto dateOf = [&zone](const DatedBackup &backup) { return backup.takenAt.toTimeZone(zone).date(); };
    QSet<QString> kept{justTaken};
    if (!backups.empty())
        kept.insert(backups.front().name);
    const auto proven =
        std::find_if(backups.begin(), backups.end(), [](const DatedBackup &backup) { return backup.proven; });
    if (proven != backups.end())
        kept.insert(proven->name);
    keepNewestOfEach(
        backups, keep.daily, [&](const DatedBackup &backup) { return dateOf(backup).toString(Qt::ISODate); }, kept);
    keepNewestOfEach(
        backups, keep.weekly, [&](const DatedBackup &backup) { return weekOf(dateOf(backup)); }, kept);
    keepNewestOfEach(
        backups, keep.monthly,
        [&](const DatedBackup &backup) { return dateOf(backup).toString(QStringLiteral("yyyy-MM")); }, kept);
    QStringList gone;
    for (auto backup = backups.rbegin(); backup != backups.rend(); ++backup) {
        if (!kept.contains(backup->name))
            gone += backup->name;
    }
    return gone;
}

} // namespace rehome::deploy
