// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/server/server_account.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "core/files.h"

#include <QDir>
#include <QFileInfo>

#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

namespace rehome::postgres {
namespace {

const char *const account = "postgres";

} // namespace

bool runsAsOtherAccount()
{
    return ::geteuid() == 0;
}

process::ProgramCall asServerAccount(process::ProgramCall call)
{
    if (!runsAsOtherAccount())
        return call;
    call.title = QFileInfo(call.program).fileName();
    call.arguments =
        QStringList{QStringLiteral("-u"), QLatin1String(account), QStringLiteral("--"), call.program} + call.arguments;
    call.program = QStringLiteral("runuser");
    call.workingDirectory = QStringLiteral("/"); // root's own may be closed to others
    return call;
}

void giveToServerAccount(const QString &path)
{
    if (!runsAsOtherAccount())
        return;
    const passwd *entry = ::getpwnam(account);
    if (entry == nullptr)
        throw core::Error(core::ErrorCode::ToolMissing,
                          EngineText::tr("There is no system user %1, as whom root must run a PostgreSQL server.")
                              .arg(QLatin1String(account)),
                          EngineText::tr("Install the PostgreSQL server, or run Rehome as an ordinary user."));
    if (::chown(QFile::encodeName(path).constData(), entry->pw_uid, entry->pw_gid) != 0)
        core::throwFileError(errno, path);
}

bool serverAccountReaches(const QString &folder)
{
    if (!runsAsOtherAccount())
        return true;
    for (QDir place(QFileInfo(folder).absoluteFilePath());;) {
        struct stat status
        {};
        if (::stat(QFile::encodeName(place.path()).constData(), &status) == 0 && (status.st_mode & S_IXOTH) == 0)
            return false;
        if (!place.cdUp())
            return place.isRoot();
    }
}

} // namespace rehome::postgres
