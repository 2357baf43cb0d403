// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/records.h"

#include <QHash>
#include <QSqlDatabase>

#include <optional>
#include <vector>

namespace rehome::journal {

/// The migration's memory: one SQLite file (WAL, synchronous=FULL), which holds every run of every step with its
/// evidence, and the log. A run is committed as "running" before its work begins, so that a crash leaves a trace.
/// Owned and used by the main thread alone; workers hand their values over by queued calls.
class Journal final
{
public:
    /// Opens the file or makes it; upgrades an older schema in one transaction.
    /// \throws Error Damaged if it is no journal, ServerUnsuitable if a newer program wrote it, PermissionDenied
    explicit Journal(const QString &path);
    ~Journal();
    Journal(const Journal &) = delete;
    Journal &operator=(const Journal &) = delete;

    /// Commits the intent to run a step.
    [[nodiscard]] StepRecord begin(const QString &step);
    /// Commits a run's ending: every field but id, step and startedAt is taken from the record.
    void finish(const StepRecord &record);
    void skip(const QString &step, const QString &reason);
    /// A person says that it was done by hand; \a sentence names who, and how.
    void confirm(const QString &step, const QString &sentence);
    /// \return the id of the first line; the others' follow it
    qint64 append(const std::vector<LogRecord> &lines);

    /// Turns runs that are still "running" into Interrupted: whoever began them is gone. Called once after opening.
    /// \return the records that were turned
    std::vector<StepRecord> closeInterrupted();

    /// Every run, in the order in which they began.
    [[nodiscard]] std::vector<StepRecord> records() const;
    /// The last run of a step.
    [[nodiscard]] std::optional<StepRecord> latest(const QString &step) const;
    /// The last run of every step, without reading its evidence.
    [[nodiscard]] QHash<QString, RunHead> heads() const;
    /// The last run of a step that came to an end of its own: neither stopped nor cut off.
    [[nodiscard]] std::optional<StepRecord> lastSettled(const QString &step) const;
    /// Whether any run of it was ever begun; being skipped or confirmed is no run.
    [[nodiscard]] bool everRan(const QString &step) const;
    /// At most \a limit lines with an id above \a afterId, in order.
    [[nodiscard]] std::vector<LogRecord> logLines(qint64 afterId, int limit) const;
    /// The newest \a limit lines, in order.
    [[nodiscard]] std::vector<LogRecord> lastLogLines(int limit) const;

private:
    void settle(const QString &step, StepState state, const QString &sentence);
    QString m_connectionName;
    QSqlDatabase m_database;
};

} // namespace rehome::journal
