// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/password_list.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "core/files.h"

#include <QFileInfo>

namespace rehome::pdf {

using core::Error;
using core::ErrorCode;

PasswordList passwordsFrom(const QString &path)
{
    if (path.isEmpty())
        return {};
    const QByteArray content = core::readFile(path);
    constexpr QFileDevice::Permissions others =
        QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    if (QFileInfo(path).permissions() & others)
        throw Error(ErrorCode::PermissionDenied,
                    EngineText::tr("The file of passwords %1 may be read by others.").arg(path),
                    EngineText::tr("Keep it to yourself: chmod 600 and try again."));
    PasswordList passwords;
    for (const QByteArray &line : content.split('\n')) {
        const QString password = QString::fromUtf8(line.endsWith('\r') ? line.chopped(1) : line);
        if (!password.isEmpty())
            passwords.emplace_back(password);
    }
    constexpr std::size_t most = 1000; // each costs an attempt for every document that asks for one
    if (passwords.size() > most)
        throw Error(ErrorCode::BadInput,
                    EngineText::tr("The file of passwords %1 holds more than %2 lines.").arg(path).arg(most),
                    EngineText::tr("Keep to the passwords that your documents have."));
    return passwords;
}

} // namespace rehome::pdf
