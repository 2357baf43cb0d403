// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

class QWidget;

namespace rehome::views {

struct FileQuestion
{
    QString title;         ///< "Export the row counts"
    QString suggestedName; ///< "row-counts.csv"
    QStringList filters;   ///< "CSV (*.csv)"
};

/// Asks where to save, without blocking, in the folder that was used last; an existing file is overwritten only after
/// the user's word. \a then gets the path; nothing is called on cancel.
void askWhereToSave(QWidget *parent, const FileQuestion &question, const std::function<void(const QString &)> &then);

/// Asks for an existing folder likewise.
void askForFolder(QWidget *parent, const QString &title, const QString &start,
                  const std::function<void(const QString &)> &then);

/// Asks where to save and writes there what \a content gives for the chosen path (its ending says the format), beside
/// and then renamed. An error is shown with what to do.
void saveAs(QWidget *parent, const FileQuestion &question, const std::function<QByteArray(const QString &)> &content);

} // namespace rehome::views
