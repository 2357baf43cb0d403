// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/discovery/libpq_files.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "core/files.h"

#include <QDir>

#include <optional>

namespace rehome::postgres {
namespace {

/// The parts between colons; a backslash takes the next character as it is.
QStringList partsOf(const QString &line)
{
    QStringList parts{QString()};
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line[i] == QLatin1Char('\\') && i + 1 < line.size())
            parts.last() += line[++i];
        else if (line[i] == QLatin1Char(':') && parts.size() < 5)
            parts += QString();
        else
            parts.last() += line[i];
    }
    return parts;
}

std::optional<QByteArray> contentOf(const QString &path, const QString &name, FoundDatabases &found)
{
    if (!QFileInfo::exists(path))
        return std::nullopt;
    try {
        return core::readFile(path);
    } catch (const core::Error &error) {
        found.places.push_back({.place = name, .found = error.whatHappened(), .asked = false});
        return std::nullopt;
    }
}

QString foundSentence(std::size_t count)
{
    return count == 0 ? EngineText::tr("It names no PostgreSQL database.")
                      : EngineText::tr("It names %n database(s).", nullptr, int(count));
}

QString fromEnvironment(const char *variable, const QString &otherwise)
{
    const QString path = qEnvironmentVariable(variable);
    return path.isEmpty() ? otherwise : path;
}

FoundDatabases passFile()
{
    FoundDatabases found;
    const QString path = fromEnvironment("PGPASSFILE", QDir::home().filePath(QStringLiteral(".pgpass")));
    const auto content = contentOf(path, path, found);
    if (!content)
        return found;
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup |
                        QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
    if (QFileInfo(path).permissions() & others) {
        found.places.push_back(
            {.place = path,
             .found = EngineText::tr("It is passed over, as libpq does: others may read it. Make it readable for "
                                     "yourself only (chmod 600)."),
             .asked = false});
        return found;
    }
    found.databases = databasesOfPassFile(*content, path);
    found.places.push_back({.place = path, .found = foundSentence(found.databases.size())});
    return found;
}

QStringList serviceFiles()
{
    return {fromEnvironment("PGSERVICEFILE", QDir::home().filePath(QStringLiteral(".pg_service.conf"))),
            fromEnvironment("PGSYSCONFDIR", QStringLiteral("/etc/postgresql-common")) +
                QStringLiteral("/pg_service.conf")};
}

FoundDatabases serviceFile(const QString &path)
{
    FoundDatabases found;
    const auto content = contentOf(path, path, found);
    if (!content)
        return found;
    for (const ServiceEntry &service : servicesOf(*content)) {
        KnownDatabase known{.foundIn = EngineText::tr("%1, line %2").arg(path, QString::number(service.line)),
                            .origin = Origin::Machine};
        known.address.service = service.name;
        found.databases.push_back(known);
    }
    found.places.push_back({.place = path, .found = foundSentence(found.databases.size())});
    return found;
}

} // namespace

std::vector<KnownDatabase> databasesOfPassFile(const QByteArray &content, const QString &name)
{
    const QString any = QStringLiteral("*");
    std::vector<KnownDatabase> databases;
    int number = 0;
    for (const QString &line : QString::fromUtf8(content).split(QLatin1Char('\n'))) {
        ++number;
        const QStringList parts = partsOf(line);
        if (line.startsWith(QLatin1Char('#')) || parts.size() < 5 || parts[0] == any)
            continue;
        const auto part = [&](int place) { return parts[place] == any ? QString() : parts[place]; };
        const bool names = parts[2] != any && parts[2] != QLatin1String("replication");
        KnownDatabase known{.foundIn = EngineText::tr("%1, line %2").arg(name, QString::number(number)),
                            .origin = names ? Origin::Machine : Origin::Server};
        known.address.host = parts[0];
        known.address.port = part(1);
        known.address.database = names ? parts[2] : QString();
        known.address.user = part(3);
        databases.push_back(known);
    }
    return databases;
}

std::vector<ServiceEntry> servicesOf(const QByteArray &content)
{
    const QString passwordKey = QStringLiteral("password=");
    std::vector<ServiceEntry> services;
    int number = 0;
    for (const QString &text : QString::fromUtf8(content).split(QLatin1Char('\n'))) {
        ++number;
        const QString line = text.trimmed();
        if (line.startsWith(QLatin1Char('[')) && line.endsWith(QLatin1Char(']')))
            services.push_back({line.mid(1, line.size() - 2), number, {}});
        else if (line.startsWith(passwordKey) && !services.empty())
            services.back().password = core::Secret(line.mid(passwordKey.size()));
    }
    return services;
}

core::Secret passwordOfService(const QString &service)
{
    for (const QString &path : serviceFiles()) {
        FoundDatabases unreadable;
        for (const ServiceEntry &entry : servicesOf(contentOf(path, path, unreadable).value_or(QByteArray()))) {
            if (entry.name == service) // the first one counts, as for libpq
                return entry.password;
        }
    }
    return {};
}

FoundDatabases databasesOfLibpqFiles()
{
    FoundDatabases found = passFile();
    for (const QString &path : serviceFiles())
        found.add(serviceFile(path));
    return found;
}

} // namespace rehome::postgres
