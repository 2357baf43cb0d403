// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QMenuBar;
class QWidget;

namespace rehome::tests {

/// Visible controls that a screen reader would have no words for.
[[nodiscard]] QStringList namelessControls(const QWidget &window);
/// Texts of visible labels, buttons, tabs and boxes that do not fit where they are, or stick out of their parents.
[[nodiscard]] QStringList cutTexts(const QWidget &window);
/// Entries of one menu that share a mnemonic.
[[nodiscard]] QStringList mnemonicClashes(const QMenuBar &bar);

} // namespace rehome::tests
