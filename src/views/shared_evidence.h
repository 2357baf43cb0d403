// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/evidence.h"

#include <memory>

namespace rehome::views {

/// Evidence as views and models hold it: shared and never changed, so that ten thousand tables are not copied.
using SharedEvidence = std::shared_ptr<const evidence::Evidence>;

/// The fact inside, kept alive by the same owner; null where the evidence is of another kind.
template <class Fact>
[[nodiscard]] std::shared_ptr<const Fact> factOf(const SharedEvidence &evidence)
{
    const Fact *fact = evidence ? std::get_if<Fact>(evidence.get()) : nullptr;
    return fact == nullptr ? nullptr : std::shared_ptr<const Fact>(evidence, fact);
}

} // namespace rehome::views
