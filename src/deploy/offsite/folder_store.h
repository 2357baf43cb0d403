// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/offsite/offsite_store.h"

namespace rehome::deploy {

/// A folder of this machine: another disk, a mounted share, or where the backups themselves are. A file is written
/// beside its name, synced and renamed.
class FolderStore final : public OffsiteStore
{
public:
    FolderStore(QString folder, core::WorkContext context);

    /// \throws Error NotFound where the folder itself is not there; it is never made
    void throwIfMissing() const;

    [[nodiscard]] QString tool() const override { return {}; }
    [[nodiscard]] QStringList names() override;
    [[nodiscard]] QMap<QString, qint64> files(const QString &folder) override;
    void send(const QString &localFile, const QString &path, const Count &onSent) override;
    void read(const QString &path, const Sink &sink) override;
    void finish(const QString &folder) override;
    void remove(const QString &folder, const QStringList &paths) override;

private:
    [[nodiscard]] QString at(const QString &path) const;

    QString m_folder;
    core::WorkContext m_context;
};

} // namespace rehome::deploy
