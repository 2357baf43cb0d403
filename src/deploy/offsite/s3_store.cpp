// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/offsite/s3_store.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "core/parallel.h"
#include "deploy/offsite/store_tool.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <cmath>

namespace rehome::deploy {
namespace {

/// The part that is sent, of "Completed 3.0 MiB/12.5 MiB (2.1 MiB/s) with 1 file(s) remaining"; −1 where none is told.
double sharePrinted(const QByteArray &bytes)
{
    static const QRegularExpression line(
        QStringLiteral("Completed ([0-9.]+) (Bytes|[KMGT]iB)/~?([0-9.]+) (Bytes|[KMGT]iB)"));
    static const QString units = QStringLiteral("BKMGT");
    double share = -1;
    for (auto matches = line.globalMatch(QString::fromLatin1(bytes)); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const auto size = [&](int at) {
            return match.captured(at).toDouble() * std::pow(1024.0, double(units.indexOf(match.captured(at + 1)[0])));
        };
        share = size(3) > 0 ? size(1) / size(3) : -1;
    }
    return share;
}

} // namespace

S3Store::S3Store(OffsitePlace place, const StoreSettings &settings, core::WorkContext context)
    : m_place(std::move(place)), m_context(std::move(context)),
      m_program(storeTool(QStringLiteral("aws"), QStringLiteral("awscli")))
{
    // Debian's 2.9 does not know the variable by itself.
    const QString endpoint = settings.endpoint.isEmpty() ? qEnvironmentVariable("AWS_ENDPOINT_URL") : settings.endpoint;
    throwIfNoEndpoint(endpoint); // it stands in every call
    if (!endpoint.isEmpty())
        m_options << QStringLiteral("--endpoint-url") << endpoint;
    if (!settings.profile.isEmpty())
        m_options << QStringLiteral("--profile") << settings.profile;
    // "aws-cli/2.9.19 Python/3.11.2 Linux/…"
    const process::ProgramCall version{.program = m_program, .arguments = {QStringLiteral("--version")}};
    m_tool = QString::fromUtf8(process::runProgramOrThrow(version, m_context).output)
                 .section(QLatin1Char(' '), 0, 0)
                 .replace(QStringLiteral("aws-cli/"), QStringLiteral("aws "))
                 .trimmed();
}

process::ProgramCall S3Store::call(const QStringList &arguments) const
{
    return {.program = m_program,
            .title = QStringLiteral("aws"),
            .arguments = arguments + m_options,
            .environment = {{QStringLiteral("AWS_PAGER"), QString()}}};
}

QString S3Store::url(const QString &path) const
{
    return QStringLiteral("s3://%1/%2%3").arg(m_place.bucket, m_place.prefix, path);
}

process::ProgramResult S3Store::run(const process::ProgramCall &call, const QString &path) const
{
    process::ProgramResult result = process::runProgram(call, m_context);
    if (result.exitCode != 0)
        throw storeError(call, result, m_place.text, path);
    return result;
}

QJsonArray S3Store::listed(const QString &prefix, const QStringList &arguments) const
{
    const process::ProgramCall listing =
        call(QStringList{QStringLiteral("s3api"), QStringLiteral("list-objects-v2"), QStringLiteral("--bucket"),
                         m_place.bucket, QStringLiteral("--prefix"), prefix, QStringLiteral("--output"),
                         QStringLiteral("json")} +
             arguments);
    return QJsonDocument::fromJson(run(listing, {}).output).array(); // "null" or nothing for an empty list
}

QStringList S3Store::names()
{
    QStringList found;
    const QString query = QStringLiteral("[CommonPrefixes[].Prefix, Contents[].Key]");
    for (const auto &list : listed(
             m_place.prefix, {QStringLiteral("--delimiter"), QStringLiteral("/"), QStringLiteral("--query"), query})) {
        for (const auto &name : list.toArray())
            found += name.toString().mid(m_place.prefix.size()).remove(QLatin1Char('/'));
    }
    return found;
}

QMap<QString, qint64> S3Store::files(const QString &folder)
{
    QMap<QString, qint64> found;
    for (const auto &entry : listed(m_place.prefix + folder + QLatin1Char('/'),
                                    {QStringLiteral("--query"), QStringLiteral("Contents[].[Key,Size]")})) {
        const QJsonArray fields = entry.toArray();
        found.insert(fields[0].toString().mid(m_place.prefix.size()), fields[1].toInteger());
    }
    return found;
}

void S3Store::send(const QString &localFile, const QString &path, const Count &onSent)
{
    const qint64 size = QFileInfo(localFile).size();
    process::ProgramCall sending = call({QStringLiteral("s3"), QStringLiteral("cp"), localFile, url(path)});
    sending.onOutput = [&](const QByteArray &bytes) {
        if (const double share = sharePrinted(bytes); share >= 0)
            onSent(qint64(share * double(size)));
    };
    (void)run(sending, path);
}

void S3Store::read(const QString &path, const Sink &sink)
{
    process::ProgramCall reading =
        call({QStringLiteral("s3"), QStringLiteral("cp"), url(path), QStringLiteral("-")}); // without progress lines
    reading.onOutput = sink;
    (void)run(reading, path);
}

void S3Store::remove(const QString &, const QStringList &paths)
{
    constexpr int atATime = 4;
    const auto removeOne = [this](const QString &path) {
        (void)run(call({QStringLiteral("s3"), QStringLiteral("rm"), url(path)}), path);
    };
    core::forEachIndex(std::size_t(paths.size() - 1), atATime, [&](std::size_t i) { removeOne(paths[qsizetype(i)]); });
    removeOne(paths.back());
}

} // namespace rehome::deploy
