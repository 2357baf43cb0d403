// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files.h"
#include "deploy/oldsystem/listening_ports.h"
#include "deploy/oldsystem/masked.h"
#include "deploy/oldsystem/nginx_configuration.h"
#include "deploy/oldsystem/old_system.h"
#include "deploy/oldsystem/service_units.h"
#include "deploy/support.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <sys/stat.h>

using namespace rehome;
using namespace rehome::tests;

/// A machine's files below a folder of the test's own.
class TestOldServices final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void sitesAreReadWithWhatTheyLeadTo();
    void includesAreFollowedByPatternAndRelativePath();
    void aCircleOfIncludesIsAFindingAndTheRestIsRead();
    void quotesCommentsAndBracesDoNotMislead();
    void aFileThatIsCutOffIsTold();
    void thousandsOfOpenBracesDoNoHarm();
    void unitsThatNameTheProjectAreFound();
    void aFolderWithALongerNameIsAnotherProject();
    void secretsOfUnitsAreMasked_data();
    void secretsOfUnitsAreMasked();
    void whatAPersonNamesIsToldInAnyCase();
    void namedPipesAreNotWaitedFor();
    void aPortOfThisProcessIsFoundWithItsOwner();
    void theProxyIsTiedToTheProjectByItsFolder();
    void otherProxiesAreNamedNotPassedOver();

private:
    QString path(const char *name) const { return m_root->filePath(QLatin1String(name)); }
    void put(const char *name, const QByteArray &content) const
    {
        core::makeFolder(QFileInfo(path(name)).absolutePath());
        write(path(name), content);
    }
    QString project() const { return path("srv/shop"); }
    deploy::UnitsFound units(const QStringList &named = {}) const
    {
        return deploy::serviceUnits({.root = m_root->path(),
                                     .home = QStringLiteral("/home/sam"),
                                     .projectFolders = {project()},
                                     .named = named},
                                    {});
    }
    std::unique_ptr<QTemporaryDir> m_root;
};

void TestOldServices::init()
{
    m_root = std::make_unique<QTemporaryDir>();
    core::makeFolder(project());
}

void TestOldServices::sitesAreReadWithWhatTheyLeadTo()
{
    put("nginx.conf", "events {}\nhttp {\n  upstream app { server unix:/run/app.sock; server 10.0.0.2:80 backup; }\n"
                      "  server {\n    listen 443 ssl;\n    listen [::]:443 ssl;\n    server_name a.test b.test;\n"
                      "    ssl_certificate certs/a.pem;\n    ssl_certificate_key certs/a.key;\n"
                      "    location / { proxy_pass http://app; }\n    location /static/ { alias /srv/shop/static/; }\n"
                      "  }\n}\n");

    const auto found = deploy::nginxConfiguration(path("nginx.conf"));

    QCOMPARE(found.sites.size(), std::size_t(1));
    const evidence::ProxySite &site = found.sites.front();
    QCOMPARE(site.line, 4);
    QCOMPARE(site.names, (QStringList{QStringLiteral("a.test"), QStringLiteral("b.test")}));
    QCOMPARE(site.listens, (QStringList{QStringLiteral("443 ssl"), QStringLiteral("[::]:443 ssl")}));
    QCOMPARE(site.certificates, QStringList{path("certs/a.pem")});
    QCOMPARE(site.leadsTo, (QStringList{QStringLiteral("proxy_pass http://app (unix:/run/app.sock, 10.0.0.2:80)"),
                                        QStringLiteral("alias /srv/shop/static/")}));
}

void TestOldServices::includesAreFollowedByPatternAndRelativePath()
{
    put("nginx.conf", "http { include sites/*.conf; include apps/*/nginx/site.conf; include missing/*.conf; }");
    put("sites/b.conf", "server { server_name b.test; }");
    put("sites/a.conf", "server { server_name a.test; include snippets/certificate.conf; }");
    put("sites/a.conf.bak", "server { server_name old.test; }");
    put("apps/one/nginx/site.conf", "server { server_name one.test; }");
    put("snippets/certificate.conf", "ssl_certificate /a.pem;");

    const auto found = deploy::nginxConfiguration(path("nginx.conf"));

    QStringList names;
    for (const evidence::ProxySite &site : found.sites)
        names += site.names;
    QCOMPARE(names, (QStringList{QStringLiteral("a.test"), QStringLiteral("b.test"), QStringLiteral("one.test")}));
    QCOMPARE(found.sites.front().certificates, QStringList{QStringLiteral("/a.pem")});
    QVERIFY(found.unknown.isEmpty());
}

void TestOldServices::aCircleOfIncludesIsAFindingAndTheRestIsRead()
{
    put("nginx.conf", "http { include a.conf; server { server_name after.test; } }");
    put("a.conf", "server { server_name a.test; } include b.conf;");
    put("b.conf", "include a.conf; server { server_name b.test; }");

    const auto found = deploy::nginxConfiguration(path("nginx.conf"));

    QCOMPARE(found.sites.size(), std::size_t(3));
    QCOMPARE(found.findings.size(), std::size_t(1));
    QCOMPARE(found.findings.front().code, QStringLiteral("include-loop"));
    QCOMPARE(found.findings.front().file, path("a.conf"));
}

void TestOldServices::quotesCommentsAndBracesDoNotMislead()
{
    put("nginx.conf", "http {\n# server { server_name no.test; }\nlog_format x '{ \"a\": \"$b\"; }';\n"
                      "map $host $root { default \"}\"; }\n"
                      "server { server_name ~^(www\\.)?(.+)$ 'quo ted.test'; # the end }\n  root /srv/${host}; }\n}");

    const auto found = deploy::nginxConfiguration(path("nginx.conf"));

    QCOMPARE(found.sites.size(), std::size_t(1));
    QCOMPARE(found.sites.front().names.last(), QStringLiteral("quo ted.test"));
    QCOMPARE(found.sites.front().leadsTo, QStringList{QStringLiteral("root /srv/${host}")});
    QVERIFY2(found.unknown.isEmpty(), qPrintable(found.unknown.join(QLatin1Char('\n'))));
}

void TestOldServices::aFileThatIsCutOffIsTold()
{
    put("nginx.conf", "http { server { server_name a.test; listen 80");

    const auto found = deploy::nginxConfiguration(path("nginx.conf"));
    const auto absent = deploy::nginxConfiguration(path("absent.conf"));

    QVERIFY2(found.unknown.value(0).contains(QStringLiteral("in the middle")), qPrintable(found.unknown.join(u'\n')));
    QVERIFY(absent.unknown.value(0).contains(path("absent.conf")));
}

void TestOldServices::thousandsOfOpenBracesDoNoHarm()
{
    put("nginx.conf", QByteArray("a {").repeated(200'000));

    const auto found = deploy::nginxConfiguration(path("nginx.conf"));

    QVERIFY(!found.unknown.isEmpty());
}

void TestOldServices::unitsThatNameTheProjectAreFound()
{
    const QByteArray folder = project().toUtf8();
    put("etc/systemd/system/shop.service",
        "[Unit]\nDescription=Shop\n[Service]\nUser=shop\nWorkingDirectory=" + folder + "\nExecStart=" + folder +
            "/venv/bin/gunicorn \\\n  shop.wsgi\n");
    put("etc/systemd/system/other.service", "[Service]\nExecStart=/usr/bin/other\n# WorkingDirectory=" + folder + "\n");
    put("home/sam/.config/systemd/user/worker.service", "[Service]\nExecStart=" + folder + "/venv/bin/celery\n");
    put("etc/supervisor/conf.d/shop.conf", "[program:shop]\ncommand=" + folder + "/run.sh\n");
    put("etc/cron.d/shop", "MAILTO=root\n0 3 * * * shop " + folder + "/nightly.sh\n5 * * * * root /bin/other\n");
    put("srv/shop/Procfile", "web: gunicorn shop.wsgi\n");

    const auto found = units();

    QStringList names;
    for (const evidence::ServiceUnit &unit : found.units)
        names += unit.kind + QLatin1Char(' ') + unit.name;
    QCOMPARE(names,
             (QStringList{QStringLiteral("systemd shop.service"), QStringLiteral("systemd (user) worker.service"),
                          QStringLiteral("supervisor shop.conf"), QStringLiteral("cron shop"),
                          QStringLiteral("Procfile Procfile")}));
    QCOMPARE(found.units[0].lines.last(), QStringLiteral("ExecStart=%1/venv/bin/gunicorn shop.wsgi").arg(project()));
    QCOMPARE(found.units[3].lines, QStringList{QStringLiteral("0 3 * * * shop %1/nightly.sh").arg(project())});
}

void TestOldServices::aFolderWithALongerNameIsAnotherProject()
{
    put("etc/systemd/system/a.service", "[Service]\nExecStart=" + project().toUtf8() + "-old/run\n");
    put("etc/systemd/system/b.service", "[Service]\nExecStart=/mnt" + project().toUtf8() + "/run\n");

    QCOMPARE(units().units.size(), std::size_t(0));
}

void TestOldServices::secretsOfUnitsAreMasked_data()
{
    QTest::addColumn<QString>("line");
    const auto row = [](const char *line) { QTest::newRow(line) << QString::fromLatin1(line); };
    row("Environment=DJANGO_SETTINGS=a DB=hunter2");
    row("Environment=\"DB=hunter2 x\" \"OTHER=hunter2\"");
    row("environment=DB=\"hunter2\",A='hunter2'");
    row("ExecStart=/bin/app --db postgres://u:hunter2@h/d");
    row("ExecStart=/bin/app --db-password hunter2 --port 80");
    row("ExecStart=/bin/app --token=hunter2");
    row("0 3 * * * PGPASSWORD=hunter2 /bin/app");
    row("0 3 * * * SECRET_KEY='hunter2 x' /bin/app");
}

void TestOldServices::secretsOfUnitsAreMasked()
{
    QFETCH(const QString, line);

    const QString masked = deploy::masked(line);

    QVERIFY2(!masked.contains(QStringLiteral("hunter2")), qPrintable(masked));
    QVERIFY2(masked.contains(QStringLiteral("***")), qPrintable(masked));
    QCOMPARE(deploy::masked(QStringLiteral("ExecStart=/srv/a/bin/gunicorn --bind 127.0.0.1:8000 a.wsgi")),
             QStringLiteral("ExecStart=/srv/a/bin/gunicorn --bind 127.0.0.1:8000 a.wsgi"));
}

void TestOldServices::whatAPersonNamesIsToldInAnyCase()
{
    put("etc/systemd/system/redis.service", "[Service]\nExecStart=/usr/bin/redis\n");

    const auto found = units({QStringLiteral("redis.service"), QStringLiteral("gone.service")});

    QCOMPARE(found.units.size(), std::size_t(2));
    QCOMPARE(found.units[0].name, QStringLiteral("redis.service"));
    QVERIFY(found.units[0].problem.isEmpty());
    QVERIFY(!found.units[1].problem.isEmpty());
}

void TestOldServices::namedPipesAreNotWaitedFor()
{
    put("etc/systemd/system/shop.service", "[Service]\nWorkingDirectory=" + project().toUtf8() + "\n");
    QVERIFY(QFile::link(QStringLiteral("/dev/null"), path("etc/systemd/system/masked.service")));
    for (const char *pipe : {"etc/systemd/system/pipe.service", "srv/shop/Procfile", "etc/crontab"})
        QCOMPARE(::mkfifo(QFile::encodeName(path(pipe)).constData(), 0600), 0);
    QVERIFY(QFile::link(path("srv/shop/Procfile"), path("etc/systemd/system/link.service")));

    const auto found = units();

    QCOMPARE(found.units.size(), std::size_t(1));
    QCOMPARE(found.units.front().name, QStringLiteral("shop.service"));
    const QString unknown = found.unknown.join(QLatin1Char('\n'));
    for (const char *pipe : {"pipe.service", "link.service", "Procfile", "crontab"})
        QVERIFY2(unknown.contains(QStringLiteral("/%1 is not a regular file").arg(QLatin1String(pipe))),
                 qPrintable(unknown));
    QVERIFY2(!unknown.contains(QStringLiteral("masked.service")), qPrintable(unknown));
}

void TestOldServices::aPortOfThisProcessIsFoundWithItsOwner()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));

    const auto own = deploy::listeningPorts({QDir::currentPath()});
    const auto foreign = deploy::listeningPorts({QStringLiteral("/nonexistent")});

    const auto isIt = [&server](const evidence::ListeningPort &port) { return port.port == server.serverPort(); };
    const auto found = std::find_if(own.begin(), own.end(), isIt);
    QVERIFY(found != own.end());
    QCOMPARE(found->address, QStringLiteral("127.0.0.1"));
    QCOMPARE(found->processId, QCoreApplication::applicationPid());
    QVERIFY(found->ofProject);
    QVERIFY(!std::find_if(foreign.begin(), foreign.end(), isIt)->ofProject);
}

void TestOldServices::theProxyIsTiedToTheProjectByItsFolder()
{
    put("etc/nginx/nginx.conf", "http { server { server_name shop.test; location /static { alias " +
                                    project().toUtf8() + "/static; } }\nserver { server_name other.test; root /x; } }");

    const auto old = deploy::lookAtOldSystem(
        {.projectFolder = project(), .nameServer = {QStringLiteral("127.0.0.1"), 1}, .root = m_root->path()}, {});

    QCOMPARE(old.proxies.size(), std::size_t(2));
    QVERIFY(old.proxies[0].ofProject && !old.proxies[1].ofProject);
    QCOMPARE(old.dns.size(), std::size_t(1)); // the names of sites that are somebody else's are not looked up
    QCOMPARE(old.dns[0].name, QStringLiteral("shop.test"));
    QVERIFY(!old.dns[0].problem.isEmpty());
}

void TestOldServices::otherProxiesAreNamedNotPassedOver()
{
    put("etc/caddy/Caddyfile", "shop.test { reverse_proxy :8000 }");

    const auto old = deploy::lookAtOldSystem({.projectFolder = project(), .root = m_root->path()}, {});

    QCOMPARE(old.proxies.size(), std::size_t(1));
    QCOMPARE(old.proxies[0].program, QStringLiteral("Caddy"));
    QVERIFY(!old.proxies[0].problem.isEmpty());
}

QTEST_GUILESS_MAIN(TestOldServices)
#include "tst_old_services.moc"
