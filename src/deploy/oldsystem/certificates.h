// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work_context.h"
#include "evidence/old_system.h"

namespace rehome::deploy {

/// The certificate that a server shows to who asks for this name, and what is wrong with it. \throws Stopped
[[nodiscard]] evidence::Certificate certificateOf(const QString &host, int port, const core::WorkContext &context);

/// The certificate in a PEM file: its first one, with those that follow as its chain.
[[nodiscard]] evidence::Certificate certificateIn(const QString &file);

} // namespace rehome::deploy
