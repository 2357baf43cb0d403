// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace rehome::testing {

/// A Django project in a folder of its own, as small as it can be: manage.py and shop/settings.py. Everything can be
/// overwritten with put().
class SmallProject final
{
public:
    /// \param settings lines that are added to the settings
    explicit SmallProject(const QString &settings = {});

    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    void put(const QString &name, const QString &content) const;
    /// Puts a program where an interpreter is looked for.
    void putProgram(const QString &name, const QString &script) const;
    /// Every file and folder with its size and its time of change, to see whether anything was written.
    [[nodiscard]] QStringList content() const;

private:
    QTemporaryDir m_folder;
};

/// manage.py as Django makes it, with lines of one's own before it sets the settings module.
[[nodiscard]] QString managePy(const QString &before = {},
                               const QString &settingsModule = QStringLiteral("shop.settings"));
/// The text as a literal in Python code.
[[nodiscard]] QString pythonText(const QString &text);
/// An interpreter of this machine that has Django; empty where there is none.
[[nodiscard]] QString pythonWithDjango();

} // namespace rehome::testing
