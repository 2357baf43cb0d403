// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"

namespace rehome::report {

/// The document in the small part of HTML that QTextDocument understands.
[[nodiscard]] QString pdfPage(const Document &document);

} // namespace rehome::report
