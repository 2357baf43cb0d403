// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work_context.h"
#include "evidence/old_system.h"

namespace rehome::deploy {

/// Asks for the URL once, with curl, follows where it is sent, and tells the answer. Where the certificate is not
/// trusted, it asks again without looking at that, so that both are told. \throws Stopped
[[nodiscard]] evidence::Endpoint endpointAnswer(const QString &url, const core::WorkContext &context);

} // namespace rehome::deploy
