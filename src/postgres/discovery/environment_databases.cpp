// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/discovery/environment_databases.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "core/files.h"

#include <QDir>
#include <QProcessEnvironment>
#include <QRegularExpression>
#include <QUrl>

namespace rehome::postgres {
namespace {

constexpr qint64 largestFile = qint64(1024) * 1024;

/// Options of a URL that libpq knows too, and that change which server is reached or whether it lets one in.
const QStringList libpqOptions{QStringLiteral("sslmode"),
                               QStringLiteral("sslrootcert"),
                               QStringLiteral("sslcert"),
                               QStringLiteral("sslkey"),
                               QStringLiteral("service"),
                               QStringLiteral("passfile"),
                               QStringLiteral("hostaddr"),
                               QStringLiteral("host"),
                               QStringLiteral("port"),
                               QStringLiteral("gssencmode"),
                               QStringLiteral("target_session_attrs")};

QString decoded(const QString &part)
{
    return QUrl::fromPercentEncoding(part.toUtf8());
}

void readOptions(const QString &query, ServerAddress &address)
{
    for (const QString &option : query.split(QLatin1Char('&'), Qt::SkipEmptyParts)) {
        const QString key = option.section(QLatin1Char('='), 0, 0);
        const QString value = decoded(option.section(QLatin1Char('='), 1));
        if (!libpqOptions.contains(key))
            continue;
        if (key == QLatin1String("host"))
            address.host = value;
        else if (key == QLatin1String("port"))
            address.port = value;
        else if (key == QLatin1String("service"))
            address.service = value;
        else if (key == QLatin1String("passfile"))
            address.passFile = value;
        else
            address.others.insert(key, value);
    }
}

/// "a:1,b:2" as libpq's two lists; an IPv6 address stands in brackets.
void readHosts(const QString &text, ServerAddress &address)
{
    static const QRegularExpression place(QStringLiteral("^(\\[[^\\]]*\\]|[^:]*)(?::(\\d+))?$"));
    QStringList hosts;
    QStringList ports;
    for (const QString &part : text.split(QLatin1Char(','))) {
        const auto match = place.match(part);
        QString host = match.captured(1);
        if (host.startsWith(QLatin1Char('[')))
            host = host.mid(1, host.size() - 2);
        hosts += decoded(host);
        ports += match.captured(2);
    }
    address.host = hosts.join(QLatin1Char(','));
    address.port = ports.join(QString()).isEmpty() ? QString() : ports.join(QLatin1Char(','));
}

QString unquoted(const QString &text)
{
    const QString value = text.trimmed();
    static const QRegularExpression single(QStringLiteral("^'([^']*)'\\s*(#.*)?$"));
    static const QRegularExpression twofold(QStringLiteral("^\"((?:[^\"\\\\]|\\\\.)*)\"\\s*(#.*)?$"));
    static const QRegularExpression escape(QStringLiteral("\\\\(.)"));
    static const QRegularExpression comment(QStringLiteral("\\s+#.*$"));
    if (const auto match = single.match(value); match.hasMatch())
        return match.captured(1);
    if (const auto match = twofold.match(value); match.hasMatch())
        return match.captured(1).replace(escape, QStringLiteral("\\1"));
    return QString(value).remove(comment);
}

/// Variables that name the parts of one database, such as DB_HOST and DB_NAME.
std::optional<KnownDatabase> groupNamed(const QString &prefix, const QMap<QString, const SetVariable *> &set)
{
    const SetVariable *named = nullptr;
    const auto part = [&](const QStringList &endings) {
        for (const QString &ending : endings) {
            if (const SetVariable *variable = set.value(prefix + ending); variable && !variable->value.isEmpty()) {
                named = named == nullptr ? variable : named;
                return variable->value;
            }
        }
        return QString();
    };
    const QString engine = part({QStringLiteral("ENGINE")});
    if (!engine.isEmpty() && !engine.contains(QLatin1String("postg")) && !engine.contains(QLatin1String("psycopg")))
        return std::nullopt;
    named = nullptr;
    KnownDatabase known{.origin = Origin::Project};
    known.address.database = part({QStringLiteral("DATABASE"), QStringLiteral("DB"), QStringLiteral("NAME")});
    known.address.host = part({QStringLiteral("HOST")});
    known.address.port = part({QStringLiteral("PORT")});
    known.address.user = part({QStringLiteral("USER"), QStringLiteral("USERNAME")});
    known.address.password = core::Secret(part({QStringLiteral("PASSWORD"), QStringLiteral("PASS")}));
    if (named == nullptr || known.address.database.isEmpty() ||
        (known.address.host.isEmpty() && known.address.user.isEmpty()))
        return std::nullopt;
    known.foundIn = EngineText::tr("%1 and its like in %2").arg(named->name, named->place);
    return known;
}

FoundDatabases inPlace(const std::vector<SetVariable> &variables, const QString &place, Origin origin)
{
    FoundDatabases found{.databases = databasesIn(variables), .places = {}};
    for (KnownDatabase &known : found.databases)
        known.origin = origin;
    found.places.push_back({.place = place,
                            .found = found.databases.empty() ? EngineText::tr("It names no PostgreSQL database.")
                                                             : EngineText::tr("It names %n database(s).", nullptr,
                                                                              int(found.databases.size()))});
    return found;
}

} // namespace

std::optional<ServerAddress> addressOfUrl(const QString &url)
{
    static const QRegularExpression form(
        QStringLiteral("^(?:postgres|postgresql|postgis|psql|pgsql|timescaledb|timescalegis)(?:\\+\\w+)?://"
                       "(?:([^:@/]*)(?::(.*))?@)?([^/?#@]*)(?:/([^?#]*))?(?:\\?([^#]*))?(?:#.*)?$"));
    const auto match = form.match(url.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    ServerAddress address{.user = decoded(match.captured(1)), .password = core::Secret(decoded(match.captured(2)))};
    readHosts(match.captured(3), address);
    const QString path = match.captured(4);
    const qsizetype slash = path.lastIndexOf(QLatin1Char('/'));
    address.database = decoded(path.mid(slash + 1));
    if (slash > 0) // postgres:////run/postgresql/shop
        address.host = QLatin1Char('/') + decoded(path.left(slash)).remove(QRegularExpression(QStringLiteral("^/+")));
    readOptions(match.captured(5), address);
    return address;
}

std::vector<SetVariable> variablesOf(const QByteArray &envFile, const QString &name)
{
    static const QRegularExpression line(QStringLiteral("^\\s*(?:export\\s+)?([A-Za-z_][A-Za-z0-9_]*)=(.*)$"));
    std::vector<SetVariable> variables;
    QMap<QString, QString> values;
    int number = 0;
    for (const QString &text : QString::fromUtf8(envFile).split(QLatin1Char('\n'))) {
        ++number;
        const auto match = line.match(text.endsWith(QLatin1Char('\r')) ? text.chopped(1) : text);
        if (!match.hasMatch())
            continue;
        QString value = unquoted(match.captured(2));
        if (value.startsWith(QLatin1Char('$')) && values.contains(value.mid(1)))
            value = values.value(value.mid(1));
        values.insert(match.captured(1), value);
        variables.push_back(
            {match.captured(1), value, EngineText::tr("%1, line %2").arg(name, QString::number(number))});
    }
    return variables;
}

std::vector<KnownDatabase> databasesIn(const std::vector<SetVariable> &variables)
{
    std::vector<KnownDatabase> databases;
    QMap<QString, const SetVariable *> set;
    for (const SetVariable &variable : variables) {
        set.insert(variable.name, &variable);
        if (const auto address = addressOfUrl(variable.value))
            databases.push_back({.foundIn = EngineText::tr("%1 in %2").arg(variable.name, variable.place),
                                 .address = *address,
                                 .origin = Origin::Project});
    }
    for (const char *prefix : {"PG", "POSTGRES_", "DB_", "DATABASE_", "SQL_"}) {
        if (const auto known = groupNamed(QLatin1String(prefix), set))
            databases.push_back(*known);
    }
    return databases;
}

FoundDatabases databasesOfEnvironment(const QString &projectFolder)
{
    const QString here = EngineText::tr("the environment");
    std::vector<SetVariable> variables;
    const QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : environment.keys())
        variables.push_back({name, environment.value(name), here});
    FoundDatabases found = inPlace(variables, here, Origin::Machine);

    QDir folder(projectFolder);
    const QDir project(projectFolder);
    for (int up = 0; up < 3; ++up) {
        const QStringList files =
            folder.entryList({QStringLiteral(".env"), QStringLiteral(".env.*"), QStringLiteral("*.env")},
                             QDir::Files | QDir::Hidden | QDir::Readable, QDir::Name);
        for (const QString &file : files) {
            const QString path = folder.filePath(file);
            const QString name = project.relativeFilePath(path);
            // Examples and templates name databases that nobody has.
            if (name.contains(QLatin1String("example")) || name.contains(QLatin1String("sample")) ||
                name.contains(QLatin1String("template")) || QFileInfo(path).size() > largestFile)
                continue;
            try {
                found.add(inPlace(variablesOf(core::readFile(path), name), EngineText::tr("file %1").arg(name),
                                  Origin::Project));
            } catch (const core::Error &error) {
                found.places.push_back({.place = name, .found = error.whatHappened(), .asked = false});
            }
        }
        // A folder around the project is its own only as far as its repository reaches.
        if (QFileInfo::exists(folder.filePath(QStringLiteral(".git"))) || !folder.cdUp())
            break;
    }
    return found;
}

} // namespace rehome::postgres
