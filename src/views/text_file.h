// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace rehome::views {

/// A file's text, read for showing.
struct TextFile
{
    enum class State { Read, NotThere, Unreadable, NotText };
    State state = State::NotThere;
    QString text;
    bool whole = false;   ///< false: only the beginning was read
    bool changed = false; ///< its SHA-256 is not the expected one; not known unless whole
};

/// Reads at most a mebibyte: quick enough for the GUI thread. Nothing but a plain file is opened.
[[nodiscard]] TextFile readForShowing(const QString &path, const QString &expectedSha256);

} // namespace rehome::views
