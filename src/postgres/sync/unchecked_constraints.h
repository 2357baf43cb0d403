// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/copy/copy_pump.h"
#include "postgres/session/session.h"

#include <QSet>

#include <vector>

namespace rehome::postgres {

/// A constraint that was added as NOT VALID: rows that were there before need not keep it, whatever is written must.
struct UncheckedConstraint
{
    QString table; ///< "schema.name"
    QString name;  ///< quoted
    bool isForeignKey = false;
    QString condition;  ///< of a check, on the table's rows
    QString ancestor;   ///< quoted: the table that it is set on, from which the table may have inherited it
    QString definition; ///< what follows ADD CONSTRAINT …
    QString comment;    ///< quoted; empty where there is none

    /// Whether it is the same constraint, comments aside.
    [[nodiscard]] bool isLike(const UncheckedConstraint &other) const;
};

[[nodiscard]] std::vector<UncheckedConstraint> uncheckedConstraints(Session &session);

/// Those of \a ofTarget that are on the source just so, and that rows of the source in one of the \a tables do not
/// keep. Whether a row keeps a foreign key is not looked at: with \a foreignKeys, all of them are taken.
[[nodiscard]] std::vector<UncheckedConstraint> notKept(const std::vector<UncheckedConstraint> &ofTarget,
                                                       Session &source, const QSet<QString> &tables, bool foreignKeys);

/// In the transaction on the pump's target; who reads the tables waits until its end. Constraints come back as they
/// were, NOT VALID.
void setAside(const std::vector<UncheckedConstraint> &constraints, CopyPump &pump, const core::WorkContext &context);
void putBack(const std::vector<UncheckedConstraint> &constraints, CopyPump &pump);

} // namespace rehome::postgres
