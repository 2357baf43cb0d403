// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/svg_item.h"

#include <QSvgRenderer>

namespace rehome::views {

SvgItem::SvgItem(std::shared_ptr<QSvgRenderer> renderer) : m_renderer(std::move(renderer))
{}

QRectF SvgItem::boundingRect() const
{
    return m_renderer->viewBoxF();
}

void SvgItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    m_renderer->render(painter, boundingRect());
}

} // namespace rehome::views
