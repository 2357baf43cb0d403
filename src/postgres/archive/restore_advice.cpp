// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/archive/restore_advice.h"

#include "core/engine_text.h"
#include "postgres/session/connection_error.h"

#include <QRegularExpression>

namespace rehome::postgres {

QString adviceOnMissingParts(const QString &wordsOfTool)
{
    static const QRegularExpression extension(
        QStringLiteral("extension \"([^\"]+)\" is not available|control file \"[^\"]*/([^\"/]+)\\.control\""));
    static const QRegularExpression library(QStringLiteral("could not access file \"([^\"]+)\""));
    if (const auto match = extension.match(wordsOfTool); match.hasMatch())
        return EngineText::tr("Install the extension %1 for the version of PostgreSQL that this server has, then try "
                              "again.")
            .arg(match.captured(1) + match.captured(2));
    if (const auto match = library.match(wordsOfTool); match.hasMatch())
        return EngineText::tr("Install the package that holds the library %1 for the version of PostgreSQL that this "
                              "server has, then try again.")
            .arg(match.captured(1));
    static const QRegularExpression role(QStringLiteral("role \"([^\"]+)\" does not exist"));
    if (const auto match = role.match(wordsOfTool); match.hasMatch())
        return EngineText::tr(
                   "Make the role %1 on this server, for example with CREATE ROLE … NOLOGIN, then try again.")
            .arg(match.captured(1));
    static const QRegularExpression function(QStringLiteral("function (pg_catalog\\.[^\n]*\\)) does not exist"));
    if (const auto match = function.match(wordsOfTool); match.hasMatch())
        return EngineText::tr("Somebody made %1 among the server's own functions, which no dump carries: move it to "
                              "another schema on the old side with ALTER FUNCTION … SET SCHEMA, then try again.")
            .arg(match.captured(1));
    if (wordsOfTool.contains(QLatin1String("shared_preload_libraries")))
        return EngineText::tr("Name the extension's library in the server's setting shared_preload_libraries, restart "
                              "the server, then try again.");
    return adviceOnSearchPath(wordsOfTool);
}

QString failedItem(const QString &wordsOfTool)
{
    static const QRegularExpression entry(QStringLiteral("from TOC entry \\d+; \\d+ \\d+ ([^\n]+)"));
    return entry.match(wordsOfTool).captured(1);
}

} // namespace rehome::postgres
