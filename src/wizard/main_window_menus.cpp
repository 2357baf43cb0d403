// SPDX-License-Identifier: GPL-3.0-or-later
// The menus of the main window: which action does what, and when it can.
#include "ui_main_window.h"
#include "views/file_question.h"
#include "views/icons.h"
#include "wizard/appearance.h"
#include "wizard/dropped_migration.h"
#include "wizard/help_window.h"
#include "wizard/log_exporter.h"
#include "wizard/log_pane.h"
#include "wizard/main_window.h"
#include "wizard/migration_session.h"
#include "wizard/notice_bar.h"
#include "wizard/page_wizard.h"
#include "wizard/pages.h"
#include "wizard/phase_page.h"
#include "wizard/project_page.h"
#include "wizard/report_page.h"
#include "wizard/run_guard.h"
#include "wizard/sample_job.h"
#include "wizard/settings_dialog.h"
#include "wizard/start_page.h"

#include <QAbstractButton>
#include <QActionGroup>
#include <QApplication>
#include <QDesktopServices>
#include <QDragEnterEvent>
#include <QMessageBox>
#include <QUrl>

namespace rehome::wizard {
namespace {

struct ExportEntry
{
    report::Format format;
    QString text;
};

} // namespace

void MainWindow::connectFileMenu()
{
    const auto setUp = [this](QAction *action, const char *iconName, auto slot) {
        action->setIcon(views::icon(QLatin1String(iconName)));
        connect(action, &QAction::triggered, this, slot);
    };
    setUp(m_ui->newAction, "new", &MainWindow::newMigration);
    setUp(m_ui->openAction, "open", &MainWindow::askForMigration);
    setUp(m_ui->sampleAction, "sample", [this] { openSample(defaultSampleFolder()); });
    setUp(m_ui->closeAction, "close", [this] { whenIdle(tr("&Stop and close it"), [this] { closeMigration(); }); });
    setUp(m_ui->settingsAction, "settings", [this] {
        auto *dialog = new SettingsDialog(this);
        connect(dialog, &SettingsDialog::changed, this, &MainWindow::applySettings);
        dialog->open();
    });
    connect(m_ui->quitAction, &QAction::triggered, this, &QWidget::close);
    m_ui->recentMenu->setIcon(views::icon(QStringLiteral("recent")));
    connect(m_ui->recentMenu, &QMenu::aboutToShow, this, &MainWindow::fillRecentMenu);
    fillRecentMenu();
}

void MainWindow::fillRecentMenu()
{
    m_ui->recentMenu->clear();
    for (const QString &folder : recentMigrations())
        connect(m_ui->recentMenu->addAction(folder), &QAction::triggered, this,
                [this, folder] { openMigration(folder); });
    m_ui->recentMenu->setEnabled(!m_ui->recentMenu->isEmpty());
}

void MainWindow::connectMigrationMenu()
{
    const auto onPhase = [this](void (PhasePage::*slot)()) {
        return [this, slot] {
            if (PhasePage *page = m_pages->currentPhasePage())
                (page->*slot)();
        };
    };
    connect(m_ui->runAction, &QAction::triggered, this, onPhase(&PhasePage::runSelected));
    connect(m_ui->runAllAction, &QAction::triggered, this, onPhase(&PhasePage::runAll));
    connect(m_ui->stopAction, &QAction::triggered, this, [this] { m_session->stop(); });
    connect(m_ui->skipAction, &QAction::triggered, this,
            [this] { m_guard->skip(m_pages->currentPhasePage()->selectedStep()); });
    connect(m_ui->confirmAction, &QAction::triggered, this,
            [this] { m_guard->confirm(m_pages->currentPhasePage()->selectedStep()); });
    connect(m_ui->folderAction, &QAction::triggered, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_session->migration().paths().folder)); });
    m_ui->runAction->setIcon(views::icon(QStringLiteral("run")));
    m_ui->runAllAction->setIcon(views::icon(QStringLiteral("run-all")));
    m_ui->stopAction->setIcon(views::icon(QStringLiteral("stop")));
    m_ui->skipAction->setIcon(views::icon(QStringLiteral("skip")));
    m_ui->confirmAction->setIcon(views::icon(QStringLiteral("confirm")));
    m_ui->folderAction->setIcon(views::icon(QStringLiteral("folder")));
    m_ui->exportMenu->setIcon(views::icon(QStringLiteral("export")));
    for (const ExportEntry &entry :
         {ExportEntry{report::Format::Html, tr("As &HTML…")}, ExportEntry{report::Format::Pdf, tr("As &PDF…")},
          ExportEntry{report::Format::Markdown, tr("As &Markdown…")},
          ExportEntry{report::Format::Json, tr("As &JSON…")}}) {
        QAction *action = m_ui->exportMenu->addAction(entry.text);
        if (entry.format == report::Format::Html)
            action->setShortcut(QKeySequence(QStringLiteral("Ctrl+E")));
        connect(action, &QAction::triggered, this, [this, format = entry.format] { exportLog(format); });
    }
}

void MainWindow::connectViewMenu()
{
    connect(m_ui->backAction, &QAction::triggered, m_pages, &QWizard::back);
    connect(m_ui->nextAction, &QAction::triggered, this, [this] {
        if (m_pages->button(QWizard::NextButton)->isEnabled())
            m_pages->next();
    });
    m_ui->backAction->setIcon(views::icon(QStringLiteral("previous")));
    m_ui->nextAction->setIcon(views::icon(QStringLiteral("next")));
    QStringList titles{tr("Start"), tr("Project")};
    for (int phase = 1; phase <= 5; ++phase)
        titles += plan::phaseTitle(phase);
    titles += tr("Report");
    for (int page = 0; page < int(titles.size()); ++page) {
        QAction *action =
            m_ui->pageMenu->addAction(tr("&%1  %2", "number and title of a page").arg(page + 1).arg(titles.at(page)));
        action->setShortcut(QKeySequence(QStringLiteral("Ctrl+%1").arg(page + 1)));
        connect(action, &QAction::triggered, this, [this, page] {
            if (m_session || page <= ProjectPageId)
                m_pages->goTo(page);
        });
    }
    auto *group = new QActionGroup(this);
    for (const auto &[appearance, text] :
         {std::pair(Appearance::System, tr("As the &desktop")), std::pair(Appearance::Light, tr("&Light")),
          std::pair(Appearance::Dark, tr("D&ark"))}) {
        QAction *action = group->addAction(m_ui->appearanceMenu->addAction(text));
        action->setCheckable(true);
        action->setData(int(appearance));
        action->setChecked(m_preferences.appearance == appearance);
        connect(action, &QAction::triggered, this, [this, appearance = appearance] {
            m_preferences.appearance = appearance;
            m_preferences.save();
            applyAppearance(appearance);
        });
    }
}

void MainWindow::connectHelpMenu()
{
    connect(m_ui->helpAction, &QAction::triggered, this, [this] { showHelp(m_pages->helpPage()); });
    connect(m_ui->topicsAction, &QAction::triggered, this, [this] { showHelp(QStringLiteral("index")); });
    connect(m_ui->keyboardAction, &QAction::triggered, this, [this] { showHelp(QStringLiteral("keyboard")); });
    connect(m_pages, &QWizard::helpRequested, this, [this] { showHelp(m_pages->helpPage()); });
    connect(m_ui->aboutQtAction, &QAction::triggered, qApp, &QApplication::aboutQt);
    connect(m_ui->aboutAction, &QAction::triggered, this, [this] {
        auto *box = new QMessageBox(this);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->setWindowTitle(tr("About Rehome"));
        box->setIconPixmap(windowIcon().pixmap(fontMetrics().height() * 4));
        box->setText(tr("Rehome %1").arg(QStringLiteral(REHOME_VERSION)));
        box->setInformativeText(tr("Moves a Django and PostgreSQL project into a clean, Docker-based home, and proves "
                                   "that nothing was lost.\n\nFree software under the GNU General Public License, "
                                   "version 3 or later."));
        box->open();
    });
    m_ui->helpAction->setIcon(views::icon(QStringLiteral("help")));
    m_ui->keyboardAction->setIcon(views::icon(QStringLiteral("keyboard")));
}

void MainWindow::connectPages()
{
    StartPage *start = m_pages->startPage();
    connect(start, &StartPage::newRequested, this, &MainWindow::newMigration);
    connect(start, &StartPage::openRequested, this, [this](const QString &folder) { openMigration(folder); });
    connect(start, &StartPage::sampleRequested, this, [this](const QString &folder) { openMigration(folder); });
    connect(m_pages->projectPage(), &ProjectPage::migrationCreated, this,
            [this](const QString &folder, const core::Secret &password) { openMigration(folder, password); });
    connect(m_pages->reportPage(), &ReportPage::exportWanted, this, &MainWindow::exportLog);
    connect(m_pages, &PageWizard::stopWanted, this, [this] { m_session->stop(); });
    connect(m_pages, &QWizard::currentIdChanged, this, &MainWindow::followActions);
    for (PhasePage *page : m_pages->phasePages()) {
        connect(page, &PhasePage::selectionChanged, this, &MainWindow::followActions);
        connect(page, &PhasePage::runAllWanted, this, [this](const QStringList &steps) { m_guard->run(steps); });
        connect(page, &PhasePage::runWanted, this, [this](const QString &step) { m_guard->runAgain(step); });
        connect(page, &PhasePage::skipWanted, this, [this](const QString &step) { m_guard->skip(step); });
        connect(page, &PhasePage::confirmWanted, this, [this](const QString &step) { m_guard->confirm(step); });
    }
    connect(m_log, &LogPane::exportRequested, this, &MainWindow::exportLog);
    connect(m_log, &LogPane::linesExportRequested, this, &MainWindow::exportLogLines);
    connect(m_exporter, &LogExporter::finished, this,
            [this](const QString &path) { m_notices->tell(report::Mark::Good, tr("Written to %1.").arg(path)); });
    connect(m_exporter, &LogExporter::failed, this, [this](const core::Error &error) {
        m_notices->tell(report::Mark::Bad, error.whatHappened() + QLatin1Char(' ') + error.whatToDo());
    });
}

void MainWindow::followActions()
{
    const bool open = m_session != nullptr;
    const PhasePage *page = m_pages->currentPhasePage();
    const bool idle = open && m_session->isReady() && !m_session->isRunning();
    m_ui->closeAction->setEnabled(open);
    m_ui->folderAction->setEnabled(open);
    m_ui->exportMenu->setEnabled(open);
    for (QAction *action : m_ui->exportMenu->actions())
        action->setEnabled(open);
    m_ui->stopAction->setEnabled(open && m_session->isRunning());
    for (QAction *action : {m_ui->runAction, m_ui->runAllAction, m_ui->skipAction, m_ui->confirmAction})
        action->setEnabled(idle && page != nullptr);
    if (idle && page != nullptr) {
        const bool canSkip = m_session->whyNotSkip(page->selectedStep()).isEmpty();
        m_ui->skipAction->setEnabled(canSkip);
        m_ui->confirmAction->setEnabled(canSkip);
    }
    const QList<QAction *> pages = m_ui->pageMenu->actions();
    for (qsizetype i = ProjectPageId + 1; i < pages.size(); ++i)
        pages.at(i)->setEnabled(open);
}

void MainWindow::newMigration()
{
    whenIdle(tr("&Stop and begin a new one"), [this] {
        closeMigration();
        m_pages->projectPage()->beginNew();
        m_pages->goTo(ProjectPageId);
    });
}

void MainWindow::askForMigration()
{
    views::askForFolder(this, tr("Open a migration: its folder NAME.rehome"), m_preferences.migrationsFolder,
                        [this](const QString &folder) { openMigration(folder); });
}

void MainWindow::openSample(const QString &folder)
{
    whenIdle(tr("&Stop and open the sample"), [this, folder] {
        m_pages->goTo(StartPageId);
        m_pages->startPage()->trySample(folder);
    });
}

void MainWindow::exportLog(report::Format format)
{
    if (m_session)
        m_exporter->ask(this, m_session->migration().settings().name, m_session->logReader(), format);
}

void MainWindow::exportLogLines()
{
    if (m_session)
        m_exporter->askForLines(this, m_session->migration().settings().name, m_session->migration().paths().journal());
}

void MainWindow::applySettings(const Preferences &preferences)
{
    m_preferences = preferences;
    applyAppearance(preferences.appearance);
    for (QAction *action : m_ui->appearanceMenu->actions())
        action->setChecked(action->data().toInt() == int(preferences.appearance));
    m_log->setMinimumLevel(preferences.logLevel);
}

void MainWindow::showHelp(const QString &page)
{
    if (m_help == nullptr)
        m_help = new HelpWindow(this);
    m_help->showPage(page);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedMigration(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QString folder = droppedMigration(event->mimeData());
    if (!folder.isEmpty())
        openMigration(folder);
}

} // namespace rehome::wizard
