// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secret.h"

#include <QRandomGenerator>

namespace rehome::core {

Secret Secret::generate()
{
    static constexpr char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    QString value;
    for (int i = 0; i < 32; ++i)
        value += QLatin1Char(letters[QRandomGenerator::system()->bounded(int(sizeof letters) - 1)]);
    return Secret(value);
}

} // namespace rehome::core
