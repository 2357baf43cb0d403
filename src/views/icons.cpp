// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/icons.h"

#include "views/mark_look.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace rehome::views {
namespace {

/// Paints one SVG with "currentColor" replaced by the colour that fits the palette at the moment of painting.
class TintedSvgEngine final : public QIconEngine
{
public:
    TintedSvgEngine(QByteArray svg, std::optional<report::Mark> mark) : m_svg(std::move(svg)), m_mark(mark) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        QByteArray tinted = m_svg;
        tinted.replace("currentColor", colour(mode).name().toLatin1());
        QSvgRenderer renderer(tinted);
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        renderer.render(painter, rect);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        const QString key = QStringLiteral("rehome/%1/%2/%3x%4")
                                .arg(qHash(m_svg))
                                .arg(colour(mode).name())
                                .arg(size.width())
                                .arg(size.height());
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        painter.end();
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

    [[nodiscard]] QIconEngine *clone() const override { return new TintedSvgEngine(m_svg, m_mark); }

private:
    [[nodiscard]] QColor colour(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::ButtonText);
        if (m_mark && mode != QIcon::Selected)
            return markColour(*m_mark, palette);
        return palette.color(mode == QIcon::Selected ? QPalette::HighlightedText : QPalette::ButtonText);
    }

    QByteArray m_svg;
    std::optional<report::Mark> m_mark;
};

} // namespace

QIcon icon(const QString &name, std::optional<report::Mark> mark)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QIcon(new TintedSvgEngine(file.readAll(), mark));
}

} // namespace rehome::views
