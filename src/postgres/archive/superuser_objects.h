// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/schema.h"
#include "postgres/archive/archive.h"

#include <QSet>

namespace rehome::postgres {

/// What of an archive an ordinary role may not make, or not in every form. Whether a function, an aggregate, a type or
/// a foreign table is among it, only the schema's facts tell.
class SuperuserObjects final
{
public:
    SuperuserObjects() = default;
    explicit SuperuserObjects(const std::vector<evidence::SchemaObject> &schema);
    /// Also says so of comments on them.
    [[nodiscard]] bool contains(const ArchiveEntry &entry) const;
    /// A function, an aggregate, a type or a foreign table among them. Nobody but a superuser of the source can have
    /// made it either, so that it is no way for its ordinary roles to have something done by the one who restores; all
    /// other code is made, and run, as the owner.
    [[nodiscard]] bool isCode(const ArchiveEntry &entry) const;

private:
    QSet<QString> m_names; ///< of functions, aggregates, types and foreign tables, in an archive's words
};

} // namespace rehome::postgres
