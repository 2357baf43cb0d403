// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/main_window.h"

#include "ui_main_window.h"
#include "wizard/error_box.h"
#include "wizard/help_window.h"
#include "wizard/log_exporter.h"
#include "wizard/log_model.h"
#include "wizard/log_pane.h"
#include "wizard/migration_session.h"
#include "wizard/notice_bar.h"
#include "wizard/notifier.h"
#include "wizard/page_wizard.h"
#include "wizard/pages.h"
#include "wizard/project_page.h"
#include "wizard/report_page.h"
#include "wizard/run_guard.h"
#include "wizard/wheel_guard.h"

#include <QDockWidget>
#include <QFileInfo>
#include <QScreen>
#include <QSettings>
#include <QStyle>
#include <QVBoxLayout>

using namespace std::chrono_literals;

namespace rehome::wizard {
namespace {

constexpr auto longRun = 10s;   ///< from here on the desktop is told of the end
constexpr int stateVersion = 1; ///< of the saved places of the docks: other ones are not taken

} // namespace

MainWindow::MainWindow(plan::Plan plan, QWidget *parent)
    : QMainWindow(parent), m_ui(std::make_unique<Ui::MainWindow>()), m_plan(std::move(plan)), m_pages(new PageWizard),
      m_notices(new NoticeBar), m_log(new LogPane), m_exporter(new LogExporter(this)),
      m_preferences(Preferences::load())
{
    m_ui->setupUi(this);
    new WheelGuard(this);
    setWindowIcon(QIcon(QStringLiteral(":/icons/rehome.svg")));
    auto *layout = new QVBoxLayout(m_ui->central);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_notices);
    layout->addWidget(m_pages, 1);
    auto *dock = new QDockWidget(tr("Log"), this);
    dock->setObjectName(QStringLiteral("logDock"));
    dock->setAllowedAreas(Qt::BottomDockWidgetArea);
    dock->setFeatures(QDockWidget::DockWidgetClosable);
    dock->setTitleBarWidget(new QWidget(dock)); // the pane's own bar is its title
    dock->setWidget(m_log);
    addDockWidget(Qt::BottomDockWidgetArea, dock);
    connect(m_log, &LogPane::openChanged, this, [this, dock](bool open) {
        if (open)
            resizeDocks({dock}, {m_logHeight}, Qt::Vertical);
        else if (dock->isVisible()) // and not only being put back as it was
            m_logHeight = dock->height();
    });
    QAction *logAction = dock->toggleViewAction();
    logAction->setText(tr("&Log"));
    logAction->setShortcut(QKeySequence(QStringLiteral("Ctrl+L")));
    m_ui->viewMenu->insertAction(m_ui->pageMenu->menuAction(), logAction);
    m_log->setMinimumLevel(m_preferences.logLevel);
    m_log->watch(m_exporter);

    connectFileMenu();
    connectMigrationMenu();
    connectViewMenu();
    connectHelpMenu();
    connectPages();
    restoreLayout();
    followActions();
    followTitle();
}

MainWindow::~MainWindow()
{
    releaseSession();
}

void MainWindow::releaseSession()
{
    m_pages->setSession(nullptr);
    m_log->setWholeMessages({});
    m_guard.reset();
    if (m_session)
        m_session->disconnect(this);
    m_session.reset();
}

void MainWindow::restoreLayout()
{
    const QSettings settings;
    // Most of the screen, as far as lines of text stay readable.
    const QSize readable(fontMetrics().averageCharWidth() * 230, fontMetrics().lineSpacing() * 58);
    resize((screen()->availableSize() * 0.95).boundedTo(readable).expandedTo(QSize(1024, 700)));
    restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    const QSize title(0, style()->pixelMetric(QStyle::PM_TitleBarHeight));
    resize(size().boundedTo(screen()->availableSize() - title)); // which may be another screen than the last time
    m_logHeight = settings.value(QStringLiteral("window/logHeight"), fontMetrics().lineSpacing() * 9).toInt();
    if (!restoreState(settings.value(QStringLiteral("window/state")).toByteArray(), stateVersion))
        resizeDocks({findChild<QDockWidget *>(QStringLiteral("logDock"))}, {m_logHeight}, Qt::Vertical);
    m_log->setOpen(settings.value(QStringLiteral("window/logOpen"), true).toBool());
}

void MainWindow::rememberLayout() const
{
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    settings.setValue(QStringLiteral("window/state"), saveState(stateVersion));
    settings.setValue(QStringLiteral("window/logOpen"), m_log->isOpen());
    settings.setValue(QStringLiteral("window/logHeight"), m_logHeight);
}

void MainWindow::openMigration(const QString &folder, const core::Secret &sourcePassword)
{
    whenIdle(tr("&Stop and open another one"), [this, folder, sourcePassword] {
        if (m_session && QFileInfo(folder) == QFileInfo(m_session->migration().paths().folder)) {
            m_pages->goTo(m_session->firstOpenPhase() > 5 ? int(ReportPageId)
                                                          : phasePageId(m_session->firstOpenPhase()));
            return;
        }
        std::unique_ptr<MigrationSession> session;
        try {
            session = std::make_unique<MigrationSession>(folder, m_plan);
        } catch (const core::Error &error) {
            showError(this, tr("The migration cannot be opened"), error);
            return;
        }
        closeMigration();
        m_session = std::move(session);
        m_guard = std::make_unique<RunGuard>(*m_session, this);
        if (!sourcePassword.isEmpty())
            m_session->setSourcePassword(sourcePassword);
        rememberMigration(m_session->migration().paths().folder);
        connectSession();
    });
}

void MainWindow::connectSession()
{
    MigrationSession *session = m_session.get();
    m_log->clear();
    std::vector<report::LoggedStep> steps;
    for (const plan::Step &step : session->plan().steps())
        steps.push_back({step.id, step.phase, step.title});
    m_log->setSteps(steps);
    m_log->setWholeMessages([session](qint64 id) {
        try {
            const std::vector<journal::LogRecord> lines = session->journal().logLines(id - 1, 1);
            return lines.empty() ? QString() : lines.front().text;
        } catch (const core::Error &error) {
            return error.whatHappened();
        }
    });
    m_log->fillFrom(session->migration().paths().journal());
    m_pages->setSession(session);
    m_pages->projectPage()->showMigration(session->migration());
    m_pages->projectPage()->setOpened(true);
    connect(session, &MigrationSession::ready, this, &MainWindow::onReady);
    connect(session, &MigrationSession::logged, this,
            [this](const std::vector<journal::LogRecord> &lines) { m_log->model()->append(lines); });
    connect(session, &MigrationSession::progressed, this, &MainWindow::followTitle);
    connect(session, &MigrationSession::statusChanged, this, [this](const QString &step) {
        followActions();
        if (step != m_session->runningStep())
            return;
        followTitle();
        if (!m_runTime.isValid())
            m_runTime.start();
    });
    connect(session, &MigrationSession::runEnded, this, &MainWindow::onRunEnded);
    connect(session, &MigrationSession::failed, this,
            [this](const core::Error &error) { showError(this, tr("Something went wrong"), error); });
    followActions();
    followTitle();
}

void MainWindow::onReady(const QStringList &notes)
{
    const int phase = m_session->firstOpenPhase();
    m_pages->goTo(phase > 5 ? int(ReportPageId) : phasePageId(phase));
    if (!notes.isEmpty())
        m_notices->tell(report::Mark::Attention, notes.join(QLatin1Char(' ')));
    followActions();
    Q_EMIT opened();
}

void MainWindow::closeMigration()
{
    releaseSession();
    m_pages->projectPage()->setOpened(false);
    m_log->clear();
    m_notices->hide();
    m_pages->goTo(StartPageId);
    followActions();
    followTitle();
}

void MainWindow::onRunEnded(plan::PlanEnding ending, const QString &problem)
{
    if (!problem.isEmpty())
        m_notices->tell(report::Mark::Attention, problem);
    followActions();
    followTitle();
    const bool wasLong = m_runTime.isValid() && std::chrono::milliseconds(m_runTime.elapsed()) >= longRun;
    m_runTime.invalidate();
    if (!m_preferences.notify || !wasLong)
        return;
    const QString name = m_session->migration().settings().name;
    switch (ending) {
    case plan::PlanEnding::Done:
        return notify(this, tr("Rehome: %1").arg(name), tr("The steps are done."));
    case plan::PlanEnding::Failed:
        return notify(this, tr("Rehome: %1").arg(name), tr("A step failed: look at what it says."));
    case plan::PlanEnding::Cancelled:
        return;
    }
}

void MainWindow::followTitle()
{
    setAccessibleName(m_session ? QString() : tr("Rehome"));
    if (!m_session) {
        setWindowTitle({}); // the program's name alone
        return;
    }
    const QString name = m_session->migration().settings().name;
    const QString running = m_session->runningStep();
    if (running.isEmpty()) {
        setWindowTitle(name);
        return;
    }
    const QString step = m_session->plan().step(running).title;
    const core::Progress &progress = m_session->progress().progress();
    if (progress.total > 0)
        setWindowTitle(tr("%1 % · %2 · %3", "how far, running step and migration")
                           .arg(std::min<qint64>(100, progress.done * 100 / progress.total))
                           .arg(step, name));
    else
        setWindowTitle(tr("%1 · %2", "running step and migration").arg(step, name));
}

} // namespace rehome::wizard
