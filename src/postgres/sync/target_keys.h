// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/session/session.h"

#include <functional>
#include <vector>

namespace rehome::postgres {

/// A foreign key that every row keeps, as long as it is awake.
struct TargetKey
{
    QString table; ///< "schema.name"
    QString name;
    QString definition;
    QString broken; ///< a query: whether a row does not keep it

    /// On the same table of the other side.
    [[nodiscard]] bool isLike(const TargetKey &other) const;
};

/// Those that were checked when they were added.
[[nodiscard]] std::vector<TargetKey> checkedKeys(Session &session);

/// Of the target's keys, those that the source has not: rows that are written while foreign keys sleep are the
/// source's, and keep the source's keys only. \a run runs a query on the target. \throws Error CheckFailed if such a
/// key is broken
void checkKeysOfTargetAlone(const std::vector<TargetKey> &ofTarget, Session &source,
                            const std::function<QString(const QString &)> &run);

} // namespace rehome::postgres
