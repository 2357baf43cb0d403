// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/worker_client.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "pdf/run_watch.h"
#include "pdf/timing_collector.h"
#include "process/program.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace rehome::pdf {
namespace {

using evidence::DocumentTiming;
using evidence::RunEnding;

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
    if (!reading.passwords.empty())
        call.arguments << QStringLiteral("--stdin");
    call.arguments << QStringLiteral("--") << QFileInfo(reading.file).absoluteFilePath();
    call.input = workerInput(reading.passwords, {});
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
            timing.addEnding(RunEnding::TooMuchOutput, EngineText::tr("The document's text is larger than the limit."));
        else if (!timing.ended())
            timing.addEnding(RunEnding::Failed, EngineText::tr("The worker crashed while it read the document."));
        return result;
    } catch (const core::Stopped &) {
        context.throwIfStopped();
        if (!timing.ended()) // else the last run ended in the moment when its time was up
            timing.addTimeout();
    }
    return {};
}

} // namespace

QString workerProgram()
{
    const QFileInfo beside(QCoreApplication::applicationDirPath() + QStringLiteral("/rehome-pdf-worker"));
    return beside.isExecutable() ? beside.filePath() : process::findProgram(QStringLiteral("rehome-pdf-worker"));
}

QString requiredWorker(const QString &given)
{
    QString worker = given.isEmpty() ? workerProgram() : given;
    if (worker.isEmpty()) {
        throw core::Error(core::ErrorCode::ToolMissing, EngineText::tr("The program rehome-pdf-worker is not there."),
                          EngineText::tr("Install Rehome again, or put the worker's folder into PATH."));
    }
    return worker;
}

QByteArray workerInput(const PasswordList &passwords, const QStringList &files)
{
    if (passwords.empty() && files.isEmpty())
        return {};
    QJsonArray list;
    for (const core::Secret &password : passwords)
        list.append(password.reveal());
    return QJsonDocument(QJsonObject{{QStringLiteral("passwords"), list},
                                     {QStringLiteral("files"), QJsonArray::fromStringList(files)}})
        .toJson(QJsonDocument::Compact);
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
