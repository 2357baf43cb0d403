// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/offsite/backup_retention.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "core/text.h"
#include "evidence/backup.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

#include <optional>

namespace rehome::deploy {
namespace {

const QString stampForm = QStringLiteral("-\\d{8}-\\d{6}-\\d{3}$");

QByteArray sha256(const QByteArray &content)
{
    return QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
}

struct FoundBackup
{
    DatedBackup dated;
    QString source;
    QString systemIdentifier;
    QStringList files; ///< what describes it last: a removal that is cut off leaves no complete backup
    qint64 bytes = 0;
};

/// A place may hold the backups of several servers, with databases of the same name.
bool isOfSameSource(const FoundBackup &a, const FoundBackup &b)
{
    return a.source == b.source && a.systemIdentifier == b.systemIdentifier;
}

/// A backup that is complete; else says why not in \a problem.
std::optional<FoundBackup> backupAt(OffsiteStore &store, const QString &name, bool hasProof, QString &problem)
{
    const QString manifestPath = name + QStringLiteral("/manifest.json");
    const QString checksumPath = name + QStringLiteral("/manifest.sha256");
    const QMap<QString, qint64> files = store.files(name);
    if (!files.contains(manifestPath) || !files.contains(checksumPath)) {
        problem = EngineText::tr("it has no manifest");
        return std::nullopt;
    }
    const QByteArray manifest = contentOf(store, manifestPath);
    const QByteArray checksums = contentOf(store, checksumPath);
    const auto backup = evidence::fromJson<evidence::Backup>(QJsonDocument::fromJson(manifest).object());
    if (!checksums.endsWith(sha256(manifest) + "  manifest.json\n") || !backup.takenAt.isValid()) {
        problem = EngineText::tr("its manifest is damaged");
        return std::nullopt;
    }
    FoundBackup found{.dated = {.name = name, .takenAt = backup.takenAt},
                      .source = backup.source,
                      .systemIdentifier = backup.systemIdentifier};
    for (const evidence::FileFact &file : backup.files) {
        const QString path = name + QLatin1Char('/') + file.path;
        if (files.value(path, -1) != file.bytes) {
            problem = EngineText::tr("its file %1 is missing or has another size").arg(file.path);
            return std::nullopt;
        }
        found.files += path;
        found.bytes += file.bytes;
    }
    QSet<QString> known(found.files.cbegin(), found.files.cend());
    known << manifestPath << checksumPath;
    for (auto file = files.cbegin(); file != files.cend(); ++file) {
        if (!known.contains(file.key())) {
            problem = EngineText::tr("it holds %1, which its manifest does not name").arg(file.key());
            return std::nullopt;
        }
    }
    const QString proof = name + QStringLiteral(".proof");
    if (hasProof) {
        found.dated.proven = contentOf(store, proof).trimmed() == sha256(checksums);
        found.files += proof;
    }
    found.files << checksumPath << manifestPath;
    return found;
}

} // namespace

QStringList removeSuperseded(OffsiteStore &store, const RetentionRequest &request, const core::WorkContext &context)
{
    const QRegularExpression stamp(stampForm);
    const QString database = QString(request.justTaken).remove(stamp);
    const QRegularExpression ours(QLatin1Char('^') + QRegularExpression::escape(database) + stampForm);
    const QStringList names = store.names();
    const auto read = [&](const QString &name) {
        QString problem;
        const auto backup = backupAt(store, name, names.contains(name + QStringLiteral(".proof")), problem);
        if (!backup)
            context.warning(
                EngineText::tr("%1 at %2 does not count and is left alone: %3.").arg(name, request.place, problem));
        return backup;
    };
    const std::optional<FoundBackup> newest =
        names.contains(request.justTaken) ? read(request.justTaken) : std::nullopt;
    if (!newest) { // whose backups the others are is read from it
        context.warning(EngineText::tr("The backup %1 is not whole at %2: nothing older is removed there.")
                            .arg(request.justTaken, request.place));
        return {};
    }
    std::vector<DatedBackup> dated{newest->dated};
    QMap<QString, FoundBackup> found{{request.justTaken, *newest}};
    int foreign = 0;
    for (const QString &name : names) {
        context.throwIfStopped();
        if (name == request.justTaken || !ours.match(name).hasMatch())
            continue;
        const std::optional<FoundBackup> backup = read(name);
        if (backup && isOfSameSource(*backup, *newest)) {
            dated.push_back(backup->dated);
            found.insert(name, *backup);
        } else if (backup) {
            ++foreign;
        }
    }
    if (foreign > 0)
        context.info(EngineText::tr("%n backup(s) at %1 are of another source and are left alone.", nullptr, foreign)
                         .arg(request.place));
    QStringList gone;
    for (const QString &name : superseded(dated, request.keep, request.justTaken, QTimeZone::systemTimeZone())) {
        context.throwIfStopped();
        const FoundBackup &backup = found[name];
        try {
            store.remove(name, backup.files);
        } catch (const core::Error &error) {
            if (error.code() != core::ErrorCode::AlreadyExists)
                throw;
            context.warning(error.whatHappened());
            continue;
        }
        gone += name;
        context.info(EngineText::tr("Removed the backup %1 from %2: %3, taken on %4.")
                         .arg(name, request.place, core::bytesText(backup.bytes),
                              backup.dated.takenAt.toLocalTime().toString(Qt::ISODate)));
    }
    return gone;
}

} // namespace rehome::deploy
