// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"
#include "report/migration_log.h"

namespace rehome::report {

// One writer for each format; all of them render the same document, and the same document gives the same bytes.
[[nodiscard]] QByteArray markdownForm(const Document &document);
/// One file without scripts and without anything loaded from elsewhere.
[[nodiscard]] QByteArray htmlForm(const Document &document);
/// A4. Needs a QGuiApplication. \throws Error Internal if the PDF could not be painted
[[nodiscard]] QByteArray pdfForm(const Document &document);
/// The document's sentences, and every run with its whole evidence.
[[nodiscard]] QByteArray jsonForm(const Document &document, const LogSource &source);

} // namespace rehome::report
