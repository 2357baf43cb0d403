// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/oldsystem/nginx_configuration.h"

#include "core/engine_text.h"
#include "deploy/oldsystem/masked.h"
#include "deploy/oldsystem/nginx_directives.h"
#include "deploy/oldsystem/paths.h"

#include <QDir>
#include <QFileInfo>
#include <QMap>

namespace rehome::deploy {
namespace {

using evidence::ProxySite;

constexpr int mostFiles = 1000;

/// Reads files and puts what they include into the place of the include.
class Collector final
{
public:
    Collector(NginxConfiguration &found, QString folder) : m_found(found), m_folder(std::move(folder)) {}

    std::vector<NginxDirective> file(const QString &path)
    {
        const QString real = QFileInfo(path).canonicalFilePath();
        if (m_open.contains(real)) {
            m_found.findings.push_back(
                {.code = QStringLiteral("include-loop"),
                 .weight = evidence::FindingWeight::Trouble,
                 .what = EngineText::tr("The configuration of nginx includes %1 from within itself.").arg(path),
                 .file = path,
                 .why = EngineText::tr("nginx does not start, or reload, with it."),
                 .plan = EngineText::tr("Take the include out before anything has to be switched.")});
            return {};
        }
        const QString text = textOf(path);
        if (text.isNull() || ++m_files > mostFiles) {
            m_found.unknown += EngineText::tr("%1, a file of nginx, could not be read.").arg(path);
            return {};
        }
        m_open += real;
        QString problem;
        std::vector<NginxDirective> directives = nginxDirectives(text, path, problem);
        if (!problem.isEmpty())
            m_found.unknown += EngineText::tr("%1, a file of nginx, is not whole. %2").arg(path, problem);
        directives = withIncludes(std::move(directives));
        m_open.removeLast();
        return directives;
    }

private:
    std::vector<NginxDirective> withIncludes(std::vector<NginxDirective> directives)
    {
        std::vector<NginxDirective> whole;
        for (NginxDirective &directive : directives) {
            if (directive.name == QLatin1String("include") && directive.values.size() == 1) {
                for (const QString &path : matching(directive.values.first())) {
                    for (NginxDirective &included : file(path))
                        whole.push_back(std::move(included));
                }
                continue;
            }
            directive.children = withIncludes(std::move(directive.children));
            whole.push_back(std::move(directive));
        }
        return whole;
    }

    /// The files that an include names: patterns may stand for folders as well as for files.
    [[nodiscard]] QStringList matching(const QString &pattern) const
    {
        const QString whole =
            QDir::cleanPath(QDir::isAbsolutePath(pattern) ? pattern : m_folder + QLatin1Char('/') + pattern);
        QStringList places{QString()};
        const QStringList parts = whole.split(QLatin1Char('/'), Qt::SkipEmptyParts);
        for (const QString &part : parts) {
            QStringList next;
            const bool wild =
                part.contains(QLatin1Char('*')) || part.contains(QLatin1Char('?')) || part.contains(QLatin1Char('['));
            for (const QString &place : places) {
                if (!wild) {
                    next += place + QLatin1Char('/') + part;
                    continue;
                }
                for (const QString &entry : QDir(place + QLatin1Char('/'))
                                                .entryList({part}, QDir::AllEntries | QDir::NoDotAndDotDot, QDir::Name))
                    next += place + QLatin1Char('/') + entry;
            }
            places = next;
        }
        return places;
    }

    NginxConfiguration &m_found;
    QString m_folder;
    QStringList m_open; ///< the files that include one another, down to the one that is read
    int m_files = 0;
};

using Upstreams = QMap<QString, QStringList>;

void findUpstreams(const std::vector<NginxDirective> &directives, Upstreams &upstreams)
{
    for (const NginxDirective &directive : directives) {
        if (directive.name == QLatin1String("upstream") && !directive.values.isEmpty()) {
            for (const NginxDirective &server : directive.children) {
                if (server.name == QLatin1String("server") && !server.values.isEmpty())
                    upstreams[directive.values.first()] += masked(server.values.first());
            }
        }
        findUpstreams(directive.children, upstreams);
    }
}

QString passed(const NginxDirective &directive, const Upstreams &upstreams)
{
    QString target = directive.values.value(0);
    QString text = QStringLiteral("%1 %2").arg(directive.name, masked(target));
    target.remove(QStringLiteral("https://")).remove(QStringLiteral("http://"));
    const QStringList servers = upstreams.value(target.section(QLatin1Char('/'), 0, 0));
    if (!servers.isEmpty())
        text += QStringLiteral(" (%1)").arg(servers.join(QStringLiteral(", ")));
    return text;
}

void readSite(ProxySite &site, const std::vector<NginxDirective> &directives, const Upstreams &upstreams)
{
    static const QStringList passes{QStringLiteral("proxy_pass"), QStringLiteral("uwsgi_pass"),
                                    QStringLiteral("fastcgi_pass"), QStringLiteral("grpc_pass")};
    for (const NginxDirective &directive : directives) {
        if (directive.name == QLatin1String("server_name"))
            site.names += directive.values;
        else if (directive.name == QLatin1String("listen"))
            site.listens += directive.values.join(QLatin1Char(' '));
        else if (directive.name == QLatin1String("ssl_certificate"))
            site.certificates += directive.values.value(0);
        else if (passes.contains(directive.name))
            site.leadsTo += passed(directive, upstreams);
        else if (directive.name == QLatin1String("alias") || directive.name == QLatin1String("root") ||
                 directive.name == QLatin1String("return"))
            site.leadsTo += directive.name + QLatin1Char(' ') + masked(directive.values.join(QLatin1Char(' ')));
        readSite(site, directive.children, upstreams);
    }
}

void findSites(const std::vector<NginxDirective> &directives, const Upstreams &upstreams, const QString &folder,
               std::vector<ProxySite> &sites)
{
    for (const NginxDirective &directive : directives) {
        if (directive.name != QLatin1String("server") || directive.children.empty()) {
            if (directive.name != QLatin1String("upstream"))
                findSites(directive.children, upstreams, folder, sites);
            continue;
        }
        ProxySite site{.program = QStringLiteral("nginx"), .file = directive.file, .line = directive.line};
        readSite(site, directive.children, upstreams);
        for (QString &certificate : site.certificates) {
            if (!QDir::isAbsolutePath(certificate))
                certificate = QDir::cleanPath(folder + QLatin1Char('/') + certificate);
        }
        site.certificates.removeDuplicates();
        site.leadsTo.removeDuplicates();
        sites.push_back(site);
    }
}

} // namespace

NginxConfiguration nginxConfiguration(const QString &file)
{
    NginxConfiguration found;
    const QString folder = QFileInfo(file).absolutePath();
    const std::vector<NginxDirective> directives = Collector(found, folder).file(file);
    Upstreams upstreams;
    findUpstreams(directives, upstreams);
    findSites(directives, upstreams, folder, found.sites);
    return found;
}

} // namespace rehome::deploy
