// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/page_wizard.h"

#include "views/icons.h"
#include "wizard/migration_session.h"
#include "wizard/pages.h"
#include "wizard/phase_page.h"
#include "wizard/phase_rail.h"
#include "wizard/project_page.h"
#include "wizard/report_page.h"
#include "wizard/start_page.h"

#include <QAbstractButton>

namespace rehome::wizard {

PageWizard::PageWizard(QWidget *parent)
    : QWizard(parent, Qt::Widget), m_start(new StartPage(this)), m_project(new ProjectPage(this)),
      m_report(new ReportPage(this))
{
    // ModernStyle paints pages in the colour of lists, whose edges are lost then where the colours are dark.
    setWizardStyle(ClassicStyle);
    setAccessibleName(tr("Wizard"));
    setOption(IndependentPages);
    setOption(NoDefaultButton);
    setOption(HaveHelpButton);
    setOption(HaveCustomButton1);
    setOption(NoBackButtonOnStartPage, false);
    setPage(StartPageId, m_start);
    setPage(ProjectPageId, m_project);
    QStringList titles{tr("Start"), tr("Project")};
    for (int phase = 1; phase <= 5; ++phase) {
        auto *page = new PhasePage(phase, this);
        m_phases += page;
        setPage(phasePageId(phase), page);
        titles += plan::phaseTitle(phase);
    }
    setPage(ReportPageId, m_report);
    titles += tr("Report");

    m_rail = new PhaseRail(titles, this);
    setSideWidget(m_rail);
    connect(m_rail, &PhaseRail::pageWanted, this, &PageWizard::goTo);
    connect(this, &QWizard::currentIdChanged, this, [this](int page) {
        m_rail->setCurrent(page);
        followButtons();
    });
    setButtonText(CustomButton1, tr("St&op"));
    setButtonText(BackButton, tr("&Back"));
    setButtonText(NextButton, tr("&Next"));
    setButtonText(HelpButton, tr("Hel&p"));
    setButtonLayout({Stretch, CustomButton1, BackButton, NextButton, HelpButton});
    button(CustomButton1)->setIcon(views::icon(QStringLiteral("stop")));
    button(CustomButton1)->setToolTip(tr("Stops the running step (Ctrl+.)."));
    button(CustomButton1)->setObjectName(QStringLiteral("stopButton"));
    button(HelpButton)->setIcon(views::icon(QStringLiteral("help")));
    connect(this, &QWizard::customButtonClicked, this, &PageWizard::stopWanted);
    followButtons();
}

void PageWizard::setSession(MigrationSession *session)
{
    m_session = session;
    for (PhasePage *page : m_phases)
        page->setSession(session);
    m_report->setSession(session);
    m_rail->setSession(session);
    if (session != nullptr) {
        connect(session, &MigrationSession::statusChanged, this, &PageWizard::followButtons);
        connect(session, &MigrationSession::runEnded, this, &PageWizard::followButtons);
    }
    followButtons();
}

PhasePage *PageWizard::currentPhasePage() const
{
    return qobject_cast<PhasePage *>(currentPage());
}

void PageWizard::goTo(int page)
{
    if (this->page(page) == nullptr)
        return;
    setUpdatesEnabled(false);
    // Back and forth along the chain, so that the wizard's own history stays whole. No page does work on the way.
    if (currentId() < 0)
        restart(); // it has not been shown yet
    while (currentId() > page)
        back();
    while (currentId() < page)
        next();
    setUpdatesEnabled(true);
}

QString PageWizard::helpPage() const
{
    switch (currentId()) {
    case StartPageId:
        return QStringLiteral("start");
    case ProjectPageId:
        return QStringLiteral("project");
    case ReportPageId:
        return QStringLiteral("report");
    default:
        break;
    }
    static const QStringList phases{QStringLiteral("preparation"), QStringLiteral("repository"), QStringLiteral("data"),
                                    QStringLiteral("validation"), QStringLiteral("transition")};
    return phases.value(currentId() - FirstPhasePageId, QStringLiteral("index"));
}

void PageWizard::done(int)
{}

void PageWizard::reject()
{}

void PageWizard::followButtons()
{
    const bool running = m_session != nullptr && m_session->isRunning();
    button(CustomButton1)->setVisible(running);
    button(CustomButton1)->setEnabled(running && !m_session->isStopping());
    button(CustomButton1)->setText(running && m_session->isStopping() ? tr("Stopping…") : tr("St&op"));
}

} // namespace rehome::wizard
