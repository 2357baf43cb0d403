// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/job.h"
#include "wizard/keyring.h"

#include <QObject>
#include <QStringList>

#include <functional>

namespace rehome::wizard {

class MigrationSession;
struct PasswordAnswer;

/// Stands between a wish to run steps and the session: asks for the source's password where it is not known, shows what
/// will be written before the first step that writes, and has a name typed before something is replaced. Also asks for
/// the reason of a skip, and for the name of a person who did a step by hand. Its dialogs do not block.
class RunGuard final : public QObject
{
    Q_OBJECT

public:
    /// \a window is the dialogs' parent; both outlive this.
    RunGuard(MigrationSession &session, QWidget *window);
    ~RunGuard() override;

    void run(const QStringList &steps);
    /// One step, again if it was done before.
    void runAgain(const QString &step);
    void skip(const QString &step);
    void confirm(const QString &step);

private:
    void prepare(const QStringList &steps, const std::function<void()> &start);
    void giveUp();
    void withPassword(const std::function<void()> &then);
    void tryPassword(const PasswordAnswer &answer, const std::function<void()> &then);
    void keep(const PasswordAnswer &answer);
    void askPassword(const QString &problem, const std::function<void()> &then);
    void withSummary(const QStringList &steps, const std::function<void()> &then);
    void withTypedName(const QStringList &steps, const std::function<void()> &then);

    MigrationSession &m_session;
    QWidget *m_window;
    Keyring m_keyring;
    Job m_trial{this};
};

} // namespace rehome::wizard
