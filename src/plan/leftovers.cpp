// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/leftovers.h"

#include "core/engine_text.h"
#include "core/files.h"
#include "postgres/server/private_server.h"
#include "process/left_processes.h"

#include <QDir>

namespace rehome::plan {

QString scratchServerFolder(const QString &workFolder)
{
    return workFolder + QStringLiteral("/server");
}

void clearWorkFolder(const QString &workFolder, const core::WorkContext &context)
{
    if (!QFileInfo::exists(workFolder))
        return;
    postgres::PrivateServer::remove(scratchServerFolder(workFolder), context);
    core::removeFolder(workFolder);
}

QStringList removeLeftovers(const MigrationPaths &paths, const core::WorkContext &context)
{
    QStringList removed;
    for (const QString &step : QDir(paths.work()).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        context.throwIfStopped();
        clearWorkFolder(paths.work() + QLatin1Char('/') + step, context);
        removed += EngineText::tr("The half-made parts of %1 were removed.").arg(step);
    }
    const QDir artifacts(paths.artifacts());
    for (const QString &name : artifacts.entryList({QStringLiteral("*.partial")}, QDir::Dirs)) {
        context.throwIfStopped();
        const QString partial = artifacts.filePath(name);
        process::endProcessesIn(partial, {QStringLiteral("pg_dump"), QStringLiteral("pg_dumpall")}, context);
        core::removeFolder(partial);
        removed += EngineText::tr("The half-made backup %1 was removed.").arg(name.chopped(8));
    }
    return removed;
}

} // namespace rehome::plan
