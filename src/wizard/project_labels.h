// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGridLayout>
#include <QWidget>

#include <algorithm>

namespace rehome::wizard {

/// How wide the first column of a form's grid wants to be, hidden rows included: so that the fields of several forms
/// stand below each other.
[[nodiscard]] inline int widestLabel(const QGridLayout &grid)
{
    int width = 0;
    for (int row = 0; row < grid.rowCount(); ++row) {
        const QLayoutItem *item = grid.itemAtPosition(row, 0);
        if (item != nullptr && item->widget() != nullptr && grid.itemAtPosition(row, 1) != item)
            width = std::max(width, item->widget()->sizeHint().width());
    }
    return width;
}

} // namespace rehome::wizard
