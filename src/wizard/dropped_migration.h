// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMimeData;
class QString;

namespace rehome::wizard {

/// The folder of a migration among what is dragged; empty where there is none.
[[nodiscard]] QString droppedMigration(const QMimeData *data);

} // namespace rehome::wizard
