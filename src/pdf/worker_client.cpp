// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/worker_client.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "core/text.h"
#include "pdf/run_watch.h"
#include "process/program.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace rehome::pdf {
namespace {

using evidence::DocumentTiming;
using evidence::RunEnding;

/// The sentence for a person; the worker's own words only where they say more.
QString problemSentence(RunEnding ending, const QJsonObject &line)
{
    const int page = line.value(QLatin1String("page")).toInt();
    switch (ending) {
    case RunEnding::Encrypted:
        return EngineText::tr("The document asks for a password.");
    case RunEnding::Damaged:
        return page > 0 ? EngineText::tr("Page %1 of the document is damaged.").arg(page)
                        : EngineText::tr("The file is damaged, or it is not a PDF.");
    case RunEnding::OutOfMemory:
        return EngineText::tr("The document needs more memory than it may use.");
    case RunEnding::TimedOut:
        return EngineText::tr("The document used up its processor time.");
    case RunEnding::Failed:
    case RunEnding::Succeeded:
        break;
    }
    return EngineText::tr("The document could not be read: %1").arg(line.value(QLatin1String("problem")).toString());
}

QString limitSentence(const DocumentReading &reading)
{
    return EngineText::tr("A run took longer than the limit of %1.").arg(core::durationText(reading.limits.run));
}

/// Turns the worker's lines into the timing of one document.
class TimingCollector final
{
public:
    explicit TimingCollector(const DocumentReading &reading) : m_reading(reading)
    {
        m_timing.document = QFileInfo(reading.file).fileName();
    }

    /// \return whether a run has ended
    bool addLine(const QJsonObject &line)
    {
        const bool ending = line.contains(QLatin1String("ending"));
        const bool run = line.contains(QLatin1String("run"));
        if (ending && !m_ended)
            addEnding(line);
        else if (run && !m_ended)
            addRun(line);
        return ending || run;
    }

    void addTimeout(const QString &problem)
    {
        m_ended = true;
        m_timing.ending = RunEnding::TimedOut;
        m_timing.problem = problem;
        m_timing.milliseconds.push_back(limitMilliseconds());
    }

    void addFailure(const QString &problem)
    {
        m_ended = true;
        m_timing.ending = RunEnding::Failed;
        m_timing.problem = problem;
    }

    [[nodiscard]] bool ended() const { return m_ended; }
    [[nodiscard]] const DocumentTiming &timing() const { return m_timing; }

private:
    [[nodiscard]] double limitMilliseconds() const
    {
        const WorkerLimits &limits = m_reading.limits;
        return limits.run.count() > 0 ? double(limits.run.count()) : limits.processorSeconds * 1000.0;
    }

    void addEnding(const QJsonObject &line)
    {
        const auto ending = evidence::fromJson<RunEnding>(line.value(QLatin1String("ending")));
        if (ending == RunEnding::TimedOut) {
            addTimeout(problemSentence(ending, line));
            return;
        }
        m_ended = true;
        m_timing.ending = ending;
        m_timing.problem = problemSentence(ending, line);
    }

    void addRun(const QJsonObject &line)
    {
        const double milliseconds = line.value(QLatin1String("milliseconds")).toDouble();
        if (m_reading.limits.run.count() > 0 && milliseconds >= limitMilliseconds()) {
            addTimeout(limitSentence(m_reading)); // it ended between the limit and the worker's end
            return;
        }
        m_timing.pages = line.value(QLatin1String("pages")).toInt();
        m_timing.characters = line.value(QLatin1String("characters")).toInteger();
        m_timing.textSha256 = line.value(QLatin1String("textSha256")).toString();
        if (!line.value(QLatin1String("warmUp")).toBool())
            m_timing.milliseconds.push_back(milliseconds);
        if (line.value(QLatin1String("run")).toInt() == m_reading.warmUps + m_reading.repeats) {
            m_ended = true;
            m_timing.ending = RunEnding::Succeeded;
        }
    }

    const DocumentReading &m_reading;
    DocumentTiming m_timing;
    bool m_ended = false;
};

QString requiredWorker(const QString &given)
{
    const QString worker = given.isEmpty() ? workerProgram() : given;
    if (worker.isEmpty()) {
        throw core::Error(core::ErrorCode::ToolMissing, EngineText::tr("The program rehome-pdf-worker is not there."),
                          EngineText::tr("Install Rehome again, or put the worker's folder into PATH."));
    }
    return worker;
}

/// The processor's limit is there for a worker that nobody watches any more; it must not cut a run that is within its
/// own.
int processorSeconds(const DocumentReading &reading)
{
    if (reading.limits.processorSeconds > 0)
        return reading.limits.processorSeconds;
    return int(reading.limits.run.count() * (reading.warmUps + reading.repeats) / 1000) + 2;
}

process::ProgramCall workerCall(const DocumentReading &reading)
{
    const WorkerLimits &limits = reading.limits;
    process::ProgramCall call{.program = requiredWorker(reading.worker)};
    call.arguments = {QStringLiteral("--repeat"),  QString::number(reading.repeats),
                      QStringLiteral("--warm-up"), QString::number(reading.warmUps),
                      QStringLiteral("--memory"),  QString::number(limits.memoryBytes)};
    if (limits.run.count() > 0 || limits.processorSeconds > 0)
        call.arguments << QStringLiteral("--cpu") << QString::number(processorSeconds(reading));
    call.arguments << QStringLiteral("--") << QFileInfo(reading.file).absoluteFilePath();
    call.outputLimit = limits.outputBytes;
    return call;
}

/// Runs the worker to whatever ending; its output is empty where it was stopped.
process::ProgramResult runWatched(process::ProgramCall call, TimingCollector &timing, const DocumentReading &reading,
                                  const core::WorkContext &context)
{
    RunWatch watch(reading.limits.run, context.stop);
    call.onOutputLine = [&](const QByteArray &line) {
        if (timing.addLine(QJsonDocument::fromJson(line).object()))
            watch.nextRunBegins();
    };
    core::WorkContext watched = context;
    watched.stop = watch.stop();
    try {
        process::ProgramResult result = process::runProgram(call, watched);
        if (result.overflowed)
            timing.addFailure(EngineText::tr("The document's text is larger than the limit."));
        else if (!timing.ended())
            timing.addFailure(EngineText::tr("The worker crashed while it read the document."));
        return result;
    } catch (const core::Stopped &) {
        context.throwIfStopped();
        if (!timing.ended()) // else the last run ended in the moment when its time was up
            timing.addTimeout(limitSentence(reading));
    }
    return {};
}

} // namespace

QString workerProgram()
{
    const QFileInfo beside(QCoreApplication::applicationDirPath() + QStringLiteral("/rehome-pdf-worker"));
    return beside.isExecutable() ? beside.filePath() : process::findProgram(QStringLiteral("rehome-pdf-worker"));
}

QMap<QString, QString> workerVersions(const QString &worker, const core::WorkContext &context)
{
    const auto result = process::runProgramOrThrow(
        {.program = requiredWorker(worker), .arguments = {QStringLiteral("--version")}}, context);
    return evidence::fromJson<QMap<QString, QString>>(QJsonDocument::fromJson(result.output).object());
}

DocumentTiming readDocument(const DocumentReading &reading, const core::WorkContext &context)
{
    TimingCollector timing(reading);
    [[maybe_unused]] const auto result = runWatched(workerCall(reading), timing, reading, context);
    return timing.timing();
}

DocumentText documentText(const DocumentReading &reading, const core::WorkContext &context)
{
    DocumentReading once = reading;
    once.repeats = 1;
    once.warmUps = 0;
    process::ProgramCall call = workerCall(once);
    call.arguments.prepend(QStringLiteral("--text"));
    TimingCollector timing(once);
    const process::ProgramResult result = runWatched(call, timing, once, context);

    DocumentText text{.timing = timing.timing()};
    if (text.timing.ending != RunEnding::Succeeded)
        return text;
    for (const QByteArray &line : result.output.split('\n')) {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        if (object.contains(QLatin1String("text")))
            text.pages += object.value(QLatin1String("text")).toString();
    }
    return text;
}

} // namespace rehome::pdf
