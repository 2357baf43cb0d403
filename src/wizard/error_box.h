// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

class QWidget;

namespace rehome::wizard {

/// Says what happened and what to do, with the technical details behind a button. For what has no place of its own in
/// the window; does not block.
void showError(QWidget *parent, const QString &title, const core::Error &error);

} // namespace rehome::wizard
