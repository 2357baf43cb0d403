// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace rehome::postgres {

/// Values that may be secrets stand as "(hidden)" in what is said of an object. So that two servers that are asked at
/// the same time can still be told apart by them, each server hashes its own under a key that lives as long as that one
/// comparison: the value never leaves the server, and a hash whose key is gone cannot be guessed. Neither is ever
/// shown, stored or logged.

/// A new random key of 32 bytes.
[[nodiscard]] QByteArray newHidingKey();

/// An expression: options such as {a=b,c=d} in a fixed order, with the values hidden that may be secrets.
[[nodiscard]] QString optionsText(const char *options);
/// An expression: of those that are hidden, lines of what stands before "(hidden)" and the value's hash. NULL where
/// nothing is hidden, or the key is empty.
[[nodiscard]] QString hiddenOptions(const char *options, const QByteArray &key);

/// Likewise for a saved setting such as "name=value": its value, and what is hidden of it.
[[nodiscard]] QString settingText(const char *setting);
[[nodiscard]] QString hiddenSetting(const char *setting, const QByteArray &key);

/// The new side's definition, with "(hidden, another value)" where the hidden lines of both sides are not the same.
[[nodiscard]] QString withOthersMarked(const QString &definition, const QStringList &before, const QStringList &after);

} // namespace rehome::postgres
