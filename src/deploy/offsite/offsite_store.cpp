// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/offsite/offsite_store.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "deploy/offsite/folder_store.h"
#include "deploy/offsite/rclone_store.h"
#include "deploy/offsite/s3_store.h"

namespace rehome::deploy {

std::unique_ptr<OffsiteStore> openStore(const OffsitePlace &place, const StoreSettings &settings,
                                        const core::WorkContext &context)
{
    switch (place.kind) {
    case PlaceKind::S3:
        return std::make_unique<S3Store>(place, settings, context);
    case PlaceKind::Rclone:
        return std::make_unique<RcloneStore>(place, context);
    case PlaceKind::Folder:
        break;
    }
    auto folder = std::make_unique<FolderStore>(place.path, context);
    folder->throwIfMissing();
    return folder;
}

QByteArray contentOf(OffsiteStore &store, const QString &path)
{
    constexpr qsizetype longest = qsizetype(64) * 1024 * 1024;
    QByteArray content;
    store.read(path, [&](const QByteArray &bytes) {
        content += bytes;
        if (content.size() > longest)
            throw core::Error(core::ErrorCode::Damaged, EngineText::tr("The file %1 is far too large.").arg(path));
    });
    return content;
}

} // namespace rehome::deploy
