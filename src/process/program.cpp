// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/program.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "process/explain.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QProcessEnvironment>
#include <QRegularExpression>
#include <QStandardPaths>

#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>

using namespace std::chrono_literals;

namespace rehome::process {
namespace {

constexpr qint64 keptErrorBytes = 65'536;

/// Splits what a pipe delivers into lines. A line that never ends is cut at 64 KiB.
class LineSplitter final
{
public:
    explicit LineSplitter(std::function<void(const QByteArray &)> sink) : m_sink(std::move(sink)) {}

    void add(const QByteArray &bytes)
    {
        if (!m_sink)
            return;
        m_rest += bytes;
        qsizetype start = 0;
        for (qsizetype end = m_rest.indexOf('\n'); end >= 0; end = m_rest.indexOf('\n', start)) {
            m_sink(m_rest.mid(start, end - start));
            start = end + 1;
        }
        m_rest.remove(0, start);
        for (; m_rest.size() > keptErrorBytes; m_rest.remove(0, keptErrorBytes))
            m_sink(m_rest.left(keptErrorBytes));
    }

    void finish()
    {
        if (m_sink && !m_rest.isEmpty())
            m_sink(m_rest);
        m_rest.clear();
    }

private:
    std::function<void(const QByteArray &)> m_sink;
    QByteArray m_rest;
};

void prepare(QProcess &child, const ProgramCall &call)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
    environment.remove(QStringLiteral("LANGUAGE"));
    for (auto variable = call.environment.cbegin(); variable != call.environment.cend(); ++variable)
        environment.insert(variable.key(), variable.value());
    for (auto secret = call.secrets.cbegin(); secret != call.secrets.cend(); ++secret)
        environment.insert(secret.key(), secret.value().reveal());
    child.setProcessEnvironment(environment);
    child.setProgram(call.program);
    child.setArguments(call.arguments);
    if (!call.workingDirectory.isEmpty())
        child.setWorkingDirectory(call.workingDirectory);
    if (!call.outputFile.isEmpty())
        child.setStandardOutputFile(call.outputFile);
    child.setChildProcessModifier([dies = !call.outlivesUs] {
        ::setpgid(0, 0); // so that a stop reaches the children of the child as well
        if (dies)
            ::prctl(PR_SET_PDEATHSIG, SIGTERM);
    });
}

void endGroup(QProcess &child, qint64 group)
{
    if (group <= 1) // it has ended already; a group 0 would be our own
        return;
    child.closeReadChannel(QProcess::StandardOutput); // a flood of it must not fill the memory meanwhile
    ::kill(pid_t(-group), SIGTERM);
    if (!child.waitForFinished(1000)) {
        ::kill(pid_t(-group), SIGKILL);
        child.waitForFinished(5000);
    }
    // Members of the group that ignored SIGTERM while their leader obeyed it.
    ::kill(pid_t(-group), SIGKILL);
}

} // namespace

ProgramResult runProgram(const ProgramCall &call, const core::WorkContext &context)
{
    context.throwIfStopped();
    context.debug(explain(call));
    QProcess child;
    prepare(child, call);
    QElapsedTimer clock;
    clock.start();
    child.start(call.input.isEmpty() ? QIODevice::ReadOnly : QIODevice::ReadWrite);
    if (!child.waitForStarted(10'000)) {
        throw core::Error(core::ErrorCode::ToolMissing,
                          EngineText::tr("The program %1 could not be started.").arg(call.program),
                          EngineText::tr("Install it, or put its folder into PATH."), child.errorString());
    }
    const qint64 group = child.processId();
    if (!call.input.isEmpty())
        child.write(call.input);
    child.closeWriteChannel();

    ProgramResult result;
    LineSplitter outputLines(call.onOutputLine);
    LineSplitter errorLines(call.onErrorLine);
    qint64 printed = 0;
    const auto read = [&] {
        const QByteArray output = child.readAllStandardOutput();
        if (call.onOutput) {
            call.onOutput(output);
        } else {
            printed += output.size();
            if (call.keepsOutput)
                result.output += output;
        }
        outputLines.add(output);
        const QByteArray errors = child.readAllStandardError();
        result.errors = (result.errors + errors).right(keptErrorBytes);
        errorLines.add(errors);
    };
    bool stopped = false;
    while (child.state() != QProcess::NotRunning) {
        child.waitForReadyRead(50);
        read();
        stopped = context.stop.stop_requested();
        result.timedOut = call.timeLimit > 0ms && clock.elapsed() > call.timeLimit.count();
        result.overflowed = printed > call.outputLimit;
        if (stopped || result.timedOut || result.overflowed) {
            endGroup(child, group);
            break;
        }
    }
    read();
    outputLines.finish();
    errorLines.finish();
    if (stopped)
        throw core::Stopped();
    result.duration = std::chrono::milliseconds(clock.elapsed());
    if (child.exitStatus() == QProcess::NormalExit && !result.timedOut && !result.overflowed)
        result.exitCode = child.exitCode();
    return result;
}

namespace {

/// What went wrong, in one line: the first one that says so itself ("pg_restore: error: …", whose last line is only the
/// end of the statement), else the last one.
QString complaintIn(const QByteArray &errors)
{
    static const QRegularExpression complaint(QStringLiteral("^[a-z_-]+: (?:error|fatal): (.+)$"),
                                              QRegularExpression::MultilineOption);
    const QString text = QString::fromUtf8(errors).trimmed();
    const QRegularExpressionMatch match = complaint.match(text);
    return match.hasMatch() ? match.captured(1) : text.section(QLatin1Char('\n'), -1);
}

} // namespace

ProgramResult runProgramOrThrow(const ProgramCall &call, const core::WorkContext &context)
{
    ProgramResult result = runProgram(call, context);
    if (result.exitCode != 0)
        throwFailure(call, result);
    return result;
}

void throwFailure(const ProgramCall &call, const ProgramResult &result)
{
    const QString name = call.title.isEmpty() ? call.program : call.title;
    const QString details =
        explain(call) + QLatin1Char('\n') + QString::fromUtf8(result.errors.isEmpty() ? result.output : result.errors);
    if (result.timedOut) {
        throw core::Error(
            core::ErrorCode::TimedOut,
            EngineText::tr("%1 did not end within %2 seconds.").arg(name).arg(call.timeLimit.count() / 1000),
            EngineText::tr("Look at the details; raise the limit if it only needs longer."), details);
    }
    if (result.overflowed) {
        throw core::Error(
            core::ErrorCode::ToolFailed,
            EngineText::tr("%1 printed more than %2 bytes and was ended.").arg(name).arg(call.outputLimit),
            EngineText::tr("The details hold what it printed."), details.left(keptErrorBytes));
    }
    if (result.errors.contains("No space left on device")) {
        throw core::Error(core::ErrorCode::DiskFull, EngineText::tr("The disk is full: %1 could not go on.").arg(name),
                          EngineText::tr("Free some space or choose a folder on another disk, then try again."),
                          details);
    }
    throw core::Error(core::ErrorCode::ToolFailed,
                      result.exitCode < 0 ? EngineText::tr("%1 was ended by a signal.").arg(name)
                                          : EngineText::tr("%1 ended with exit code %2: %3")
                                                .arg(name)
                                                .arg(result.exitCode)
                                                .arg(complaintIn(result.errors)),
                      EngineText::tr("The details hold what it printed."), details);
}

QString findProgram(const QString &name)
{
    return QStandardPaths::findExecutable(name);
}

} // namespace rehome::process
