// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/json_fields.h"

namespace rehome::evidence {

/// "Could not check" is an answer of its own and is never shown as if it were "same".
enum class Verdict { CouldNotCheck, Same, Differs };

inline EnumNames<Verdict> enumNames(Verdict)
{
    return {{Verdict::CouldNotCheck, "could not check"}, {Verdict::Same, "same"}, {Verdict::Differs, "differs"}};
}

} // namespace rehome::evidence
