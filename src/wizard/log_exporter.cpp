// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/log_exporter.h"

#include "core/files.h"
#include "journal/journal.h"
#include "views/file_question.h"
#include "wizard/log_text.h"

#include <QFileInfo>
#include <QPointer>

namespace rehome::wizard {
namespace {

constexpr int linesAtATime = 10'000;

QString endingOf(report::Format format)
{
    switch (format) {
    case report::Format::Markdown:
        return QStringLiteral("md");
    case report::Format::Html:
        return QStringLiteral("html");
    case report::Format::Pdf:
        return QStringLiteral("pdf");
    case report::Format::Json:
        break;
    }
    return QStringLiteral("json");
}

/// The worker opens the journal for itself: the main thread's is not shared between threads.
QByteArray linesOf(const QString &path, const core::WorkContext &context)
{
    const journal::Journal journal(path);
    const std::vector<journal::LogRecord> newest = journal.lastLogLines(1);
    const qint64 end = newest.empty() ? 0 : newest.front().id;
    QByteArray text;
    qint64 done = 0;
    for (bool more = done < end; more;) {
        context.throwIfStopped();
        const std::vector<journal::LogRecord> lines = journal.logLines(done, linesAtATime);
        for (const journal::LogRecord &line : lines)
            text += logLineText(line.at.toMSecsSinceEpoch(), line.level, line.step, line.text).toUtf8();
        more = !lines.empty() && lines.back().id < end;
        done = lines.empty() ? end : lines.back().id;
        context.report({.done = done, .total = end});
    }
    return text;
}

} // namespace

LogExporter::LogExporter(QObject *parent) : QObject(parent)
{
    connect(&m_job, &Job::progressed, this, [this](const core::Progress &progress) {
        if (m_busy)
            Q_EMIT progressed(progress);
    });
    connect(&m_job, &Job::failed, this, [this](const core::Error &error) {
        if (!m_busy)
            return;
        setBusy(false);
        Q_EMIT failed(error);
    });
}

void LogExporter::ask(QWidget *window, const QString &migration, const Reader &reader, report::Format format)
{
    QString filter;
    switch (format) {
    case report::Format::Markdown:
        filter = tr("Markdown (*.md)");
        break;
    case report::Format::Html:
        filter = tr("Web page (*.html)");
        break;
    case report::Format::Pdf:
        filter = tr("PDF (*.pdf)");
        break;
    case report::Format::Json:
        filter = tr("JSON (*.json)");
        break;
    }
    views::askWhereToSave(window,
                          {.title = tr("Export the migration log"),
                           .suggestedName = suggestedName(migration, format),
                           .filters = {filter}},
                          [self = QPointer(this), reader, format](const QString &path) {
                              if (self)
                                  self->start(reader, format, path);
                          });
}

void LogExporter::askForLines(QWidget *window, const QString &migration, const QString &journal)
{
    views::askWhereToSave(window,
                          {.title = tr("Export the lines of the log"),
                           .suggestedName = suggestedLinesName(migration),
                           .filters = {tr("Text (*.txt)")}},
                          [self = QPointer(this), journal](const QString &path) {
                              if (self)
                                  self->startLines(journal, path);
                          });
}

void LogExporter::start(const report::LogSource &source, report::Format format, const QString &path)
{
    start(Reader([source] { return source; }), format, path);
}

void LogExporter::start(const Reader &reader, report::Format format, const QString &path)
{
    begin(path, [reader, format, path](const core::WorkContext &context) {
        const report::LogSource source = reader();
        context.throwIfStopped();
        const QByteArray log = report::migrationLog(source, format);
        context.throwIfStopped();
        core::writeFile(path, log);
    });
}

void LogExporter::startLines(const QString &journal, const QString &path)
{
    begin(path, [journal, path](const core::WorkContext &context) {
        if (!QFileInfo::exists(journal)) // a journal that is opened is made
            throw core::Error(core::ErrorCode::NotFound, tr("The journal %1 is not there.").arg(journal),
                              tr("Open the migration again."));
        const QByteArray lines = linesOf(journal, context);
        context.throwIfStopped();
        core::writeFile(path, lines);
    });
}

void LogExporter::begin(const QString &path, std::function<void(const core::WorkContext &)> work)
{
    m_path = path;
    m_job.start(std::move(work), std::function<void()>([this] {
                    if (!m_busy)
                        return;
                    setBusy(false);
                    Q_EMIT finished(m_path);
                }));
    setBusy(true);
}

void LogExporter::stop()
{
    if (!m_busy)
        return;
    m_job.stop(); // it still has to notice
    setBusy(false);
    Q_EMIT stopped();
}

void LogExporter::setBusy(bool busy)
{
    if (m_busy == busy)
        return;
    m_busy = busy;
    Q_EMIT busyChanged(busy);
}

QString LogExporter::suggestedName(const QString &migration, report::Format format)
{
    return QStringLiteral("%1-migration-log.%2").arg(migration, endingOf(format));
}

QString LogExporter::suggestedLinesName(const QString &migration)
{
    return QStringLiteral("%1-log-lines.txt").arg(migration);
}

} // namespace rehome::wizard
