// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/backup.h"
#include "evidence/verdict.h"

namespace rehome::evidence {

/// One file that was copied away, read back and compared.
struct OffsiteFile
{
    QString path; ///< relative to the backup
    qint64 bytes = 0;
    QString sha256;
    Verdict verdict = Verdict::CouldNotCheck; ///< of what came back
    QString problem;
    static void fields(auto &&take)
    {
        take(field("path", &OffsiteFile::path), field("bytes", &OffsiteFile::bytes),
             field("sha256", &OffsiteFile::sha256), field("verdict", &OffsiteFile::verdict),
             field("problem", &OffsiteFile::problem));
    }
};

/// The nightly job, as it is installed.
struct NightlyJob
{
    QString kind;      ///< "systemd", "cron"; empty: none is installed
    QStringList files; ///< unit files, or the crontab's line
    QString schedule;  ///< in words
    int keepDaily = 0;
    int keepWeekly = 0;
    int keepMonthly = 0;
    QDateTime nextRun; ///< invalid where nobody can tell
    QDateTime lastRun;
    QString lastResult;
    QString problem; ///< why none is installed
    static void fields(auto &&take)
    {
        take(field("kind", &NightlyJob::kind), field("files", &NightlyJob::files),
             field("schedule", &NightlyJob::schedule), field("keepDaily", &NightlyJob::keepDaily),
             field("keepWeekly", &NightlyJob::keepWeekly), field("keepMonthly", &NightlyJob::keepMonthly),
             field("nextRun", &NightlyJob::nextRun), field("lastRun", &NightlyJob::lastRun),
             field("lastResult", &NightlyJob::lastResult), field("problem", &NightlyJob::problem));
    }
};

/// A backup at another place.
struct OffsiteCopies
{
    static constexpr const char *kind = "offsite-copies";
    static constexpr int version = 1;
    QString place;  ///< "s3://bucket/prefix", "rclone:remote:path", a folder
    QString tool;   ///< "aws 2.9.19"
    QString backup; ///< the folder that was copied
    std::vector<OffsiteFile> files;
    std::chrono::milliseconds duration{0};
    NightlyJob nightly;
    bool onSameDisk = false; ///< as the backup itself
    static void fields(auto &&take)
    {
        take(field("place", &OffsiteCopies::place), field("tool", &OffsiteCopies::tool),
             field("backup", &OffsiteCopies::backup), field("files", &OffsiteCopies::files),
             field("duration", &OffsiteCopies::duration), field("nightly", &OffsiteCopies::nightly),
             field("onSameDisk", &OffsiteCopies::onSameDisk));
    }

    [[nodiscard]] Verdict overall() const;
};

/// One sentence that a person reads first.
[[nodiscard]] QString sentenceOf(const OffsiteCopies &fact);

} // namespace rehome::evidence
