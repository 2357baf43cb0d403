// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/comparison_level.h"

#include "core/engine_text.h"
#include "core/error.h"

#include <algorithm>

namespace rehome::plan {

using core::Error;
using core::ErrorCode;
using evidence::Level;

namespace {

/// A word that is not known is not taken for any level: one of them proves less than the others.
Level levelOf(const MigrationSettings &settings)
{
    for (const Level level : {Level::Counts, Level::Content, Level::Strict}) {
        if (settings.level == evidence::enumName(level))
            return level;
    }
    throw Error(ErrorCode::BadInput, EngineText::tr("“%1” is no level of comparison.").arg(settings.level),
                EngineText::tr("Offered are: %1.").arg(offeredLevels().join(QStringLiteral(", "))));
}

} // namespace

QStringList offeredLevels()
{
    return {evidence::enumName(Level::Counts), evidence::enumName(Level::Content), evidence::enumName(Level::Strict)};
}

Level backupLevel(const MigrationSettings &settings)
{
    return std::max(levelOf(settings), Level::Content);
}

Level comparisonLevel(const MigrationSettings &settings, Level hashed)
{
    const Level wanted = levelOf(settings);
    if (wanted == Level::Counts)
        return Level::Counts;
    if (wanted == Level::Strict && hashed != Level::Strict)
        throw Error(ErrorCode::BadInput,
                    EngineText::tr("The old rows were hashed by their content: a strict comparison has nothing to hold "
                                   "the new database against."),
                    settings.transfer == QLatin1String("copy")
                        ? EngineText::tr("Run “Bring over the data” again, which hashes strictly what it copies; or "
                                         "choose to compare row counts and content.")
                        : EngineText::tr("Run “Back up the database” and the steps after it again, which takes the "
                                         "strict hashes; or choose to compare row counts and content."));
    return std::max(hashed, Level::Content);
}

} // namespace rehome::plan
