// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work_context.h"

#include <QStringList>

namespace rehome::wizard {

enum class Appearance { System, Light, Dark };

/// "system", "light", "dark": the word in the settings file and on the command line.
[[nodiscard]] QString appearanceName(Appearance appearance);
[[nodiscard]] Appearance appearanceFromName(const QString &name);

/// What the program remembers between two starts, in the user's own settings file; never a secret. Values, read and
/// written whole; windows and docks save their own geometry.
struct Preferences
{
    QString language; ///< "de"; empty: as the desktop
    Appearance appearance = Appearance::System;
    int jobs = 0; ///< tables at a time in new migrations; 0: one for each processor, at most four
    QString migrationsFolder;
    core::LogLevel logLevel = core::LogLevel::Info;
    bool keepPasswords = true; ///< in the desktop's keyring
    bool notify = true;        ///< when a long step ends

    [[nodiscard]] static Preferences load();
    void save() const;
};

/// Folders of migrations that were open last, newest first; those that are gone are left out.
[[nodiscard]] QStringList recentMigrations();
void rememberMigration(const QString &folder);
void forgetMigration(const QString &folder);

} // namespace rehome::wizard
