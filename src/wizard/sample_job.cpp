// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/sample_job.h"

#include "core/files.h"
#include "plan/migration_setup.h"
#include "plan/sample_project.h"
#include "wizard/preferences.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <unistd.h>

namespace rehome::wizard {
namespace {

const QString rootPlace = QStringLiteral("/var/tmp/rehome-sample-root");

/// /var/tmp belongs to everybody: the folder there must be root's own, and no link to somewhere else.
void prepareRootPlace(const QString &sample)
{
    if (!sample.startsWith(rootPlace + QLatin1Char('/')))
        return;
    const QFileInfo place(rootPlace);
    if ((place.exists() || place.isSymLink()) && (place.isSymLink() || place.ownerId() != ::geteuid()))
        throw core::Error(
            core::ErrorCode::PermissionDenied, SampleJob::tr("%1 belongs to somebody else.").arg(rootPlace),
            SampleJob::tr("Name another folder for the sample in the environment variable REHOME_SAMPLE."));
    core::makeFolder(rootPlace);
    QFile::setPermissions(rootPlace, core::ownerWritesAllRun);
}

/// \return the migration's folder
QString makeSampleMigration(const QString &folder, int rows, const core::WorkContext &context)
{
    if (!QDir::isAbsolutePath(folder))
        throw core::Error(core::ErrorCode::BadUsage, SampleJob::tr("“%1” is no absolute path.").arg(folder),
                          SampleJob::tr("Write the whole path into the environment variable REHOME_SAMPLE."));
    prepareRootPlace(folder);
    context.report({.what = SampleJob::tr("Making the sample in %1: two database servers and a project.").arg(folder)});
    const plan::SampleProject sample = plan::makeSample(folder, rows, context);
    QString migration = folder + QStringLiteral(".rehome");
    if (QFileInfo::exists(migration + QStringLiteral("/migration.json")))
        return migration;
    context.report({.what = SampleJob::tr("Beginning a migration of it.")});
    core::Redactor redactor;
    (void)plan::setUpMigration({.folder = migration,
                                .projectFolder = sample.projectFolder,
                                .pdfFolder = sample.pdfFolder,
                                .jobs = Preferences::load().jobs},
                               redactor, context);
    return migration;
}

} // namespace

QString defaultSampleFolder()
{
    const QString given = qEnvironmentVariable("REHOME_SAMPLE");
    if (!given.isEmpty())
        return QDir::cleanPath(given);
    if (::geteuid() == 0)
        return rootPlace + QStringLiteral("/sample");
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/rehome/sample");
}

SampleJob::SampleJob(QObject *parent) : QObject(parent)
{
    connect(&m_job, &Job::progressed, this, [this](const core::Progress &progress) { Q_EMIT said(progress.what); });
    connect(&m_job, &Job::failed, this, &SampleJob::failed);
    connect(&m_job, &Job::stopped, this, &SampleJob::stopped);
}

void SampleJob::start(const QString &folder, int rows)
{
    m_job.start<QString>(
        [folder, rows](core::WorkContext context) {
            // A job tells its progress only: the engine's log lines become that.
            context.log = [tell = context.progress](core::LogLevel level, const QString &line) {
                if (level >= core::LogLevel::Info)
                    tell({.what = line});
            };
            return makeSampleMigration(folder, rows, context);
        },
        [this](const QString &migration) { Q_EMIT ready(migration); });
}

} // namespace rehome::wizard
