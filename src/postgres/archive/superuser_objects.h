// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/schema.h"
#include "postgres/archive/archive.h"

#include <QSet>

namespace rehome::postgres {

/// What of an archive an ordinary role may not make, or not in every form. Whether a function, an aggregate or a type
/// is among it, only the schema's facts tell.
class SuperuserObjects final
{
public:
    SuperuserObjects() = default;
    explicit SuperuserObjects(const std::vector<evidence::SchemaObject> &schema);
    /// Also says so of comments on them.
    [[nodiscard]] bool contains(const ArchiveEntry &entry) const;

private:
    QSet<QString> m_names; ///< of functions, aggregates and types, in an archive's words
};

} // namespace rehome::postgres
