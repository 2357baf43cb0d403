// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/project_folder_field.h"

#include "views/file_question.h"
#include "views/icons.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>

namespace rehome::wizard {
namespace {

/// The folder itself, or the nearest one around it that is there: where a dialog begins.
QString existingFolderOf(const QString &path)
{
    QFileInfo place(path);
    while (!place.path().isEmpty() && !place.isDir() && !place.isRoot())
        place = QFileInfo(place.absolutePath());
    return path.isEmpty() || !place.isDir() ? QDir::homePath() : place.absoluteFilePath();
}

} // namespace

QString droppedPath(const QDropEvent &event)
{
    const QList<QUrl> urls = event.mimeData()->urls();
    return urls.size() == 1 ? urls.first().toLocalFile() : QString();
}

FolderField::FolderField(QWidget *parent)
    : QWidget(parent), m_edit(new QLineEdit(this)),
      m_browse(new QPushButton(views::icon(QStringLiteral("folder")), tr("Choose…"), this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_edit);
    layout->addWidget(m_browse);
    setFocusProxy(m_edit);
    m_edit->setObjectName(QStringLiteral("pathEdit"));
    m_browse->setObjectName(QStringLiteral("browseButton"));
    setAcceptDrops(true);
    m_edit->setAcceptDrops(false); // it would insert the URL
    m_browse->setAutoDefault(false);
    connect(m_edit, &QLineEdit::textEdited, this, [this] { Q_EMIT edited(path()); });
    connect(m_edit, &QLineEdit::returnPressed, this, [this] { take(path()); });
    connect(m_edit, &QLineEdit::editingFinished, this, [this] {
        if (path() != m_told)
            take(path());
    });
    connect(m_browse, &QPushButton::clicked, this, &FolderField::browse);
}

void FolderField::setTitle(const QString &title)
{
    m_title = title;
    m_edit->setAccessibleName(title);
    m_browse->setAccessibleName(tr("Choose: %1", "a folder's title").arg(title));
}

void FolderField::setPlaceholder(const QString &text)
{
    m_edit->setPlaceholderText(text);
}

QString FolderField::path() const
{
    QString text = m_edit->text().trimmed();
    if (text == QLatin1String("~") || text.startsWith(QLatin1String("~/")))
        text.replace(0, 1, QDir::homePath());
    return text.isEmpty() ? text : QDir::cleanPath(text);
}

void FolderField::setPath(const QString &path)
{
    m_told = path;
    if (path != m_edit->text())
        m_edit->setText(path);
}

void FolderField::browse()
{
    const QString now = path();
    const QString name = QFileInfo(now).fileName();
    views::askForFolder(this, m_title, existingFolderOf(now), [this, name](const QString &chosenFolder) {
        const bool isEmpty = QDir(chosenFolder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        take(m_namesNew && !isEmpty && !name.isEmpty() ? QDir(chosenFolder).filePath(name) : chosenFolder);
    });
}

void FolderField::take(const QString &path)
{
    setPath(path);
    Q_EMIT edited(path);
    Q_EMIT chosen(path);
}

void FolderField::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedPath(*event).isEmpty())
        event->acceptProposedAction();
}

void FolderField::dropEvent(QDropEvent *event)
{
    const QString path = droppedPath(*event);
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    take(QFileInfo(path).isDir() ? path : QFileInfo(path).absolutePath());
}

} // namespace rehome::wizard
