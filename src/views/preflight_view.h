// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/preflight.h"

#include <QWidget>

#include <memory>

namespace rehome::views {

namespace Ui {
class PreflightView;
}

/// The checks before anything is written: what asks for attention first, or alone; of the selected one the command that
/// mends it, to be read and copied. Nothing here changes anything.
class PreflightView final : public QWidget
{
    Q_OBJECT

public:
    explicit PreflightView(const std::shared_ptr<const evidence::Preflight> &preflight, QWidget *parent = nullptr);
    ~PreflightView() override;

private:
    void showCommand();
    std::unique_ptr<Ui::PreflightView> m_ui;
};

} // namespace rehome::views
