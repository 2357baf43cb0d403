// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/backup.h"
#include "evidence/checks.h"

#include <QWidget>

#include <functional>
#include <memory>
#include <vector>

namespace rehome::views {

class FilesModel;

namespace Ui {
class FilesView;
}

/// Files that a step wrote or moved, and what was checked about them.
struct FilesToShow
{
    QString folder; ///< of the files; relative to the base folder, or absolute
    std::vector<evidence::FileFact> files;
    std::vector<evidence::CheckResult> checks;
    QString commit; ///< empty where they were not committed
};

/// Where views read files and changes from. Given to a view, it must outlive nothing: it is copied.
struct FileDiffSource
{
    QString baseFolder; ///< the migration's folder: relative paths in the evidence start there
    /// Finds out, without blocking, what a commit changed in a file, and calls \a then in the GUI thread, at once or
    /// later; an empty text where it changed nothing or could not be found out. Null: the files' texts are shown.
    std::function<void(const QString &repository, const QString &commit, const QString &path,
                       std::function<void(const QString &unifiedDiff)> then)>
        diff;
};

/// A tree of files on the left, on the right the selected one: what the commit changed in it, or its text. Files that
/// hold secrets are never read. The checks stand in a second tab.
class FilesView final : public QWidget
{
    Q_OBJECT

public:
    FilesView(FilesToShow files, FileDiffSource source, QWidget *parent = nullptr);
    ~FilesView() override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void setUpTree();
    void addChecks();
    void select(const QModelIndex &index);
    void showDiff(const QString &unifiedDiff);
    void showFile();
    void showText(const QString &about);
    void say(const QString &sentence);
    [[nodiscard]] QString pathOf(const evidence::FileFact &file) const;

    std::unique_ptr<Ui::FilesView> m_ui;
    FilesToShow m_files;
    FileDiffSource m_source;
    FilesModel *m_model;
    evidence::FileFact m_selected;
    QString m_text;             ///< what is shown, as it was read
    quint64 m_request = 0;      ///< answers to older ones are dropped
    bool m_widthShared = false; ///< between the tree and the text
};

} // namespace rehome::views
