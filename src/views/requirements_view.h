// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/requirements.h"

#include <QWidget>

#include <memory>

class QSortFilterProxyModel;

namespace rehome::views {

class RequirementsModel;

namespace Ui {
class RequirementsView;
}

/// Packages three ways, with a proposal that the user edits in place; the two files as they will be written; the
/// findings. Whoever shows it gives it the edits that are kept, and keeps those that it tells of.
class RequirementsView final : public QWidget
{
    Q_OBJECT

public:
    explicit RequirementsView(const std::shared_ptr<const evidence::RequirementsComparison> &comparison,
                              QWidget *parent = nullptr);
    ~RequirementsView() override;

    void setEdits(const evidence::RequirementEdits &edits);

Q_SIGNALS:
    void edited(const evidence::RequirementEdits &edits);

private:
    void setUpTools();
    void setUpTable();
    void addReading(const evidence::RequirementsComparison &comparison);
    void filter();
    void takeBack();
    void follow();

    std::unique_ptr<Ui::RequirementsView> m_ui;
    RequirementsModel *m_model;
    QSortFilterProxyModel *m_shown;
};

} // namespace rehome::views
