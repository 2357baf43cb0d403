// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/secret.h"
#include "plan/plan_run.h"
#include "report/migration_log.h"
#include "wizard/preferences.h"

#include <QElapsedTimer>
#include <QMainWindow>

#include <memory>

namespace Ui {
class MainWindow;
}

namespace rehome::wizard {

class HelpWindow;
class Job;
class LogExporter;
class LogPane;
class MigrationSession;
class NoticeBar;
class PageWizard;
class RunGuard;

/// The window: menus, the wizard with its rail, the log below. Owns the session of the migration that is open, at most
/// one at a time, and connects it with the pages. While a step runs or the log is exported, closing asks first; then it
/// stops whatever works in the background, shows that, and closes when that has ended. It never waits.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    /// \a plan is what the migrations that it opens go through.
    explicit MainWindow(plan::Plan plan = plan::wholePlan(), QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Opens a migration and shows its first open phase; where that fails, says why and keeps what was open.
    void openMigration(const QString &folder, const core::Secret &sourcePassword = {});
    /// Makes the sample project in this folder, or starts it, and opens its migration.
    void openSample(const QString &folder);
    [[nodiscard]] MigrationSession *session() const { return m_session.get(); }
    [[nodiscard]] PageWizard *pages() const { return m_pages; }

Q_SIGNALS:
    /// A migration is open, tidied and read.
    void opened();

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void connectFileMenu();
    void connectMigrationMenu();
    void connectViewMenu();
    void connectHelpMenu();
    void connectPages();
    void connectSession();
    void restoreLayout();
    void fillRecentMenu();
    void newMigration();
    void askForMigration();
    /// Calls \a then when the session works no more: at once, or after the user's word to stop.
    void whenIdle(const QString &verb, const std::function<void()> &then);
    /// Stops the session without asking. \a then takes the place of what was to come after an earlier stop.
    void stopSession(const std::function<void()> &then);
    void askToStopExport();
    [[nodiscard]] QList<Job *> busyJobs() const;
    void stopJobs();
    void rememberLayout() const;
    void closeMigration();
    /// Nothing of the window points at the session afterwards.
    void releaseSession();
    void onReady(const QStringList &notes);
    void onRunEnded(plan::PlanEnding ending, const QString &problem);
    void followActions();
    void followTitle();
    void exportLog(report::Format format);
    void exportLogLines();
    void applySettings(const Preferences &preferences);
    void showHelp(const QString &page);

    std::unique_ptr<Ui::MainWindow> m_ui;
    plan::Plan m_plan;
    PageWizard *m_pages;
    NoticeBar *m_notices;
    LogPane *m_log;
    LogExporter *m_exporter;
    HelpWindow *m_help = nullptr;
    std::unique_ptr<MigrationSession> m_session;
    std::unique_ptr<RunGuard> m_guard;
    Preferences m_preferences;
    QElapsedTimer m_runTime; ///< since the first step of the run began
    int m_logHeight = 0;     ///< of the log when it is open
    bool m_closing = false;  ///< as soon as the jobs are at rest
    QMetaObject::Connection m_afterStop;
};

} // namespace rehome::wizard
