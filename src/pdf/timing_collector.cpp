// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/timing_collector.h"

#include "core/engine_text.h"
#include "core/text.h"

#include <QFileInfo>

namespace rehome::pdf {
namespace {

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
                        : EngineText::tr("The file is damaged.");
    case RunEnding::Empty:
        return EngineText::tr("The file is empty, or the document has no page.");
    case RunEnding::NotPdf:
        return EngineText::tr("The file is not a PDF.");
    case RunEnding::TooMuchOutput:
        return EngineText::tr("The document's text is larger than the limit.");
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

} // namespace

TimingCollector::TimingCollector(DocumentReading reading) : m_reading(std::move(reading))
{
    m_timing.document = QFileInfo(m_reading.file).fileName();
}

bool TimingCollector::addLine(const QJsonObject &line)
{
    const bool ending = line.contains(QLatin1String("ending"));
    const bool run = line.contains(QLatin1String("run"));
    if (ending && !m_ended)
        addProblem(line);
    else if (run && !m_ended)
        addRun(line);
    return ending || run;
}

void TimingCollector::addTimeout()
{
    addTimeout(limitSentence(m_reading));
}

void TimingCollector::addTimeout(const QString &problem)
{
    addEnding(RunEnding::TimedOut, problem);
    m_timing.milliseconds.push_back(limitMilliseconds());
}

void TimingCollector::addEnding(RunEnding ending, const QString &problem)
{
    m_ended = true;
    m_timing.ending = ending;
    m_timing.problem = problem;
}

double TimingCollector::limitMilliseconds() const
{
    const WorkerLimits &limits = m_reading.limits;
    return limits.run.count() > 0 ? double(limits.run.count()) : limits.processorSeconds * 1000.0;
}

void TimingCollector::addProblem(const QJsonObject &line)
{
    const auto ending = evidence::fromJson<RunEnding>(line.value(QLatin1String("ending")));
    if (ending == RunEnding::TimedOut)
        addTimeout(problemSentence(ending, line));
    else
        addEnding(ending, problemSentence(ending, line));
}

void TimingCollector::addRun(const QJsonObject &line)
{
    const double milliseconds = line.value(QLatin1String("milliseconds")).toDouble();
    if (m_reading.limits.run.count() > 0 && milliseconds >= limitMilliseconds()) {
        addTimeout(); // it ended between the limit and the worker's end
        return;
    }
    m_timing.pages = line.value(QLatin1String("pages")).toInt();
    m_timing.characters = line.value(QLatin1String("characters")).toInteger();
    m_timing.withoutText = line.value(QLatin1String("withoutText")).toBool();
    m_timing.unlocked = line.value(QLatin1String("unlocked")).toBool();
    m_timing.textSha256 = line.value(QLatin1String("textSha256")).toString();
    if (!line.value(QLatin1String("warmUp")).toBool())
        m_timing.milliseconds.push_back(milliseconds);
    if (line.value(QLatin1String("run")).toInt() == m_reading.warmUps + m_reading.repeats)
        addEnding(RunEnding::Succeeded, {});
}

} // namespace rehome::pdf
