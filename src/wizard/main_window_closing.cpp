// SPDX-License-Identifier: GPL-3.0-or-later
// How the main window ends what runs, before it closes or another migration takes the place of the open one.
#include "wizard/job.h"
#include "wizard/log_exporter.h"
#include "wizard/main_window.h"
#include "wizard/migration_session.h"
#include "wizard/notice_bar.h"
#include "wizard/question_dialog.h"

#include <QCloseEvent>
#include <QTimer>

#include <utility>

using namespace std::chrono_literals;

namespace rehome::wizard {
namespace {

constexpr auto once = Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection);
constexpr auto noticeable = 200ms; ///< what ends sooner needs no word

} // namespace

void MainWindow::whenIdle(const QString &verb, const std::function<void()> &then)
{
    if (!m_session || m_session->isIdle()) {
        then();
        return;
    }
    if (!m_session->isRunning() || m_session->isStopping()) { // what a crash left is being tidied up; or it was asked
        stopSession(then);
        return;
    }
    const QString step = m_session->runningStep();
    QuestionDialog::ask(
        this, m_session.get(),
        {.title = tr("A step is running"),
         .text = step.isEmpty() ? tr("A step is running. It can be stopped: nothing half-made is left then, and it can "
                                     "be run again later.")
                                : tr("“%1” is running. It can be stopped: nothing half-made is left then, and it can "
                                     "be run again later.")
                                      .arg(m_session->plan().step(step).title),
         .verb = verb,
         .refusal = tr("&Keep running"),
         .dangerous = true},
        [this, then](const QStringList &) { stopSession(then); });
}

void MainWindow::stopSession(const std::function<void()> &then)
{
    if (!m_session || m_session->isIdle()) {
        m_notices->hide();
        then();
        return;
    }
    disconnect(m_afterStop);
    m_afterStop = connect(
        m_session.get(), &MigrationSession::becameIdle, this, [this, then] { stopSession(then); }, once);
    m_notices->tell(report::Mark::Running, tr("What runs is being stopped: a moment."));
    m_session->stop();
}

void MainWindow::askToStopExport()
{
    QuestionDialog::ask(
        this, m_exporter,
        {.title = tr("The log is being exported"),
         .text =
             tr("%1 is being written. Where that is stopped, the file stays as it was before.").arg(m_exporter->path()),
         .verb = tr("&Stop and close"),
         .refusal = tr("&Keep exporting"),
         .dangerous = true},
        [this](const QStringList &) {
            m_exporter->stop();
            close();
        });
}

QList<Job *> MainWindow::busyJobs() const
{
    QList<Job *> jobs = findChildren<Job *>();
    jobs.removeIf([](const Job *job) { return job->isAtRest(); });
    return jobs;
}

void MainWindow::stopJobs()
{
    QTimer::singleShot(noticeable, this, [this] {
        if (m_closing)
            m_notices->tell(report::Mark::Running, tr("What runs is being stopped: a moment."));
    });
    for (Job *job : busyJobs()) {
        const auto closeAfterTheLast = [this] {
            if (m_closing && busyJobs().isEmpty())
                close();
        };
        connect(job, &Job::rested, this, closeAfterTheLast, once);
        job->stop();
    }
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    const bool isSecondWish = std::exchange(m_closing, false);
    event->ignore();
    if (m_session && !m_session->isIdle()) {
        whenIdle(tr("&Stop and close"), [this] { close(); });
        return;
    }
    if (m_exporter->isBusy()) {
        askToStopExport();
        return;
    }
    // A second wish to close is granted at once: the work may hang on a lost network folder. It was asked to stop and
    // shares nothing with the window, and the program ends only when it has ended.
    if (!isSecondWish && !busyJobs().isEmpty()) {
        m_closing = true;
        stopJobs();
        return;
    }
    rememberLayout();
    releaseSession();
    QMainWindow::closeEvent(event);
}

} // namespace rehome::wizard
