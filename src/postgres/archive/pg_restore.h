// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work_context.h"
#include "postgres/session/tools.h"
#include "process/program.h"

namespace rehome::postgres {

/// Which pg_restore writes to a server of which version.
struct PgRestore
{
    Tool tool;
    int serverMajor = 0;

    /// From 17 on it begins by setting transaction_timeout, which older servers do not know.
    [[nodiscard]] bool isTooNew() const { return tool.major >= 17 && serverMajor < 17; }
    /// Whether it can work with several connections. One that is too new cannot: each of them would complain, and what
    /// they say would be mixed up.
    [[nodiscard]] int possibleJobs(int wanted) const { return isTooNew() ? 1 : wanted; }
};

/// Reads what a pg_restore that is too new complains about, line by line.
class RestoreComplaints final
{
public:
    void addLine(const QByteArray &line);
    /// Something other than that one setting failed.
    [[nodiscard]] bool areReal() const { return m_areReal; }
    /// That setting failed, and nothing else.
    [[nodiscard]] bool areHarmless() const { return m_state == State::Forgiven && !m_areReal; }

private:
    enum class State { Nothing, Complained, Forgiven };
    State m_state = State::Nothing;
    bool m_areReal = false;
};

/// Runs pg_restore with --exit-on-error, \a jobs connections, and the call's other arguments: the first thing that
/// fails ends it. \throws Error as process::runProgramOrThrow()
void runPgRestore(const PgRestore &how, int jobs, process::ProgramCall call, const core::WorkContext &context);

} // namespace rehome::postgres
