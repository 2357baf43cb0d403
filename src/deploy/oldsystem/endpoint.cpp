// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/oldsystem/endpoint.h"

#include "core/engine_text.h"
#include "process/program.h"

#include <QUrl>

using namespace std::chrono_literals;

namespace rehome::deploy {
namespace {

using evidence::Endpoint;

constexpr int untrustedCertificate = 60; // curl's exit codes
constexpr int noSuchHost = 6;
constexpr int refused = 7;
constexpr int tookTooLong = 28;
constexpr int tlsFailed = 35;
constexpr int tooManyRedirects = 47;
constexpr int emptyAnswer = 52;

process::ProgramResult fetch(const QUrl &url, bool trusting, const core::WorkContext &context)
{
    // HEAD is refused by some applications: the answer is asked for whole, and thrown away.
    QStringList arguments{
        QStringLiteral("--disable"), // no ~/.curlrc
        QStringLiteral("--silent"),   QStringLiteral("--show-error"), QStringLiteral("--globoff"),
        QStringLiteral("--location"), QStringLiteral("--max-redirs"), QStringLiteral("10"),
        QStringLiteral("--proto"),    QStringLiteral("=http,https"),  QStringLiteral("--connect-timeout"),
        QStringLiteral("8"),          QStringLiteral("--max-time"),   QStringLiteral("20"),
        QStringLiteral("--output"),   QStringLiteral("/dev/null"),    QStringLiteral("--dump-header"),
        QStringLiteral("-")};
    if (trusting)
        arguments += QStringLiteral("--insecure");
    arguments += {QStringLiteral("--"), QString::fromLatin1(url.toEncoded())};
    return process::runProgram({.program = QStringLiteral("curl"),
                                .arguments = arguments,
                                .timeLimit = 30s,
                                .outputLimit = qint64(1024) * 1024},
                               context);
}

/// Reads the heads of all answers, one after another.
void readHeads(Endpoint &endpoint, const QUrl &asked, const QByteArray &heads)
{
    QUrl place = asked;
    endpoint.redirects.clear();
    for (const QByteArray &raw : heads.split('\n')) {
        const QString line = QString::fromLatin1(raw).trimmed();
        if (line.startsWith(QLatin1String("HTTP/"))) {
            endpoint.status = line.section(QLatin1Char(' '), 1, 1).toInt();
            endpoint.server.clear();
        } else if (line.startsWith(QLatin1String("server:"), Qt::CaseInsensitive)) {
            endpoint.server = line.section(QLatin1Char(':'), 1).trimmed();
        } else if (line.startsWith(QLatin1String("location:"), Qt::CaseInsensitive) && endpoint.status / 100 == 3) {
            place = place.resolved(QUrl(line.section(QLatin1Char(':'), 1).trimmed()));
            endpoint.redirects += place.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery);
        }
    }
}

QString problemOf(const process::ProgramResult &result, const QUrl &url)
{
    if (result.timedOut)
        return EngineText::tr("%1 did not answer in time.").arg(url.host());
    switch (result.exitCode) {
    case 0:
        return {};
    case noSuchHost:
        return EngineText::tr("The name %1, or one that it sends on to, has no address.").arg(url.host());
    case refused:
        return EngineText::tr("Nobody answers at %1, port %2.")
            .arg(url.host())
            .arg(url.port(url.scheme() == QLatin1String("https") ? 443 : 80));
    case tookTooLong:
        return EngineText::tr("%1 did not answer in time.").arg(url.host());
    case tlsFailed:
        return EngineText::tr("%1 does not agree on an encrypted connection.").arg(url.host());
    case tooManyRedirects:
        return EngineText::tr("%1 sends on and on, in a circle perhaps.").arg(url.host());
    case emptyAnswer:
        return EngineText::tr("%1 closed the connection without an answer.").arg(url.host());
    default:
        return EngineText::tr("curl ended with code %1: %2")
            .arg(result.exitCode)
            .arg(QString::fromUtf8(result.errors).simplified());
    }
}

} // namespace

Endpoint endpointAnswer(const QString &text, const core::WorkContext &context)
{
    QUrl url(text.contains(QLatin1String("://")) ? text : QStringLiteral("https://") + text, QUrl::StrictMode);
    url.setUserInfo({});
    Endpoint endpoint{.url = url.toString()};
    if (!url.isValid() || url.host().isEmpty() ||
        (url.scheme() != QLatin1String("http") && url.scheme() != QLatin1String("https"))) {
        endpoint.url = text.section(QLatin1Char('@'), -1);
        endpoint.problem = EngineText::tr("This is no address of the web.");
        return endpoint;
    }
    if (process::findProgram(QStringLiteral("curl")).isEmpty()) {
        endpoint.problem = EngineText::tr("curl is not installed.");
        return endpoint;
    }
    process::ProgramResult result = fetch(url, false, context);
    if (result.exitCode == untrustedCertificate) {
        endpoint.tlsError = QString::fromUtf8(result.errors).section(QLatin1Char('\n'), 0, 0).simplified();
        endpoint.tlsError.remove(QStringLiteral("curl: (60) "));
        result = fetch(url, true, context);
    }
    endpoint.duration = result.duration;
    readHeads(endpoint, url, result.output);
    endpoint.problem = problemOf(result, url);
    return endpoint;
}

} // namespace rehome::deploy
