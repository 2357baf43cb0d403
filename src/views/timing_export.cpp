// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timing_export.h"

#include "views/table_export.h"

#include <QBuffer>
#include <QFontMetrics>
#include <QImage>
#include <QPainter>

namespace rehome::views {
namespace {

constexpr int imageRatio = 2;

void appendRuns(QByteArray &csv, const QString &what, System system, const std::vector<double> &milliseconds)
{
    const QByteArray head = csvField(what) + (system == System::Old ? ",old," : ",new,");
    for (std::size_t i = 0; i < milliseconds.size(); ++i)
        csv += head + QByteArray::number(qint64(i) + 1) + ',' + QByteArray::number(milliseconds[i], 'g', 12) + "\r\n";
}

} // namespace

QByteArray runsAsCsv(const TimingRuns &runs)
{
    QByteArray csv = "document,system,run,milliseconds\r\n";
    for (const TimedDocument &document : documentsOf(runs)) {
        for (const System system : runs.systems()) {
            if (const evidence::DocumentTiming *timing = document.on(system))
                appendRuns(csv, document.name, system, timing->milliseconds);
        }
    }
    for (const System system : runs.systems()) {
        if (const auto &command = runs.of(system).command)
            appendRuns(csv, command->command, system, command->wallMilliseconds);
    }
    return csv;
}

QImage framedImage(const ImageFrame &frame, const std::function<void(QPainter *)> &paint)
{
    const QFontMetrics metrics(frame.font);
    const int margin = metrics.height() / 2;
    const QRect below(margin, margin + metrics.height() * 5 / 4, frame.size.width(), metrics.height() * 3);
    const int head = metrics.boundingRect(below, Qt::TextWordWrap, frame.sentence).bottom() + margin;
    QImage image((frame.size + QSize(2 * margin, head + margin)) * imageRatio, QImage::Format_RGB32);
    image.setDevicePixelRatio(imageRatio);
    image.fill(frame.palette.color(QPalette::Window));
    QPainter painter(&image);
    painter.setPen(frame.palette.color(QPalette::WindowText));
    QFont bold = frame.font;
    bold.setBold(true);
    painter.setFont(bold);
    painter.drawText(QPoint(margin, margin + metrics.ascent()), frame.title);
    painter.setFont(frame.font);
    painter.drawText(below, Qt::TextWordWrap, frame.sentence);
    painter.translate(margin, head);
    paint(&painter);
    return image;
}

QByteArray pngOf(const QImage &image)
{
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG", 80); // a little larger, a good deal quicker
    return png;
}

} // namespace rehome::views
