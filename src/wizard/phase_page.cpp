// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/phase_page.h"

#include "ui_phase_page.h"
#include "views/icons.h"
#include "wizard/migration_session.h"
#include "wizard/step_model.h"
#include "wizard/two_line_delegate.h"

#include <QScrollBar>

namespace rehome::wizard {

PhasePage::PhasePage(int phase, QWidget *parent)
    : QWizardPage(parent), m_ui(std::make_unique<Ui::PhasePage>()), m_phase(phase), m_steps(new StepModel(phase, this))
{
    m_ui->setupUi(this);
    QFont headingFont = font();
    headingFont.setPointSizeF(headingFont.pointSizeF() * 1.5);
    headingFont.setBold(true);
    m_ui->heading->setFont(headingFont);
    m_ui->heading->setText(tr("%1  %2", "number and title of a phase").arg(phase).arg(plan::phaseTitle(phase)));
    m_ui->phasePurpose->setText(plan::phasePurpose(phase));
    setAccessibleName(plan::phaseTitle(phase));
    m_ui->steps->setModel(m_steps);
    m_ui->steps->setItemDelegate(new TwoLineDelegate(StepModel::WordRole, m_ui->steps));
    m_ui->runAllButton->setIcon(views::icon(QStringLiteral("run-all")));
    m_ui->runButton->setIcon(views::icon(QStringLiteral("run")));
    m_ui->steps->setMinimumWidth(fontMetrics().averageCharWidth() * 20);
    m_ui->splitter->setStretchFactor(0, 0);
    m_ui->splitter->setStretchFactor(1, 1);
    connect(m_ui->steps->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        m_ui->detail->showStep(selectedStep());
        m_ui->detailArea->verticalScrollBar()->setValue(0); // each step is read from its top
        followButtons();
        Q_EMIT selectionChanged();
    });
    connect(m_ui->steps, &QListView::activated, this, [this] { m_ui->detailArea->setFocus(); });
    connect(m_ui->runAllButton, &QPushButton::clicked, this, &PhasePage::runAll);
    connect(m_ui->runButton, &QPushButton::clicked, this, &PhasePage::runSelected);
    connect(m_ui->detail, &StepDetail::retryWanted, this, &PhasePage::runWanted);
    connect(m_ui->detail, &StepDetail::skipWanted, this, &PhasePage::skipWanted);
    connect(m_ui->detail, &StepDetail::confirmWanted, this, &PhasePage::confirmWanted);
}

PhasePage::~PhasePage() = default;

void PhasePage::setSession(MigrationSession *session)
{
    m_session = session;
    m_steps->setSession(session);
    m_ui->detail->setSession(session);
    if (session == nullptr)
        return;
    connect(session, &MigrationSession::statusChanged, this, [this](const QString &step) {
        if (m_steps->rowOf(step) < 0)
            return;
        showRunning(step);
        follow();
    });
    connect(session, &MigrationSession::ready, this, &PhasePage::follow);
    connect(session, &MigrationSession::runEnded, this, [this] {
        m_shownByRun.clear();
        follow();
    });
    select(session->stepsOf(m_phase).front()->id);
    follow();
}

void PhasePage::showEvent(QShowEvent *event)
{
    QWizardPage::showEvent(event);
    keepDetailWhole();
    shareWidth();
    m_ui->steps->setFocus(Qt::OtherFocusReason);
}

void PhasePage::shareWidth()
{
    if (m_shared)
        return;
    m_shared = true; // from now on it is as the user drags it
    const int steps = fontMetrics().averageCharWidth() * 36;
    m_ui->splitter->setSizes({steps, m_ui->splitter->width() - steps});
}

/// What is wider than its place would be cut off: the list of steps gives way first.
void PhasePage::keepDetailWhole()
{
    m_ui->detailArea->setMinimumWidth(m_ui->detail->minimumSizeHint().width() +
                                      m_ui->detailArea->verticalScrollBar()->sizeHint().width());
}

QString PhasePage::selectedStep() const
{
    return m_ui->steps->currentIndex().data(StepModel::IdRole).toString();
}

void PhasePage::select(const QString &step)
{
    if (const int row = m_steps->rowOf(step); row >= 0)
        m_ui->steps->setCurrentIndex(m_steps->index(row));
}

bool PhasePage::isComplete() const
{
    return m_session != nullptr && m_session->isReady() && m_session->isPhaseDone(m_phase);
}

void PhasePage::runAll()
{
    m_ui->steps->setFocus(); // an option that is being typed is taken
    QStringList steps;
    for (const plan::Step *step : m_session->stepsOf(m_phase)) {
        if (!m_session->status(step->id).isDone())
            steps += step->id;
    }
    if (!steps.isEmpty() && m_ui->runAllButton->isEnabled())
        Q_EMIT runAllWanted(steps);
}

void PhasePage::runSelected()
{
    m_ui->steps->setFocus();
    if (m_ui->runButton->isEnabled())
        Q_EMIT runWanted(selectedStep());
}

void PhasePage::showRunning(const QString &step)
{
    // The selection goes with the run, until somebody looks at another step.
    const bool begins = m_session->runningStep() == step && m_steps->rowOf(step) >= 0 && m_shownByRun != step;
    if (!begins)
        return;
    if (m_shownByRun.isEmpty() || selectedStep() == m_shownByRun)
        select(step);
    m_shownByRun = step;
}

void PhasePage::follow()
{
    const auto steps = m_session->stepsOf(m_phase);
    const auto done = std::count_if(steps.begin(), steps.end(),
                                    [this](const plan::Step *step) { return m_session->status(step->id).isDone(); });
    m_ui->tally->setText(tr("%1 of %n step(s) done", nullptr, int(steps.size())).arg(done));
    followButtons();
    Q_EMIT completeChanged();
}

void PhasePage::followButtons()
{
    if (m_session == nullptr || selectedStep().isEmpty())
        return;
    keepDetailWhole();
    const QString why = m_session->whyNotRun(selectedStep());
    m_ui->runButton->setEnabled(why.isEmpty());
    m_ui->runButton->setText(m_session->status(selectedStep()).isDone() ? tr("&Run again") : tr("&Run this step"));
    m_ui->runButton->setToolTip(why.isEmpty() ? tr("Runs the selected step (Ctrl+R).") : why);

    QString whyNotAll = m_session->isRunning() || !m_session->isReady() ? why : QString();
    for (const plan::Step *step : m_session->stepsOf(m_phase)) {
        if (whyNotAll.isEmpty() && !m_session->status(step->id).isDone()) {
            whyNotAll = m_session->whyNotRun(step->id);
            break;
        }
    }
    const bool anyOpen = !m_session->isPhaseDone(m_phase);
    m_ui->runAllButton->setEnabled(anyOpen && whyNotAll.isEmpty());
    m_ui->runAllButton->setToolTip(!anyOpen              ? tr("Every step of this phase is done.")
                                   : whyNotAll.isEmpty() ? tr("Runs the steps of this phase that are not done, one "
                                                              "after another (Ctrl+Shift+R).")
                                                         : whyNotAll);
}

} // namespace rehome::wizard
