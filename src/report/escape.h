// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace rehome::report {

/// The text on one line with nothing hidden in it: line breaks, other control characters and the marks that turn the
/// direction of writing become visible escapes ("\n", "\u202e").
[[nodiscard]] QString visible(const QString &text);
/// Text for the inside of a Markdown line or table cell (CommonMark and GitHub's tables): it renders as itself.
[[nodiscard]] QString markdownText(const QString &text);
/// Text for HTML, between tags or in double-quoted attributes.
[[nodiscard]] QString htmlText(const QString &text);

} // namespace rehome::report
