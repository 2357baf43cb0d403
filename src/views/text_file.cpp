// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/text_file.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace rehome::views {

TextFile readForShowing(const QString &path, const QString &expectedSha256)
{
    constexpr qint64 most = 1 << 20;
    const QFileInfo info(path);
    if (!info.isFile())
        return {.state = TextFile::State::NotThere};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {.state = TextFile::State::Unreadable};
    const QByteArray content = file.read(most);
    if (content.contains('\0'))
        return {.state = TextFile::State::NotText};
    TextFile result{.state = TextFile::State::Read, .text = QString::fromUtf8(content), .whole = file.atEnd()};
    if (result.whole && !expectedSha256.isEmpty()) {
        const QByteArray hash = QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
        result.changed = QString::fromLatin1(hash) != expectedSha256;
    }
    return result;
}

} // namespace rehome::views
