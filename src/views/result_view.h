// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/files_view.h"
#include "views/shared_evidence.h"

namespace rehome::views {

/// The view that shows a piece of evidence, picked by its kind and owned by \a parent; null where there is none.
[[nodiscard]] QWidget *resultView(const SharedEvidence &evidence, const FileDiffSource &source, QWidget *parent);

} // namespace rehome::views
