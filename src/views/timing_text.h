// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace rehome::views {

/// The translation context of the sentences about measured times, in models and in functions without a class.
struct TimingText
{
    Q_DECLARE_TR_FUNCTIONS(rehome::views::TimingText)
};

} // namespace rehome::views
