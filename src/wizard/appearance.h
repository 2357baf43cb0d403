// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/preferences.h"

namespace rehome::wizard {

/// Light, dark, or as the desktop has it, for the whole application and at once.
void applyAppearance(Appearance appearance);

} // namespace rehome::wizard
