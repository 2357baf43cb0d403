// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/timing.h"

#include <QTabWidget>

#include <memory>

namespace rehome::views {

/// All that was measured on the old system, a tab for each: documents, queries, resources, golden outputs. Starts with
/// the first that has something to show. Lives with the page that shows it; the facts are shared.
class BaselineView final : public QTabWidget
{
    Q_OBJECT

public:
    explicit BaselineView(const std::shared_ptr<const evidence::Baseline> &baseline, QWidget *parent = nullptr);

private:
    void addResources(const evidence::ResourceUse &resources);
};

} // namespace rehome::views
