// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>
#include <QString>
#include <QTemporaryDir>
#include <QWidget>

namespace rehome::testing {

/// A home for the program's settings that is the test's own.
class OwnSettings final
{
public:
    OwnSettings()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        QCoreApplication::setOrganizationName(QStringLiteral("rehome-test"));
        QCoreApplication::setApplicationName(QStringLiteral("rehome-test"));
    }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
};

/// The widget of this name, which must be there.
template <class Widget>
Widget *named(const QWidget &parent, const char *name)
{
    auto *widget = parent.findChild<Widget *>(QLatin1String(name));
    if (widget == nullptr)
        qFatal("there is no %s", name);
    return widget;
}

} // namespace rehome::testing
