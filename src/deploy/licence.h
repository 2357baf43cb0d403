// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace rehome::deploy {

/// The SPDX identifiers of the licences that a new repository can begin with; the first one is the default.
[[nodiscard]] QStringList offeredLicences();

/// The licence's full text, with the year and the holder where it has a place for them.
/// \throws Error BadInput naming the offered identifiers
[[nodiscard]] QByteArray licenceText(const QString &spdxId, int year, const QString &holder);

/// The SPDX identifier of the text of a LICENSE file; empty where it is none of the offered ones.
[[nodiscard]] QString licenceOf(const QByteArray &text);

} // namespace rehome::deploy
