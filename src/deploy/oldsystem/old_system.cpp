// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/oldsystem/old_system.h"

#include "core/engine_text.h"
#include "deploy/oldsystem/certificates.h"
#include "deploy/oldsystem/endpoint.h"
#include "deploy/oldsystem/listening_ports.h"
#include "deploy/oldsystem/nginx_configuration.h"
#include "deploy/oldsystem/paths.h"
#include "deploy/oldsystem/service_units.h"

#include <QDir>
#include <QFileInfo>
#include <QHostAddress>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace rehome::deploy {
namespace {

using evidence::OldSystem;
using evidence::ProxySite;

constexpr std::size_t mostNames = 20;

/// The name as DNS knows it; empty for what is no name of the Internet.
QString dnsNameFrom(QString name)
{
    name = name.trimmed().toLower();
    while (name.startsWith(QLatin1String("*.")) || name.startsWith(QLatin1Char('.')))
        name = name.section(QLatin1Char('.'), 1);
    name.remove(QRegularExpression(QStringLiteral(":\\d+$")));
    static const QRegularExpression form(QStringLiteral("^[\\w-]+(\\.[\\w-]+)+\\.?$"));
    const bool isAddress = !QHostAddress(name).isNull();
    if (isAddress || !form.match(name).hasMatch() || name.endsWith(QLatin1String(".localhost")) ||
        name == QLatin1String("localhost.localdomain"))
        return {};
    return name;
}

class Look final
{
public:
    Look(const OldSystemRequest &request, const core::WorkContext &context) : m_request(request), m_context(context)
    {
        const QFileInfo folder(request.projectFolder);
        m_folders = QStringList{QDir::cleanPath(folder.absoluteFilePath()), folder.canonicalFilePath()};
        m_folders.removeAll(QString());
        m_folders.removeDuplicates();
    }

    OldSystem run()
    {
        m_old.lookedAt = QDateTime::currentDateTimeUtc();
        stage(EngineText::tr("Looking for ports and units"));
        m_old.ports = listeningPorts(m_folders);
        units();
        stage(EngineText::tr("Reading the reverse proxy's files"));
        proxies();
        names();
        endpoints();
        certificates();
        for (evidence::Finding &finding : adviceOn(m_old))
            m_old.findings.push_back(std::move(finding));
        return std::move(m_old);
    }

private:
    void stage(const QString &text) const
    {
        m_context.throwIfStopped();
        m_context.report({.stage = text});
    }

    void units()
    {
        UnitsFound found = serviceUnits({.root = m_request.root,
                                         .home = m_request.home.isEmpty() ? QDir::homePath() : m_request.home,
                                         .projectFolders = m_folders,
                                         .named = m_request.units},
                                        m_context);
        m_old.units = std::move(found.units);
        m_old.unknown += found.unknown;
    }

    void proxies()
    {
        QStringList files = m_request.proxyFiles;
        if (files.isEmpty()) {
            const QString usual = m_request.root + QStringLiteral("/etc/nginx/nginx.conf");
            if (QFileInfo::exists(usual))
                files += usual;
        }
        for (const QString &file : files) {
            NginxConfiguration found = nginxConfiguration(file);
            for (ProxySite &site : found.sites) {
                site.ofProject = leadsToProject(site);
                m_old.proxies.push_back(std::move(site));
            }
            for (evidence::Finding &finding : found.findings)
                m_old.findings.push_back(std::move(finding));
            m_old.unknown += found.unknown;
        }
        for (const auto &[program, file] :
             {std::pair{"Apache", "/etc/apache2/apache2.conf"}, std::pair{"Apache", "/etc/httpd/conf/httpd.conf"},
              std::pair{"Caddy", "/etc/caddy/Caddyfile"}}) {
            if (QFileInfo::exists(m_request.root + QLatin1String(file)))
                m_old.proxies.push_back(
                    {.program = QLatin1String(program),
                     .file = m_request.root + QLatin1String(file),
                     .problem = EngineText::tr("It is there, but its files are not read: look at it yourself.")});
        }
    }

    /// By a folder or socket below the project, or by a port that a process of the project listens on.
    [[nodiscard]] bool leadsToProject(const ProxySite &site) const
    {
        return std::any_of(site.leadsTo.begin(), site.leadsTo.end(), [this](const QString &target) {
            if (namesAny(target, m_folders))
                return true;
            return std::any_of(m_old.ports.begin(), m_old.ports.end(), [&target](const evidence::ListeningPort &port) {
                static const QString form =
                    QStringLiteral("(?:127\\.0\\.0\\.1|localhost|0\\.0\\.0\\.0|\\[::1?\\]):%1(?!\\d)");
                return port.ofProject && QRegularExpression(form.arg(port.port)).match(target).hasMatch();
            });
        });
    }

    void addName(const QString &raw, const QString &foundIn)
    {
        const QString name = dnsNameFrom(raw);
        const auto known = std::find_if(m_names.begin(), m_names.end(),
                                        [&name](const KnownName &other) { return other.name == name; });
        if (name.isEmpty() || known != m_names.end())
            return;
        if (m_names.size() < mostNames)
            m_names.push_back({name, foundIn});
        else
            m_old.unknown += EngineText::tr("%1 (%2) was not looked up: there are too many names.").arg(name, foundIn);
    }

    void names()
    {
        const QString endpoint = m_request.endpoint.contains(QLatin1String("://"))
                                     ? m_request.endpoint
                                     : QStringLiteral("https://") + m_request.endpoint;
        addName(QUrl(endpoint).host(), EngineText::tr("the endpoint"));
        for (const KnownName &known : m_request.names)
            addName(known.name, known.foundIn);
        for (const ProxySite &site : m_old.proxies) {
            for (const QString &name : site.ofProject ? site.names : QStringList())
                addName(name, site.file);
        }
        for (const KnownName &known : m_names) {
            stage(EngineText::tr("Looking up %1").arg(known.name));
            m_old.dns.push_back(dnsName(known.name, m_request.nameServer, m_context));
            m_old.dns.back().foundIn = known.foundIn;
        }
    }

    void endpoints()
    {
        if (m_request.endpoint.isEmpty())
            return;
        stage(EngineText::tr("Asking %1 for an answer").arg(m_request.endpoint.section(QLatin1Char('@'), -1)));
        m_old.endpoints.push_back(endpointAnswer(m_request.endpoint, m_context));
    }

    void certificates()
    {
        for (const evidence::Endpoint &endpoint : m_old.endpoints) {
            QStringList places = endpoint.redirects;
            places.prepend(endpoint.url);
            for (const QString &place : places) {
                const QUrl url(place);
                if (url.scheme() == QLatin1String("https"))
                    fromServer(url.host(), url.port(443));
            }
        }
        for (const ProxySite &site : m_old.proxies) {
            for (const QString &file : site.ofProject ? site.certificates : QStringList())
                fromFile(file);
        }
    }

    void fromServer(const QString &host, int port)
    {
        const QString place = QStringLiteral("%1:%2").arg(host).arg(port);
        if (isKnown(place))
            return;
        stage(EngineText::tr("Reading the certificate of %1").arg(place));
        m_old.certificates.push_back(certificateOf(host, port, m_context));
    }

    void fromFile(const QString &file)
    {
        if (!isKnown(file))
            m_old.certificates.push_back(certificateIn(file));
    }

    [[nodiscard]] bool isKnown(const QString &place) const
    {
        return std::any_of(m_old.certificates.begin(), m_old.certificates.end(),
                           [&place](const evidence::Certificate &known) { return known.place == place; });
    }

    const OldSystemRequest &m_request;
    const core::WorkContext &m_context;
    QStringList m_folders;
    std::vector<KnownName> m_names;
    OldSystem m_old;
};

} // namespace

OldSystem lookAtOldSystem(const OldSystemRequest &request, const core::WorkContext &context)
{
    return Look(request, context).run();
}

} // namespace rehome::deploy
