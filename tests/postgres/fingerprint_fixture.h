// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/compare/fingerprint.h"
#include "support/test_server.h"

namespace rehome::testing {

/// The shape of a table whose name no other schema has.
inline postgres::TableShape shapeOf(postgres::Session &session, const QString &table)
{
    for (const postgres::TableShape &shape : postgres::tableShapes(session)) {
        if (shape.name == table)
            return shape;
    }
    return {};
}

inline evidence::TableFingerprint fingerprintOf(const postgres::ServerAddress &address, const QString &table,
                                                evidence::Level level)
{
    postgres::Session session(address, postgres::Access::ReadOnly, {});
    return postgres::fingerprint(session, shapeOf(session, table), postgres::hashRecipe(session, level), level);
}

} // namespace rehome::testing
