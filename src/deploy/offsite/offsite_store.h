// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work_context.h"
#include "deploy/offsite/offsite_place.h"

#include <QByteArray>
#include <QMap>
#include <QStringList>

#include <memory>

namespace rehome::deploy {

/// The files at an offsite place. Paths are relative to it, with slashes. Its functions are called from several worker
/// threads at once; each stops within a second. Errors name the place and the file.
class OffsiteStore
{
public:
    using Sink = std::function<void(const QByteArray &)>;
    using Count = std::function<void(qint64 bytes)>;

    OffsiteStore() = default;
    virtual ~OffsiteStore() = default;
    OffsiteStore(const OffsiteStore &) = delete;
    OffsiteStore &operator=(const OffsiteStore &) = delete;

    /// What does the work: "aws 2.9.19".
    [[nodiscard]] virtual QString tool() const = 0;
    /// The names of the folders and files directly at the place; none where the place is not there yet.
    [[nodiscard]] virtual QStringList names() = 0;
    /// Every file below the folder with its size. A folder that is not there has none.
    [[nodiscard]] virtual QMap<QString, qint64> files(const QString &folder) = 0;
    /// Sends a local file. Whoever looks sees the whole file or none. \a onSent is told the bytes so far.
    virtual void send(const QString &localFile, const QString &path, const Count &onSent) = 0;
    /// Passes on what the file holds, none of which is kept. \throws Error NotFound where the file is not there
    virtual void read(const QString &path, const Sink &sink) = 0;
    /// Called when all files of a folder were sent: they are on the disk afterwards.
    virtual void finish(const QString &folder) = 0;
    /// Removes these files of a folder; the last of them last. \throws Error AlreadyExists, before anything is gone,
    /// where the folder would go with another file in it
    virtual void remove(const QString &folder, const QStringList &paths) = 0;
};

struct StoreSettings
{
    QString endpoint; ///< of S3; empty: as the aws CLI is set up
    QString profile;  ///< of the aws CLI; empty: its default
};

/// The store of a place. Credentials are those that aws and rclone find for themselves; none passes through here.
/// \throws Error ToolMissing that says what to install; NotFound where a folder is not there; BadInput
[[nodiscard]] std::unique_ptr<OffsiteStore> openStore(const OffsitePlace &place, const StoreSettings &settings,
                                                      const core::WorkContext &context);

/// A small file of it as a whole. \throws Error as read(); Damaged if it is larger than 64 MiB
[[nodiscard]] QByteArray contentOf(OffsiteStore &store, const QString &path);

} // namespace rehome::deploy
