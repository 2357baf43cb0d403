// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/console.h"

#include "core/engine_text.h"

#include <QJsonDocument>
#include <QTextStream>

#include <cerrno>
#include <cstdio>
#include <poll.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

using namespace std::chrono_literals;

namespace rehome::cli {
namespace {

int terminalWidth()
{
    winsize size{};
    return ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 20 ? size.ws_col : 80;
}

QString bar(const core::Progress &progress)
{
    constexpr int width = 24;
    if (progress.total <= 0)
        return {};
    const auto filled = int(width * std::min(1.0, double(progress.done) / double(progress.total)));
    return QString(filled, QChar(0x2588)) + QString(width - filled, QChar(0x2591)) + QLatin1Char(' ');
}

} // namespace

Console::Console(bool verbose)
    : m_verbose(verbose), m_terminal(::isatty(STDERR_FILENO) == 1), m_lastShown(std::chrono::steady_clock::now())
{}

void Console::print(std::FILE *stream, const QString &line)
{
    const QByteArray bytes = m_redactor.redacted(line).toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stream);
    std::fflush(stream);
}

void Console::clearBar()
{
    if (m_barShown)
        std::fputs("\r\033[K", stderr);
    m_barShown = false;
}

void Console::result(const QString &line)
{
    const std::scoped_lock lock(m_mutex);
    clearBar();
    // Not redacted: it holds no secret, and a path or a verdict in which a password happens to occur must stay whole.
    if (std::fputs((line.toUtf8() + '\n').constData(), stdout) < 0 || std::fflush(stdout) != 0)
        m_lostResult = errno;
}

void Console::result(const QJsonObject &document)
{
    result(QString::fromUtf8(QJsonDocument(document).toJson().trimmed()));
}

void Console::say(const QString &line)
{
    const std::scoped_lock lock(m_mutex);
    clearBar();
    print(stderr, line);
}

void Console::log(core::LogLevel level, const QString &text)
{
    if (level == core::LogLevel::Debug && !m_verbose)
        return;
    const QString mark = level == core::LogLevel::Warning ? EngineText::tr("Warning: ") : QString();
    say(QStringLiteral("    ") + mark + text);
}

void Console::show(const core::Progress &progress)
{
    const std::scoped_lock lock(m_mutex);
    const auto now = std::chrono::steady_clock::now();
    m_estimate.add(progress, now);
    // On a terminal ten times a second; in a file a line every ten seconds, so that one sees that it lives.
    if (now - m_lastShown <
        (m_terminal ? std::chrono::steady_clock::duration(100ms) : std::chrono::steady_clock::duration(10s)))
        return;
    m_lastShown = now;
    QString text = core::progressText(progress, m_estimate);
    if (const QString stage = core::stageText(progress); !stage.isEmpty())
        text = text.isEmpty() ? stage : QStringLiteral("%1: %2").arg(stage, text);
    if (!m_terminal) {
        print(stderr, QStringLiteral("    %1  %2").arg(text, progress.what).trimmed().prepend(QStringLiteral("    ")));
        return;
    }
    QString line = QStringLiteral("    %1%2  %3").arg(bar(progress), text, progress.what);
    line.truncate(terminalWidth() - 1);
    std::fputs(("\r\033[K" + m_redactor.redacted(line).toUtf8()).constData(), stderr);
    std::fflush(stderr);
    m_barShown = true;
}

void Console::endProgress()
{
    const std::scoped_lock lock(m_mutex);
    clearBar();
    m_estimate = core::ProgressEstimate();
    m_lastShown = std::chrono::steady_clock::now();
}

void Console::error(const core::Error &error)
{
    say(EngineText::tr("Error: %1").arg(error.whatHappened()));
    if (!error.whatToDo().isEmpty())
        say(QStringLiteral("  ") + error.whatToDo());
    if (m_verbose && !error.details().isEmpty())
        say(error.details());
}

core::WorkContext Console::context(const std::stop_token &stop)
{
    return {.stop = stop,
            .progress = [this](const core::Progress &progress) { show(progress); },
            .log = [this](core::LogLevel level, const QString &text) { log(level, text); }};
}

core::Secret Console::askPassword(const QString &question, const std::stop_token &stop)
{
    termios before{};
    if (::isatty(STDIN_FILENO) != 1 || ::tcgetattr(STDIN_FILENO, &before) != 0)
        return {};
    termios hidden = before;
    hidden.c_lflag &= ~tcflag_t(ECHO);
    std::fputs((question + QLatin1Char(' ')).toUtf8().constData(), stderr);
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    // A terminal has something to read when the line is whole, or there will be none.
    pollfd input{STDIN_FILENO, POLLIN, 0};
    while (!stop.stop_requested() && ::poll(&input, 1, 100) <= 0) {
    }
    const QString answer = stop.stop_requested() ? QString() : QTextStream(stdin).readLine();
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
    std::fputs("\n", stderr);
    core::Secret secret(answer);
    m_redactor.add(secret);
    return secret;
}

} // namespace rehome::cli
