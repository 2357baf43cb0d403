// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QFont>
#include <QFontDatabase>

namespace rehome::views {

/// The desktop's font with characters of one width, as large as the text beside it.
[[nodiscard]] inline QFont fixedFont(const QFont &beside = QApplication::font())
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (beside.pointSizeF() > 0)
        font.setPointSizeF(beside.pointSizeF());
    else
        font.setPixelSize(beside.pixelSize());
    return font;
}

} // namespace rehome::views
