// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/project_page.h"

#include "plan/migration_setup.h"
#include "ui_project_page.h"
#include "views/icons.h"
#include "wizard/project_problem.h"

#include <QShowEvent>

#include <algorithm>
#include <utility>

namespace rehome::wizard {

using report::Mark;

ProjectPage::ProjectPage(QWidget *parent) : QWizardPage(parent), m_ui(std::make_unique<Ui::ProjectPage>())
{
    m_ui->setupUi(this);
    setUp();
    connectAll();
    alignLabels();
    beginNew();
}

ProjectPage::~ProjectPage() = default;

void ProjectPage::setUp()
{
    setAccessibleName(tr("Project"));
    QFont headingFont = font();
    headingFont.setPointSizeF(headingFont.pointSizeF() * 1.5);
    headingFont.setBold(true);
    m_ui->heading->setFont(headingFont);
    QFont strong = font();
    strong.setBold(true);
    m_ui->createButton->setFont(strong);
    m_ui->createButton->setIcon(views::icon(QStringLiteral("new")));
    m_ui->stopButton->setIcon(views::icon(QStringLiteral("stop")));
    m_ui->progress->setMaximumWidth(fontMetrics().averageCharWidth() * 20);
    m_ui->state->setField(m_ui->createButton);
}

void ProjectPage::connectAll()
{
    connect(m_ui->project, &ProjectFinder::changed, this, [this] {
        m_ui->source->setProject(m_ui->project->look());
        m_ui->places->setProject(m_ui->project->look());
        follow();
    });
    connect(m_ui->source, &ProjectSource::changed, this, &ProjectPage::follow);
    connect(m_ui->places, &ProjectPlaces::changed, this, &ProjectPage::follow);
    connect(m_ui->createButton, &QPushButton::clicked, this, &ProjectPage::create);
    connect(m_ui->problem, &VerdictBanner::retryWanted, this, &ProjectPage::create);
    connect(m_ui->stopButton, &QPushButton::clicked, &m_job, &Job::stop);
    connect(&m_job, &Job::failed, this, [this](const core::Error &error) { showProblem(*m_ui->problem, error); });
    connect(&m_job, &Job::stopped, this, [this] { m_stopped = true; });
    connect(&m_job, &Job::ended, this, [this] {
        m_creating = false;
        follow();
        if (std::exchange(m_stopped, false))
            m_ui->state->say(Mark::None, tr("Stopped. Nothing was made."));
    });
}

void ProjectPage::alignLabels()
{
    const int width = std::max({m_ui->project->labelWidth(), m_ui->source->labelWidth(), m_ui->places->labelWidth()});
    m_ui->project->setLabelWidth(width);
    m_ui->source->setLabelWidth(width);
    m_ui->places->setLabelWidth(width);
}

void ProjectPage::beginNew()
{
    if (m_created) {
        m_created = false;
        m_ui->project->clear();
        m_ui->source->clear();
        m_ui->places->clear();
    }
    m_ui->heading->setText(tr("Project and servers"));
    m_ui->purpose->setText(
        tr("What is moved, and where to. Nothing is written anywhere but the migration’s own folder."));
    m_ui->stack->setCurrentWidget(m_ui->formArea);
    m_ui->createBar->show();
    showNoProblem(*m_ui->problem);
    follow();
}

void ProjectPage::beginNew(const QString &projectFolder)
{
    beginNew();
    m_ui->project->setFolder(projectFolder);
}

void ProjectPage::showMigration(const plan::Migration &migration)
{
    m_ui->heading->setText(migration.settings().name);
    m_ui->purpose->setText(tr("What this migration does. The options of the steps can be changed until they run."));
    m_ui->summary->show(migration.settings(), migration.paths().folder);
    m_ui->stack->setCurrentWidget(m_ui->summaryArea);
    m_ui->createBar->hide();
    showNoProblem(*m_ui->problem);
}

void ProjectPage::setOpened(bool opened)
{
    if (m_opened == opened)
        return;
    m_opened = opened;
    Q_EMIT completeChanged();
}

QString ProjectPage::whatIsMissing() const
{
    if (m_ui->project->isLooking())
        return tr("The project is being looked at.");
    if (m_ui->project->look() == nullptr)
        return tr("Still missing: the old project.");
    if (!m_ui->source->isReady())
        return tr("Still missing: an old database that answers.");
    if (!m_ui->places->isValid())
        return tr("Still to mend: %1.", "names of fields").arg(m_ui->places->unfit().join(QStringLiteral(", ")));
    return {};
}

void ProjectPage::follow()
{
    const QString missing = whatIsMissing();
    m_ui->formBody->setEnabled(!m_creating);
    m_ui->progress->setVisible(m_creating);
    m_ui->stopButton->setVisible(m_creating);
    m_ui->createButton->setVisible(!m_creating);
    m_ui->createButton->setEnabled(missing.isEmpty());
    if (m_creating)
        m_ui->state->say(Mark::Running, tr("Reading the project and entering the old database…"));
    else if (!missing.isEmpty())
        m_ui->state->say(Mark::None, missing);
    else
        m_ui->state->say(Mark::Good, tr("Everything that is needed is known."));
}

void ProjectPage::create()
{
    if (!whatIsMissing().isEmpty() || m_creating)
        return;
    plan::SetupRequest request{.projectFolder = m_ui->project->look()->folder,
                               .interpreter = m_ui->project->look()->interpreter};
    m_ui->source->fill(request);
    m_ui->places->fill(request);
    m_folder = request.folder;
    m_creating = true;
    showNoProblem(*m_ui->problem);
    m_job.start(
        [request](const core::WorkContext &context) {
            core::Redactor redactor;
            (void)plan::setUpMigration(request, redactor, context);
        },
        [this] { onCreated(); });
    follow();
}

void ProjectPage::onCreated()
{
    m_created = true;
    const core::Secret password = m_ui->source->password();
    m_ui->source->clearPasswords();
    Q_EMIT migrationCreated(m_folder, password);
}

void ProjectPage::showEvent(QShowEvent *event)
{
    QWizardPage::showEvent(event);
    const bool comesBack = event->spontaneous(); // from being minimised
    if (!comesBack && m_ui->stack->currentWidget() == m_ui->formArea)
        m_ui->project->setFocus(Qt::OtherFocusReason);
}

void ProjectPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        alignLabels();
    QWizardPage::changeEvent(event);
}

} // namespace rehome::wizard
