// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/findings.h"

#include <QWidget>

#include <memory>
#include <vector>

class QSortFilterProxyModel;

namespace rehome::views {

class FindingsModel;

namespace Ui {
class FindingsView;
}

/// Findings as a list to filter, the heaviest first and the first one selected; below it the selected one in full:
/// what, why it matters, what the migration does, and the lines of the project that it is about.
class FindingsView final : public QWidget
{
    Q_OBJECT

public:
    /// \param projectFolder where the lines are read from, as they are now
    FindingsView(const std::vector<evidence::Finding> &findings, QString projectFolder, QWidget *parent = nullptr);
    ~FindingsView() override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void setUpWeights();
    void setUpTable();
    void filter();
    void showSelected();
    [[nodiscard]] QString pageOf(const evidence::Finding &finding) const;
    void readExcerpt(const evidence::Finding &finding);

    std::unique_ptr<Ui::FindingsView> m_ui;
    QString m_projectFolder;
    FindingsModel *m_model;
    QSortFilterProxyModel *m_shown;
    int m_selection = 0; ///< counts what was selected: an answer for an older one comes too late
    bool m_heightShared = false;
};

} // namespace rehome::views
