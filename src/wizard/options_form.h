// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/step_option.h"

#include <QWidget>

class QFormLayout;

namespace rehome::wizard {

/// The options of one step as a form, made from their descriptions. A value that is accepted is told at once; one that
/// is not says under its field why, and what was kept.
class OptionsForm final : public QWidget
{
    Q_OBJECT

public:
    explicit OptionsForm(QWidget *parent = nullptr);
    /// Shows other options; \a settings are what the fields begin with, and what values are checked against.
    void show(const std::vector<plan::StepOption> &options, const plan::MigrationSettings &settings);

Q_SIGNALS:
    /// The value is accepted by the option; whoever owns the settings makes the change in them as they are now.
    void changed(const rehome::plan::StepOption &option, const QString &text);

private:
    QWidget *fieldFor(const plan::StepOption &option);
    QWidget *folderField(const plan::StepOption &option);
    void take(const plan::StepOption &option, const QString &text);

    QFormLayout *m_layout;
    plan::MigrationSettings m_settings;
};

} // namespace rehome::wizard
