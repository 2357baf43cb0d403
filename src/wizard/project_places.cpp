// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/project_places.h"

#include "core/files.h"
#include "core/text.h"
#include "plan/step_option.h"
#include "ui_project_places.h"
#include "views/icons.h"
#include "wizard/preferences.h"
#include "wizard/project_labels.h"
#include "wizard/project_new_folder.h"

#include <QDir>
#include <QFileInfo>
#include <QThread>

#include <algorithm>

namespace rehome::wizard {
namespace {

using report::Mark;

QString usualCommand()
{
    return plan::MigrationSettings().pdfCommand.join(QLatin1Char(' '));
}

QString repositoryRemark(bool isProposed)
{
    return isProposed ? ProjectPlaces::tr("Proposed from the migration’s name. It is made in the second phase.")
                      : ProjectPlaces::tr("It is made in the second phase.");
}

plan::MigrationSettings usualSettings()
{
    plan::MigrationSettings settings;
    const int wanted = Preferences::load().jobs;
    settings.jobs = wanted > 0 ? wanted : std::clamp(QThread::idealThreadCount(), 1, 4);
    return settings;
}

} // namespace

ProjectPlaces::ProjectPlaces(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::ProjectPlaces>())
{
    m_ui->setupUi(this);
    m_ui->target->addItem(views::icon(QStringLiteral("server")),
                          tr("A PostgreSQL server that Rehome runs on this machine"), QStringLiteral("private"));
    m_ui->targetNote->say(Mark::None, tr("It is made in the migration’s folder, needs no Docker, and listens on this "
                                         "machine only."));
    m_ui->repository->setTitle(tr("Folder of the new repository"));
    m_ui->repository->setNamesNewFolder(true);
    m_ui->repositoryNote->setField(m_ui->repository->edit());
    m_ui->licence->addItems(plan::licenceOption().choices);
    m_ui->licenceNote->setField(m_ui->licence);
    m_ui->licenceNote->say(Mark::None, plan::licenceOption().help);
    m_ui->pdfs->setTitle(tr("Folder of the sample PDFs"));
    m_ui->pdfs->setPlaceholder(tr("None"));
    m_ui->pdfsNote->setField(m_ui->pdfs->edit());
    m_ui->command->lineEdit()->setPlaceholderText(usualCommand());
    m_ui->commandNote->setField(m_ui->command);
    m_ui->switchBackNote->setField(m_ui->switchBack);
    m_ui->switchBackNote->say(Mark::None, plan::switchBackOption().help);
    m_ui->migration->setTitle(tr("Folder of the migration"));
    m_ui->migration->setNamesNewFolder(true);
    m_ui->migrationNote->setField(m_ui->migration->edit());
    m_ui->moreButton->setContent(m_ui->moreBox);
    m_ui->moreNote->say(Mark::None, tr("Critical tables that are not named are found: the users, the migrations, and "
                                       "every table of the project’s own models."));

    connect(m_ui->migration, &FolderField::edited, this, [this] {
        proposeRepository();
        check();
    });
    connect(m_ui->repository, &FolderField::edited, this, &ProjectPlaces::check);
    connect(m_ui->pdfs, &FolderField::edited, this, &ProjectPlaces::check);
    connect(m_ui->command, &QComboBox::editTextChanged, this, &ProjectPlaces::check);
    connect(m_ui->more, &OptionsForm::changed, this,
            [this](const plan::StepOption &option, const QString &text) { option.write(m_more, text); });
    clear();
}

ProjectPlaces::~ProjectPlaces() = default;

void ProjectPlaces::clear()
{
    for (FolderField *field : {m_ui->migration, m_ui->repository, m_ui->pdfs})
        field->setPath({});
    for (QString *proposed : {&m_proposedMigration, &m_proposedRepository, &m_proposedPdfs})
        proposed->clear();
    m_ui->switchBack->clear();
    m_ui->command->clear();
    m_ui->command->setEditText(usualCommand());
    m_ui->licence->setCurrentIndex(0);
    m_more = usualSettings();
    m_ui->more->show({plan::criticalTablesOption(), plan::jobsOption(), plan::repeatsOption(), plan::windowOption()},
                     m_more);
    m_ui->moreButton->setOpen(false);
    setProject(nullptr);
}

void ProjectPlaces::setProject(const plan::ProjectLook *look)
{
    m_project = look == nullptr ? std::nullopt : std::optional(*look);
    if (m_project) {
        propose(m_ui->migration, m_proposedMigration,
                freeFolder(QDir(Preferences::load().migrationsFolder)
                               .absoluteFilePath(m_project->proposedName + QStringLiteral(".rehome"))));
        proposeRepository();
        propose(m_ui->pdfs, m_proposedPdfs, m_project->pdfFolder);
        const QSignalBlocker quiet(m_ui->command);
        const QString command = m_ui->command->currentText();
        m_ui->command->clear();
        m_ui->command->addItems(m_project->commands);
        m_ui->command->setEditText(command);
    }
    check();
}

void ProjectPlaces::propose(FolderField *field, QString &last, const QString &path)
{
    if (field->path() != last)
        return; // somebody typed it, or cleared it
    last = path;
    field->setPath(path);
}

void ProjectPlaces::proposeRepository()
{
    const QFileInfo migration(m_ui->migration->path());
    if (m_project && !migration.filePath().isEmpty())
        propose(
            m_ui->repository, m_proposedRepository,
            freeFolder(
                QDir(migration.absolutePath()).filePath(migration.completeBaseName() + QStringLiteral("-repository"))));
}

void ProjectPlaces::check()
{
    m_unfit.clear();
    if (!checkRepository())
        m_unfit += tr("the new repository’s folder");
    if (!checkPdfs())
        m_unfit += tr("the sample PDFs’ folder");
    if (!checkMigration())
        m_unfit += tr("the migration’s folder");
    checkCommand();
    Q_EMIT changed();
}

bool ProjectPlaces::checkMigration()
{
    const QString folder = m_ui->migration->path();
    if (!m_project && folder.isEmpty()) {
        m_ui->migrationNote->say(Mark::None, tr("Proposed when the project is known."));
        return false;
    }
    const QString problem = newFolderProblem(folder, m_project ? m_project->folder : QString());
    if (!problem.isEmpty()) {
        m_ui->migrationNote->say(Mark::Bad, problem);
        return false;
    }
    m_ui->migrationNote->say(Mark::None,
                             tr("The journal, the backups, the new database and the migration log go there: "
                                "%1 are free.")
                                 .arg(core::bytesText(core::freeBytes(folder))));
    return true;
}

bool ProjectPlaces::checkRepository()
{
    const QString folder = m_ui->repository->path();
    if (!m_project && folder.isEmpty()) {
        m_ui->repositoryNote->say(Mark::None, tr("Proposed when the project is known."));
        return false;
    }
    QString problem = newFolderProblem(folder, m_project ? m_project->folder : QString());
    if (problem.isEmpty() && overlap(folder, m_ui->migration->path()))
        problem = tr("This and the migration’s folder lie in each other: choose another one.");
    if (const QString around = problem.isEmpty() ? repositoryAround(folder) : QString(); !around.isEmpty())
        problem = tr("This lies in the git repository %1: choose a folder outside of it.").arg(around);
    m_ui->repositoryNote->say(problem.isEmpty() ? Mark::None : Mark::Bad,
                              problem.isEmpty() ? repositoryRemark(folder == m_proposedRepository) : problem);
    return problem.isEmpty();
}

bool ProjectPlaces::checkPdfs()
{
    const QString folder = m_ui->pdfs->path();
    m_ui->command->setEnabled(!folder.isEmpty());
    if (folder.isEmpty()) {
        m_ui->pdfsNote->say(Mark::None, tr("Without sample PDFs, the steps that need documents are skipped."));
        return true;
    }
    if (!QFileInfo(folder).isDir()) {
        m_ui->pdfsNote->say(Mark::Bad, tr("There is no such folder."));
        return false;
    }
    if (m_countedFolder != folder)
        countPdfs();
    if (m_pdfs < 0)
        m_ui->pdfsNote->say(Mark::Running, tr("Counting the PDFs…"));
    else if (m_pdfs == 0)
        m_ui->pdfsNote->say(Mark::Bad, tr("There is no PDF in this folder."));
    else if (m_project && folder == m_project->pdfFolder)
        m_ui->pdfsNote->say(Mark::Good, tr("Found near the project: %Ln PDF(s).", nullptr, m_pdfs));
    else
        m_ui->pdfsNote->say(Mark::Good, tr("%Ln PDF(s) are there.", nullptr, m_pdfs));
    return m_pdfs > 0;
}

void ProjectPlaces::countPdfs()
{
    m_countedFolder = m_ui->pdfs->path();
    m_pdfs = -1;
    m_counting.start<int>([folder = m_countedFolder](const core::WorkContext &) { return plan::pdfsIn(folder); },
                          [this](int pdfs) {
                              m_pdfs = pdfs;
                              check();
                          });
}

void ProjectPlaces::checkCommand()
{
    const QString text = m_ui->command->currentText().trimmed();
    const QString name = text.section(QLatin1Char(' '), 0, 0);
    if (!m_project || m_ui->pdfs->path().isEmpty())
        m_ui->commandNote->say(Mark::None, plan::pdfCommandOption().help);
    else if (m_project->commands.contains(name.isEmpty() ? usualCommand() : name))
        m_ui->commandNote->say(Mark::Good, tr("Found in the project."));
    else
        m_ui->commandNote->say(Mark::Attention,
                               tr("The project’s own code has no command of this name: choose one from "
                                  "the list, unless it comes from a package."));
}

void ProjectPlaces::fill(plan::SetupRequest &request) const
{
    request.folder = m_ui->migration->path();
    request.target = m_ui->target->currentData().toString();
    request.repositoryFolder = m_ui->repository->path();
    request.licence = m_ui->licence->currentText();
    request.pdfFolder = m_ui->pdfs->path();
    request.findPdfs = false;
    request.pdfCommand = m_ui->command->currentText().trimmed();
    request.switchBackCommand = m_ui->switchBack->text().trimmed();
    request.criticalTables = m_more.criticalTables;
    request.jobs = m_more.jobs;
    request.repeats = m_more.repeats;
    request.windowMinutes = m_more.windowMinutes;
}

QList<QGridLayout *> ProjectPlaces::grids() const
{
    return {m_ui->targetGroupGrid, m_ui->repositoryGroupGrid, m_ui->pdfGroupGrid, m_ui->endpointGroupGrid,
            m_ui->migrationGroupGrid};
}

int ProjectPlaces::labelWidth() const
{
    int width = 0;
    for (const QGridLayout *grid : grids())
        width = std::max(width, widestLabel(*grid));
    return width;
}

void ProjectPlaces::setLabelWidth(int width)
{
    for (QGridLayout *grid : grids())
        grid->setColumnMinimumWidth(0, width);
}

} // namespace rehome::wizard
