// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/oldsystem/listening_ports.h"

#include "deploy/oldsystem/paths.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QHostAddress>

#include <algorithm>
#include <array>
#include <cstring>
#include <tuple>
#include <unistd.h>

namespace rehome::deploy {
namespace {

using evidence::ListeningPort;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Where a link of /proc leads to, such as "socket:[1234]", which is no path.
QString linkTarget(const QString &path)
{
    std::array<char, 4096> text{};
    const ssize_t size = ::readlink(QFile::encodeName(path).constData(), text.data(), text.size());
    return size <= 0 ? QString() : QFile::decodeName(QByteArray(text.data(), qsizetype(size)));
}

struct Owner
{
    qint64 processId = 0;
    QString name;
    QString folder;
    QString program;
};

/// Which process holds which socket: by the socket's number.
QHash<QString, Owner> owners()
{
    QHash<QString, Owner> found;
    const QStringList processes = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &entry : processes) {
        bool isNumber = false;
        const qint64 processId = entry.toLongLong(&isNumber);
        if (!isNumber)
            continue;
        const QString place = QStringLiteral("/proc/") + entry;
        Owner owner{.processId = processId};
        QDirIterator files(place + QStringLiteral("/fd"), QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot);
        while (files.hasNext()) {
            const QString target = linkTarget(files.next());
            if (!target.startsWith(QLatin1String("socket:[")))
                continue;
            if (owner.name.isEmpty()) {
                owner.name = QString::fromUtf8(contentOf(place + QStringLiteral("/comm"))).trimmed();
                owner.folder = linkTarget(place + QStringLiteral("/cwd"));
                owner.program = linkTarget(place + QStringLiteral("/exe"));
            }
            const QString number = target.mid(8).chopped(1);
            // Workers inherit the socket of the process that opened it, which has the lower number as a rule.
            if (!found.contains(number) || found.value(number).processId > processId)
                found.insert(number, owner);
        }
    }
    return found;
}

/// "0100007F:1F90": the address in words of four bytes, in the byte order of the machine.
QHostAddress addressFrom(const QByteArray &hexadecimal)
{
    const QByteArray bytes = QByteArray::fromHex(hexadecimal);
    if (bytes.size() == 4) {
        quint32 word = 0;
        std::memcpy(&word, bytes.constData(), 4);
        // The bytes stand in the order that a little-endian machine prints the number in.
        return QHostAddress(word);
    }
    std::array<quint8, 16> address{};
    for (int i = 0; i < 16 && bytes.size() == 16; ++i)
        address[std::size_t(i)] = quint8(bytes[(i / 4) * 4 + 3 - i % 4]);
    return QHostAddress(address.data());
}

} // namespace

std::vector<ListeningPort> listeningPorts(const QStringList &projectFolders)
{
    const QHash<QString, Owner> known = owners();
    std::vector<ListeningPort> ports;
    for (const char *table : {"/proc/net/tcp", "/proc/net/tcp6"}) {
        for (const QByteArray &line : contentOf(QLatin1String(table)).split('\n')) {
            const QList<QByteArray> words = line.simplified().split(' ');
            constexpr const char *listening = "0A";
            if (words.size() < 10 || words[3] != listening)
                continue;
            const Owner owner = known.value(QString::fromLatin1(words[9]));
            ports.push_back(
                {.address = addressFrom(words[1].left(words[1].indexOf(':'))).toString(),
                 .port = words[1].mid(words[1].indexOf(':') + 1).toInt(nullptr, 16),
                 .process = owner.name,
                 .processId = owner.processId,
                 .ofProject = isBelowAny(owner.folder, projectFolders) || isBelowAny(owner.program, projectFolders)});
        }
    }
    std::sort(ports.begin(), ports.end(), [](const ListeningPort &a, const ListeningPort &b) {
        return std::tie(a.port, a.address) < std::tie(b.port, b.address);
    });
    return ports;
}

} // namespace rehome::deploy
