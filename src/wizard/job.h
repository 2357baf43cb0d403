// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/work_context.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>

namespace rehome::wizard {

/// A piece of work on a worker thread that belongs to no step: a look at a project, a connection test, an export.
/// Lives on the main thread, runs one piece at a time, never blocks. Its destructor asks the work to stop and leaves it
/// to end by itself; what it would have told is dropped. So the work owns or shares all that it uses. The window finds
/// its jobs by their parents, and closes when they are at rest.
class Job final : public QObject
{
    Q_OBJECT

public:
    explicit Job(QObject *parent = nullptr);
    ~Job() override;

    /// Runs \a work on a worker thread, then \a done on this one if it succeeded. Work that runs already is stopped,
    /// and what it would have told is dropped.
    void start(std::function<void(const core::WorkContext &)> work, std::function<void()> done);
    /// Work that gives a value.
    template <class Value>
    void start(std::function<Value(const core::WorkContext &)> work, std::function<void(const Value &)> done)
    {
        auto value = std::make_shared<std::optional<Value>>();
        start([work = std::move(work), value](const core::WorkContext &context) { *value = work(context); },
              std::function<void()>([done = std::move(done), value] { done(**value); }));
    }
    void stop();
    [[nodiscard]] bool isRunning() const { return m_running; }
    /// No worker of it runs any more, not even one whose word is dropped.
    [[nodiscard]] bool isAtRest() const { return m_workers == 0; }

Q_SIGNALS:
    /// At most twenty times a second.
    void progressed(const rehome::core::Progress &progress);
    void failed(const rehome::core::Error &error);
    void stopped();
    /// Whatever the ending was; after done, failed or stopped.
    void ended();
    /// The last worker has ended: after ended().
    void rested();

private:
    struct Outcome
    {
        bool stopped = false;
        std::optional<core::Error> error;
    };
    struct Mailbox; ///< outlives this object as long as the work runs
    void finish(const Outcome &outcome, const std::function<void()> &done);
    void deliver();

    bool m_running = false;
    int m_workers = 0;   ///< also those of earlier rounds, which were asked to stop
    quint64 m_round = 0; ///< which start() the ending must belong to
    std::stop_source m_stop;
    std::shared_ptr<Mailbox> m_mailbox;
    QTimer m_delivery;
};

} // namespace rehome::wizard
