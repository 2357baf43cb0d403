// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work_context.h"

#include <QString>

namespace rehome::wizard {

/// One line of the log for the clipboard and for text files: local time with its offset, level, step and message,
/// separated by tabs. A message of several lines goes on in the last column; tabs inside it become spaces. Any thread.
[[nodiscard]] QString logLineText(qint64 millisecondsSince1970, core::LogLevel level, const QString &step,
                                  const QString &message);

} // namespace rehome::wizard
