// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work_context.h"

#include <functional>

/// A server that is filled with much data at once works faster with other settings than one that is worked with: it
/// need not log rows of tables that are made in the same transaction, nor write everything down every few minutes.
/// Those settings stand on the server's command line only: however the work ends, the next ordinary start is ordinary.
/// None of them puts the other databases of the server at risk; in a crash they lose nothing.
namespace rehome::postgres {

class PrivateServer;

/// Does the work while the server, which runs on as an ordinary one afterwards, has settings for loading: it is stopped
/// and started before and after, also where the work throws or is stopped. The work asks \a server for its address: the
/// port may be another one. The server keeps its ordinary settings, and the log says so, where others have sessions in
/// it, or where it is archived or replicated. Of a process that is killed meanwhile, the next PrivateServer::start()
/// tidies up.
/// \throws Error Busy if another run is loading into this server; ToolFailed if it cannot be started again
void withLoadSettings(PrivateServer &server, const core::WorkContext &context, const std::function<void()> &work);

} // namespace rehome::postgres
