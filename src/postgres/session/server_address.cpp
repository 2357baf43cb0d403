// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/session/server_address.h"

#include "core/engine_text.h"
#include "core/error.h"

#include <QRegularExpression>
#include <QUrl>

#include <libpq-fe.h>

#include <memory>

namespace rehome::postgres {
namespace {

/// Parameters that are secrets, and that libpq takes in a connection string only.
const QStringList secretParameters{QStringLiteral("sslpassword"), QStringLiteral("oauth_client_secret"),
                                   QStringLiteral("scram_client_key"), QStringLiteral("scram_server_key")};

/// An error in 3 to 5 seconds where the other end went away silently; without these a client can hang for minutes.
const QMap<QString, QString> &keepalives()
{
    static const QMap<QString, QString> settings{{QStringLiteral("connect_timeout"), QStringLiteral("10")},
                                                 {QStringLiteral("keepalives"), QStringLiteral("1")},
                                                 {QStringLiteral("keepalives_idle"), QStringLiteral("2")},
                                                 {QStringLiteral("keepalives_interval"), QStringLiteral("1")},
                                                 {QStringLiteral("keepalives_count"), QStringLiteral("3")},
                                                 {QStringLiteral("tcp_user_timeout"), QStringLiteral("5000")}};
    return settings;
}

QString keywordString(const QMap<QString, QString> &parameters)
{
    QStringList words;
    for (auto parameter = parameters.cbegin(); parameter != parameters.cend(); ++parameter) {
        QString value = parameter.value();
        value.replace(QLatin1Char('\\'), QStringLiteral("\\\\")).replace(QLatin1Char('\''), QStringLiteral("\\'"));
        words += QStringLiteral("%1='%2'").arg(parameter.key(), value);
    }
    return words.join(QLatin1Char(' '));
}

QMap<QString, QString> parametersOf(const ServerAddress &address)
{
    QMap<QString, QString> parameters = keepalives();
    parameters.insert(address.others);
    const auto put = [&parameters](const QString &key, const QString &value) {
        if (!value.isEmpty())
            parameters.insert(key, value);
    };
    put(QStringLiteral("host"), address.host);
    put(QStringLiteral("port"), address.port);
    put(QStringLiteral("dbname"), address.database);
    put(QStringLiteral("user"), address.user);
    put(QStringLiteral("passfile"), address.passFile);
    put(QStringLiteral("service"), address.service);
    put(QStringLiteral("application_name"), QStringLiteral("rehome"));
    return parameters;
}

[[noreturn]] void throwUnreadable(const QString &reason)
{
    throw core::Error(core::ErrorCode::BadInput,
                      EngineText::tr("The database address cannot be understood: %1.").arg(reason),
                      EngineText::tr("Write it like postgresql://user@host:5432/database, like \"host=localhost "
                                     "dbname=shop\", or name a service of pg_service.conf. Special characters in a "
                                     "URL's password must be percent-encoded (? is %3F, / is %2F, # is %23)."));
}

void assign(ServerAddress &address, const QString &keyword, const QString &value)
{
    if (keyword == QLatin1String("host"))
        address.host = value;
    else if (keyword == QLatin1String("port"))
        address.port = value;
    else if (keyword == QLatin1String("dbname"))
        address.database = value;
    else if (keyword == QLatin1String("user"))
        address.user = value;
    else if (keyword == QLatin1String("password"))
        address.password = core::Secret(value);
    else if (keyword == QLatin1String("passfile"))
        address.passFile = value;
    else if (keyword == QLatin1String("service"))
        address.service = value;
    else
        address.others.insert(keyword, value);
}

} // namespace

ServerAddress ServerAddress::parse(const QString &text)
{
    static const QRegularExpression scheme(QStringLiteral("^(postgres|postgresql|postgis)://"));
    static const QRegularExpression serviceName(QStringLiteral("^[A-Za-z0-9_.-]+$"));
    QString normal = text.trimmed();
    if (normal.isEmpty())
        throwUnreadable(EngineText::tr("it is empty"));
    if (scheme.match(normal).hasMatch())
        normal.replace(scheme, QStringLiteral("postgresql://"));
    else if (normal.contains(QLatin1String("://")))
        throwUnreadable(EngineText::tr("it is not a PostgreSQL URL"));
    else if (serviceName.match(normal).hasMatch())
        normal.prepend(QStringLiteral("service="));

    char *rawMessage = nullptr;
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options(
        PQconninfoParse(normal.toUtf8().constData(), &rawMessage), &PQconninfoFree);
    const std::unique_ptr<char, decltype(&PQfreemem)> message(rawMessage, &PQfreemem);
    if (!options) {
        // What follows the colon or stands in quotes is a piece of the input, and may be a piece of the password.
        QString reason = QString::fromUtf8(message ? message.get() : "").trimmed();
        static const QRegularExpression quotesInput(QStringLiteral("[:\"].*$"),
                                                    QRegularExpression::DotMatchesEverythingOption);
        throwUnreadable(reason.remove(quotesInput).trimmed());
    }
    ServerAddress address;
    for (const PQconninfoOption *option = options.get(); option->keyword != nullptr; ++option) {
        if (option->val != nullptr)
            assign(address, QString::fromUtf8(option->keyword), QString::fromUtf8(option->val));
    }
    return address;
}

QString ServerAddress::display() const
{
    if (!service.isEmpty())
        return EngineText::tr("service %1").arg(service);
    QString text = database.isEmpty() ? EngineText::tr("the default database") : database;
    if (!host.isEmpty())
        text = EngineText::tr("%1 at %2").arg(text, host);
    if (!port.isEmpty())
        text = EngineText::tr("%1 port %2").arg(text, port);
    if (!user.isEmpty())
        text = EngineText::tr("%1 as %2").arg(text, user);
    return text;
}

QString ServerAddress::url() const
{
    const auto encoded = [](const QString &part) { return QString::fromLatin1(QUrl::toPercentEncoding(part)); };
    QString text = QStringLiteral("postgresql://");
    if (!user.isEmpty())
        text += encoded(user) + QLatin1Char('@');
    const QStringList hosts = host.split(QLatin1Char(','));
    const QStringList ports = port.split(QLatin1Char(','));
    QStringList places;
    for (qsizetype i = 0; i < hosts.size(); ++i) {
        const bool sixth = hosts[i].contains(QLatin1Char(':')); // IPv6
        const QString &itsPort = ports.size() == 1 ? ports.first() : ports.value(i);
        places += (sixth ? QLatin1Char('[') + hosts[i] + QLatin1Char(']') : encoded(hosts[i])) +
                  (itsPort.isEmpty() ? QString() : QLatin1Char(':') + itsPort);
    }
    text += places.join(QLatin1Char(',')) + QLatin1Char('/') + encoded(database);
    QStringList settings;
    if (!passFile.isEmpty())
        settings += QStringLiteral("passfile=") + encoded(passFile);
    if (!service.isEmpty())
        settings += QStringLiteral("service=") + encoded(service);
    for (auto other = others.cbegin(); other != others.cend(); ++other) {
        if (!secretParameters.contains(other.key()))
            settings += other.key() + QLatin1Char('=') + encoded(other.value());
    }
    return settings.isEmpty() ? text : text + QLatin1Char('?') + settings.join(QLatin1Char('&'));
}

std::string ServerAddress::connectionString() const
{
    QMap<QString, QString> parameters = parametersOf(*this);
    if (!password.isEmpty())
        parameters.insert(QStringLiteral("password"), password.reveal());
    else if (withoutEnvironmentPassword) // libpq takes PGPASSWORD where none is given; after an empty one, the pass
                                         // file
        parameters.insert(QStringLiteral("password"), QStringLiteral(""));
    return keywordString(parameters).toStdString();
}

QString ServerAddress::toolConnection() const
{
    QMap<QString, QString> parameters = parametersOf(*this);
    for (const QString &secret : secretParameters) // libpq has no other way to be given them; argv is none
        parameters.remove(secret);
    return keywordString(parameters);
}

QMap<QString, core::Secret> ServerAddress::secrets() const
{
    if (password.isEmpty() && !withoutEnvironmentPassword)
        return {};
    return {{QStringLiteral("PGPASSWORD"), password}};
}

ServerAddress ServerAddress::withDatabase(const QString &name) const
{
    ServerAddress other = *this;
    other.database = name;
    return other;
}

ServerAddress ServerAddress::withUser(const QString &name, const core::Secret &newPassword) const
{
    ServerAddress other = *this;
    other.user = name;
    other.password = newPassword;
    return other;
}

} // namespace rehome::postgres
