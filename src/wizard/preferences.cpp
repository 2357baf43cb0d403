// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/preferences.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>

#include <algorithm>

namespace rehome::wizard {
namespace {

const QString recentKey = QStringLiteral("migrations/recent");
constexpr qsizetype mostRecent = 10;

} // namespace

QString appearanceName(Appearance appearance)
{
    switch (appearance) {
    case Appearance::Light:
        return QStringLiteral("light");
    case Appearance::Dark:
        return QStringLiteral("dark");
    case Appearance::System:
        break;
    }
    return QStringLiteral("system");
}

Appearance appearanceFromName(const QString &name)
{
    for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
        if (appearanceName(appearance) == name)
            return appearance;
    }
    return Appearance::System;
}

Preferences Preferences::load()
{
    const QSettings settings;
    const Preferences standard;
    const int level = settings.value(QStringLiteral("log/level"), int(standard.logLevel)).toInt();
    return {.language = settings.value(QStringLiteral("language")).toString(),
            .appearance = appearanceFromName(settings.value(QStringLiteral("appearance")).toString()),
            .jobs = std::clamp(settings.value(QStringLiteral("migrations/jobs")).toInt(), 0, 64),
            .migrationsFolder = settings.value(QStringLiteral("migrations/folder"), QDir::homePath()).toString(),
            .logLevel = core::LogLevel(std::clamp(level, int(core::LogLevel::Debug), int(core::LogLevel::Error))),
            .keepPasswords = settings.value(QStringLiteral("passwords/keep"), standard.keepPasswords).toBool(),
            .notify = settings.value(QStringLiteral("notify"), standard.notify).toBool()};
}

void Preferences::save() const
{
    QSettings settings;
    settings.setValue(QStringLiteral("language"), language);
    settings.setValue(QStringLiteral("appearance"), appearanceName(appearance));
    settings.setValue(QStringLiteral("migrations/jobs"), jobs);
    settings.setValue(QStringLiteral("migrations/folder"), migrationsFolder);
    settings.setValue(QStringLiteral("log/level"), int(logLevel));
    settings.setValue(QStringLiteral("passwords/keep"), keepPasswords);
    settings.setValue(QStringLiteral("notify"), notify);
}

QStringList recentMigrations()
{
    QStringList folders;
    for (const QString &folder : QSettings().value(recentKey).toStringList()) {
        if (QFileInfo::exists(folder + QStringLiteral("/migration.json")))
            folders += folder;
    }
    return folders;
}

void rememberMigration(const QString &folder)
{
    QStringList folders = recentMigrations();
    folders.removeAll(folder);
    folders.prepend(folder);
    QSettings().setValue(recentKey, QStringList(folders.mid(0, mostRecent)));
}

void forgetMigration(const QString &folder)
{
    QStringList folders = recentMigrations();
    folders.removeAll(folder);
    QSettings().setValue(recentKey, folders);
}

} // namespace rehome::wizard
