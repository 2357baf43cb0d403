// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/session/session.h"

namespace rehome::postgres {

/// Gives every sequence that both have the value that the source's has now, which is no older than any snapshot; and
/// never one that its own column holds already: the next insert would fail.
struct CopiedSequences
{
    qint64 all = 0;
    qint64 moved = 0; ///< that were not there yet, or further
};
CopiedSequences copySequences(Session &source, Session &target, const core::WorkContext &context);

/// Only moves sequences of the target forward to where the source's are, so that rows that come later find no number
/// taken. It does no harm if they do not come. \return how many were moved
qint64 raiseSequences(Session &source, Session &target);

} // namespace rehome::postgres
