// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/migration_log.h"
#include "wizard/job.h"

class QWidget;

namespace rehome::wizard {

/// Writes the migration log in one of its forms, or the lines of the journal as text, to a file: rendered on a worker
/// thread, written beside the file's place and then renamed. Lives on the main thread, writes one file at a time.
/// Stopping takes effect at once: what the worker still renders is dropped. So does destroying it.
class LogExporter final : public QObject
{
    Q_OBJECT

public:
    explicit LogExporter(QObject *parent = nullptr);

    /// Reads what the log is made from, on the worker: the evidence of all runs may be much.
    using Reader = std::function<report::LogSource()>;

    /// Asks where to save, then starts.
    void ask(QWidget *window, const QString &migration, const Reader &reader, report::Format format);
    void askForLines(QWidget *window, const QString &migration, const QString &journal);

    /// A file that is being written is given up for the new one.
    void start(const report::LogSource &source, report::Format format, const QString &path);
    void start(const Reader &reader, report::Format format, const QString &path);
    /// Every line of the journal in the file \a journal, which may be in use.
    void startLines(const QString &journal, const QString &path);
    void stop();
    [[nodiscard]] bool isBusy() const { return m_busy; }
    /// The file that is being written, or was written last.
    [[nodiscard]] const QString &path() const { return m_path; }

    /// "shop-migration-log.html"
    [[nodiscard]] static QString suggestedName(const QString &migration, report::Format format);
    /// "shop-log-lines.txt"
    [[nodiscard]] static QString suggestedLinesName(const QString &migration);

Q_SIGNALS:
    void busyChanged(bool busy);
    void progressed(const rehome::core::Progress &progress);
    void finished(const QString &path);
    void failed(const rehome::core::Error &error);
    void stopped();

private:
    void begin(const QString &path, std::function<void(const core::WorkContext &)> work);
    void setBusy(bool busy);

    Job m_job{this};
    QString m_path;
    bool m_busy = false;
};

} // namespace rehome::wizard
