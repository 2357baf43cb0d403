// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/offsite/offsite_place.h"

#include "core/engine_text.h"
#include "core/error.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>

#include <optional>
#include <sys/stat.h>

namespace rehome::deploy {
namespace {

QString withoutEndSlash(QString text)
{
    while (text.size() > 1 && text.endsWith(QLatin1Char('/')))
        text.chop(1);
    return text;
}

[[noreturn]] void throwUnknown(const QString &text)
{
    throw core::Error(
        core::ErrorCode::BadInput, EngineText::tr("“%1” is no place for backups.").arg(text),
        EngineText::tr("Write s3://bucket/prefix, rclone:remote:path, or the absolute path of a folder."));
}

/// As the file system knows it, also where its end is not there yet.
QString realPath(const QString &path)
{
    const QString clean = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    const QFileInfo info(clean);
    if (info.exists())
        return info.canonicalFilePath();
    return info.isRoot() ? clean : QDir(realPath(info.absolutePath())).filePath(info.fileName());
}

bool isBelow(const QString &path, const QString &folder)
{
    return folder == QDir::rootPath() || path.startsWith(folder + QLatin1Char('/'));
}

std::optional<struct stat> statOf(const QString &path)
{
    struct stat found = {};
    return ::stat(QFile::encodeName(path).constData(), &found) == 0 ? std::optional(found) : std::nullopt;
}

/// "remote:path" alone: what rclone takes for settings, such as "remote,pass=…:path", may be a password.
bool isPlainRemote(const QString &path)
{
    static const QRegularExpression form(QStringLiteral("^[\\w.+@][\\w.+@ -]*:"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    return form.match(path).hasMatch();
}

} // namespace

OffsitePlace OffsitePlace::parse(const QString &given)
{
    const QString s3 = QStringLiteral("s3://");
    const QString rclone = QStringLiteral("rclone:");
    OffsitePlace place{.text = withoutEndSlash(given.trimmed())};
    if (place.text.startsWith(s3)) {
        const QString rest = place.text.mid(s3.size());
        place.kind = PlaceKind::S3;
        place.bucket = rest.section(QLatin1Char('/'), 0, 0);
        place.prefix = rest.section(QLatin1Char('/'), 1);
        if (!place.prefix.isEmpty())
            place.prefix += QLatin1Char('/');
        if (place.bucket.isEmpty() || place.bucket.startsWith(QLatin1Char('-')))
            throwUnknown(given);
    } else if (place.text.startsWith(rclone)) {
        place.kind = PlaceKind::Rclone;
        place.path = place.text.mid(rclone.size());
        if (!isPlainRemote(place.path))
            throw core::Error(core::ErrorCode::BadInput, EngineText::tr("This is no remote of rclone with its path."),
                              EngineText::tr("Write rclone:remote:path. Settings and passwords of a remote belong "
                                             "into rclone's own configuration: rclone config."));
    } else if (QDir::isAbsolutePath(place.text)) {
        place.path = place.text = QDir::cleanPath(place.text);
    } else {
        throwUnknown(given);
    }
    return place;
}

void throwIfNotApart(const OffsitePlace &place, const QString &backupsFolder)
{
    if (place.kind != PlaceKind::Folder)
        return;
    const QString there = realPath(place.path);
    const QString here = realPath(backupsFolder);
    const auto a = statOf(there);
    const auto b = statOf(here);
    const bool isSame = there == here || (a && b && a->st_dev == b->st_dev && a->st_ino == b->st_ino);
    if (isSame || isBelow(there, here) || isBelow(here, there))
        throw core::Error(core::ErrorCode::BadInput,
                          EngineText::tr("%1 is no other place: the backups themselves are in %2.")
                              .arg(place.text, QDir::cleanPath(backupsFolder)),
                          EngineText::tr("Name a folder apart from it, best on another disk or machine."));
}

bool isOnSameDisk(const OffsitePlace &place, const QString &folder)
{
    if (place.kind != PlaceKind::Folder)
        return false;
    const auto there = statOf(place.path);
    const auto here = statOf(folder);
    return there && here && there->st_dev == here->st_dev;
}

bool isEndpoint(const QString &text)
{
    const QUrl url(text);
    const bool isWeb = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    return isWeb && !url.host().isEmpty() && !text.contains(QLatin1Char('@'));
}

void throwIfNoEndpoint(const QString &endpoint)
{
    if (!endpoint.isEmpty() && !isEndpoint(endpoint))
        throw core::Error(core::ErrorCode::BadInput, EngineText::tr("This is no endpoint."),
                          EngineText::tr("Write it as https://host, without a user or a password."));
}

} // namespace rehome::deploy
