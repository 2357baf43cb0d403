// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/session.h"

namespace rehome::postgres {

/// Gives every sequence of the target the value that the source's has now, which is no older than any snapshot; and
/// never one that its own column holds already: the next insert would fail. \return how many
qint64 copySequences(Session &source, Session &target, const core::WorkContext &context);

} // namespace rehome::postgres
