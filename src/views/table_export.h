// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <QByteArray>

namespace rehome::views {

/// What a model gives for exports where the text on screen is not the value: 20014 instead of "20,014", a null pointer
/// where there is no value (nothing in CSV, where a text that is there but empty is ""; null in JSON). Headers may give
/// one as well. Exports fall back to Qt::DisplayRole.
inline constexpr int ExportRole = Qt::UserRole + 1000;

/// A text as a field of CSV, quoted where needed.
[[nodiscard]] QByteArray csvField(const QString &text);
/// The whole model as CSV (RFC 4180: UTF-8, a header row, CRLF, quoted where needed), in the order of the model.
[[nodiscard]] QByteArray csvOf(const QAbstractItemModel &model);
/// The whole model as a JSON array of objects, keyed by the column headers.
[[nodiscard]] QByteArray jsonOf(const QAbstractItemModel &model);
/// The cells as a spreadsheet takes them from the clipboard: rows in lines, columns by tabs.
[[nodiscard]] QString tabSeparated(const QAbstractItemModel &model, const QModelIndexList &cells);

} // namespace rehome::views
