// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/file_question.h"

#include "core/error.h"
#include "core/files.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QSettings>

namespace rehome::views {
namespace {

const QString folderKey = QStringLiteral("folders/export");

} // namespace

void askWhereToSave(QWidget *parent, const FileQuestion &question, const std::function<void(const QString &)> &then)
{
    auto *dialog = new QFileDialog(parent, question.title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(question.filters);
    dialog->setDefaultSuffix(QFileInfo(question.suggestedName).suffix());
    dialog->setDirectory(QSettings().value(folderKey, QDir::homePath()).toString());
    dialog->selectFile(question.suggestedName);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [then](const QString &path) {
        QSettings().setValue(folderKey, QFileInfo(path).absolutePath());
        then(path);
    });
    dialog->open();
}

void askForFolder(QWidget *parent, const QString &title, const QString &start,
                  const std::function<void(const QString &)> &then)
{
    auto *dialog = new QFileDialog(parent, title, start);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, then);
    dialog->open();
}

void saveAs(QWidget *parent, const FileQuestion &question, const std::function<QByteArray(const QString &)> &content)
{
    askWhereToSave(parent, question, [parent, content, question](const QString &path) {
        try {
            core::writeFile(path, content(path));
        } catch (const core::Error &error) {
            auto *message = new QMessageBox(QMessageBox::Warning, question.title,
                                            error.whatHappened() + QStringLiteral("\n\n") + error.whatToDo(),
                                            QMessageBox::Close, parent);
            message->setAttribute(Qt::WA_DeleteOnClose);
            message->open();
        }
    });
}

} // namespace rehome::views
