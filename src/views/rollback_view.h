// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/rollback.h"

#include <QWidget>

#include <memory>

namespace rehome::views {

namespace Ui {
class RollbackView;
}

/// The way back: what its rehearsal checked, and where the script is; its text behind a triangle, read when it opens.
/// In tabs beside it, what the script leads back to: DNS, endpoints and certificates, proxies and services.
class RollbackView final : public QWidget
{
    Q_OBJECT

public:
    /// The script's path is relative to \a baseFolder, the migration's.
    RollbackView(std::shared_ptr<const evidence::RollbackPlan> plan, const QString &baseFolder,
                 QWidget *parent = nullptr);
    ~RollbackView() override;

private:
    void showOldSystem();
    void showFacts();
    void readScript();
    std::unique_ptr<Ui::RollbackView> m_ui;
    std::shared_ptr<const evidence::RollbackPlan> m_plan;
    QString m_path;
    QString m_text;
};

} // namespace rehome::views
