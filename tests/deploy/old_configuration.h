// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

namespace rehome::tests {

/// Files of a project, by their path. Every secret in them holds the word "canary"; "visible" stands in what is to
/// stay.
[[nodiscard]] QMap<QString, QByteArray> oldConfiguration();

} // namespace rehome::tests
