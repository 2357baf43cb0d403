// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/notifier.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QVariantMap>
#include <QWidget>

namespace rehome::wizard {

void notify(QWidget *window, const QString &title, const QString &text)
{
    if (window->isActiveWindow())
        return;
    QApplication::alert(window);
    QDBusMessage message = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.Notifications"), QStringLiteral("/org/freedesktop/Notifications"),
        QStringLiteral("org.freedesktop.Notifications"), QStringLiteral("Notify"));
    constexpr int standardTime = -1;
    message << QApplication::applicationDisplayName() << uint(0) << QStringLiteral("org.rehome.Rehome") << title
            << text.toHtmlEscaped() << QStringList() << QVariantMap() << standardTime;
    QDBusConnection::sessionBus().send(message);
}

} // namespace rehome::wizard
