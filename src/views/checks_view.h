// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/checks.h"

#include <QWidget>

#include <memory>
#include <vector>

namespace rehome::views {

class FairColumns;

namespace Ui {
class ChecksView;
}

/// A list of checks: result in icon and word, name, finding, and what to do where a check did not pass.
class ChecksView final : public QWidget
{
    Q_OBJECT

public:
    explicit ChecksView(const std::vector<evidence::CheckResult> &checks, QWidget *parent = nullptr);
    ~ChecksView() override;

    /// Makes the list as high as its checks, for a page that scrolls as a whole.
    void fitHeight();

private:
    std::unique_ptr<Ui::ChecksView> m_ui;
    FairColumns *m_columns;
};

} // namespace rehome::views
