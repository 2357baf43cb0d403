// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/transition.h"

#include <QWidget>

#include <memory>

namespace rehome::views {

namespace Ui {
class TimelineView;
}

/// The rehearsals of the cutover as a timeline with the estimate and the maintenance window, and in numbers. Holds its
/// fact, which never changes.
class TimelineView final : public QWidget
{
    Q_OBJECT

public:
    TimelineView(const std::shared_ptr<const evidence::Rehearsal> &rehearsal, QWidget *parent);
    ~TimelineView() override;

    /// The timeline as a picture with title and sentences.
    [[nodiscard]] QImage image(const QPalette &palette) const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void setUpExports();
    void fitTexts();
    void saveChart(const QPalette &palette);

    std::shared_ptr<const evidence::Rehearsal> m_rehearsal;
    std::unique_ptr<Ui::TimelineView> m_ui;
};

} // namespace rehome::views
