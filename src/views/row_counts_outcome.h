// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/verification.h"
#include "report/history.h"
#include "views/cell_roles.h"

#include <array>

namespace rehome::views {

/// How one line of a verification came out, in the order in which lists show them. A difference that has a legitimate
/// reason is told apart from one that has none.
enum class Outcome { Differs, CouldNotCheck, Expected, Same };

inline constexpr std::array<Outcome, 4> allOutcomes{Outcome::Differs, Outcome::CouldNotCheck, Outcome::Expected,
                                                    Outcome::Same};

/// What the models of row counts, sequences and schemas answer besides Qt's own roles, and SortRole: a whole number or
/// a text, invalid where the value is missing.
enum RowCountsRole {
    OutcomeRole = Qt::UserRole + 1100, ///< int(Outcome), for every cell of the line
    SearchRole,                        ///< of a line's first cell: what a search looks at
    DifferenceShareRole,               ///< from -1 to 1: a difference as a share of the largest one
    WidestTextRole,                    ///< of a horizontal header: the widest text of the column
    KindRole,                          ///< of a line's first cell: the kind of thing, where lines have one
};

[[nodiscard]] Outcome outcomeOf(const evidence::TableVerdict &table);
[[nodiscard]] Outcome outcomeOf(const evidence::SequenceVerdict &sequence);
[[nodiscard]] Outcome outcomeOf(const evidence::SchemaDifference &difference);

/// The large objects of a database, which are counted and hashed like a table's rows and stand among the tables.
[[nodiscard]] bool isLargeObjects(const evidence::TableVerdict &table);

/// The mark and the word on screen. Where only counts were compared, the same is no more than "same count".
[[nodiscard]] report::Standing standingOf(Outcome outcome, evidence::Level level);
/// "differs", "could not check", "expected", "same": for exports, never translated.
[[nodiscard]] QString nameOf(Outcome outcome);

} // namespace rehome::views
