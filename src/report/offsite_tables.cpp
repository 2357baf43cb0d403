// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine_text.h"
#include "core/text.h"
#include "report/evidence_tables.h"
#include "report/figures.h"

#include <QTimeZone>

namespace rehome::report {
namespace {

/// In UTC, as all times of the log are: it must be the same wherever it is written.
QString timeText(const QDateTime &time)
{
    return time.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm 'UTC'"));
}

void addNightly(const evidence::NightlyJob &job, std::vector<Fact> &facts)
{
    if (job.kind.isEmpty()) {
        facts.push_back({EngineText::tr("Nightly job"), EngineText::tr("none is installed")});
    } else {
        const QString scheduler = job.kind == QLatin1String("cron") ? EngineText::tr("cron, in the user's crontab")
                                                                    : EngineText::tr("systemd, the user's own");
        facts.push_back({EngineText::tr("Nightly job"),
                         EngineText::tr("%1; %2", "when and by whom a job runs").arg(job.schedule, scheduler)});
        facts.push_back({EngineText::tr("Kept"), EngineText::tr("%1 daily, %2 weekly and %3 monthly backups")
                                                     .arg(job.keepDaily)
                                                     .arg(job.keepWeekly)
                                                     .arg(job.keepMonthly)});
        if (job.nextRun.isValid())
            facts.push_back({EngineText::tr("Next run"), timeText(job.nextRun)});
        facts.push_back({EngineText::tr("Last run"), job.lastRun.isValid()
                                                         ? timeText(job.lastRun) + QLatin1Char('\n') + job.lastResult
                                                         : EngineText::tr("it has not run yet")});
        facts.push_back({EngineText::tr("Installed as"), job.files.join(QLatin1Char('\n'))});
    }
    if (!job.problem.isEmpty())
        facts.push_back({EngineText::tr("To be done"), job.problem});
}

} // namespace

std::vector<Table> offsiteTables(const evidence::OffsiteCopies &offsite)
{
    std::vector<Fact> facts{{EngineText::tr("Place"), offsite.place},
                            {EngineText::tr("Backup"), offsite.backup},
                            {EngineText::tr("Sent and read back in"), core::durationText(offsite.duration)}};
    if (offsite.onSameDisk)
        facts.push_back({EngineText::tr("Disk"), EngineText::tr("the same as that of the backup itself")});
    if (!offsite.tool.isEmpty())
        facts.push_back({EngineText::tr("By"), offsite.tool});
    addNightly(offsite.nightly, facts);

    Table files{.title = EngineText::tr("Files at %1").arg(offsite.place),
                .columns = {{EngineText::tr("File"), ColumnKind::Code},
                            {EngineText::tr("Size"), ColumnKind::Number},
                            {EngineText::tr("SHA-256"), ColumnKind::Code},
                            {EngineText::tr("Read back")},
                            {EngineText::tr("What is wrong")}}};
    for (const evidence::OffsiteFile &file : offsite.files) {
        const Standing standing = standingOf(file.verdict);
        files.rows.push_back({.cells = {textCell(file.path), textCell(core::bytesText(file.bytes)),
                                        textCell(file.sha256), markCell(standing), textCell(file.problem)},
                              .mark = standing.mark});
    }
    return {factsTable(EngineText::tr("Copy at another place"), facts), files};
}

} // namespace rehome::report
