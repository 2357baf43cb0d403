// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/timing_runs.h"

#include <QByteArray>
#include <QFont>
#include <QPalette>
#include <QSize>

#include <functional>

class QImage;
class QPainter;

namespace rehome::views {

/// Every run that was made, also of documents that could not be read to the end, as CSV:
/// "document,system,run,milliseconds". The names of the columns and of the systems are not translated. The command's
/// runs have its text as their document.
[[nodiscard]] QByteArray runsAsCsv(const TimingRuns &runs);

struct ImageFrame
{
    QString title;
    QString sentence; ///< below the title
    QPalette palette;
    QFont font;
    QSize size; ///< of what is painted inside
};

/// A picture for a document: title, sentence, and below them what \a paint paints from (0, 0) on, at twice the
/// resolution of the screen.
[[nodiscard]] QImage framedImage(const ImageFrame &frame, const std::function<void(QPainter *)> &paint);
[[nodiscard]] QByteArray pngOf(const QImage &image);

} // namespace rehome::views
