// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/command_runs.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "core/files.h"
#include "process/explain.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <optional>

namespace rehome::pdf {
namespace {

using core::Error;
using core::ErrorCode;
using process::ProgramCall;
using process::ProgramResult;

/// One command and what its runs gave so far. Lives on the worker thread that measures.
class CommandRuns final
{
public:
    CommandRuns(const CommandRequest &request, const core::WorkContext &context)
        : m_request(request), m_context(context), m_measured(m_folder.filePath(QStringLiteral("measured.json")))
    {
        m_timing.command = request.title.isEmpty() ? process::explain(request.call) : request.title;
        m_timing.database = request.database;
        m_timing.output = request.artifact;
    }

    /// \return false if there is no sense in another run
    bool run(bool warmUp)
    {
        QFile::remove(m_measured);
        const ProgramResult result = process::runProgram(wrappedCall(), m_context);
        if (result.overflowed) {
            throw Error(ErrorCode::CheckFailed,
                        EngineText::tr("%1 prints more than is kept of its output.").arg(m_timing.command),
                        EngineText::tr("Let it print less, or write its result to a file."));
        }
        if (result.timedOut) {
            addTimeout();
            return false;
        }
        addRun(result, measuredValues(result), warmUp);
        return true;
    }

    /// Keeps the output. \return what was measured
    evidence::CommandTiming finish()
    {
        if (!m_request.outputFile.isEmpty() && m_lastOutput)
            core::writeFile(m_request.outputFile, *m_lastOutput);
        if (!m_outputsDiffer)
            m_timing.outputSha256 = QString::fromLatin1(m_hash.toHex());
        return m_timing;
    }

private:
    [[nodiscard]] ProgramCall wrappedCall() const
    {
        ProgramCall call = m_request.call;
        call.program = m_request.python;
        // -I and -S: the interpreter that measures must not depend on the project's environment, and starts quicker.
        call.arguments =
            QStringList{QStringLiteral("-I"), QStringLiteral("-S"), m_request.script, m_request.call.program};
        call.arguments += m_request.call.arguments;
        call.environment.insert(QStringLiteral("REHOME_MEASURE_FILE"), m_measured);
        call.outputFile.clear();
        return call;
    }

    [[nodiscard]] QJsonObject measuredValues(const ProgramResult &result) const
    {
        QFile file(m_measured);
        if (!file.open(QIODevice::ReadOnly)) {
            throw Error(ErrorCode::ToolMissing, EngineText::tr("%1 could not be started.").arg(m_timing.command),
                        EngineText::tr("Look at the details: is the program there, and is it executable?"),
                        process::explain(m_request.call) + QLatin1Char('\n') + QString::fromUtf8(result.errors));
        }
        return QJsonDocument::fromJson(file.readAll()).object();
    }

    void addTimeout()
    {
        m_timing.exitCode = -1;
        m_timing.wallMilliseconds.push_back(double(m_request.call.timeLimit.count()));
        m_context.warning(EngineText::tr("%1 took longer than its limit.").arg(m_timing.command));
    }

    void addRun(const ProgramResult &result, const QJsonObject &measured, bool warmUp)
    {
        const int exitCode = measured.value(QLatin1String("exitCode")).toInt();
        if (exitCode != 0) {
            m_timing.exitCode = exitCode;
            m_context.warning(EngineText::tr("%1 ended with exit code %2.").arg(m_timing.command).arg(exitCode) +
                              QLatin1Char('\n') + QString::fromUtf8(result.errors.right(2000)));
        }
        const qint64 peak = measured.value(QLatin1String("peakBytes")).toInteger();
        m_timing.peakBytes = std::max(m_timing.peakBytes, peak);
        if (warmUp)
            return;
        const auto value = [&](const char *name) { return measured.value(QLatin1String(name)).toDouble(); };
        m_timing.wallMilliseconds.push_back(value("wallMilliseconds"));
        m_timing.processorMilliseconds.push_back(value("processorMilliseconds"));
        const QByteArray hash = QCryptographicHash::hash(result.output, QCryptographicHash::Sha256);
        m_outputsDiffer = m_outputsDiffer || (m_lastOutput && hash != m_hash);
        m_hash = hash;
        m_lastOutput = result.output;
    }

    const CommandRequest &m_request;
    const core::WorkContext &m_context;
    QTemporaryDir m_folder;
    QString m_measured;
    evidence::CommandTiming m_timing;
    QByteArray m_hash;
    std::optional<QByteArray> m_lastOutput;
    bool m_outputsDiffer = false;
};

/// Runs all of them in turn, and reports every run.
void runInTurn(const std::vector<CommandRuns *> &commands, int warmUps, int repeats, const core::WorkContext &context)
{
    if (repeats < 1 || warmUps < 0)
        throw Error(ErrorCode::BadUsage, EngineText::tr("A command must be measured at least once."));
    const qint64 total = qint64(warmUps + repeats) * qint64(commands.size());
    qint64 done = 0;
    for (int round = 0; round < warmUps + repeats; ++round) {
        bool goesOn = true;
        for (CommandRuns *command : commands) {
            context.report({.done = done++, .total = total});
            goesOn = command->run(round < warmUps) && goesOn;
        }
        if (!goesOn)
            break;
    }
    context.report({.done = total, .total = total});
}

} // namespace

evidence::CommandTiming measureCommand(const CommandRequest &request, const core::WorkContext &context)
{
    CommandRuns runs(request, context);
    runInTurn({&runs}, request.warmUps, request.repeats, context);
    return runs.finish();
}

std::pair<evidence::CommandTiming, evidence::CommandTiming> measureCommandsInterleaved(const CommandRequest &oldRequest,
                                                                                       const CommandRequest &newRequest,
                                                                                       const core::WorkContext &context)
{
    CommandRuns oldRuns(oldRequest, context);
    CommandRuns newRuns(newRequest, context);
    runInTurn({&oldRuns, &newRuns}, std::max(oldRequest.warmUps, newRequest.warmUps),
              std::max(oldRequest.repeats, newRequest.repeats), context);
    return {oldRuns.finish(), newRuns.finish()};
}

} // namespace rehome::pdf
