// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work_context.h"
#include "evidence/schema.h"
#include "postgres/session/server_address.h"

namespace rehome::postgres {

/// Roles without which the schema cannot be made, since policies and user mappings name them.
[[nodiscard]] QStringList rolesNeeded(const std::vector<evidence::SchemaObject> &schema);

/// The roles that a run makes because a schema names them. When it goes, and the run has not done its work, those that
/// this run made and that nobody has given anything to since are dropped again; of the others the log says that they
/// stay. Owned by the run, on its thread, so that it goes after what the run has made with these roles.
class NeededRoles final
{
public:
    explicit NeededRoles(const core::WorkContext &context);
    ~NeededRoles();
    NeededRoles(const NeededRoles &) = delete;
    NeededRoles &operator=(const NeededRoles &) = delete;

    /// Makes those of the roles that the administrator's server does not have, without the right to log in.
    void make(const ServerAddress &administrator, const QStringList &roles);
    /// The work is done, or something is left that needs them.
    void keep() { m_made.clear(); }

private:
    core::WorkContext m_context;
    ServerAddress m_administrator;
    QStringList m_made;
};

} // namespace rehome::postgres
