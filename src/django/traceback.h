// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace rehome::django {

/// What a Python program said last before it failed. A traceback may quote a piece of a URL with its password: then
/// only the kind of error is told.
[[nodiscard]] QString lastWordOf(const QByteArray &errors);
/// Where it happened, without the lines of source, which may hold passwords; then its last word.
[[nodiscard]] QString withoutSource(const QByteArray &traceback);

} // namespace rehome::django
