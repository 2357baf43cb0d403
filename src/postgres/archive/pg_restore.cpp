// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/archive/pg_restore.h"

#include "core/error.h"

#include <stop_token>

namespace rehome::postgres {

void RestoreComplaints::addLine(const QByteArray &line)
{
    // It is the very first statement, and the server's words may be in any language.
    if (m_state == State::Complained) {
        m_state = State::Forgiven;
        m_areReal = m_areReal || line != "Command was: SET transaction_timeout = 0;";
    } else if (line.startsWith("pg_restore: error: ") || line.startsWith("pg_restore: fatal: ")) {
        const bool mayBeForgiven = m_state == State::Nothing &&
                                   line.startsWith("pg_restore: error: could not execute query: ") &&
                                   line.contains("transaction_timeout");
        m_state = State::Complained;
        m_areReal = m_areReal || !mayBeForgiven;
    }
}

void runPgRestore(const PgRestore &how, int jobs, process::ProgramCall call, const core::WorkContext &context)
{
    call.arguments.prepend(QStringLiteral("--jobs=%1").arg(how.possibleJobs(jobs)));
    if (!how.isTooNew()) {
        call.arguments.prepend(QStringLiteral("--exit-on-error"));
        process::runProgramOrThrow(call, context);
        return;
    }
    std::stop_source ending;
    const std::stop_callback passOn(context.stop, [&ending] { ending.request_stop(); });
    core::WorkContext endable = context;
    endable.stop = ending.get_token();
    RestoreComplaints complaints;
    process::ProgramResult result;
    QByteArray errors;
    const auto onLine = call.onErrorLine;
    call.onErrorLine = [&](const QByteArray &line) {
        if (onLine)
            onLine(line);
        const bool wasHarmless = complaints.areHarmless();
        complaints.addLine(line);
        if (!wasHarmless && complaints.areHarmless())
            errors.clear(); // of these complaints, nobody is told
        else
            errors = (errors + line + '\n').right(qsizetype(16) * 1024);
        if (complaints.areReal())
            ending.request_stop();
    };
    try {
        result = process::runProgram(call, endable);
    } catch (const core::Stopped &) {
        if (context.stop.stop_requested())
            throw;
        result.exitCode = 1;
    }
    result.errors = errors;
    if (result.exitCode != 0 && !(result.exitCode == 1 && complaints.areHarmless()))
        process::throwFailure(call, result);
}

} // namespace rehome::postgres
