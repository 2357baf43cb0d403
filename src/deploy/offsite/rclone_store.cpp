// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/offsite/rclone_store.h"

#include "core/error.h"
#include "deploy/offsite/store_tool.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace rehome::deploy {
namespace {

constexpr int directoryNotFound = 3; // of rclone's exit codes

} // namespace

RcloneStore::RcloneStore(OffsitePlace place, core::WorkContext context)
    : m_place(std::move(place)), m_context(std::move(context)),
      m_program(storeTool(QStringLiteral("rclone"), QStringLiteral("rclone")))
{
    const process::ProgramCall version{.program = m_program, .arguments = {QStringLiteral("version")}};
    m_tool = QString::fromUtf8(process::runProgramOrThrow(version, m_context).output) // "rclone v1.60.1-DEV"
                 .section(QLatin1Char('\n'), 0, 0)
                 .replace(QStringLiteral(" v"), QStringLiteral(" "))
                 .trimmed();
}

process::ProgramCall RcloneStore::call(const QStringList &arguments) const
{
    return {.program = m_program, .title = QStringLiteral("rclone"), .arguments = arguments};
}

QString RcloneStore::at(const QString &path) const
{
    if (path.isEmpty())
        return m_place.path;
    const bool isRoot = m_place.path.endsWith(QLatin1Char(':')) || m_place.path.endsWith(QLatin1Char('/'));
    return m_place.path + (isRoot ? QString() : QStringLiteral("/")) + path;
}

process::ProgramResult RcloneStore::run(const process::ProgramCall &call, const QString &path) const
{
    process::ProgramResult result = process::runProgram(call, m_context);
    if (result.exitCode != 0)
        throw storeError(call, result, m_place.text, path);
    return result;
}

QJsonArray RcloneStore::listed(const QString &folder, const QStringList &arguments) const
{
    const process::ProgramCall listing =
        call(QStringList{QStringLiteral("lsjson"), QStringLiteral("--no-modtime"), QStringLiteral("--no-mimetype")} +
             arguments + QStringList{at(folder)});
    const process::ProgramResult result = process::runProgram(listing, m_context);
    if (result.exitCode == directoryNotFound)
        return {};
    if (result.exitCode != 0)
        throw storeError(listing, result, m_place.text, folder);
    return QJsonDocument::fromJson(result.output).array();
}

QStringList RcloneStore::names()
{
    QStringList found;
    for (const auto &entry : listed({}, {}))
        found += entry.toObject().value(QStringLiteral("Name")).toString();
    return found;
}

QMap<QString, qint64> RcloneStore::files(const QString &folder)
{
    QMap<QString, qint64> found;
    const QString start = folder + QLatin1Char('/');
    for (const auto &entry : listed(folder, {QStringLiteral("--recursive"), QStringLiteral("--files-only")})) {
        const QJsonObject file = entry.toObject();
        found.insert(start + file.value(QStringLiteral("Path")).toString(),
                     file.value(QStringLiteral("Size")).toInteger());
    }
    return found;
}

void RcloneStore::send(const QString &localFile, const QString &path, const Count &onSent)
{
    // --immutable: should another file have come there meanwhile, it stays as it is.
    process::ProgramCall sending =
        call({QStringLiteral("copyto"), QStringLiteral("--immutable"), QStringLiteral("--stats=500ms"),
              QStringLiteral("--use-json-log"), QStringLiteral("--stats-log-level=NOTICE"), localFile, at(path)});
    sending.onErrorLine = [&](const QByteArray &line) {
        const QJsonObject stats = QJsonDocument::fromJson(line).object().value(QStringLiteral("stats")).toObject();
        if (!stats.isEmpty())
            onSent(stats.value(QStringLiteral("bytes")).toInteger());
    };
    (void)run(sending, path);
}

void RcloneStore::read(const QString &path, const Sink &sink)
{
    process::ProgramCall reading = call({QStringLiteral("cat"), at(path)});
    reading.onOutput = sink;
    (void)run(reading, path);
}

void RcloneStore::remove(const QString &, const QStringList &paths)
{
    for (const QString &path : paths)
        (void)run(call({QStringLiteral("deletefile"), at(path)}), path);
}

} // namespace rehome::deploy
