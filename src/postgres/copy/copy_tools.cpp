// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/copy/copy_tools.h"

#include "core/engine_text.h"
#include "postgres/session/session.h"

#include <algorithm>

namespace rehome::postgres {

QString CopyTools::remark(const QString &source, const QString &target) const
{
    const QString what =
        EngineText::tr("pg_dump %1 reads the schema of the old server (%2), pg_restore %3 writes it to "
                       "the new one (%4).")
            .arg(dump.version, source, restore.version, target);
    if (dump.major >= majorVersion(target))
        return what;
    return what + QLatin1Char(' ') +
           EngineText::tr("Newer programs are not installed here. These are not older than the old server, which is "
                          "what they need to be; `rehome-cli verify` shows whether everything has arrived.");
}

CopyTools copyTools(int sourceMajor, int targetMajor, const core::WorkContext &context)
{
    const Tool dump =
        toolFor(QStringLiteral("pg_dump"), {.least = sourceMajor, .best = std::max(sourceMajor, targetMajor)}, context);
    const Tool restore = toolFor(QStringLiteral("pg_restore"),
                                 {.least = dump.major, .best = std::max(dump.major, targetMajor)}, context);
    return {dump, restore};
}

} // namespace rehome::postgres
