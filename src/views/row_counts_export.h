// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMenu;
class QWidget;

namespace rehome::views {

class RowCountsList;

/// What the lines of a list are.
enum class RowCountsKind { Tables, Sequences, Schema };

/// Fills a menu with the ways to save a list's lines as a file: those that are shown, if the filter hides some, and
/// all. Questions for a file are asked before \a window.
void fillExportMenu(QMenu *menu, const RowCountsList &list, RowCountsKind kind, QWidget *window);

} // namespace rehome::views
