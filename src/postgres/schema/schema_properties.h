// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/schema.h"

#include <QStringList>

namespace rehome::postgres {

/// The same object on two servers.
struct ObjectPair
{
    const evidence::SchemaObject &before;
    const evidence::SchemaObject &after;
    int majorBefore = 0;
    int majorAfter = 0;
    /// The border between the last major version that does otherwise, and \a major, runs between the servers.
    [[nodiscard]] bool crosses(int major) const { return (majorBefore < major) != (majorAfter < major); }
};

/// The names of the properties that are not the same; empty where the definitions say the same thing. Where both
/// servers are of one major version, only what a dump is known to rewrite counts as the same.
[[nodiscard]] QStringList changedProperties(const ObjectPair &pair);
/// The same columns stand in another order.
[[nodiscard]] bool columnsAreReordered(const ObjectPair &pair);
/// "The default is another one."
[[nodiscard]] QString sentenceOf(const QString &property);

} // namespace rehome::postgres
