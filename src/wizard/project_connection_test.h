// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/connection_look.h"
#include "wizard/job.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace rehome::views {
class Disclosure;
}

namespace rehome::wizard {

class FieldNote;

/// "Test the connection" and its answer in words. Lives on the main thread; the database is entered on a worker, once
/// and read-only. A new test drops what an older one would have said.
class ConnectionTest final : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectionTest(QWidget *parent = nullptr);

    /// What is asked about from now on; the last answer is forgotten.
    void setRequest(const std::optional<plan::ConnectionRequest> &request);
    void testNow();
    /// As soon as the request has not changed for a moment.
    void testSoon();
    /// A database that answered is one that a migration can begin with, even if not all of it may be read.
    [[nodiscard]] bool hasAnswered() const { return m_answered; }
    [[nodiscard]] bool isRunning() const { return m_testing; }

Q_SIGNALS:
    void changed();
    void answered(const rehome::plan::ConnectionLook &look);
    void failed(const rehome::core::Error &error);

private:
    void onAnswer(const plan::ConnectionLook &look);
    void onError(const core::Error &error);
    void showState();

    std::optional<plan::ConnectionRequest> m_request;
    bool m_answered = false;
    bool m_testing = false;
    Job m_job{this};
    QTimer m_soon;
    QPushButton *m_button;
    FieldNote *m_note;
    views::Disclosure *m_more;
    QLabel *m_details;
};

/// What a visit showed, in a sentence or two.
[[nodiscard]] QString sentenceOf(const plan::ConnectionLook &look);

} // namespace rehome::wizard
