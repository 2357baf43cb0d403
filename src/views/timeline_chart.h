// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/timeline_layout.h"

#include <QWidget>

#include <memory>

namespace rehome::views {

struct TimingColours;

/// The rehearsals of a cutover as bars on one scale, the estimate and the maintenance window below them. Painted in the
/// palette's colours at the font's size; its accessible description says the same in words.
class TimelineChart final : public QWidget
{
    Q_OBJECT

public:
    explicit TimelineChart(QWidget *parent = nullptr);

    void setRehearsal(const std::shared_ptr<const evidence::Rehearsal> &rehearsal);
    [[nodiscard]] const TimelineLayout &timeline() const { return m_layout; }
    /// What lies there: a part of a run and its duration; empty beside the bars.
    [[nodiscard]] QString textAt(const QPointF &place) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    void arrange();
    [[nodiscard]] double titlesWidth() const;
    void paintLegend(QPainter *painter, const TimingColours &colours) const;
    void paintScale(QPainter *painter, const TimingColours &colours) const;
    void paintRow(QPainter *painter, const TimelineRow &row, const TimingColours &colours) const;
    void paintSegment(QPainter *painter, const TimelineSegment &segment, const TimingColours &colours) const;
    void paintBreak(QPainter *painter, const QRectF &bar, const TimingColours &colours) const;
    struct Span
    {
        double top = 0;
        double bottom = 0;
    };
    void paintWindow(QPainter *painter, const TimingColours &colours, const Span &span) const;

    std::shared_ptr<const evidence::Rehearsal> m_rehearsal;
    TimelineLayout m_layout;
};

} // namespace rehome::views
