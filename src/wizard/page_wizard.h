// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWizard>

namespace rehome::wizard {

class MigrationSession;
class PhasePage;
class PhaseRail;
class ProjectPage;
class ReportPage;
class StartPage;

/// The wizard as a plain part of the main window: its pages in their order, the rail at its side, and the buttons Stop,
/// Back, Next and Help. Neither Esc nor an end of the pages closes it.
class PageWizard final : public QWizard
{
    Q_OBJECT

public:
    explicit PageWizard(QWidget *parent = nullptr);

    void setSession(MigrationSession *session);
    [[nodiscard]] StartPage *startPage() const { return m_start; }
    [[nodiscard]] ProjectPage *projectPage() const { return m_project; }
    [[nodiscard]] ReportPage *reportPage() const { return m_report; }
    [[nodiscard]] const QList<PhasePage *> &phasePages() const { return m_phases; }
    /// Null where no phase is shown.
    [[nodiscard]] PhasePage *currentPhasePage() const;
    /// Shows a page, whatever stands before it: to look at it.
    void goTo(int page);
    /// The in-app help's page for what is shown.
    [[nodiscard]] QString helpPage() const;

    void done(int result) override;
    void reject() override;

Q_SIGNALS:
    void stopWanted();

private:
    void followButtons();

    StartPage *m_start;
    ProjectPage *m_project;
    ReportPage *m_report;
    QList<PhasePage *> m_phases;
    PhaseRail *m_rail;
    MigrationSession *m_session = nullptr;
};

} // namespace rehome::wizard
