// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/baseline_options.h"

#include "core/engine_text.h"
#include "core/error.h"

#include <QFileInfo>

namespace rehome::plan {
namespace {

/// A file that is named in the settings and stays where it is.
StepOption fileOption(const QString &id, QString MigrationSettings::*member)
{
    return {.id = id,
            .kind = OptionKind::Text,
            .read = [member](const MigrationSettings &settings) { return settings.*member; },
            .write =
                [member](MigrationSettings &settings, const QString &text) {
                    const QString path = text.trimmed();
                    if (!path.isEmpty() && !QFileInfo(path).isFile())
                        throw core::Error(
                            core::ErrorCode::BadInput, EngineText::tr("There is no file %1.").arg(path),
                            EngineText::tr("Name the file with its whole path, or leave the field empty."));
                    settings.*member = path.isEmpty() ? path : QFileInfo(path).absoluteFilePath();
                }};
}

} // namespace

StepOption queryFileOption()
{
    StepOption option = fileOption(QStringLiteral("queryFile"), &MigrationSettings::queryFile);
    option.label = EngineText::tr("File of SQL queries");
    option.help = EngineText::tr("Queries whose times matter, each ended by a semicolon; a comment “-- name: …” before "
                                 "one names it. Empty: only counts and lists of the largest tables are timed.");
    return option;
}

StepOption passwordFileOption()
{
    StepOption option = fileOption(QStringLiteral("passwordFile"), &MigrationSettings::passwordFile);
    option.label = EngineText::tr("File of PDF passwords");
    option.help =
        EngineText::tr("One password a line, tried for sample PDFs that ask for one. Only its owner may be able "
                       "to read the file (chmod 600). Empty: such documents are told apart and not read.");
    return option;
}

} // namespace rehome::plan
