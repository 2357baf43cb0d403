// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/transition.h"

#include <QWidget>

#include <memory>

namespace rehome::views {

namespace Ui {
class CriteriaView;
}

/// The success criteria: what was asked, what was measured, whether it is met, and the step whose evidence says so.
class CriteriaView final : public QWidget
{
    Q_OBJECT

public:
    explicit CriteriaView(const std::shared_ptr<const evidence::Closing> &closing, QWidget *parent = nullptr);
    ~CriteriaView() override;

private:
    std::unique_ptr<Ui::CriteriaView> m_ui;
};

} // namespace rehome::views
