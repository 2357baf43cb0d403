// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/migration.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "core/files.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

namespace rehome::plan {

using core::Error;
using core::ErrorCode;

void Migration::create(const QString &folder, const MigrationSettings &settings)
{
    const MigrationPaths paths{QDir::cleanPath(QFileInfo(folder).absoluteFilePath())};
    const QDir place(paths.folder);
    if (place.exists() && !place.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
        throw Error(ErrorCode::AlreadyExists, EngineText::tr("%1 exists already and is not empty.").arg(paths.folder),
                    QFileInfo::exists(paths.settings())
                        ? EngineText::tr("It is a migration: go on with `rehome-cli run`, or choose another name.")
                        : EngineText::tr("Choose another name for the migration."));
    core::makeFolder(paths.artifacts());
    // Dumps, outputs and differing rows are production data. (The folder around must let a server's account pass.)
    QFile::setPermissions(paths.artifacts(), core::ownerOnly | QFileDevice::ExeOwner);
    core::writeFile(paths.settings(), QJsonDocument(evidence::toJson(settings).toObject()).toJson());
}

void Migration::change(const MigrationSettings &settings)
{
    core::writeFile(m_paths.settings(), QJsonDocument(evidence::toJson(settings).toObject()).toJson());
    m_settings = settings;
}

Migration Migration::look(const QString &folder)
{
    const MigrationPaths paths{QDir::cleanPath(QFileInfo(folder).absoluteFilePath())};
    if (!QFileInfo::exists(paths.settings()))
        throw Error(ErrorCode::NotFound, EngineText::tr("There is no migration in %1.").arg(paths.folder),
                    EngineText::tr("Name a migration's folder, such as NAME.rehome."));
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(core::readFile(paths.settings()), &problem);
    if (!document.isObject())
        throw Error(ErrorCode::BadInput,
                    EngineText::tr("%1 cannot be read: %2.").arg(paths.settings(), problem.errorString()),
                    EngineText::tr("Repair the file, or begin a new migration."));
    return {paths.folder, evidence::fromJson<MigrationSettings>(document.object())};
}

Migration Migration::open(const QString &folder)
{
    Migration migration = look(folder);
    migration.m_lock = std::make_shared<QLockFile>(migration.m_paths.lock());
    migration.m_lock->setStaleLockTime(0); // only a process that is gone leaves a stale lock, however old it is
    if (migration.m_lock->tryLock(0))
        return migration;
    if (migration.m_lock->error() == QLockFile::PermissionError)
        core::throwFileError(EACCES, migration.m_paths.folder);
    qint64 process = 0;
    QString host;
    QString program;
    migration.m_lock->getLockInfo(&process, &host, &program);
    throw Error(ErrorCode::Busy,
                EngineText::tr("The migration %1 is open in another program: %2, process %3.")
                    .arg(migration.m_paths.folder, program)
                    .arg(process),
                EngineText::tr("Close it there first."));
}

} // namespace rehome::plan
