// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/job.h"

namespace rehome::wizard {

/// Where the sample project is made: $REHOME_SAMPLE, else the user's own data folder; as root, whose home the server's
/// account cannot reach, a folder below /var/tmp.
[[nodiscard]] QString defaultSampleFolder();

/// Makes the sample and a migration of it, or starts the servers of one that is there. Lives on the main thread, works
/// on a worker. Stopping leaves no half-made sample.
class SampleJob final : public QObject
{
    Q_OBJECT

public:
    explicit SampleJob(QObject *parent = nullptr);

    /// \a rows transactions in the main database.
    void start(const QString &folder = defaultSampleFolder(), int rows = 20000);
    void stop() { m_job.stop(); }
    [[nodiscard]] bool isRunning() const { return m_job.isRunning(); }

Q_SIGNALS:
    /// What is being done now, as a sentence.
    void said(const QString &sentence);
    /// The servers run, and the migration's folder can be opened.
    void ready(const QString &migrationFolder);
    void failed(const rehome::core::Error &error);
    void stopped();

private:
    Job m_job{this};
};

} // namespace rehome::wizard
