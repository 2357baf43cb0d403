// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace rehome::wizard {

/// Keeps the mouse wheel from changing a choice or a number while a person only scrolls the form that it stands in: the
/// form scrolls on instead. An event filter for the whole application, as long as it lives.
class WheelGuard final : public QObject
{
    Q_OBJECT

public:
    explicit WheelGuard(QObject *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace rehome::wizard
