// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/session/pass_file.h"

#include "core/files.h"

#include <QFile>
#include <QFileInfo>

namespace rehome::postgres {
namespace {

QByteArray escaped(const QString &text)
{
    return text.toUtf8().replace('\\', "\\\\").replace(':', "\\:");
}

QByteArray lineStart(const QString &role)
{
    return "127.0.0.1:*:*:" + escaped(role) + ':';
}

} // namespace

core::Secret PassFile::passwordOf(const QString &role) const
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray start = lineStart(role);
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith(start))
            return core::Secret(QString::fromUtf8(line.mid(start.size()).replace("\\:", ":").replace("\\\\", "\\")));
    }
    return {};
}

void PassFile::add(const QString &role, const core::Secret &password) const
{
    const QByteArray before = QFileInfo::exists(m_path) ? core::readFile(m_path) : QByteArray();
    core::writeFile(m_path, before + lineStart(role) + escaped(password.reveal()) + '\n', core::ownerOnly);
}

} // namespace rehome::postgres
