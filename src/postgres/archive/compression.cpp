// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/archive/compression.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "process/program.h"

#include <QRegularExpression>

namespace rehome::postgres {
namespace {

constexpr int firstWithMethods = 16;

QString methodOf(const QString &compression)
{
    return compression.section(QLatin1Char(':'), 0, 0);
}

/// Distributions may build it without a library. It says so before it connects to a server, which here is none.
bool isBuiltWith(const QString &method, const Tool &dump, const core::WorkContext &context)
{
    const process::ProgramResult result = process::runProgram(
        {.program = dump.path,
         .arguments = {QStringLiteral("--format=custom"), QStringLiteral("--compress=") + method,
                       QStringLiteral("--file=/dev/null"), QStringLiteral("--dbname=host=/nowhere connect_timeout=1")}},
        context);
    return !result.errors.contains("does not support compression");
}

[[noreturn]] void throwUnusable(const QString &what)
{
    throw core::Error(core::ErrorCode::BadUsage, what,
                      EngineText::tr("Use gzip:1 to gzip:9 or none; with pg_dump 16 or newer also lz4 and zstd:1 to "
                                     "zstd:19."));
}

} // namespace

QString chosenCompression(const QString &wanted, const Tool &dump, const core::WorkContext &context)
{
    const QString zstd = QStringLiteral("zstd");
    if (wanted.isEmpty()) {
        if (dump.major < firstWithMethods) {
            context.info(EngineText::tr("The archive is compressed with gzip:1, the fastest that pg_dump %1 offers.")
                             .arg(dump.version));
            return QStringLiteral("gzip:1");
        }
        if (!isBuiltWith(zstd, dump, context)) {
            context.info(EngineText::tr("The archive is compressed with gzip:1, since this pg_dump %1 was built "
                                        "without zstd.")
                             .arg(dump.version));
            return QStringLiteral("gzip:1");
        }
        context.info(EngineText::tr("The archive is compressed with zstd:1, which pg_dump %1 offers: it takes a third "
                                    "of gzip's time and less space.")
                         .arg(dump.version));
        return QStringLiteral("zstd:1");
    }
    static const QRegularExpression known(
        QStringLiteral("^(none|gzip(:[1-9])?|lz4(:([1-9]|1[0-2]))?|zstd(:([1-9]|1[0-9]))?)$"));
    if (!known.match(wanted).hasMatch())
        throwUnusable(EngineText::tr("There is no compression %1.").arg(wanted));
    const QString method = methodOf(wanted);
    const bool isOld = method == QLatin1String("none") || method == QLatin1String("gzip");
    if (!isOld && (dump.major < firstWithMethods || !isBuiltWith(method, dump, context)))
        throwUnusable(EngineText::tr("pg_dump %1 does not offer the compression %2.").arg(dump.version, wanted));
    context.info(EngineText::tr("The archive is compressed as asked for: %1.").arg(wanted));
    return wanted;
}

QString compressArgument(const QString &compression, const Tool &dump)
{
    if (dump.major >= firstWithMethods)
        return compression;
    if (methodOf(compression) == QLatin1String("none"))
        return QStringLiteral("0");
    const QString level = compression.section(QLatin1Char(':'), 1);
    return level.isEmpty() ? QStringLiteral("6") : level; // gzip's own default
}

} // namespace rehome::postgres
