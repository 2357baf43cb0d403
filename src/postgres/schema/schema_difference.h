// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/schema/schema_facts.h"

namespace rehome::postgres {

struct SchemaCompareOptions
{
    /// Owners and privileges were not carried over on purpose: other ones are to be expected.
    bool ownershipLeftOut = false;
    /// The database's settings and its comment were not put on it.
    bool settingsLeftOut = false;
};

/// Holds two schemas against each other, object by object. What is to be expected is told, and marked as legitimate:
/// another version of an extension, owners and privileges of roles that the new server does not have, another order of
/// columns. What is missing with its table or schema is counted in that one's difference. Hidden values are compared
/// where both sides were read with the same key; else, as of what a manifest says, only whether there is one.
[[nodiscard]] evidence::SchemaComparison compareSchemas(const SchemaFacts &before, const SchemaFacts &after,
                                                        const SchemaCompareOptions &options);

} // namespace rehome::postgres
