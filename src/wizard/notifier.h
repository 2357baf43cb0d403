// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace rehome::wizard {

/// Tells the desktop that something has ended, where nobody is looking at the window: a notification by the desktop's
/// own service (org.freedesktop.Notifications), and the window's entry in the task bar. Waits for nothing; where there
/// is no such service, nothing happens.
void notify(QWidget *window, const QString &title, const QString &text);

} // namespace rehome::wizard
