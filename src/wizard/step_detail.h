// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress.h"
#include "views/shared_evidence.h"

#include <QWidget>

#include <memory>

namespace Ui {
class StepDetail;
}

namespace rehome::views {
class RequirementsView;
}

namespace rehome::wizard {

class Job;
class MigrationSession;

/// One step in full: purpose, commands, options, progress, what came of it, and the view of its evidence. Follows the
/// session; shows one step at a time and builds the view of its evidence only when it is looked at.
class StepDetail final : public QWidget
{
    Q_OBJECT

public:
    explicit StepDetail(QWidget *parent = nullptr);
    ~StepDetail() override;

    void setSession(MigrationSession *session);
    void showStep(const QString &step);

Q_SIGNALS:
    void retryWanted(const QString &step);
    void skipWanted(const QString &step);
    void confirmWanted(const QString &step);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void showCommands();
    void showOptions();
    void showOptionsSummary();
    void follow();
    void followProgress();
    void showResult();
    [[nodiscard]] QString emptyText() const;
    /// What is edited in this view is kept in the settings, and the other way round.
    void keepEditsOf(views::RequirementsView *view);
    void fileDiff(const QString &repository, const QString &commit, const QString &path,
                  const std::function<void(const QString &)> &then);

    std::unique_ptr<Ui::StepDetail> m_ui;
    MigrationSession *m_session = nullptr;
    QString m_step;
    bool m_takesOption = false;    ///< a field of the form has just been changed, and is telling so
    views::SharedEvidence m_shown; ///< what m_view shows
    QWidget *m_view = nullptr;
    Job *m_diffs;
};

} // namespace rehome::wizard
