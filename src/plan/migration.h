// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/requirements.h"

#include <QLockFile>

#include <memory>

namespace rehome::plan {

/// What a migration is to do. Kept as migration.json; never holds a secret.
struct MigrationSettings
{
    QString name;
    QString projectFolder; ///< which holds manage.py
    QString interpreter;   ///< the project's Python
    QString settingsModule;
    QString source;       ///< a URL without a password
    QString sourceAlias;  ///< the entry of DATABASES that it was found in; empty if the user gave it
    QString databaseName; ///< of the old database, and so of the new one
    QString databaseUser; ///< as whom the application enters it
    QString target = QStringLiteral("private");
    QString repositoryFolder;
    QString licence = QStringLiteral("MIT");
    QString projectReading = QStringLiteral("run"); ///< the project is also run; or "text": only read
    QString pdfFolder;                              ///< sample documents; empty: the project has none
    evidence::RequirementEdits requirementEdits;    ///< what the new requirement files have otherwise than proposed
    QStringList pdfCommand{QStringLiteral("process_sample_pdf")}; ///< arguments of manage.py
    QString passwordFile;       ///< of sample documents, one a line; the file alone is named here
    QString queryFile;          ///< SQL queries whose times matter; empty: only those that are found
    QStringList criticalTables; ///< "schema.name"; must be in every backup
    QString switchBackCommand;  ///< points the endpoint back to the old system; empty: done by hand
    QString stopNewCommand;     ///< stops the new application on the way back; empty: done by hand
    QString startOldCommand;    ///< starts the old one again
    QString endpoint;           ///< the old system's address on the web; empty: not known
    QStringList dnsNames;       ///< besides those that the settings and the proxy name
    QString nameServer;         ///< which is asked for them; empty: the system's
    QStringList proxyFiles;     ///< nginx's configuration; empty: where it usually stands
    QStringList oldUnits;       ///< service units and files that belong to the old system, told in any case
    int jobs = 2;
    QString level = QStringLiteral("content");          ///< how deeply the data are compared: or "counts", "strict"
    QString backupFormat = QStringLiteral("directory"); ///< or "custom": one file
    QString compression;                          ///< of backups: "gzip:1", "zstd:3", "none"; empty: what serves best
    QString transfer = QStringLiteral("archive"); ///< the data come from the proven backup; or "copy": straight
    int rowsShown = 100;                          ///< rows that differ are kept with their values, for each table
    int repeats = 5;                              ///< measured runs of every document and of the command
    double performanceMargin = 0.1;
    int windowMinutes = 30; ///< the maintenance window
    int rehearsals = 3;
    QStringList configurationFiles; ///< units, nginx files … that the backup's configuration archive holds as well
    QString offsite;         ///< where backups are copied to: "s3://bucket/prefix", "rclone:remote:path", a folder
    QString offsiteEndpoint; ///< of an S3 store that is not Amazon's; empty: what the aws CLI is set to
    QString offsiteProfile;  ///< of the aws CLI; empty: its default
    QString keep = QStringLiteral("7,4,6"); ///< nightly backups that stay: daily, weekly, monthly
    int nightlyHour = 3;
    QString nightlyJob = QStringLiteral("leave"); ///< or "install", "remove"
    static void fields(auto &&take)
    {
        using S = MigrationSettings;
        using evidence::field;
        take(field("name", &S::name), field("projectFolder", &S::projectFolder), field("interpreter", &S::interpreter),
             field("settingsModule", &S::settingsModule), field("source", &S::source),
             field("sourceAlias", &S::sourceAlias), field("databaseName", &S::databaseName),
             field("databaseUser", &S::databaseUser), field("target", &S::target),
             field("repositoryFolder", &S::repositoryFolder), field("licence", &S::licence),
             field("projectReading", &S::projectReading), field("pdfFolder", &S::pdfFolder),
             field("requirementEdits", &S::requirementEdits), field("pdfCommand", &S::pdfCommand),
             field("passwordFile", &S::passwordFile), field("queryFile", &S::queryFile),
             field("criticalTables", &S::criticalTables), field("switchBackCommand", &S::switchBackCommand),
             field("stopNewCommand", &S::stopNewCommand), field("startOldCommand", &S::startOldCommand),
             field("endpoint", &S::endpoint), field("dnsNames", &S::dnsNames), field("nameServer", &S::nameServer),
             field("proxyFiles", &S::proxyFiles), field("oldUnits", &S::oldUnits), field("jobs", &S::jobs),
             field("level", &S::level), field("backupFormat", &S::backupFormat), field("compression", &S::compression),
             field("transfer", &S::transfer), field("rowsShown", &S::rowsShown), field("repeats", &S::repeats),
             field("performanceMargin", &S::performanceMargin), field("windowMinutes", &S::windowMinutes),
             field("rehearsals", &S::rehearsals), field("configurationFiles", &S::configurationFiles),
             field("offsite", &S::offsite), field("offsiteEndpoint", &S::offsiteEndpoint),
             field("offsiteProfile", &S::offsiteProfile), field("keep", &S::keep),
             field("nightlyHour", &S::nightlyHour), field("nightlyJob", &S::nightlyJob));
    }
};

/// The places inside a migration's folder.
struct MigrationPaths
{
    QString folder;
    [[nodiscard]] QString settings() const { return folder + QStringLiteral("/migration.json"); }
    [[nodiscard]] QString journal() const { return folder + QStringLiteral("/journal.sqlite"); }
    [[nodiscard]] QString artifacts() const { return folder + QStringLiteral("/artifacts"); }
    /// Everything half-made stands here, one folder for each step: what is found here on opening is a leftover.
    [[nodiscard]] QString work() const { return folder + QStringLiteral("/work"); }
    [[nodiscard]] QString targetServer() const { return folder + QStringLiteral("/target-server"); }
    /// How libpq enters the new database, without a password; for rollback.sh.
    [[nodiscard]] QString newDatabase() const { return folder + QStringLiteral("/new-database.conninfo"); }
    [[nodiscard]] QString lock() const { return folder + QStringLiteral("/lock"); }
};

/// A migration's folder, NAME.rehome/, opened by one process at a time. Opening it is resuming it.
class Migration final
{
public:
    /// Makes the folder. \throws Error AlreadyExists if there is a migration in it, PermissionDenied, DiskFull
    static void create(const QString &folder, const MigrationSettings &settings);
    /// \throws Error NotFound, BadInput if migration.json cannot be read, Busy naming the process that has it open
    [[nodiscard]] static Migration open(const QString &folder);
    /// Writes other settings to migration.json and goes on with them.
    /// \throws Error as core::writeFile(); the settings stay as they were then
    void change(const MigrationSettings &settings);
    /// For a look, without the lock. \throws Error as open(), but never Busy
    [[nodiscard]] static Migration look(const QString &folder);

    [[nodiscard]] const MigrationSettings &settings() const { return m_settings; }
    [[nodiscard]] const MigrationPaths &paths() const { return m_paths; }
    /// The folder's lock, for work that may outlive this object: nobody else opens the folder while somebody keeps it.
    [[nodiscard]] std::shared_ptr<const QLockFile> lock() const { return m_lock; }

private:
    Migration(QString folder, MigrationSettings settings) : m_paths{std::move(folder)}, m_settings(std::move(settings))
    {}
    MigrationPaths m_paths;
    MigrationSettings m_settings;
    std::shared_ptr<QLockFile> m_lock;
};

} // namespace rehome::plan
