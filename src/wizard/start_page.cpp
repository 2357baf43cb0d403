// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/start_page.h"

#include "ui_start_page.h"
#include "views/file_question.h"
#include "views/icons.h"
#include "wizard/preferences.h"
#include "wizard/project_folder_field.h"
#include "wizard/project_problem.h"
#include "wizard/sample_job.h"
#include "wizard/start_recents_model.h"
#include "wizard/two_line_delegate.h"

#include <QAction>
#include <QDropEvent>
#include <QFileInfo>

namespace rehome::wizard {
namespace {

using report::Mark;

/// The migration's folder that is dragged: itself, or a file in it. Empty where it is something else.
QString draggedMigration(const QDropEvent &event)
{
    const QString path = droppedPath(event);
    for (const QString &folder : {path, QFileInfo(path).absolutePath()}) {
        if (!path.isEmpty() && QFileInfo(folder + QStringLiteral("/migration.json")).isFile())
            return folder;
    }
    return {};
}

} // namespace

StartPage::StartPage(QWidget *parent)
    : QWizardPage(parent), m_ui(std::make_unique<Ui::StartPage>()), m_recents(new RecentsModel(this)),
      m_sample(new SampleJob(this))
{
    m_ui->setupUi(this);
    setUp();
    setFonts();
    connectAll();
    showSample(false);
    refresh();
}

StartPage::~StartPage() = default;

void StartPage::setUp()
{
    setAccessibleName(tr("Start"));
    m_ui->newButton->setChoice(views::icon(QStringLiteral("new")), tr("&New migration"),
                               tr("Choose a project and its database, and say where they move to."));
    m_ui->openButton->setChoice(views::icon(QStringLiteral("open")), tr("&Open a migration…"),
                                tr("Go on with one that was begun: its folder is called NAME.rehome."));
    m_ui->sampleButton->setChoice(views::icon(QStringLiteral("sample")), tr("&Try the sample"),
                                  tr("A real Django project with two databases and 36 PDFs, ready in under a minute."));
    m_ui->sampleStop->setIcon(views::icon(QStringLiteral("stop")));
    m_ui->forgetButton->setIcon(views::icon(QStringLiteral("clear")));
    m_ui->openRecentButton->setIcon(views::icon(QStringLiteral("open")));
    m_ui->recents->setModel(m_recents);
    m_ui->recents->setItemDelegate(new TwoLineDelegate(RecentsModel::LineRole, m_ui->recents));
    auto *open = new QAction(views::icon(QStringLiteral("open")), tr("&Open"), m_ui->recents);
    auto *forget = new QAction(views::icon(QStringLiteral("clear")), tr("&Remove from this list"), m_ui->recents);
    forget->setShortcut(QKeySequence::Delete);
    forget->setShortcutContext(Qt::WidgetShortcut);
    m_ui->recents->addActions({open, forget});
    connect(open, &QAction::triggered, this, &StartPage::openRecent);
    connect(forget, &QAction::triggered, this, &StartPage::forgetRecent);
}

void StartPage::setFonts()
{
    QFont heading = font();
    heading.setPointSizeF(heading.pointSizeF() * 1.5);
    heading.setBold(true);
    m_ui->heading->setFont(heading);
    QFont strong = font();
    strong.setBold(true);
    m_ui->recentsLabel->setFont(strong);
    m_ui->recentsStack->setMinimumHeight(fontMetrics().height() * 6);
    m_ui->sampleProgress->setMaximumWidth(fontMetrics().averageCharWidth() * 20);
}

void StartPage::connectAll()
{
    connect(m_ui->newButton, &QPushButton::clicked, this, &StartPage::newRequested);
    connect(m_ui->openButton, &QPushButton::clicked, this, &StartPage::askWhatToOpen);
    connect(m_ui->sampleButton, &QPushButton::clicked, this, [this] { trySample(); });
    connect(m_ui->sampleStop, &QPushButton::clicked, m_sample, &SampleJob::stop);
    connect(m_ui->problem, &VerdictBanner::retryWanted, this, [this] { trySample(m_sampleFolder); });
    connect(m_sample, &SampleJob::said, this,
            [this](const QString &text) { m_ui->sampleNote->say(Mark::Running, text); });
    connect(m_sample, &SampleJob::stopped, this, [this] { showSample(false); });
    connect(m_sample, &SampleJob::failed, this, [this](const core::Error &error) {
        showSample(false);
        showProblem(*m_ui->problem, error);
    });
    connect(m_sample, &SampleJob::ready, this, [this](const QString &folder) {
        showSample(false);
        Q_EMIT sampleRequested(folder);
    });
    connect(m_ui->recents, &QListView::activated, this, &StartPage::openRecent);
    connect(m_ui->openRecentButton, &QPushButton::clicked, this, &StartPage::openRecent);
    connect(m_ui->forgetButton, &QPushButton::clicked, this, &StartPage::forgetRecent);
    connect(m_ui->recents->selectionModel(), &QItemSelectionModel::currentChanged, this, &StartPage::follow);
    connect(m_recents, &RecentsModel::modelReset, this, &StartPage::follow);
    connect(m_recents, &RecentsModel::rowsRemoved, this, &StartPage::follow);
}

void StartPage::initializePage()
{
    refresh();
}

void StartPage::trySample(const QString &folder)
{
    if (m_sample->isRunning())
        return;
    showNoProblem(*m_ui->problem);
    m_sampleFolder = folder;
    m_sample->start(folder.isEmpty() ? defaultSampleFolder() : folder);
    m_ui->sampleNote->say(Mark::Running, tr("Preparing the sample…"));
    showSample(true);
}

void StartPage::showSample(bool running)
{
    m_ui->samplePanel->setVisible(running);
    for (QWidget *widget : {static_cast<QWidget *>(m_ui->newButton), static_cast<QWidget *>(m_ui->openButton),
                            static_cast<QWidget *>(m_ui->sampleButton), static_cast<QWidget *>(m_ui->recentsStack)})
        widget->setEnabled(!running);
    if (running) {
        m_ui->sampleStop->setFocus();
    } else {
        showNoProblem(*m_ui->problem);
    }
}

void StartPage::askWhatToOpen()
{
    views::askForFolder(this, tr("Open a migration"), Preferences::load().migrationsFolder,
                        [this](const QString &folder) { Q_EMIT openRequested(folder); });
}

void StartPage::openRecent()
{
    const QString folder = m_ui->recents->currentIndex().data(RecentsModel::FolderRole).toString();
    if (!folder.isEmpty())
        Q_EMIT openRequested(folder);
}

void StartPage::forgetRecent()
{
    m_recents->forget(m_ui->recents->currentIndex());
}

void StartPage::refresh()
{
    m_recents->refresh();
    follow();
}

void StartPage::follow()
{
    const bool any = m_recents->rowCount() > 0;
    m_ui->recentsStack->setCurrentWidget(any ? static_cast<QWidget *>(m_ui->recentsPage) : m_ui->noRecents);
    const bool chosen = m_ui->recents->currentIndex().isValid();
    m_ui->openRecentButton->setEnabled(chosen);
    m_ui->forgetButton->setEnabled(chosen);
}

void StartPage::showEvent(QShowEvent *event)
{
    refresh();
    QWizardPage::showEvent(event);
}

void StartPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        setFonts();
    QWizardPage::changeEvent(event);
}

void StartPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (!draggedMigration(*event).isEmpty() && !m_sample->isRunning())
        event->acceptProposedAction();
}

void StartPage::dropEvent(QDropEvent *event)
{
    const QString folder = draggedMigration(*event);
    if (folder.isEmpty())
        return;
    event->acceptProposedAction();
    Q_EMIT openRequested(folder);
}

} // namespace rehome::wizard
