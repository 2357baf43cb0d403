// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/project_look.h"
#include "wizard/job.h"

#include <QGroupBox>

#include <memory>

namespace Ui {
class ProjectFinder;
}

namespace rehome::wizard {

/// The old project: its folder, its interpreter, and what a look at it shows. A look runs the project's settings module
/// on a worker, so it begins only when somebody means the folder: chose it, dropped it, or left the field. Typing
/// alone begins one only where the folder itself holds manage.py.
class ProjectFinder final : public QGroupBox
{
    Q_OBJECT

public:
    explicit ProjectFinder(QWidget *parent = nullptr);
    ~ProjectFinder() override;

    void setFolder(const QString &folder);
    void clear();
    /// What was found; null while nothing is known of what the fields say.
    [[nodiscard]] const plan::ProjectLook *look() const { return m_look ? &*m_look : nullptr; }
    [[nodiscard]] bool isLooking() const { return m_looking; }
    [[nodiscard]] QString interpreter() const; ///< as given; empty: found by itself
    [[nodiscard]] int labelWidth() const;
    void setLabelWidth(int width);

Q_SIGNALS:
    void changed();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void onTyped();
    void lookAt(const QString &folder);
    void onLooked(const plan::ProjectLook &look);
    void onError(const core::Error &error);
    void forget();
    void offerChoices(const QStringList &folders);
    void offerInterpreters();
    void showFound();

    std::unique_ptr<Ui::ProjectFinder> m_ui;
    std::optional<plan::ProjectLook> m_look;
    bool m_looking = false;
    QString m_lookedAt;          ///< the folder of the last look, as it was given
    QString m_lookedInterpreter; ///< and its interpreter
    Job m_job{this};
    QTimer m_typing;
};

} // namespace rehome::wizard
