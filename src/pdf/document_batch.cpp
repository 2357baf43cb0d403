// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/document_batch.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "core/parallel.h"
#include "pdf/run_watch.h"
#include "pdf/timing_collector.h"
#include "process/program.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <mutex>
#include <optional>

namespace rehome::pdf {
namespace {

using evidence::RunEnding;

/// What the worker gives of the document that it reads now.
class ContentCollector final
{
public:
    explicit ContentCollector(const DocumentReading &reading) : m_timing(reading) {}

    void addLine(const QJsonObject &line)
    {
        if (!m_timing.addLine(line) && line.contains(QLatin1String("page")))
            addPage(line);
    }

    [[nodiscard]] TimingCollector &timing() { return m_timing; }

    [[nodiscard]] DocumentContent content() const
    {
        if (m_timing.timing().ending == RunEnding::Succeeded) {
            DocumentContent whole = m_content;
            whole.timing = m_timing.timing();
            return whole;
        }
        return {.timing = m_timing.timing()};
    }

private:
    void addPage(const QJsonObject &line)
    {
        const QByteArray page = QByteArray::number(line.value(QLatin1String("page")).toInt());
        m_content.text += line.value(QLatin1String("text")).toString().toUtf8() + '\f';
        for (const auto &value : line.value(QLatin1String("words")).toArray()) {
            const QJsonArray word = value.toArray();
            m_content.boxes += page;
            for (qsizetype i = 0; i < 4; ++i)
                m_content.boxes += '\t' + QByteArray::number(word.at(i).toDouble(), 'f', 2);
            m_content.boxes += '\t' + word.at(4).toString().toUtf8() + '\n';
            ++m_content.words;
        }
    }

    TimingCollector m_timing;
    DocumentContent m_content;
};

/// Some of the files, read by one worker after another. Lives on one thread.
class Share final
{
public:
    using Take = std::function<void(std::size_t index, DocumentContent &&content)>;

    Share(const BatchRequest &request, std::size_t first, std::size_t end, const core::WorkContext &context, Take take)
        : m_request(request), m_next(first), m_end(end), m_context(context), m_take(std::move(take))
    {}

    void read()
    {
        while (m_next < m_end)
            readWithOneWorker();
    }

private:
    [[nodiscard]] process::ProgramCall call()
    {
        const WorkerLimits &limits = m_request.limits;
        QStringList files;
        for (std::size_t i = m_next; i < m_end; ++i)
            files += QFileInfo(m_request.files.at(qsizetype(i))).absoluteFilePath();
        const int seconds = limits.processorSeconds > 0 ? limits.processorSeconds : int(limits.run.count() / 1000) + 2;
        process::ProgramCall call{.program = m_request.worker};
        call.arguments = {
            QStringLiteral("--stdin"),  m_request.words ? QStringLiteral("--words") : QStringLiteral("--text"),
            QStringLiteral("--memory"), QString::number(limits.memoryBytes),
            QStringLiteral("--output"), QString::number(limits.outputBytes),
            QStringLiteral("--cpu"),    QString::number(seconds)};
        call.input = workerInput(m_request.passwords, files);
        constexpr qint64 escaped = 8; // what JSON may make of a byte
        call.outputLimit = (limits.outputBytes + 4096) * escaped * files.size();
        call.keepsOutput = false;
        return call;
    }

    void begin()
    {
        m_document.reset();
        if (m_next < m_end)
            m_document.emplace(
                DocumentReading{.file = m_request.files.at(qsizetype(m_next)), .limits = m_request.limits});
    }

    void finish()
    {
        m_take(m_next++, m_document->content());
        begin();
    }

    void readWithOneWorker()
    {
        begin();
        RunWatch watch(m_request.limits.run, m_context.stop);
        process::ProgramCall worker = call();
        worker.onOutputLine = [&](const QByteArray &line) {
            if (!m_document)
                return;
            m_document->addLine(QJsonDocument::fromJson(line).object());
            if (m_document->timing().ended()) {
                watch.nextRunBegins(); // whoever takes the document is slow at it at its own cost
                finish();
                watch.nextRunBegins();
            }
        };
        core::WorkContext watched = m_context;
        watched.stop = watch.stop();
        const std::size_t before = m_next;
        try {
            const process::ProgramResult result = process::runProgram(worker, watched);
            // After running out of memory the worker leaves the rest to a new one; nothing at all is a crash.
            const bool goesOn = result.exitCode == 1 && m_next > before;
            if (m_next < m_end && !goesOn) {
                m_document->timing().addEnding(result.overflowed ? RunEnding::TooMuchOutput : RunEnding::Failed,
                                               result.overflowed
                                                   ? EngineText::tr("The document's text is larger than the limit.")
                                                   : EngineText::tr("The worker crashed while it read the document."));
                finish();
            }
        } catch (const core::Stopped &) {
            m_context.throwIfStopped();
            if (m_document) {
                m_document->timing().addTimeout();
                finish();
            }
        }
    }

    const BatchRequest &m_request;
    std::size_t m_next;
    const std::size_t m_end;
    const core::WorkContext &m_context;
    const Take m_take;
    std::optional<ContentCollector> m_document;
};

} // namespace

void readBatch(const BatchRequest &request, const core::WorkContext &context)
{
    BatchRequest own = request;
    own.worker = requiredWorker(request.worker);
    const auto count = std::size_t(own.files.size());
    const auto jobs = std::size_t(std::max(1, own.jobs));
    // Few starts, and yet none of the jobs without work while another one has much left.
    const std::size_t size = std::clamp<std::size_t>(count / (jobs * 4), 1, 64);
    std::mutex mutex;
    qint64 done = 0;
    context.report({.done = 0, .total = qint64(count)});
    const auto take = [&](std::size_t index, DocumentContent &&content) {
        const std::scoped_lock lock(mutex);
        const QString name = content.timing.document;
        if (own.onDocument)
            own.onDocument(index, std::move(content));
        context.report({.done = ++done, .total = qint64(count), .what = name});
    };
    core::forEachIndex((count + size - 1) / size, own.jobs, [&](std::size_t share) {
        Share(own, share * size, std::min(count, (share + 1) * size), context, take).read();
    });
}

} // namespace rehome::pdf
