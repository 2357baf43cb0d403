// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/project_map.h"

#include <QWidget>

#include <memory>

class QTabWidget;

namespace rehome::views {

/// A documented project: what stands out first, then each kind of fact in a tab of its own. Shares the facts.
class ProjectView final : public QWidget
{
    Q_OBJECT

public:
    explicit ProjectView(const std::shared_ptr<const evidence::ProjectMap> &project, QWidget *parent = nullptr);

private:
    [[nodiscard]] QWidget *appsPage(const evidence::ProjectMap &project);
    void addTab(QWidget *page, const QString &title, qsizetype count);

    QTabWidget *m_tabs;
};

} // namespace rehome::views
