// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/log_choices.h"

#include "views/mark_look.h"

#include <QComboBox>
#include <QSignalBlocker>

namespace rehome::wizard {

using core::LogLevel;

LogChoices::LogChoices(QComboBox *levels, QComboBox *steps, LogModel &model, LogFilter &filter)
    : m_levelBox(levels), m_stepBox(steps), m_model(model), m_filter(filter)
{
    connect(m_levelBox, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_filter.setMinimumLevel(LogLevel(index));
        Q_EMIT minimumLevelChanged(m_filter.minimumLevel());
    });
    connect(m_stepBox, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_filter.setStep(index > 0 ? std::optional(m_stepBox->itemData(index).toString()) : std::nullopt);
    });
    connect(&m_model, &LogModel::stepsChanged, this, &LogChoices::fillSteps);
    fill();
}

void LogChoices::chooseStep(const QString &step)
{
    m_stepBox->setCurrentIndex(m_stepBox->findData(step));
}

void LogChoices::setMinimumLevel(LogLevel level)
{
    m_levelBox->setCurrentIndex(int(level));
}

void LogChoices::chooseEverything()
{
    setMinimumLevel(LogLevel::Debug);
    m_stepBox->setCurrentIndex(0);
}

void LogChoices::fill()
{
    fillLevels();
    fillSteps();
}

void LogChoices::fillLevels()
{
    const QSignalBlocker quiet(m_levelBox);
    m_levelBox->clear();
    m_levelBox->addItem(tr("All levels"));
    m_levelBox->addItem(tr("Info and above"));
    m_levelBox->addItem(views::markIcon(report::Mark::Attention), tr("Warnings and errors"));
    m_levelBox->addItem(views::markIcon(report::Mark::Bad), tr("Errors only"));
    m_levelBox->setCurrentIndex(int(m_filter.minimumLevel()));
}

void LogChoices::fillSteps()
{
    QStringList seen = m_model.steps();
    {
        const QSignalBlocker quiet(m_stepBox);
        m_stepBox->clear();
        m_stepBox->addItem(tr("All steps"));
        const auto add = [this](const QString &step) {
            m_stepBox->addItem(m_model.titleOf(step), step);
            m_stepBox->setItemData(m_stepBox->count() - 1, step, Qt::ToolTipRole);
        };
        for (const report::LoggedStep &step : m_steps) {
            if (seen.removeOne(step.id))
                add(step.id);
        }
        for (const QString &step : std::as_const(seen)) // those that the plan does not know
            add(step);
        const int chosen = m_filter.step() ? m_stepBox->findData(*m_filter.step()) : 0;
        m_stepBox->setCurrentIndex(std::max(chosen, 0));
    }
    if (m_filter.step() && m_stepBox->currentIndex() == 0)
        m_filter.setStep(std::nullopt);
}

} // namespace rehome::wizard
