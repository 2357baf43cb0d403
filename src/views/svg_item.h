// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGraphicsItem>

#include <memory>

class QSvgRenderer;

namespace rehome::views {

/// An SVG in a scene, painted at the resolution that it is looked at.
class SvgItem final : public QGraphicsItem
{
public:
    explicit SvgItem(std::shared_ptr<QSvgRenderer> renderer);

    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    std::shared_ptr<QSvgRenderer> m_renderer;
};

} // namespace rehome::views
