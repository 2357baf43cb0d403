// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace rehome::wizard {

/// A folder to type, to choose in a dialog, or to drop. "~" stands for the home folder.
class FolderField final : public QWidget
{
    Q_OBJECT

public:
    explicit FolderField(QWidget *parent = nullptr);

    /// What the dialog is called, and what screen readers call the field: "Folder of the old project".
    void setTitle(const QString &title);
    /// The dialog asks for the folder in which a new one with this field's name is made.
    void setNamesNewFolder(bool names) { m_namesNew = names; }
    void setPlaceholder(const QString &text);
    /// As it was typed, "~" replaced, without a slash at the end; empty where nothing was typed.
    [[nodiscard]] QString path() const;
    /// Nobody typed it: nothing is told.
    void setPath(const QString &path);
    [[nodiscard]] QLineEdit *edit() const { return m_edit; }

Q_SIGNALS:
    /// With every letter, and with everything that is chosen.
    void edited(const QString &path);
    /// Somebody means this folder: chosen, dropped, or typed and left.
    void chosen(const QString &path);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void browse();
    void take(const QString &path);

    QLineEdit *m_edit;
    QPushButton *m_browse;
    QString m_title;
    QString m_told; ///< what chosen() said last
    bool m_namesNew = false;
};

/// The one folder or file that is dragged; empty where it is something else.
[[nodiscard]] QString droppedPath(const QDropEvent &event);

} // namespace rehome::wizard
