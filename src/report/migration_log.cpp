// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/migration_log.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "report/document_builder.h"
#include "report/writers.h"

namespace rehome::report {

Format formatFromName(const QString &name)
{
    const QString word = name.toLower();
    if (word == QLatin1String("md") || word == QLatin1String("markdown"))
        return Format::Markdown;
    if (word == QLatin1String("html"))
        return Format::Html;
    if (word == QLatin1String("pdf"))
        return Format::Pdf;
    if (word == QLatin1String("json"))
        return Format::Json;
    throw core::Error(core::ErrorCode::BadUsage, EngineText::tr("There is no log format \"%1\".").arg(name),
                      EngineText::tr("Choose one of: md, html, pdf, json."));
}

QByteArray migrationLog(const LogSource &source, Format format)
{
    const Document document = documentOf(source);
    switch (format) {
    case Format::Markdown:
        return markdownForm(document);
    case Format::Html:
        return htmlForm(document);
    case Format::Pdf:
        return pdfForm(document);
    case Format::Json:
        break;
    }
    return jsonForm(document, source);
}

} // namespace rehome::report
