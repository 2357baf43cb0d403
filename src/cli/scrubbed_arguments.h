// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace rehome::cli {

/// Copies the arguments and then blanks every password in them where the system keeps them, so that `ps` shows it no
/// more: in URLs (postgres://user:HERE@host) and in keyword strings (password=HERE).
[[nodiscard]] QStringList scrubbedArguments(int argc, char **argv);

/// The same for one text: every password in it as "xxx".
[[nodiscard]] QString scrubbedText(const QString &text);

} // namespace rehome::cli
