// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/verification.h"

namespace rehome::evidence {

// What a person reads of a comparison; which of it is said, its verdict decides.

/// Where nothing differs but for a legitimate reason: "All 14 tables arrived: 20,412 rows, content identical."
[[nodiscard]] QString arrivedSentence(const Verification &verification);
/// Likewise, with a blank before it; empty where the schema was not compared.
[[nodiscard]] QString schemaSentence(const Verification &verification);
/// "2 of 14 tables differ: public.a, public.b."
[[nodiscard]] QString differenceSentences(const Verification &verification);
[[nodiscard]] QString uncheckedSentences(const Verification &verification);

} // namespace rehome::evidence
