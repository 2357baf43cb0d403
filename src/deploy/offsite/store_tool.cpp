// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/offsite/store_tool.h"

#include "core/engine_text.h"
#include "process/explain.h"

#include <QRegularExpression>

namespace rehome::deploy {
namespace {

using core::Error;
using core::ErrorCode;

/// The last line that says something.
QString complaint(const QByteArray &errors)
{
    const QStringList lines = QString::fromUtf8(errors).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (qsizetype i = lines.size() - 1; i >= 0; --i) {
        if (!lines[i].trimmed().isEmpty())
            return lines[i].trimmed();
    }
    return {};
}

bool says(const QString &text, const char *pattern)
{
    return QRegularExpression(QLatin1String(pattern), QRegularExpression::CaseInsensitiveOption).match(text).hasMatch();
}

} // namespace

QString storeTool(const QString &name, const QString &package)
{
    QString path = process::findProgram(name);
    if (path.isEmpty())
        throw Error(ErrorCode::ToolMissing, EngineText::tr("The program %1 is not installed.").arg(name),
                    EngineText::tr("Install the package %1, or choose a folder as the offsite place.").arg(package));
    return path;
}

Error storeError(const process::ProgramCall &call, const process::ProgramResult &result, const QString &place,
                 const QString &path)
{
    const QString said = QString::fromUtf8(result.errors);
    const QString details = process::explain(call) + QLatin1Char('\n') + said;
    const QString name = path.isEmpty() ? place : place + QLatin1Char('/') + path;
    if (says(said, "NoSuchBucket|bucket does not exist"))
        return {ErrorCode::NotFound, EngineText::tr("There is no bucket at %1.").arg(place),
                EngineText::tr("Check the bucket's name and the endpoint, or make the bucket first."), details};
    if (says(said, "didn't find section in config"))
        return {ErrorCode::NotFound, EngineText::tr("rclone knows no remote of the name in %1.").arg(place),
                EngineText::tr("Set it up with `rclone config`, or correct the name."), details};
    if (says(said, "\\(404\\)|NoSuchKey|object not found|directory not found|Not Found"))
        return {ErrorCode::NotFound, EngineText::tr("%1 is not there.").arg(name),
                EngineText::tr("Look whether the store keeps what is sent to it."), details};
    if (says(said, "Unable to locate credentials|InvalidAccessKeyId|SignatureDoesNotMatch|AccessDenied|Forbidden|"
                   "\\(403\\)|config profile"))
        return {ErrorCode::PermissionDenied, EngineText::tr("%1 does not let this user in.").arg(place),
                EngineText::tr("Set up the credentials of that tool (`aws configure`, `rclone config`) for this user."),
                details};
    if (says(said, "Could not connect|Name or service not known|connection refused|no such host|timed? ?out"))
        return {
            ErrorCode::ConnectionRefused, EngineText::tr("%1 cannot be reached.").arg(place),
            EngineText::tr("Check the network and the endpoint, then try again: what was copied is not sent again."),
            details};
    if (says(said, "No space left on device|quota"))
        return {ErrorCode::DiskFull, EngineText::tr("There is no space left at %1.").arg(place),
                EngineText::tr("Free some space there, or keep fewer backups."), details};
    return {ErrorCode::ToolFailed, EngineText::tr("%1 could not be used: %2").arg(name, complaint(result.errors)),
            EngineText::tr("The details hold what the program printed."), details};
}

} // namespace rehome::deploy
