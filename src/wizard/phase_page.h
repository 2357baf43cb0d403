// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWizardPage>

#include <memory>

namespace Ui {
class PhasePage;
}

namespace rehome::wizard {

class MigrationSession;
class StepModel;

/// One phase of the plan: its steps on the left, the selected one in full on the right. One class for all five. It asks
/// for what it wants by signals; whoever owns it confirms and runs. Complete when every step is done, skipped with a
/// reason, or confirmed by a person.
class PhasePage final : public QWizardPage
{
    Q_OBJECT

public:
    explicit PhasePage(int phase, QWidget *parent = nullptr);
    ~PhasePage() override;

    void setSession(MigrationSession *session);
    [[nodiscard]] int phase() const { return m_phase; }
    [[nodiscard]] QString selectedStep() const;
    void select(const QString &step);
    [[nodiscard]] bool isComplete() const override;

protected:
    void showEvent(QShowEvent *event) override;

public Q_SLOTS:
    void runAll();
    void runSelected();

Q_SIGNALS:
    void runAllWanted(const QStringList &steps);
    void runWanted(const QString &step);
    void skipWanted(const QString &step);
    void confirmWanted(const QString &step);
    void selectionChanged();

private:
    void showRunning(const QString &step);
    void follow();
    void followButtons();
    void keepDetailWhole();
    void shareWidth();

    std::unique_ptr<Ui::PhasePage> m_ui;
    int m_phase;
    StepModel *m_steps;
    MigrationSession *m_session = nullptr;
    bool m_shared = false; ///< the width, between the list of steps and the selected one
    QString m_shownByRun;  ///< the step that was selected because it began to run
};

} // namespace rehome::wizard
