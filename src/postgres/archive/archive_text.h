// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace rehome::postgres {

/// What pg_restore prints of an archive's names, which is in the encoding of the database that was dumped
/// ("UTF8", "LATIN1", as PostgreSQL calls it).
[[nodiscard]] QString archiveText(const QByteArray &printed, const QString &encoding);

} // namespace rehome::postgres
