// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/project_finder.h"

#include "ui_project_finder.h"
#include "wizard/project_labels.h"

#include <QDir>
#include <QDropEvent>
#include <QFileInfo>
#include <QLineEdit>

#include <utility>

using namespace std::chrono_literals;

namespace rehome::wizard {
namespace {

using report::Mark;

constexpr qsizetype mostWarnings = 5;

bool holdsManagePy(const QString &folder)
{
    return QFileInfo::exists(folder + QStringLiteral("/manage.py"));
}

} // namespace

ProjectFinder::ProjectFinder(QWidget *parent) : QGroupBox(parent), m_ui(std::make_unique<Ui::ProjectFinder>())
{
    m_ui->setupUi(this);
    setAcceptDrops(true);
    setFocusProxy(m_ui->folder);
    m_ui->folder->setTitle(tr("Folder of the old project"));
    m_ui->folder->setPlaceholder(tr("The folder that holds manage.py; it can be dropped here"));
    m_ui->folderNote->setField(m_ui->folder->edit());
    m_ui->interpreterNote->setField(m_ui->interpreter);
    m_ui->interpreter->lineEdit()->setPlaceholderText(tr("Found by itself"));
    m_ui->foundLayout->setSpacing(fontMetrics().height() / 4);
    m_ui->warnings->setSpacing(fontMetrics().height() / 4);
    m_typing.setSingleShot(true);
    m_typing.setInterval(600ms);
    connect(m_ui->folder, &FolderField::edited, this, &ProjectFinder::onTyped);
    connect(m_ui->folder, &FolderField::chosen, this, &ProjectFinder::lookAt);
    connect(&m_typing, &QTimer::timeout, this, [this] { lookAt(m_ui->folder->path()); });
    connect(m_ui->choice, &QComboBox::activated, this, [this] { setFolder(m_ui->choice->currentData().toString()); });
    connect(m_ui->interpreter, &QComboBox::activated, this, [this] { lookAt(m_ui->folder->path()); });
    connect(m_ui->interpreter->lineEdit(), &QLineEdit::editingFinished, this, [this] {
        if (m_lookedAt.isEmpty() || interpreter() != m_lookedInterpreter)
            lookAt(m_ui->folder->path());
    });
    connect(m_ui->interpreter->lineEdit(), &QLineEdit::textEdited, this, [this] {
        forget();
        m_ui->interpreterNote->clear();
        Q_EMIT changed();
    });
    connect(&m_job, &Job::failed, this, &ProjectFinder::onError);
    clear();
}

ProjectFinder::~ProjectFinder() = default;

void ProjectFinder::setFolder(const QString &folder)
{
    m_ui->folder->setPath(folder);
    lookAt(folder);
}

void ProjectFinder::clear()
{
    m_ui->folder->setPath({});
    m_ui->interpreter->clear();
    offerChoices({});
    forget();
    m_ui->interpreterNote->clear();
    m_ui->folderNote->say(Mark::None, tr("To be read, the project’s settings module is run with its own interpreter, "
                                         "because only Python reads it truly. Nothing is changed."));
    Q_EMIT changed();
}

QString ProjectFinder::interpreter() const
{
    return m_ui->interpreter->currentText().trimmed();
}

void ProjectFinder::forget()
{
    m_typing.stop();
    m_look.reset();
    m_lookedAt.clear();
    if (std::exchange(m_looking, false))
        m_job.start([](const core::WorkContext &) {}, [] {}); // drops what the look would have said
    m_ui->foundLabel->hide();
    m_ui->found->hide();
}

void ProjectFinder::onTyped()
{
    const QString folder = m_ui->folder->path();
    if (folder == m_lookedAt && m_look)
        return;
    forget();
    offerChoices({});
    m_ui->interpreterNote->clear();
    if (folder.isEmpty())
        m_ui->folderNote->say(Mark::None, tr("Choose the folder in which `python manage.py` is run, or one above it."));
    else if (!QFileInfo::exists(folder))
        m_ui->folderNote->say(Mark::Bad, tr("There is no such folder yet: %1.").arg(folder));
    else if (holdsManagePy(folder)) {
        m_ui->folderNote->say(Mark::Running, tr("A manage.py is there."));
        m_typing.start();
    } else
        m_ui->folderNote->say(Mark::None, tr("Press Enter to look for a project in this folder and below it."));
    Q_EMIT changed();
}

void ProjectFinder::lookAt(const QString &folder)
{
    m_typing.stop();
    const bool same = folder == m_lookedAt && interpreter() == m_lookedInterpreter;
    if (folder.isEmpty() || (same && (m_look || m_looking)))
        return;
    forget();
    m_lookedAt = folder;
    m_lookedInterpreter = interpreter();
    m_looking = true;
    m_ui->folderNote->say(Mark::Running, tr("Looking at the project, which runs its settings module…"));
    m_ui->interpreterNote->clear();
    m_job.start<plan::ProjectLook>(
        [folder, given = interpreter()](const core::WorkContext &context) {
            return plan::lookAtProject(folder, given, context);
        },
        [this](const plan::ProjectLook &look) { onLooked(look); });
    Q_EMIT changed();
}

void ProjectFinder::onLooked(const plan::ProjectLook &look)
{
    m_looking = false;
    if (look.folder.isEmpty()) {
        offerChoices(look.choices);
        m_ui->folderNote->say(Mark::Attention, tr("There are %Ln projects in this folder: choose the one that moves.",
                                                  nullptr, int(look.choices.size())));
        Q_EMIT changed();
        return;
    }
    m_look = look;
    offerChoices({});
    offerInterpreters();
    showFound();
    Q_EMIT changed();
}

void ProjectFinder::onError(const core::Error &error)
{
    m_looking = false;
    const bool interpreterAtFault = error.code() == core::ErrorCode::ToolMissing;
    FieldNote *note = interpreterAtFault ? m_ui->interpreterNote : m_ui->folderNote;
    note->say(Mark::Bad, tr("%1\n%2", "what happened, what to do").arg(error.whatHappened(), error.whatToDo()));
    note->setToolTip(error.details());
    if (interpreterAtFault)
        m_ui->folderNote->say(Mark::Good, tr("A manage.py was found."));
    Q_EMIT changed();
}

void ProjectFinder::offerChoices(const QStringList &folders)
{
    m_ui->choice->clear();
    m_ui->choice->setPlaceholderText(tr("Choose…"));
    for (const QString &folder : folders)
        m_ui->choice->addItem(QDir(m_lookedAt).relativeFilePath(folder), folder);
    m_ui->choice->setCurrentIndex(-1);
    m_ui->choice->setVisible(!folders.isEmpty());
    m_ui->choiceLabel->setVisible(!folders.isEmpty());
}

void ProjectFinder::offerInterpreters()
{
    const QString given = interpreter();
    m_ui->interpreter->clear();
    m_ui->interpreter->addItems(m_look->interpreters);
    m_ui->interpreter->setCurrentIndex(-1);
    m_ui->interpreter->setEditText(given);
    const QString versions = tr("Python %1 with Django %2").arg(m_look->pythonVersion, m_look->djangoVersion);
    m_ui->interpreterNote->say(Mark::Good, given.isEmpty() ? tr("Found: %1, %2.").arg(m_look->interpreter, versions)
                                                           : tr("It works: %1.").arg(versions));
}

void ProjectFinder::showFound()
{
    const plan::ProjectLook &look = *m_look;
    m_ui->folderNote->say(Mark::Good, look.folder == m_lookedAt
                                          ? tr("The settings were read.")
                                          : tr("The project lies in %1; its settings were read.").arg(look.folder));
    QStringList databases;
    for (const plan::DatabaseLook &database : look.databases)
        databases += database.isPostgres
                         ? tr("%1: %2", "alias and place of a database").arg(database.alias, database.display)
                         : tr("%1: not PostgreSQL (%2)").arg(database.alias, database.engine);
    m_ui->facts->show({{tr("Settings"), look.settingsModule},
                       {tr("Installed apps"), QString::number(look.installedApps.size())},
                       {tr("Own apps"), look.localApps.join(QStringLiteral(", "))},
                       {tr("Databases"), databases.join(QLatin1Char('\n'))}});
    while (QLayoutItem *item = m_ui->warnings->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    QStringList warnings = look.warnings.mid(0, mostWarnings);
    if (look.warnings.size() > mostWarnings)
        warnings +=
            tr("And %Ln more; the first phase lists them all.", nullptr, int(look.warnings.size() - mostWarnings));
    for (const QString &warning : std::as_const(warnings)) {
        auto *note = new FieldNote(m_ui->found);
        note->say(Mark::Attention, warning);
        m_ui->warnings->addWidget(note);
    }
    m_ui->foundLabel->show();
    m_ui->found->show();
}

void ProjectFinder::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedPath(*event).isEmpty())
        event->acceptProposedAction();
}

void ProjectFinder::dropEvent(QDropEvent *event)
{
    if (const QString path = droppedPath(*event); !path.isEmpty()) {
        event->acceptProposedAction();
        setFolder(path);
    }
}

int ProjectFinder::labelWidth() const
{
    return widestLabel(*m_ui->grid);
}

void ProjectFinder::setLabelWidth(int width)
{
    m_ui->grid->setColumnMinimumWidth(0, width);
}

} // namespace rehome::wizard
