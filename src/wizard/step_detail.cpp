// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/step_detail.h"

#include "plan/committed_diff.h"
#include "ui_step_detail.h"
#include "views/icons.h"
#include "views/requirements_view.h"
#include "views/result_view.h"
#include "wizard/migration_session.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QScopedValueRollback>

namespace rehome::wizard {

using journal::StepState;

StepDetail::StepDetail(QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::StepDetail>()), m_diffs(new Job(this))
{
    m_ui->setupUi(this);
    QFont titleFont = font();
    titleFont.setBold(true);
    titleFont.setPointSizeF(titleFont.pointSizeF() * 1.15);
    m_ui->stepTitle->setFont(titleFont);
    m_ui->commands->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_ui->skipButton->setIcon(views::icon(QStringLiteral("skip")));
    m_ui->confirmButton->setIcon(views::icon(QStringLiteral("confirm")));
    m_ui->copyCommandsButton->setIcon(views::icon(QStringLiteral("copy")));
    m_ui->commandsButton->setContent(m_ui->commandsBox);
    m_ui->optionsButton->setContent(m_ui->options);
    m_ui->optionsSummary->setForegroundRole(QPalette::PlaceholderText);
    connect(m_ui->optionsButton, &QToolButton::toggled, m_ui->optionsSummary, &QWidget::setHidden);
    m_ui->result->setMinimumHeight(fontMetrics().lineSpacing() * 12);
    // A wide view scrolls inside itself: it must not push the texts above it out of sight.
    m_ui->result->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Expanding);
    connect(m_ui->copyCommandsButton, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_ui->commands->toPlainText()); });
    connect(m_ui->skipButton, &QPushButton::clicked, this, [this] { Q_EMIT skipWanted(m_step); });
    connect(m_ui->confirmButton, &QPushButton::clicked, this, [this] { Q_EMIT confirmWanted(m_step); });
    connect(m_ui->verdict, &VerdictBanner::retryWanted, this, [this] { Q_EMIT retryWanted(m_step); });
    connect(m_ui->options, &OptionsForm::changed, this, [this](const plan::StepOption &option, const QString &text) {
        const QScopedValueRollback taking(m_takesOption, true);
        try {
            plan::MigrationSettings settings = m_session->migration().settings();
            option.write(settings, text);
            m_session->changeSettings(settings);
        } catch (const core::Error &error) {
            Q_EMIT m_session->failed(error);
        }
    });
}

StepDetail::~StepDetail() = default;

void StepDetail::setSession(MigrationSession *session)
{
    m_session = session;
    m_step.clear();
    if (session == nullptr)
        return;
    connect(session, &MigrationSession::statusChanged, this, [this](const QString &step) {
        if (step == m_step)
            follow();
    });
    connect(session, &MigrationSession::settingsChanged, this, [this] {
        if (m_step.isEmpty())
            return;
        showCommands();
        showOptionsSummary();
        // Not under the hands of whoever types, nor while the field that was changed is still telling so.
        if (!m_takesOption && !m_ui->options->isAncestorOf(focusWidget()))
            showOptions();
    });
    connect(session, &MigrationSession::progressed, this, [this](const QString &step) {
        if (step == m_step)
            followProgress();
    });
    connect(session, &MigrationSession::runEnded, this, &StepDetail::follow);
    connect(session, &MigrationSession::ready, this, &StepDetail::follow);
}

void StepDetail::showStep(const QString &step)
{
    if (m_session == nullptr || step.isEmpty())
        return;
    m_step = step;
    m_ui->commandsButton->setOpen(false);
    m_ui->optionsButton->setOpen(false);
    m_ui->stepTitle->setText(m_session->plan().step(step).title);
    m_ui->purpose->setText(m_session->plan().step(step).purpose);
    showCommands();
    showOptions();
    follow();
}

void StepDetail::showCommands()
{
    const plan::Step &step = m_session->plan().step(m_step);
    const QStringList commands = step.commands ? step.commands(m_session->migration().settings()) : QStringList();
    m_ui->commandsButton->setVisible(!commands.isEmpty());
    m_ui->commands->setPlainText(commands.join(QLatin1Char('\n')));
    const auto lines = int(std::min<qsizetype>(commands.size(), 6)) + 2; // room for a scroll bar
    m_ui->commands->setFixedHeight(m_ui->commands->fontMetrics().lineSpacing() * lines);
}

void StepDetail::showOptions()
{
    const plan::Step &step = m_session->plan().step(m_step);
    m_ui->optionsButton->setVisible(!step.options.empty());
    m_ui->options->show(step.options, m_session->migration().settings());
    showOptionsSummary();
}

void StepDetail::showOptionsSummary()
{
    m_ui->optionsSummary->setWholeText(
        plan::optionsSummary(m_session->plan().step(m_step).options, m_session->migration().settings()));
}

void StepDetail::follow()
{
    if (m_session == nullptr || m_step.isEmpty())
        return;
    const StepStatus &status = m_session->status(m_step);
    const bool canSkip = m_session->whyNotSkip(m_step).isEmpty();
    m_ui->skipButton->setVisible(!status.isDone() && !status.running);
    m_ui->skipButton->setEnabled(canSkip);
    m_ui->skipButton->setToolTip(canSkip ? tr("Leaves this step out. It asks for the reason, which goes into the "
                                              "migration log.")
                                         : m_session->whyNotSkip(m_step));
    m_ui->confirmButton->setVisible(!status.isDone() && !status.running);
    m_ui->confirmButton->setEnabled(canSkip);
    m_ui->options->setEnabled(!m_session->isRunning());
    m_ui->progressPanel->setVisible(status.running);
    if (!status.running)
        m_ui->progressPanel->clear();
    else
        followProgress();
    m_ui->verdict->show(status);
    m_ui->verdict->setRetryEnabled(m_session->whyNotRun(m_step).isEmpty(), m_session->whyNotRun(m_step));
    showResult();
}

void StepDetail::followProgress()
{
    if (m_session->isStopping()) {
        m_ui->progressPanel->showStopping();
        return;
    }
    m_ui->progressPanel->show(m_session->progress());
}

QString StepDetail::emptyText() const
{
    const StepStatus &status = m_session->status(m_step);
    if (status.running)
        return tr("The result will be shown here when the step has ended.");
    if (status.waiting)
        return tr("This step begins as soon as the ones before it have ended.");
    if (!status.record)
        return tr("This step has not run yet. What it finds will be shown here.");
    switch (status.record->state) {
    case StepState::Failed:
        return tr("The step failed before it had a result to show.");
    case StepState::Cancelled:
        return tr("The step was stopped before it had a result. Nothing half-made is left.");
    case StepState::Interrupted:
        return tr("The program ended in the middle of this step. What it had half-made is removed.");
    case StepState::Skipped:
        return tr("This step was left out. It can still be run.");
    case StepState::Confirmed:
        return tr("This step was done by hand: there is nothing measured to show. It can still be run.");
    case StepState::Running:
    case StepState::Succeeded:
        break;
    }
    return tr("Reading the result…");
}

void StepDetail::showResult()
{
    const StepStatus &status = m_session->status(m_step);
    const views::SharedEvidence evidence = status.running ? nullptr : status.evidence;
    m_ui->emptyText->setText(emptyText());
    if (!isVisible() || (m_view != nullptr && evidence == m_shown))
        return; // a page that nobody looks at builds no view
    delete m_view;
    m_view = nullptr;
    m_shown = evidence;
    if (evidence) {
        const views::FileDiffSource source{
            .baseFolder = m_session->migration().paths().folder,
            .diff = [this](const QString &repository, const QString &commit, const QString &path, const auto &then) {
                fileDiff(repository, commit, path, then);
            }};
        m_view = views::resultView(evidence, source, m_ui->result);
        keepEditsOf(qobject_cast<views::RequirementsView *>(m_view));
    }
    m_ui->emptyText->setVisible(m_view == nullptr);
    if (m_view != nullptr)
        m_ui->resultLayout->addWidget(m_view);
}

void StepDetail::keepEditsOf(views::RequirementsView *view)
{
    if (view == nullptr)
        return;
    view->setEdits(m_session->migration().settings().requirementEdits);
    connect(m_session, &MigrationSession::settingsChanged, view,
            [this, view] { view->setEdits(m_session->migration().settings().requirementEdits); });
    connect(view, &views::RequirementsView::edited, this, [this, view](const evidence::RequirementEdits &edits) {
        try {
            plan::MigrationSettings settings = m_session->migration().settings();
            settings.requirementEdits = edits;
            m_session->changeSettings(settings);
        } catch (const core::Error &error) {
            view->setEdits(m_session->migration().settings().requirementEdits);
            Q_EMIT m_session->failed(error);
        }
    });
}

void StepDetail::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_session != nullptr && !m_step.isEmpty())
        showResult();
}

void StepDetail::fileDiff(const QString &repository, const QString &commit, const QString &path,
                          const std::function<void(const QString &)> &then)
{
    m_diffs->disconnect(this);
    connect(m_diffs, &Job::failed, this, [then](const core::Error &error) { then(error.whatHappened()); });
    m_diffs->start<QString>(
        [repository, commit, path](const core::WorkContext &context) {
            return plan::committedDiff(repository, commit, path, context);
        },
        then);
}

} // namespace rehome::wizard
