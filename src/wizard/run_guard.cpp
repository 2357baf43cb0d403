// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/run_guard.h"

#include "plan/connection_look.h"
#include "wizard/error_box.h"
#include "wizard/migration_session.h"
#include "wizard/password_dialog.h"
#include "wizard/preferences.h"
#include "wizard/question_dialog.h"

#include <QPointer>
#include <QWidget>

#include <algorithm>
#include <unistd.h>

namespace rehome::wizard {
namespace {

/// The account's name, as a proposal for who did something.
QString accountName()
{
    const char *name = ::getlogin();
    return name == nullptr ? qEnvironmentVariable("USER") : QString::fromLocal8Bit(name);
}

} // namespace

RunGuard::RunGuard(MigrationSession &session, QWidget *window) : QObject(window), m_session(session), m_window(window)
{}

RunGuard::~RunGuard()
{
    for (PasswordDialog *dialog : m_window->findChildren<PasswordDialog *>())
        dialog->close();
}

void RunGuard::run(const QStringList &steps)
{
    prepare(steps, [this, steps] { m_session.run(steps); });
}

void RunGuard::runAgain(const QString &step)
{
    prepare({step}, [this, step] { m_session.runAgain(step); });
}

void RunGuard::prepare(const QStringList &steps, const std::function<void()> &start)
{
    m_session.setPreparing(true);
    // The summary comes last: what it names is what is written to.
    withPassword([this, steps, start] {
        withTypedName(steps, [this, steps, start] {
            withSummary(steps, [this, start] {
                m_session.setPreparing(false);
                start();
            });
        });
    });
}

void RunGuard::giveUp()
{
    m_session.setPreparing(false);
}

void RunGuard::withTypedName(const QStringList &steps, const std::function<void()> &then)
{
    for (const QString &id : steps) {
        const plan::Step &step = m_session.plan().step(id);
        const auto &record = m_session.status(id).record;
        const bool ranBefore =
            record && record->state != journal::StepState::Skipped && record->state != journal::StepState::Confirmed;
        if (!step.replaces || !ranBefore)
            continue;
        const QString name = step.replaces(m_session.migration().settings());
        QuestionDialog::ask(
            m_window, this,
            {.title = tr("“%1” again").arg(step.title),
             .text = tr("The new server may hold a database named %1 from an earlier run, with "
                        "everything that was written to it since. A new one takes its place; the old "
                        "one is kept beside it under another name. To go on, type the name of the "
                        "database.")
                         .arg(name),
             .verb = tr("&Replace the database"),
             .refusal = tr("&Keep it"),
             .fields = {{.name = QStringLiteral("typedName"), .label = tr("Name of the database:"), .mustEqual = name}},
             .dangerous = true},
            [then](const QStringList &) { then(); }, [this] { giveUp(); });
        return;
    }
    then();
}

void RunGuard::withSummary(const QStringList &steps, const std::function<void()> &then)
{
    if (!m_session.isFirstWrite(steps)) {
        then();
        return;
    }
    const plan::MigrationSettings &settings = m_session.migration().settings();
    QStringList writing;
    for (const plan::Step &step : m_session.plan().steps()) {
        if (step.writesOutside)
            writing += step.title;
    }
    QuestionDialog::ask(
        m_window, this,
        {.title = tr("Before the first step that writes"),
         .text = tr("Until now the old system was read, and only the migration's own folder written to. From here on "
                    "these steps write: %1. They write to these places and to no other:")
                     .arg(writing.join(QStringLiteral(", "))),
         .points = {tr("The new repository, in %1").arg(settings.repositoryFolder),
                    tr("The new database %1, on a server of its own in %2")
                        .arg(settings.databaseName, m_session.migration().paths().targetServer()),
                    tr("The old project, %1, stays as it is.").arg(settings.projectFolder),
                    tr("The old database, %1, is only read.").arg(plan::addressParts(settings.source).display)},
         .verb = tr("&Write to these places"),
         .refusal = tr("&Not yet")},
        [then](const QStringList &) { then(); }, [this] { giveUp(); });
}

void RunGuard::withPassword(const std::function<void()> &then)
{
    // The project's settings know the password of the databases that they name, unless the server says otherwise.
    const auto &steps = m_session.plan().steps();
    const bool refused = std::any_of(steps.begin(), steps.end(), [this](const plan::Step &step) {
        const auto &record = m_session.status(step.id).record;
        return record && record->errorCode == core::errorCodeName(core::ErrorCode::WrongPassword);
    });
    const bool settingsKnow = !m_session.migration().settings().sourceAlias.isEmpty();
    if (!refused && (m_session.hasSourcePassword() || settingsKnow)) {
        then();
        return;
    }
    m_keyring.read(m_session.migration().settings().source, [this, then](const std::optional<core::Secret> &kept) {
        tryPassword({.password = kept.value_or(core::Secret())}, then);
    });
}

void RunGuard::tryPassword(const PasswordAnswer &answer, const std::function<void()> &then)
{
    const plan::MigrationSettings &settings = m_session.migration().settings();
    m_trial.disconnect(this);
    connect(&m_trial, &Job::failed, this, [this, answer, then](const core::Error &error) {
        if (error.code() == core::ErrorCode::WrongPassword) {
            askPassword(answer.password.isEmpty() ? QString() : error.whatHappened(), then);
            return;
        }
        giveUp();
        showError(m_window, tr("The old database cannot be entered"), error);
    });
    const plan::ConnectionRequest request{.address = settings.source,
                                          .password = answer.password,
                                          .projectFolder = settings.projectFolder,
                                          .interpreter = settings.interpreter,
                                          .alias = settings.sourceAlias};
    m_trial.start([request](const core::WorkContext &context) { (void)plan::tryConnection(request, context); },
                  std::function<void()>([this, answer, then] {
                      m_session.setSourcePassword(answer.password);
                      keep(answer);
                      then();
                  }));
}

void RunGuard::keep(const PasswordAnswer &answer)
{
    if (!answer.keep || !Preferences::load().keepPasswords)
        return;
    m_keyring.store(m_session.migration().settings().source, answer.password, [this](bool ok, const QString &problem) {
        if (!ok)
            Q_EMIT m_session.failed(core::Error(core::ErrorCode::PermissionDenied, problem,
                                                tr("The steps run all the same; the password will be asked for again "
                                                   "next time.")));
    });
}

void RunGuard::askPassword(const QString &problem, const std::function<void()> &then)
{
    const QString source = m_session.migration().settings().source;
    PasswordDialog::ask(
        m_window,
        {.address = plan::addressParts(source).display,
         .why = tr("The steps read the old database."),
         .lastError = problem},
        m_keyring,
        [guard = QPointer(this), then](const PasswordAnswer &answer) {
            if (guard)
                guard->tryPassword(answer, then);
        },
        [guard = QPointer(this)] {
            if (guard)
                guard->giveUp();
        });
}

void RunGuard::skip(const QString &step)
{
    QuestionDialog::ask(m_window, this,
                        {.title = tr("Skip “%1”").arg(m_session.plan().step(step).title),
                         .text = tr("The step is left out, and what it would have shown stays unknown. Steps that "
                                    "build on it may not run. The reason goes into the migration log."),
                         .verb = tr("&Skip the step"),
                         .refusal = tr("&Cancel"),
                         .fields = {{.name = QStringLiteral("reason"), .label = tr("Reason:")}}},
                        [this, step](const QStringList &answers) { m_session.skip(step, answers.first()); });
}

void RunGuard::confirm(const QString &step)
{
    QuestionDialog::ask(
        m_window, this,
        {.title = tr("Mark “%1” as done").arg(m_session.plan().step(step).title),
         .text = tr("For what you did by hand. The migration log will name you, and say that nothing "
                    "was checked; the report counts it as not checked."),
         .verb = tr("&Mark as done"),
         .refusal = tr("&Cancel"),
         .fields = {{.name = QStringLiteral("who"), .label = tr("Who did it:"), .initial = accountName()},
                    {.name = QStringLiteral("how"), .label = tr("How:"), .required = false}}},
        [this, step](const QStringList &answers) { m_session.confirm(step, answers.at(0), answers.at(1)); });
}

} // namespace rehome::wizard
