// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace rehome {

/// The translation context of every sentence that the engine (everything below the wizard) says to a person.
struct EngineText
{
    Q_DECLARE_TR_FUNCTIONS(EngineText)
};

} // namespace rehome
