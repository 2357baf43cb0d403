// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/preferences.h"

#include <QDialog>

#include <memory>

namespace Ui {
class SettingsDialog;
}

namespace rehome::wizard {

/// The program's own settings. They are saved and told when the dialog is accepted.
class SettingsDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit SettingsDialog(QWidget *parent = nullptr);
    ~SettingsDialog() override;
    void accept() override;

Q_SIGNALS:
    void changed(const rehome::wizard::Preferences &preferences);

private:
    std::unique_ptr<Ui::SettingsDialog> m_ui;
    Preferences m_preferences;
};

} // namespace rehome::wizard
