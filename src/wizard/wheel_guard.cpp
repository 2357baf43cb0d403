// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/wheel_guard.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QEvent>

namespace rehome::wizard {

WheelGuard::WheelGuard(QObject *parent) : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool WheelGuard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Wheel)
        return false;
    const auto isChoice = [](QObject *object) {
        return qobject_cast<QComboBox *>(object) != nullptr || qobject_cast<QAbstractSpinBox *>(object) != nullptr;
    };
    // The line that is typed in is a child of its box, and hands the wheel on to it.
    if (!isChoice(watched) && !isChoice(watched->parent()))
        return false;
    event->ignore(); // so that it goes on to the parent
    return true;
}

} // namespace rehome::wizard
