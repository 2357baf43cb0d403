// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/migration_log.h"
#include "wizard/log_filter.h"

class QComboBox;

namespace rehome::wizard {

/// What a LogFilter lets through, chosen in two boxes of the log pane: the least level, and one step of those that have
/// lines. Owned by the pane, as the boxes and the filter are.
class LogChoices final : public QObject
{
    Q_OBJECT

public:
    LogChoices(QComboBox *levels, QComboBox *steps, LogModel &model, LogFilter &filter);

    /// The order in which steps can be chosen.
    void setSteps(const std::vector<report::LoggedStep> &steps) { m_steps = steps; }
    void chooseStep(const QString &step);
    void setMinimumLevel(core::LogLevel level);
    void chooseEverything();
    /// Writes the boxes anew, in the present language.
    void fill();

Q_SIGNALS:
    void minimumLevelChanged(rehome::core::LogLevel level);

private:
    void fillLevels();
    void fillSteps();

    QComboBox *m_levelBox;
    QComboBox *m_stepBox;
    LogModel &m_model;
    LogFilter &m_filter;
    std::vector<report::LoggedStep> m_steps;
};

} // namespace rehome::wizard
