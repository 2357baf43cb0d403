// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/job.h"

#include "core/engine_text.h"

#include <QtConcurrentRun>

using namespace std::chrono_literals;

namespace rehome::wizard {

struct Job::Mailbox
{
    std::mutex mutex;
    std::optional<core::Progress> progress;
};

Job::Job(QObject *parent) : QObject(parent)
{
    m_delivery.setInterval(50ms);
    connect(&m_delivery, &QTimer::timeout, this, &Job::deliver);
}

Job::~Job()
{
    m_stop.request_stop();
}

void Job::start(std::function<void(const core::WorkContext &)> work, std::function<void()> done)
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    m_mailbox = std::make_shared<Mailbox>();
    m_running = true;
    const quint64 round = ++m_round;
    const core::WorkContext context{.stop = m_stop.get_token(), .progress = [mailbox = m_mailbox](const auto &value) {
                                        const std::scoped_lock lock(mailbox->mutex);
                                        mailbox->progress = value;
                                    }};
    m_delivery.start();
    auto *watcher = new QFutureWatcher<Outcome>(this);
    connect(watcher, &QFutureWatcher<Outcome>::finished, this, [this, watcher, round, done = std::move(done)] {
        watcher->deleteLater();
        --m_workers;
        if (round == m_round)
            finish(watcher->result(), done);
        if (m_workers == 0) // done() may have begun the next piece of work
            Q_EMIT rested();
    });
    ++m_workers;
    watcher->setFuture(QtConcurrent::run([work = std::move(work), context]() -> Outcome {
        try {
            work(context);
            return {};
        } catch (const core::Stopped &) {
            return {.stopped = true};
        } catch (const core::Error &error) {
            return {.error = error};
        } catch (const std::exception &error) {
            return {.error = core::Error(
                        core::ErrorCode::Internal,
                        EngineText::tr("Something unforeseen happened: %1").arg(QString::fromUtf8(error.what())),
                        EngineText::tr("Try again; if it stays, report it with the log."))};
        }
    }));
}

void Job::stop()
{
    m_stop.request_stop();
}

void Job::deliver()
{
    std::optional<core::Progress> progress;
    {
        const std::scoped_lock lock(m_mailbox->mutex);
        progress.swap(m_mailbox->progress);
    }
    if (progress)
        Q_EMIT progressed(*progress);
}

void Job::finish(const Outcome &outcome, const std::function<void()> &done)
{
    m_delivery.stop();
    m_running = false;
    const quint64 round = m_round;
    if (outcome.stopped)
        Q_EMIT stopped();
    else if (outcome.error)
        Q_EMIT failed(*outcome.error);
    else
        done();
    if (round == m_round) // done() may have begun the next piece of work
        Q_EMIT ended();
}

} // namespace rehome::wizard
